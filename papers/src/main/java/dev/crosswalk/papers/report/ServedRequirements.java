package dev.crosswalk.papers.report;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which requirements of each scope a control serves.
final class ServedRequirements {
    /// By scope: those wanted first, then those held, then every other edition.
    private final Map<Scope, Map<String, Set<String>>> demanded = new LinkedHashMap<>();

    /// How many of the scopes, which come first, are wanted or held.
    private final int near;

    ServedRequirements(Situation situation) {
        Set<String> editions = new LinkedHashSet<>();
        situation.wanted().forEach(t -> add(situation, editions, t.scope()));
        situation.held().forEach(s -> add(situation, editions, s));
        near = demanded.size();
        for (FrameworkEdition e : situation.content().library().editions()) {
            if (!ScopeDemands.demanded(situation, Scope.of(e.id())).isEmpty()) {
                add(situation, editions, Scope.of(e.id()));
            }
        }
    }

    private void add(Situation situation, Set<String> editions, Scope scope) {
        if (editions.add(scope.edition())) {
            demanded.put(scope, ScopeDemands.demanded(situation, scope));
        }
    }

    /// Those wanted, then those held, then every other edition that is decomposed.
    List<Scope> scopes() {
        return List.copyOf(demanded.keySet());
    }

    /// Those of them that are wanted or held.
    List<Scope> near() {
        return scopes().subList(0, near);
    }

    /// `A.5.15, A.5.18`: what the control serves of the scope, or nothing.
    String served(ControlStanding c, Scope scope) {
        Set<String> served = new LinkedHashSet<>();
        Set<String> discharges = Set.copyOf(c.control().discharges());
        demanded.getOrDefault(scope, Map.of())
                .forEach((o, refs) -> {
                    if (discharges.contains(o)) {
                        served.addAll(refs);
                    }
                });
        return String.join(", ", served);
    }
}
