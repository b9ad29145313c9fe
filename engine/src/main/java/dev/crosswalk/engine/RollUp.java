package dev.crosswalk.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The one summary of verdicts: every screen, report and API shows these numbers.
///
/// @param total assessable requirements, applicable or not
/// @param counts how many of each coverage; every coverage has a count
/// @param obligations distinct obligations that applicable requirements demand
/// @param covered those of them that are satisfied
/// @param possible those that may be, not counting the covered
/// @param missing the rest
/// @param proven mean of [Verdict#proven] over applicable requirements; 0 where there is none
/// @param possibleShare mean of [Verdict#possible] over the same
public record RollUp(
        int total,
        Map<Coverage, Integer> counts,
        int obligations,
        int covered,
        int possible,
        int missing,
        double proven,
        double possibleShare) {

    public int count(Coverage coverage) {
        return counts.getOrDefault(coverage, 0);
    }

    public int applicable() {
        return total - count(Coverage.NOT_APPLICABLE);
    }

    /// Sums up any choice of the verdicts of one gap.
    public static RollUp of(List<Verdict> verdicts) {
        Map<Coverage, Integer> counts = new EnumMap<>(Coverage.class);
        Arrays.stream(Coverage.values()).forEach(c -> counts.put(c, 0));
        long[] covered = new long[0];
        long[] possible = covered;
        long[] all = covered;
        double proven = 0;
        double possibleShare = 0;
        int applicable = 0;
        for (Verdict v : verdicts) {
            counts.merge(v.coverage(), 1, Integer::sum);
            if (!v.applicable()) {
                continue;
            }
            if (all.length == 0) {
                all = new long[v.covered.length];
                covered = new long[all.length];
                possible = new long[all.length];
            }
            applicable++;
            proven += v.proven();
            possibleShare += v.possible();
            Bits.addAll(covered, v.covered);
            Bits.addAll(possible, v.possible);
            Bits.addAll(all, v.covered);
            Bits.addAll(all, v.possible);
            Bits.addAll(all, v.missing);
        }
        int total = Bits.size(all);
        int coveredCount = Bits.size(covered);
        int possibleCount = Bits.size(possible);
        return new RollUp(
                verdicts.size(),
                Map.copyOf(counts),
                total,
                coveredCount,
                possibleCount,
                total - coveredCount - possibleCount,
                applicable == 0 ? 0 : proven / applicable,
                applicable == 0 ? 0 : possibleShare / applicable);
    }
}
