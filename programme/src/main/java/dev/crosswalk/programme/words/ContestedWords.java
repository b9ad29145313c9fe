package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Range;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader has to know of claims on which careful readings differ.
public final class ContestedWords {
    /// Beside the assurance that is asked for, where only agreed claims give something.
    public static final String AGREED_ONLY = "agreed claims only";

    private static final double POINT = 0.01;

    private ContestedWords() {}

    /// `26.2 % to 34.0 %, as the demands are taken on which careful readings differ`; empty where
    /// no such judgement changes anything.
    static Optional<String> range(Gap gap) {
        Range range = gap.range();
        return range.isPoint()
                ? Optional.empty()
                : Optional.of(
                        figures(range)
                                + ", as the demands are taken on which careful readings differ");
    }

    /// `26.2 % to 34.0 %`
    private static String figures(Range range) {
        return Numbers.percent(range.strict()) + " to " + Numbers.percent(range.generous());
    }

    /// `Proven is 26.2 % to 34.0 %, as the demands are taken on which careful readings differ`;
    /// empty where no such judgement changes anything.
    public static Optional<String> proven(Gap gap) {
        return range(gap).map(range -> "Proven is " + range);
    }

    /// The same in few words, where it is a point or more: `26.2 % to 34.0 % as readings differ`.
    public static Optional<String> asReadingsDiffer(Gap gap) {
        Range range = gap.range();
        return range.generous() - range.strict() < POINT
                ? Optional.empty()
                : Optional.of(figures(range) + " as readings differ");
    }

    /// `, 2 of 4 on contested claims`, behind a coverage: how many of the obligations that are
    /// covered; empty where none is.
    public static String on(Verdict v) {
        int n = count(v);
        return n == 0 ? "" : ", " + Words.of(n, v.covered().size()) + " on contested claims";
    }

    /// `, 2 on contested claims`, behind how many are covered.
    public static String ofThose(Verdict v) {
        int n = count(v);
        return n == 0 ? "" : ", " + n + (n == 1 ? " on a contested claim" : " on contested claims");
    }

    /// `, 2 contested`, behind how much a pair shares; empty where all readings agree on it.
    public static String of(Crosswalk crosswalk, Pair pair) {
        int n = crosswalk.contested(pair).size();
        return n == 0 ? "" : ", " + n + " contested";
    }

    /// What such a number means, behind a legend of pairs; empty where none has one.
    public static String legend(Crosswalk crosswalk, Collection<Pair> pairs) {
        return pairs.stream().allMatch(p -> crosswalk.contested(p).isEmpty())
                ? ""
                : " 1 contested: on whether a side demands one of those that are shared, careful"
                        + " readings differ.";
    }

    private static int count(Verdict v) {
        return v.applicable() ? v.onContested().size() : 0;
    }

    /// What a reader has to know of some demands of a requirement: that readings contest them, and
    /// what speaks for and against; or who decided that they stand.
    public static List<String> of(
            Crosswalk crosswalk,
            Posture posture,
            RequirementRef ref,
            Collection<String> obligations) {
        List<String> words = new ArrayList<>();
        Map<String, String> contested = crosswalk.contested(ref);
        for (String o : obligations) {
            String sides = contested.get(o);
            if (sides != null) {
                words.add(
                        decided(posture, ref, o)
                                .map(d -> o + " decided by " + d.source())
                                .orElse(o + " contested, " + sides));
            }
        }
        return words;
    }

    private static Optional<Decision> decided(
            Posture posture, RequirementRef ref, String obligation) {
        return posture.decisions().stream()
                .filter(d -> d.requirement().equals(ref) && d.obligation().equals(obligation))
                .findFirst();
    }

    /// The decisions on claims that are contested.
    public static List<Decision> decisions(Crosswalk crosswalk, Posture posture) {
        return posture.decisions().stream()
                .filter(d -> crosswalk.contested(d.requirement(), d.obligation()))
                .toList();
    }

    /// `soc2-2017/CC6.3 demands acc-review-periodic: decided by Bea, 2026-06-01: why`
    public static String sentence(Decision d) {
        return d.requirement()
                + (d.stands() ? " demands " : " does not demand ")
                + d.obligation()
                + ": decided by "
                + d.source();
    }
}
