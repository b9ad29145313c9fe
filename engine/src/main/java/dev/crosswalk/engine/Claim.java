package dev.crosswalk.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one requirement is made of.
///
/// @param demands ids of the obligations without which the requirement cannot be met
/// @param suggests ids of the obligations that guidance names; none of them is demanded
/// @param contested the demands on which careful readings differ, each with both sides in a line:
///   what speaks for it and what against it
/// @param note what the requirement is really about, and how doubts were settled; may be empty
public record Claim(
        RequirementRef requirement,
        List<String> demands,
        List<String> suggests,
        Map<String, String> contested,
        String note) {

    public Claim {
        demands = List.copyOf(demands);
        suggests = List.copyOf(suggests);
        contested =
                contested.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(contested));
    }

    /// A claim on which all readings agree.
    public Claim(
            RequirementRef requirement, List<String> demands, List<String> suggests, String note) {
        this(requirement, demands, suggests, Map.of(), note);
    }
}
