package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the pairs of two scopes that rows set beside each other and nothing relates: joined by a
/// row that says nothing more, or both related to one requirement of a third framework.
///
/// A row that the claims refute proves nothing, and still is a publisher's word that two are worth
/// a look; one that other rows refute is not.
final class Candidates {
    /// Those that the most publishers name themselves first, then the most independent publishers,
    /// then the most ways, then in document order.
    private static final Comparator<Found> BEST_FIRST =
            Comparator.<Found>comparingInt(f -> -f.direct.size())
                    .thenComparingInt(f -> -f.publishers.size())
                    .thenComparingInt(f -> -f.ways())
                    .thenComparingInt(f -> f.left)
                    .thenComparingInt(f -> f.right);

    private final Index index;
    private final List<MappingRows.Row> rows;

    /// For each node, the numbers of the rows that relate it to something.
    private final Map<Integer, List<Integer>> rowsAt = new HashMap<>();

    private final Map<String, String> publishers = new HashMap<>();

    /// Whether more is known of two nodes than that rows set them beside each other.
    private interface Known {
        boolean of(int left, int right);
    }

    private Candidates(Crosswalk crosswalk) {
        index = crosswalk.index;
        rows = crosswalk.rows.all();
        for (int r = 0; r < rows.size(); r++) {
            boolean counts = crosswalk.rows.isUsed(r) || MappingRows.isOfClaims(index, rows.get(r));
            if (counts && rows.get(r).assertion() != Assertion.DISJOINT) {
                at(rows.get(r).left(), r);
                at(rows.get(r).right(), r);
            }
        }
        for (MappingSet set : index.library.mappingSets()) {
            set.mappings().forEach(m -> publishers.put(m.id(), set.provenance().publisher()));
        }
    }

    private void at(int[] nodes, int row) {
        for (int n : nodes) {
            rowsAt.computeIfAbsent(n, _ -> new ArrayList<>()).add(row);
        }
    }

    /// What is known of one pair.
    private static final class Found {
        final int left;
        final int right;
        final Set<Integer> rows = new TreeSet<>();
        final Set<Integer> hubs = new TreeSet<>();
        final Set<String> publishers = new TreeSet<>();

        /// Of these, whose rows name both.
        final Set<String> direct = new TreeSet<>();

        Found(int left, int right) {
            this.left = left;
            this.right = right;
        }

        int ways() {
            return hubs.size() + rows.size();
        }
    }

    /// @param comparison whose pairs are those of which more is known
    static List<Candidate> of(Crosswalk crosswalk, Comparison comparison) {
        Set<List<RequirementRef>> paired = new HashSet<>();
        comparison.pairs().forEach(p -> paired.add(List.of(p.left(), p.right())));
        return new Candidates(crosswalk)
                .find(
                        Comparison.nodes(crosswalk, comparison.left()),
                        Comparison.nodes(crosswalk, comparison.right()),
                        (a, b) ->
                                paired.contains(
                                        List.of(crosswalk.index.refs[a], crosswalk.index.refs[b])));
    }

    /// @param have what is met, with the headings above it
    /// @param want the nodes that it might prove something of
    static List<Candidate> of(Crosswalk crosswalk, int[] have, int[] want) {
        return new Candidates(crosswalk).find(have, want, (a, b) -> tells(crosswalk, a, b));
    }

    /// Whether a gap tells more of two nodes: what they share, by guidance too, that the one holds
    /// the other, or that they share nothing.
    private static boolean tells(Crosswalk crosswalk, int a, int b) {
        Index index = crosswalk.index;
        if (index.decomposed[a] && index.decomposed[b]) {
            return Bits.meet(
                    MappingRows.named(index, new int[] {a}),
                    MappingRows.named(index, new int[] {b}));
        }
        int known = crosswalk.known(a, b);
        return Inference.within(known, RelationSet.CONTAINS)
                || known == RelationSet.DISJOINT.mask();
    }

    private List<Candidate> find(int[] lefts, int[] rights, Known known) {
        Set<Integer> right = new HashSet<>();
        for (int b : rights) {
            right.add(b);
        }
        List<Found> all = new ArrayList<>();
        for (int a : lefts) {
            Map<Integer, Found> found = new HashMap<>();
            for (int row : rowsAt.getOrDefault(a, List.of())) {
                for (int other : others(row, a)) {
                    if (right.contains(other)) {
                        join(found, a, other, row);
                    }
                    through(found, a, other, row, right);
                }
            }
            found.values().stream().filter(f -> !known.of(f.left, f.right)).forEach(all::add);
        }
        all.sort(BEST_FIRST);
        return all.stream().map(this::candidate).toList();
    }

    /// The ends of a row on the side where a node is not.
    private int[] others(int row, int node) {
        MappingRows.Row r = rows.get(row);
        for (int n : r.left()) {
            if (n == node) {
                return r.right();
            }
        }
        return r.left();
    }

    private Found at(Map<Integer, Found> found, int left, int right) {
        return found.computeIfAbsent(right, b -> new Found(left, b));
    }

    private void join(Map<Integer, Found> found, int left, int right, int row) {
        Found f = at(found, left, right);
        f.rows.add(row);
        publisher(f.publishers, row);
        publisher(f.direct, row);
    }

    /// Both related to one requirement of a third framework.
    private void through(
            Map<Integer, Found> found, int left, int hub, int row, Set<Integer> right) {
        String edition = index.refs[hub].edition();
        if (edition.equals(index.refs[left].edition())) {
            return;
        }
        for (int second : rowsAt.getOrDefault(hub, List.of())) {
            for (int b : others(second, hub)) {
                if (right.contains(b) && !edition.equals(index.refs[b].edition())) {
                    Found f = at(found, left, b);
                    f.hubs.add(hub);
                    f.rows.add(row);
                    f.rows.add(second);
                    publisher(f.publishers, row);
                    publisher(f.publishers, second);
                }
            }
        }
    }

    private void publisher(Set<String> names, int row) {
        String publisher = publishers.get(rows.get(row).id());
        if (publisher != null) {
            names.add(publisher);
        }
    }

    private Candidate candidate(Found f) {
        return new Candidate(
                index.refs[f.left],
                index.refs[f.right],
                List.copyOf(f.publishers),
                f.hubs.stream().map(h -> index.refs[h]).toList(),
                f.rows.stream().map(r -> rows.get(r).id()).toList());
    }
}
