package dev.crosswalk.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// The candidates by id, with the controls that each of them waits for, directly or indirectly.
final class Candidates {

    final List<Candidate> all;
    private final Map<String, Integer> index = new HashMap<>();
    private final BitSet[] waitsFor;

    /// @throws IllegalArgumentException where a control is there twice, depends on an unknown one,
    ///   or depends on itself directly or indirectly
    Candidates(List<Candidate> candidates) {
        all = candidates.stream().sorted(Comparator.comparing(Candidate::control)).toList();
        for (int c = 0; c < all.size(); c++) {
            if (index.put(all.get(c).control(), c) != null) {
                throw new IllegalArgumentException(
                        "control " + all.get(c).control() + " is there twice");
            }
        }
        waitsFor = new BitSet[all.size()];
        for (int c = 0; c < all.size(); c++) {
            walk(c, new LinkedHashSet<>());
        }
    }

    /// The control itself and all that must be in place before it and is not.
    BitSet closure(int control) {
        BitSet closure = (BitSet) waitsFor[control].clone();
        closure.set(control);
        return closure;
    }

    /// Those controls of [#closure] that the control itself depends on directly.
    BitSet direct(int control) {
        BitSet direct = new BitSet();
        if (!all.get(control).inPlace()) {
            all.get(control).dependsOn().forEach(d -> direct.set(index(d, control)));
            direct.stream().filter(d -> all.get(d).inPlace()).forEach(direct::clear);
        }
        return direct;
    }

    /// @throws NoSuchElementException where there is no such control
    Candidate named(String control) {
        Integer found = index.get(control);
        if (found == null) {
            throw new NoSuchElementException(control);
        }
        return all.get(found);
    }

    /// The same candidates once the work on these controls is done.
    Candidates after(Set<String> controls) {
        return new Candidates(
                all.stream().map(c -> controls.contains(c.control()) ? c.done() : c).toList());
    }

    /// These controls, and what is in place.
    Candidates only(Set<String> controls) {
        return new Candidates(
                all.stream()
                        .filter(c -> c.inPlace() || controls.contains(c.control()))
                        .map(c -> c.inPlace() ? c.alone() : c)
                        .toList());
    }

    /// The same candidates, of which these come before all others.
    ///
    /// @param next those that come right after them
    /// @param turns in which turn each of the others comes, by its own
    Candidates later(Set<String> now, Set<String> next, IntUnaryOperator turns) {
        return new Candidates(
                all.stream()
                        .map(c ->
                                now.contains(c.control())
                                        ? c
                                        : c.at(
                                                turns.applyAsInt(c.turn())
                                                        + (next.contains(c.control())
                                                                ? Candidate.LATER
                                                                : 2 * Candidate.LATER)))
                        .toList());
    }

    private void walk(int control, Set<String> path) {
        Candidate candidate = all.get(control);
        if (!path.add(candidate.control())) {
            throw new IllegalArgumentException(
                    "controls depend on each other: " + cycle(candidate.control(), path));
        }
        if (waitsFor[control] == null) {
            // Dependencies of a control in place are followed too, so that a cycle through it is
            // found.
            candidate.dependsOn().forEach(d -> walk(index(d, control), path));
            BitSet waits = direct(control);
            direct(control).stream().forEach(d -> waits.or(waitsFor[d]));
            waitsFor[control] = waits;
        }
        path.remove(candidate.control());
    }

    private static String cycle(String control, Set<String> path) {
        List<String> cycle = new ArrayList<>(path);
        cycle.add(control);
        return String.join(" -> ", cycle.subList(cycle.indexOf(control), cycle.size()));
    }

    private int index(String control, int dependent) {
        Integer found = index.get(control);
        if (found == null) {
            throw new IllegalArgumentException(
                    "control "
                            + all.get(dependent).control()
                            + " depends on "
                            + control
                            + ", which is not there");
        }
        return found;
    }
}
