package dev.crosswalk.content;

import dev.crosswalk.engine.RequirementRef;
import java.util.List;

/// Two requirements that publishers set beside each other and that the claims of this content do
/// not, with the reason.
///
/// @param publishers who set them beside each other; empty where only readings did
public record DeclinedPair(
        RequirementRef left, RequirementRef right, List<String> publishers, String why) {
    public DeclinedPair {
        publishers = List.copyOf(publishers);
    }

    /// Whether it is about these two, in either order.
    public boolean isOf(RequirementRef one, RequirementRef other) {
        return (left.equals(one) && right.equals(other))
                || (left.equals(other) && right.equals(one));
    }
}
