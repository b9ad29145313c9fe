package dev.crosswalk.engine;

import java.util.function.IntConsumer;

/// Sets of small numbers as bits in words of 64. All sets of one [Index] have the same length.
final class Bits {

    private Bits() {}

    static long[] empty(int size) {
        return new long[(size + 63) >>> 6];
    }

    static void add(long[] set, int i) {
        set[i >>> 6] |= 1L << i;
    }

    static boolean has(long[] set, int i) {
        return (set[i >>> 6] >>> i & 1) != 0;
    }

    static boolean isEmpty(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean subset(long[] inner, long[] outer) {
        for (int w = 0; w < inner.length; w++) {
            if ((inner[w] & ~outer[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean meet(long[] a, long[] b) {
        for (int w = 0; w < a.length; w++) {
            if ((a[w] & b[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    static int size(long[] set) {
        int n = 0;
        for (long word : set) {
            n += Long.bitCount(word);
        }
        return n;
    }

    static void addAll(long[] set, long[] more) {
        for (int w = 0; w < set.length; w++) {
            set[w] |= more[w];
        }
    }

    static void removeAll(long[] set, long[] less) {
        for (int w = 0; w < set.length; w++) {
            set[w] &= ~less[w];
        }
    }

    static void retainAll(long[] set, long[] only) {
        for (int w = 0; w < set.length; w++) {
            set[w] &= only[w];
        }
    }

    static long[] and(long[] a, long[] b) {
        long[] both = a.clone();
        retainAll(both, b);
        return both;
    }

    static long[] or(long[] a, long[] b) {
        long[] either = a.clone();
        addAll(either, b);
        return either;
    }

    static long[] without(long[] a, long[] b) {
        long[] rest = a.clone();
        removeAll(rest, b);
        return rest;
    }

    static void forEach(long[] set, IntConsumer action) {
        for (int w = 0; w < set.length; w++) {
            for (long word = set[w]; word != 0; word &= word - 1) {
                action.accept((w << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    /// The lowest member, or -1.
    static int first(long[] set) {
        return next(set, 0);
    }

    /// The lowest member from a number on, or -1.
    static int next(long[] set, int from) {
        int w = from >>> 6;
        if (w >= set.length) {
            return -1;
        }
        long word = set[w] & (-1L << from);
        while (word == 0) {
            if (++w == set.length) {
                return -1;
            }
            word = set[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    /// The base relation between two non-empty sets, as a one-bit mask.
    static int relation(long[] a, long[] b) {
        boolean aInB = true;
        boolean bInA = true;
        boolean share = false;
        for (int w = 0; w < a.length; w++) {
            aInB &= (a[w] & ~b[w]) == 0;
            bInA &= (b[w] & ~a[w]) == 0;
            share |= (a[w] & b[w]) != 0;
        }
        Relation r =
                aInB && bInA
                        ? Relation.EQUAL
                        : aInB
                                ? Relation.SUBSET
                                : bInA
                                        ? Relation.SUPERSET
                                        : share ? Relation.INTERSECTS : Relation.DISJOINT;
        return RelationSet.bit(r);
    }
}
