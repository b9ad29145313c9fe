package dev.crosswalk.planner;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Minimises several objectives by priority: each decides only among the assignments that are best
/// by those before it.
///
/// As many objectives as fit exactly are combined into one weighted sum, so that the solver needs
/// one proof instead of several; the others are minimised afterwards, with the values of the
/// earlier ones fixed.
final class Levels {

    /// @param ones the best assignment found
    /// @param values the value of each objective
    /// @param bounds the proved lower bound of each objective, given that those before it equal
    ///   their bounds
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Best(BitSet ones, long[] values, long[] bounds) {

        /// Whether it is proved that no assignment is better by the first `levels` objectives.
        boolean proven(int levels) {
            return Arrays.equals(values, 0, levels, bounds, 0, levels);
        }
    }

    private final Solver solver;
    private final ZeroOneProgram program;
    private final List<long[]> objectives;

    Levels(Solver solver, ZeroOneProgram program, List<long[]> objectives) {
        this.solver = solver;
        this.program = program;
        this.objectives = objectives;
    }

    Best solve(Limit limit) {
        BitSet ones = program.start();
        long[] bounds = new long[objectives.size()];
        int done = 0;
        boolean proven = true;
        Limit left = limit;
        while (proven && done < bounds.length) {
            List<Level> merged = merge(done);
            Solver.Outcome outcome = solver.minimise(program, sum(merged), ones, left);
            ones = outcome.ones();
            left = left.lessBy(outcome.spent());
            long rest = outcome.bound();
            for (Level level : merged) {
                long value = ZeroOneProgram.value(level.factors, ones);
                long bound = proven ? Math.min(value, rest / level.weight) : 0;
                rest -= bound * level.weight;
                proven &= bound == value;
                bounds[done] = bound * level.unit;
                program.atMost(level.factors, value);
                done++;
            }
        }
        BitSet best = ones;
        long[] values = objectives.stream().mapToLong(o -> ZeroOneProgram.value(o, best)).toArray();
        return new Best(ones, values, bounds);
    }

    /// One objective within a sum: it is divided by the greatest common divisor of its factors, and
    /// weighted so that all later objectives together count less than one unit of it.
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Level(long[] factors, long unit, long weight) {}

    private List<Level> merge(int from) {
        int to = from + 1;
        while (to < objectives.size() && weights(from, to + 1)[0].bitLength() < bits()) {
            to++;
        }
        BigInteger[] weights = weights(from, to);
        List<Level> levels = new ArrayList<>();
        for (int i = from; i < to; i++) {
            long unit = unit(objectives.get(i));
            long[] factors = Arrays.stream(objectives.get(i)).map(f -> f / unit).toArray();
            levels.add(new Level(factors, unit, weights[i - from + 1].longValueExact()));
        }
        return levels;
    }

    private int bits() {
        return Long.SIZE - Long.numberOfLeadingZeros(solver.capacity());
    }

    /// A number just above the sum's greatest value, then the weight of each objective in the sum.
    private BigInteger[] weights(int from, int to) {
        BigInteger[] weights = new BigInteger[to - from + 1];
        BigInteger weight = BigInteger.ONE;
        for (int i = to - 1; i >= from; i--) {
            weights[i - from + 1] = weight;
            long unit = unit(objectives.get(i));
            long range = Arrays.stream(objectives.get(i)).map(f -> f / unit).sum();
            weight = weight.multiply(BigInteger.valueOf(range).add(BigInteger.ONE));
        }
        weights[0] = weight;
        return weights;
    }

    private static long unit(long[] factors) {
        long unit = 0;
        for (long factor : factors) {
            for (long other = factor; other != 0; ) {
                long rest = unit % other;
                unit = other;
                other = rest;
            }
        }
        return Math.max(1, unit);
    }

    private long[] sum(List<Level> levels) {
        long[] sum = new long[program.size];
        for (Level level : levels) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += level.factors[i] * level.weight;
            }
        }
        return sum;
    }
}
