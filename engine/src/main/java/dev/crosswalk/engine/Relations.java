package dev.crosswalk.engine;

import java.util.Arrays;
import java.util.BitSet;

/// What is known of the pairs between two scopes. They are read for one left requirement at a time,
/// so that memory holds only what is known of one requirement.
///
/// A scope that names a whole edition includes all of its nodes; any other just its assessable
/// requirements.
public final class Relations {

    /// Receives what is known of one pair; never [RelationSet#ALL].
    @FunctionalInterface
    public interface Reader {
        void accept(RequirementRef left, RequirementRef right, RelationSet known);
    }

    private static final RelationSet[] SETS = new RelationSet[RelationSet.ALL_MASK + 1];

    static {
        Arrays.setAll(SETS, RelationSet::new);
    }

    private final Crosswalk crosswalk;
    private final int[] lefts;
    private final int[] rights;
    private final BitSet isRight = new BitSet();

    Relations(Crosswalk crosswalk, Scope left, Scope right) {
        this.crosswalk = crosswalk;
        lefts = nodes(crosswalk.index, left);
        rights = nodes(crosswalk.index, right);
        Arrays.stream(rights).forEach(isRight::set);
    }

    private static int[] nodes(Index index, Scope scope) {
        if (!scope.nodes().isEmpty() || !scope.where().isAny()) {
            return index.assessable(scope);
        }
        int[] range = index.range(scope.edition());
        int[] nodes = new int[range[1] - range[0]];
        Arrays.setAll(nodes, n -> range[0] + n);
        return nodes;
    }

    /// Reads the pairs of which anything is known, in document order of the left side, then of the
    /// right. An edition compared with itself includes the pair of each requirement with itself.
    public void forEach(Reader reader) {
        for (int left : lefts) {
            forEach(left, reader);
        }
    }

    private void forEach(int left, Reader reader) {
        if (crosswalk.index.decomposed[left]) {
            for (int right : rights) {
                read(left, right, crosswalk.known(left, right), reader);
            }
            return;
        }
        // Little is known of an opaque requirement, so what is known is gone through instead of all
        // pairs.
        Chains.Known known = crosswalk.rows.chains().from(left);
        int[] targets = known.targets();
        int at = firstAtLeast(targets, rights.length == 0 ? 0 : rights[0]);
        boolean itself = isRight.get(left);
        for (; at < targets.length && targets[at] < isRight.length(); at++) {
            if (itself && targets[at] > left) {
                read(left, left, RelationSet.EQUAL.mask(), reader);
                itself = false;
            }
            if (isRight.get(targets[at])) {
                read(left, targets[at], known.masks()[at], reader);
            }
        }
        if (itself) {
            read(left, left, RelationSet.EQUAL.mask(), reader);
        }
    }

    private void read(int left, int right, int mask, Reader reader) {
        if (mask != RelationSet.ALL_MASK) {
            reader.accept(crosswalk.index.refs[left], crosswalk.index.refs[right], SETS[mask]);
        }
    }

    private static int firstAtLeast(int[] ascending, int least) {
        int at = Arrays.binarySearch(ascending, least);
        return at < 0 ? -1 - at : at;
    }
}
