package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a plan is for a law, if it applies, and not what an audit looks at of the requirement
/// that asks for it.
///
/// @param title what the requirement is about: `personal data`
/// @param part what its edition says of it
/// @param steps that close nothing but points of it and that no step for anything else needs; or
///   that close nothing, and only such steps need
record ForTheLaw(String title, Deadline.MayNotApply part, List<Step> steps) {
    private static final int NAMED = 8;

    /// Ids of the obligations that an audit does not look at: those that only such requirements
    /// want, of all that is asked about, and that no control closes which it looks at first.
    static Set<String> obligations(Situation situation) {
        Set<String> law = new HashSet<>();
        Set<RequirementRef> parts = new HashSet<>();
        deadlines(situation)
                .forEach(d ->
                        parts(d).forEach(m -> {
                            Set<String> some = new HashSet<>();
                            for (RequirementRef ref : requirements(d, m)) {
                                parts.add(ref);
                                situation.crosswalk().demands(ref).stream()
                                        .map(Obligation::id)
                                        .forEach(some::add);
                            }
                            situation.content().controls().controls().stream()
                                    .filter(c -> m.lookedAtFirst().contains(c.id()))
                                    .map(c -> situation.crosswalk().given(c.discharges()))
                                    .forEach(some::removeAll);
                            law.addAll(some);
                        }));
        situation.wanted().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(v -> v.applicable() && !parts.contains(v.ref()))
                .flatMap(v -> situation.crosswalk().demands(v.ref()).stream())
                .map(Obligation::id)
                .forEach(law::remove);
        return law;
    }

    private static Stream<Deadline> deadlines(Situation situation) {
        return situation.wanted().stream()
                .map(w -> w.scope().edition())
                .distinct()
                .flatMap(e -> situation.content().practices().deadline(e).stream());
    }

    private static Stream<Deadline.MayNotApply> parts(Deadline deadline) {
        return deadline.mayNotApply().stream().filter(m -> !m.lookedAtFirst().isEmpty());
    }

    private static List<RequirementRef> requirements(Deadline d, Deadline.MayNotApply part) {
        return part.requirements().stream().map(r -> new RequirementRef(d.edition(), r)).toList();
    }

    /// Ids of the controls that are there for nothing else: of what is open they close such
    /// obligations alone, or nothing, and only such controls need them.
    ///
    /// @param open the obligations that are open of all that is asked about
    /// @param law those of [#obligations]
    static Set<String> controls(
            Crosswalk crosswalk, Collection<Control> all, Set<String> open, Set<String> law) {
        Set<String> closing = new HashSet<>();
        Set<String> maybe = new HashSet<>();
        for (Control c : all) {
            Set<String> closes = new HashSet<>(crosswalk.given(c.discharges()));
            closes.retainAll(open);
            if (law.containsAll(closes)) {
                maybe.add(c.id());
                if (!closes.isEmpty()) {
                    closing.add(c.id());
                }
            }
        }
        Set<String> needed = new HashSet<>();
        int before = -1;
        while (before != maybe.size()) {
            before = maybe.size();
            needed.clear();
            all.stream()
                    .filter(c -> !maybe.contains(c.id()))
                    .forEach(c -> needed.addAll(c.dependsOn()));
            maybe.removeAll(needed);
        }
        closing.retainAll(maybe);
        before = -1;
        while (before != closing.size()) {
            before = closing.size();
            all.stream()
                    .filter(c -> closing.contains(c.id()))
                    .flatMap(c -> c.dependsOn().stream())
                    .filter(maybe::contains)
                    .toList()
                    .forEach(closing::add);
        }
        return closing;
    }

