package dev.crosswalk.answers.why;

import dev.crosswalk.answers.Question;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.words.AttestationWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The facts that keep a verdict from being full: that the requirement itself, or one of another
/// edition, is attested as not met or at a lower level than the question asks.
final class AdverseFacts {
    private final Question question;
    private final Verdict verdict;
    private final AttestationWords attested;
    private final Set<Attestation> reserved;
    private final List<Attestation> found = new ArrayList<>();

    AdverseFacts(Question question, Verdict verdict) {
        this.question = question;
        this.verdict = verdict;
        attested = question.attestations();
        reserved = attested.reservations().collect(Collectors.toSet());
        Set<RequirementRef> seen = new HashSet<>();
        for (Attestation a : question.posture().attestations()) {
            boolean helpsNot =
                    a.answers(question.posture().question())
                            ? !a.met() || (reserved.contains(a) && withholds(a, verdict))
                            : question.posture().isBeside(a);
            if (helpsNot
                    && !a.requirement().edition().equals(verdict.ref().edition())
                    && demanded(a, verdict.missing()) + demanded(a, verdict.possiblyCovered()) > 0
                    && seen.add(a.requirement())) {
                found.add(a);
            }
        }
    }

    /// Whether the reservation of an attestation is about something that the verdict lacks.
    private static boolean withholds(Attestation a, Verdict verdict) {
        return a.isPending()
                || a.except().stream()
                        .anyMatch(o ->
                                verdict.missing().contains(o)
                                        || verdict.possiblyCovered().contains(o));
    }

    private int demanded(Attestation a, List<String> open) {
        return (int)
                question.crosswalk().demands(a.requirement()).stream()
                        .map(Obligation::id)
                        .filter(open::contains)
                        .count();
    }

    /// `Attested not met: soc2-2017/CC7.2 demands 2 of what is missing (exception 4)`
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(ofItself());
        for (Attestation a : found) {
            String demands = " demands " + String.join(" and ", shares(a));
            if (a.isReserved() && a.answers(question.posture().question())) {
                sentences.add(reservation(a));
                continue;
            }
            sentences.add(
                    a.answers(question.posture().question())
                            ? "Attested not met: " + a.requirement() + demands + FactWords.source(a)
                            : a.requirement() + demands + ", but is " + attested.beside(a));
        }
        return sentences;
    }

    /// `iso27001-2022/A.8.5 is attested as designed; this question asks for implemented`
    private List<String> ofItself() {
        List<String> sentences = new ArrayList<>();
        for (Attestation a : question.posture().attestations()) {
            if (!a.requirement().equals(verdict.ref())) {
                continue;
            }
            if (question.posture().isBeside(a)) {
                sentences.add(a.requirement() + " is " + attested.beside(a));
            } else if (reserved.contains(a)
                    || (!a.met() && a.answers(question.posture().question()))) {
                sentences.add(
                        a.isReserved()
                                ? reservation(a)
                                : FactWords.attested(a, question.crosswalk()));
            }
        }
        return sentences;
    }

    /// `soc2-2017/CC6.3 Role-based permissions is on record but for 6 points, 4 of them open here,
    /// left to the host (the report)`: which they are is said where what is open is listed.
    private String reservation(Attestation a) {
        List<String> left = FactWords.left(a, question.crosswalk());
        long here =
                left.stream()
                        .filter(o ->
                                verdict.missing().contains(o)
                                        || verdict.possiblyCovered().contains(o))
                        .count();
        return "%s %s is on record but for %s%s%s%s"
                .formatted(
                        a.requirement(),
                        question.crosswalk().requirement(a.requirement()).title(),
                        left.isEmpty()
                                ? "what others do"
                                : Words.many(left.size(), "point", "points"),
                        left.isEmpty() || here == left.size()
                                ? ""
                                : ", %d of them open here".formatted(here)
                                        + (a.isPending() ? "," : ""),
                        a.isPending()
                                ? " left to " + a.by() + ", whose own report does not cover it"
                                : "",
                        FactWords.source(a));
    }

    private List<String> shares(Attestation a) {
        List<String> shares = new ArrayList<>();
        int missing = demanded(a, verdict.missing());
        int possible = demanded(a, verdict.possiblyCovered());
        if (missing > 0) {
            shares.add(missing + " of what is missing");
        }
        if (possible > 0) {
            shares.add(possible + " of what is only possible");
        }
        return shares;
    }

    /// The requirements that make the verdict full once they are met; none of them can be spared.
    /// Empty where even all of them are not enough.
    List<RequirementRef> cure() {
        Set<RequirementRef> cure = new LinkedHashSet<>();
        found.forEach(a -> cure.add(a.requirement()));
        if (cure.isEmpty() || !isFullWith(cure)) {
            return List.of();
        }
        for (RequirementRef ref : List.copyOf(cure)) {
            cure.remove(ref);
            if (!isFullWith(cure)) {
                cure.add(ref);
            }
        }
        return cure.stream().sorted().toList();
    }

    private boolean isFullWith(Set<RequirementRef> cured) {
        Posture posture = question.posture();
        List<Attestation> attestations = new ArrayList<>();
        posture.attestations().stream()
                .filter(a -> !cured.contains(a.requirement()))
                .forEach(attestations::add);
        cured.forEach(r -> attestations.add(new Attestation(r, true, Assurance.OPERATING, "")));
        Posture then =
                new Posture(
                        posture.question(),
                        attestations,
                        posture.answers(),
                        posture.controls(),
                        posture.exclusions(),
                        posture.decisions());
        RequirementRef ref = verdict.ref();
        Gap gap = question.crosswalk().gap(then, new Scope(ref.edition(), List.of(ref.id())));
        return gap.verdicts().stream()
                .anyMatch(v -> v.ref().equals(ref) && v.coverage() == Coverage.FULL);
    }
}
