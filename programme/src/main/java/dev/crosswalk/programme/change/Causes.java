package dev.crosswalk.programme.change;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.change.RequirementChange.ObligationChange;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out which of the changes in a programme affect a requirement.
final class Causes {
    private final Crosswalk crosswalk;
    private final List<Cause.ControlChanged> controls;
    private final List<Cause.WordChanged> words = new ArrayList<>();
    private final List<Cause.AnswerChanged> answers = new ArrayList<>();
    private final List<Cause.ExclusionChanged> exclusions = new ArrayList<>();
    private final List<Cause.ClaimDecided> decisions = new ArrayList<>();
    private final List<Cause> question;

    Causes(
            Crosswalk crosswalk,
            Standing before,
            Standing after,
            List<Cause.ControlChanged> controls) {
        this.crosswalk = crosswalk;
        this.controls = controls;
        question = question(before, after);
        words(before, after, false);
        words(after, before, true);
        List<GivenAnswer> said = after.programme().answers();
        answers(before, after, said, false);
        answers(after, before, said, true);
        exclusions(before, after, false);
        exclusions(after, before, true);
        decisions(before, after, false);
        decisions(after, before, true);
    }

    private static List<Cause> question(Standing before, Standing after) {
        boolean same =
                before.question() == after.question()
                        && Objects.equals(before.window(), after.window());
        return same
                ? List.of()
                : List.of(
                        new Cause.QuestionChanged(
                                before.question(),
                                after.question(),
                                before.window(),
                                after.window()));
    }

    /// Notes the attestations of one side that the other lacks; who attested does not matter.
    private void words(Standing one, Standing other, boolean came) {
        Set<String> there = new HashSet<>();
        other.posture().attestations().forEach(a -> there.add(said(a)));
        one.posture().attestations().stream()
                .filter(a -> !there.contains(said(a)))
                .forEach(a -> words.add(new Cause.WordChanged(a, came)));
    }

    private static String said(Attestation a) {
        return a.requirement()
                + " "
                + a.met()
                + " "
                + a.level()
                + " "
                + a.except()
                + a.by()
                + a.guidance();
    }

    private static String said(Answered a) {
        return a.obligation() + " " + a.done() + " " + a.by();
    }

    private void answers(Standing one, Standing other, List<GivenAnswer> said, boolean came) {
        Set<String> there = new HashSet<>();
        other.posture().answers().forEach(a -> there.add(said(a)));
        one.posture().answers().stream()
                .filter(a -> !there.contains(said(a)))
                .forEach(a -> answers.add(new Cause.AnswerChanged(a, came, of(a, said))));
    }

    private static @Nullable GivenAnswer of(Answered a, List<GivenAnswer> said) {
        return said.stream()
                .filter(g -> g.obligation().equals(a.obligation()))
                .findFirst()
                .orElse(null);
    }

    private void exclusions(Standing one, Standing other, boolean came) {
        Set<RequirementRef> there = new HashSet<>();
        other.posture().exclusions().forEach(e -> there.add(e.requirement()));
        for (Exclusion e : one.posture().exclusions()) {
            if (!there.contains(e.requirement())) {
                exclusions.add(
                        new Cause.ExclusionChanged(e.requirement(), e.justification(), came));
            }
        }
    }

    private void decisions(Standing one, Standing other, boolean came) {
        List<Decision> there = other.posture().decisions();
        for (Decision d : one.posture().decisions()) {
            boolean same =
                    there.stream()
                            .anyMatch(o ->
                                    o.requirement().equals(d.requirement())
                                            && o.obligation().equals(d.obligation())
                                            && o.stands() == d.stands());
            if (!same && crosswalk.contested(d.requirement(), d.obligation())) {
                decisions.add(new Cause.ClaimDecided(d, came));
            }
        }
    }

    List<Cause> of(Verdict before, Verdict after, List<ObligationChange> changed) {
        List<Cause> causes = new ArrayList<>(question);
        exclusions.stream().filter(e -> e.requirement().equals(after.ref())).forEach(causes::add);
        if (before.applicable() != after.applicable()) {
            return causes;
        }
        Set<String> obligations = new HashSet<>();
        changed.forEach(o -> obligations.add(o.obligation()));
        decisions.stream()
                .filter(d ->
                        d.decision().requirement().equals(after.ref())
                                || !Collections.disjoint(
                                        crosswalk.given(List.of(d.decision().obligation())),
                                        obligations))
                .forEach(causes::add);
        controls.stream()
                .filter(c -> !Collections.disjoint(crosswalk.given(c.discharges()), obligations))
                .forEach(causes::add);
        answers.stream()
                .filter(a ->
                        !Collections.disjoint(
                                a.answer().done()
                                        ? crosswalk.given(List.of(a.answer().obligation()))
                                        : crosswalk.giving(List.of(a.answer().obligation())),
                                obligations))
                .forEach(causes::add);
        Set<String> reasons = new HashSet<>(before.because());
        reasons.addAll(after.because());
        words.stream()
                .filter(w -> reaches(w.word().requirement(), after.ref(), obligations, reasons))
                .forEach(causes::add);
        return causes;
    }

    private boolean reaches(
            RequirementRef said, RequirementRef of, Set<String> obligations, Set<String> reasons) {
        List<String> asked =
                Stream.concat(crosswalk.demands(said).stream(), crosswalk.suggests(said).stream())
                        .map(Obligation::id)
                        .toList();
        return said.equals(of)
                || reasons.contains(said.toString())
                || !Collections.disjoint(crosswalk.given(asked), obligations);
    }
}
