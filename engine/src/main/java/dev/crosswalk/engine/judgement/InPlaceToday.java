package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What shows on a day that a control is in place, for one obligation after the other. Section 5 of
/// the specification of operation defines what it means.
final class InPlaceToday {
    private static final EnumSet<Turn.State> LACKING =
            EnumSet.of(Turn.State.MISSING, Turn.State.OPEN_LATE);

    private final History h;
    private final Practice practice;
    private final Moment asOf;
    private final InPlace inPlace;

    /// @param evidence ids of what shows it, or of what shows that it fails
    /// @param onWord whether nobody's word but only words show it
    record Today(Found found, List<String> evidence, boolean onWord) {
        private static Today of(Found found) {
            return new Today(found, List.of(), false);
        }
    }

    enum Found {
        SHOWN,
        NOTHING,
        EXPIRED,
        LAPSED,
        FAILING
    }

    /// @param h as it was known at the moment
    InPlaceToday(History h, Practice practice, Moment asOf) {
        this.h = h;
        this.practice = practice;
        this.asOf = asOf;
        inPlace = InPlace.of(h, practice);
    }

    Today of(String obligation) {
        List<Item> valid = new ArrayList<>();
        boolean expired = false;
        Map<String, List<Item>> settings = new TreeMap<>();
        for (Item item : h.items()) {
            if (inPlace.isTooEarly(item.on().day())) {
                continue;
            }
            if (h.shows(item, Role.SETTING, obligation)) {
                settings.computeIfAbsent(item.kind(), k -> new ArrayList<>()).add(item);
            }
            boolean shows =
                    h.shows(item, Role.SETTING, obligation)
                            || h.shows(item, Role.PERFORMANCE, obligation)
                            || h.shows(item, Role.FOLLOW_UP, obligation);
            if (shows && !fails(item)) {
                if (isFresh(item, obligation)) {
                    valid.add(item);
                } else {
                    expired = true;
                }
            }
        }
        // What failed stands until the same is seen to work, whatever else is.
        for (List<Item> alike : settings.values()) {
            Item setting = last(alike, Item::on, InPlaceToday::fails);
            if (setting != null && fails(setting)) {
                return new Today(Found.FAILING, List.of(setting.id()), false);
            }
        }
        List<String> shown = latest(valid);
        boolean artefact = valid.stream().anyMatch(Item::artefact);
        if (h.wants(Role.POPULATION, obligation)) {
            for (History.Population p : h.populations()) {
                LocalDate until = p.covers().to().plusDays(freshDays(Role.POPULATION, obligation));
                if (until.isBefore(asOf.day())) {
                    expired = true;
                } else {
                    shown.add(p.id());
                    artefact = true;
                }
            }
        }
        if (h.results().stream().anyMatch(r -> r.found() != History.Found.UNKNOWN)) {
            Today broken = checked();
            if (broken != null) {
                return broken;
            }
            artefact = true;
        }
        // How it was on a day an auditor says of that day alone.
        String report = Tests.ofAnyDay(h, obligation).report(asOf.day());
        if (report != null) {
            shown.add(report);
            artefact = true;
        }
        Today broken =
                h.wants(Role.PERFORMANCE, obligation)
                        ? performed(obligation, report != null)
                        : null;
        boolean fails = broken != null && broken.found() == Found.FAILING;
        if (shown.isEmpty() && !artefact && !fails) {
            return Today.of(expired ? Found.EXPIRED : Found.NOTHING);
        }
        return broken != null ? broken : new Today(Found.SHOWN, shown, !artefact);
    }

    /// Of each kind what was seen on the last day: what was seen before does not show how it is
    /// now.
    private List<String> latest(List<Item> valid) {
        Map<String, LocalDate> last = new HashMap<>();
        valid.forEach(i -> last.merge(i.kind(), i.on().day(), (a, b) -> a.isAfter(b) ? a : b));
        return valid.stream()
                .filter(i -> i.on().day().equals(last.get(i.kind())))
                .map(Item::id)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// A performance ages by the next occurrence alone.
    private boolean isFresh(Item item, String obligation) {
        if (!h.shows(item, Role.SETTING, obligation)) {
            return true;
        }
        return !item.on().day().plusDays(freshDays(item.kind())).isBefore(asOf.day());
    }

    private int freshDays(String kind) {
        return h.kinds().stream()
                .filter(k -> k.kind().equals(kind))
                .map(History.Kind::freshDays)
                .filter(f -> f != null)
                .findFirst()
                .orElse(practice.freshDays());
    }

    private int freshDays(Role role, String obligation) {
        return h.kinds().stream()
                .filter(k -> k.role() == role && k.shows().contains(obligation))
                .map(History.Kind::freshDays)
                .filter(f -> f != null)
                .max(Comparator.naturalOrder())
                .orElse(practice.freshDays());
    }

    /// What the occurrences take away; null where they take nothing. Here somebody's word does an
    /// occurrence.
    ///
    /// @param tested whether an auditor saw it in place on the day, so that what the own log lacks
    ///   is not missing
    private @Nullable Today performed(String obligation, boolean tested) {
        Cadence.Every every = h.cadence().every();
        Set<String> ids = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Item item : h.items()) {
            boolean performs = h.shows(item, Role.PERFORMANCE, obligation);
            if (performs) {
                ids.add(item.id());
            }
            items.add(performs && !item.artefact() ? asArtefact(item) : item);
        }
        if (every == Cadence.Every.CONTINUOUS) {
            return null;
        }
        Period day = Period.day(asOf.day());
        List<Turn> turns =
                Occurrences.of(
                        h.withItems(items),
                        inPlace,
                        practice,
                        day,
                        asOf,
                        Tests.ofOperation(h, obligation),
                        i -> ids.contains(i.id()));
        if (tested) {
            turns = turns.stream().filter(t -> !LACKING.contains(t.state())).toList();
        }
        return every == Cadence.Every.PER_EVENT ? events(turns) : periods(turns, day);
    }

