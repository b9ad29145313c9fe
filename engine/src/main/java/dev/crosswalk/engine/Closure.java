package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What follows from relations between nodes by algebraic closure (path consistency): each pair is
/// refined by what it composes to over every third node, until nothing changes.
///
/// It sees further than chains of bounded length, and so finds contradictions that no single chain
/// shows. A closure is immutable; [#with] gives the one after an edit. A closure that is not
/// consistent knows nothing but that: all its relations are [RelationSet#NONE].
public final class Closure {

    /// What is known of a pair.
    ///
    /// @param from number of a node, from 0
    public record Constraint(int from, int to, RelationSet known) {}

    private final Network network;

    private Closure(Network network) {
        this.network = network;
    }

    public static Closure of(int nodes, List<Constraint> constraints) {
        return new Closure(close(new Network(nodes), constraints));
    }

    /// The closure of the same constraints and one more; costs what changes.
    public Closure with(Constraint more) {
        return new Closure(close(network.copy(), List.of(more)));
    }

    private static Network close(Network network, List<Constraint> constraints) {
        for (int c = 0; c < constraints.size(); c++) {
            Constraint constraint = constraints.get(c);
            network.constrain(constraint.from(), constraint.to(), constraint.known().mask(), c);
        }
        network.close();
        return network;
    }

    /// False where some pair has no possible relation left.
    public boolean consistent() {
        return network.isConsistent();
    }

    public RelationSet relation(int from, int to) {
        return consistent() ? new RelationSet(network.mask(from, to)) : RelationSet.NONE;
    }

    /// Constraints that contradict each other, of which none can be left out; empty where the
    /// closure finds no contradiction.
    public static List<Constraint> conflict(int nodes, List<Constraint> constraints) {
        Map<Integer, List<Rows.Pair>> pairs = new TreeMap<>();
        for (int c = 0; c < constraints.size(); c++) {
            Constraint it = constraints.get(c);
            pairs.put(c, List.of(new Rows.Pair(c, it.from(), it.to(), it.known().mask())));
        }
        Conflict conflict = Conflict.in(new Network(nodes), pairs);
        return conflict == null
                ? List.of()
                : conflict.rows().stream().mapToObj(constraints::get).toList();
    }

    /// The contradictions, beyond those of [Crosswalk#contradictions], between the rows that join
    /// requirements of these editions and what their claims tell.
    ///
    /// Each is reported with rows of which none can be left out. Those rows are then set aside and
    /// the search goes on, so no row is in two of the causes.
    ///
    /// @param editions ids; rows that end in any other edition are not looked at
    public static List<Contradiction> of(Crosswalk crosswalk, List<String> editions) {
        Index index = crosswalk.index;
        Map<Integer, List<Rows.Pair>> pairs = pairs(crosswalk, nodes(index, editions));
        int[] nodes = nodes(index, editions, pairs);
        Network background = background(index, nodes);
        Map<Integer, List<Rows.Pair>> numbered = new TreeMap<>();
        pairs.forEach((row, of) -> numbered.put(row, renumber(of, nodes)));
        List<Contradiction> contradictions = new ArrayList<>();
        while (true) {
            Conflict conflict = Conflict.in(background, numbered);
            if (conflict == null) {
                return contradictions;
            }
            contradictions.add(
                    new Contradiction(
                            Contradiction.Kind.MAPPING,
                            index.refs[nodes[conflict.from()]].toString(),
                            index.refs[nodes[conflict.to()]].toString(),
                            conflict.rows().stream()
                                    .mapToObj(r -> crosswalk.rows.all().get(r).id())
                                    .toList()));
            conflict.rows().stream().forEach(numbered::remove);
        }
    }

    private static BitSet nodes(Index index, List<String> editions) {
        BitSet nodes = new BitSet();
        for (String edition : editions) {
            int[] range = index.range(edition);
            nodes.set(range[0], range[1]);
        }
        return nodes;
    }

    /// What the rows between these nodes say, by the number of the row.
    private static Map<Integer, List<Rows.Pair>> pairs(Crosswalk crosswalk, BitSet nodes) {
        Map<Integer, List<Rows.Pair>> pairs = new TreeMap<>();
        for (int r = 0; r < crosswalk.rows.all().size(); r++) {
            Rows.Row row = crosswalk.rows.all().get(r);
            boolean inside =
                    Arrays.stream(row.left()).allMatch(nodes::get)
                            && Arrays.stream(row.right()).allMatch(nodes::get);
            if (inside && crosswalk.rows.isUsed(r)) {
                pairs.put(r, Rows.pairs(crosswalk.index, row, r));
            }
        }
        return pairs;
    }

    /// The nodes of which anything is known, ascending.
    private static int[] nodes(
            Index index, List<String> editions, Map<Integer, List<Rows.Pair>> pairs) {
        BitSet told = new BitSet();
        for (List<Rows.Pair> row : pairs.values()) {
            for (Rows.Pair p : row) {
                told.set(p.from());
                told.set(p.to());
            }
        }
        return nodes(index, editions).stream()
                .filter(n -> index.decomposed[n] || told.get(n))
                .toArray();
    }

    private static List<Rows.Pair> renumber(List<Rows.Pair> pairs, int[] nodes) {
        return pairs.stream()
                .map(p ->
                        new Rows.Pair(
                                p.row(),
                                Arrays.binarySearch(nodes, p.from()),
                                Arrays.binarySearch(nodes, p.to()),
                                p.mask()))
                .toList();
    }

    /// What the claims tell of each two decomposed nodes. They are sets, so this is closed.
    private static Network background(Index index, int[] nodes) {
        Network network = new Network(nodes.length);
        for (int a = 0; a < nodes.length; a++) {
            for (int b = a + 1; b < nodes.length; b++) {
                if (index.decomposed[nodes[a]] && index.decomposed[nodes[b]]) {
                    network.know(
                            a, b, Bits.relation(index.demands[nodes[a]], index.demands[nodes[b]]));
                }
            }
        }
        return network;
    }
}
