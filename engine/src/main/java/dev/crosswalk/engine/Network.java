package dev.crosswalk.engine;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Pairs of nodes with what is known of each, refined by path consistency: what is known of each
/// pair (i, k) is narrowed by the composition of (i, j) and (j, k), for every j, until nothing
/// changes.
///
/// For each node and base relation a bit set says to which nodes that relation is still possible.
/// So a changed pair (i, j) refines all pairs (i, k) with a handful of word operations for each 64
/// nodes; words in which nothing is known of (j, k) are skipped, because composing with them tells
/// nothing.
final class Network {

    /// These take 250 MB; with more nodes an array's length would overflow.
    static final int MOST_NODES = 20_000;

    private static final int EQUAL = RelationSet.EQUAL.mask();
    private static final int SUBSET = RelationSet.SUBSET.mask();
    private static final int SUPERSET = RelationSet.SUPERSET.mask();
    private static final int INTERSECTS = RelationSet.INTERSECTS.mask();
    private static final int DISJOINT = RelationSet.DISJOINT.mask();

    final int nodes;
    private final int words;

    // Word w of "relation r of node i is possible" is at (i * 5 + r) * words + w.
    private final long[] possible;

    // Word w of "something is known of node i" is at i * words + w.
    private final long[] informed;

    // Changed pairs i < k that still have to refine others, first in first out, which keeps
    // derivations short.
    private final BitSet waiting;
    private int[] queue = new int[64];
    private int head;
    private int tail;

    private final @Nullable Trail trail;
    private int emptyFrom = -1;
    private int emptyTo = -1;

    Network(int nodes) {
        if (nodes > MOST_NODES) {
            throw new IllegalArgumentException(
                    "a network has at most " + MOST_NODES + " nodes, not " + nodes);
        }
        this.nodes = nodes;
        words = (nodes + 63) >>> 6;
        possible = new long[nodes * 5 * words];
        informed = new long[nodes * words];
        waiting = new BitSet();
        trail = null;
        for (int at = 0; at < possible.length; at += words) {
            Arrays.fill(possible, at, at + words, -1L);
            if ((nodes & 63) != 0) {
                possible[at + words - 1] = (1L << nodes) - 1;
            }
        }
        for (int i = 0; i < nodes; i++) {
            write(i, i, EQUAL);
        }
    }

    /// A copy of a closed network.
    private Network(Network other, @Nullable Trail trail) {
        nodes = other.nodes;
        words = other.words;
        possible = other.possible.clone();
        informed = other.informed.clone();
        waiting = new BitSet();
        emptyFrom = other.emptyFrom;
        emptyTo = other.emptyTo;
        this.trail = trail;
    }

    Network copy() {
        return new Network(this, null);
    }

    /// A copy that records each refinement from now on in the trail.
    Network copy(Trail noted) {
        return new Network(this, noted);
    }

    boolean isConsistent() {
        return emptyFrom < 0;
    }

    /// The first node of the pair that was left no possible relation; -1 while there is none.
    int emptyFrom() {
        return emptyFrom;
    }

    int emptyTo() {
        return emptyTo;
    }

    int mask(int from, int to) {
        int at = from * 5 * words + (to >>> 6);
        int mask = 0;
        for (int r = 0; r < 5; r++) {
            mask |= (int) (possible[at + r * words] >>> to & 1) << r;
        }
        return mask;
    }

    /// Sets what is known of a pair where all such relations are known to be closed already, so
    /// that nothing has to be refined by it.
    void know(int from, int to, int mask) {
        write(from, to, mask);
        write(to, from, RelationSet.converse(mask));
    }

    /// Narrows what is known of a pair; [#close] then refines others by it.
    ///
    /// @param row number of the mapping row that states it
    void constrain(int from, int to, int mask, int row) {
        narrow(from, to, mask, -1 - row);
    }

    /// Refines until nothing changes or a pair has no possible relation left.
    void close() {
        while (head != tail && isConsistent()) {
            int pair = queue[head];
            head = (head + 1) & (queue.length - 1);
            waiting.clear(pair);
            int i = pair / nodes;
            int j = pair % nodes;
            int mask = mask(i, j);
            refine(i, j, mask);
            refine(j, i, RelationSet.converse(mask));
        }
    }

