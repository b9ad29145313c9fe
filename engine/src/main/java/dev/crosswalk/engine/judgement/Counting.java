package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Part;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Judges what is counted in turns: the occurrences, the days of a setting, or those of one check.
final class Counting {
    private static final EnumSet<Turn.State> AT_BEST =
            EnumSet.of(
                    Turn.State.LATE, Turn.State.MISSING, Turn.State.FAILED, Turn.State.OPEN_LATE);
    private static final EnumSet<Turn.State> WITH_UNKNOWN =
            EnumSet.of(
                    Turn.State.LATE,
                    Turn.State.MISSING,
                    Turn.State.FAILED,
                    Turn.State.OPEN_LATE,
                    Turn.State.UNKNOWN);

    /// What was seen, not what is lacking.
    static final EnumSet<Turn.State> FOUND = EnumSet.of(Turn.State.LATE, Turn.State.FAILED);

    private final InWindow in;
    private final String check;
    private final Every every;
    private final List<Turn> turns;
    private final List<Turn> owned;
    private final Beyond beyond;
    private final List<String> evidence;
    private final @Nullable LocalDate since;
    private final Tests tests;
    private final List<Item> own;
    private final Function<Counting, Ground> ground;

    /// The tests of the window without which something would not be known.
    private final List<Ground.Tested> needed;

    /// The turns that deviate, and as what.
    private final List<Turn> deviating;

    private final List<Deviation> deviations;

    /// @param performed the performances that do the occurrences
    /// @param tests what stands for occurrences of which the own log says nothing
    static Verdict occurrences(InWindow in, List<Item> performed, Tests tests) {
        List<Turn> turns =
                Occurrences.of(
                        in.h, in.inPlace, in.practice, in.window, in.knownAt, tests, performed);
        return new Counting(
                        in,
                        "",
                        in.h.cadence().every(),
                        turns,
                        turns.stream()
                                .filter(t -> !t.isTested() && in.window.contains(t.due()))
                                .map(Turn::by)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        null,
                        tests,
                        performed.stream().filter(i -> i.artefact() && !i.fails()).toList(),
                        Counting::performed)
                .verdict();
    }

    /// What looks for findings: late is soon enough, as what it found had to be acted on only then.
    ///
    /// @param turns of all performances
    static Verdict looked(InWindow in, List<Turn> turns, Tests tests) {
        return new Counting(
                        in,
                        "",
                        in.h.cadence().every(),
                        turns.stream().map(Turn::doneIfLate).toList(),
                        List.of(),
                        null,
                        tests,
                        List.of(),
                        Counting::performed)
                .verdict()
                .looked();
    }

    /// @param settings each of which covers its fresh days
    /// @param tests what stands for days of which the own log says nothing
    static Verdict settings(InWindow in, List<Item> settings, Tests tests) {
        List<Item> counted =
                settings.stream()
                        .filter(i -> i.artefact() || i.failed())
                        .filter(i -> !in.inPlace.isTooEarly(i.on().day()))
                        .toList();
        return new Counting(
                        in,
                        "",
                        Every.CONTINUOUS,
                        tests.in(
                                CheckedDays.ofSettings(
                                        in.h,
                                        in.inPlace,
                                        in.window,
                                        in.knownAt,
                                        counted,
                                        i -> freshDays(in, i))),
                        counted.stream().filter(i -> !i.failed()).map(Item::id).toList(),
                        null,
                        tests,
                        counted,
                        Counting::seen)
                .verdict();
    }

    private static int freshDays(InWindow in, Item item) {
        History.Kind kind = in.h.kind(item.kind());
        if (kind == null || kind.role() == History.Role.PERFORMANCE) {
            Integer gap = in.h.allowedGapDays();
            return gap == null ? 1 : gap - 1;
        }
        return kind.freshDays(in.practice);
    }

    static Verdict check(InWindow in, String check) {
        return new Counting(
                        in,
                        check,
                        CheckedDays.every(in.h, check),
                        CheckedDays.ofCheck(
                                in.h, check, in.inPlace, in.practice, in.window, in.knownAt),
                        in.h.results().stream()
                                .filter(r -> r.check().equals(check) && !r.evidence().isEmpty())
                                .filter(r -> r.found() == History.Found.PASS)
                                .filter(r -> in.window.contains(r.at().day()))
                                .map(History.Result::evidence)
                                .distinct()
                                .toList(),
                        Inventory.of(in.h, check).first(),
                        Tests.NONE,
                        List.of(),
                        Counting::checked)
                .verdict();
    }

