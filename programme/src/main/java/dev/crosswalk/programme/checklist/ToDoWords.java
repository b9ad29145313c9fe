package dev.crosswalk.programme.checklist;

/// Puts what there is to do before an audit in words.
public final class ToDoWords {
    private ToDoWords() {}

    /// The heading of the items of a kind.
    public static String heading(ToDo.Kind kind) {
        return switch (kind) {
            case EXCEPTED -> "An auditor found an exception: put it right, and show it";
            case GATE -> "Wanted before the next audit";
            case FAILED -> "Failed: mend first";
            case NONCONFORMITY -> "Nonconformities to open, and to see through";
            case MISSED -> "Missed, and can still be done late";
            case GATHER -> "Days of which nothing is known";
            case SETTLE -> "What an auditor will ask about: settle it";
            case PROVE -> "In place, and nothing shows it";
            case APPROVE_DOCUMENT -> "Documents to approve";
            case FINISH -> "Planned controls to put in place";
            case ADOPT -> "Controls to adopt";
            case OWN -> "What the library has no answer to";
            case APPROVE_EXCLUSION -> "Exclusions to approve";
            case RENEW -> "Runs out before the audit";
            case COMING -> "Still to come in the window";
            case EXPLAIN -> "Past mending: to be explained to the auditor";
        };
    }

    /// The label of a single item of a kind.
    public static String of(ToDo.Kind kind) {
        return switch (kind) {
            case EXCEPTED -> "exception";
            case GATE -> "gate";
            case FAILED -> "failed";
            case NONCONFORMITY -> "nonconformity";
            case MISSED -> "missed";
            case GATHER -> "gather";
            case SETTLE -> "settle";
            case PROVE -> "prove";
            case APPROVE_DOCUMENT -> "approve document";
            case FINISH -> "put in place";
            case ADOPT -> "adopt";
            case OWN -> "own answer";
            case APPROVE_EXCLUSION -> "approve exclusion";
            case RENEW -> "renew";
            case COMING -> "coming";
            case EXPLAIN -> "explain";
        };
    }
}
