package dev.crosswalk.engine;

import java.util.List;

/// One published row, which states how the union of its sources relates to the union of its
/// targets.
///
/// @param id identifies the row across all mapping sets: `nist-csf2-iso27001-2022#17`
/// @param left the sources, one or more
/// @param right the targets, one or more
/// @param strength 0 (not stated) to 10, as published
public record Mapping(
        String id,
        List<RequirementRef> left,
        Assertion assertion,
        List<RequirementRef> right,
        String rationale,
        int strength) {

    public Mapping {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (left.isEmpty() || right.isEmpty()) {
            throw new IllegalArgumentException(id + " needs at least one requirement on each side");
        }
    }

    boolean oneToOne() {
        return left.size() == 1 && right.size() == 1;
    }
}