    private static Item asArtefact(Item i) {
        return new Item(
                i.id(),
                i.kind(),
                i.on(),
                i.received(),
                true,
                i.failed(),
                i.falsified(),
                i.names(),
                i.findings());
    }

    /// What the check takes away; null where it takes nothing.
    private @Nullable Today checked() {
        LocalDate day = asOf.day();
        // So that the period that runs is there, in which something may have failed already.
        Period ahead = new Period(day, day.plusYears(1));
        Set<String> failing = failedLast();
        Map<String, Turn.State> subjects = new HashMap<>();
        for (Turn t : CheckedDays.ofCheck(h, inPlace, ahead, asOf)) {
            if (!t.days().from().isAfter(day)) {
                // Until the next result may be missed, a subject is as it was.
                Turn.State before = subjects.getOrDefault(t.subject(), Turn.State.OPEN);
                boolean asBefore =
                        t.state() == Turn.State.OPEN
                                && (before != Turn.State.FAILED || failing.contains(t.subject()));
                subjects.put(t.subject(), asBefore ? before : t.state());
            }
        }
        int failed = Collections.frequency(subjects.values(), Turn.State.FAILED);
        int unknown = Collections.frequency(subjects.values(), Turn.State.UNKNOWN);
        int some = practice.onADay().subjectsPercent() * subjects.size();
        if (100 * failed > some) {
            return Today.of(Found.FAILING);
        }
        return 100 * (failed + unknown) > some ? Today.of(Found.LAPSED) : null;
    }

    /// The subjects of which the last result is that they failed.
    private Set<String> failedLast() {
        Map<String, List<History.Result>> bySubject =
                h.results().stream()
                        .filter(r -> r.found() != History.Found.UNKNOWN)
                        .collect(Collectors.groupingBy(History.Result::subject));
        Set<String> failing = new HashSet<>();
        bySubject.forEach((subject, results) -> {
            History.Result last =
                    last(results, History.Result::at, r -> r.found() == History.Found.FAIL);
            if (last != null && last.found() == History.Found.FAIL) {
                failing.add(subject);
            }
        });
        return failing;
    }

    private static boolean fails(Item item) {
        return item.failed() || item.falsified();
    }

    private static <T> @Nullable T last(
            List<T> all, Function<T, Moment> at, Function<T, Boolean> fails) {
        return all.stream().max(CheckedDays.byTime(at, fails)).orElse(null);
    }

    private @Nullable Today events(List<Turn> turns) {
        Practice.OnADay figures = practice.onADay();
        LocalDate since = asOf.day().minusDays(figures.eventDays());
        List<Turn> recent = turns.stream().filter(t -> !t.due().isBefore(since)).toList();
        long overdue =
                recent.stream()
                        .filter(t ->
                                EnumSet.of(
                                                Turn.State.MISSING,
                                                Turn.State.OPEN_LATE,
                                                Turn.State.FAILED)
                                        .contains(t.state()))
                        .count();
        boolean few = recent.size() < figures.fewEvents();
        boolean many =
                few
                        ? overdue > figures.overdueOfFew()
                        : 100 * overdue > (long) figures.overduePercent() * recent.size();
        return many ? Today.of(Found.LAPSED) : null;
    }

    private @Nullable Today periods(List<Turn> turns, Period day) {
        Turn latest =
                turns.stream()
                        .filter(t ->
                                switch (t.state()) {
                                    case DONE, LATE, MISSING, FAILED -> true;
                                    case OPEN, OPEN_LATE, UNKNOWN -> false;
                                })
                        .reduce((a, b) -> b)
                        .orElse(null);
        if (latest == null) {
            return null;
        }
        if (latest.state() == Turn.State.MISSING) {
            return Today.of(Found.LAPSED);
        }
        if (latest.state() == Turn.State.FAILED) {
            return new Today(
                    Found.FAILING,
                    h.items().stream()
                            .filter(i -> i.failed() || i.falsified())
                            .filter(i -> latest.days().contains(i.on().day()))
                            .map(Item::id)
                            .collect(Collectors.toList()),
                    false);
        }
        Beyond run =
                new Beyond(practice, h.cadence().every(), day, turns, List.of(latest), false, true);
        return run.rule(EnumSet.of(Turn.State.LATE, Turn.State.MISSING, Turn.State.FAILED))
                        == Judgement.Rule.RUN
                ? Today.of(Found.LAPSED)
                : null;
    }
}
