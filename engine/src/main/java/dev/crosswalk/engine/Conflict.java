package dev.crosswalk.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows that leave a pair of nodes no possible relation, and of which none can be left out.
///
/// @param from the pair, as numbers of the network
record Conflict(BitSet rows, int from, int to) {

    /// Null where closure finds no contradiction.
    ///
    /// @param background what holds besides the rows; closed and consistent
    /// @param pairs what each row says of single pairs, by its number
    static @Nullable Conflict in(Network background, Map<Integer, List<MappingRows.Pair>> pairs) {
        BitSet all = new BitSet();
        pairs.keySet().forEach(all::set);
        Conflict found = search(background, pairs, all);
        if (found == null) {
            return null;
        }
        // The rows that a contradiction was derived from are few, but some of them only lay on the
        // way.
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
