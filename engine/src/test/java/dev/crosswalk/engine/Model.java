package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a world means, decided exactly and by other means than the engine's.
///
/// An assignment gives each node a non-empty set of things, a decomposed one exactly its demands,
/// and says of each thing whether it is satisfied. Of a thing only its *cell* matters: which nodes
/// hold it, and whether it is satisfied. Whatever a world asserts says that some cells are empty,
/// or that one of some cells is not. Things beyond the obligations, of which there may be any
/// number, can therefore fill every cell that may be filled; what is left to search is the cell of
/// each obligation. So universes of every size are decided. Where an obligation implies another
/// one, every node that holds it holds the other too, and so with being satisfied.
final class Model {

    /// Cells: held by some node of `a`, by some of `b` (where not 0), by none of `outside`.
    private record Cells(int a, int b, int outside, Satisfied satisfied) {
        boolean hold(int members, boolean isSatisfied) {
            return (members & a) != 0
                    && (b == 0 || (members & b) != 0)
                    && (members & outside) == 0
                    && satisfied.allows(isSatisfied);
        }
    }

    private enum Satisfied {
        YES,
        NO,
        EITHER;

        boolean allows(boolean satisfied) {
            return this == EITHER || satisfied == (this == YES);
        }
    }

    private record Constraints(List<Cells> empty, List<Cells> inhabited) {
        Constraints() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Map<RequirementRef, Integer> bits = new HashMap<>();
    private final Map<RequirementRef, Set<String>> demands = new HashMap<>();
    private final Map<RequirementRef, Set<String>> guidance = new HashMap<>();
    private final Set<String> holding = new HashSet<>();
    private final Set<String> failing = new HashSet<>();
    private final Map<String, List<String>> implications = new HashMap<>();
    private final List<String> obligations;
    private final Constraints world = new Constraints();

    Model(World w, Set<String> rowsAside) {
        for (RequirementRef ref : w.nodes()) {
            bits.put(ref, 1 << bits.size());
        }
        for (Claim c : w.claims) {
            if (!c.demands().isEmpty() && assessable(w, c.requirement())) {
                demands.put(c.requirement(), w.up(c.demands()));
            }
            guidance.put(c.requirement(), w.up(c.suggests()));
        }
        bits.values().forEach(b -> world.inhabited.add(new Cells(b, 0, 0, Satisfied.EITHER)));
        for (Mapping m : w.rows) {
            if (!isHint(m, w) && !rowsAside.contains(m.id())) {
                state(union(m.left()), m.assertion(), union(m.right()), world);
            }
        }
        w.editions.forEach((edition, nodes) -> stateExact(edition, nodes, rowsAside));
        for (Attestation a : w.attestations) {
            if (a.answers(w.question) && a.by().isEmpty()) {
                read(a, w);
            }
        }
        readControls(w);
        for (Answered a : w.answers) {
            if (a.answers(w.question)) {
                (a.done() ? holding : failing).add(a.obligation());
            }
        }
        implications.putAll(w.implications);
        // Those that are implied come before those that imply them.
        obligations =
                w.obligations.stream()
                        .sorted(Comparator.comparingInt(o -> w.up(List.of(o)).size()))
                        .toList();
    }

    /// An unlabelled row between requirements whose demands are known, or one that says that they
    /// share something where they share guidance alone.
    private boolean isHint(Mapping m, World w) {
        if (!demands.keySet().containsAll(m.left()) || !demands.keySet().containsAll(m.right())) {
            return false;
        }
        return m.assertion() == Assertion.RELATED
                || (m.assertion() == Assertion.INTERSECTS
                        && Collections.disjoint(demanded(m.left()), demanded(m.right()))
                        && !Collections.disjoint(named(m.left(), w), named(m.right(), w)));
    }

    private Set<String> demanded(List<RequirementRef> refs) {
        Set<String> all = new HashSet<>();
        refs.forEach(ref -> all.addAll(demands.getOrDefault(ref, Set.of())));
        return all;
    }

    private Set<String> named(List<RequirementRef> refs, World w) {
        Set<String> all = demanded(refs);
        for (RequirementRef ref : refs) {
            all.addAll(guidance.getOrDefault(ref, Set.of()));
            for (Requirement r : w.editions.getOrDefault(ref.edition(), List.of())) {
                if (r.optional() && path(w, ref.edition(), r.id()).contains(ref.id())) {
                    all.addAll(
                            demands.getOrDefault(
                                    new RequirementRef(ref.edition(), r.id()), Set.of()));
                }
            }
        }
        return all;
    }

    /// One that excepts something asserts the rest of what was claimed, and nothing of a
    /// requirement of which nobody says what it demands. One that speaks of guidance says the same
    /// of the optional requirements below that apply.
    private void read(Attestation a, World w) {
        read(a, a.requirement(), w);
        if (a.guidance()) {
            for (Requirement r : w.editions.getOrDefault(a.requirement().edition(), List.of())) {
                if (r.optional()
                        && path(w, a.requirement().edition(), r.id()).contains(a.requirement().id())
                        && !r.id().equals(a.requirement().id())
                        && applies(w, a.requirement().edition(), r)) {
                    read(a, new RequirementRef(a.requirement().edition(), r.id()), w);
                }
            }
        }
    }

