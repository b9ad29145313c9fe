package dev.crosswalk.answers.compare;

import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.words.Words;
import java.util.List;

/// Says why two requirements are worth a look.
public final class CandidateWords {
    public static final String TITLE = "Candidates";

    public static final String MEANING =
            "Published mappings set these beside each other, most independent publishers first."
                    + " That proves nothing: read both, and decide.";

    private static final int MOST_HUBS = 3;

    private CandidateWords() {}

    /// `SCF, Probo; through scf-2024/IAC-01, scf-2024/IAC-06 and 4 more`
    public static String because(Candidate c) {
        String publishers =
                c.publishers().isEmpty() ? "no publisher named" : String.join(", ", c.publishers());
        if (c.hubs().isEmpty()) {
            return publishers;
        }
        List<String> hubs =
                c.hubs().stream().limit(MOST_HUBS).map(RequirementRef::toString).toList();
        int more = c.hubs().size() - hubs.size();
        return publishers
                + "; through "
                + (more == 0
                        ? Words.and(hubs)
                        : String.join(", ", hubs) + " and " + more + " more");
    }
}
