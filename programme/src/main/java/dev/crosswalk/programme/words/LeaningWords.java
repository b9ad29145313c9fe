package dev.crosswalk.programme.words;

import dev.crosswalk.engine.RollUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reader has to know of the obligations that are covered.
public final class LeaningWords {
    private LeaningWords() {}

    /// `of those covered, 2 rest on somebody's word alone (0.8 % of what is asked), 1 on ..`; empty
    /// where none does.
    public static Optional<String> of(RollUp sum) {
        List<String> all = new ArrayList<>();
        add(all, sum.onWord(), "on somebody's word alone" + share(sum));
        add(all, sum.onConclusions(), "on what persons concluded on controls that deviated");
        add(all, sum.notExercised(), "on controls that had nothing to do");
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of("of those covered, " + String.join(", ", all));
    }

    /// ` (0.8 % of what is asked)`, of the mean over requirements.
    private static String share(RollUp sum) {
        return sum.onWordShare() > 0
                ? " (" + Numbers.percent(sum.onWordShare()) + " of what is asked)"
                : "";
    }

    private static void add(List<String> all, int n, String what) {
        if (n > 0) {
            all.add(n + (all.isEmpty() ? n == 1 ? " rests " : " rest " : " ") + what);
        }
    }
}
