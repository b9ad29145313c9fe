package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What shows on a day that a control is in place, for one obligation after the other. Section 5 of
/// the specification of operation defines what it means.
final class InPlaceToday {
    private final History h;
    private final Practice practice;
    private final Moment asOf;
    private final InPlace inPlace;

    /// Obligations that the same kinds show, and the same test, are answered once.
    private final Map<Asked, Today> answered = new ConcurrentHashMap<>();

    private record Asked(Showing showing, Ground.@Nullable Tested test) {}

    /// @param evidence ids of what shows it, or of what shows that it fails
    /// @param grounds why it is in place, where it is shown to be
    record Today(Found found, List<String> evidence, List<Ground> grounds) {
        private static Today of(Found found) {
            return of(found, List.of());
        }

        private static Today of(Found found, List<String> evidence) {
            return new Today(found, evidence, List.of());
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
        Showing showing = h.showing(obligation);
        return answered.computeIfAbsent(
                new Asked(showing, tested(obligation, showing)),
                asked -> today(asked.showing(), asked.test()));
    }

    /// @param test by which an auditor says that it is in place; null where none does
    private Today today(Showing showing, Ground.@Nullable Tested test) {
        List<Item> valid = new ArrayList<>();
        boolean expired = false;
        Map<String, List<Item>> settings = new TreeMap<>();
        Map<String, LocalDate> freshSince = new HashMap<>();
        for (Item item : h.items()) {
            if (inPlace.isTooEarly(item.on().day())) {
                continue;
            }
            boolean sets = showing.shows(item, Role.SETTING);
            if (sets) {
                settings.computeIfAbsent(item.kind(), k -> new ArrayList<>()).add(item);
            }
            boolean shows =
                    sets
                            || showing.shows(item, Role.PERFORMANCE)
                            || showing.shows(item, Role.FOLLOW_UP);
            if (shows && !item.fails()) {
                // A performance ages by the next occurrence alone.
                boolean fresh =
                        !sets
                                || !item.on()
                                        .day()
                                        .isBefore(
                                                freshSince.computeIfAbsent(
                                                        item.kind(), this::freshSince));
                if (fresh) {
                    valid.add(item);
                } else {
                    expired = true;
                }
            }
        }
        // What failed stands until the same is seen to work, whatever else is.
        for (List<Item> alike : settings.values()) {
            Item setting = last(alike, Item::on, Item::fails);
            if (setting != null && setting.fails()) {
                return Today.of(Found.FAILING, List.of(setting.id()));
            }
        }
        List<Ground> grounds = new ArrayList<>();
        List<Item> seen = latest(valid);
        List<Item> artefacts = valid.stream().filter(Item::artefact).toList();
        boolean artefact = !artefacts.isEmpty();
        if (seen.stream().noneMatch(Item::artefact)) {
            seen.addAll(latest(artefacts));
        }
        List<String> shown =
                seen.stream().map(Item::id).collect(Collectors.toCollection(ArrayList::new));
        if (showing.wants(Role.POPULATION)) {
            for (History.Population p : h.populations()) {
                if (!p.kind().isEmpty() && !showing.names().contains(p.kind())) {
                    continue;
                }
                LocalDate until = p.covers().to().plusDays(freshDays(Role.POPULATION, showing));
                if (until.isBefore(asOf.day())) {
                    expired = true;
                } else {
                    shown.add(p.id());
                    artefact = true;
                }
            }
        }
        List<String> checks = checks(showing);
        if (artefact) {
            grounds.add(new Ground.Shown(shown));
        } else if (!shown.isEmpty() && checks.isEmpty() && test == null) {
            grounds.add(new Ground.OnWord(shown));
        }
        Today worst = null;
        for (String check : checks) {
            Today today = checked(check);
            worst = worst == null || isWorse(today, worst) ? today : worst;
            shown.addAll(today.evidence());
            grounds.addAll(today.grounds());
            artefact = true;
        }
        if (worst != null && worst.found() != Found.SHOWN) {
            return worst;
        }
        if (test != null) {
            shown.add(test.report());
            grounds.add(test);
        }
        Today broken =
                test == null && showing.wants(Role.PERFORMANCE)
                        ? performed(showing, grounds)
                        : null;
        boolean fails = broken != null && broken.found() == Found.FAILING;
        if (shown.isEmpty() && !artefact && !fails) {
            return Today.of(expired ? Found.EXPIRED : Found.NOTHING);
        }
        if (broken != null) {
            return broken;
        }
        return new Today(Found.SHOWN, shown, grounds);
    }

