package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Part;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Judges one history over one window, apart from what persons concluded.
final class Judging {
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

    private final History h;
    private final Practice practice;
    private final Period window;
    private final Moment knownAt;
    private final InPlace inPlace;
    private final boolean compensated;
    private final Map<String, History.Kind> kinds = new HashMap<>();

    /// What came of one thing that is judged apart.
    ///
    /// @param failures why it would not be effective even were all that is missing done
    /// @param late whether something is not done yet and late at best
    /// @param evidence ids of what did its occurrences or covered its days
    /// @param grounds why it counts for the days of its part
    /// @param tested the days that auditors' tests show by themselves
    /// @param whole all days that would count if nothing deviated: that a check did not look yet
    ///   shows nothing
    record Verdict(
            Outcome outcome,
            Rule rule,
            int due,
            int deviating,
            List<Failure> failures,
            boolean late,
            List<Deviation> deviations,
            Part part,
            List<String> evidence,
            List<Ground> grounds,
            List<Ground.Tested> tested,
            Part whole) {

        /// The worse of two, with the deviations of both.
        Verdict and(Verdict other) {
            Verdict worse = other.outcome.compareTo(outcome) < 0 ? other : this;
            Set<Deviation> all = new HashSet<>(deviations);
            all.addAll(other.deviations);
            return new Verdict(
                    worse.outcome,
                    worse.rule,
                    worse.due,
                    worse.deviating,
                    joined(failures, other.failures),
                    late || other.late,
                    sorted(all),
                    shorter(part, other.part),
                    joined(evidence, other.evidence),
                    Stream.concat(grounds.stream(), other.grounds.stream()).toList(),
                    // A test says nothing of what a check looks at.
                    List.of(),
                    shorter(whole, other.whole));
        }

        /// The same, where deviations of different checks that have one id carry their check, too.
        Verdict told(Set<String> ambiguous) {
            return new Verdict(
                    outcome,
                    rule,
                    due,
                    deviating,
                    failures,
                    late,
                    deviations.stream()
                            .map(d -> ambiguous.contains(d.id()) ? d.withCheck() : d)
                            .toList(),
                    part,
                    evidence,
                    grounds,
                    tested,
                    whole);
        }

        private static <T> List<T> joined(List<T> a, List<T> b) {
            Set<T> all = new LinkedHashSet<>(a);
            all.addAll(b);
            return List.copyOf(all);
        }

        private static Part shorter(Part a, Part b) {
            List<Period> both = new ArrayList<>();
            for (Period p : a.days()) {
                for (Period q : b.days()) {
                    Period common = p.intersection(q);
                    if (common != null) {
                        both.add(common);
                    }
                }
            }
            return new Part(both, a.of(), a.counts() && b.counts());
        }
    }

    static List<Deviation> sorted(Set<Deviation> all) {
        return all.stream()
                .sorted(
                        Comparator.comparing((Deviation d) -> d.days().from())
                                .thenComparing(Deviation::id)
                                .thenComparing(Deviation::what))
                .toList();
    }

    /// @param h as it was known at the moment
    Judging(History h, Practice practice, Period window, Moment knownAt, boolean compensated) {
        this.h = h;
        this.practice = practice;
        this.window = window;
        this.knownAt = knownAt;
        this.compensated = compensated;
        inPlace = InPlace.of(h, practice);
        h.kinds().forEach(k -> kinds.put(k.kind(), k));
    }

    boolean runs() {
        return !window.isOverAt(knownAt);
    }

    /// What shows an obligation.
    private record By(Set<String> kinds, Tests tests) {}

    /// The verdict for each obligation.
    Map<String, Verdict> all() {
        Map<By, Verdict> known = new HashMap<>();
        Map<String, Verdict> all = new LinkedHashMap<>();
        for (String obligation : h.discharges()) {
            By by = new By(h.showing(obligation), Tests.ofOperation(h, obligation));
            all.put(obligation, known.computeIfAbsent(by, this::asked));
        }
        Map<String, Set<String>> checks = new HashMap<>();
        for (Verdict v : all.values()) {
            v.deviations()
                    .forEach(d ->
                            checks.computeIfAbsent(d.id(), _ -> new HashSet<>()).add(d.check()));
        }
        checks.values().removeIf(c -> c.size() == 1);
        if (!checks.isEmpty()) {
            all.replaceAll((_, v) -> v.told(checks.keySet()));
        }
        return all;
    }

