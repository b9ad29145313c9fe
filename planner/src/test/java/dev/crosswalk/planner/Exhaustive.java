package dev.crosswalk.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The best plan by trying every set of controls; shares no code with the planner.
///
/// There are thousands of sets in each of hundreds of libraries, so a set of controls is a number
/// with a bit for each of them, and a set of obligations too.
final class Exhaustive {

    /// @param weight of the requirements that are full then
    /// @param cost in hundredths: of the new controls, under a budget of all
    /// @param size how many new controls
    record Best(long weight, long cost, long size) {}

    /// @param open the obligations that a requirement still waits for
    private record Wanted(long open, long weight) {}

    private final List<Candidate> candidates;
    private final List<String> obligations = new ArrayList<>();

    /// What each control discharges.
    private final long[] discharges;

    /// What each control waits for.
    private final long[] waits;

    private final List<Wanted> wanted;

    /// All that is open anywhere.
    private final long open;

    Exhaustive(Library library) {
        candidates = library.candidates;
        discharges = candidates.stream().mapToLong(c -> bits(c.discharges())).toArray();
        waits = candidates.stream().mapToLong(c -> waits(library, c)).toArray();
        wanted =
                library.wanted().demands().stream()
                        .map(d -> new Wanted(bits(d.open()), d.weight()))
                        .toList();
        open = library.demands.stream().mapToLong(d -> bits(d.open())).reduce(0, (a, b) -> a | b);
    }

    private long bits(Collection<String> of) {
        long bits = 0;
        for (String obligation : of) {
            if (!obligations.contains(obligation)) {
                obligations.add(obligation);
            }
            bits |= 1L << obligations.indexOf(obligation);
        }
        if (obligations.size() > Long.SIZE) {
            throw new IllegalStateException("more obligations than bits");
        }
        return bits;
    }

    private static long waits(Library library, Candidate control) {
        return control.inPlace()
                ? 0
                : control.dependsOn().stream()
                        .filter(d -> !library.inPlace(d))
                        .mapToLong(d -> 1L << library.candidates.indexOf(library.candidate(d)))
                        .reduce(0, (a, b) -> a | b);
    }

    Best cheapest() {
        long reachable = closed((1 << candidates.size()) - 1);
        return best(
                chosen -> (open & reachable & ~closed(chosen)) == 0,
                c -> c.standing() != Candidate.Standing.DECIDED,
                Comparator.comparingLong(Best::cost).thenComparingLong(Best::size));
    }

    Best withinBudget(long hundredths) {
        return best(
                chosen -> cost(chosen, _ -> true) <= hundredths,
                _ -> true,
                Comparator.comparingLong(Best::weight)
                        .reversed()
                        .thenComparingLong(Best::cost)
                        .thenComparingLong(Best::size));
    }

    /// The best that keeps to all allowances: the most whole sets of the first of `first`, then of
    /// the next of them, then the most weight, then the least cost, then the fewest new controls.
    ///
    /// @return how many of each of `first` are closed, then the best
    Map.Entry<List<Long>, Best> within(List<List<Set<String>>> first, List<Allowance> allowances) {
        List<long[]> wantedFirst =
                first.stream()
                        .map(f ->
                                f.stream()
                                        .mapToLong(whole -> bits(whole) & open)
                                        .filter(whole -> whole != 0)
                                        .toArray())
                        .toList();
        IntPredicate good =
                chosen ->
                        allowances.stream()
                                .allMatch(
                                        a -> costUntil(chosen, a.turn()) <= a.days().hundredths());
        Comparator<Map.Entry<List<Long>, Best>> better = (_, _) -> 0;
        for (int t = 0; t < first.size(); t++) {
            int tier = t;
            better = better.thenComparingLong(e -> -e.getKey().get(tier));
        }
        return IntStream.range(0, 1 << candidates.size())
                .filter(this::complete)
                .filter(good)
                .mapToObj(set ->
                        Map.entry(
                                wantedFirst.stream()
                                        .map(wholes ->
                                                Arrays.stream(wholes)
                                                        .filter(w -> (closed(set) & w) == w)
                                                        .count())
                                        .toList(),
                                new Best(weight(set), cost(set, _ -> true), size(set))))
                .min(
                        better.thenComparingLong(e -> -e.getValue().weight())
                                .thenComparingLong(e -> e.getValue().cost())
                                .thenComparingLong(e -> e.getValue().size()))
                .orElseThrow();
    }

    private Best best(IntPredicate good, Predicate<Candidate> paid, Comparator<Best> better) {
        return IntStream.range(0, 1 << candidates.size())
                .filter(this::complete)
                .filter(good)
                .mapToObj(set -> new Best(weight(set), cost(set, paid), size(set)))
                .min(better)
                .orElseThrow();
    }

    private long costUntil(int chosen, int turn) {
        return IntStream.range(0, candidates.size())
                .filter(i -> (chosen >> i & 1) == 1)
                .mapToLong(i -> candidates.get(i).costUntil(turn).hundredths())
                .sum();
    }

    /// Whether all that the controls wait for is in place or among them.
    private boolean complete(int chosen) {
        return (of(waits, chosen) & ~chosen) == 0;
    }

    private long closed(int chosen) {
        return of(discharges, chosen);
    }

    private static long of(long[] each, int chosen) {
        long all = 0;
        for (int i = 0; i < each.length; i++) {
            if ((chosen >> i & 1) == 1) {
                all |= each[i];
            }
        }
        return all;
    }

    static Set<String> closed(List<Candidate> chosen) {
        Set<String> closed = new HashSet<>();
        chosen.forEach(c -> closed.addAll(c.discharges()));
        return closed;
    }

    private static boolean isNew(Candidate control) {
        return control.standing() == Candidate.Standing.NEW;
    }

    private long cost(int chosen, Predicate<Candidate> paid) {
        long cost = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if ((chosen >> i & 1) == 1 && paid.test(candidates.get(i))) {
                cost += candidates.get(i).effort().hundredths();
            }
        }
        return cost;
    }

    private long size(int chosen) {
        long size = 0;
        for (int i = 0; i < candidates.size(); i++) {
            size += (chosen >> i & 1) == 1 && isNew(candidates.get(i)) ? 1 : 0;
        }
        return size;
    }

    private long weight(int chosen) {
        long closed = closed(chosen);
        long weight = 0;
        for (Wanted requirement : wanted) {
            weight += (requirement.open() & ~closed) == 0 ? requirement.weight() : 0;
        }
        return weight;
    }
}
