package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Event;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Kind;
import dev.crosswalk.engine.judgement.History.Population;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence.Days;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is on file of a control, as the checker of proofs reads it, and what it finds wrong by it.
/// It counts days one by one, and shares no code with what judges.
final class OnFile {
    final History h;
    final Practice practice;
    final Period window;
    final Moment asOf;
    final String obligation;
    final Showing showing;

    /// Whether only what was acted on shows the obligation, of a control that somebody performs:
    /// then any performance looks for it, and late is soon enough.
    final boolean acts;

    /// What was seen since the control was first in place.
    final List<Item> items;

    final List<Event> events;

    /// The performances that show the obligation, and the lists of events that these answer.
    private final List<Kind> asking;

    private final List<Population> lists;

    /// Those that speak of the obligation.
    final List<Conclusion> conclusions;

    /// What a proof says that auditors tested, each once it is found to be so.
    private final List<Ground.Tested> tested = new ArrayList<>();

    private final List<String> wrong = new ArrayList<>();

    OnFile(
            History history,
            Practice practice,
            Period window,
            Moment asOf,
            Moment knownAt,
            String obligation) {
        h = history.as(asOf, knownAt);
        this.practice = practice;
        this.window = window;
        this.asOf = asOf;
        this.obligation = obligation;
        showing = h.showing(obligation);
        boolean performed =
                h.cadence().every() != Every.CONTINUOUS
                        && h.kinds().stream().anyMatch(k -> k.role() == Role.PERFORMANCE);
        acts =
                performed
                        && showing.kinds().stream().anyMatch(k -> k.role() == Role.FOLLOW_UP)
                        && showing.kinds().stream().noneMatch(k -> k.role() == Role.PERFORMANCE);
        LocalDate since = h.inPlace().isEmpty() ? LocalDate.MAX : h.inPlace().getFirst().from();
        items = h.items().stream().filter(i -> !i.on().day().isBefore(since)).toList();
        asking =
                (acts ? h.kinds() : showing.kinds())
                        .stream().filter(k -> k.role() == Role.PERFORMANCE).toList();
        lists = h.populations().stream().filter(p -> isAsked(p.kind())).toList();
        events =
                lists.stream()
                        .flatMap(p -> p.events().stream())
                        .filter(e -> isInPlace(e.on()))
                        .distinct()
                        .toList();
        conclusions = h.conclusions().stream().filter(c -> c.isOf(obligation)).toList();
    }

