package dev.crosswalk.answers.intake;

/// What an auditor says came of a test.
public enum TestResult {
    NO_EXCEPTIONS("no exceptions"),
    EXCEPTION("exception"),
    /// Nothing happened in the period that the control would have had to answer.
    NO_OCCASION("no occasion"),
    /// A provider does it, and the report leaves it out.
    CARVED_OUT("carved out");

    private final String words;

    TestResult(String words) {
        this.words = words;
    }

    /// `no exceptions`
    public String words() {
        return words;
    }
}
