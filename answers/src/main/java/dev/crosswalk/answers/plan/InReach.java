package dev.crosswalk.answers.plan;

/// Whether what an audit ends in is in reach with a plan, the surest first.
enum InReach {
    YES,

    /// Some of it rests on somebody's word alone, and its record comes in time with the plan.
    ONLY_IF_SHOWN,

    /// All is in place at the audit, some of it too late for a record as long as is usual.
    YES_WITH_SHORT_RECORDS,

    /// Some of what may be open at the audit is, where it is stated, dated and accepted.
    ONLY_WITH_OPEN_CONTROLS,

    /// A report that proves some of it attests nothing any more on the day of the audit.
    ONLY_WITH_THE_NEXT_REPORT,

    /// A period has begun, and all that its report asks for is covered; what shows that it runs is
    /// not all on file, or an exception is open.
    LIKELY_IF_IT_GOES_ON,

    /// About as much is open as an auditor accepts, as is assumed, or fewer controls than they want
    /// have left records for long enough; or a period has begun, and not all that its report asks
    /// for was covered on its first day; or it is in reach as the days add up, and not at the upper
    /// end of their range; or somebody is asked for more than they can do.
    DOUBTFUL,

    /// What an auditor hardly accepts as open is, or clearly more is than they accept.
    NOT_AS_IT_STANDS,

    /// Something is open that nothing excuses.
    NO;

    /// For a figure: `Not in reach`.
    String inShort() {
        return switch (this) {
            case YES, YES_WITH_SHORT_RECORDS -> "In reach";
            case ONLY_IF_SHOWN -> "If shown";
            case ONLY_WITH_OPEN_CONTROLS -> "With open controls";
            case ONLY_WITH_THE_NEXT_REPORT -> "With the next report";
            case LIKELY_IF_IT_GOES_ON -> "Likely";
            case DOUBTFUL -> "Doubtful";
            case NOT_AS_IT_STANDS, NO -> "Not in reach";
        };
    }

    /// `yes, with short records`
    String inASentence() {
        return switch (this) {
            case YES -> "yes";
            case ONLY_IF_SHOWN -> "yes, if what people said is shown";
            case YES_WITH_SHORT_RECORDS -> "yes, with short records";
            case ONLY_WITH_OPEN_CONTROLS -> "yes, only with open controls";
            case ONLY_WITH_THE_NEXT_REPORT -> "only with the next report";
            case LIKELY_IF_IT_GOES_ON -> "likely, if it goes on";
            case DOUBTFUL -> "doubtful";
            case NOT_AS_IT_STANDS, NO -> "no";
        };
    }

    /// Whether what people have already, and nobody knows here, may make it another.
    boolean isInDoubt() {
        return this == DOUBTFUL || this == NOT_AS_IT_STANDS || this == NO;
    }

    /// Whether somebody may count on it who does all of the plan and nothing else.
    boolean isReached() {
        return this == YES
                || this == ONLY_IF_SHOWN
                || this == YES_WITH_SHORT_RECORDS
                || this == ONLY_WITH_OPEN_CONTROLS;
    }
}
