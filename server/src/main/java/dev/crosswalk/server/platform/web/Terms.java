package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The terms of a question as query parameters: `have`, `trust` (both repeatable), `assurance`,
/// `asOf`, `knownAt`, `claims`.
public record Terms(
        @Nullable List<String> have,
        @Nullable List<String> trust,
        @Nullable String assurance,
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String claims) {

    public QuestionTerms read() throws Refusal {
        return new QuestionTerms(
                have == null ? List.of() : have,
                trust == null ? List.of() : trust,
                assurance,
                Days.moment("asOf", asOf),
                Days.moment("knownAt", knownAt),
                claims);
    }
}
