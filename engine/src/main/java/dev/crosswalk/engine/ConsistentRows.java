package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The mapping rows that prove something, after every row of a smallest cause of a contradiction
/// was set aside.
///
/// A cause is a set of rows that leave some pair of nodes no possible relation. All causes of the
/// smallest size are found before any row is set aside, so the order of loading does not matter.
/// Larger causes are then looked for among the remaining rows only, so a sound row whose chains
/// were broken by a wrong one stays in use. This is repeated until nothing contradicts.
final class ConsistentRows {

    /// All rows, and which of them prove something.
    ///
    /// @param aside the numbers, in `all`, of the rows that prove nothing until a person decides
    ///   about them
    /// @param manyEnded the numbers of the rows with several ends that prove something, ascending
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Result(
            List<MappingRows.Row> all,
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
    private final List<MappingRows.Row> rows;
    private final List<List<MappingRows.Pair>> pairs;
    private final int reach;

    private ConsistentRows(Index index, List<MappingRows.Row> rows, int reach) {
        this.index = index;
        this.rows = rows;
        this.reach = reach;
        pairs = new ArrayList<>(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            pairs.add(MappingRows.pairs(index, rows.get(r), r));
        }
    }

    static Result of(Index index, List<MappingRows.Row> rows, int reach) {
        return new ConsistentRows(index, rows, reach).settle();
    }

    private Result settle() {
        BitSet aside = new BitSet();
        List<Contradiction> contradictions = new ArrayList<>();
        while (true) {
            List<MappingRows.Pair> used = new ArrayList<>();
            for (int r = 0; r < rows.size(); r++) {
                if (!aside.get(r)) {
                    used.addAll(pairs.get(r));
                }
            }
            Chains chains = new Chains(index.size(), used, reach);
            List<Cause> causes = causes(chains, aside);
            if (causes.isEmpty()) {
                int[] manyEnded =
                        IntStream.range(0, rows.size())
                                .filter(r ->
                                        !aside.get(r)
                                                && !rows.get(r).hint()
                                                && !rows.get(r).oneToOne())
                                .toArray();
                return new Result(rows, aside, manyEnded, chains, List.copyOf(contradictions));
            }
            for (Cause cause : causes) {
                contradictions.add(
                        new Contradiction(
                                Contradiction.Kind.MAPPING,
                                names(cause.left()),
                                names(cause.right()),
                                cause.rows().stream().mapToObj(r -> rows.get(r).id()).toList(),
                                cause.ofClaims()
                                        ? Contradiction.Claims.of(
                                                index, cause.left(), cause.right())
                                        : null));
                aside.or(cause.rows());
            }
        }
    }

    /// A pair of nodes that chains leave no possible relation.
    private record Clash(int from, int to, List<Chains.Chain> chains) {}

    /// A contradiction: its two sides, and the rows that cause it.
    ///
    /// @param ofClaims whether the rows could be true if the claims were others
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Cause(BitSet rows, int[] left, int[] right, boolean ofClaims) {}

    /// All causes of the smallest size that occurs, each with the first pair that shows it. Larger
    /// ones are left for later, because some of them vanish when these are set aside.
    private List<Cause> causes(Chains chains, BitSet aside) {
        List<Cause> causes = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            boolean ofClaims = contradictsClaims(rows.get(r));
            if (!aside.get(r) && (ofClaims || contradictsItself(r))) {
                BitSet cause = new BitSet();
                cause.set(r);
                add(causes, new Cause(cause, rows.get(r).left(), rows.get(r).right(), ofClaims));
            }
        }
        List<Clash> clashes =
                emptyPairs(chains).stream()
                        .map(p -> new Clash(p[0], p[1], chains.between(p[0], p[1])))
                        .toList();
        // With five base relations, five chains of the greatest length are enough to exclude all of
        // them.
        for (int size = 1; size <= 5 * reach; size++) {
            for (Clash clash : clashes) {
                List<BitSet> found = new ArrayList<>();
                int possible = derived(clash.from(), clash.to());
                search(clash.chains(), possible, new BitSet(), size, found);
                int[] left = {clash.from()};
                int[] right = {clash.to()};
                boolean ofClaims = possible != RelationSet.ALL_MASK;
                found.forEach(cause -> add(causes, new Cause(cause, left, right, ofClaims)));
            }
            if (!causes.isEmpty()) {
                return causes;
            }
        }
        return causes;
    }

    private static void add(List<Cause> causes, Cause cause) {
        if (causes.stream().noneMatch(c -> c.rows().equals(cause.rows()))) {
            causes.add(cause);
        }
    }

    private String names(int[] nodes) {
        return Arrays.stream(nodes)
                .mapToObj(n -> index.refs[n].toString())
                .collect(Collectors.joining(" + "));
    }

    /// The pairs that chains leave no possible relation, in order. Start nodes are divided among
    /// all cores; where there are few of them, no thread is started.
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

    /// Whether a row with one node on both sides states something else than that the node equals
    /// itself.
    private boolean contradictsItself(int row) {
        for (MappingRows.Pair p : pairs.get(row)) {
            if (p.from() == p.to() && (p.mask() & RelationSet.EQUAL.mask()) == 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a row between unions of decomposed requirements states something else than their
    /// claims say.
    private boolean contradictsClaims(MappingRows.Row row) {
        if (row.hint() || !MappingRows.isOfClaims(index, row)) {
            return false;
        }
        int relation =
                Bits.relation(
                        MappingRows.union(index.gives, row.left()),
                        MappingRows.union(index.gives, row.right()));
        return (relation & row.assertion().known().mask()) == 0;
    }

    private int derived(int a, int b) {
        return index.decomposed[a] && index.decomposed[b]
                ? Bits.relation(index.gives[a], index.gives[b])
                : RelationSet.ALL_MASK;
    }

    /// Finds all sets of at most `size` rows whose chains exclude every relation in `possible`.
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
}
