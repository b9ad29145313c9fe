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

/// The planning problem as a zero-one program: each control that may be needed has a variable, 1
/// where it is adopted; under a budget each set of obligations has one too, 1 where the set is not
/// closed entirely.
final class CoverProgram {

    private final Cover cover;

    /// The controls that the first variables stand for.
    private final int[] controls;

    /// The weights of the sets of obligations that the other variables stand for.
    private final List<Long> weights = new ArrayList<>();

    /// How many weights there are up to the end of each tier.
    private final List<Integer> ends = new ArrayList<>();

    private final ZeroOneProgram program;

    /// The program in which every one of these obligations has to be closed.
    static CoverProgram closing(Cover cover, BitSet needed) {
        CoverProgram all = new CoverProgram(cover, needed, 0, true);
        all.tightest(needed).forEach(all.program::oneOf);
        all.program.lighten(all.cost());
        return all;
    }

    /// The program in which what is allowed closes whichever it can of these sets of obligations,
    /// each weighted by what it is worth to close it entirely.
    ///
    /// @param tiers the sets, by what they are weighed against
    static CoverProgram within(
            Cover cover, List<Map<BitSet, Long>> tiers, List<Allowance> allowances) {
        BitSet needed = new BitSet();
        tiers.forEach(sets -> sets.keySet().forEach(needed::or));
        int size = tiers.stream().mapToInt(Map::size).sum();
        CoverProgram some = new CoverProgram(cover, needed, size, false);
        for (Map<BitSet, Long> sets : tiers) {
            sets.forEach(some::closeOrNot);
            some.ends.add(some.weights.size());
        }
        for (Allowance a : allowances) {
            some.program.atMost(some.cost(a.turn()), a.days().hundredths());
        }
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

    /// For each obligation the variables that close it, without conditions that follow from another
    /// one.
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

    /// The objective that adds up the weights of the sets of a tier that are not closed entirely.
    long[] shortfall(int tier) {
        long[] factors = new long[program.size];
        for (int i = tier == 0 ? 0 : ends.get(tier - 1); i < ends.get(tier); i++) {
            factors[controls.length + i] = weights.get(i);
        }
        return factors;
    }

    /// The objective that adds up the effort of the chosen controls, which is nothing for given
    /// ones.
    long[] cost() {
        return cost(Integer.MAX_VALUE);
    }

    /// The same of what comes in a turn or before it.
    private long[] cost(int turn) {
        return each(c -> cover.given(c) ? 0 : cover.candidate(c).costUntil(turn).hundredths());
    }

    /// The objective that counts the chosen controls that are new.
    long[] count() {
        return each(c -> cover.candidate(c).standing() == Candidate.Standing.NEW ? 1 : 0);
    }

    /// An objective with a number for each control that depends on nothing but its id. It decides
    /// between plans of the same cost and size: any of them would do, but it has to be the same one
    /// every time, whatever other controls there are.
    long[] lots() {
        return each(c -> 1 + (mixed(cover.candidate(c).control().hashCode()) >>> 16));
    }

    /// Spreads the bits of a hash as MurmurHash3's last step does, so that similar ids get
    /// unrelated numbers.
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
