package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.util.List;

/// Why a control counts as having operated, or as being in place on a day. It says all that
/// somebody needs to look again: which occurrences there were and what did each, how much deviates,
/// and how much may.
public sealed interface Ground {

    /// How much was due, how much of it deviates, and on how much a person may conclude.
    ///
    /// @param due occurrences; of a check or a setting the days of its subjects
    /// @param lateOnly whether a person may conclude only on what was late
    record Count(int due, int deviating, int may, boolean lateOnly) {}

    /// The control was done.
    ///
    /// @param due what the window owns, in order; where it owns nothing, what was due last before
    /// @param beside what was due next to the window, as far as it could make a run with what
    ///   deviates in it
    record Performed(Count count, List<Occurrence> due, List<Occurrence> beside) implements Ground {
        public Performed {
            due = List.copyOf(due);
            beside = List.copyOf(beside);
        }
    }

    /// What was seen of a setting speaks of each day.
    ///
    /// @param items ids of what was seen
    record Seen(Count count, List<String> items) implements Ground {
        public Seen {
            items = List.copyOf(items);
        }
    }

    /// A check looked at each subject on each day, or in each period.
    ///
    /// @param check the kind of evidence that it is; empty where the control has one that has no
    ///   name
    record Checked(String check, Count count, int subjects) implements Ground {}

    /// What was found was acted on.
    ///
    /// @param items ids of what shows it
    record ActedOn(List<String> items) implements Ground {
        public ActedOn {
            items = List.copyOf(items);
        }
    }

    /// All that there was to do is listed and counted.
    record Listed(List<String> populations) implements Ground {
        public Listed {
            populations = List.copyOf(populations);
        }
    }

    /// Nothing happened that the control had to answer.
    ///
    /// @param populations ids of the lists that say so
    record NoEvent(List<String> populations) implements Ground {
        public NoEvent {
            populations = List.copyOf(populations);
        }
    }

    /// Nothing was found that had to be acted on.
    ///
    /// @param items ids of what says so
    record NoFinding(List<String> items) implements Ground {
        public NoFinding {
            items = List.copyOf(items);
        }
    }

    /// An auditor tested it and found nothing wanting.
    ///
    /// @param report id of the auditor's report
    /// @param days for which the test stands where the own log says nothing
    record Tested(String report, Period days) implements Ground {}

    /// Documents say it, which are in force; no kind of evidence shows it.
    ///
    /// @param documents ids of the documents
    record InForce(List<String> documents) implements Ground {
        public InForce {
            documents = List.copyOf(documents);
        }
    }

    /// What was seen until a day shows that it is in place on it.
    ///
    /// @param items ids of what was seen last, and of the lists that still count
    record Shown(List<String> items) implements Ground {
        public Shown {
            items = List.copyOf(items);
        }
    }

    /// What it was to do last before a day was done.
    record Latest(Occurrence occurrence) implements Ground {}

    /// Of the events of the last days before a day only so many are overdue.
    record Recent(Count count) implements Ground {}

    /// Of the subjects of a check only so many fail on a day or are unknown.
    ///
    /// @param check as in [Checked]
    record Subjects(String check, Count count) implements Ground {}

    /// Somebody says that it is in place, and nothing else shows it.
    record OnWord(List<String> items) implements Ground {
        public OnWord {
            items = List.copyOf(items);
        }
    }

    /// A person concluded that it is effective although some of it deviates.
    ///
    /// @param conclusion id of the conclusion; empty where it has none
    /// @param over what deviates, and what does not
    record Concluded(String conclusion, LocalDate on, List<Ground> over) implements Ground {
        public Concluded {
            over = List.copyOf(over);
        }
    }
}
