package dev.crosswalk.answers.status;

import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left to do before an audit of a framework?
///
/// @param want a scope; null where the programme wants one framework only
/// @param trust as in [dev.crosswalk.answers.QuestionTerms], like the days after it
public record ChecklistRequest(
        @Nullable String want,
        List<String> trust,
        @Nullable Moment asOf,
        @Nullable Moment knownAt) {
    public ChecklistRequest {
        trust = List.copyOf(trust);
    }
}
