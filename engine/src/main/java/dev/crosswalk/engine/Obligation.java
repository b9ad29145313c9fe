package dev.crosswalk.engine;

/// The smallest thing that an assessor could tick on its own.
///
/// @param id stable for ever, `acc-review-periodic`
/// @param text one sentence of our own
public record Obligation(String id, String text, String domain, Facet facet) {}