    /// Judges what the kinds that show an obligation have to answer.
    private Verdict asked(By by) {
        return new Judging(h.seenBy(by.kinds()), practice, window, knownAt, compensated)
                .verdict(by.kinds(), by.tests());
    }

    /// @param showing the kinds that show an obligation
    /// @param tests the auditors' tests that show it
    private Verdict verdict(Set<String> showing, Tests tests) {
        boolean any = kinds.isEmpty();
        List<Item> performed = items(showing, Role.PERFORMANCE);
        // A history of results alone is one of a check.
        boolean checkAlone = any && h.items().isEmpty() && !h.results().isEmpty();
        boolean performs =
                (any && !checkAlone) || showing.stream().anyMatch(k -> has(k, Role.PERFORMANCE));
        List<Verdict> found = new ArrayList<>();
        List<String> checks = h.checks(showing);
        List<Item> settings = items(showing, Role.SETTING);
        boolean sets = performs || showing.stream().anyMatch(k -> has(k, Role.SETTING));
        // A check that looks at each subject is enough, unless a setting beside it is wrong.
        boolean beside =
                settings.stream().anyMatch(i -> i.fails() && !inPlace.isTooEarly(i.on().day()));
        if (h.cadence().every() == Cadence.Every.CONTINUOUS && sets) {
            if (checks.isEmpty() || !performed.isEmpty() || beside) {
                List<Item> days = new ArrayList<>(settings);
                days.addAll(performed);
                found.add(settings(days, tests));
            }
        } else if (h.cadence().every() != Cadence.Every.CONTINUOUS && performs) {
            found.add(occurrences(performed, tests));
        } else if (!checks.isEmpty() && beside) {
            found.add(settings(settings, Tests.NONE));
        }
        checks.forEach(check -> found.add(checked(check)));
        return found.isEmpty() ? otherwise(showing) : found.stream().reduce(Verdict::and).get();
    }

    private Verdict checked(String check) {
        Set<String> evidence = new LinkedHashSet<>();
        h.results().stream()
                .filter(r -> r.check().equals(check) && !r.evidence().isEmpty())
                .filter(r -> r.found() == History.Found.PASS && window.contains(r.at().day()))
                .forEach(r -> evidence.add(r.evidence()));
        return judged(
                check,
                CheckedDays.ofCheck(h, check, inPlace, practice, window, knownAt),
                CheckedDays.every(h, check),
                List.copyOf(evidence),
                Inventory.of(h, check).first(),
                Tests.NONE,
                List.of(),
                j -> j.checked(check));
    }

    private boolean has(String kind, Role role) {
        History.Kind found = kinds.get(kind);
        return found != null && found.role() == role;
    }

    private List<Item> items(Set<String> showing, Role role) {
        boolean any = kinds.isEmpty() && role == Role.PERFORMANCE;
        return h.items().stream()
                .filter(i -> any || (showing.contains(i.kind()) && has(i.kind(), role)))
                .toList();
    }

    /// What no performance and no check shows: the best of its settings, what was acted on, and its
    /// populations.
    private Verdict otherwise(Set<String> showing) {
        List<Verdict> found = new ArrayList<>();
        if (showing.stream().anyMatch(k -> has(k, Role.SETTING))) {
            found.add(settings(items(showing, Role.SETTING), Tests.NONE));
        }
        if (showing.stream().anyMatch(k -> has(k, Role.FOLLOW_UP))) {
            found.add(followUp(items(showing, Role.FOLLOW_UP)));
        }
        for (String list : h.lists()) {
            if (showing.contains(list) && has(list, Role.POPULATION)) {
                List<History.Population> lists = lists(list);
                Rule lacking = runs() ? Rule.WINDOW_RUNS : lacking(lists, Tests.NONE);
                List<String> ids = ids(lists);
                found.add(
                        lacking == null
                                ? plain(
                                        Outcome.EFFECTIVE,
                                        Rule.ALL_DONE,
                                        ids,
                                        new Ground.Listed(ids))
                                : plain(Outcome.INCOMPLETE, lacking));
            }
        }
        return found.stream()
                .max(Comparator.comparing(Verdict::outcome))
                .orElseGet(() -> plain(Outcome.INCOMPLETE, Rule.NOTHING_SHOWS));
    }