    /// Whether an item is a performance of what is asked about.
    boolean performs(Item i) {
        return acts
                ? h.kinds().stream()
                        .anyMatch(k -> k.role() == Role.PERFORMANCE && k.kind().equals(i.kind()))
                : showing.shows(i, Role.PERFORMANCE);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is of a library that is not here
    void unless(boolean holds, String sentence, Object... values) {
        if (!holds) {
            wrong.add(sentence.formatted(values));
        }
    }

    boolean isInPlace(LocalDate day) {
        LocalDate last = null;
        for (Period p : h.inPlace()) {
            boolean lacks = last != null && last.isBefore(day) && day.isBefore(p.from());
            if (p.contains(day)
                    || (lacks
                            && ChronoUnit.DAYS.between(last, p.from()) - 1
                                    <= practice.lackDays())) {
                return true;
            }
            last = p.to();
        }
        return false;
    }

    /// Whether it was in place on a day, and its documents were in force or lacked for a few days.
    boolean counts(LocalDate day) {
        LocalDate from = h.inForceFrom();
        return isInPlace(day)
                && (from == null
                        || !day.isBefore(from)
                        || ChronoUnit.DAYS.between(h.inPlace().getFirst().from(), from)
                                <= practice.lackDays());
    }

    static Stream<LocalDate> days(Period p) {
        return p.from().datesUntil(p.to().plusDays(1));
    }

    /// The lists that say which subjects a check has: not those of events, nor of another kind.
    List<History.Population> inventory(String check) {
        return h.cadence().every() == Every.PER_EVENT
                ? List.of()
                : h.populations().stream()
                        .filter(p ->
                                check.isEmpty() || p.kind().isEmpty() || p.kind().equals(check))
                        .toList();
    }

    List<Event> events() {
        return events.stream().filter(e -> window.contains(e.on())).toList();
    }

    // ---- what auditors tested

    /// Believes that an auditor tested it so, if it is on file.
    ///
    /// @param operation whether only a test of how it operated counts
    void believe(Ground.Tested said, boolean operation) {
        boolean found =
                h.tests().stream()
                        .anyMatch(t ->
                                t.report().equals(said.report())
                                        && (t.ofOperation() || !operation)
                                        && isClean(t)
                                        && t.days().contains(said.days()));
        boolean other =
                h.tests().stream()
                        .anyMatch(t ->
                                t.independent()
                                        && !isClean(t)
                                        && days(said.days()).anyMatch(t.days()::contains));
        boolean shows = found && !other && (acts || showing.wants(Role.PERFORMANCE));
        unless(
                shows,
                "No auditor tested it without exception in %s over %s.",
                said.report(),
                said.days());
        if (shows) {
            tested.add(said);
        }
    }

    private boolean isClean(History.Tested t) {
        return t.independent() && t.clean() && !t.takenOut().contains(obligation);
    }

    /// Whether no auditor's report about later days found anything.
    boolean foundNothingAfter(LocalDate day) {
        return h.tests().stream()
                .noneMatch(t -> t.independent() && !isClean(t) && t.days().to().isAfter(day));
    }

    boolean isTested(LocalDate day) {
        return tested.stream().anyMatch(t -> t.days().contains(day));
    }

    boolean isTested(LocalDate day, @Nullable String report) {
        return tested.stream().anyMatch(t -> t.days().contains(day) && t.report().equals(report));
    }

    /// Whether each event of a list is asked for something: it is one that is answered, or it is
    /// not known to be another one.
    private boolean isAsked(String list) {
        boolean isAnother = h.kinds().stream().anyMatch(k -> k.kind().equals(list));
        return !isAnother
                || asking.isEmpty()
                || asking.stream()
                        .anyMatch(k -> k.answers().isEmpty() || k.answers().contains(list));
    }

    /// Whether reconciled lists of each kind that is asked speak of each day on which it was in
    /// place, those left out of which an auditor speaks.
    boolean listed() {
        List<String> wanted =
                Stream.concat(
                                h.kinds().stream()
                                        .filter(k -> k.role() == Role.POPULATION)
                                        .map(Kind::kind),
                                h.kinds().stream().flatMap(k -> k.answers().stream()))
                        .filter(this::isAsked)
                        .toList();
        return wanted.isEmpty() ? listed(lists) : wanted.stream().allMatch(this::listed);
    }

    /// Whether reconciled lists of a kind do.
    boolean listed(String kind) {
        return listed(
                h.populations().stream().filter(p -> Set.of("", kind).contains(p.kind())).toList());
    }

    private boolean listed(List<Population> lists) {
        return days(window)
                .filter(this::counts)
                .filter(d -> !isTested(d))
                .allMatch(d -> {
                    List<Population> that =
                            lists.stream().filter(p -> p.covers().contains(d)).toList();
                    return !that.isEmpty() && that.stream().allMatch(Population::reconciled);
                });
    }

    // ---- what may deviate

    /// Whether a person may conclude so.
    boolean lifts(Conclusion c) {
        return c.as() == As.EFFECTIVE_WITH_EXCEPTIONS
                && c.independent()
                && c.harmLookedInto()
                && c.corrected()
                && c.on().isAfter(window.to())
                && !c.on().isAfter(asOf.day());
    }

    /// Part of the window alone counts after enough was done.
    void enough(Operated o, boolean enough) {
        boolean part = o.days().getFirst().from().isAfter(window.from());
        unless(!part || enough, "It was not done often enough since %s.", o.days().getFirst());
    }

    void limits(Every every, int n, int deviating, boolean late, Conclusion by) {
        boolean compensated = h.conclusions().stream().anyMatch(Conclusion::compensated);
        Practice.Allowed may = practice.row(every).allowed(n, compensated);
        unless(
                deviating <= may.of(n) && (late || !may.lateOnly()),
                "%s of %s is more than anybody may conclude on.",
                deviating,
                n);
        boolean single = deviating == 1 && late;
        unless(
                single || 100L * deviating <= (long) practice.overPercent() * n,
                "%s of %s is too much of it.",
                deviating,
                n);
        unless(deviating == 0 || lifts(by), "Nobody may conclude so.");
    }

    // ---- when it had to be done

    /// A time that it had to be done.
    record Slot(String key, Period days, boolean due, LocalDate inTime, LocalDate late) {}

    private Slot slot(String key, Period days, boolean due) {
        IntStream own =
                asking.stream()
                        .filter(k -> h.cadence().every() == Every.PER_EVENT)
                        .map(Kind::toleranceDays)
                        .mapToInt(t -> t == null ? h.cadence().toleranceDays() : t);
        int tolerance = (acts ? own.max() : own.min()).orElse(h.cadence().toleranceDays());
        int late = practice.row(h.cadence().every()).late().of(tolerance);
        return new Slot(key, days, due, plus(days.to(), tolerance), plus(days.to(), late));
    }

    private LocalDate plus(LocalDate day, int n) {
        return h.cadence().days() == Days.BUSINESS ? h.working().plus(day, n) : day.plusDays(n);
    }

    List<Slot> ofEvents() {
        return events.stream()
                .filter(e -> !e.on().isAfter(asOf.day()))
                .map(e -> slot(e.id(), Period.day(e.on()), true))
                .toList();
    }

    List<Slot> ofPeriods(Period range) {
        List<Slot> slots = new ArrayList<>();
        if (isDayByDay()) {
            days(range)
                    .filter(this::begins)
                    .forEach(d -> slots.add(slot(d.toString(), Period.day(d), isInPlace(d))));
            return slots;
        }
        LocalDate from = range.from();
        while (!begins(from)) {
            from = from.minusDays(1);
        }
        for (LocalDate to = from; !to.isAfter(range.to()); to = to.plusDays(1)) {
            if (begins(to.plusDays(1))) {
                Period p = new Period(from, to);
                long in = days(p).filter(this::isInPlace).count();
                boolean due = isInPlace(p.to()) && 2 * in >= p.days();
                slots.add(slot(p.to().toString(), p, due && range.contains(p.to())));
                from = to.plusDays(1);
            }
        }
        return slots;
    }

    boolean isDayByDay() {
        return h.cadence().every() == Every.DAILY;
    }

    /// Whether a period of the cadence begins on a day.
    boolean begins(LocalDate day) {
        LocalDate anchor = h.anchor();
        int months =
                switch (h.cadence().every()) {
                    case MONTHLY -> 1;
                    case QUARTERLY -> 3;
                    case HALF_YEARLY -> 6;
                    case YEARLY -> 12;
                    case WEEKLY, DAILY, CONTINUOUS, PER_EVENT -> 0;
                };
        if (isDayByDay()) {
            return h.cadence().days() == Days.CALENDAR || h.working().contains(day);
        }
        if (months == 0) {
            return anchor == null
                    ? day.getDayOfWeek().getValue() == 1
                    : ChronoUnit.DAYS.between(anchor, day) % 7 == 0;
        }
        if (anchor == null) {
            return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
        }
        long n = Math.round(ChronoUnit.DAYS.between(anchor, day) / (30.436875 * months));
        return anchor.plusMonths(n * months).equals(day);
    }
}
