package dev.crosswalk.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A program over variables that are 0 or 1, with linear conditions and one assignment that meets
/// them.
final class ZeroOneProgram {

    /// A condition: the sum of the factors times their variables is at least `atLeast`.
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Row(int[] variables, long[] factors, long atLeast) {

        /// Whether the condition only says that at least one of the variables is 1.
        boolean clause() {
            for (long factor : factors) {
                if (factor != 1) {
                    return false;
                }
            }
            return atLeast == 1;
        }

        private boolean holds(BitSet ones) {
            long sum = 0;
            for (int i = 0; i < variables.length; i++) {
                sum += ones.get(variables[i]) ? factors[i] : 0;
            }
            return sum >= atLeast;
        }
    }

    final int size;
    private final BitSet start;
    private final List<Row> rows = new ArrayList<>();

    /// @param start an assignment that meets all rows that will be added
    ZeroOneProgram(int size, BitSet start) {
        this.size = size;
        this.start = (BitSet) start.clone();
    }

    List<Row> rows() {
        return rows;
    }

    BitSet start() {
        return (BitSet) start.clone();
    }

    void oneOf(BitSet variables) {
        int[] some = variables.stream().toArray();
        long[] factors = new long[some.length];
        Arrays.fill(factors, 1);
        rows.add(new Row(some, factors, 1));
    }

    void implies(int variable, int other) {
        rows.add(new Row(new int[] {other, variable}, new long[] {1, -1}, 0));
    }

    /// @param factors one for each variable
    void atMost(long[] factors, long most) {
        int[] some = IntStream.range(0, size).filter(i -> factors[i] != 0).toArray();
        long[] negated = new long[some.length];
        for (int i = 0; i < some.length; i++) {
            negated[i] = -factors[some[i]];
        }
        rows.add(new Row(some, negated, -most));
    }

    /// Removes from the start assignment what it can do without, variables with the largest factors
    /// first.
    void lighten(long[] factors) {
        int[] heaviest =
                start.stream()
                        .boxed()
                        .sorted(Comparator.comparingLong((Integer i) -> -factors[i]))
                        .mapToInt(i -> i)
                        .toArray();
        for (int before = size + 1; start.cardinality() < before; ) {
            before = start.cardinality();
            for (int i : heaviest) {
                if (start.get(i)) {
                    start.clear(i);
                    start.set(i, !meets(start));
                }
            }
        }
    }

    boolean meets(BitSet ones) {
        return rows.stream().allMatch(row -> row.holds(ones));
    }

    static long value(long[] factors, BitSet ones) {
        return ones.stream().mapToLong(i -> factors[i]).sum();
    }
}
