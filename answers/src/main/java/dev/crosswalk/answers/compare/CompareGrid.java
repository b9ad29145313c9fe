package dev.crosswalk.answers.compare;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.Numbers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Two editions as they are drawn: each side by its headings, and for each two headings how much of
/// what one demands the other demands too.
final class CompareGrid {
    private final Crosswalk crosswalk;
    private final Comparison comparison;
    private final Json json;

    CompareGrid(Crosswalk crosswalk, Comparison comparison, Json json) {
        this.crosswalk = crosswalk;
        this.comparison = comparison;
        this.json = json;
    }

    /// One side: its requirements in document order, each under its heading.
    private record Side(
            Scope scope,
            String name,
            Map<String, Requirement> headings,
            Map<RequirementRef, String> under,
            Map<String, Set<String>> demands) {

        static Side of(Scope scope, Crosswalk crosswalk) {
            Naming naming = new Naming(crosswalk.library());
            FrameworkEdition edition = naming.edition(scope.edition());
            RequirementGroups groups = new RequirementGroups(edition);
            Map<String, Requirement> headings = new LinkedHashMap<>();
            Map<RequirementRef, String> under = new LinkedHashMap<>();
            Map<String, Set<String>> demands = new LinkedHashMap<>();
            for (RequirementRef ref : crosswalk.requirements(scope)) {
                Requirement heading = groups.heading(crosswalk.requirement(ref));
                headings.put(heading.id(), heading);
                under.put(ref, heading.id());
                Set<String> all = demands.computeIfAbsent(heading.id(), _ -> new HashSet<>());
                crosswalk.demands(ref).forEach(o -> all.add(o.id()));
            }
            return new Side(scope, naming.of(scope), headings, under, demands);
        }
    }

    /// What the pairs of two headings share.
    private static final class Cell {
        private final Set<String> shared = new HashSet<>();
        private int pairs;
        private int byGuidance;
    }

    void write() {
        Side left = Side.of(comparison.left(), crosswalk);
        Side right = Side.of(comparison.right(), crosswalk);
        json.object("sides");
        side("left", left);
        side("right", right);
        json.end().array("cells");
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        for (Pair pair : comparison.pairs()) {
            String row = left.under().get(pair.left());
            String column = right.under().get(pair.right());
            if (row != null && column != null) {
                Cell cell = cells.computeIfAbsent(List.of(row, column), _ -> new Cell());
                if (pair.basis() == Basis.DEMANDED) {
                    cell.shared.addAll(pair.shared());
                    cell.pairs++;
                } else {
                    cell.byGuidance++;
                }
            }
        }
        cells.forEach((at, cell) -> {
            json.object()
                    .field("left", at.getFirst())
                    .field("right", at.getLast())
                    .field("pairs", cell.pairs)
                    .field("byGuidance", cell.byGuidance);
            share("leftShare", left.demands().getOrDefault(at.getFirst(), Set.of()), cell);
            share("rightShare", right.demands().getOrDefault(at.getLast(), Set.of()), cell);
            json.end();
        });
        json.end();
    }

    private void side(String name, Side side) {
        json.object(name).field("name", side.name()).array("headings");
        side.headings()
                .values()
                .forEach(h -> json.object().field("id", h.id()).field("title", h.title()).end());
        json.end().array("requirements");
        side.under()
                .forEach((ref, heading) ->
                        json.object()
                                .field("id", ref.id())
                                .field("title", crosswalk.requirement(ref).title())
                                .field("heading", heading)
                                .end());
        json.end().end();
    }

    private void share(String name, Set<String> demanded, Cell cell) {
        long both = demanded.stream().filter(cell.shared::contains).count();
        double share = demanded.isEmpty() ? 0 : (double) both / demanded.size();
        json.object(name)
                .rounded("value", share)
                .field("say", Numbers.percent(share))
                .field("count", both + " of " + demanded.size())
                .end();
    }
}
