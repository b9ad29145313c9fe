package dev.crosswalk.papers.report;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which requirements of each scope a control serves.
final class ServedRequirements {
    private final Situation situation;

    /// Those wanted first, then those held, then every other edition.
    private final List<Scope> scopes = new ArrayList<>();

    /// How many of the scopes, which come first, are wanted or held.
    private final int near;

    ServedRequirements(Situation situation) {
        this.situation = situation;
        Set<String> editions = new HashSet<>();
        situation.wanted().forEach(t -> add(editions, t.scope()));
        situation.held().forEach(s -> add(editions, s));
        near = scopes.size();
        for (FrameworkEdition e : situation.content().library().editions()) {
            if (!ScopeDemands.demanded(situation, Scope.of(e.id())).isEmpty()) {
                add(editions, Scope.of(e.id()));
            }
        }
    }

    private void add(Set<String> editions, Scope scope) {
        if (editions.add(scope.edition())) {
            scopes.add(scope);
        }
    }

    /// Those wanted, then those held, then every other edition that is decomposed.
    List<Scope> scopes() {
        return List.copyOf(scopes);
    }

    /// Those of them that are wanted or held.
    List<Scope> near() {
        return scopes().subList(0, near);
    }

    /// `A.5.15, A.5.18`: what the control serves of the scope, or nothing.
    String served(ControlStanding c, Scope scope) {
        return ScopeDemands.served(situation, scope, c).stream()
                .map(RequirementRef::id)
                .collect(Collectors.joining(", "));
    }

    /// What those that the control serves of the scope are tagged with.
    Map<String, List<String>> attributes(ControlStanding c, Scope scope) {
        return situation
                .edition(scope.edition())
                .attributesOf(
                        ScopeDemands.served(situation, scope, c).stream()
                                .map(situation.crosswalk()::requirement)
                                .toList());
    }
}
