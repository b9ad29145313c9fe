package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The rows that prove something, once all rows of all smallest causes of contradictions are set
/// aside.
///
/// A cause is a set of rows that leave some pair of nodes no possible relation. All smallest causes
/// are found before any row is set aside, and a cause that holds another one is none, so neither
/// the order of loading nor an innocent row behind a broken one matters. Setting aside repeats
/// until nothing contradicts.
final class ConsistentRows {

    /// All rows, and which of them prove something.
    ///
    /// @param aside the numbers, in `all`, of the rows that prove nothing until a person rules on
    ///   them
    /// @param manyEnded the numbers of the rows with several ends that do, ascending
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Result(
            List<Rows.Row> all,
            BitSet aside,
            int[] manyEnded,
            Chains chains,
            List<Contradiction> contradictions) {

        boolean isUsed(int row) {
            return !aside.get(row);
        }
    }

    private static final int PORTION = 1024;

    private final Index index;
    private final List<Rows.Row> rows;
    private final List<List<Rows.Pair>> pairs;
    private final int reach;

    private ConsistentRows(Index index, List<Rows.Row> rows, int reach) {
        this.index = index;
        this.rows = rows;
        this.reach = reach;
        pairs = new ArrayList<>(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            pairs.add(Rows.pairs(index, rows.get(r), r));
        }
    }

    static Result of(Index index, List<Rows.Row> rows, int reach) {
        return new ConsistentRows(index, rows, reach).settle();
    }

    private Result settle() {
        BitSet aside = new BitSet();
        List<Contradiction> contradictions = new ArrayList<>();
        while (true) {
            List<Rows.Pair> used = new ArrayList<>();
            for (int r = 0; r < rows.size(); r++) {
                if (!aside.get(r)) {
                    used.addAll(pairs.get(r));
                }
            }
            Chains chains = new Chains(index.size(), used, reach);
            Map<BitSet, int[]> causes = causes(chains, aside);
            if (causes.isEmpty()) {
                int[] manyEnded =
                        IntStream.range(0, rows.size())
                                .filter(r -> !aside.get(r) && !rows.get(r).oneToOne())
                                .toArray();
                return new Result(rows, aside, manyEnded, chains, List.copyOf(contradictions));
            }
            List<BitSet> smallest = withoutSupersets(causes.keySet());
            for (BitSet cause : smallest) {
                int[] pair = causes.getOrDefault(cause, new int[2]);
                contradictions.add(
                        new Contradiction(
                                Contradiction.Kind.MAPPING,
                                index.refs[pair[0]].toString(),
                                index.refs[pair[1]].toString(),
                                cause.stream().mapToObj(r -> rows.get(r).id()).toList()));
                aside.or(cause);
            }
        }
    }

    /// Each smallest cause with the first pair of nodes that shows it.
    private Map<BitSet, int[]> causes(Chains chains, BitSet aside) {
        Map<BitSet, int[]> causes = new LinkedHashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            if (!aside.get(r) && (contradictsItself(r) || contradictsClaims(rows.get(r)))) {
                BitSet cause = new BitSet();
                cause.set(r);
                causes.putIfAbsent(
                        cause, new int[] {rows.get(r).left()[0], rows.get(r).right()[0]});
            }
        }
        for (int[] pair : emptyPairs(chains)) {
            int possible = derived(pair[0], pair[1]);
            for (BitSet cause : smallestCauses(chains.between(pair[0], pair[1]), possible)) {
                causes.putIfAbsent(cause, pair);
            }
        }
        return causes;
    }

    /// The pairs that chains leave no possible relation, in order. Nodes are walked from in
    /// portions on all cores; a small world is one portion and starts no thread.
    private List<int[]> emptyPairs(Chains chains) {
        int portions = index.size() / PORTION + 1;
        if (portions == 1) {
            return emptyPairs(chains, 0);
        }
        return IntStream.range(0, portions)
                .parallel()
                .boxed()
                .flatMap(p -> emptyPairs(chains, p * PORTION).stream())
                .toList();
    }

    private List<int[]> emptyPairs(Chains chains, int first) {
        List<int[]> empty = new ArrayList<>();
        Chains.Walk scratch = new Chains.Walk(index.size());
        int end = Math.min(first + PORTION, index.size());
        for (int from = first; from < end; from++) {
            Chains.Known known = chains.from(from, scratch);
            for (int i = 0; i < known.targets().length; i++) {
                int to = known.targets()[i];
                if (to > from && (known.masks()[i] & derived(from, to)) == 0) {
                    empty.add(new int[] {from, to});
                }
            }
        }
        return empty;
    }

    /// Whatever a row says of a node that it has on both sides, the node equals itself.
    private boolean contradictsItself(int row) {
        return pairs.get(row).stream()
                .anyMatch(p -> p.from() == p.to() && (p.mask() & RelationSet.EQUAL.mask()) == 0);
    }

    /// A row between unions of decomposed requirements states what can be looked up.
    private boolean contradictsClaims(Rows.Row row) {
        if (row.oneToOne()
                || row.assertion() == Assertion.RELATED
                || !Rows.allDecomposed(index, row.left())
                || !Rows.allDecomposed(index, row.right())) {
            return false;
        }
        int relation = Bits.relation(union(row.left()), union(row.right()));
        return (relation & row.assertion().known().mask()) == 0;
    }

    private long[] union(int[] nodes) {
        long[] union = Bits.empty(index.obligations.length);
        for (int n : nodes) {
            Bits.addAll(union, index.demands[n]);
        }
        return union;
    }

    private int derived(int a, int b) {
        return index.decomposed[a] && index.decomposed[b]
                ? Bits.relation(index.demands[a], index.demands[b])
                : RelationSet.ALL_MASK;
    }

    /// All sets of fewest rows whose chains leave nothing of `possible`.
    private static List<BitSet> smallestCauses(List<Chains.Chain> chains, int possible) {
        List<BitSet> found = new ArrayList<>();
        // Five base relations need at most five chains; sizes are tried upwards so that the first
        // hit is the smallest.
        int most = chains.stream().mapToInt(c -> c.rows().length).max().orElse(0) * 5;
        for (int size = 1; size <= most && found.isEmpty(); size++) {
            search(chains, possible, new BitSet(), size, found);
        }
        return found;
    }

    private static void search(
            List<Chains.Chain> chains, int possible, BitSet rows, int size, List<BitSet> found) {
        if (possible == 0) {
            if (!found.contains(rows)) {
                found.add(rows);
            }
            return;
        }
        int next = Integer.lowestOneBit(possible);
        for (Chains.Chain chain : chains) {
            if ((chain.mask() & next) == 0) {
                BitSet more = (BitSet) rows.clone();
                Arrays.stream(chain.rows()).forEach(more::set);
                if (more.cardinality() <= size) {
                    search(chains, possible & chain.mask(), more, size, found);
                }
            }
        }
    }

    private static List<BitSet> withoutSupersets(Collection<BitSet> causes) {
        return causes.stream()
                .filter(c ->
                        causes.stream().noneMatch(other -> !other.equals(c) && holds(c, other)))
                .toList();
    }

    private static boolean holds(BitSet outer, BitSet inner) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }
}
