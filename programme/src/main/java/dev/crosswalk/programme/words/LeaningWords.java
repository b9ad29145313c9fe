package dev.crosswalk.programme.words;

import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reader has to know of the obligations that are covered, and of what is full with them:
/// what of it rests on word, wherever a figure counts it.
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

    /// `, 2 of them on somebody's word alone`, behind how many obligations of a requirement are
    /// proved; nothing where none is.
    public static String onWord(Verdict v) {
        int n = v.applicable() ? v.onWord().size() : 0;
        return n == 0
                ? ""
                : ", "
                        + (v.covered().size() == 1
                                ? ""
                                : n == v.covered().size() ? "all of them " : n + " of them ")
                        + "on somebody's word alone";
    }

    /// `, 1 of them only with somebody's word`, behind how many requirements are full; nothing
    /// where none needs it.
    public static String withWord(RollUp sum) {
        return withWord(sum.fullOnWord());
    }

    /// The same of so many.
    public static String withWord(long n) {
        return n == 0 ? "" : ", " + n + " of them only with somebody's word";
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