    private void read(Attestation a, RequirementRef ref, World w) {
        Set<String> named = new HashSet<>();
        if (a.except().isEmpty()) {
            state(ref, a.met(), world);
        } else if (demands.containsKey(ref)) {
            named.addAll(demands.getOrDefault(ref, Set.of()));
        }
        if (a.guidance() && (a.except().isEmpty() || !named.isEmpty())) {
            named.addAll(guidance.getOrDefault(ref, Set.of()));
        }
        named.removeAll(w.down(a.except()));
        holding.addAll(named);
    }

    private static boolean applies(World w, String edition, Requirement r) {
        return r.appliesWith().isEmpty()
                || w.attestations.stream()
                        .filter(a -> a.answers(w.question))
                        .filter(a -> a.requirement().edition().equals(edition))
                        .flatMap(a -> path(w, edition, a.requirement().id()).stream())
                        .anyMatch(r.appliesWith()::contains);
    }

    /// A node's id and those above it.
    private static List<String> path(World w, String edition, String id) {
        List<String> path = new ArrayList<>(List.of(id));
        for (Requirement r : w.editions.getOrDefault(edition, List.of()).reversed()) {
            String parent = r.parent();
            if (r.id().equals(path.getLast()) && parent != null) {
                path.add(parent);
            }
        }
        return path;
    }

    private static boolean assessable(World w, RequirementRef ref) {
        return w.editions.getOrDefault(ref.edition(), List.of()).stream()
                .anyMatch(r -> r.id().equals(ref.id()) && r.assessable());
    }

    private void stateExact(String edition, List<Requirement> nodes, Set<String> rowsAside) {
        for (Requirement r : nodes) {
            List<RequirementRef> children =
                    nodes.stream()
                            .filter(c -> r.id().equals(c.parent()) && !c.optional())
                            .map(c -> new RequirementRef(edition, c.id()))
                            .toList();
            RequirementRef ref = new RequirementRef(edition, r.id());
            if (r.exact() && !children.isEmpty() && !rowsAside.contains("exact:" + ref)) {
                state(union(children), Assertion.EQUAL, union(List.of(ref)), world);
            }
        }
    }

    private void readControls(World w) {
        Set<String> notFailing = new HashSet<>();
        for (ControlFact c : w.controls) {
            for (ControlFact.Share share : c.shares()) {
                boolean fails = false;
                switch (share.state()) {
                    case ControlFact.Holds(var level, _, _) -> {
                        if (level.compareTo(w.question) >= 0) {
                            holding.addAll(share.discharges());
                        }
                    }
                    case ControlFact.Fails(var level, _, _) ->
                            fails = level == null || level.compareTo(w.question) <= 0;
                    case ControlFact.Unknown(_, var reached, _) -> {
                        if (reached != null && reached.compareTo(w.question) >= 0) {
                            holding.addAll(share.discharges());
                        }
                    }
                }
                (fails ? failing : notFailing).addAll(share.discharges());
            }
        }
        failing.removeAll(w.up(notFailing));
    }

    private int union(List<RequirementRef> refs) {
        int union = 0;
        for (RequirementRef ref : refs) {
            union |= bits.getOrDefault(ref, 0);
        }
        return union;
    }

    private static void state(int left, Assertion says, int right, Constraints to) {
        Cells onlyLeft = new Cells(left, 0, right, Satisfied.EITHER);
        Cells onlyRight = new Cells(right, 0, left, Satisfied.EITHER);
        Cells both = new Cells(left, right, 0, Satisfied.EITHER);
        switch (says) {
            case EQUAL -> to.empty.addAll(List.of(onlyLeft, onlyRight));
            case SUBSET -> {
                to.empty.add(onlyLeft);
                to.inhabited.add(onlyRight);
            }
            case SUPERSET -> {
                to.empty.add(onlyRight);
                to.inhabited.add(onlyLeft);
            }
            case INTERSECTS -> to.inhabited.addAll(List.of(onlyLeft, onlyRight, both));
            case DISJOINT -> to.empty.add(both);
            case RELATED -> to.inhabited.add(both);
        }
    }

    private void state(RequirementRef ref, boolean met, Constraints to) {
        Cells open = new Cells(bits.getOrDefault(ref, 0), 0, 0, Satisfied.NO);
        (met ? to.empty : to.inhabited).add(open);
    }

    // ---- questions

    boolean hasAnAssignment() {
        return holdsWith(new Constraints(), "", true);
    }

    boolean isMetInAll(RequirementRef ref) {
        Constraints not = new Constraints();
        state(ref, false, not);
        return !holdsWith(not, "", true);
    }

