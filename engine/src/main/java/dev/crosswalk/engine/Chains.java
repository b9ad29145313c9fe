package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Finds what chains of mapping rows say of pairs of nodes.
///
/// What is known of a pair is the intersection of what all chains of at most `reach` rows compose
/// to. Rows are read in both directions. Chains that visit a node twice need not be excluded here:
/// without contradictions a detour never says more than the chain without it (`R` lies within `R ;
/// R~ ; R`).
final class Chains {

    /// What is known of one node's relations to others: `masks[i]`, never ALL, is the relation to
    /// node `targets[i]`; targets ascend.
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Known(int[] targets, byte[] masks) {

        int to(int target) {
            int i = Arrays.binarySearch(targets, target);
            return i < 0 ? RelationSet.ALL_MASK : masks[i];
        }
    }

    /// A chain from one node to another: its rows in order, what they compose to, and the nodes
    /// that it passes.
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Chain(int[] rows, int[] nodes, int mask) {}

    private static final Known NOTHING = new Known(new int[0], new byte[0]);

    final int reach;
    // Edges of node n are at start[n] .. start[n + 1]; each has a neighbour, the relation to it as
    // a mask, and a row.
    private final int[] start;
    private final int[] neighbour;
    private final byte[] mask;
    private final int[] row;
    // The same edges grouped by mask: edges of node n with the same mask are a run, and the runs of
    // n are at firstRun[n] .. firstRun[n + 1]. So masks are composed once for a run, and most
    // compositions say nothing, which ends the walk there.
    private final int[] firstRun;
    private final int[] runStart;
    private final byte[] runMask;
    private final int[] runNeighbour;
    private final @Nullable Known[] known;
    private final AtomicInteger kept = new AtomicInteger();

    // The results of bulk callers are kept up to so many known pairs (5 bytes each), so that a
    // caller that asks for many nodes once does not fill the memory.
    private static final int KEPT_AT_MOST = 4_000_000;

    Chains(int nodes, List<MappingRows.Pair> pairs, int reach) {
        this.reach = reach;
        start = new int[nodes + 1];
        for (MappingRows.Pair p : pairs) {
            start[p.from() + 1]++;
            start[p.to() + 1]++;
        }
        for (int n = 0; n < nodes; n++) {
            start[n + 1] += start[n];
        }
        int[] next = Arrays.copyOf(start, nodes);
        neighbour = new int[start[nodes]];
        mask = new byte[neighbour.length];
        row = new int[neighbour.length];
        for (MappingRows.Pair p : pairs) {
            put(next[p.from()]++, p.to(), p.mask(), p.row());
            put(next[p.to()]++, p.from(), RelationSet.converse(p.mask()), p.row());
        }
        known = new Known[nodes];
        firstRun = new int[nodes + 1];
        runNeighbour = new int[neighbour.length];
        int[] starts = new int[neighbour.length + 1];
        byte[] masks = new byte[neighbour.length];
        int runs = 0;
        int at = 0;
        for (int n = 0; n < nodes; n++) {
            firstRun[n] = runs;
            // Most nodes have no edge.
            for (int m = 0; start[n] < start[n + 1] && m < RelationSet.ALL_MASK; m++) {
                int from = at;
                for (int e = start[n]; e < start[n + 1]; e++) {
                    if (mask[e] == m) {
                        runNeighbour[at++] = neighbour[e];
                    }
                }
                if (at > from) {
                    starts[runs] = from;
                    masks[runs++] = (byte) m;
                }
            }
        }
        firstRun[nodes] = runs;
        starts[runs] = at;
        runStart = Arrays.copyOf(starts, runs + 1);
        runMask = Arrays.copyOf(masks, runs);
    }

    private void put(int edge, int to, int edgeMask, int edgeRow) {
        neighbour[edge] = to;
        mask[edge] = (byte) edgeMask;
        row[edge] = edgeRow;
    }

    /// What is known of the relations of `from` to all other nodes; kept once computed.
    Known from(int from) {
        Known kept = known[from];
        if (kept == null) {
            kept = start[from] == start[from + 1] ? NOTHING : walk(from, new Walk(known.length));
            // Two threads may compute the same value at once, which does no harm: Known is
            // immutable.
            known[from] = kept;
        }
        return kept;
    }

    /// The same for a bulk caller that asks for many nodes once: results are kept only while there
    /// is room. Called by one thread only, before the chains are shared.
    Known from(int from, Walk scratch) {
        Known found = known[from];
        if (found != null) {
            return found;
        }
        found = start[from] == start[from + 1] ? NOTHING : walk(from, scratch);
        if (kept.addAndGet(found.targets().length) <= KEPT_AT_MOST) {
            known[from] = found;
        }
        return found;
    }

    /// Scratch space of one walk, which one thread can use again.
    static final class Walk {
        // Per node the set of composed masks that reach it, in the step before and in this one,
        // with one bit for each of the 32 masks.
        private int[] reached;
        private int[] reachedNext;
        private final int[] result;
        private int[] frontier;
        private int[] frontierNext;
        private final int[] touched;
        private int touchedCount;

