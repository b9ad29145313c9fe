package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is known of each day of each subject of a check, or of the days of a setting: stretches of
/// days, so that a year of results needs no more room than its changes.
final class CheckedDays {
    /// What stands in for the subject where settings are looked at, not results.
    private static final String SETTING = "setting";

    private final int gap;
    private final Period days;
    private final Moment knownAt;
    private final InPlace inPlace;

    /// What was seen on a day.
    ///
    /// @param failed whether anything failed on it
    /// @param failedLast whether the last thing that was seen on it failed
    /// @param covers the last day that it speaks of, if it did not fail
    private record Seen(LocalDate day, boolean failed, boolean failedLast, LocalDate covers) {
        Seen and(Seen later) {
            return new Seen(
                    day,
                    failed || later.failed,
                    later.failedLast,
                    covers.isAfter(later.covers) ? covers : later.covers);
        }
    }

    private CheckedDays(int gap, Period days, Moment knownAt, InPlace inPlace) {
        this.gap = gap;
        this.days = days;
        this.knownAt = knownAt;
        this.inPlace = inPlace;
    }

    /// Of a check that is a kind of evidence, the days for which its results are fresh. Of another
    /// one, days where it runs daily or all the time, or periods where it runs less often.
    ///
    /// @param practice says how long results count whose kind does not
    static List<Turn> ofCheck(
            History h,
            String check,
            InPlace inPlace,
            Practice practice,
            Period window,
            Moment knownAt) {
        Inventory inventory = Inventory.of(h, check);
        Integer stated = h.allowedGapDays();
        int fresh = freshDays(h, check, practice);
        CheckedDays days =
                new CheckedDays(
                        fresh >= 0 ? 1 : stated == null ? 2 : stated,
                        h.recordedWith(window),
                        knownAt,
                        inPlace);
        boolean daily =
                switch (every(h, check)) {
                    case CONTINUOUS, DAILY, PER_EVENT -> true;
                    case WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> false;
                };
        List<Turn> turns = new ArrayList<>();
        inventory
                .subjects()
                .forEach((subject, results) -> {
                    List<Period> counted = inventory.counted(subject, days.days);
                    if (daily) {
                        List<Seen> seen =
                                seen(
                                        results,
                                        History.Result::at,
                                        r -> r.found() == History.Found.FAIL,
                                        Math.max(0, fresh));
                        turns.addAll(days.stretches(subject, seen, days.days.from(), counted));
                    } else {
                        turns.addAll(days.periods(h, subject, results, counted));
                    }
                });
        return turns;
    }

    /// How many days a result counts by itself; -1 where only two that agree speak of the days
    /// between them.
    private static int freshDays(History h, String check, Practice practice) {
        History.Kind kind = h.kind(check);
        return kind == null ? -1 : kind.freshDays(practice);
    }

    /// By which row a check is judged: a kind of evidence by its days.
    static Cadence.Every every(History h, String check) {
        boolean isKind = h.kind(check) != null;
        Cadence.Every every = h.cadence().every();
        return isKind || every == Cadence.Every.PER_EVENT ? Cadence.Every.CONTINUOUS : every;
    }

    /// Days of settings, each of which speaks of its fresh days.
    ///
    /// @param freshDays of an item
    static List<Turn> ofSettings(
            History h,
            InPlace inPlace,
            Period window,
            Moment knownAt,
            List<History.Item> settings,
            Function<History.Item, Integer> freshDays) {
        CheckedDays days = new CheckedDays(1, h.recordedWith(window), knownAt, inPlace);
        List<Seen> seen = new ArrayList<>();
        List<History.Item> sorted = new ArrayList<>(settings);
        sorted.sort(byTime(History.Item::on, History.Item::fails));
        for (History.Item item : sorted) {
            seen.addAll(
                    seen(
                            List.of(item),
                            History.Item::on,
                            History.Item::fails,
                            freshDays.apply(item)));
        }
        return days.stretches(SETTING, merged(seen), window.from(), List.of(days.days));
    }

    /// What fails comes after all that was not certainly later.
    static <T> Comparator<T> byTime(Function<T, Moment> at, Function<T, Boolean> failed) {
        Comparator<T> whenNoneFailed = Comparator.comparing(at, Moment.BY_EARLIEST);
        Comparator<T> otherwise =
                Comparator.comparing((T t) ->
                                failed.apply(t) ? at.apply(t).latest() : at.apply(t).earliest())
                        .thenComparing(failed);
        return (a, b) ->
                failed.apply(a) || failed.apply(b)
                        ? otherwise.compare(a, b)
                        : whenNoneFailed.compare(a, b);
    }

