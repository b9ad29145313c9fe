package dev.crosswalk.programme.words;

import dev.crosswalk.engine.RollUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reader has to know of the obligations that are covered.
public final class LeaningWords {
    private LeaningWords() {}

    /// `2 of these rest on somebody's word alone, 1 on what persons concluded`; empty where none
    /// does.
    public static Optional<String> of(RollUp sum) {
        List<String> all = new ArrayList<>();
        add(all, sum.onWord(), "on somebody's word alone");
        add(all, sum.onConclusions(), "on what persons concluded on controls that deviated");
        add(all, sum.notExercised(), "on controls that had nothing to do");
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of("of those covered, " + String.join(", ", all));
    }

    private static void add(List<String> all, int n, String what) {
        if (n > 0) {
            all.add(n + (all.isEmpty() ? n == 1 ? " rests " : " rest " : " ") + what);
        }
    }
}
