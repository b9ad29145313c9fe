package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A deviation of a control, and what became of it.
///
/// @param knownSince the first day by whose end it was known
/// @param concluded the conclusions that count and speak of it
/// @param accepted the accepted exceptions that speak of it, also those that ended since
public record KnownDeviation(
        Deviation deviation,
        LocalDate knownSince,
        List<Concluded> concluded,
        List<AcceptedException> accepted) {

    public KnownDeviation {
        concluded = List.copyOf(concluded);
        accepted = List.copyOf(accepted);
    }

    /// All deviations of a control over the window that it was judged over, in the order of their
    /// days.
    ///
    /// @param practice by whose figures it was judged
    public static List<KnownDeviation> of(
            ControlStanding standing, Programme programme, Practice practice, Moment knownAt) {
        Judgement judgement = standing.judgement();
        if (judgement == null || judgement.deviations().isEmpty()) {
            return List.of();
        }
        Map<String, LocalDate> since =
                new Since(standing.facts(), practice, judgement, programme).of(knownAt);
        List<Concluded> counting = counting(standing, judgement);
        List<KnownDeviation> all = new ArrayList<>();
        for (Deviation d : judgement.deviations()) {
            all.add(
                    new KnownDeviation(
                            d,
                            since.getOrDefault(d.id(), knownAt.day()),
                            counting.stream()
                                    .filter(c ->
                                            c.said().deviations().isEmpty()
                                                    || c.said().deviations().contains(d.id()))
                                    .toList(),
                            programme.exceptions().stream()
                                    .filter(e -> e.control().equals(standing.id()))
                                    .filter(e -> isOf(e, d))
                                    .toList()));
        }
        return all;
    }

    private static List<Concluded> counting(ControlStanding standing, Judgement judgement) {
        Set<String> refused = new HashSet<>();
        judgement.refused().forEach(r -> refused.add(r.conclusion().id()));
        return standing.concluded().stream().filter(c -> !refused.contains(c.said().id())).toList();
    }

    /// Whether an exception was accepted for a deviation: the one that it names, or any while it
    /// holds.
    private static boolean isOf(AcceptedException e, Deviation d) {
        boolean named =
                e.deviation().isEmpty()
                        ? !d.days().from().isAfter(e.expiresOn())
                                && !d.days().to().isBefore(e.acceptedOn())
                        : e.deviation().equals(d.id());
        return named && (e.subjects().isEmpty() || e.subjects().contains(d.occurrence()));
    }

    /// Finds the days since which deviations are known, looking at no more days than it needs to.
    private record Since(
            ControlFacts facts, Practice practice, Judgement judgement, Programme programme) {

        Map<String, LocalDate> of(Moment knownAt) {
            Map<String, LocalDate> since = new HashMap<>();
            LocalDate first = judgement.deviations().getFirst().days().from();
            LocalDate last = knownAt.day();
            Set<String> now = new HashSet<>();
            judgement.deviations().forEach(d -> now.add(d.id()));
            search(first.minusDays(1), Set.of(), last, now, since);
            return since;
        }

        /// @param before what was known on the day before
        private void search(
                LocalDate from,
                Set<String> before,
                LocalDate to,
                Set<String> after,
                Map<String, LocalDate> since) {
            if (before.containsAll(after)) {
                return;
            }
            if (!from.plusDays(1).isBefore(to)) {
                after.forEach(id -> since.putIfAbsent(id, to));
                return;
            }
            LocalDate middle = LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
            Set<String> then = new HashSet<>(known(middle));
            then.addAll(before);
            search(from, before, middle, then, since);
            search(middle, then, to, after, since);
        }

        private Set<String> known(LocalDate day) {
            Moment then = programme.on(day);
            Set<String> known = new HashSet<>();
            Judgement.of(facts.history(), practice, judgement.window(), then)
                    .deviations()
                    .forEach(d -> known.add(d.id()));
            return known;
        }
    }
}