    private Verdict settings(List<Item> settings, Tests tests) {
        List<Item> counted =
                settings.stream()
                        .filter(i -> i.artefact() || i.failed())
                        .filter(i -> !inPlace.isTooEarly(i.on().day()))
                        .toList();
        return judged(
                "",
                tests.in(
                        CheckedDays.ofSettings(
                                h, inPlace, window, knownAt, counted, this::freshDays)),
                Cadence.Every.CONTINUOUS,
                counted.stream().filter(i -> !i.failed()).map(Item::id).toList(),
                null,
                tests,
                counted,
                Judged::seen);
    }

    private int freshDays(Item item) {
        History.Kind kind = kinds.get(item.kind());
        if (kind == null || kind.role() == Role.PERFORMANCE) {
            Integer gap = h.allowedGapDays();
            return gap == null ? 1 : gap - 1;
        }
        return kind.freshDays() == null ? practice.freshDays() : kind.freshDays();
    }

    /// What was found in the window has to be acted on afterwards; where nobody says what was
    /// found, something has to be acted on in the window. Nothing was found only where each
    /// performance says so, or, of a control that nobody performs, each item that says anything.
    private Verdict followUp(List<Item> actions) {
        List<Item> inWindow =
                h.items().stream()
                        .filter(i -> kinds.containsKey(i.kind()))
                        .filter(i -> window.contains(i.on().day()))
                        .toList();
        boolean performs = inWindow.stream().anyMatch(i -> has(i.kind(), Role.PERFORMANCE));
        List<Item> found =
                inWindow.stream()
                        .filter(i ->
                                i.findings() != null
                                        || (performs && has(i.kind(), Role.PERFORMANCE)))
                        .toList();
        boolean noEvent =
                h.cadence().every() == Cadence.Every.PER_EVENT
                        && populations(Tests.NONE) == null
                        && h.populations().stream()
                                .flatMap(p -> p.events().stream())
                                .noneMatch(e -> window.contains(e.on()));
        List<Item> owed =
                found.stream().filter(i -> i.findings() != null && i.findings() > 0).toList();
        // After the window only what it found is acted on.
        List<Item> done =
                actions.stream()
                        .filter(i -> i.artefact() && !i.fails())
                        .filter(i -> !i.on().day().isBefore(window.from()))
                        .filter(i -> !owed.isEmpty() || !i.on().day().isAfter(window.to()))
                        .toList();
        for (Item item : owed) {
            if (done.stream().allMatch(a -> a.on().day().isBefore(item.on().day()))) {
                return plain(Outcome.INCOMPLETE, Rule.NOT_ACTED_ON);
            }
        }
        if (runs()) {
            return plain(Outcome.INCOMPLETE, Rule.WINDOW_RUNS);
        }
        if (!done.isEmpty()) {
            List<String> ids = done.stream().map(Item::id).toList();
            return plain(Outcome.EFFECTIVE, Rule.ALL_DONE, ids, new Ground.ActedOn(ids));
        }
        if (noEvent) {
            return plain(
                    Outcome.NOT_EXERCISED,
                    Rule.NO_EVENT,
                    List.of(),
                    new Ground.NoEvent(populationIds()));
        }
        boolean none =
                !found.isEmpty()
                        && found.stream().allMatch(i -> i.findings() != null && i.findings() == 0);
        return none
                ? plain(
                        Outcome.NOT_EXERCISED,
                        Rule.NO_FINDING,
                        List.of(),
                        new Ground.NoFinding(found.stream().map(Item::id).toList()))
                : plain(Outcome.INCOMPLETE, Rule.NOTHING_SHOWS);
    }

    /// Records of the window that were falsified or overridden; whatever they are about, none can
    /// be trusted.
    private List<Failure> falsified() {
        List<String> ids =
                h.items().stream()
                        .filter(i -> i.falsified() && window.contains(i.on().day()))
                        .map(Item::id)
                        .toList();
        return ids.isEmpty() ? List.of() : List.of(new Failure.Falsified(ids));
    }

    private Part whole(@Nullable LocalDate since) {
        return new Part(within(since), window.days(), true);
    }

    private List<Period> within(@Nullable LocalDate since) {
        if (since == null || !since.isAfter(window.from())) {
            return inPlace.within(window);
        }
        return since.isAfter(window.to())
                ? List.of()
                : inPlace.within(new Period(since, window.to()));
    }

