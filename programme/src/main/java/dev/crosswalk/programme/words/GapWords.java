package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RollUp;
import java.util.Optional;

/// What the figures of a gap mean, in a sentence or two.
public final class GapWords {
    private GapWords() {}

    /// `What there is proves 34.3 % of what ISO/IEC 27001:2022 asks (..). 20.1 % more is possible
    /// and wants a look; for 45.6 % there is nothing yet.` Empty where nothing applies.
    ///
    /// @param title of what is asked for, without the condition on attributes that narrows it
    public static Optional<String> means(Gap gap, String title) {
        RollUp sum = gap.summary();
        if (sum.applicable() == 0) {
            return Optional.empty();
        }
        String proves =
                "What there is proves "
                        + Numbers.percent(sum.proven())
                        + " of what "
                        + title
                        + " asks"
                        + (gap.want().where().isAny() ? "" : " where " + gap.want().where())
                        + ContestedWords.range(gap).map(range -> " (" + range + ")").orElse("")
                        + ".";
        double possible = sum.possibleShare() - sum.proven();
        double open = 1 - sum.possibleShare();
        String rest =
                possible > 0
                        ? " "
                                + Numbers.percent(possible)
                                + " more is possible and wants a look"
                                + (open > 0 ? "; for " + nothing(open) : "")
                                + "."
                        : open > 0 ? " For " + nothing(open) + "." : "";
        return Optional.of(proves + rest);
    }

    private static String nothing(double open) {
        return Numbers.percent(open) + " there is nothing yet";
    }
}
