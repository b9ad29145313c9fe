package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an organisation decided, for itself, of mapping rows between two requirements each. No
/// published row with the ends of a decision counts any more; one that was accepted stands in their
/// place, as a row of the organisation's own.
///
/// @param publisher the organisation, as whose the rows are named
public record MappingReview(String publisher, List<Decided> decided) {
    public static final MappingReview NONE = new MappingReview("", List.of());

    /// @param accepted whether what the row says holds; where not, nothing published between the
    ///   two counts
    /// @param reason why, in words
    public record Decided(
            RequirementRef left,
            Assertion relation,
            RequirementRef right,
            boolean accepted,
            String reason) {}

    public MappingReview {
        decided = List.copyOf(decided);
    }

    /// A library whose mapping sets are as they were decided.
    Library applied(Library library) {
        if (decided.isEmpty()) {
            return library;
        }
        Set<Set<RequirementRef>> ends = new HashSet<>();
        decided.forEach(d -> ends.add(ends(d.left(), d.right())));
        List<MappingSet> sets = new ArrayList<>();
        for (MappingSet set : library.mappingSets()) {
            List<Mapping> left = set.mappings().stream().filter(m -> !isOf(ends, m)).toList();
            sets.add(
                    left.size() == set.mappings().size()
                            ? set
                            : new MappingSet(
                                    set.id(),
                                    set.left(),
                                    set.right(),
                                    set.provenance(),
                                    set.overrides(),
                                    left));
        }
        sets.addAll(own());
        return new Library(
                library.contentVersion(),
                library.editions(),
                library.obligations(),
                library.claims(),
                sets);
    }

    private static boolean isOf(Set<Set<RequirementRef>> ends, Mapping m) {
        return m.oneToOne() && ends.contains(ends(m.left().getFirst(), m.right().getFirst()));
    }

    /// The same in both reading directions.
    private static Set<RequirementRef> ends(RequirementRef one, RequirementRef other) {
        return new HashSet<>(List.of(one, other));
    }

    /// The rows that were accepted, in a set for each two editions.
    private List<MappingSet> own() {
        Map<List<String>, List<Mapping>> rows = new LinkedHashMap<>();
        int number = 0;
        for (Decided d : decided) {
            number++;
            if (d.accepted()) {
                rows.computeIfAbsent(
                                List.of(d.left().edition(), d.right().edition()),
                                _ -> new ArrayList<>())
                        .add(
                                new Mapping(
                                        "own#" + number,
                                        List.of(d.left()),
                                        d.relation(),
                                        List.of(d.right()),
                                        d.reason(),
                                        0));
            }
        }
        List<MappingSet> sets = new ArrayList<>();
        rows.forEach((editions, all) ->
                sets.add(
                        new MappingSet(
                                "own/" + String.join("/", editions),
                                editions.getFirst(),
                                editions.getLast(),
                                new MappingSet.Provenance(
                                        publisher,
                                        "its own review",
                                        "",
                                        "",
                                        "",
                                        "",
                                        MappingSet.Status.ACCEPTED,
                                        ""),
                                null,
                                all)));
        return sets;
    }
}