    private Verdict plain(Outcome outcome, Rule rule) {
        return plain(outcome, rule, List.of(), null);
    }

    private Verdict plain(
            Outcome outcome, Rule rule, List<String> evidence, @Nullable Ground ground) {
        Part whole = whole(null);
        boolean absent = whole.days().isEmpty();
        List<Failure> failures = falsified();
        boolean falsified = !failures.isEmpty();
        return new Verdict(
                falsified ? Outcome.NOT_EFFECTIVE : absent ? Outcome.INCOMPLETE : outcome,
                falsified ? Rule.FALSIFIED_RECORD : absent ? Rule.NOT_IN_PLACE : rule,
                0,
                0,
                failures,
                false,
                List.of(),
                whole,
                evidence,
                ground == null || absent || falsified ? List.of() : List.of(ground),
                List.of(),
                whole);
    }

    private Verdict occurrences(List<Item> performed, Tests tests) {
        List<Turn> turns = Occurrences.of(h, inPlace, practice, window, knownAt, tests, performed);
        Set<String> by = new LinkedHashSet<>();
        for (Turn t : turns) {
            if (t.by() != null && !t.isTested() && window.contains(t.due())) {
                by.add(t.by());
            }
        }
        return judged(
                "",
                turns,
                h.cadence().every(),
                List.copyOf(by),
                null,
                tests,
                performed.stream().filter(i -> i.artefact() && !i.fails()).toList(),
                Judged::performed);
    }

