package dev.crosswalk.suggest;

import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What requirements are about: the obligations that they demand or suggest, those that follow from
/// these, and all that stands under them.
final class Criteria {
    private final Map<RequirementRef, Claim> claims = new HashMap<>();
    private final Map<RequirementRef, Set<RequirementRef>> children = new HashMap<>();
    private final Map<String, List<String>> implies = new HashMap<>();

    Criteria(Library library) {
        for (Claim claim : library.claims()) {
            claims.put(claim.requirement(), claim);
        }
        for (FrameworkEdition edition : library.editions()) {
            for (Requirement r : edition.requirements()) {
                String parent = r.parent();
                if (parent != null) {
                    children.computeIfAbsent(
                                    new RequirementRef(edition.id(), parent),
                                    ignored -> new HashSet<>())
                            .add(new RequirementRef(edition.id(), r.id()));
                }
            }
        }
        for (Obligation o : library.obligations()) {
            implies.put(o.id(), o.implies());
        }
    }

    /// The requirements named and all under them. One that there is not has nothing under it.
    Set<RequirementRef> under(Collection<RequirementRef> named) {
        Set<RequirementRef> all = new HashSet<>();
        Deque<RequirementRef> next = new ArrayDeque<>(named);
        while (!next.isEmpty()) {
            RequirementRef ref = next.removeLast();
            if (all.add(ref)) {
                next.addAll(children.getOrDefault(ref, Set.of()));
            }
        }
        return all;
    }

    /// The obligations that any of them demands or suggests, and those that these imply.
    Set<String> obligations(Set<RequirementRef> requirements) {
        Set<String> all = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        for (RequirementRef ref : requirements) {
            Claim claim = claims.get(ref);
            if (claim != null) {
                next.addAll(claim.demands());
                next.addAll(claim.suggests());
            }
        }
        while (!next.isEmpty()) {
            String obligation = next.removeLast();
            if (all.add(obligation)) {
                next.addAll(implies.getOrDefault(obligation, List.of()));
            }
        }
        return all;
    }
}
