package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.standing.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What two editions share, by the themes of both.
///
/// @param leftName for people
/// @param rows the themes of the left side that have a requirement, in document order
/// @param cells of each row theme and column theme that share something, by their ids
record Overlap(
        Comparison comparison,
        String leftName,
        String rightName,
        List<Requirement> rows,
        List<Requirement> columns,
        Map<Place, Cell> cells) {

    record Place(String row, String column) {}

    /// @param obligations that both sides demand, each with the requirements of both
    /// @param pairs that share them
    record Cell(Map<String, Ends> obligations, List<Pair> pairs) {}

    record Ends(Set<String> left, Set<String> right) {}

    static Overlap of(Situation situation, Scope left, Scope right) {
        Comparison comparison = situation.crosswalk().compare(left, right);
        RequirementGroups leftGroups = new RequirementGroups(situation.edition(left.edition()));
        RequirementGroups rightGroups = new RequirementGroups(situation.edition(right.edition()));
        Map<Place, Cell> cells = new LinkedHashMap<>();
        for (Pair pair : comparison.pairs()) {
            if (pair.basis() == Basis.DEMANDED) {
                Place place =
                        new Place(
                                heading(situation, leftGroups, pair.left()).id(),
                                heading(situation, rightGroups, pair.right()).id());
                add(
                        cells.computeIfAbsent(
                                place, p -> new Cell(new LinkedHashMap<>(), new ArrayList<>())),
                        pair);
            }
        }
        return new Overlap(
                comparison,
                situation.name(left),
                situation.name(right),
                headings(situation, leftGroups, left),
                headings(situation, rightGroups, right),
                cells);
    }

    private static Requirement heading(
            Situation situation, RequirementGroups groups, RequirementRef ref) {
        return groups.heading(situation.crosswalk().requirement(ref));
    }

    private static List<Requirement> headings(
            Situation situation, RequirementGroups groups, Scope scope) {
        return situation.crosswalk().requirements(scope).stream()
                .map(ref -> heading(situation, groups, ref))
                .distinct()
                .toList();
    }

    private static void add(Cell cell, Pair pair) {
        cell.pairs().add(pair);
        for (String o : pair.shared()) {
            Ends ends =
                    cell.obligations()
                            .computeIfAbsent(
                                    o, k -> new Ends(new LinkedHashSet<>(), new LinkedHashSet<>()));
            ends.left().add(pair.left().id());
            ends.right().add(pair.right().id());
        }
    }

    /// Pairs that share something that both demand.
    List<Pair> demanded() {
        return with(Basis.DEMANDED);
    }

    List<Pair> with(Basis basis) {
        return comparison.pairs().stream().filter(p -> p.basis() == basis).toList();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }
}
