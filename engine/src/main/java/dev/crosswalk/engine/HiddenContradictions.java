package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The contradictions of mapping rows that [Closure] finds and no single chain shows.
///
/// @param contradictions each with a minimal set of rows that cause it
/// @param unexamined how many requirements are in clusters too large to be closed in memory
public record HiddenContradictions(List<Contradiction> contradictions, int unexamined) {

    /// The most nodes that are closed at once: more would take too much memory, and these take 25
    /// MB twice.
    static final int MOST_NODES = 6_000;

    public HiddenContradictions {
        contradictions = List.copyOf(contradictions);
    }

    /// Looks among the rows that connect requirements of these editions, together with what claims
    /// say of these. Rows that were already set aside are ignored.
    ///
    /// The rows of each contradiction are set aside before the search goes on, so no row causes two
    /// of them.
    ///
    /// @param editions ids; rows that name a requirement of any other edition are ignored
    public static HiddenContradictions of(Crosswalk crosswalk, List<String> editions) {
        Index index = crosswalk.index;
        BitSet inside = new BitSet();
        for (String edition : editions) {
            int[] range = index.range(edition);
            inside.set(range[0], range[1]);
        }
        Map<Integer, List<MappingRows.Pair>> pairs = pairs(crosswalk, inside);
        List<Contradiction> contradictions = new ArrayList<>();
        int unexamined = 0;
        for (int[] cluster : clusters(index, inside, pairs)) {
            if (cluster.length > MOST_NODES) {
                unexamined += cluster.length;
            } else {
                search(crosswalk, cluster, pairs, contradictions);
            }
        }
        return new HiddenContradictions(contradictions, unexamined);
    }

    private static void search(
            Crosswalk crosswalk,
            int[] nodes,
            Map<Integer, List<MappingRows.Pair>> all,
            List<Contradiction> contradictions) {
        Index index = crosswalk.index;
        Map<Integer, List<MappingRows.Pair>> pairs = new TreeMap<>();
        all.forEach((row, of) -> {
            if (Arrays.binarySearch(nodes, of.getFirst().from()) >= 0) {
                pairs.put(row, renumber(of, nodes));
            }
        });
        Network background = background(index, nodes);
        while (true) {
            Conflict conflict = Conflict.in(background, pairs);
            if (conflict == null) {
                return;
            }
            contradictions.add(
                    new Contradiction(
                            Contradiction.Kind.MAPPING,
                            index.refs[nodes[conflict.from()]].toString(),
                            index.refs[nodes[conflict.to()]].toString(),
                            conflict.rows().stream()
                                    .mapToObj(r -> crosswalk.rows.all().get(r).id())
                                    .toList(),
                            null));
            conflict.rows().stream().forEach(pairs::remove);
        }
    }

    /// What the rows between these nodes say, by the number of the row; rows that say nothing of
    /// single pairs are left out.
    private static Map<Integer, List<MappingRows.Pair>> pairs(Crosswalk crosswalk, BitSet nodes) {
        Map<Integer, List<MappingRows.Pair>> pairs = new TreeMap<>();
        for (int r = 0; r < crosswalk.rows.all().size(); r++) {
            MappingRows.Row row = crosswalk.rows.all().get(r);
            boolean inside =
                    Arrays.stream(row.left()).allMatch(nodes::get)
                            && Arrays.stream(row.right()).allMatch(nodes::get);
            if (inside && crosswalk.rows.isUsed(r)) {
                List<MappingRows.Pair> of = MappingRows.pairs(crosswalk.index, row, r);
                if (!of.isEmpty()) {
                    pairs.put(r, of);
                }
            }
        }
        return pairs;
    }

    /// The clusters of nodes that rows connect, the nodes of each in ascending order. All
    /// decomposed nodes are in one cluster, because their relations are known without rows.
    private static List<int[]> clusters(
            Index index, BitSet inside, Map<Integer, List<MappingRows.Pair>> pairs) {
        int[] leader = new int[index.size()];
        Arrays.setAll(leader, n -> n);
        BitSet told = new BitSet();
        int decomposed = -1;
        for (int n = inside.nextSetBit(0); n >= 0; n = inside.nextSetBit(n + 1)) {
            if (index.decomposed[n]) {
                told.set(n);
                join(leader, n, decomposed < 0 ? n : decomposed);
                decomposed = n;
            }
        }
        for (List<MappingRows.Pair> row : pairs.values()) {
            for (MappingRows.Pair p : row) {
                told.set(p.from());
                told.set(p.to());
                join(leader, p.from(), row.getFirst().from());
                join(leader, p.to(), row.getFirst().from());
            }
        }
        Map<Integer, List<Integer>> clusters = new TreeMap<>();
        told.stream()
                .forEach(n ->
                        clusters.computeIfAbsent(leader(leader, n), k -> new ArrayList<>()).add(n));
        return clusters.values().stream().map(c -> c.stream().mapToInt(n -> n).toArray()).toList();
    }

    private static void join(int[] leader, int a, int b) {
        leader[leader(leader, a)] = leader(leader, b);
    }

    private static int leader(int[] leader, int node) {
        int at = node;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private static List<MappingRows.Pair> renumber(List<MappingRows.Pair> pairs, int[] nodes) {
        return pairs.stream()
                .map(p ->
                        new MappingRows.Pair(
                                p.row(),
                                Arrays.binarySearch(nodes, p.from()),
                                Arrays.binarySearch(nodes, p.to()),
                                p.mask()))
                .toList();
    }

    /// What the claims say of each two decomposed nodes. It is closed, because it is computed from
    /// actual sets.
    private static Network background(Index index, int[] nodes) {
        Network network = new Network(nodes.length);
        for (int a = 0; a < nodes.length; a++) {
            for (int b = a + 1; b < nodes.length; b++) {
                if (index.decomposed[nodes[a]] && index.decomposed[nodes[b]]) {
                    network.know(a, b, Bits.relation(index.gives[nodes[a]], index.gives[nodes[b]]));
                }
            }
        }
        return network;
    }
}
