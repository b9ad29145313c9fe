package dev.crosswalk.engine;

/// What a published mapping row states: one base relation, or merely that its two sides share
/// something.
public enum Assertion {
    EQUAL(RelationSet.EQUAL),
    SUBSET(RelationSet.SUBSET),
    SUPERSET(RelationSet.SUPERSET),
    INTERSECTS(RelationSet.INTERSECTS),
    DISJOINT(RelationSet.DISJOINT),
    /// The row has no label: any relation but disjoint is possible.
    RELATED(RelationSet.OVERLAPS);

    private final RelationSet known;

    Assertion(RelationSet known) {
        this.known = known;
    }

    public RelationSet known() {
        return known;
    }

    public Assertion converse() {
        return switch (this) {
            case SUBSET -> SUPERSET;
            case SUPERSET -> SUBSET;
            case EQUAL, INTERSECTS, DISJOINT, RELATED -> this;
        };
    }
}
