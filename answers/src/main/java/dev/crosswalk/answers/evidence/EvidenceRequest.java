package dev.crosswalk.answers.evidence;

import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.programme.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param control the only control that is told of; null for all
/// @param pieces whether the pieces are listed, too
public record EvidenceRequest(
        QuestionTerms terms, @Nullable String control, boolean pieces, Which which) {

    /// Which pieces are listed.
    ///
    /// @param kind null for all
    /// @param by who brought it; null for all
    /// @param from the first day that one may be of; null for any
    /// @param until the last one; null for any
    public record Which(
            @Nullable String kind,
            @Nullable String by,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public static final Which ALL = new Which(null, null, null, null);

        boolean has(Evidence e) {
            return (kind == null || kind.equals(e.kind()))
                    && (by == null || by.equals(e.by()))
                    && (from == null || !e.proves().to().isBefore(from))
                    && (until == null || !e.proves().to().isAfter(until));
        }
    }
}
