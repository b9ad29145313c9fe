package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.List;

/// What is known of how two requirements relate: the base relations that are still possible, as a
/// 5-bit mask.
///
/// [#ALL] means that nothing is known, [#NONE] that what was asserted is contradictory.
///
/// @param mask bit `i` stands for the [Relation] of ordinal `i`; 0 to 31
public record RelationSet(int mask) {

    public static final RelationSet NONE = new RelationSet(0);
    public static final RelationSet ALL = new RelationSet(31);
    public static final RelationSet EQUAL = of(Relation.EQUAL);
    public static final RelationSet SUBSET = of(Relation.SUBSET);
    public static final RelationSet SUPERSET = of(Relation.SUPERSET);
    public static final RelationSet INTERSECTS = of(Relation.INTERSECTS);
    public static final RelationSet DISJOINT = of(Relation.DISJOINT);

    /// The left side contains all of the right: meeting the left meets the right.
    public static final RelationSet CONTAINS = of(Relation.EQUAL, Relation.SUPERSET);

    /// The left side lies inside the right: failing the left fails the right.
    public static final RelationSet WITHIN = of(Relation.EQUAL, Relation.SUBSET);

    /// The two sides share something.
    public static final RelationSet OVERLAPS = new RelationSet(31 & ~DISJOINT.mask);

    static final int ALL_MASK = 31;

    // The composition table of RCC-5: the row is the relation of A to B, the column that of B to C,
    // both in the order = < > I D; each cell lists the possible relations of A to C.
    private static final String[][] TABLE = {
        {"=", "<", ">", "I", "D"},
        {"<", "<", "=<>ID", "<ID", "D"},
        {">", "=<>I", ">", ">I", ">ID"},
        {"I", "<I", ">ID", "=<>ID", ">ID"},
        {"D", "<ID", "D", "<ID", "=<>ID"},
    };

    // Indexed by left mask * 32 + right mask.
    private static final byte[] COMPOSE = new byte[32 * 32];
    private static final byte[] CONVERSE = new byte[32];

    static {
        for (int left = 0; left < 32; left++) {
            for (int right = 0; right < 32; right++) {
                COMPOSE[left * 32 + right] = (byte) composed(left, right);
            }
            for (Relation r : Relation.values()) {
                if ((left & bit(r)) != 0) {
                    CONVERSE[left] |= (byte) bit(r.converse());
                }
            }
        }
    }

    public RelationSet {
        if (mask < 0 || mask > ALL_MASK) {
            throw new IllegalArgumentException("a relation mask is 0 to 31, not " + mask);
        }
    }

    public static RelationSet of(Relation... relations) {
        int mask = 0;
        for (Relation r : relations) {
            mask |= bit(r);
        }
        return new RelationSet(mask);
    }

    /// The possible relations of A to C, when this is known of A to B and `next` of B to C.
    public RelationSet then(RelationSet next) {
        return new RelationSet(compose(mask, next.mask));
    }

    public RelationSet converse() {
        return new RelationSet(converse(mask));
    }

    public RelationSet and(RelationSet other) {
        return new RelationSet(mask & other.mask);
    }

    /// Whether every relation that is still possible is one of `other`.
    public boolean within(RelationSet other) {
        return mask != 0 && (mask & ~other.mask) == 0;
    }

    public boolean allows(Relation relation) {
        return (mask & bit(relation)) != 0;
    }

    /// The relations that are still possible, in the order of [Relation].
    public List<Relation> relations() {
        List<Relation> possible = new ArrayList<>(5);
        for (Relation r : Relation.values()) {
            if (allows(r)) {
                possible.add(r);
            }
        }
        return possible;
    }

    static int compose(int left, int right) {
        return COMPOSE[left * 32 + right];
    }

    static int converse(int mask) {
        return CONVERSE[mask];
    }

    @SuppressWarnings("EnumOrdinal") // the bits of the mask are the constants in their order
    static int bit(Relation relation) {
        return 1 << relation.ordinal();
    }

    /// Of two single relations by the table, else by what was composed before: of a set without its
    /// lowest bit, and of that bit.
    private static int composed(int left, int right) {
        int lowLeft = left & -left;
        int lowRight = right & -right;
        if (left == 0 || right == 0) {
            return 0;
        }
        if (left != lowLeft) {
            return COMPOSE[lowLeft * 32 + right] | COMPOSE[(left ^ lowLeft) * 32 + right];
        }
        if (right != lowRight) {
            return COMPOSE[left * 32 + lowRight] | COMPOSE[left * 32 + (right ^ lowRight)];
        }
        int composed = 0;
        String cell =
                TABLE[Integer.numberOfTrailingZeros(left)][Integer.numberOfTrailingZeros(right)];
        for (int i = 0; i < cell.length(); i++) {
            composed |= 1 << "=<>ID".indexOf(cell.charAt(i));
        }
        return composed;
    }

    @Override
    public String toString() {
        return relations().toString();
    }
}
