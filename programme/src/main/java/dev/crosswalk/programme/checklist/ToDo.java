package dev.crosswalk.programme.checklist;

import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing left to do, or one that nobody can do any more.
///
/// @param about id of the control, document, requirement, exception or report
/// @param title of that, for people
/// @param what to do, as a sentence
/// @param serves the requirements of the framework that it is for, in document order
/// @param open those of them that are not full
/// @param owner empty where nobody is named
/// @param due null where no day is set
/// @param obligations ids of those that it would satisfy, where it is to be adopted or own
public record ToDo(
        Kind kind,
        String about,
        String title,
        String what,
        List<RequirementRef> serves,
        List<RequirementRef> open,
        String owner,
        @Nullable LocalDate due,
        List<String> obligations) {

    public ToDo {
        serves = List.copyOf(serves);
        open = List.copyOf(open);
        obligations = List.copyOf(obligations);
    }

    /// In the order of the list.
    public enum Kind {
        /// A test failed, or a report or person says that it is not met.
        FAILED,
        /// An occurrence was missed and can still be done, late.
        MISSED,
        /// Days of the window for which nothing was gathered.
        GATHER,
        /// In place, and nothing shows it.
        PROVE,
        APPROVE_DOCUMENT,
        /// Planned, and not in place.
        FINISH,
        /// No control of the programme discharges it; one of the library does.
        ADOPT,
        /// No control of the library does either, or nothing is known of what it demands.
        OWN,
        APPROVE_EXCLUSION,
        /// A document review, an exception, a report that lapses before the audit.
        RENEW,
        /// An occurrence that comes before the window ends.
        COMING,
        /// Nobody can mend it any more: an exception, which the auditor will find.
        EXPLAIN
    }
}
