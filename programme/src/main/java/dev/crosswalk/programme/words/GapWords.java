package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the figures of a gap mean, for somebody who reads no other line.
public final class GapWords {
    private static final double NEAR = 0.012;
    private static final double FEWEST = 0.038;
    private static final double EXACT = 0.000_5;

    private GapWords() {}

    /// `Your SOC 2 report proves about a third of ISO/IEC 27001:2022; about a fifth more may be
    /// there already, and for nearly half there is nothing yet.` Empty where nothing applies.
    ///
    /// @param subject what proves it, at the beginning of a sentence
    /// @param title of what is asked for, without the condition on attributes that narrows it
    public static Optional<String> means(Gap gap, String subject, String title) {
        RollUp sum = gap.summary();
        if (sum.applicable() == 0) {
            return Optional.empty();
        }
        double possible = sum.possibleShare() - sum.proven();
        double open = 1 - sum.possibleShare();
        StringBuilder words =
                new StringBuilder(subject)
                        .append(" proves ")
                        .append(sum.proven() == 0 ? "nothing" : share(sum.proven()))
                        .append(" of ")
                        .append(title)
                        .append(gap.want().where().isAny() ? "" : " where " + gap.want().where())
                        .append(sum.proven() == 0 ? " yet" : "");
        if (possible > 0) {
            words.append("; ").append(share(possible)).append(" more may be there already");
        }
        if (open > 0 && open < 1) {
            words.append(possible > 0 ? ", and for " : "; for ")
                    .append(share(open))
                    .append(" there is nothing yet");
        }
        return Optional.of(words.append(".").toString());
    }

    /// `Related in a point or more: 103 of 123 requirements; tables of overlaps count these whole.
    /// Proved today: 32.8 % (29.0 % to 33.1 %, ..). May be there already, and wants a look: 19.2 %.
    /// Nothing yet: 47.9 %.`: how the figures are to be read.
    public static String reading(Gap gap) {
        RollUp sum = gap.summary();
        long related =
                gap.verdicts().stream()
                        .filter(Verdict::applicable)
                        .filter(v -> v.proven() > 0 || v.possible() > 0)
                        .count();
        double possible = sum.possibleShare() - sum.proven();
        double open = 1 - sum.possibleShare();
        List<String> parts = new ArrayList<>();
        if (related > 0 && sum.applicable() > 1 && sum.proven() < 1) {
            parts.add(
                    "Related in a point or more: %d of %d requirements; tables of overlaps count these whole."
                            .formatted(related, sum.applicable()));
        }
        parts.add(
                "Proved today: "
                        + Numbers.percent(sum.proven())
                        + ContestedWords.range(gap).map(range -> " (" + range + ")").orElse("")
                        + ".");
        if (possible > 0) {
            parts.add("May be there already, and wants a look: " + Numbers.percent(possible) + ".");
        }
        if (open > 0) {
            parts.add("Nothing yet: " + Numbers.percent(open) + ".");
        }
        return String.join(" ", parts);
    }

    private record Fraction(double value, String words) {}

    /// Those that people have a feeling for.
    private static final List<Fraction> FRACTIONS =
            List.of(
                    new Fraction(0.05, "a twentieth"),
                    new Fraction(0.1, "a tenth"),
                    new Fraction(1 / 8.0, "an eighth"),
                    new Fraction(1 / 6.0, "a sixth"),
                    new Fraction(0.2, "a fifth"),
                    new Fraction(0.25, "a quarter"),
                    new Fraction(1 / 3.0, "a third"),
                    new Fraction(0.4, "two fifths"),
                    new Fraction(0.5, "half"),
                    new Fraction(0.6, "three fifths"),
                    new Fraction(2 / 3.0, "two thirds"),
                    new Fraction(0.75, "three quarters"),
                    new Fraction(0.8, "four fifths"),
                    new Fraction(0.9, "nine tenths"),
                    new Fraction(1, "all"));

    /// `about a third`, `nearly half`, `more than nine tenths`; `all` only where it is.
    static String share(double share) {
        Fraction nearest = FRACTIONS.getFirst();
        for (Fraction f : FRACTIONS) {
            if (Math.abs(f.value - share) < Math.abs(nearest.value - share)) {
                nearest = f;
            }
        }
        double above = share - nearest.value;
        if (Math.abs(above) < EXACT && (nearest.value < 1 || share == 1)) {
            return nearest.words;
        }
        if (share < FEWEST) {
            return "a small part";
        }
        return (Math.abs(above) <= NEAR && nearest.value < 1
                        ? "about "
                        : above < 0 ? "nearly " : "more than ")
                + nearest.words;
    }
}
