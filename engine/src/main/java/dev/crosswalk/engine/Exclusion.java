package dev.crosswalk.engine;

/// A requirement that does not apply to the organisation, and why.
public record Exclusion(RequirementRef requirement, String justification) {}
