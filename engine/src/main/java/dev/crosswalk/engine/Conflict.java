package dev.crosswalk.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A minimal set of rows that together leave a pair of nodes no possible relation.
///
/// @param from the first node of the pair, by its number in the network
record Conflict(BitSet rows, int from, int to) {

    /// The conflict; null where closure finds no contradiction.
    ///
    /// @param background what is known besides the rows; closed and consistent
    /// @param pairs what each row says of pairs of nodes, by the row's number
    static @Nullable Conflict in(Network background, Map<Integer, List<MappingRows.Pair>> pairs) {
        BitSet all = new BitSet();
        pairs.keySet().forEach(all::set);
        Conflict found = search(background, pairs, all);
        if (found == null) {
            return null;
        }
        // Few rows were involved in deriving the contradiction, but some of them may not be needed
        // for it.
        BitSet tried = new BitSet();
        for (int r = found.rows.nextSetBit(0); r >= 0; r = nextUntried(found.rows, tried)) {
            tried.set(r);
            BitSet fewer = (BitSet) found.rows.clone();
            fewer.clear(r);
            Conflict smaller = search(background, pairs, fewer);
            if (smaller != null) {
                found = smaller;
            }
        }
        return found;
    }

    private static int nextUntried(BitSet rows, BitSet tried) {
        BitSet rest = (BitSet) rows.clone();
        rest.andNot(tried);
        return rest.nextSetBit(0);
    }

    private static @Nullable Conflict search(
            Network background, Map<Integer, List<MappingRows.Pair>> pairs, BitSet rows) {
        Network.Trail trail = new Network.Trail();
        Network network = background.copy(trail);
        rows.stream()
                .forEach(r ->
                        pairs.getOrDefault(r, List.of())
                                .forEach(p -> network.constrain(p.from(), p.to(), p.mask(), r)));
        network.close();
        return network.isConsistent()
                ? null
                : new Conflict(trail.rows(network.nodes), network.emptyFrom(), network.emptyTo());
    }
}