    /// @param check whose turns they are; empty for what is no check's that has a name
    /// @param evidence ids of what did the occurrences or covered the days
    /// @param since the first day that counts; null for all of the window
    /// @param own what the own log has
    private Counting(
            InWindow in,
            String check,
            Every every,
            List<Turn> turns,
            List<String> evidence,
            @Nullable LocalDate since,
            Tests tests,
            List<Item> own,
            Function<Counting, Ground> ground) {
        this.in = in;
        this.check = check;
        this.every = every;
        this.turns = turns;
        this.evidence = evidence;
        this.since = since;
        this.tests = tests;
        this.own = own;
        this.ground = ground;
        owned = owned();
        boolean counted = every != Every.PER_EVENT || !in.runs();
        beyond = new Beyond(in.practice, every, in.window, turns, owned, counted, in.compensated);
        needed = isTestNeeded() ? tests.within(in.days()) : List.of();
        // What is late at best may still be missing.
        deviating =
                owned.stream()
                        .filter(t -> t.isDeviation() && t.state() != Turn.State.OPEN_LATE)
                        .toList();
        deviations = deviating.stream().map(this::deviation).toList();
    }

    /// The turns of the window; where it has none, the last one due before it.
    private List<Turn> owned() {
        List<Turn> owned = turns.stream().filter(t -> t.isOf(in.window)).toList();
        boolean counts = every == Every.PER_EVENT || every == Every.CONTINUOUS;
        return !owned.isEmpty() || counts || isAllTested()
                ? owned
                : turns.stream()
                        .filter(t -> t.due().isBefore(in.window.from()))
                        .reduce((a, b) -> b)
                        .stream()
                        .toList();
    }

    private boolean isTestNeeded() {
        return owned.stream().anyMatch(Turn::isTested)
                || (every == Every.PER_EVENT
                        ? in.lacking(Tests.NONE) != null
                        : owned.isEmpty() && isAllTested());
    }

    private boolean isAllTested() {
        return tests.without(in.days()).isEmpty();
    }

    private Deviation deviation(Turn t) {
        String id = t.name().equals(t.subject()) ? t.subject() + "/" + t.days().from() : t.name();
        return new Deviation(
                id,
                Objects.requireNonNull(t.what()),
                check,
                t.name(),
                t.days(),
                beyond.count(t),
                t.correctedOn());
    }

    private Verdict verdict() {
        List<Failure> falsified = in.falsified();
        if (!falsified.isEmpty()) {
            return of(Outcome.NOT_EFFECTIVE, Rule.FALSIFIED_RECORD, falsified);
        }
        Rule never = beyond.rule(AT_BEST);
        if (never != null) {
            Rule found = beyond.rule(FOUND);
            return of(
                    Outcome.NOT_EFFECTIVE,
                    never,
                    found == null
                            ? List.of()
                            : List.of(Failing.of(ground.apply(this), found, beyond, turns, owned)));
        }
        Rule lacking = lacking();
        if (lacking != null) {
            return of(Outcome.INCOMPLETE, lacking, List.of());
        }
        if (!deviations.isEmpty()) {
            return of(Outcome.DEVIATIONS, Rule.DEVIATES, List.of());
        }
        if (in.days().isEmpty()) {
            // Its documents were in force on no day of the window.
            return of(Outcome.INCOMPLETE, Rule.NOT_IN_PLACE, List.of());
        }
        return owned.isEmpty() && needed.isEmpty()
                ? of(Outcome.NOT_EXERCISED, Rule.NO_EVENT, List.of())
                : of(Outcome.EFFECTIVE, Rule.ALL_DONE, List.of());
    }

    private @Nullable Rule lacking() {
        if (in.inPlace.within(in.window).isEmpty()) {
            return Rule.NOT_IN_PLACE;
        }
        if (in.runs()) {
            return Rule.WINDOW_RUNS;
        }
        if (every == Every.PER_EVENT) {
            Rule population = in.lacking(tests);
            if (population != null) {
                return population;
            }
        } else if (owned.isEmpty() && needed.isEmpty()) {
            return Rule.NOTHING_DUE;
        }
        if (isOpen()) {
            return Rule.OPEN;
        }
        return beyond.rule(WITH_UNKNOWN) == null ? null : Rule.TOO_MUCH_UNKNOWN;
    }

    private boolean isOpen() {
        return has(Turn.State.OPEN) || has(Turn.State.OPEN_LATE);
    }

    private boolean has(Turn.State state) {
        return owned.stream().anyMatch(t -> t.state() == state);
    }

    private Verdict of(Outcome outcome, Rule rule, List<Failure> failures) {
        Ground.Count count = count();
        boolean falsified = rule == Rule.FALSIFIED_RECORD;
        return new Verdict(
                outcome,
                rule,
                count.due(),
                count.deviating(),
                failures,
                has(Turn.State.OPEN_LATE),
                deviations,
                part(outcome),
                Verdict.joined(evidence, needed.stream().map(Ground.Tested::report).toList()),
                outcome == Outcome.INCOMPLETE || falsified || !isKnown() ? List.of() : grounds(),
                in.runs() || falsified ? List.of() : tested(),
                in.part(since, true));
    }

    // ---- why it counts

