package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Kind;
import dev.crosswalk.engine.judgement.History.Population;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Judges one history over one window, apart from what persons concluded: finds what the kinds that
/// show an obligation have to answer, and takes the worst that came of it.
final class Judging {
    private final InWindow in;
    private final History h;
    private final Showing showing;
    private final Tests tests;

    /// What shows an obligation.
    private record By(Showing showing, Tests tests) {}

    /// The verdict for each obligation.
    static Map<String, Verdict> all(InWindow in) {
        Map<By, Verdict> known = new HashMap<>();
        Map<String, Verdict> all = new LinkedHashMap<>();
        for (String obligation : in.h.discharges()) {
            By by = new By(in.h.showing(obligation), Tests.ofOperation(in.h, obligation));
            all.put(obligation, known.computeIfAbsent(by, b -> new Judging(in, b).verdict()));
        }
        Verdict.tellApart(all);
        return all;
    }

    private Judging(InWindow in, By by) {
        this.in = in.seenBy(by.showing().names());
        h = this.in.h;
        showing = by.showing();
        tests = by.tests();
    }

    private Verdict verdict() {
        List<Item> performed = items(Role.PERFORMANCE);
        // A history of results alone is one of a check.
        boolean checkAlone = showing.any() && h.items().isEmpty() && !h.results().isEmpty();
        boolean performs = !checkAlone && showing.wants(Role.PERFORMANCE);
        List<Verdict> found = new ArrayList<>();
        List<String> checks = h.checks(showing.names());
        List<Item> settings = items(Role.SETTING);
        // A check that looks at each subject is enough, unless a setting beside it is wrong.
        boolean beside =
                settings.stream().anyMatch(i -> i.fails() && !in.inPlace.isTooEarly(i.on().day()));
        boolean continuous = h.cadence().every() == Cadence.Every.CONTINUOUS;
        if (continuous && (performs || showing.wants(Role.SETTING))) {
            if (checks.isEmpty() || !performed.isEmpty() || beside) {
                List<Item> days = new ArrayList<>(settings);
                days.addAll(performed);
                found.add(Counting.settings(in, days, tests));
            }
        } else if (!continuous && performs) {
            found.add(Counting.occurrences(in, performed, tests));
        } else if (!checks.isEmpty() && beside) {
            found.add(Counting.settings(in, settings, Tests.NONE));
        }
        checks.forEach(check -> found.add(Counting.check(in, check)));
        return found.stream().reduce(Verdict::and).orElseGet(this::otherwise);
    }

    private List<Item> items(Role role) {
        return h.items().stream().filter(i -> showing.shows(i, role)).toList();
    }

    /// What no performance and no check shows: the best of its settings, what was acted on, and its
    /// populations.
    private Verdict otherwise() {
        List<Verdict> found = new ArrayList<>();
        if (showing.wants(Role.SETTING)) {
            found.add(Counting.settings(in, items(Role.SETTING), Tests.NONE));
        }
        if (showing.wants(Role.FOLLOW_UP)) {
            found.add(followUp(items(Role.FOLLOW_UP)));
        }
        showing.kinds().stream()
                .filter(k -> k.role() == Role.POPULATION)
                .map(Kind::kind)
                .sorted()
                .forEach(list -> found.add(listed(list)));
        return found.stream()
                .max(Comparator.comparing(Verdict::outcome))
                .orElseGet(() -> incomplete(Rule.NOTHING_SHOWS));
    }

    private Verdict listed(String list) {
        Rule lacking = in.runs() ? Rule.WINDOW_RUNS : in.lacking(list);
        List<String> ids = in.populations(list).stream().map(Population::id).toList();
        return lacking == null ? good(ids, new Ground.Listed(ids)) : incomplete(lacking);
    }

