package dev.crosswalk.engine;

/// What the facts say of one requirement.
public enum Coverage {
    FULL,
    PARTIAL,
    /// Facts exist, and none of them serves the requirement.
    NONE,
    /// Nothing is known: no fact at all, or none that reaches an opaque requirement.
    NOT_ASSESSED,
    /// Excluded with a justification; leaves every denominator.
    NOT_APPLICABLE
}
