package dev.crosswalk.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/// A cover written down as a program: a variable for each control that may be needed, 1 where it is
/// adopted, and under a budget one for each requirement, 1 where it stays short of full.
final class CoverProgram {

    private final Cover cover;

    /// The control of each of the first variables.
    private final int[] controls;

    /// How much each of the other variables weighs.
    private final List<Long> weights = new ArrayList<>();

    private final ZeroOneProgram program;

    /// Every one of these obligations has to be closed.
    static CoverProgram closing(Cover cover, BitSet needed) {
        CoverProgram all = new CoverProgram(cover, needed, 0, true);
        all.tightest(needed).forEach(all.program::oneOf);
        all.program.lighten(all.cost());
        return all;
    }

    /// Whatever of these sets of obligations, each with the weight of closing it entirely, the
    /// budget pays for.
    static CoverProgram within(Cover cover, Map<BitSet, Long> sets, PersonDays budget) {
        BitSet needed = new BitSet();
        sets.keySet().forEach(needed::or);
        CoverProgram some = new CoverProgram(cover, needed, sets.size(), false);
        sets.forEach(some::closeOrNot);
        some.program.atMost(some.cost(), budget.hundredths());
        return some;
    }

    private CoverProgram(Cover cover, BitSet needed, int requirements, boolean all) {
        this.cover = cover;
        controls = cover.relevant(needed).stream().toArray();
        int size = controls.length + requirements;
        BitSet start = new BitSet();
        start.set(all ? 0 : controls.length, size);
        program = new ZeroOneProgram(size, start);
        for (int v = 0; v < controls.length; v++) {
            for (int d : cover.candidates.direct(controls[v]).stream().toArray()) {
                if (!cover.free.get(d)) {
                    program.implies(v, Arrays.binarySearch(controls, d));
                }
            }
        }
    }

    private void closeOrNot(BitSet obligations, long weight) {
        int stays = controls.length + weights.size();
        weights.add(weight);
        for (BitSet row : tightest(obligations)) {
            row.set(stays);
            program.oneOf(row);
        }
    }

    /// The variables that close each of the obligations, without those that another one implies.
    private Collection<BitSet> tightest(BitSet obligations) {
        Map<BitSet, BitSet> rows = new LinkedHashMap<>();
        obligations.stream().mapToObj(this::suppliers).forEach(row -> rows.put(row, row));
        Set<BitSet> distinct = Set.copyOf(rows.keySet());
        return rows.keySet().stream()
                .filter(row -> distinct.stream().noneMatch(r -> !r.equals(row) && within(r, row)))
                .map(row -> (BitSet) row.clone())
                .toList();
    }

    private static boolean within(BitSet part, BitSet whole) {
        for (int v = part.nextSetBit(0); v >= 0; v = part.nextSetBit(v + 1)) {
            if (!whole.get(v)) {
                return false;
            }
        }
        return true;
    }

    private BitSet suppliers(int obligation) {
        BitSet row = new BitSet();
        for (int v = 0; v < controls.length; v++) {
            row.set(v, cover.closes[controls[v]].get(obligation));
        }
        return row;
    }

    ZeroOneProgram program() {
        return program;
    }

    /// The weight of what stays short of full.
    long[] shortfall() {
        long[] factors = new long[program.size];
        for (int i = 0; i < weights.size(); i++) {
            factors[controls.length + i] = weights.get(i);
        }
        return factors;
    }

    /// What choosing each control costs: nothing where it is given.
    long[] cost() {
        return each(c -> cover.given(c) ? 0 : cover.candidate(c).cost().hundredths());
    }

    /// The number of controls that are new.
    long[] count() {
        return each(c -> cover.candidate(c).standing() == Candidate.Standing.NEW ? 1 : 0);
    }

    /// A number for each control that depends on nothing but its id. It decides between plans of
    /// the same cost and size: any choice would do, but it has to be the same one every time, and
    /// controls that are not in question must not change it.
    long[] lots() {
        return each(c -> 1 + (mixed(cover.candidate(c).control().hashCode()) >>> 16));
    }

    /// Spreads the bits, or similar ids would draw similar lots (the finisher of MurmurHash3).
    private static int mixed(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    private long[] each(IntToLongFunction value) {
        long[] factors = new long[program.size];
        for (int v = 0; v < controls.length; v++) {
            factors[v] = value.applyAsLong(controls[v]);
        }
        return factors;
    }

    /// The controls whose variables are 1.
    BitSet chosen(BitSet ones) {
        BitSet chosen = new BitSet();
        ones.stream().filter(v -> v < controls.length).forEach(v -> chosen.set(controls[v]));
        return chosen;
    }
}
