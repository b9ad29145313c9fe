package dev.crosswalk.planner;

import dev.crosswalk.engine.RequirementRef;
import java.util.List;

/// What a requirement still lacks to be covered in full.
///
/// @param open ids of the obligations that it demands and that are not proved to be satisfied
/// @param weight what covering the requirement is worth under a budget, compared with others; 1 or
///   more
public record Demand(RequirementRef requirement, List<String> open, int weight) {

    public Demand {
        if (weight < 1) {
            throw new IllegalArgumentException(requirement + " weighs " + weight);
        }
        open = open.stream().distinct().sorted().toList();
    }
}
