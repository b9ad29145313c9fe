package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.RequirementRef;
import java.util.List;

/// Says why two requirements are worth a look.
public final class CandidateWords {
    public static final String TITLE = "Candidates: worth a look, they prove nothing";

    public static final String MEANING =
            "Published mappings set these beside each other, most independent publishers first."
                    + " They are in no figure: read both, and decide.";

    private static final int MOST_HUBS = 3;

    private CandidateWords() {}

    /// `SCF, Probo; through 6: scf-2024/IAC-01, scf-2024/IAC-06, scf-2024/IAC-15 ..`
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
                        : c.hubs().size() + ": " + String.join(", ", hubs) + " ..");
    }
}
