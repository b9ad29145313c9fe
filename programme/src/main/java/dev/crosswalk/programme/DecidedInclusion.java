package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why a requirement that an organisation could leave out applies to it, in its own words: the law,
/// the contract, the decision that no risk and no other framework says. It changes nothing that is
/// proven, and stands in the statement of applicability.
///
/// @param by who says so; empty where that is not known
/// @param on null where the day is not known
public record DecidedInclusion(
        RequirementRef requirement, String justification, String by, @Nullable LocalDate on) {

    public DecidedInclusion {
        justification = OneLine.of(justification);
        by = OneLine.of(by);
    }
}
