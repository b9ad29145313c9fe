package dev.crosswalk.engine;

import java.util.List;

/// What one requirement is made of.
///
/// @param demands ids of the obligations without which the requirement cannot be met
/// @param suggests ids of the obligations that guidance names; none of them is demanded
/// @param note what the requirement is really about, and how doubts were settled; may be empty
public record Claim(
        RequirementRef requirement, List<String> demands, List<String> suggests, String note) {

    public Claim {
        demands = List.copyOf(demands);
        suggests = List.copyOf(suggests);
    }
}
