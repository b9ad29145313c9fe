package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.standing.Situation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The obligations that a scope demands.
final class ScopeDemands {
    private ScopeDemands() {}

    /// Obligations that the scope demands, each with its requirements that do, in document order.
    static Map<String, Set<String>> demanded(Situation situation, Scope scope) {
        Map<String, Set<String>> demanded = new LinkedHashMap<>();
        for (RequirementRef ref : situation.crosswalk().requirements(scope)) {
            for (Obligation o : situation.crosswalk().demands(ref)) {
                demanded.computeIfAbsent(o.id(), k -> new LinkedHashSet<>()).add(ref.id());
            }
        }
        return demanded;
    }
}
