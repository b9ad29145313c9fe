package dev.crosswalk.engine;

import java.time.LocalDate;
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
/// @param since of demands that an amendment of the edition added, the day on which it was
///   published: who looked at the requirement before says nothing of them
public record Claim(
        RequirementRef requirement,
        List<String> demands,
        List<String> suggests,
        Map<String, String> contested,
        String note,
        Map<String, LocalDate> since) {

    public Claim {
        demands = List.copyOf(demands);
        suggests = List.copyOf(suggests);
        contested =
                contested.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(contested));
        since = Map.copyOf(since);
    }

    /// A claim on which all readings agree, as it has been since its edition was published.
    public Claim(
            RequirementRef requirement, List<String> demands, List<String> suggests, String note) {
        this(requirement, demands, suggests, Map.of(), note, Map.of());
    }
}
