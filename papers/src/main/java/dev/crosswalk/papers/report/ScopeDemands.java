package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The obligations that a scope demands, and what a control does for them.
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

    /// The requirements of the scope that demand something of what the control discharges, in
    /// document order.
    static List<RequirementRef> served(Situation situation, Scope scope, ControlStanding c) {
        Set<RequirementRef> demanding = new HashSet<>();
        for (String obligation : situation.crosswalk().given(c.control().discharges())) {
            demanding.addAll(situation.crosswalk().demandedBy(obligation));
        }
        return situation.crosswalk().requirements(scope).stream()
                .filter(demanding::contains)
                .toList();
    }
}
