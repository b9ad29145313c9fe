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
final class Candidates {
    /// The most independent ones first, then the most ways, then in document order.
    private static final Comparator<Found> BEST_FIRST =
            Comparator.<Found>comparingInt(f -> -f.publishers.size())
                    .thenComparingInt(f -> -f.ways())
                    .thenComparingInt(f -> f.left)
                    .thenComparingInt(f -> f.right);

    private final Index index;
    private final List<MappingRows.Row> rows;

    /// For each node, the numbers of the rows that relate it to something.
    private final Map<Integer, List<Integer>> rowsAt = new HashMap<>();

    private final Map<String, String> publishers = new HashMap<>();

    private Candidates(Crosswalk crosswalk) {
        index = crosswalk.index;
        rows = crosswalk.rows.all();
        for (int r = 0; r < rows.size(); r++) {
            if (crosswalk.rows.isUsed(r) && rows.get(r).assertion() != Assertion.DISJOINT) {
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
                        paired);
    }

    private List<Candidate> find(int[] lefts, int[] rights, Set<List<RequirementRef>> paired) {
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
            found.values().stream()
                    .filter(f -> !paired.contains(List.of(index.refs[f.left], index.refs[f.right])))
                    .forEach(all::add);
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
        publisher(f, row);
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
                    publisher(f, row);
                    publisher(f, second);
                }
            }
        }
    }

    private void publisher(Found f, int row) {
        String publisher = publishers.get(rows.get(row).id());
        if (publisher != null) {
            f.publishers.add(publisher);
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
