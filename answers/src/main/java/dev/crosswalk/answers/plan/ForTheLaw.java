package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a plan is for a law, if it applies, and not what an audit looks at of the requirement
/// that asks for it.
///
/// @param title what the requirement is about: `personal data`
/// @param steps that close nothing but points of it and that no step for anything else needs; or
///   that close nothing, and only such steps need
record ForTheLaw(String title, List<Step> steps) {
    private static final int NAMED = 8;

    /// Of each that is wanted, where its edition says what its audit looks at; none without a step.
    static List<ForTheLaw> of(PlanAnswer answer) {
        List<ForTheLaw> all = new ArrayList<>();
        answer.wants().stream()
                .map(w -> w.scope().edition())
                .distinct()
                .flatMap(e -> answer.question().content().practices().deadline(e).stream())
                .forEach(d ->
                        d.mayNotApply().stream()
                                .filter(m -> !m.lookedAtFirst().isEmpty())
                                .map(m -> new ForTheLaw(m.title(), steps(answer, d, m)))
                                .filter(law -> !law.steps().isEmpty())
                                .forEach(all::add));
        return all;
    }

    private static List<Step> steps(
            PlanAnswer answer, Deadline deadline, Deadline.MayNotApply part) {
        List<RequirementRef> refs =
                part.requirements().stream()
                        .map(r -> new RequirementRef(deadline.edition(), r))
                        .toList();
        List<Step> all =
                answer.plan().steps().stream()
                        .filter(s -> !part.lookedAtFirst().contains(s.control()))
                        .toList();
        Set<String> law = new HashSet<>();
        all.stream()
                .filter(s -> !(s.closes().isEmpty() && s.neededBy().isEmpty()))
                .filter(s -> s.closes().stream().allMatch(c -> refs.contains(c.requirement())))
                .map(Step::control)
                .forEach(law::add);
        boolean isLess = true;
        while (isLess) {
            isLess =
                    all.stream()
                            .filter(s -> !law.containsAll(s.neededBy()))
                            .map(s -> law.remove(s.control()))
                            .reduce(false, Boolean::logicalOr);
        }
        return all.stream().filter(s -> law.contains(s.control())).toList();
    }

    PersonDays days() {
        return steps.stream().map(Step::effort).reduce(PersonDays.ZERO, PersonDays::plus);
    }

    /// `Of the about 360 about 40 are for the law on personal data, if it applies to you, and not for the
    /// certificate: PRV-04, PRV-05 ..` of each; empty where nothing is for a law.
    static String sentences(PlanAnswer answer) {
        return sentences(answer, true);
    }

    /// The same without the controls.
    static String inShort(PlanAnswer answer) {
        return sentences(answer, false);
    }

    private static String sentences(PlanAnswer answer, boolean named) {
        String outcome =
                answer.reaches().isEmpty() ? "the audit" : answer.reaches().getFirst().outcome();
        return of(answer).stream()
                .map(law ->
                        "Of the %s in all %s are for the law on %s, if it applies to you, and not for %s%s."
                                .formatted(
                                        SumOfDays.of(answer, answer.plan().cost()).about(),
                                        SumOfDays.of(answer, law.days()).about(),
                                        law.title(),
                                        outcome,
                                        named
                                                ? ": "
                                                        + Words.some(
                                                                law.steps().stream()
                                                                        .map(Step::control)
                                                                        .toList(),
                                                                NAMED)
                                                : ""))
                .collect(Collectors.joining(" "));
    }
}
