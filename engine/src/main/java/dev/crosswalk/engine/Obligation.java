package dev.crosswalk.engine;

import java.util.List;

/// The smallest thing that an assessor could tick on its own.
///
/// @param id never changes: `acc-review-periodic`
/// @param text one sentence in this project's own words
/// @param implies ids of the obligations that nobody can leave undone who does this one, without
///   those that follow from others of them
public record Obligation(String id, String text, String domain, Facet facet, List<String> implies) {

    public Obligation {
        implies = List.copyOf(implies);
    }

    /// One that implies no other.
    public Obligation(String id, String text, String domain, Facet facet) {
        this(id, text, domain, facet, List.of());
    }

    /// Its text with what the organisation sets itself in brackets: `every [interval]`.
    public String words() {
        return text.replace("{{", "[").replace("}}", "]");
    }
}
