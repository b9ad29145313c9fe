package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision that a requirement does not apply to the organisation, and why. It counts once it is
/// approved.
///
/// @param approvedBy empty where nobody approved it yet
/// @param approvedOn null where the day is not known
public record DecidedExclusion(
        RequirementRef requirement,
        String justification,
        String approvedBy,
        @Nullable LocalDate approvedOn) {

    public DecidedExclusion {
        justification = OneLine.of(justification);
        approvedBy = OneLine.of(approvedBy);
    }

    /// Whether somebody approved it. Until then it is a wish, and the requirement applies.
    public boolean isApproved() {
        return !approvedBy.isEmpty();
    }
}
