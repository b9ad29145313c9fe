package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The mapping rows that a question believes, with nodes as numbers, and what each row says of
/// pairs.
final class MappingRows {

    /// A row between unions of nodes. A requirement with `exact: true` gives the row "children that
    /// are not optional = node".
    ///
    /// @param hint whether it proves nothing and contradicts nothing
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Row(String id, int[] left, int[] right, Assertion assertion, boolean hint) {

        boolean oneToOne() {
            return left.length == 1 && right.length == 1;
        }

        /// Whether all left ends together contain every right end.
        boolean leftHoldsRight() {
            return assertion == Assertion.EQUAL || assertion == Assertion.SUPERSET;
        }

        boolean rightHoldsLeft() {
            return assertion == Assertion.EQUAL || assertion == Assertion.SUBSET;
        }
    }

    /// What a row says of one pair of nodes.
    record Pair(int row, int from, int to, int mask) {}

    private MappingRows() {}

    /// The mappings that `trust` believes, and the rows of exact requirements, sorted by id so that
    /// the order of loading does not matter.
    static List<Row> believed(Index index, Trust trust) {
        Set<String> hints = hints(index.library);
        List<Row> rows = new ArrayList<>();
        for (Mapping m : trust.believed(index.library)) {
            int[] left = nodes(index, m.left());
            int[] right = nodes(index, m.right());
            boolean hint =
                    isHint(index, left, m.assertion(), right)
                            || (!hints.isEmpty() && hints.contains(m.id()));
            rows.add(new Row(m.id(), left, right, m.assertion(), hint));
        }
        for (int n = 0; n < index.size(); n++) {
            if (index.requirements[n].exact()) {
                int[] children = children(index, n);
                if (children.length > 0) {
                    rows.add(
                            new Row(
                                    "exact:" + index.refs[n],
                                    children,
                                    new int[] {n},
                                    Assertion.EQUAL,
                                    false));
                }
            }
        }
        rows.sort((a, b) -> a.id().compareTo(b.id()));
        return List.copyOf(rows);
    }

    /// What a row says of single pairs. A row with several ends is never split into statements on
    /// all its pairs: only what really follows from it is listed. One with only decomposed ends
    /// says nothing that claims do not say better: it is checked against them, and no more.
    static List<Pair> pairs(Index index, Row row, int number) {
        if (row.hint() || isOfClaims(index, row)) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        boolean one = row.oneToOne();
        for (int a : row.left()) {
            for (int b : row.right()) {
                int mask = RelationSet.ALL_MASK;
                if (one || row.assertion() == Assertion.DISJOINT) {
                    mask = row.assertion().known().mask();
                } else {
                    // Each part lies inside the single whole, on whichever side the whole is.
                    if (row.left().length == 1 && row.leftHoldsRight()) {
                        mask &= RelationSet.CONTAINS.mask();
                    }
                    if (row.right().length == 1 && row.rightHoldsLeft()) {
                        mask &= RelationSet.WITHIN.mask();
                    }
                }
                if (mask != RelationSet.ALL_MASK) {
                    pairs.add(new Pair(number, a, b, mask));
                }
            }
        }
        return pairs;
    }

    /// Whether all ends of a row are decomposed, so that claims say what holds.
    static boolean isOfClaims(Index index, Row row) {
        return allDecomposed(index, row.left()) && allDecomposed(index, row.right());
    }

    /// Whether a row between decomposed requirements is a hint: it has no label, or it says that
    /// they share something, and they do so only by guidance.
    private static boolean isHint(Index index, int[] left, Assertion says, int[] right) {
        if ((says != Assertion.RELATED && says != Assertion.INTERSECTS)
                || !allDecomposed(index, left)
                || !allDecomposed(index, right)) {
            return false;
        }
        return says == Assertion.RELATED
                || (!Bits.meet(union(index.gives, left), union(index.gives, right))
                        && Bits.meet(named(index, left), named(index, right)));
    }

    /// All that follows from what some nodes demand or their guidance names.
    static long[] named(Index index, int[] nodes) {
        return index.implications.up(
                Bits.or(union(index.gives, nodes), union(index.suggests, nodes)));
    }

    static long[] union(long[][] sets, int[] nodes) {
        long[] union = sets[nodes[0]].clone();
        for (int n : nodes) {
            Bits.addAll(union, sets[n]);
        }
        return union;
    }

    private static Set<String> hints(Library library) {
        Set<String> hints = new HashSet<>();
        for (MappingSet set : library.mappingSets()) {
            if (set.provenance().status() == MappingSet.Status.HINTS) {
                set.mappings().forEach(m -> hints.add(m.id()));
            }
        }
        return hints;
    }

    static boolean allDecomposed(Index index, int[] nodes) {
        for (int n : nodes) {
            if (!index.decomposed[n]) {
                return false;
            }
        }
        return true;
    }

    private static int[] children(Index index, int node) {
        List<Integer> children = new ArrayList<>();
        for (int n = node + 1; n < index.size(); n++) {
            if (index.parent[n] == node && !index.requirements[n].optional()) {
                children.add(n);
            }
        }
        return children.stream().mapToInt(i -> i).toArray();
    }

    private static int[] nodes(Index index, List<RequirementRef> refs) {
        return refs.size() == 1
                ? new int[] {index.node(refs.getFirst())}
                : refs.stream().distinct().mapToInt(index::node).toArray();
    }
}
