package dev.crosswalk.answers.compare;

import dev.crosswalk.content.DeclinedPair;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.words.Words;

/// Says why two requirements that others set beside each other are no counterparts here.
public final class DeclinedWords {
    public static final String TITLE = "Named by others, and not by us";

    private DeclinedWords() {}

    /// `JupiterOne and Probo pair it with soc2-2017/CC1.3; we do not, because ..`
    public static String sentence(DeclinedPair pair, RequirementRef of) {
        RequirementRef other = pair.left().equals(of) ? pair.right() : pair.left();
        int n = pair.publishers().size();
        String who = n == 0 ? "Blind readings" : Words.and(pair.publishers());
        return "%s %s it with %s; we do not, because: %s."
                .formatted(who, n == 1 ? "pairs" : "pair", other, pair.why());
    }
}