    /// Refines each pair (i, k) by `mask`, which is known of (i, j), and by what is known of (j,
    /// k).
    private void refine(int i, int j, int mask) {
        // Local variables, because fields would have to be read again after each call.
        long[] bits = possible;
        long[] informedBits = informed;
        int step = words;
        int rowI = i * 5 * step;
        int rowJ = j * 5 * step;
        for (int w = 0; w < step; w++) {
            if (informedBits[j * step + w] == 0) {
                continue;
            }
            int a = rowJ + w;
            long e = bits[a];
            long b = bits[a + step];
            long p = bits[a + 2 * step];
            long x = bits[a + 3 * step];
            long d = bits[a + 4 * step];
            long toE = 0;
            long toB = 0;
            long toP = 0;
            long toX = 0;
            long toD = 0;
            // One case for each column of the composition table; -1 where every relation of (j, k)
            // gives that column.
            if ((mask & EQUAL) != 0) {
                toE = e;
                toB = b;
                toP = p;
                toX = x;
                toD = d;
            }
            if ((mask & SUBSET) != 0) {
                toE |= p;
                toB |= e | b | p | x;
                toP |= p;
                toX |= p | x;
                toD |= p | x | d;
            }
            if ((mask & SUPERSET) != 0) {
                toE |= b;
                toB |= b;
                toP = -1;
                toX |= b | x | d;
                toD |= d;
            }
            if ((mask & INTERSECTS) != 0) {
                toE |= x;
                toB |= b | x;
                toP |= p | x | d;
                toX = -1;
                toD |= p | x | d;
            }
            if ((mask & DISJOINT) != 0) {
                toE |= d;
                toB |= b | x | d;
                toP |= d;
                toX |= b | x | d;
                toD = -1;
            }
            int c = rowI + w;
            long changed =
                    (bits[c] & ~toE)
                            | (bits[c + step] & ~toB)
                            | (bits[c + 2 * step] & ~toP)
                            | (bits[c + 3 * step] & ~toX)
                            | (bits[c + 4 * step] & ~toD);
            for (; changed != 0; changed &= changed - 1) {
                int bit = Long.numberOfTrailingZeros(changed);
                int to =
                        (int)
                                ((toE >>> bit & 1)
                                        | (toB >>> bit & 1) << 1
                                        | (toP >>> bit & 1) << 2
                                        | (toX >>> bit & 1) << 3
                                        | (toD >>> bit & 1) << 4);
                narrow(i, (w << 6) + bit, to, j);
            }
        }
    }

    private void narrow(int from, int to, int mask, int why) {
        int old = mask(from, to);
        int narrowed = old & mask;
        if (narrowed == old || !isConsistent()) {
            return;
        }
        if (trail != null) {
            trail.note(from, to, why);
        }
        write(from, to, narrowed);
        write(to, from, RelationSet.converse(narrowed));
        if (narrowed == 0) {
            emptyFrom = from;
            emptyTo = to;
            return;
        }
        int pair = from < to ? from * nodes + to : to * nodes + from;
        if (!waiting.get(pair)) {
            waiting.set(pair);
            enqueue(pair);
        }
    }

    private void write(int from, int to, int mask) {
        int word = to >>> 6;
        long bit = 1L << to;
        int at = from * 5 * words + word;
        for (int r = 0; r < 5; r++, at += words) {
            possible[at] = (mask >>> r & 1) != 0 ? possible[at] | bit : possible[at] & ~bit;
        }
        informed[from * words + word] |= bit;
    }

    private void enqueue(int pair) {
        queue[tail] = pair;
        tail = (tail + 1) & (queue.length - 1);
        if (tail == head) {
            int[] longer = new int[queue.length * 2];
            System.arraycopy(queue, head, longer, 0, queue.length - head);
            System.arraycopy(queue, 0, longer, queue.length - head, head);
            head = 0;
            tail = queue.length;
            queue = longer;
        }
    }

    /// All refinements in order: for each the pair, and the node between or the row that gave it.
    static final class Trail {
        private int[] steps = new int[3 * 256];
        private int length;

        private void note(int from, int to, int why) {
            if (length == steps.length) {
                steps = Arrays.copyOf(steps, length * 2);
            }
            steps[length++] = from;
            steps[length++] = to;
            steps[length++] = why;
        }

        /// The rows that the last refinement follows from, perhaps with some that are not needed.
        BitSet rows(int nodes) {
            BitSet rows = new BitSet();
            BitSet needed = new BitSet();
            needed.set(pair(steps[length - 3], steps[length - 2], nodes));
            for (int at = length - 3; at >= 0; at -= 3) {
                int from = steps[at];
                int to = steps[at + 1];
                int why = steps[at + 2];
                if (!needed.get(pair(from, to, nodes))) {
                    continue;
                }
                if (why < 0) {
                    rows.set(-1 - why);
                } else {
                    needed.set(pair(from, why, nodes));
                    needed.set(pair(why, to, nodes));
                }
            }
            return rows;
        }

        private static int pair(int from, int to, int nodes) {
            return from < to ? from * nodes + to : to * nodes + from;
        }
    }
}
