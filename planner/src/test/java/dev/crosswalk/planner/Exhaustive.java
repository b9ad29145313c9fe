package dev.crosswalk.planner;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The best plan by trying every set of controls; shares no code with the planner.
final class Exhaustive {

    /// @param weight of the requirements that are full then
    /// @param cost in hundredths: of the new controls, under a budget of the decided ones as well
    /// @param size how many new controls
    record Best(long weight, long cost, long size) {}

    private final Library library;

    Exhaustive(Library library) {
        this.library = library;
    }

    Best cheapest() {
        Set<String> reachable = closed(library.candidates);
        return best(
                chosen -> {
                    Set<String> closed = closed(chosen);
                    return library.demands.stream()
                            .flatMap(d -> d.open().stream())
                            .allMatch(o -> closed.contains(o) || !reachable.contains(o));
                },
                Exhaustive::isNew,
                Comparator.comparingLong(Best::cost).thenComparingLong(Best::size));
    }

    Best withinBudget(long hundredths) {
        return best(
                chosen -> cost(chosen, c -> !c.inPlace()) <= hundredths,
                c -> !c.inPlace(),
                Comparator.comparingLong(Best::weight)
                        .reversed()
                        .thenComparingLong(Best::cost)
                        .thenComparingLong(Best::size));
    }

    private Best best(
            Predicate<List<Candidate>> good, Predicate<Candidate> paid, Comparator<Best> better) {
        int n = library.candidates.size();
        return IntStream.range(0, 1 << n)
                .mapToObj(set -> chosen(set))
                .filter(this::complete)
                .filter(good)
                .map(c ->
                        new Best(
                                weight(c),
                                cost(c, paid),
                                c.stream().filter(Exhaustive::isNew).count()))
                .min(better)
                .orElseThrow();
    }

    private List<Candidate> chosen(int set) {
        return IntStream.range(0, library.candidates.size())
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(library.candidates::get)
                .toList();
    }

    /// Whether all that the controls wait for is in place or among them.
    private boolean complete(List<Candidate> chosen) {
        Set<String> there = chosen.stream().map(Candidate::control).collect(Collectors.toSet());
        return chosen.stream()
                .filter(c -> c.standing() != Candidate.Standing.IN_PLACE)
                .flatMap(c -> c.dependsOn().stream())
                .allMatch(d -> there.contains(d) || library.inPlace(d));
    }

    static Set<String> closed(List<Candidate> chosen) {
        Set<String> closed = new HashSet<>();
        chosen.forEach(c -> closed.addAll(c.discharges()));
        return closed;
    }

    private static boolean isNew(Candidate control) {
        return control.standing() == Candidate.Standing.NEW;
    }

    private static long cost(List<Candidate> chosen, Predicate<Candidate> paid) {
        return chosen.stream().filter(paid).mapToLong(c -> c.effort().hundredths()).sum();
    }

    private long weight(List<Candidate> chosen) {
        Set<String> closed = closed(chosen);
        return library.wanted().demands().stream()
                .filter(d -> closed.containsAll(d.open()))
                .mapToLong(Demand::weight)
                .sum();
    }
}