    /// What is wrong with the populations of the part, of each list that is wanted; null where
    /// nothing is. Of tested days the auditor had them.
    private @Nullable Rule populations(Tests tests) {
        if (h.lists().isEmpty()) {
            return lacking(h.populations(), tests);
        }
        return h.lists().stream()
                .map(list -> lacking(lists(list), tests))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The populations that are one of the lists that the control wants, or may be.
    private List<History.Population> lists(String kind) {
        return h.populations().stream()
                .filter(p -> p.kind().isEmpty() || p.kind().equals(kind))
                .toList();
    }

    private @Nullable Rule lacking(List<History.Population> populations, Tests tests) {
        for (Period part : tests.without(inPlace.within(window))) {
            LocalDate next = part.from();
            boolean reconciled = true;
            List<History.Population> sorted = new ArrayList<>(populations);
            sorted.sort(Comparator.comparing(p -> p.covers().from()));
            for (History.Population p : sorted) {
                if (p.covers().intersection(part) != null) {
                    reconciled &= p.reconciled();
                    if (!p.covers().from().isAfter(next) && !p.covers().to().isBefore(next)) {
                        next =
                                p.covers().to().equals(LocalDate.MAX)
                                        ? LocalDate.MAX
                                        : p.covers().to().plusDays(1);
                    }
                }
            }
            if (!next.isAfter(part.to())) {
                return Rule.POPULATION_ABSENT;
            }
            if (!reconciled) {
                return Rule.POPULATION_UNRECONCILED;
            }
        }
        return null;
    }

    private List<String> populationIds() {
        return ids(h.populations());
    }

    private static List<String> ids(List<History.Population> populations) {
        return populations.stream().map(History.Population::id).toList();
    }

    /// @param check whose turns they are; empty for what is no check's that has a name
    /// @param since the first day that counts; null for all of the window
    /// @param own what the own log has
    private Verdict judged(
            String check,
            List<Turn> turns,
            Cadence.Every every,
            List<String> evidence,
            @Nullable LocalDate since,
            Tests tests,
            List<Item> own,
            Function<Judged, Ground> ground) {
        boolean perEvent = every == Cadence.Every.PER_EVENT;
        boolean ofDays = every == Cadence.Every.CONTINUOUS;
        List<Turn> owned = new ArrayList<>();
        for (Turn t : turns) {
            boolean owns =
                    t.count() > 1
                            ? t.days().intersection(window) != null
                            : window.contains(t.due());
            if (owns) {
                owned.add(t);
            }
        }
        if (owned.isEmpty()
                && !perEvent
                && !ofDays
                && !tests.without(inPlace.within(window)).isEmpty()) {
            turns.stream()
                    .filter(t -> t.due().isBefore(window.from()))
                    .reduce((a, b) -> b)
                    .ifPresent(owned::add);
        }
        Beyond beyond =
                new Beyond(
                        practice, every, window, turns, owned, !(perEvent && runs()), compensated);
        return new Judged(check, turns, owned, beyond, every, evidence, since, tests, own, ground)
                .verdict();
    }

    /// The turns of one thing that is judged apart.
    private final class Judged {
        private final String check;
        private final List<Turn> turns;
        private final List<Turn> owned;
        private final Beyond beyond;
        private final Cadence.Every every;
        private final List<String> evidence;
        private final @Nullable LocalDate since;
        private final Tests tests;
        private final List<Item> own;

        /// The tests of the window without which something would not be known.
        private final List<Ground.Tested> needed;

        private final Function<Judged, Ground> ground;
        private final List<Deviation> deviations = new ArrayList<>();

        /// The turns that deviate.
        private final List<Turn> deviating = new ArrayList<>();

        Judged(
                String check,
                List<Turn> turns,
                List<Turn> owned,
                Beyond beyond,
                Cadence.Every every,
                List<String> evidence,
                @Nullable LocalDate since,
                Tests tests,
                List<Item> own,
                Function<Judged, Ground> ground) {
            this.check = check;
            this.since = since;
            this.tests = tests;
            this.own = own;
            this.evidence = evidence;
            this.ground = ground;
            this.turns = turns;
            this.owned = owned;
            this.beyond = beyond;
            this.every = every;
            needed = isTestNeeded() ? tests.within(inPlace.within(window)) : List.of();
            for (Turn t : owned) {
                Deviation.What what = t.state() == Turn.State.OPEN_LATE ? null : t.what();
                if (what != null) {
                    deviations.add(deviation(t, what));
                    deviating.add(t);
                }
            }
        }

        private boolean isTestNeeded() {
            return owned.stream().anyMatch(Turn::isTested)
                    || (every == Cadence.Every.PER_EVENT
                            ? populations(Tests.NONE) != null
                            : owned.isEmpty() && isAllTested());
        }

        private boolean isAllTested() {
            return tests.without(inPlace.within(window)).isEmpty();
        }

        private Deviation deviation(Turn t, Deviation.What what) {
            String id =
                    t.name().equals(t.subject()) ? t.subject() + "/" + t.days().from() : t.name();
            return new Deviation(
                    id, what, check, t.name(), t.days(), beyond.count(t), t.correctedOn());
        }

        Verdict verdict() {
            List<Failure> falsified = falsified();
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
                                : List.of(
                                        Failing.of(
                                                ground.apply(this), found, beyond, turns, owned)));
            }
            Rule lacking = lacking();
            if (lacking != null) {
                return of(Outcome.INCOMPLETE, lacking, List.of());
            }
            if (!deviations.isEmpty()) {
                return of(Outcome.DEVIATIONS, Rule.DEVIATES, List.of());
            }
            return owned.isEmpty() && needed.isEmpty()
                    ? of(Outcome.NOT_EXERCISED, Rule.NO_EVENT, List.of())
                    : of(Outcome.EFFECTIVE, Rule.ALL_DONE, List.of());
        }

        private @Nullable Rule lacking() {
            if (inPlace.within(window).isEmpty()) {
                return Rule.NOT_IN_PLACE;
            }
            if (runs()) {
                return Rule.WINDOW_RUNS;
            }
            if (every == Cadence.Every.PER_EVENT) {
                Rule population = populations(tests);
                if (population != null) {
                    return population;
                }
            } else if (owned.isEmpty() && needed.isEmpty()) {
                return Rule.NOTHING_DUE;
            }
            if (has(Turn.State.OPEN) || has(Turn.State.OPEN_LATE)) {
                return Rule.OPEN;
            }
            return beyond.rule(WITH_UNKNOWN) == null ? null : Rule.TOO_MUCH_UNKNOWN;
        }

        private boolean has(Turn.State state) {
            return owned.stream().anyMatch(t -> t.state() == state);
        }

