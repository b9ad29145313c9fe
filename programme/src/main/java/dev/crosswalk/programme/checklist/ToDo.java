package dev.crosswalk.programme.checklist;

import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing left to do before an audit, or one that nobody can do any more.
///
/// @param about id of the control, document, requirement, exception or report
/// @param title of what `about` names, for people
/// @param what to do, as a sentence
/// @param serves the requirements of the framework that the item serves, in document order
/// @param open those of the served requirements that are not fully covered
/// @param owner empty where nobody is named
/// @param due null where no day is set
/// @param obligations ids of the obligations that it would satisfy, for a control that is to be
///   adopted or written
/// @param gates ids of the gates of the next audit that it helps to pass
public record ToDo(
        Kind kind,
        String about,
        String title,
        String what,
        List<RequirementRef> serves,
        List<RequirementRef> open,
        String owner,
        @Nullable LocalDate due,
        List<String> obligations,
        List<String> gates) {

    public ToDo {
        gates = List.copyOf(gates);
        serves = List.copyOf(serves);
        open = List.copyOf(open);
        obligations = List.copyOf(obligations);
    }

    /// The same, as one that helps to pass gates.
    ToDo of(List<String> passed) {
        return new ToDo(kind, about, title, what, serves, open, owner, due, obligations, passed);
    }

    /// The constants are in the order of the checklist.
    public enum Kind {
        /// An auditor found an exception in a control, and nothing closed it yet. It is due first.
        EXCEPTED,
        /// A gate of the next audit wants it, and no requirement does by itself.
        GATE,
        /// A test failed, or a report or person says that a requirement is not met.
        FAILED,
        /// A control was not effective and no nonconformity says so, or one is still open.
        NONCONFORMITY,
        /// An occurrence was missed and can still be done, late.
        MISSED,
        /// Evidence or a population has to be gathered for days of the window that have none.
        GATHER,
        /// A control shows something, and what is on file speaks against it; or no control is named
        /// for what is shown: an auditor will ask.
        SETTLE,
        /// A control is in place, and nothing shows it.
        PROVE,
        APPROVE_DOCUMENT,
        /// A control is planned, and not in place.
        FINISH,
        /// No control of the programme discharges an obligation, but one of the library does.
        ADOPT,
        /// No control of the library discharges an obligation either, or nothing is known of what
        /// the requirement demands.
        OWN,
        APPROVE_EXCLUSION,
        /// A document review, an exception or a report expires before the audit.
        RENEW,
        /// An occurrence comes due before the window ends.
        COMING,
        /// Nobody can mend it any more: the auditor will find it as an exception.
        EXPLAIN
    }
}
