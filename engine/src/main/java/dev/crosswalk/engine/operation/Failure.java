package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.util.List;

/// Why a control is found not to have operated: what was seen of it, never what is lacking. It says
/// all that somebody needs to look again.
public sealed interface Failure {

    /// A limit beyond which nobody may conclude.
    enum Limit {
        /// So many times, or days of one subject, in a row.
        RUN,
        /// More than a person may conclude on.
        NUMBER,
        /// More than so many percent of what was due.
        SHARE
    }

    /// It was done late, or it failed, more often than anybody may conclude on.
    ///
    /// @param limit the one that is broken
    /// @param at what it is: so many in a row, so many, or so many percent
    /// @param count how much was due, and how much of it was late or failed
    /// @param found what was late or failed, in order; of a run also what lies next to the window
    record TooOften(Limit limit, int at, Ground.Count count, List<Occurrence> found)
            implements Failure {
        public TooOften {
            found = List.copyOf(found);
        }
    }

    /// It was seen to fail on more days than anybody may conclude on.
    ///
    /// @param check the kind of evidence that it is; empty where it has no name, and for a setting
    /// @param subjects of the check; 0 for a setting
    /// @param found what failed, and when; of a run also what lies next to the window
    record TooLong(
            Limit limit,
            int at,
            Ground.Count count,
            String check,
            int subjects,
            List<FailedDays> found)
            implements Failure {
        public TooLong {
            found = List.copyOf(found);
        }
    }

    /// Days on which one subject of a check failed.
    ///
    /// @param subject empty for a setting
    record FailedDays(String subject, Period days) {}

    /// Records of it were falsified or overridden.
    ///
    /// @param items ids of the records
    record Falsified(List<String> items) implements Failure {
        public Falsified {
            items = List.copyOf(items);
        }
    }

    /// A person concluded that it is not effective.
    ///
    /// @param conclusion id of the conclusion; empty where it has none
    record Concluded(String conclusion, LocalDate on) implements Failure {}
}
