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

    /// `SCF, Probo; through 6 of scf-2024: IAC-01, IAC-06, IAC-15 ..`
    public static String because(Candidate c) {
        String publishers =
                c.publishers().isEmpty() ? "no publisher named" : String.join(", ", c.publishers());
        if (c.hubs().isEmpty()) {
            return publishers;
        }
        if (c.hubs().size() == 1) {
            return publishers + "; through " + c.hubs().getFirst();
        }
        List<String> editions = c.hubs().stream().map(RequirementRef::edition).distinct().toList();
        boolean one = editions.size() == 1;
        List<String> hubs =
                c.hubs().stream().limit(MOST_HUBS).map(h -> one ? h.id() : h.toString()).toList();
        return publishers
                + "; through "
                + c.hubs().size()
                + (one ? " of " + editions.getFirst() : "")
                + ": "
                + String.join(", ", hubs)
                + (c.hubs().size() > hubs.size() ? " .." : "");
    }
}
