package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the requirements of two editions correspond, in both directions.
///
/// @param pairs in document order of the left side, then of the right
/// @param leftWithoutCounterpart assessable requirements on the left that are in no pair
public record Comparison(
        Scope left,
        Scope right,
        List<Pair> pairs,
        List<RequirementRef> leftWithoutCounterpart,
        List<RequirementRef> rightWithoutCounterpart) {

    public Comparison {
        pairs = List.copyOf(pairs);
        leftWithoutCounterpart = List.copyOf(leftWithoutCounterpart);
        rightWithoutCounterpart = List.copyOf(rightWithoutCounterpart);
    }

    /// Two requirements that correspond.
    ///
    /// @param relation the relation of what both demand, with all that follows from it; null for
    ///   SUGGESTED where they share nothing of it, and for PUBLISHED where several are possible
    /// @param shared ids of the obligations that make them correspond; empty for PUBLISHED
    /// @param leftShared how many of these the left side demands
    /// @param rightShared how many of them the right side demands
    /// @param leftOnly how many obligations the left side demands that the right does not give
    public record Pair(
            RequirementRef left,
            RequirementRef right,
            Basis basis,
            @Nullable Relation relation,
            List<String> shared,
            int leftShared,
            int rightShared,
            int leftOnly,
            int rightOnly) {

        public Pair {
            shared = List.copyOf(shared);
        }
    }

    public enum Basis {
        /// One of them demands an obligation that what the other demands gives too.
        DEMANDED,
        /// They share an obligation only because one of them suggests it, which never proves
        /// anything, or one that neither demands and that follows from what each demands.
        SUGGESTED,
        /// One side is opaque, and published mappings tell how they relate.
        PUBLISHED
    }

    static Comparison of(Crosswalk crosswalk, Scope left, Scope right) {
        Index index = crosswalk.index;
        int[] lefts = nodes(crosswalk, left);
        int[] rights = nodes(crosswalk, right);
        long[][] leftNames = names(index, lefts, nodes(crosswalk, left.whole()));
        long[][] rightNames = names(index, rights, nodes(crosswalk, right.whole()));
        boolean[] paired = new boolean[index.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lefts.length; i++) {
            for (int j = 0; j < rights.length; j++) {
                int a = lefts[i];
                int b = rights[j];
                Pair pair = pair(crosswalk, a, b, leftNames[i], rightNames[j]);
                if (pair != null) {
                    pairs.add(pair);
                    paired[a] = true;
                    paired[b] = true;
                }
            }
        }
        return new Comparison(
                left,
                right,
                pairs,
                unpaired(index, index.assessable(left), paired),
                unpaired(index, index.assessable(right), paired));
    }

    /// All that each of the nodes demands, or its guidance names; an optional requirement counts
    /// where one of the nodes is in whose presence it applies.
    ///
    /// @param all those that are present, whatever else a scope asks of them
    private static long[][] names(Index index, int[] nodes, int[] all) {
        BitSet present = new BitSet();
        Arrays.stream(all).forEach(n -> index.markUp(n, present));
        return Arrays.stream(nodes)
                .mapToObj(n -> Bits.or(index.demands[n], index.guidance(n, present)))
                .toArray(long[][]::new);
    }

    /// @param leftNames what the left side demands, or its guidance names
    private static @Nullable Pair pair(
            Crosswalk crosswalk, int a, int b, long[] leftNames, long[] rightNames) {
        Index index = crosswalk.index;
        if (!index.decomposed[a] || !index.decomposed[b]) {
            int known = crosswalk.known(a, b);
            boolean tells =
                    Inference.within(known, RelationSet.OVERLAPS)
                            || known == RelationSet.DISJOINT.mask();
            return tells
                    ? pair(
                            index,
                            a,
                            b,
                            Basis.PUBLISHED,
                            known,
                            Bits.empty(index.obligations.length))
                    : null;
        }
        int relation = Bits.relation(index.gives[a], index.gives[b]);
        long[] shared = named(index.demands[a], index.demands[b], index);
        if (!Bits.isEmpty(shared)) {
            return pair(index, a, b, Basis.DEMANDED, relation, shared);
        }
        long[] wider = named(leftNames, rightNames, index);
        if (Bits.isEmpty(wider)) {
            wider = Bits.and(index.implications.up(leftNames), index.implications.up(rightNames));
        }
        int known = relation == RelationSet.DISJOINT.mask() ? RelationSet.ALL_MASK : relation;
        return Bits.isEmpty(wider) ? null : pair(index, a, b, Basis.SUGGESTED, known, wider);
    }

    /// What one of two sets names and both give.
    private static long[] named(long[] left, long[] right, Index index) {
        long[] given = Bits.and(index.implications.up(left), index.implications.up(right));
        Bits.retainAll(given, Bits.or(left, right));
        return given;
    }

    private static Pair pair(Index index, int a, int b, Basis basis, int known, long[] shared) {
        List<Relation> possible = new RelationSet(known).relations();
        return new Pair(
                index.refs[a],
                index.refs[b],
                basis,
                possible.size() == 1 ? possible.getFirst() : null,
                index.ids(shared),
                Bits.size(Bits.and(index.demands[a], shared)),
                Bits.size(Bits.and(index.demands[b], shared)),
                Bits.size(Bits.without(index.demands[a], Bits.or(shared, index.gives[b]))),
                Bits.size(Bits.without(index.demands[b], Bits.or(shared, index.gives[a]))));
    }

    /// The assessable nodes, and other nodes that a mapping row names.
    static int[] nodes(Crosswalk crosswalk, Scope scope) {
        Index index = crosswalk.index;
        boolean[] inside = new boolean[index.size()];
        for (int n : index.assessable(scope)) {
            inside[n] = true;
        }
        for (int n : index.under(scope)) {
            inside[n] |= crosswalk.rows.chains().from(n).targets().length > 0;
        }
        List<Integer> nodes = new ArrayList<>();
        for (int n = 0; n < inside.length; n++) {
            if (inside[n]) {
                nodes.add(n);
            }
        }
        return nodes.stream().mapToInt(i -> i).toArray();
    }

    private static List<RequirementRef> unpaired(Index index, int[] nodes, boolean[] paired) {
        List<RequirementRef> refs = new ArrayList<>();
        for (int n : nodes) {
            if (!paired[n]) {
                refs.add(index.refs[n]);
            }
        }
        return refs;
    }
}