    private static <T> List<Seen> seen(
            List<T> all, Function<T, Moment> at, Function<T, Boolean> failed, int fresh) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(byTime(at, failed));
        List<Seen> seen = new ArrayList<>();
        for (T t : sorted) {
            LocalDate day = at.apply(t).day();
            boolean fails = failed.apply(t);
            seen.add(new Seen(day, fails, fails, fails ? day : day.plusDays(fresh)));
        }
        return merged(seen);
    }

    private static List<Seen> merged(List<Seen> all) {
        TreeMap<LocalDate, Seen> days = new TreeMap<>();
        all.forEach(s -> days.merge(s.day(), s, Seen::and));
        return List.copyOf(days.values());
    }

    /// @param since the first day that is looked at, before anything was seen
    /// @param counted the days on which the subject counts
    private List<Turn> stretches(
            String subject, List<Seen> seen, LocalDate since, List<Period> counted) {
        List<Turn> turns = new ArrayList<>();
        LocalDate next = since.isBefore(days.from()) ? days.from() : since;
        LocalDate covered = LocalDate.MIN;
        Seen last = null;
        for (Seen s : seen) {
            between(turns, subject, next, s.day().minusDays(1), last, covered, s);
            if (s.failed()) {
                covered = LocalDate.MIN;
            }
            if (!s.failedLast()) {
                covered = later(covered, s.covers());
            }
            add(turns, subject, s.day(), s.day(), s.failed() ? Turn.State.FAILED : Turn.State.DONE);
            next = later(next, s.day().plusDays(1));
            last = s;
        }
        between(turns, subject, next, days.to(), last, covered, null);
        return corrected(clipped(turns, counted));
    }

    private static List<Turn> clipped(List<Turn> turns, List<Period> counted) {
        List<Turn> all = new ArrayList<>();
        for (Turn t : turns) {
            for (Period p : counted) {
                Period both = t.days().intersection(p);
                if (both != null) {
                    all.add(stretch(t.subject(), both, t.state()));
                }
            }
        }
        return all;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /// The days between two that were seen.
    private void between(
            List<Turn> turns,
            String subject,
            LocalDate from,
            LocalDate to,
            @Nullable Seen before,
            LocalDate covered,
            @Nullable Seen after) {
        if (from.isAfter(to)) {
            return;
        }
        LocalDate known = knownAt.lastFullDay();
        if (before != null && before.failedLast()) {
            addUntil(turns, subject, from, to, known, Turn.State.FAILED, Turn.State.OPEN);
            return;
        }
        boolean joined =
                before != null
                        && after != null
                        && !after.failed()
                        && !before.day().plusDays(gap).isBefore(after.day());
        if (joined) {
            add(turns, subject, from, to, Turn.State.DONE);
            return;
        }
        if (!covered.isBefore(from)) {
            add(turns, subject, from, covered.isBefore(to) ? covered : to, Turn.State.DONE);
            if (!covered.isBefore(to)) {
                return;
            }
        }
        LocalDate unseen = covered.isBefore(from) ? from : covered.plusDays(1);
        LocalDate until = known;
        if (after == null && before != null && known.isBefore(before.day().plusDays(gap))) {
            // While the next result may still come in time, nothing is lost.
            until = before.day();
        }
        addUntil(turns, subject, unseen, to, until, Turn.State.UNKNOWN, Turn.State.OPEN);
    }

    private void addUntil(
            List<Turn> turns,
            String subject,
            LocalDate from,
            LocalDate to,
            LocalDate until,
            Turn.State state,
            Turn.State after) {
        LocalDate last = until.isBefore(to) ? until : to;
        add(turns, subject, from, last, state);
        add(turns, subject, later(from, last.plusDays(1)), to, after);
    }

    private void add(
            List<Turn> turns, String subject, LocalDate from, LocalDate to, Turn.State state) {
        if (from.isAfter(to)) {
            return;
        }
        for (Period p : inPlace.within(new Period(from, to))) {
            Period clipped = p.intersection(days);
            if (clipped == null) {
                continue;
            }
            Turn last = turns.isEmpty() ? null : turns.getLast();
            if (last != null
                    && last.state() == state
                    && last.days().to().plusDays(1).equals(clipped.from())) {
                turns.removeLast();
                clipped = new Period(last.days().from(), clipped.to());
            }
            turns.add(stretch(subject, clipped, state));
        }
    }

    private static Turn stretch(String subject, Period days, Turn.State state) {
        return new Turn(
                subject,
                subject,
                days.from().toEpochDay(),
                (int) days.days(),
                days,
                state,
                days.to(),
                null,
                null,
                null,
                null);
    }

    /// A stretch that deviates is corrected on the next day on which the subject passes.
    private static List<Turn> corrected(List<Turn> turns) {
        LocalDate next = null;
        List<Turn> all = new ArrayList<>(turns);
        for (int i = all.size() - 1; i >= 0; i--) {
            Turn t = all.get(i);
            if (t.isDeviation()) {
                all.set(i, t.correctedOn(next));
            } else if (t.state() == Turn.State.DONE) {
                next = t.days().from();
            }
        }
        return all;
    }

    private List<Turn> periods(
            History h, String subject, List<History.Result> results, List<Period> counted) {
        List<Turn> turns = new ArrayList<>();
        TreeMap<LocalDate, Boolean> failed = new TreeMap<>();
        for (History.Result r : results) {
            failed.merge(r.at().day(), r.found() == History.Found.FAIL, Boolean::logicalOr);
        }
        for (Expected.Slot slot : Expected.slots(h, days)) {
            Period p = slot.days();
            if (counted.stream().noneMatch(c -> c.contains(p.to()))
                    || !days.contains(p.to())
                    || !inPlace.expects(p)) {
                continue;
            }
            Map<LocalDate, Boolean> within = failed.subMap(p.from(), true, p.to(), true);
            Turn.State state =
                    within.containsValue(true)
                            ? Turn.State.FAILED
                            : !within.isEmpty()
                                    ? Turn.State.DONE
                                    : knownAt.lastFullDay().isAfter(p.to())
                                            ? Turn.State.UNKNOWN
                                            : Turn.State.OPEN;
            turns.add(
                    new Turn(
                            subject.isEmpty() ? slot.name() : subject + " " + slot.name(),
                            subject,
                            slot.number(),
                            1,
                            p,
                            state,
                            p.to(),
                            null,
                            null,
                            null,
                            null));
        }
        return corrected(turns);
    }
}
