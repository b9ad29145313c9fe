package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/// Finds the pairs of two scopes that rows set beside each other and nothing relates: joined by a
/// row that says nothing more, or both related to one requirement of a third framework.
///
/// A row that the claims refute proves nothing, and still is a publisher's word that two are worth
/// a look; one that other rows refute is not.
final class Candidates {
    private static final int[] NONE = {};

    /// Those that the most publishers name themselves first, then the most independent publishers,
    /// then the most ways, then in document order.
    private static int bestFirst(Found a, Found b) {
        int order = Integer.compare(b.direct.size(), a.direct.size());
        order = order == 0 ? Integer.compare(b.publishers.size(), a.publishers.size()) : order;
        order = order == 0 ? Integer.compare(b.ways, a.ways) : order;
        order = order == 0 ? Integer.compare(a.left, b.left) : order;
        return order == 0 ? Integer.compare(a.right, b.right) : order;
    }

    private final Index index;
    private final List<MappingRows.Row> rows;

    /// For each node, the numbers of the rows that relate it to something, ascending.
    private final int[][] rowsAt;

    private final Map<String, String> publishers = new HashMap<>();

    /// Stands for a pair of which more is known.
    private static final Found KNOWN = new Found(-1, -1);

    /// Whether more is known of two nodes than that rows set them beside each other.
    private interface Known {
        boolean of(int left, int right);
    }

    private Candidates(Crosswalk crosswalk) {
        index = crosswalk.index;
        rows = crosswalk.rows.all();
        rowsAt = new int[index.size()][];
        Arrays.fill(rowsAt, NONE);
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
            int[] more = Arrays.copyOf(rowsAt[n], rowsAt[n].length + 1);
            more[more.length - 1] = row;
            rowsAt[n] = more;
        }
    }

    /// What is known of one pair.
    private static final class Found {
        final int left;
        final int right;
        final BitSet rows = new BitSet();
        final BitSet hubs = new BitSet();
        final Set<String> publishers = new TreeSet<>();

        /// Of these, whose rows name both.
        final Set<String> direct = new TreeSet<>();

        /// How many rows and hubs there are, once all are found.
        int ways;

        Found(int left, int right) {
            this.left = left;
            this.right = right;
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
        long[][] named = new long[crosswalk.index.size()][];
        return new Candidates(crosswalk).find(have, want, (a, b) -> tells(crosswalk, named, a, b));
    }

    /// Whether a gap tells more of two nodes: what they share, by guidance too, that the one holds
    /// the other, or that they share nothing.
    ///
    /// @param named what each node names, as far as somebody has asked
    private static boolean tells(Crosswalk crosswalk, long[][] named, int a, int b) {
        Index index = crosswalk.index;
        if (index.decomposed[a] && index.decomposed[b]) {
            return Bits.meet(named(index, named, a), named(index, named, b));
        }
        int known = crosswalk.known(a, b);
        return Inference.within(known, RelationSet.CONTAINS)
                || known == RelationSet.DISJOINT.mask();
    }

    private static long[] named(Index index, long[][] named, int node) {
        if (named[node] == null) {
            named[node] = MappingRows.named(index, new int[] {node});
        }
        return named[node];
    }

    private List<Candidate> find(int[] lefts, int[] rights, Known known) {
        BitSet right = new BitSet();
        for (int b : rights) {
            right.set(b);
        }
        List<Found> all = new ArrayList<>();
        for (int a : lefts) {
            if (rowsAt[a].length > 0) {
                Map<Integer, Found> found = new HashMap<>();
                IntFunction<Found> at =
                        b ->
                                found.computeIfAbsent(
                                        b, _ -> known.of(a, b) ? KNOWN : new Found(a, b));
                for (int row : rowsAt[a]) {
                    for (int other : others(row, a)) {
                        if (right.get(other)) {
                            join(at.apply(other), row);
                        }
                        through(at, a, other, row, right);
                    }
                }
                for (Found f : found.values()) {
                    if (f != KNOWN) {
                        f.ways = f.hubs.cardinality() + f.rows.cardinality();
                        all.add(f);
                    }
                }
            }
        }
        all.sort(Candidates::bestFirst);
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

    private void join(Found f, int row) {
        if (f != KNOWN) {
            f.rows.set(row);
            publisher(f.publishers, row);
            publisher(f.direct, row);
        }
    }

    /// Both related to one requirement of a third framework.
    private void through(IntFunction<Found> at, int left, int hub, int row, BitSet right) {
        String edition = index.refs[hub].edition();
        if (edition.equals(index.refs[left].edition())) {
            return;
        }
        for (int second : rowsAt[hub]) {
            for (int b : others(second, hub)) {
                if (right.get(b) && !edition.equals(index.refs[b].edition())) {
                    Found f = at.apply(b);
                    if (f != KNOWN) {
                        f.hubs.set(hub);
                        f.rows.set(row);
                        f.rows.set(second);
                        publisher(f.publishers, row);
                        publisher(f.publishers, second);
                    }
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
                f.hubs.stream().mapToObj(h -> index.refs[h]).toList(),
                f.rows.stream().mapToObj(r -> rows.get(r).id()).toList());
    }
}
