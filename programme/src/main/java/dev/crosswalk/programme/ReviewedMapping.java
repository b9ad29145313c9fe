package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.MappingReview;
import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody suggests, or the organisation decided, of how two requirements relate. A
/// suggestion changes nothing until it is accepted.
///
/// @param relation of the left to the right
/// @param why of whoever suggested it; empty where a publisher's row was decided on
/// @param suggestedBy empty where nobody of the organisation suggested it
/// @param decision null while nobody decided
/// @param by who decided
/// @param on from the beginning of that day it counts; null where the day is not known
/// @param reason why it was decided so
public record ReviewedMapping(
        RequirementRef left,
        Assertion relation,
        RequirementRef right,
        String why,
        String suggestedBy,
        @Nullable LocalDate suggestedOn,
        @Nullable Decision decision,
        String by,
        @Nullable LocalDate on,
        String reason) {

    /// What came of a review.
    public enum Decision {
        ACCEPTED,
        /// Nothing published between the two counts either.
        REJECTED
    }

    public ReviewedMapping {
        why = OneLine.of(why);
        suggestedBy = OneLine.of(suggestedBy);
        by = OneLine.of(by);
        reason = OneLine.of(reason);
    }

    /// Whether somebody decided by a day.
    public boolean isDecidedBy(LocalDate day) {
        return decision != null && (on == null || !on.isAfter(day));
    }

    /// The same for the engine.
    public MappingReview.Decided decided() {
        return new MappingReview.Decided(
                left, relation, right, decision == Decision.ACCEPTED, reason);
    }

    /// The same, decided.
    ///
    /// @param decision null for not decided any more
    public ReviewedMapping decided(
            @Nullable Decision decision, String by, @Nullable LocalDate on, String reason) {
        return new ReviewedMapping(
                left, relation, right, why, suggestedBy, suggestedOn, decision, by, on, reason);
    }
}
