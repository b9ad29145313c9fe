package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The occurrences that a cadence or the events ask for, and what came of each.
final class Occurrences {
    private final History h;
    private final InPlace inPlace;
    private final Moment knownAt;
    private final int limit;

    /// What is known of one occurrence.
    private static final class Case {
        final String name;
        final long number;
        final Period days;
        final boolean due;
        final boolean recorded;
        final LocalDate inTime;
        final LocalDate late;
        final List<History.Item> named = new ArrayList<>();
        History.@Nullable Item failed;
        History.@Nullable Item success;

        Case(
                String name,
                long number,
                Period days,
                boolean due,
                boolean recorded,
                LocalDate inTime,
                LocalDate late) {
            this.name = name;
            this.number = number;
            this.days = days;
            this.due = due;
            this.recorded = recorded;
            this.inTime = inTime;
            this.late = late;
        }

        void fail(History.Item item) {
            if (failed == null || failed.on().latest().isBefore(item.on().latest())) {
                failed = item;
            }
        }

        /// Whether a performance does this occurrence: it did not fail after that.
        boolean accepts(History.Item item) {
            return failed == null || failed.on().isBefore(item.on());
        }

        /// A success undoes a failure only within the tolerance.
        LocalDate last() {
            return failed == null ? late : inTime;
        }

        /// Of two things on one day it is not known which was first, unless both have an hour.
        LocalDate firstDay() {
            if (failed == null || failed.on().day().isBefore(days.from())) {
                return days.from();
            }
            boolean exact = failed.on() instanceof Moment.At;
            return failed.on().day().plusDays(exact ? 0 : 1);
        }
    }

    private Occurrences(History h, InPlace inPlace, Practice practice, Moment knownAt) {
        this.h = h;
        this.inPlace = inPlace;
        this.knownAt = knownAt;
        limit = practice.row(h.cadence().every()).late().of(h.cadence().toleranceDays());
    }

    /// The occurrences of all days that are on record, of the window, and of one period around
    /// them.
    ///
    /// @param counts which items are performances here
    static List<Turn> of(
            History h,
            InPlace inPlace,
            Practice practice,
            Period window,
            Moment knownAt,
            Predicate<History.Item> counts) {
        Occurrences all = new Occurrences(h, inPlace, practice, knownAt);
        List<Case> cases = all.cases(window);
        all.pair(cases, h.items().stream().filter(counts).toList());
        return all.turns(cases);
    }

    private List<Case> cases(Period window) {
        return h.cadence().every() == Cadence.Every.PER_EVENT ? events() : periods(window);
    }

    private List<Case> periods(Period window) {
        Period recorded = h.recorded();
        Period days =
                new Period(
                        recorded.from().isBefore(window.from()) ? recorded.from() : window.from(),
                        recorded.to().isAfter(window.to()) ? recorded.to() : window.to());
        List<Case> cases = new ArrayList<>();
        for (Expected.Slot slot : Expected.slots(h, days)) {
            LocalDate due = slot.days().to();
            cases.add(
                    new Case(
                            slot.name(),
                            slot.number(),
                            slot.days(),
                            inPlace.expects(slot.days()),
                            days.contains(due),
                            plus(due, h.cadence().toleranceDays()),
                            plus(due, limit)));
        }
        return cases;
    }

    private List<Case> events() {
        Map<String, History.Event> events = new HashMap<>();
        h.populations().forEach(p -> p.events().forEach(e -> events.putIfAbsent(e.id(), e)));
        List<Case> cases = new ArrayList<>();
        events.values().stream()
                .filter(e -> inPlace.contains(e.on()) && !e.on().isAfter(knownAt.day()))
                .sorted(Comparator.comparing(History.Event::on).thenComparing(History.Event::id))
                .forEach(e ->
                        cases.add(
                                new Case(
                                        e.id(),
                                        cases.size(),
                                        Period.day(e.on()),
                                        true,
                                        true,
                                        plus(e.on(), h.cadence().toleranceDays()),
                                        plus(e.on(), limit))));
        return cases;
    }

    private LocalDate plus(LocalDate day, int n) {
        return h.cadence().days() == Cadence.Days.BUSINESS
                ? h.working().plus(day, n)
                : day.plusDays(n);
    }

    private void pair(List<Case> cases, List<History.Item> items) {
        List<History.Item> free = new ArrayList<>();
        Map<String, Case> byName = new HashMap<>();
        TreeMap<LocalDate, Case> byStart = new TreeMap<>();
        cases.forEach(c -> {
            byName.put(c.name, c);
            byStart.put(c.days.from(), c);
        });
        for (History.Item item : items) {
            if (inPlace.isTooEarly(item.on().day())) {
                continue;
            }
            boolean failed = item.failed() || item.falsified();
            Case named =
                    switch (item.names()) {
                        case History.Named.Event(String id) -> byName.get(id);
                        case History.Named.In(LocalDate day) -> holding(byStart, day);
                        case null -> failed ? holding(byStart, item.on().day()) : null;
                    };
            if (failed) {
                if (named != null && !item.on().day().isBefore(named.days.from())) {
                    named.fail(item);
                }
            } else if (!item.artefact()) {
                // Somebody's word does no occurrence.
                continue;
            } else if (named != null) {
                named.named.add(item);
            } else if (item.names() == null) {
                free.add(item);
            }
        }
        cases.forEach(Occurrences::takeNamed);
        free.sort(
                Comparator.comparing((History.Item i) -> i.on().latest())
                        .thenComparing(History.Item::id));
        takeFree(cases, free);
    }