    /// The test by which an auditor says of the day that it was in place, so that what the own log
    /// lacks is not missing, or says so of days before it and still counts; null where none does,
    /// or the own log has a failure.
    private Ground.@Nullable Tested tested(String obligation, Showing showing) {
        if (h.tests().isEmpty()) {
            return null;
        }
        boolean failed =
                h.items().stream()
                        .filter(i -> !inPlace.isTooEarly(i.on().day()))
                        .anyMatch(i -> i.fails() && showing.shows(i, Role.PERFORMANCE));
        if (failed) {
            return null;
        }
        String report = Tests.ofAnyDay(h, obligation).report(asOf.day());
        return report != null
                ? new Ground.Tested(report, Period.day(asOf.day()))
                : Tests.lastBefore(h, obligation, asOf.day(), practice);
    }

    /// Of each kind what was seen on the last day: what was seen before does not show how it is
    /// now.
    private List<Item> latest(List<Item> valid) {
        Map<String, LocalDate> last = new HashMap<>();
        valid.forEach(i -> last.merge(i.kind(), i.on().day(), (a, b) -> a.isAfter(b) ? a : b));
        return valid.stream()
                .filter(i -> i.on().day().equals(last.get(i.kind())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// The first day on which something of a kind may have been seen and still counts.
    private LocalDate freshSince(String kind) {
        int days =
                h.kinds().stream()
                        .filter(k -> k.kind().equals(kind))
                        .map(History.Kind::freshDays)
                        .filter(f -> f != null)
                        .findFirst()
                        .orElse(practice.freshDays());
        return asOf.day().minusDays(days);
    }

    private int freshDays(Role role, Showing showing) {
        return showing.kinds().stream()
                .filter(k -> k.role() == role)
                .map(History.Kind::freshDays)
                .filter(f -> f != null)
                .max(Comparator.naturalOrder())
                .orElse(practice.freshDays());
    }

    /// What the occurrences take away; null where they take nothing. Here somebody's word does an
    /// occurrence.
    private @Nullable Today performed(Showing showing, List<Ground> grounds) {
        Cadence.Every every = h.cadence().every();
        if (every == Cadence.Every.CONTINUOUS) {
            return worked(showing);
        }
        List<Item> performed =
                h.items().stream()
                        .filter(i -> showing.shows(i, Role.PERFORMANCE))
                        .map(i -> i.artefact() ? i : asArtefact(i))
                        .toList();
        Period day = Period.day(asOf.day());
        List<Turn> turns =
                Occurrences.of(
                        h.seenBy(showing.names()),
                        inPlace,
                        practice,
                        day,
                        asOf,
                        Tests.NONE,
                        performed);
        return every == Cadence.Every.PER_EVENT
                ? events(turns, grounds)
                : periods(turns, day, grounds);
    }

    /// Of what works all the time what was seen last must not be that it failed, and of what was
    /// seen lately no more may be than of events.
    private @Nullable Today worked(Showing showing) {
        List<Item> seen =
                h.items().stream()
                        .filter(i -> !inPlace.isTooEarly(i.on().day()))
                        .filter(i -> showing.shows(i, Role.PERFORMANCE))
                        .toList();
        Item last = last(seen, Item::on, Item::fails);
        if (last != null && last.fails()) {
            return Today.of(Found.FAILING, List.of(last.id()));
        }
        LocalDate since = asOf.day().minusDays(practice.onADay().eventDays());
        List<Item> recent = seen.stream().filter(i -> !i.on().day().isBefore(since)).toList();
        List<Item> failed = recent.stream().filter(Item::fails).toList();
        return failed.size() > practice.onADay().mayOf(recent.size())
                ? Today.of(Found.FAILING, failed.stream().map(Item::id).distinct().toList())
                : null;
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

    /// The checks that speak of an obligation and found anything.
    private List<String> checks(Showing showing) {
        return h.checks(showing.names()).stream()
                .filter(c -> Inventory.of(h, c).first() != null)
                .toList();
    }

    private static boolean isWorse(Today one, Today other) {
        return one.found().compareTo(other.found()) > 0;
    }

    /// What a check says. Its evidence is what says so last of each subject that is as it says.
    private Today checked(String check) {
        LocalDate day = asOf.day();
        // So that the period that runs is there, in which something may have failed already.
        Period ahead = new Period(day, day.plusYears(1));
        Map<String, History.Result> last = last(check);
        Map<String, Turn.State> subjects = new HashMap<>();
        for (Turn t : CheckedDays.ofCheck(h, check, inPlace, practice, ahead, asOf)) {
            if (!t.days().from().isAfter(day)) {
                // Until the next result may be missed, a subject is as it was.
                Turn.State before = subjects.getOrDefault(t.subject(), Turn.State.OPEN);
                History.Result now = last.get(t.subject());
                boolean asBefore =
                        t.state() == Turn.State.OPEN
                                && (before != Turn.State.FAILED || (now != null && fails(now)));
                subjects.put(t.subject(), asBefore ? before : t.state());
            }
        }
        Inventory inventory = Inventory.of(h, check);
        subjects.keySet()
                .removeIf(
                        s -> inventory.counted(s, ahead).stream().noneMatch(p -> p.contains(day)));
        int failed = Collections.frequency(subjects.values(), Turn.State.FAILED);
        int unknown = Collections.frequency(subjects.values(), Turn.State.UNKNOWN);
        int may = practice.onADay().subjectsPercent() * subjects.size() / 100;
        Found found =
                failed > may
                        ? Found.FAILING
                        : failed + unknown > may || subjects.isEmpty() ? Found.LAPSED : Found.SHOWN;
        Set<String> evidence = new TreeSet<>();
        if (found != Found.LAPSED) {
            last.forEach((subject, r) -> {
                boolean isIt =
                        (subjects.get(subject) == Turn.State.FAILED) == (found == Found.FAILING);
                if (subjects.containsKey(subject) && isIt && !r.evidence().isEmpty()) {
                    evidence.add(r.evidence());
                }
            });
        }
        Ground.Count count = new Ground.Count(subjects.size(), failed + unknown, may, false);
        return new Today(found, List.copyOf(evidence), List.of(new Ground.Subjects(check, count)));
    }

    /// The last result of each subject of a check.
    private Map<String, History.Result> last(String check) {
        Map<String, History.Result> all = new HashMap<>();
        Inventory.of(h, check)
                .subjects()
                .forEach((subject, results) -> {
                    History.Result last = last(results, History.Result::at, InPlaceToday::fails);
                    if (last != null) {
                        all.put(subject, last);
                    }
                });
        return all;
    }

    private static boolean fails(History.Result result) {
        return result.found() == History.Found.FAIL;
    }

    private static <T> @Nullable T last(
            List<T> all, Function<T, Moment> at, Function<T, Boolean> fails) {
        return all.stream().max(CheckedDays.byTime(at, fails)).orElse(null);
    }

    private @Nullable Today events(List<Turn> turns, List<Ground> grounds) {
        Practice.OnADay figures = practice.onADay();
        LocalDate since = asOf.day().minusDays(figures.eventDays());
        List<Turn> recent = turns.stream().filter(t -> !t.due().isBefore(since)).toList();
        int overdue =
                (int)
                        recent.stream()
                                .filter(t ->
                                        EnumSet.of(
                                                        Turn.State.MISSING,
                                                        Turn.State.OPEN_LATE,
                                                        Turn.State.FAILED)
                                                .contains(t.state()))
                                .count();
        int may = figures.mayOf(recent.size());
        grounds.add(new Ground.Recent(new Ground.Count(recent.size(), overdue, may, false)));
        return overdue > may ? Today.of(Found.LAPSED) : null;
    }

    private @Nullable Today periods(List<Turn> turns, Period day, List<Ground> grounds) {
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
            return Today.of(
                    Found.FAILING,
                    h.items().stream()
                            .filter(i -> i.failed() || i.falsified())
                            .filter(i -> latest.days().contains(i.on().day()))
                            .map(Item::id)
                            .collect(Collectors.toList()));
        }
        grounds.add(new Ground.Latest(Expectation.occurrence(latest, false)));
        Beyond run =
                new Beyond(practice, h.cadence().every(), day, turns, List.of(latest), false, true);
        return run.rule(EnumSet.of(Turn.State.LATE, Turn.State.MISSING, Turn.State.FAILED))
                        == Judgement.Rule.RUN
                ? Today.of(Found.LAPSED)
                : null;
    }
}
