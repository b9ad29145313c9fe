package dev.crosswalk.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What follows from relations between nodes by algebraic closure (path consistency): the relation
/// of each pair is narrowed by what composes over every third node, until nothing changes.
///
/// It sees further than chains of bounded length, and so finds contradictions that no single chain
/// shows. A closure is immutable; [#with] gives the closure after one more constraint. In an
/// inconsistent closure all relations are [RelationSet#NONE].
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

    /// The closure of the same constraints and one more; the effort depends on how much changes.
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

    /// Whether every pair has a possible relation left.
    public boolean consistent() {
        return network.isConsistent();
    }

    public RelationSet relation(int from, int to) {
        return consistent() ? new RelationSet(network.mask(from, to)) : RelationSet.NONE;
    }

    /// A minimal set of constraints that contradict each other; empty where the closure finds no
    /// contradiction.
    public static List<Constraint> conflict(int nodes, List<Constraint> constraints) {
        Map<Integer, List<MappingRows.Pair>> pairs = new TreeMap<>();
        for (int c = 0; c < constraints.size(); c++) {
            Constraint it = constraints.get(c);
            pairs.put(c, List.of(new MappingRows.Pair(c, it.from(), it.to(), it.known().mask())));
        }
        Conflict conflict = Conflict.in(new Network(nodes), pairs);
        return conflict == null
                ? List.of()
                : conflict.rows().stream().mapToObj(constraints::get).toList();
    }
}
