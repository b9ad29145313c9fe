package dev.crosswalk.answers.status;

import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which requirements do two versions of a programme cover otherwise, both on the same day?
///
/// @param a a version
/// @param b another one; null for the programme as it is
/// @param trust as in [dev.crosswalk.answers.QuestionTerms], like the days after it
public record DiffRequest(
        String a,
        @Nullable String b,
        List<String> trust,
        @Nullable Moment asOf,
        @Nullable Moment knownAt) {
    public DiffRequest {
        trust = List.copyOf(trust);
    }
}
