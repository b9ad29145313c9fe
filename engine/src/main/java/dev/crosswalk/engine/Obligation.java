package dev.crosswalk.engine;

/// The smallest thing that an assessor could tick on its own.
///
/// @param id never changes: `acc-review-periodic`
/// @param text one sentence in this project's own words
public record Obligation(String id, String text, String domain, Facet facet) {}
