package dev.crosswalk.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The one summary of verdicts, whose numbers every screen, report and API shows.
///
/// @param total how many assessable requirements there are, applicable or not
/// @param counts how many requirements have each coverage; every coverage has a count
/// @param obligations how many different obligations the applicable requirements demand
/// @param covered how many of these obligations are satisfied
/// @param possible how many of the others may be satisfied
/// @param missing how many are neither
/// @param fullOnWord how many of the requirements that are full would not be without somebody's
///   word
/// @param onWord how many of those satisfied rest on somebody's word alone
/// @param onConclusions how many of them rest on what persons concluded on controls that deviated
/// @param notExercised how many of them rest on controls that had nothing to do
/// @param proven mean of [Verdict#proven] over the applicable requirements; 0 where there are none
/// @param possibleShare mean of [Verdict#possible] over the applicable requirements
/// @param onWordShare mean of [Verdict#onWordShare]: the part of what is proven that rests on
///   somebody's word alone
/// @param atMost mean of [Verdict#atMost]: what is proven once nothing is unknown any more is no
///   more than this
public record RollUp(
        int total,
        Map<Coverage, Integer> counts,
        int fullOnWord,
        int obligations,
        int covered,
        int possible,
        int missing,
        int onWord,
        int onConclusions,
        int notExercised,
        double proven,
        double possibleShare,
        double onWordShare,
        double atMost) {

    public int count(Coverage coverage) {
        return counts.getOrDefault(coverage, 0);
    }

    public int applicable() {
        return total - count(Coverage.NOT_APPLICABLE);
    }

    /// Summarises any selection of the verdicts of one gap.
    public static RollUp of(List<Verdict> verdicts) {
        Map<Coverage, Integer> counts = new EnumMap<>(Coverage.class);
        for (Coverage c : Coverage.values()) {
            counts.put(c, 0);
        }
        long[] covered = new long[0];
        long[] possible = covered;
        long[] all = covered;
        Verdict.Leaning leaning = new Verdict.Leaning(covered, covered, covered);
        double proven = 0;
        double possibleShare = 0;
        double onWordShare = 0;
        double atMost = 0;
        int applicable = 0;
        int fullOnWord = 0;
        for (Verdict v : verdicts) {
            counts.merge(v.coverage(), 1, Integer::sum);
            if (!v.applicable()) {
                continue;
            }
            if (all.length == 0) {
                all = new long[v.covered.length];
                covered = new long[all.length];
                possible = new long[all.length];
                leaning =
                        new Verdict.Leaning(
                                new long[all.length], new long[all.length], new long[all.length]);
            }
            applicable++;
            if (v.coverage() == Coverage.FULL && v.onWordShare() > 0) {
                fullOnWord++;
            }
            proven += v.proven();
            possibleShare += v.possible();
            onWordShare += v.onWordShare();
            atMost += v.atMost();
            Bits.addAll(covered, v.covered);
            leaning.add(v.leaning);
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
                fullOnWord,
                total,
                coveredCount,
                possibleCount,
                total - coveredCount - possibleCount,
                Bits.size(leaning.onWord()),
                Bits.size(leaning.onConclusions()),
                Bits.size(leaning.notExercised()),
                applicable == 0 ? 0 : proven / applicable,
                applicable == 0 ? 0 : possibleShare / applicable,
                applicable == 0 ? 0 : onWordShare / applicable,
                applicable == 0 ? 0 : atMost / applicable);
    }
}
