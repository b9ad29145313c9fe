package dev.crosswalk.programme.checklist;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the applicable requirements of a framework that an obligation serves.
final class Served {
    private final Crosswalk crosswalk;
    private final List<RequirementRef> order = new ArrayList<>();
    private final Map<String, Set<RequirementRef>> byObligation = new HashMap<>();
    private final Set<RequirementRef> open = new HashSet<>();

    /// Ids of the obligations that are demanded and not proved.
    private final Set<String> uncovered = new LinkedHashSet<>();

    Served(Gap gap, Crosswalk crosswalk) {
        this.crosswalk = crosswalk;
        for (Verdict v : gap.verdicts()) {
            if (!v.applicable()) {
                continue;
            }
            order.add(v.ref());
            if (v.coverage() != Coverage.FULL) {
                open.add(v.ref());
            }
            uncovered.addAll(v.possiblyCovered());
            uncovered.addAll(v.missing());
            for (List<String> part : List.of(v.covered(), v.possiblyCovered(), v.missing())) {
                for (String o : part) {
                    byObligation.computeIfAbsent(o, k -> new HashSet<>()).add(v.ref());
                }
            }
        }
    }

    Set<String> uncovered() {
        return uncovered;
    }

    Set<RequirementRef> open() {
        return open;
    }

    boolean applies(RequirementRef ref) {
        return order.contains(ref);
    }

    /// The requirements that any of the obligations, or what follows from them, serves, in document
    /// order.
    List<RequirementRef> by(Collection<String> obligations) {
        Set<RequirementRef> served = new HashSet<>();
        crosswalk
                .given(obligations)
                .forEach(o -> served.addAll(byObligation.getOrDefault(o, Set.of())));
        return order.stream().filter(served::contains).toList();
    }

    List<RequirementRef> stillOpen(List<RequirementRef> refs) {
        return refs.stream().filter(open::contains).toList();
    }
}
