package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Redone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The occurrences that a cadence or the events ask for, and what came of each.
final class Occurrences {
    private static final Comparator<History.Item> BY_TIME =
            Comparator.comparing(History.Item::on, Moment.BY_LATEST)
                    .thenComparing(History.Item::id);

    private final History h;
    private final InPlace inPlace;
    private final Moment knownAt;
    private final int limit;
    private final Tests tests;

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

        /// When what failed first failed; what was falsified is told for itself.
        @Nullable LocalDate failedFirst;

        /// When what failed was done again in time.
        @Nullable LocalDate undoneOn;

        /// What names it and came after its limit: it mends it, and it was missing all the same.
        History.@Nullable Item tooLate;

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
            if (failed == null || Moment.BY_LATEST.compare(failed.on(), item.on()) < 0) {
                failed = item;
            }
            if (!item.falsified()) {
                failedFirst = earlier(failedFirst, item.on().day());
            }
        }

        void undoBy(History.Item item) {
            if (isUndoneBy(item)) {
                undoneOn = earlier(undoneOn, item.on().day());
            }
        }

        /// Of what was done in time after all: that it failed at first.
        @Nullable Redone redone() {
            return failed == null || failedFirst == null || undoneOn == null
                    ? null
                    : new Redone(
                            name,
                            new Period(failedFirst, failed.on().day()),
                            failed.id(),
                            undoneOn);
        }

        /// Whether a performance in time came after the last failure; of two things on one day that
        /// is not known, unless both have an hour.
        boolean isUndoneBy(History.Item item) {
            return failed != null
                    && failed.on().isBefore(item.on())
                    && !item.on().day().isBefore(days.from())
                    && !item.on().day().isAfter(inTime);
        }
    }

    private Occurrences(
            History h, InPlace inPlace, Practice practice, Moment knownAt, Tests tests) {
        this.h = h;
        this.inPlace = inPlace;
        this.knownAt = knownAt;
        this.tests = tests;
        limit = limit(h, practice);
    }

    /// The occurrences of all days that are on record, of the window, and of one period around
    /// them.
    ///
    /// @param tests what stands for occurrences of which no item says anything
    /// @param performed those of its items that are performances here
    static List<Turn> of(
            History h,
            InPlace inPlace,
            Practice practice,
            Period window,
            Moment knownAt,
            Tests tests,
            List<History.Item> performed) {
        Occurrences all = new Occurrences(h, inPlace, practice, knownAt, tests);
        List<Case> cases = all.cases(window);
        all.pair(cases, performed);
        return all.turns(cases);
    }

    /// The last failure of each occurrence of a window that was not redone in time.
    static List<History.Item> failures(InWindow in, Tests tests, List<History.Item> performed) {
        Occurrences all = new Occurrences(in.h, in.inPlace, in.practice, in.knownAt, tests);
        List<Case> cases = all.cases(in.window);
        all.pair(cases, performed);
        List<History.Item> failures = new ArrayList<>();
        for (Case c : cases) {
            if (c.failed != null
                    && all.state(c) == Turn.State.FAILED
                    && in.window.contains(c.days.to())) {
                failures.add(c.failed);
            }
        }
        return failures;
    }

    private List<Case> cases(Period window) {
        return h.cadence().every() == Cadence.Every.PER_EVENT ? events() : periods(window);
    }

    private List<Case> periods(Period window) {
        Period days = h.recordedWith(window);
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
        Map<String, History.Event> events = new LinkedHashMap<>();
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
        return plus(h, day, n);
    }

    private static LocalDate plus(History h, LocalDate day, int n) {
        return h.cadence().days() == Cadence.Days.BUSINESS
                ? h.working().plus(day, n)
                : day.plusDays(n);
    }

    /// The last day on which what is due on a day is late, and not missing yet.
    static LocalDate lastLate(History h, Practice practice, LocalDate due) {
        return plus(h, due, limit(h, practice));
    }

    private static int limit(History h, Practice practice) {
        return practice.row(h.cadence().every()).late().of(h.cadence().toleranceDays());
    }

    private void pair(List<Case> cases, List<History.Item> items) {
        List<History.Item> free = new ArrayList<>();
        Map<String, Case> byName = new HashMap<>();
        cases.forEach(c -> byName.put(c.name, c));
        for (History.Item item : items) {
            if (inPlace.isTooEarly(item.on().day())) {
                continue;
            }
            boolean failed = item.fails();
            Case named =
                    switch (item.names()) {
                        case History.Named.Event(String id) -> byName.get(id);
                        case History.Named.In(LocalDate day) -> holding(cases, day);
                        case null -> failed ? holding(cases, item.on().day()) : null;
                    };
            if (failed) {
                if (named != null && !item.on().day().isBefore(named.days.from())) {
                    named.fail(item);
                }
            } else if (named != null && item.artefact()) {
                // Somebody's word does no occurrence.
                named.named.add(item);
            } else if (item.names() == null && item.artefact()) {
                free.add(item);
            }
        }
        cases.forEach(Occurrences::takeNamed);
        free.sort(BY_TIME);
        undo(cases, free);
        takeFree(cases, free);
    }

    /// A failure is none where a success followed in time, also if that does another occurrence: so
    /// a failure more gives no performance to another one.
    private static void undo(List<Case> cases, List<History.Item> free) {
        TreeMap<LocalDate, List<History.Item>> byDay = new TreeMap<>();
        for (History.Item item : free) {
            byDay.computeIfAbsent(item.on().day(), d -> new ArrayList<>()).add(item);
        }
        for (Case c : cases) {
            LocalDate since = c.failed == null ? LocalDate.MAX : c.failed.on().day();
            if (!since.isAfter(c.inTime)) {
                byDay.subMap(since, true, c.inTime, true).values().stream()
                        .flatMap(List::stream)
                        .filter(c::isUndoneBy)
                        .findFirst()
                        .ifPresent(c::undoBy);
            }
        }
    }

    /// The period that a day lies in; of events the last one by then.
    private @Nullable Case holding(List<Case> cases, LocalDate day) {
        int begun = 0;
        int end = cases.size();
        while (begun < end) {
            int middle = (begun + end) >>> 1;
            if (cases.get(middle).days.from().isAfter(day)) {
                end = middle;
            } else {
                begun = middle + 1;
            }
        }
        if (begun == 0) {
            return null;
        }
        Case found = cases.get(begun - 1);
        boolean holds =
                h.cadence().every() == Cadence.Every.PER_EVENT
                        || h.cadence().days() == Cadence.Days.BUSINESS
                        || found.days.contains(day);
        return holds ? found : null;
    }

    /// Of several performances that name one occurrence the earliest does it.
    private static void takeNamed(Case c) {
        for (History.Item item : c.named) {
            boolean tooLate = item.on().day().isAfter(c.late) && isEarlier(item, c.tooLate);
            if (tooLate) {
                c.tooLate = item;
            }
            c.undoBy(item);
            // What an event asks for may be done before it, as an approval is.
            boolean isEvent = item.names() instanceof History.Named.Event;
            boolean fits =
                    (isEvent || !item.on().day().isBefore(c.days.from()))
                            && !item.on().day().isAfter(c.late);
            if (fits && isEarlier(item, c.success)) {
                c.success = item;
            }
        }
    }

    /// Whether an item comes before another one, in whatever order they were read.
    private static boolean isEarlier(History.Item item, History.@Nullable Item than) {
        return than == null || BY_TIME.compare(item, than) < 0;
    }

    /// An occurrence that is done late by a performance that names it may be done in time by
    /// another one, also where that is lost to a later one: else it would be better off without the
    /// late one. What did not have to be done, or may still be done in time, is done only by what
    /// is left: nobody knows yet which performances are to come.
    private void takeFree(List<Case> cases, List<History.Item> free) {
        List<Case> open =
                cases.stream()
                        .filter(c -> c.success == null || isLate(c, c.success))
                        .sorted(Comparator.comparing((Case c) -> c.inTime))
                        .toList();
        int[] done =
                Pairing.of(
                        open.stream().map(this::slot).toList(),
                        free.stream().map(i -> i.on().day()).toList());
        for (int i = 0; i < done.length; i++) {
            Case c = open.get(i);
            if (done[i] >= 0) {
                c.success = free.get(done[i]);
            }
        }
    }

    private Pairing.Slot slot(Case c) {
        LocalDate late = c.success == null ? c.late : c.inTime;
        boolean last = !c.due || !c.recorded || !isOver(c.inTime);
        return new Pairing.Slot(c.days.from(), c.inTime, late, last);
    }

    private static boolean isLate(Case c, History.Item item) {
        return item.on().day().isAfter(c.inTime);
    }

    /// What is missing or failed is corrected by the first later occurrence that was done.
    private List<Turn> turns(List<Case> cases) {
        List<Turn> turns = new ArrayList<>();
        LocalDate next = null;
        for (Case c : cases.reversed()) {
            Turn.State state = state(c);
            LocalDate done = c.success == null ? null : c.success.on().day();
            // What was done again after its tolerance, or after its limit, was done all the same.
            LocalDate again =
                    c.failed != null && c.success != null && c.failed.on().isBefore(c.success.on())
                            ? done
                            : null;
            LocalDate own = earlier(again, c.tooLate == null ? null : c.tooLate.on().day());
            boolean event = h.cadence().every() == Cadence.Every.PER_EVENT;
            boolean besides = state == Turn.State.DONE || state == Turn.State.FAILED;
            if ((c.due && c.recorded) || besides) {
                LocalDate mended =
                        switch (state) {
                            case LATE -> done;
                            case MISSING, FAILED -> earlier(own, next);
                            case DONE, OPEN, OPEN_LATE, UNKNOWN -> null;
                        };
                boolean another = event && state != Turn.State.LATE;
                turns.add(
                        new Turn(
                                c.name,
                                "",
                                c.number,
                                1,
                                c.days,
                                state,
                                c.inTime,
                                another ? own : mended,
                                mended,
                                c.success == null ? tested(c) : c.success.id(),
                                done,
                                state == Turn.State.DONE ? c.redone() : null));
            }
            next = state == Turn.State.DONE && done != null ? done : next;
        }
        return turns.reversed();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private Turn.State state(Case c) {
        boolean good = c.failed == null || c.undoneOn != null;
        if (good && c.success != null && !isLate(c, c.success)) {
            return Turn.State.DONE;
        }
        if (tested(c) != null) {
            return Turn.State.DONE;
        }
        if (!isOver(c.inTime)) {
            return Turn.State.OPEN;
        }
        if (c.failed != null) {
            return Turn.State.FAILED;
        }
        if (c.success != null) {
            return Turn.State.LATE;
        }
        return isOver(c.late) ? Turn.State.MISSING : Turn.State.OPEN_LATE;
    }

    /// The report in which an occurrence was tested of which no item says anything; null where
    /// there is none.
    private @Nullable String tested(Case c) {
        boolean silent = c.failed == null && c.success == null && c.tooLate == null;
        return silent && c.due && c.recorded ? tests.report(c.days.to()) : null;
    }

    /// Whether a day is past: it is once the day after it begins.
    private boolean isOver(LocalDate day) {
        return knownAt.day().isAfter(day);
    }
}
