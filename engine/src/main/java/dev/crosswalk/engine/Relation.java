package dev.crosswalk.engine;

/// One of the five base relations between two non-empty sets of obligations, read left to right.
///
/// They are the base relations of RCC-5 and the set-theory relationships of NIST IR 8477: exactly
/// one of them holds between any two non-empty sets.
public enum Relation {
    EQUAL,
    /// The left side is strictly inside the right.
    SUBSET,
    /// The right side is strictly inside the left.
    SUPERSET,
    /// They share something, and neither is inside the other.
    INTERSECTS,
    DISJOINT;

    /// The relation that holds when the two sides are exchanged.
    public Relation converse() {
        return switch (this) {
            case SUBSET -> SUPERSET;
            case SUPERSET -> SUBSET;
            case EQUAL, INTERSECTS, DISJOINT -> this;
        };
    }
}
