package dev.crosswalk.engine;

import java.util.List;

/// Two requirements that published rows set beside each other, and that nothing known relates. It
/// proves nothing, and is worth a look. Pairs that share guidance are in a comparison's pairs.
///
/// @param publishers of the rows behind it, each once
/// @param hubs requirements of other frameworks to which both are related
/// @param rows ids of the mapping rows behind it
public record Candidate(
        RequirementRef left,
        RequirementRef right,
        List<String> publishers,
        List<RequirementRef> hubs,
        List<String> rows) {

    public Candidate {
        publishers = List.copyOf(publishers);
        hubs = List.copyOf(hubs);
        rows = List.copyOf(rows);
    }
}