    /// The period that a day lies in; of events the last one by then.
    private @Nullable Case holding(TreeMap<LocalDate, Case> byStart, LocalDate day) {
        Map.Entry<LocalDate, Case> entry = byStart.floorEntry(day);
        if (entry == null) {
            return null;
        }
        Case found = entry.getValue();
        boolean holds =
                h.cadence().every() == Cadence.Every.PER_EVENT
                        || h.cadence().days() == Cadence.Days.BUSINESS
                        || found.days.contains(day);
        return holds ? found : null;
    }

    /// Of several performances that name one occurrence the earliest does it.
    private static void takeNamed(Case c) {
        for (History.Item item : c.named) {
            boolean fits =
                    c.accepts(item)
                            && !item.on().day().isBefore(c.days.from())
                            && !item.on().day().isAfter(c.last());
            if (fits
                    && (c.success == null
                            || item.on().latest().isBefore(c.success.on().latest()))) {
                c.success = item;
            }
        }
    }

    /// An occurrence that is done late by a performance that names it may be done in time by
    /// another one. What did not have to be done, or may still be done in time, is done only by
    /// what is left: nobody knows yet which performances are to come.
    private void takeFree(List<Case> cases, List<History.Item> free) {
        Set<History.Item> left = new LinkedHashSet<>(free);
        for (boolean due : new boolean[] {true, false}) {
            List<Case> open =
                    cases.stream()
                            .filter(c -> (c.due && c.recorded && isOver(c.inTime)) == due)
                            .filter(c -> c.success == null || isLate(c, c.success))
                            .sorted(Comparator.comparing((Case c) -> c.inTime))
                            .toList();
            List<History.Item> items = new ArrayList<>(left);
            int[] done =
                    Pairing.of(
                            open.stream().map(c -> slot(c, due)).toList(),
                            items.stream().map(i -> i.on().day()).toList());
            for (int i = 0; i < done.length; i++) {
                if (done[i] >= 0) {
                    History.Item item = items.get(done[i]);
                    Case c = open.get(i);
                    if (c.accepts(item)) {
                        c.success = item;
                        left.remove(item);
                    }
                }
            }
        }
    }

    private static Pairing.Slot slot(Case c, boolean due) {
        LocalDate late = c.success == null && due ? c.last() : c.inTime;
        return new Pairing.Slot(c.firstDay(), c.inTime, late);
    }

    private static boolean isLate(Case c, History.Item item) {
        return item.on().day().isAfter(c.inTime);
    }

    private List<Turn> turns(List<Case> cases) {
        List<Turn> turns = new ArrayList<>();
        for (Case c : cases) {
            Turn.State state = state(c);
            boolean besides = c.failed != null || (c.success != null && !isLate(c, c.success));
            if ((c.due && c.recorded) || besides) {
                History.Item success = c.success;
                LocalDate corrected =
                        state == Turn.State.LATE && success != null ? success.on().day() : null;
                turns.add(new Turn(c.name, "", c.number, 1, c.days, state, corrected));
            }
        }
        return corrected(turns, cases);
    }

    /// What is missing or failed is corrected by the first later occurrence that was done.
    private static List<Turn> corrected(List<Turn> turns, List<Case> cases) {
        Map<String, Case> byName = new HashMap<>();
        cases.forEach(c -> byName.put(c.name, c));
        Turn[] all = turns.toArray(Turn[]::new);
        LocalDate next = null;
        for (int i = all.length - 1; i >= 0; i--) {
            Turn t = all[i];
            if (t.state() == Turn.State.MISSING || t.state() == Turn.State.FAILED) {
                all[i] = t.correctedOn(next);
            }
            History.Item success = byName.get(t.name()).success;
            if (t.state() == Turn.State.DONE && success != null) {
                next = success.on().day();
            }
        }
        return Arrays.asList(all);
    }

    private Turn.State state(Case c) {
        if (c.success != null) {
            return isLate(c, c.success) ? Turn.State.LATE : Turn.State.DONE;
        }
        if (!isOver(c.inTime)) {
            return Turn.State.OPEN;
        }
        if (c.failed != null) {
            return Turn.State.FAILED;
        }
        return isOver(c.late) ? Turn.State.MISSING : Turn.State.OPEN_LATE;
    }

    /// Whether a day is past, as far as is known.
    private boolean isOver(LocalDate day) {
        return knownAt.lastFullDay().isAfter(day);
    }
}
