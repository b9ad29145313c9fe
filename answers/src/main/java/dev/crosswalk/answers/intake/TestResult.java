package dev.crosswalk.answers.intake;

/// What an auditor says came of a test.
public enum TestResult {
    NO_EXCEPTIONS("no exceptions"),
    EXCEPTION("exception");

    private final String words;

    TestResult(String words) {
        this.words = words;
    }

    /// `no exceptions`
    public String words() {
        return words;
    }
}
