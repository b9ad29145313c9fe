package dev.crosswalk.answers.status;

import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.plan.AuditDay;
import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How does a programme stand, what broke, and what is due?
///
/// @param since the last look: a day, or a version of the programme; null for 30 days before
/// @param due days to look ahead; null for 30
/// @param trust as in [dev.crosswalk.answers.QuestionTerms], like the days after it
/// @param by whether what is wanted is in reach by then is said first; null where nobody asks,
///   which is many times as fast
public record StatusRequest(
        @Nullable String since,
        @Nullable Integer due,
        List<String> trust,
        @Nullable Moment asOf,
        @Nullable Moment knownAt,
        @Nullable AuditDay by) {
    public static final WholeNumber DUE = new WholeNumber("due", "days", 0, 3660);

    public StatusRequest {
        trust = List.copyOf(trust);
    }
}
