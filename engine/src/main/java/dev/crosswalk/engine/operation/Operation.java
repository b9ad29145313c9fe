package dev.crosswalk.engine.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a control operated over a window: the expected occurrences, in the order of their due days.
///
/// @param looked the part of the window in which the control was in place; null where it never was
/// @param occurrences the expected ones; none is expected on a due day on which the control was not
///   in place
/// @param performed how many times the control is shown to be done in the part `looked`, for
///   whatever period, because an occurrence due in the window may have been done before it
public record Operation(
        Period window, @Nullable Period looked, List<Occurrence> occurrences, int performed) {

    public Operation {
        occurrences = List.copyOf(occurrences);
    }

    public List<Occurrence> with(Occurrence.Status status) {
        return occurrences.stream().filter(o -> o.status() == status).toList();
    }

    public int missing() {
        return with(Occurrence.Status.MISSING).size();
    }

    /// How many occurrences are not shown, and not overdue yet.
    public int open() {
        return with(Occurrence.Status.OPEN).size();
    }

    /// How many occurrences were done, late ones included.
    public int done() {
        return (int) occurrences.stream().filter(o -> o.doneOn() != null).count();
    }

    /// The same, as a verdict on the window: an occurrence that was done late, and after the window
    /// was over, counts as missing, so that nobody can mend a window afterwards.
    public Operation asVerdict() {
        return new Operation(
                window,
                looked,
                occurrences.stream().map(o -> o.isTooLateFor(window) ? o.undone() : o).toList(),
                performed);
    }

    /// What is expected of a control, and what is known of how it ran.
    ///
    /// @param anchor the first day of some period of a periodic cadence; null for periods of the
    ///   calendar
    /// @param from the day since which the control has been in place
    /// @param until the last day on which the control was in place; null where it still is
    /// @param shown what shows that it operated
    /// @param gatherDays for a per-event control: how many days after the last day that a
    ///   population covers the next one has to be there
    /// @param populations the events of a per-event control; empty for others
    public record Running(
            Cadence cadence,
            @Nullable LocalDate anchor,
            LocalDate from,
            @Nullable LocalDate until,
            List<Performance> shown,
            int gatherDays,
            List<Population> populations) {

        public Running {
            shown = List.copyOf(shown);
            populations = List.copyOf(populations);
        }
    }

    /// The day since which all that was done has to be known to judge days from `from` on. What was
    /// done for a period up to a year before the window is judged too, because it must not be taken
    /// for an occurrence in it, and the first such period may have begun a year earlier still.
    public static LocalDate reachesBack(LocalDate from) {
        return from.minusYears(2);
    }

    /// @param asOf the moment that the answer speaks of: what was done later does not count yet,
    ///   and what becomes overdue later is still open
    /// @param knownAt the moment by which something must have been received to count
    public static Operation over(Period window, Running control, Moment asOf, Moment knownAt) {
        if (control.until() != null && control.until().isBefore(control.from())) {
            return new Operation(window, null, List.of(), 0);
        }
        LocalDate end = control.until() == null ? LocalDate.MAX : control.until();
        Period looked = window.intersection(new Period(control.from(), end));
        if (looked == null) {
            return new Operation(window, null, List.of(), 0);
        }
        Look look = new Look(control, looked, asOf, knownAt);
        List<Occurrence> found =
                switch (control.cadence().every()) {
                    case CONTINUOUS -> look.continuous();
                    case PER_EVENT -> look.perEvent();
                    case DAILY, WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> {
                        List<Occurrence> due = look.periodic(looked);
                        yield due.isEmpty() ? look.besides() : due;
                    }
                };
        List<Occurrence> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Occurrence::due).thenComparing(Occurrence::name));
        return new Operation(window, looked, sorted, look.performed(sorted));
    }

    /// Judges one control over the part of a window in which it was in place.
    private record Look(Running control, Period looked, Moment asOf, Moment knownAt) {

        /// The occurrences of a periodic control that are due within the days.
        List<Occurrence> periodic(Period days) {
            List<Period> due = control.cadence().dueWithin(days, control.anchor());
            // What was done for a period before the window must not be taken for an occurrence in
            // it.
            Period wider = new Period(looked.from().minusYears(1), days.to());
            Period inPlace = wider.intersection(new Period(control.from(), days.to()));
            List<Period> all =
                    inPlace == null ? due : control.cadence().dueWithin(inPlace, control.anchor());
            PerformanceMatching matching = new PerformanceMatching(control.cadence(), all);
            shown().sorted(
                            Comparator.comparing((Performance p) -> p.seenAt().latest())
                                    .thenComparing(p -> p.proves().from())
                                    .thenComparing(Performance::id))
                    .forEach(matching::add);
            Map<Period, PerformanceMatching.Done> done = matching.done();
            return due.stream()
                    .map(period -> {
                        PerformanceMatching.Done d = done.get(period);
                        return judged(
                                Occurrence.Kind.PERIOD,
                                period.toString(),
                                period.to(),
                                d == null ? null : d.by(),
                                d == null ? null : d.on());
                    })
                    .toList();
        }

        /// Where nothing is due in the window, the occurrences that were done in it although they
        /// are due before or after it, such as that of a yearly control in a window of half a year.
        List<Occurrence> besides() {
            Period wider = new Period(looked.from().minusYears(1), looked.to().plusYears(1));
            return periodic(wider).stream()
                    .filter(o -> o.doneOn() != null && looked.contains(o.doneOn()))
                    .toList();
        }

        int performed(List<Occurrence> found) {
            return control.cadence().every().isPeriodic()
                    ? shown().filter(p -> looked.contains(p.proves().to()))
                            .mapToInt(Performance::times)
                            .sum()
                    : (int) found.stream().filter(o -> o.doneOn() != null).count();
        }

        private Stream<Performance> shown() {
            return control.shown().stream()
                    .filter(p -> p.countsAt(asOf, knownAt))
                    .filter(p -> !p.proves().to().isBefore(control.from()));
        }

        private Occurrence judged(
                Occurrence.Kind kind,
                String name,
                LocalDate due,
                @Nullable String by,
                @Nullable LocalDate doneOn) {
            return judged(kind, name, due, control.cadence().lastOnTime(due), by, doneOn);
        }

        private Occurrence judged(
                Occurrence.Kind kind,
                String name,
                LocalDate due,
                LocalDate lastOnTime,
                @Nullable String by,
                @Nullable LocalDate doneOn) {
            Occurrence.Status status;
            if (doneOn != null) {
                status =
                        doneOn.isAfter(lastOnTime)
                                ? Occurrence.Status.LATE
                                : Occurrence.Status.ON_TIME;
            } else {
                status =
                        asOf.day().isAfter(lastOnTime)
                                ? Occurrence.Status.MISSING
                                : Occurrence.Status.OPEN;
            }
            return new Occurrence(kind, name, due, lastOnTime, status, by, doneOn);
        }

        /// Each event of the populations, and each stretch of days without a population: such a
        /// stretch is missing once the next population should have been there.
        List<Occurrence> perEvent() {
            List<Occurrence> found = new ArrayList<>();
            List<Period> covered = new ArrayList<>();
            List<Population> known =
                    control.populations().stream()
                            .filter(p -> p.receivedAt().isBy(knownAt))
                            .sorted(Comparator.comparing(Population::id))
                            .toList();
            for (Population population : known) {
                covered.add(population.covers());
                for (Population.Item item : population.items()) {
                    if (looked.contains(item.occurredOn())
                            && !item.occurredOn().isAfter(asOf.day())) {
                        LocalDate doneOn =
                                item.doneOn() == null || item.doneOn().isAfter(asOf.lastFullDay())
                                        ? null
                                        : item.doneOn();
                        found.add(
                                judged(
                                        Occurrence.Kind.EVENT,
                                        population.id() + " " + item.id(),
                                        item.occurredOn(),
                                        doneOn == null ? null : population.id(),
                                        doneOn));
                    }
                }
            }
            for (Period hole : uncovered(covered)) {
                LocalDate lastOnTime = hole.from().minusDays(1).plusDays(control.gatherDays());
                found.add(
                        judged(
                                Occurrence.Kind.UNLISTED,
                                hole.toString(),
                                hole.to(),
                                lastOnTime,
                                null,
                                null));
            }
            return found;
        }

        /// A continuous control's days are covered by evidence that proves them; more uncovered
        /// days in a row than the tolerance allows are missing.
        List<Occurrence> continuous() {
            List<Occurrence> found = new ArrayList<>();
            List<Period> covered = new ArrayList<>();
            for (Performance p : control.shown()) {
                Period speaksOf = new Period(p.proves().from(), p.speaksUntil());
                if (!p.countsAt(asOf, knownAt) || looked.intersection(speaksOf) == null) {
                    continue;
                }
                covered.add(speaksOf);
                LocalDate last = p.proves().to();
                found.add(
                        new Occurrence(
                                Occurrence.Kind.COVERAGE,
                                p.proves().toString(),
                                last,
                                last,
                                Occurrence.Status.ON_TIME,
                                p.id(),
                                last));
            }
            for (Period hole : uncovered(covered)) {
                LocalDate lastOnTime =
                        hole.from().minusDays(1).plusDays(control.cadence().toleranceDays());
                if (hole.to().isAfter(lastOnTime)) {
                    found.add(
                            judged(
                                    Occurrence.Kind.COVERAGE,
                                    hole.toString(),
                                    hole.to(),
                                    lastOnTime,
                                    null,
                                    null));
                }
            }
            return found;
        }

        /// The stretches of past days on which the control was in place and that nothing covers.
        private List<Period> uncovered(List<Period> covered) {
            List<Period> gaps = new ArrayList<>();
            LocalDate over = asOf.lastFullDay();
            LocalDate last = looked.to().isAfter(over) ? over : looked.to();
            LocalDate next = looked.from();
            List<Period> sorted = new ArrayList<>(covered);
            sorted.sort(Comparator.comparing(Period::from).thenComparing(Period::to));
            for (Period period : sorted) {
                if (period.from().isAfter(last)) {
                    break;
                }
                addGap(gaps, next, period.from().minusDays(1));
                next = period.to().isBefore(next) ? next : period.to().plusDays(1);
            }
            addGap(gaps, next, last);
            return gaps;
        }

        private static void addGap(List<Period> gaps, LocalDate from, LocalDate to) {
            if (!from.isAfter(to)) {
                gaps.add(new Period(from, to));
            }
        }
    }
}