    /// Of each that is wanted, where its edition says what its audit looks at; none without a step.
    static List<ForTheLaw> of(PlanAnswer answer) {
        List<ForTheLaw> all = new ArrayList<>();
        List<Step> steps = answer.plan().steps().stream().filter(Turns::isForTheLaw).toList();
        deadlines(answer.question().situation())
                .forEach(d ->
                        parts(d).forEach(m -> {
                            List<Step> some = of(answer, steps, requirements(d, m));
                            if (!some.isEmpty()) {
                                all.add(new ForTheLaw(m.title(), m, some));
                            }
                        }));
        return all;
    }

    /// Those of the steps that close something of these requirements, and what only they need.
    private static List<Step> of(
            PlanAnswer answer, List<Step> steps, List<RequirementRef> requirements) {
        Set<String> some = new HashSet<>();
        for (Step step : answer.plan().steps().reversed()) {
            if (steps.contains(step)
                    && (step.closes().isEmpty()
                            ? step.neededBy().stream().anyMatch(some::contains)
                            : step.closes().stream()
                                    .anyMatch(c -> requirements.contains(c.requirement())))) {
                some.add(step.control());
            }
        }
        return steps.stream().filter(s -> some.contains(s.control())).toList();
    }

    PersonDays days() {
        return steps.stream().map(Step::effort).reduce(PersonDays.ZERO, PersonDays::plus);
    }

    /// `Of the about 360 in all about 40 are for what A.5.34 (personal data) asks for beyond what
    /// auditors look at first: PRV-04, PRV-05 ..` of each; empty where nothing is for a law.
    static String sentences(PlanAnswer answer) {
        return of(answer).stream()
                .map(law ->
                        "Of the %s in all %s are for what %s (%s) asks for beyond what auditors look at first%s."
                                .formatted(
                                        SumOfDays.of(answer, answer.plan().cost()).about(),
                                        SumOfDays.of(answer, law.days()).about(),
                                        Words.and(law.part().requirements()),
                                        law.title(),
                                        law.last(answer)))
                .collect(Collectors.joining(" "));
    }

    /// That acceptance takes no law's place, where what one asks for is among what is open at the
    /// audit: `A.5.34 asks for what a law does: ..`; empty where none is.
    static String due(PlanAnswer answer) {
        Set<RequirementRef> open =
                answer.reaches().stream()
                        .filter(answer.atTheAudit()::isOfTheDay)
                        .flatMap(r -> answer.atTheAudit().openWithDays(r).keySet().stream())
                        .collect(Collectors.toSet());
        List<String> some =
                deadlines(answer.question().situation())
                        .flatMap(d -> parts(d).flatMap(m -> requirements(d, m).stream()))
                        .filter(open::contains)
                        .map(RequirementRef::id)
                        .distinct()
                        .toList();
        return some.isEmpty()
                ? ""
                : "What a law asks for (%s) is due by law today where it applies, whatever the audit, and nobody's acceptance takes its place."
                        .formatted(Words.and(some));
    }

    /// `: PRV-04, PRV-05 .. They are last here, and no day or capacity waits for them, ..`
    private String last(PlanAnswer answer) {
        return ": %s. They are last here, and no day or capacity waits for them, but where that law applies they are due by law today, whatever the audit; where they come too late for it, %s is \"not yet\" then%s"
                .formatted(
                        Words.some(steps.stream().map(Step::control).toList(), NAMED),
                        Words.and(part.requirements()),
                        first(answer));
    }

    /// Whether what auditors look at first is there by the audit; empty where no day is known.
    private String first(PlanAnswer answer) {
        Schedule schedule = answer.schedule();
        if (schedule == null || answer.timing() == null) {
            return "";
        }
        List<String> late =
                schedule.slots().stream()
                        .filter(s -> part.lookedAtFirst().contains(s.step().control()))
                        .filter(answer.atTheAudit()::isTooLate)
                        .map(s -> "%s is done on %s".formatted(s.step().control(), s.finish()))
                        .toList();
        return late.isEmpty()
                ? ", though what auditors look at first of it (%s) is there"
                        .formatted(Words.and(part.lookedAtFirst()))
                : ", and not all is there either that auditors look at first of it: "
                        + Words.and(late);
    }
}