    /// What the own log says, but where nothing rests on it, and the tests that are needed.
    private List<Ground> grounds() {
        List<Ground> all = new ArrayList<>(needed);
        boolean tested =
                isAllTested()
                        && owned.stream().allMatch(Turn::isTested)
                        && (own.isEmpty() || owned.isEmpty());
        if (needed.isEmpty() || !tested) {
            all.addFirst(ground.apply(this));
        }
        return all;
    }

    /// The tests beside which the own log says nothing else. What it has of late or failed
    /// occurrences no auditor's word lifts, though a test was without exception.
    private List<Ground.Tested> tested() {
        return tests.within(in.days()).stream()
                .filter(g ->
                        owned.stream()
                                .filter(t -> t.isOf(g.days()))
                                .noneMatch(t -> t.state() != Turn.State.DONE || mayBeLate(t)))
                .toList();
    }

    /// Whether the own log has something that may have been meant for it and came late, whatever
    /// else it did.
    private boolean mayBeLate(Turn t) {
        LocalDate late = Occurrences.lastLate(in.h, in.practice, t.due());
        return every != Every.CONTINUOUS
                && own.stream()
                        .filter(i -> i.names() == null)
                        .map(i -> i.on().day())
                        .anyMatch(d -> d.isAfter(t.inTime()) && !d.isAfter(late));
    }

    private boolean isKnown() {
        return !in.runs() && !isOpen() && (every != Every.PER_EVENT || in.lacking(tests) == null);
    }

    private Ground.Count count() {
        Practice.Allowed allowed = beyond.allowed();
        int due = beyond.due();
        return new Ground.Count(
                due,
                deviations.stream().mapToInt(Deviation::turns).sum(),
                allowed.of(due),
                allowed.lateOnly());
    }

    private Ground performed() {
        if (owned.isEmpty()) {
            return in.noEvent();
        }
        long first = owned.getFirst().first() - beyond.reach();
        long last = owned.getLast().first() + beyond.reach();
        List<Turn> beside =
                turns.stream()
                        .filter(_ -> !deviations.isEmpty())
                        .filter(t -> first <= t.first() && t.first() <= last)
                        .filter(t -> !in.window.contains(t.due()))
                        .toList();
        return new Ground.Performed(count(), occurrences(owned), occurrences(beside));
    }

    private List<Occurrence> occurrences(List<Turn> turns) {
        boolean events = every == Every.PER_EVENT;
        return turns.stream().map(t -> Expectation.occurrence(t, events)).toList();
    }

    private Ground seen() {
        return new Ground.Seen(count(), evidence);
    }

    private Ground checked() {
        long subjects = owned.stream().map(Turn::subject).distinct().count();
        return new Ground.Checked(check, count(), (int) subjects);
    }

    // ---- on which days it counts

    private Part part(Outcome outcome) {
        if (outcome == Outcome.NOT_EXERCISED) {
            return in.part(since, true);
        }
        if (every == Every.PER_EVENT && !in.runs() && in.lacking(tests) != null) {
            // Who knows which events there were since.
            return new Part(List.of(), in.window.days(), false);
        }
        if (deviations.isEmpty()) {
            List<Period> days = in.days(since);
            boolean isNew = !days.isEmpty() && days.getFirst().from().isAfter(in.window.from());
            return in.part(since, !isNew || isEnough(days.getFirst().from()));
        }
        LocalDate mended = mended();
        if (mended == null || mended.isAfter(in.window.to())) {
            return new Part(List.of(), in.window.days(), false);
        }
        LocalDate from = mended.isBefore(in.window.from()) ? in.window.from() : mended;
        return in.part(from, isEnough(from));
    }

    /// When the last deviation was corrected; null where one was not.
    private @Nullable LocalDate mended() {
        LocalDate last = null;
        for (Turn t : deviating) {
            LocalDate on = t.mendedOn();
            if (on == null) {
                return null;
            }
            last = last == null || on.isAfter(last) ? on : last;
        }
        return last;
    }

    /// Whether enough was done since a day.
    private boolean isEnough(LocalDate since) {
        Period rest = new Period(since, in.window.to());
        int done = 0;
        boolean all = true;
        Set<String> subjects = new HashSet<>();
        for (Turn t : turns) {
            Period days = t.days();
            // Of a stretch those days count that lie in the window, wherever it ends.
            LocalDate decides = t.count() == 1 ? t.due() : days.from();
            if (days.to().isBefore(since) || decides.isAfter(in.window.to())) {
                continue;
            }
            subjects.add(t.subject());
            boolean isDone = t.state() == Turn.State.DONE;
            all &= isDone;
            if (isDone) {
                Period counted = days.intersection(rest);
                done += t.count() == 1 ? 1 : counted == null ? 0 : (int) counted.days();
            }
        }
        boolean fewEvents =
                every == Every.PER_EVENT && all && rest.days() >= in.practice.newEventDays();
        return fewEvents
                || done >= in.practice.row(every).newAfter() * Math.max(1, subjects.size());
    }
}
