package dev.crosswalk.answers.status;

import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How does a programme stand, what broke, and what is due?
///
/// @param since the last look: a day, or a version of the programme; null for 30 days before
/// @param due days to look ahead; null for 30
/// @param trust as in [dev.crosswalk.answers.QuestionTerms], like the days after it
public record StatusRequest(
        @Nullable String since,
        @Nullable Integer due,
        List<String> trust,
        @Nullable Moment asOf,
        @Nullable Moment knownAt) {
    public static final WholeNumber DUE = new WholeNumber("due", "days", 0, 3660);

    public StatusRequest {
        trust = List.copyOf(trust);
    }
}
