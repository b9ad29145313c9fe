package dev.crosswalk.programme.standing;

/// What an auditor remarks on a control over a window though no outcome tells it.
///
/// @param words a sentence
public record Remark(Cause cause, String words) {

    /// What gives rise to it.
    public enum Cause {
        /// A subject vanished from the rows of evidence.
        SUBJECT_LACKS,
        /// Something was done for an event that no list has.
        LIST_LACKS_EVENTS,
        /// A list has next to no event, where something says that there were many.
        FEW_EVENTS,
        /// Two lists of the same days have not the same events.
        LISTS_DIFFER,
        /// A list and the artefact that names the event have different days.
        DAYS_DIFFER,
        /// A record that names no event is of later than a list calls one done.
        LATER_RECORD,
        /// More days are allowed after an event than an auditor expects.
        LONG_TOLERANCE,
        /// Nobody looked at a setting within the window.
        LOOKED_BEFORE,
        /// A look at a setting speaks for longer than one usually does.
        SELDOM_LOOKED,
        /// A check did not work on days that count.
        CHECK_UNKNOWN,
        /// Nothing was due on many working days, because they are holidays by the calendar.
        LONG_REST,
        /// A record does not say what it found, or nobody looked, where something had to be acted
        /// on.
        FINDINGS_UNKNOWN,
        /// Something was acted on that no record says was found.
        ACTED_ON_NOTHING,
        /// How records name what they are of, and when they are of.
        OF_RECORDS;

        /// `records do not say what was found, or nobody looked`
        public String words() {
            return switch (this) {
                case SUBJECT_LACKS -> "a subject vanished from the rows of evidence";
                case LIST_LACKS_EVENTS -> "something was done for an event that no list has";
                case FEW_EVENTS -> "a list has next to no event, where others have many";
                case LISTS_DIFFER -> "two lists of the same days have other events";
                case DAYS_DIFFER -> "a list has another day than the artefact";
                case LATER_RECORD -> "a record of later than the list says names no event";
                case LONG_TOLERANCE -> "a long time is allowed after an event";
                case LOOKED_BEFORE -> "nobody looked within the window";
                case SELDOM_LOOKED -> "days count on which nobody looked";
                case CHECK_UNKNOWN -> "days count on which the check did not work";
                case LONG_REST -> "many working days were holidays";
                case FINDINGS_UNKNOWN -> "records do not say what was found, or nobody looked";
                case ACTED_ON_NOTHING -> "an action, and no finding that it is of";
                case OF_RECORDS -> "how records name what they are of";
            };
        }
    }
}
