package dev.crosswalk.answers.status;

import dev.crosswalk.answers.plan.AuditDay;
import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left to do before an audit of a framework?
///
/// @param want a scope; null where the programme wants one framework only
/// @param trust as in [dev.crosswalk.answers.QuestionTerms], like the days after it
/// @param by whether what is wanted is in reach by then is said first; null where nobody asks,
///   which is many times as fast
public record ChecklistRequest(
        @Nullable String want,
        List<String> trust,
        @Nullable Moment asOf,
        @Nullable Moment knownAt,
        @Nullable AuditDay by) {
    public ChecklistRequest {
        trust = List.copyOf(trust);
    }
}
