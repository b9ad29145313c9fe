package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.MetBy;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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

    /// Yes or no: `No: the certificate for ISO/IEC 27001:2022 is not in reach by 2027-05-31 ..`;
    /// where no day is counted back, only on what it depends.
    String inReach(Reach reach) {
        Set<String> closed = answer.closedInTime();
        List<RequirementRef> inTheWay = reach.inTheWay(closed);
        Map<RequirementRef, @Nullable LocalDate> days = answer.notYet(reach);
        Timing timing = answer.timing();
        String by =
                timing == null
                        ? ""
                        : " by %s with %s a week"
                                .formatted(
                                        timing.countdown().by(),
                                        PlanWords.days(timing.countdown().perWeek()));
        String outcome = reach.outcome() + " for " + reach.name();
        if (!inTheWay.isEmpty()) {
            return "No: %s is not in reach%s. %s still %s something then: %s."
                    .formatted(
                            outcome,
                            by,
                            Words.many(inTheWay.size(), "requirement", "requirements")
                                    + (reach.dated().isEmpty() ? "" : " that nothing excuses"),
                            inTheWay.size() == 1 ? "lacks" : "lack",
                            named(inTheWay));
        }
        String inReach = outcome + " is in reach" + by + ", if exactly this is done";
        if (reach.dated().isEmpty()) {
            return "Yes: %s. All %s are closed in time, and what is proved has to hold when the auditor comes."
                    .formatted(inReach, requirements(reach));
        }
        if (days.isEmpty()) {
            return "Yes: %s. All %s of the clauses and all %d controls of Annex A that apply are closed%s.%s"
                    .formatted(
                            inReach,
                            requirements(reach),
                            reach.ofDated(),
                            timing == null ? "" : " in time",
                            follows(timing));
        }
        LocalDate audit = timing == null ? null : timing.countdown().by();
        int young =
                (int)
                        days.values().stream()
                                .filter(d -> d != null && audit != null && !d.isAfter(audit))
                                .count();
        int open = days.size() - young;
        List<String> parts = new ArrayList<>();
        parts.add((reach.ofDated() - days.size()) + " are in place in time");
        if (young > 0) {
            parts.add(
                    Words.many(
                            young,
                            "comes late and has a short record",
                            "come late and have a short record"));
        }
        if (open > 0) {
            parts.add(Words.many(open, "is", "are") + " \"not yet\" at the audit");
        }
        return ("Only with open controls: %s. All %s of the clauses are there in time; of the %d"
                        + " controls of Annex A that apply, %s.%s Ask the certification body first"
                        + " whether it takes that many.%s")
                .formatted(
                        inReach,
                        requirements(reach),
                        reach.ofDated(),
                        Words.and(parts),
                        open > 0 ? hardlyOpen(reach) : "",
                        follows(timing));
    }

    /// How many of those that are open an auditor will hardly accept as open; empty where nothing
    /// is known of that.
    private String hardlyOpen(Reach reach) {
        List<RequirementRef> hardly = answer.hardlyOpen(reach);
        if (!answer.urgency().knowsAuditors()) {
            return "";
        }
        return hardly.isEmpty()
                ? " Of those that are open none is among what auditors look at first."
                : " Of those that are open an auditor will hardly accept %s: %s."
                        .formatted(hardly.size() == 1 ? "this" : hardly.size(), named(hardly));
    }

    /// That nobody holds a certificate on the day of its audit.
    private static String follows(@Nullable Timing timing) {
        return timing == null
                ? ""
                : " %s is the day of stage 2: the certificate follows once what it finds is closed, as a rule some weeks later."
                        .formatted(timing.countdown().by());
    }

    private static String requirements(Reach reach) {
        return Words.many(reach.ofRequired(), "requirement", "requirements");
    }

    /// Why nothing is said of a report that covers more than what is asked about.
    static List<String> alsoCovered(PlanAnswer answer) {
        List<String> sentences = new ArrayList<>();
        Set<String> editions = new HashSet<>();
        for (Judged want : answer.wants()) {
            List<String> also = Reach.alsoCovered(answer.question().situation(), want);
            if (!also.isEmpty() && editions.add(want.scope().edition())) {
                sentences.add(
                        ("Nothing is said of an opinion: a report on %s also covers %s, which nobody"
                                        + " asks for here. Want that too to know it.")
                                .formatted(want.name(), Words.and(also)));
            }
        }
        return sentences;
    }

    private String named(List<RequirementRef> refs) {
        List<String> names = refs.stream().map(RequirementRef::id).toList();
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED))
                        + ", and "
                        + (names.size() - NAMED)
                        + " more";
    }

    /// Of each audit to come, what it asks for and what brings it: `context known: ISM-02`. Where
    /// there is a programme it is as far as its own gates are; where there is none nobody can see
    /// whether records are on file and documents approved.
    ///
    /// @param judged how the programme's gate stands; null where there is no programme
    /// @param by the steps that close something of the gate, or are about a control that it wants
    /// @param proved whether all obligations that it asks for are proved already
    /// @param done the day on which the last of the steps is done; null where there is none, or no
    ///   calendar
    /// @param later whether what is left of a step after the audit that the gate is before is not
    ///   asked for by then: the audit itself, of which the programme is
    /// @param documents ids of what has to be approved by then
    /// @param files what has to be on file by then: kinds of evidence
    /// @param toDo what no step brings, and somebody has to do beside the plan
    /// @param due the day by which all of it has to be there; null where none is counted back
    record Brought(
            String edition,
            Gate gate,
            @Nullable JudgedGate judged,
            List<Step> by,
            boolean proved,
            @Nullable LocalDate done,
            boolean later,
            List<String> documents,
            List<String> files,
            List<Lack> toDo,
            @Nullable LocalDate due) {

        /// As `status` says it; where there is no programme, what is proved and asks for paper is
        /// not known.
        JudgedGate.State state() {
            if (judged != null) {
                return judged.state();
            }
            if (!proved) {
                return JudgedGate.State.OPEN;
            }
            return documents.isEmpty() && files.isEmpty()
                    ? JudgedGate.State.MET
                    : JudgedGate.State.NOT_KNOWN;
        }

        /// What somebody can do about it beside the plan, without what only takes time.
        List<Lack> items() {
            return toDo.stream()
                    .filter(l -> l.kind() != Lack.Kind.WAIT && l.kind() != Lack.Kind.TOO_LATE)
                    .toList();
        }

        /// `risks answered (RSK-06)`
        String named() {
            List<String> about =
                    items().stream()
                            .map(Lack::about)
                            .filter(id -> !id.isEmpty())
                            .distinct()
                            .toList();
            return GateWords.name(gate)
                    + (about.isEmpty() ? "" : " (" + String.join(", ", about) + ")");
        }

        /// Whether nobody can see here if paper is there that it asks for.
        boolean isUnseen() {
            return judged == null && proved && state() == JudgedGate.State.NOT_KNOWN;
        }
    }

    /// `scope set: ISM-01, done 2026-12-07. Approved: ISMS Scope; on file: scope statement`
    String text(Brought b) {
        String papers = papers(b);
        return GateWords.name(b.gate()) + ": " + what(b) + (papers.isEmpty() ? "" : ". " + papers);
    }

    String what(Brought b) {
        List<String> parts = new ArrayList<>();
        if (!b.by().isEmpty()) {
            parts.add(
                    String.join(", ", b.by().stream().map(Step::control).toList())
                            + (b.later()
                                    ? ", whose programme is written by then; what follows from it comes later"
                                    : b.done() == null ? "" : ", done " + b.done()));
        }
        List<Lack> items = b.items();
        if (!items.isEmpty()) {
            parts.add(
                    (parts.isEmpty() ? "to do" : "and to do beside the plan")
                            + (b.due() == null ? "" : " by " + b.due())
                            + ": "
                            + String.join("; ", items.stream().map(ReachWords::item).toList()));
        }
        b.toDo().stream()
                .filter(l -> !items.contains(l))
                .forEach(l -> parts.add("and then time has to pass: " + item(l)));
        if (!parts.isEmpty()) {
            return String.join("; ", parts);
        }
        if (b.isUnseen()) {
            return "proved, and its paper has to be there too"
                    + (b.due() == null ? "" : " by " + b.due())
                    + ", which cannot be seen without a programme";
        }
        return switch (b.state()) {
            case MET -> b.judged() == null ? "all that it asks for is proved" : "met";
            case NOT_KNOWN -> "not known: " + String.join(" ", unseen(b));
            case OPEN -> b.gate().obligations().isEmpty() ? "no control" : "nothing in this plan";
        };
    }

    private static List<String> unseen(Brought b) {
        return b.judged() == null ? List.of() : b.judged().unseen();
    }

    /// `RSK-06 Risk responses: File risk-response-record (Security lead)`
    private static String item(Lack lack) {
        String words = GateWords.of(lack).replaceFirst("\\.$", "");
        return lack.owner().isEmpty() ? words : words + " (" + lack.owner() + ")";
    }

    /// What has to be approved and on file beside what was said of it already.
    String papers(Brought b) {
        List<String> approved =
                b.documents().stream()
                        .filter(d -> b.toDo().stream().noneMatch(l -> l.about().equals(d)))
                        .map(answer.question().content().controls()::documentTitle)
                        .toList();
        List<String> files =
                b.files().stream()
                        .filter(f -> b.toDo().stream().noneMatch(l -> l.next().contains(f)))
                        .map(f -> f.replace('-', ' '))
                        .toList();
        List<String> parts = new ArrayList<>();
        if (!approved.isEmpty()) {
            parts.add("approved: " + String.join(", ", approved));
        }
        if (!files.isEmpty()) {
            parts.add("on file: " + String.join(", ", files));
        }
        String papers = String.join("; ", parts);
        return parts.isEmpty() || b.due() == null || !b.items().isEmpty() || b.isUnseen()
                ? Words.capital(papers)
                : "By %s %s".formatted(b.due(), papers);
    }

    /// Of all audits to come.
    static List<Brought> brought(PlanAnswer answer) {
        return answer.reaches().stream()
                .flatMap(r ->
                        r.gates().keySet().stream()
                                .flatMap(before -> brought(answer, r, before).stream()))
                .toList();
    }

    static List<Brought> brought(PlanAnswer answer, Reach reach, Gate.Before before) {
        List<Brought> all = new ArrayList<>();
        Set<String> open = new HashSet<>();
        reach.verdicts()
                .filter(v -> v.applicable() && v.decomposed())
                .forEach(v -> open.addAll(Reach.open(v)));
        Timing timing = answer.timing();
        Set<String> written = answer.documents();
        for (Gate gate : reach.gates().getOrDefault(before, List.of())) {
            if (!gate.requirements().isEmpty()) {
                continue;
            }
            JudgedGate judged = answer.judged(gate);
            List<Lack> lacks = judged == null ? List.of() : judged.lacks();
            List<Step> by =
                    answer.plan().steps().stream()
                            .filter(s ->
                                    !Collections.disjoint(PlanAnswer.closed(s), gate.obligations())
                                            || lacks.stream()
                                                    .anyMatch(l -> isBrought(l, List.of(s))))
                            .toList();
            List<String> documents = new ArrayList<>(gate.documents());
            List<String> files = new ArrayList<>(gate.evidence());
            if (judged != null) {
                judged.by().stream()
                        .filter(b -> b.kind() == MetBy.Kind.DOCUMENT)
                        .forEach(b -> documents.remove(b.id()));
                judged.by().stream()
                        .filter(b -> b.kind() == MetBy.Kind.EVIDENCE)
                        .forEach(b -> files.remove(b.what()));
            }
            all.add(
                    new Brought(
                            reach.edition(),
                            gate,
                            judged,
                            by,
                            !gate.obligations().isEmpty()
                                    && Collections.disjoint(open, gate.obligations()),
                            answer.done(by),
                            before == Gate.Before.STAGE_1
                                    && by.stream().anyMatch(s -> Countdown.turn(s) == Turns.AUDIT),
                            documents,
                            files,
                            lacks.stream()
                                    .filter(l -> !isBrought(l, by))
                                    .filter(l -> !written.contains(l.about()))
                                    .toList(),
                            timing == null ? null : timing.countdown().due(gate)));
        }
        return all;
    }

    /// Whether a step does what a gate lacks: it is about the control, or closes what is open.
    private static boolean isBrought(Lack lack, List<Step> by) {
        return by.stream().anyMatch(s -> lack.isHelpedBy(s.control(), PlanAnswer.closed(s)));
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
