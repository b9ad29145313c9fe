package dev.crosswalk.answers.intake;

import org.jspecify.annotations.Nullable;

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

    /// The one of such words; null where there is none.
    static @Nullable TestResult of(String words) {
        for (TestResult result : values()) {
            if (result.words.equals(words)) {
                return result;
            }
        }
        return null;
    }

    /// `no exceptions`
    public String words() {
        return words;
    }
}