        Walk(int nodes) {
            reached = new int[nodes];
            reachedNext = new int[nodes];
            result = new int[nodes];
            Arrays.fill(result, RelationSet.ALL_MASK);
            frontier = new int[nodes];
            frontierNext = new int[nodes];
            touched = new int[nodes];
        }

        private void learn(int node, int mask) {
            if (result[node] == RelationSet.ALL_MASK) {
                touched[touchedCount++] = node;
            }
            result[node] &= mask;
        }

        private void swap() {
            int[] emptied = reached;
            reached = reachedNext;
            reachedNext = emptied;
            int[] old = frontier;
            frontier = frontierNext;
            frontierNext = old;
        }
    }

    private Known walk(int from, Walk w) {
        w.touchedCount = 0;
        int count = 1;
        w.frontier[0] = from;
        w.reached[from] = 1 << RelationSet.EQUAL.mask();
        for (int step = 1; step < reach && count > 0; step++) {
            count = step(from, count, w);
        }
        lastStep(from, count, w);
        int[] targets = Arrays.copyOf(w.touched, w.touchedCount);
        Arrays.sort(targets);
        byte[] masks = new byte[targets.length];
        for (int i = 0; i < targets.length; i++) {
            masks[i] = (byte) w.result[targets[i]];
            w.result[targets[i]] = RelationSet.ALL_MASK;
        }
        return new Known(targets, masks);
    }

    /// Follows one more edge from each node of the frontier; the nodes reached become the new
    /// frontier.
    ///
    /// @return how many nodes were reached
    private int step(int from, int count, Walk w) {
        int nextCount = 0;
        for (int f = 0; f < count; f++) {
            int via = w.frontier[f];
            int masks = w.reached[via];
            w.reached[via] = 0;
            for (int run = firstRun[via]; run < firstRun[via + 1]; run++) {
                int composed = composeAll(masks, runMask[run]);
                if (composed == 0) {
                    continue;
                }
                int all = intersection(composed);
                for (int e = runStart[run]; e < runStart[run + 1]; e++) {
                    int to = runNeighbour[e];
                    if (to != from) {
                        w.learn(to, all);
                        if (w.reachedNext[to] == 0) {
                            w.frontierNext[nextCount++] = to;
                        }
                        w.reachedNext[to] |= composed;
                    }
                }
            }
        }
        w.swap();
        return nextCount;
    }

    /// Follows the last edge of a chain, keeping only what it says, since no walk goes on from
    /// there.
    private void lastStep(int from, int count, Walk w) {
        for (int f = 0; f < count; f++) {
            int via = w.frontier[f];
            int masks = w.reached[via];
            w.reached[via] = 0;
            for (int run = firstRun[via]; run < firstRun[via + 1]; run++) {
                int composed = composeAll(masks, runMask[run]);
                if (composed == 0) {
                    continue;
                }
                int all = intersection(composed);
                for (int e = runStart[run]; e < runStart[run + 1]; e++) {
                    if (runNeighbour[e] != from) {
                        w.learn(runNeighbour[e], all);
                    }
                }
            }
        }
    }

    private static int intersection(int masks) {
        int all = RelationSet.ALL_MASK;
        for (int rest = masks; rest != 0; rest &= rest - 1) {
            all &= Integer.numberOfTrailingZeros(rest);
        }
        return all;
    }

    /// Composes each mask of the set with the edge; a composition that says nothing is dropped,
    /// because a longer chain says nothing either.
    private static int composeAll(int masks, int edge) {
        int composed = 0;
        for (int rest = masks; rest != 0; rest &= rest - 1) {
            int c = RelationSet.compose(Integer.numberOfTrailingZeros(rest), edge);
            if (c != RelationSet.ALL_MASK) {
                composed |= 1 << c;
            }
        }
        return composed;
    }

    /// All chains from one node to another that say something and visit no node twice.
    List<Chain> between(int from, int to) {
        List<Chain> chains = new ArrayList<>();
        extend(from, to, new int[reach], new int[reach + 1], 0, RelationSet.EQUAL.mask(), chains);
        return chains;
    }

    private void extend(
            int at, int to, int[] rows, int[] nodes, int length, int composed, List<Chain> chains) {
        nodes[length] = at;
        if (at == to) {
            chains.add(
                    new Chain(
                            Arrays.copyOf(rows, length),
                            Arrays.copyOf(nodes, length + 1),
                            composed));
            return;
        }
        if (length == reach) {
            return;
        }
        for (int e = start[at]; e < start[at + 1]; e++) {
            int next = neighbour[e];
            int further = RelationSet.compose(composed, mask[e]);
            if (further == RelationSet.ALL_MASK || (length + 1 == reach && next != to)) {
                continue;
            }
            boolean visited = false;
            for (int i = 0; i <= length; i++) {
                visited |= nodes[i] == next;
            }
            if (!visited) {
                rows[length] = row[e];
                extend(next, to, rows, nodes, length + 1, further, chains);
            }
        }
    }
}
