package dev.crosswalk.programme.standing;

/// Puts what is due in words.
public final class DueWords {
    private DueWords() {}

    /// What there is to do, to be followed by the title of what it is about.
    public static String of(Due.Kind kind) {
        return switch (kind) {
            case OCCURRENCE -> "do";
            case POPULATION -> "gather events";
            case EVIDENCE -> "new evidence";
            case CONTROL -> "put in place";
            case DOCUMENT_APPROVAL -> "approve";
            case DOCUMENT_REVIEW -> "review";
            case EXCEPTION -> "ends";
            case REPORT -> "report ends";
            case RISK_REVIEW -> "review risk";
            case RISK_TREATMENT -> "treat risk";
            case CORRECTIVE_ACTION -> "act on nonconformity";
            case WINDOW_END -> "window ends";
        };
    }

    /// That something is overdue, to be followed by the title of what it is about.
    public static String overdue(Due.Kind kind) {
        return switch (kind) {
            case OCCURRENCE -> "not done";
            case POPULATION -> "list of events not gathered";
            case EVIDENCE -> "no fresh evidence";
            case CONTROL -> "not in place yet";
            case DOCUMENT_APPROVAL -> "not approved";
            case DOCUMENT_REVIEW -> "not reviewed";
            case EXCEPTION -> "ended";
            case REPORT -> "report ended";
            case RISK_REVIEW -> "risk not reviewed";
            case RISK_TREATMENT -> "risk not treated";
            case CORRECTIVE_ACTION -> "nonconformity not acted on";
            case WINDOW_END -> "window ended";
        };
    }

    /// `, late after 2026-10-10`, of what may be done a few days after it is due; empty of other
    /// things, and of what stands for several.
    public static String late(Due d) {
        return d.lastDay().equals(d.day()) || d.isDone() || d.times() > 1
                ? ""
                : ", late after " + d.lastDay();
    }

    /// `REV-01 Access review (2026-10-01 to 2026-12-31)`
    public static String of(Due d) {
        String times = d.times() > 1 && !d.detail().contains("times") ? d.times() + " times, " : "";
        String detail =
                switch (d.kind()) {
                    case OCCURRENCE, POPULATION, DOCUMENT_REVIEW, EXCEPTION, RISK_REVIEW ->
                            times + d.detail().replace("/", " to ");
                    case EVIDENCE,
                            CONTROL,
                            DOCUMENT_APPROVAL,
                            REPORT,
                            RISK_TREATMENT,
                            CORRECTIVE_ACTION,
                            WINDOW_END ->
                            "";
                };
        return detail.isEmpty() ? called(d) : called(d) + " (" + detail + ")";
    }

    /// The same without the period, which the day tells already.
    public static String briefly(Due d) {
        boolean says = d.kind() == Due.Kind.OCCURRENCE && (d.times() > 1 || !isPeriod(d));
        return called(d)
                + (says ? " (" + (d.times() > 1 ? d.times() + " times" : d.detail()) + ")" : "");
    }

    private static boolean isPeriod(Due d) {
        return d.detail().matches("[0-9/-]+");
    }

    private static String called(Due d) {
        return d.kind() == Due.Kind.WINDOW_END || d.title().equals(d.about())
                ? d.title()
                : d.about() + " " + d.title();
    }
}
