package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Concluded;
import dev.crosswalk.programme.standing.ConclusionWords;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rules for what persons concluded about controls.
final class ConclusionRules {
    private static final int MOST_NAMED = 5;

    private final Judging judging;
    private final Findings findings;
    private final List<Said<Conclusion>> all;

    ConclusionRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        all = judging.draft.all(ItemKind.CONCLUSION);
    }

    void check() {
        judging.unique(ItemKind.CONCLUSION);
        all.forEach(said -> check(said.value(), said.where()));
        repeated();
    }

    private void check(Conclusion c, Where where) {
        if (!where.isUnread("control")) {
            judging.adopted(where.at("control"), c.control());
        }
        judging.likely(where, c.window().from(), "window", "from");
        judging.likely(where, c.window().to(), "window", "to");
        judging.likely(where, c.on(), "on");
        judging.adopted(where, "compensating", c.compensating());
        if (Judging.areRead(where, "window", "on")
                && c.as() == As.EFFECTIVE_WITH_EXCEPTIONS
                && !c.on().isAfter(c.window().to())) {
            findings.error(
                    where.at("on"),
                    "before-the-end",
                    "concluded on %s, and the window ends on %s: a conclusion comes after it"
                            .formatted(c.on(), c.window().to()));
        }
        obligations(c, where);
        String artefact = c.harm().artefact();
        if (!artefact.isEmpty()) {
            judging.evidence(where.at("harm", "artefact"), artefact);
        }
    }

    /// Nothing follows from a conclusion that was said before.
    private void repeated() {
        for (int i = 0; i < all.size(); i++) {
            Conclusion c = all.get(i).value();
            for (Said<Conclusion> before : all.subList(0, i)) {
                Conclusion other = before.value();
                if (c.saysTheSameAs(other) && isOfTheSame(c, other)) {
                    findings.warning(
                            all.get(i).where().at("id"),
                            "said-already",
                            "%s says this of %s already: leave out %s"
                                    .formatted(other.id(), c.control(), c.id()));
                    break;
                }
            }
        }
    }

    /// All that deviates may be something else on another day.
    private static boolean isOfTheSame(Conclusion one, Conclusion other) {
        return one.on().equals(other.on()) || !one.deviations().isEmpty();
    }

    private void obligations(Conclusion c, Where where) {
        Adoption adoption = judging.adoption(c.control());
        if (adoption == null) {
            return;
        }
        List<String> discharges = judging.joined(adoption).control().discharges();
        for (int i = 0; i < c.obligations().size(); i++) {
            if (!discharges.contains(c.obligations().get(i))) {
                findings.unknown(
                        "obligation of " + c.control(),
                        where.at("obligations", i),
                        c.obligations().get(i),
                        discharges);
            }
        }
    }

    // ---- what is odd

    /// Warns of conclusions that lift nothing, or rest on what is not shown, each as the facts were
    /// known on its day.
    void advise() {
        if (all.isEmpty()) {
            return;
        }
        Programme programme = judging.draft.withFiles();
        Crosswalk crosswalk = Crosswalk.of(judging.content.library());
        Practice practice = judging.content.practices().operating();
        for (Said<Conclusion> said : all) {
            Conclusion c = said.value();
            Moment on = programme.on(c.on());
            ProgrammeAt.of(programme, judging.library, practice, crosswalk, on, on)
                    .control(c.control(), Assurance.OPERATING, c.window())
                    .ifPresent(standing -> odd(c, said.where(), standing));
        }
    }

    private void odd(Conclusion c, Where where, ControlStanding standing) {
        Judgement judgement = Objects.requireNonNull(standing.judgement());
        deviations(c, where, judgement);
        Concluded concluded =
                standing.concluded().stream()
                        .filter(other -> other.said().equals(c))
                        .findFirst()
                        .orElseThrow();
        Judgement.Why why = why(c, judgement);
        if (why != null && why != Judgement.Why.REPLACED) {
            findings.warning(
                    where.at(field(why)),
                    "lifts-nothing",
                    "%s lifts nothing of %s: %s%s"
                            .formatted(
                                    c.id(),
                                    c.control(),
                                    ConclusionWords.why(why, concluded, standing),
                                    why == Judgement.Why.LEAVES_OUT_A_DEVIATION
                                            ? ", " + Words.some(leftOut(c, judgement), MOST_NAMED)
                                            : ""));
        }
        if (c.as() == As.EFFECTIVE_WITH_EXCEPTIONS) {
            apart(where, concluded);
            harm(c, where);
        }
        for (String useless : concluded.compensating()) {
            findings.warning(
                    where.at("compensating", c.compensating().indexOf(useless)),
                    "does-not-compensate",
                    "%s was not effective meanwhile, or does not discharge all that is affected"
                            .formatted(useless));
        }
    }

    private static List<String> leftOut(Conclusion c, Judgement judgement) {
        return judgement.deviations().stream()
                .map(Deviation::id)
                .distinct()
                .filter(id -> !c.deviations().contains(id))
                .toList();
    }

    private static Judgement.@Nullable Why why(Conclusion c, Judgement judgement) {
        return judgement.refused().stream()
                .filter(r -> r.conclusion().id().equals(c.id()))
                .map(Judgement.Refused::why)
                .findFirst()
                .orElse(null);
    }

    /// The field that a reason is about.
    private static String field(Judgement.Why why) {
        return switch (why) {
            case NOT_KNOWN_YET, BEFORE_THE_WINDOW_ENDED, RESTS_ON_LATER_RECORDS -> "on";
            case NOT_INDEPENDENT -> "by";
            case LEAVES_OUT_A_DEVIATION -> "deviations";
            case HARM_NOT_LOOKED_INTO -> "harm";
            case NOT_CORRECTED -> "correction";
            case VOIDED, NOTHING_TO_LIFT, REPLACED -> "control";
        };
    }

    private void deviations(Conclusion c, Where where, Judgement judgement) {
        TreeSet<String> known =
                judgement.deviations().stream()
                        .map(Deviation::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < c.deviations().size(); i++) {
            String id = c.deviations().get(i);
            if (!known.contains(id)) {
                findings.warning(
                        where.at("deviations", i),
                        "unknown-deviation",
                        "%s has no deviation \"%s\" that was known on %s.%s"
                                .formatted(c.control(), id, c.on(), findings.maybe(id, known)));
            }
        }
    }

    private void harm(Conclusion c, Where where) {
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            Evidence e = said.value();
            if (e.id().equals(c.harm().artefact()) && !e.controls().contains(c.control())) {
                findings.warning(
                        where.at("harm", "artefact"),
                        "harm-of-another",
                        "%s is evidence of %s and not of %s: does it show where harm was looked for?"
                                .formatted(e.id(), String.join(", ", e.controls()), c.control()));
            }
        }
    }

    private void apart(Where where, Concluded concluded) {
        String open = ConclusionWords.notShown(concluded);
        if (!open.isEmpty()) {
            findings.warning(
                    where.at("by"),
                    "separation-not-shown",
                    "that %s, is not shown: they are no persons of people.yaml".formatted(open));
        }
    }
}