        private Verdict of(Outcome outcome, Rule rule, List<Failure> failures) {
            return new Verdict(
                    outcome,
                    rule,
                    beyond.due(),
                    deviations.stream().mapToInt(Deviation::turns).sum(),
                    failures,
                    has(Turn.State.OPEN_LATE),
                    deviations,
                    part(outcome),
                    Verdict.joined(evidence, needed.stream().map(Ground.Tested::report).toList()),
                    outcome == Outcome.INCOMPLETE || rule == Rule.FALSIFIED_RECORD || !isKnown()
                            ? List.of()
                            : grounds(),
                    runs() || rule == Rule.FALSIFIED_RECORD ? List.of() : tested(),
                    whole(since));
        }

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
            return tests.within(inPlace.within(window)).stream()
                    .filter(g ->
                            owned.stream()
                                    .filter(t ->
                                            t.count() > 1
                                                    ? t.days().intersection(g.days()) != null
                                                    : g.days().contains(t.due()))
                                    .noneMatch(t -> t.state() != Turn.State.DONE || mayBeLate(t)))
                    .toList();
        }

        /// Whether the own log has something that may have been meant for it and came late,
        /// whatever else it did.
        private boolean mayBeLate(Turn t) {
            LocalDate late = Occurrences.lastLate(h, practice, t.due());
            return every != Cadence.Every.CONTINUOUS
                    && own.stream()
                            .filter(i -> i.names() == null)
                            .map(i -> i.on().day())
                            .anyMatch(d -> d.isAfter(t.inTime()) && !d.isAfter(late));
        }

        private boolean isKnown() {
            return !runs()
                    && !has(Turn.State.OPEN)
                    && !has(Turn.State.OPEN_LATE)
                    && (every != Cadence.Every.PER_EVENT || populations(tests) == null);
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

        Ground performed() {
            if (owned.isEmpty()) {
                return new Ground.NoEvent(populationIds());
            }
            long first = owned.getFirst().first() - beyond.reach();
            long last = owned.getLast().first() + beyond.reach();
            List<Turn> beside = new ArrayList<>();
            for (Turn t : turns) {
                boolean near = first <= t.first() && t.first() <= last;
                if (near && !deviations.isEmpty() && !window.contains(t.due())) {
                    beside.add(t);
                }
            }
            return new Ground.Performed(count(), occurrences(owned), occurrences(beside));
        }

        private List<Occurrence> occurrences(List<Turn> turns) {
            boolean events = every == Cadence.Every.PER_EVENT;
            return turns.stream().map(t -> Expectation.occurrence(t, events)).toList();
        }

        Ground seen() {
            return new Ground.Seen(count(), evidence);
        }

        Ground checked(String check) {
            Set<String> subjects = new HashSet<>();
            owned.forEach(t -> subjects.add(t.subject()));
            return new Ground.Checked(check, count(), subjects.size());
        }

        private Part part(Outcome outcome) {
            List<Period> days = within(since);
            boolean good =
                    outcome == Outcome.EFFECTIVE
                            || outcome == Outcome.NOT_EXERCISED
                            || deviations.isEmpty();
            if (good) {
                boolean isNew = !days.isEmpty() && days.getFirst().from().isAfter(window.from());
                return new Part(
                        days,
                        window.days(),
                        !isNew
                                || outcome == Outcome.NOT_EXERCISED
                                || isEnough(days.getFirst().from()));
            }
            LocalDate mended = mended();
            if (mended == null || mended.isAfter(window.to())) {
                return new Part(List.of(), window.days(), false);
            }
            LocalDate from = mended.isBefore(window.from()) ? window.from() : mended;
            return new Part(within(from), window.days(), isEnough(from));
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
            int done = 0;
            boolean all = true;
            Set<String> subjects = new HashSet<>();
            for (Turn t : turns) {
                Period days = t.days();
                // Of a stretch those days count that lie in the window, wherever it ends.
                LocalDate decides = t.count() == 1 ? t.due() : days.from();
                if (days.to().isBefore(since) || decides.isAfter(window.to())) {
                    continue;
                }
                subjects.add(t.subject());
                boolean isDone = t.state() == Turn.State.DONE;
                all &= isDone;
                if (isDone) {
                    Period counted = days.intersection(new Period(since, window.to()));
                    done += t.count() == 1 ? 1 : counted == null ? 0 : (int) counted.days();
                }
            }
            boolean fewEvents =
                    every == Cadence.Every.PER_EVENT
                            && all
                            && new Period(since, window.to()).days() >= practice.newEventDays();
            return fewEvents
                    || done >= practice.row(every).newAfter() * Math.max(1, subjects.size());
        }
    }
}
