package dev.crosswalk.engine;

/// What the facts say of one requirement.
public enum Coverage {
    FULL,
    PARTIAL,
    /// Facts exist, but none of them helps to meet the requirement.
    NONE,
    /// Nothing is known: there is no fact at all, or none that says anything of an opaque
    /// requirement.
    NOT_ASSESSED,
    /// Excluded with a justification, and left out of all totals that shares are computed from.
    NOT_APPLICABLE
}