    /// What was acted on. That nothing was found is known no further than something looked for it:
    /// where an occurrence was missed or failed, nobody knows what there was to act on.
    private Verdict followUp(List<Item> actions) {
        if (!h.isPerformed()) {
            return acted(FollowUp.of(h, in.window, List.of(), actions));
        }
        InWindow looking = in.looking();
        List<Item> performed = looking.h.items().stream().filter(looking.h::isPerformance).toList();
        List<Turn> turns =
                Occurrences.of(
                        looking.h,
                        looking.inPlace,
                        looking.practice,
                        looking.window,
                        looking.knownAt,
                        tests,
                        performed);
        List<Item> failures = Occurrences.failures(looking, tests, performed);
        Verdict acted = acted(FollowUp.of(h, lookedAt(turns), failures, actions));
        return acted.rule() == Rule.NO_FINDING
                ? acted.and(Counting.looked(looking, turns, tests))
                : acted;
    }

    /// The window, with the period of what was due last before it where it owns nothing itself.
    private Period lookedAt(List<Turn> turns) {
        return turns.stream().anyMatch(t -> t.isOf(in.window))
                        || h.cadence().every() == Cadence.Every.PER_EVENT
                ? in.window
                : turns.stream()
                        .filter(t -> t.due().isBefore(in.window.from()))
                        .reduce((_, b) -> b)
                        .map(t -> new Period(t.days().from(), in.window.to()))
                        .orElse(in.window);
    }

    /// What was found in the window has to be acted on afterwards, each occurrence by an action of
    /// its own. Nothing was found only where each performance says so, or, of a control that nobody
    /// performs, each item that says anything.
    private Verdict acted(FollowUp followUp) {
        boolean noEvent =
                h.cadence().every() == Cadence.Every.PER_EVENT
                        && in.lacking(Tests.NONE) == null
                        && h.populations().stream()
                                .flatMap(p -> p.events().stream())
                                .noneMatch(e -> in.window.contains(e.on()));
        if (followUp.lacks()) {
            return incomplete(Rule.NOT_ACTED_ON);
        }
        if (in.runs()) {
            return incomplete(Rule.WINDOW_RUNS);
        }
        List<Item> found = followUp.found();
        boolean looked = noEvent || !h.isPerformed() || !found.isEmpty();
        if (looked && !followUp.done().isEmpty()) {
            List<String> ids = followUp.done().stream().map(Item::id).toList();
            return good(ids, new Ground.ActedOn(ids));
        }
        if (noEvent) {
            return notExercised(Rule.NO_EVENT, in.noEvent());
        }
        return followUp.isNone()
                ? notExercised(
                        Rule.NO_FINDING,
                        new Ground.NoFinding(found.stream().map(Item::id).toList()))
                : incomplete(Rule.NOTHING_SHOWS);
    }

    private Verdict good(List<String> evidence, Ground ground) {
        return uncounted(Outcome.EFFECTIVE, Rule.ALL_DONE, evidence, List.of(ground));
    }

    private Verdict notExercised(Rule rule, Ground ground) {
        return uncounted(Outcome.NOT_EXERCISED, rule, List.of(), List.of(ground));
    }

    private Verdict incomplete(Rule rule) {
        return uncounted(Outcome.INCOMPLETE, rule, List.of(), List.of());
    }

    private Verdict uncounted(
            Outcome outcome, Rule rule, List<String> evidence, List<Ground> grounds) {
        List<Failure> failures = in.falsified();
        Judgement.Part whole = in.part(null, true);
        if (!failures.isEmpty()) {
            return Verdict.uncounted(
                    Outcome.NOT_EFFECTIVE,
                    Rule.FALSIFIED_RECORD,
                    failures,
                    whole,
                    evidence,
                    List.of());
        }
        return whole.days().isEmpty()
                ? Verdict.uncounted(
                        Outcome.INCOMPLETE, Rule.NOT_IN_PLACE, failures, whole, evidence, List.of())
                : Verdict.uncounted(outcome, rule, failures, whole, evidence, grounds);
    }
}
