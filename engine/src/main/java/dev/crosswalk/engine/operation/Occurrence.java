package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One time that a control was expected to operate, and what came of it.
///
/// @param name the period or the event
/// @param due the day by which the control was to be done
/// @param lastOnTime the last day on which it was not late yet
/// @param shownBy id of what shows that it was done; null where nothing does
/// @param doneOn null where the control was not done; of an event, also a day after its limit, on
///   which it is missing all the same
public record Occurrence(
        Kind kind,
        String name,
        LocalDate due,
        LocalDate lastOnTime,
        Status status,
        @Nullable String shownBy,
        @Nullable LocalDate doneOn) {

    public enum Kind {
        /// A period of the cadence, in which the control was to be done once.
        PERIOD,
        /// An event that a per-event control was to answer.
        EVENT
    }

    /// The name as people read it: `2026-07-01 to 2026-08-15`.
    public String spoken() {
        return name.replace("/", " to ");
    }

    public enum Status {
        ON_TIME,
        /// Done after its tolerance.
        LATE,
        /// Not done within its limit.
        MISSING,
        /// Done, and it did not work.
        FAILED,
        /// Not done, and its limit is not past.
        OPEN
    }
}
