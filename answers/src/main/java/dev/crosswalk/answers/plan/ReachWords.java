package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a certificate or an opinion is in reach, in sentences, and what brings each gate before
/// it.
final class ReachWords {
    private static final int NAMED = 12;

    static final String PROPOSED =
            "Nobody has decided any of this. A control that is not in place at stage 2 takes \"not"
                    + " yet\" in the statement of applicability, a day in the treatment plan, and"
                    + " its owner's acceptance of the risk until then; one that is in place by then"
                    + " leaves less of a record than an auditor is used to.";

    private final PlanAnswer answer;

    ReachWords(PlanAnswer answer) {
        this.answer = answer;
    }

    /// `The certificate (ISO/IEC 27001:2022) is in reach by 2027-05-31: ..`
    String inReach(Reach reach) {
        Set<String> closed = answer.closedInTime();
        List<RequirementRef> inTheWay = reach.inTheWay(closed);
        Map<RequirementRef, @Nullable LocalDate> days = answer.notYet(reach);
        int notYet = days.size();
        String name = reach.want().name();
        Timing timing = answer.timing();
        String by = timing == null ? "" : " by " + timing.countdown().by();
        if (!inTheWay.isEmpty()) {
            return "%s for %s is not in reach%s: %s still %s something then (%s)."
                    .formatted(
                            capital(reach.outcome()),
                            name,
                            by,
                            Words.many(inTheWay.size(), "requirement", "requirements")
                                    + (reach.dated().isEmpty() ? "" : " that nothing excuses"),
                            inTheWay.size() == 1 ? "lacks" : "lack",
                            named(inTheWay));
        }
        String inReach = "%s for %s is in reach%s".formatted(capital(reach.outcome()), name, by);
        if (reach.dated().isEmpty()) {
            return inReach
                    + ", if exactly this is done: nothing that is wanted is left open, and what is"
                    + " proved has to hold when the auditor comes.";
        }
        if (notYet == 0) {
            return inReach
                    + ", if exactly this is done: every clause and every control that applies is"
                    + " closed.";
        }
        LocalDate audit = timing == null ? null : timing.countdown().by();
        int young =
                (int)
                        days.values().stream()
                                .filter(d -> d != null && audit != null && !d.isAfter(audit))
                                .count();
        int open = notYet - young;
        List<String> ifs = new ArrayList<>();
        ifs.add("if exactly this is done");
        if (young > 0) {
            ifs.add(
                    "if the auditor takes %s of Annex A that %s in place in time with less of a record"
                            .formatted(
                                    Words.many(young, "control", "controls"),
                                    young == 1 ? "is" : "are"));
        }
        if (open > 0) {
            ifs.add(
                    ("if %d of the %d that apply may stay open at stage 2: each \"not yet\" in the"
                                    + " statement of applicability, with a day in the treatment plan,"
                                    + " its risk accepted by the owner meanwhile")
                            .formatted(open, reach.ofDated()));
        }
        return inReach
                + ", "
                + Words.and(ifs)
                + ". The more of these there are, the less a certification body accepts: ask it"
                + " before you rely on it.";
    }

    private String named(List<RequirementRef> refs) {
        List<String> names = refs.stream().map(answer::name).toList();
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED))
                        + ", and "
                        + (names.size() - NAMED)
                        + " more";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// Of each audit to come, what it asks for and what brings it: `context known: ISM-02`.
    ///
    /// @param by the steps that close something of the gate
    /// @param proved whether all that it asks for is proved already
    record Brought(String edition, Gate gate, List<Step> by, boolean proved) {

        String text() {
            return GateWords.name(gate) + ": " + what();
        }

        String what() {
            if (proved) {
                return "proved already";
            }
            return by.isEmpty()
                    ? "nothing in this plan"
                    : String.join(", ", by.stream().map(Step::control).toList());
        }
    }

    static List<Brought> brought(PlanAnswer answer, Reach reach, Gate.Before before) {
        List<Brought> all = new ArrayList<>();
        Set<String> open = new HashSet<>();
        reach.want().gap().verdicts().stream()
                .filter(v -> v.applicable() && v.decomposed())
                .forEach(v -> open.addAll(Reach.open(v)));
        for (Gate gate : reach.gates().getOrDefault(before, List.of())) {
            if (gate.obligations().isEmpty()) {
                continue;
            }
            List<Step> by =
                    answer.plan().steps().stream()
                            .filter(s ->
                                    !Collections.disjoint(PlanAnswer.closed(s), gate.obligations()))
                            .toList();
            all.add(
                    new Brought(
                            reach.want().scope().edition(),
                            gate,
                            by,
                            Collections.disjoint(open, gate.obligations())));
        }
        return all;
    }

    static String name(Gate.Before before) {
        return switch (before) {
            case STAGE_1 -> "stage 1";
            case STAGE_2 -> "stage 2";
            case CERTIFICATE -> "the certificate";
            case SURVEILLANCE -> "the next surveillance audit";
            case TYPE_1 -> "a Type I report";
            case TYPE_2_START -> "the start of a Type II period";
            case TYPE_2_END -> "the end of a Type II period";
        };
    }
}