    boolean isUnmetInAll(RequirementRef ref) {
        Constraints not = new Constraints();
        state(ref, true, not);
        return !holdsWith(not, "", true);
    }

    boolean isSatisfiedInAll(String obligation) {
        return !holdsWith(new Constraints(), obligation, false);
    }

    boolean isUnsatisfiedInAll(String obligation) {
        return !holdsWith(new Constraints(), obligation, true);
    }

    boolean allows(RequirementRef a, Relation relation, RequirementRef b) {
        Constraints also = new Constraints();
        Assertion says = Assertion.valueOf(relation.name());
        state(union(List.of(a)), says, union(List.of(b)), also);
        return holdsWith(also, "", true);
    }

    /// Whether some assignment fits the world and also `more`, with `pinned` satisfied or not.
    private boolean holdsWith(Constraints more, String pinned, boolean satisfied) {
        List<Cells> empty = new ArrayList<>(world.empty);
        empty.addAll(more.empty);
        List<Cells> inhabited = new ArrayList<>(world.inhabited);
        inhabited.addAll(more.inhabited);
        int opaque = 0;
        for (Map.Entry<RequirementRef, Integer> e : bits.entrySet()) {
            opaque |= demands.containsKey(e.getKey()) ? 0 : e.getValue();
        }
        long filledByOthers = 0;
        for (Fill fill : fills(0, opaque, true, true, empty, inhabited)) {
            filledByOthers |= fill.filled();
        }
        Set<Reached> reached = new HashSet<>();
        reached.add(new Reached(filledByOthers, Map.of()));
        for (int i = 0; i < obligations.size(); i++) {
            String o = obligations.get(i);
            boolean mayHold = !failing.contains(o) && (!o.equals(pinned) || satisfied);
            boolean mayFail = !holding.contains(o) && (!o.equals(pinned) || !satisfied);
            List<Fill> fills = fills(held(o), opaque, mayHold, mayFail, empty, inhabited);
            if (implications.isEmpty()) {
                fills = fills.stream().map(f -> new Fill(0, false, f.filled())).distinct().toList();
            }
            List<String> later = obligations.subList(i + 1, obligations.size());
            Set<Reached> next = new HashSet<>();
            for (Reached r : reached) {
                for (Fill fill : fills) {
                    if (isClosed(r, o, fill, opaque)) {
                        next.add(r.with(o, fill, later, implications));
                    }
                }
            }
            reached = next;
        }
        return reached.stream().anyMatch(r -> r.filled() == (1L << inhabited.size()) - 1);
    }

    /// What is filled when some obligations have their cells, and the cells of those that
    /// obligations to come imply.
    private record Reached(long filled, Map<String, Fill> kept) {
        Reached with(
                String o, Fill fill, List<String> later, Map<String, List<String>> implications) {
            Map<String, Fill> more = new HashMap<>(kept);
            more.put(o, new Fill(fill.members(), fill.satisfied(), 0));
            more.keySet()
                    .removeIf(k ->
                            later.stream()
                                    .noneMatch(l ->
                                            implications.getOrDefault(l, List.of()).contains(k)));
            return new Reached(filled | fill.filled(), Map.copyOf(more));
        }
    }

    /// A cell, and which of those that have to be inhabited it fills.
    private record Fill(int members, boolean satisfied, long filled) {}

    private boolean isClosed(Reached reached, String o, Fill fill, int opaque) {
        for (String implied : implications.getOrDefault(o, List.of())) {
            Fill other = reached.kept().get(implied);
            if (other == null
                    || (fill.members() & opaque & ~other.members()) != 0
                    || (fill.satisfied() && !other.satisfied())) {
                return false;
            }
        }
        return true;
    }

    private int held(String obligation) {
        int held = 0;
        for (Map.Entry<RequirementRef, Set<String>> e : demands.entrySet()) {
            held |= e.getValue().contains(obligation) ? bits.getOrDefault(e.getKey(), 0) : 0;
        }
        return held;
    }

    /// For each cell that a thing held by exactly `held` of the decomposed nodes may be in: which
    /// of the `inhabited` it fills.
    private static List<Fill> fills(
            int held,
            int opaque,
            boolean mayHold,
            boolean mayFail,
            List<Cells> empty,
            List<Cells> inhabited) {
        List<Fill> fills = new ArrayList<>();
        for (int some = opaque; ; some = (some - 1) & opaque) {
            int members = held | some;
            for (boolean satisfied : new boolean[] {true, false}) {
                if ((satisfied ? mayHold : mayFail)
                        && empty.stream().noneMatch(c -> c.hold(members, satisfied))) {
                    long filled = 0;
                    for (int i = 0; i < inhabited.size(); i++) {
                        filled |= inhabited.get(i).hold(members, satisfied) ? 1L << i : 0;
                    }
                    fills.add(new Fill(members, satisfied, filled));
                }
            }
            if (some == 0) {
                return fills;
            }
        }
    }
}
