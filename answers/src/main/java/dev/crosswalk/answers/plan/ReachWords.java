package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a certificate or an opinion is in reach, in sentences, and what brings each gate before
/// it.
final class ReachWords {
    private static final int NAMED = 12;

    static final String NOT_YET =
            "Nobody has decided any of this. Each takes \"not yet\" in the statement of"
                    + " applicability, a day in the treatment plan, and its owner's acceptance of the"
                    + " risk until then.";

    static final String SHORT_RECORD =
            "These are in place at the audit, and come after the internal audit starts: each leaves"
                    + " less of a record than an auditor is used to.";

    private final PlanAnswer answer;

    ReachWords(PlanAnswer answer) {
        this.answer = answer;
    }

    /// Yes or no: `No: the certificate for ISO/IEC 27001:2022 is not in reach by 2027-05-31 ..`;
    /// where no day is counted back, only on what it depends. Then what of it rests on a report
    /// that is over by then.
    List<String> sentences(Reach reach) {
        List<String> all = new ArrayList<>();
        all.add(inReach(reach));
        if (answer.timing() != null || answer.inReach(reach) != InReach.NO) {
            answer.expiry(reach).map(e -> restsOn(reach, e)).ifPresent(all::add);
        }
        return all;
    }

    private String inReach(Reach reach) {
        Timing timing = answer.timing();
        String by =
                timing == null
                        ? ""
                        : " by %s with %s a week"
                                .formatted(
                                        timing.countdown().by(),
                                        PlanWords.days(timing.countdown().perWeek()));
        String outcome = reach.outcome() + " for " + reach.name();
        String ifDone =
                outcome
                        + " is in reach"
                        + by
                        + (answer.plan().steps().isEmpty()
                                ? ", and nothing of it is left to do here. "
                                : ", if exactly this is done. ");
        String there = there(reach);
        return switch (answer.inReach(reach)) {
            case NO -> no(reach, outcome, by);
            case NOT_AS_IT_STANDS ->
                    "No, not as it stands: %s is not in reach%s. %s open then that an auditor will hardly accept as open: %s. %s"
                            .formatted(
                                    outcome,
                                    by,
                                    Words.many(
                                            answer.hardlyOpen(reach).size(),
                                            "control of Annex A is",
                                            "controls of Annex A are"),
                                    named(answer.hardlyOpen(reach)),
                                    there);
            case DOUBTFUL ->
                    "Doubtful: whether %s is in reach%s. %s \"not yet\" then, or too new to be seen at work, and an auditor accepts about %d, as far as is known here. %s%s"
                            .formatted(
                                    outcome,
                                    by,
                                    Words.many(
                                            answer.openAtTheAudit(reach).size(),
                                            "control of Annex A is",
                                            "controls of Annex A are"),
                                    answer.mostOpen(reach).orElse(0),
                                    there,
                                    spare(reach));
            case ONLY_WITH_THE_NEXT_REPORT ->
                    "Only with the next report: "
                            + ifDone
                            + there
                            + spare(reach)
                            + ask(reach)
                            + follows(timing);
            case ONLY_WITH_OPEN_CONTROLS ->
                    "Only with open controls: "
                            + ifDone
                            + there
                            + spare(reach)
                            + ask(reach)
                            + follows(timing);
            case ONLY_IF_SHOWN ->
                    (timing == null
                                    ? "Then, if what people said is shown, "
                                    : "Yes, if what people said is shown: ")
                            + ifDone
                            + there
                            + follows(timing);
            case YES ->
                    (timing != null ? "Yes: " : answer.plan().steps().isEmpty() ? "" : "Then ")
                            + (timing == null && answer.plan().steps().isEmpty()
                                    ? Words.capital(ifDone)
                                    : ifDone)
                            + there
                            + follows(timing);
        };
    }

    /// Whom to ask where not all is in place in time.
    private String ask(Reach reach) {
        return answer.notYet(reach).isEmpty()
                ? ""
                : " Ask the certification body how it treats controls that the statement of applicability does not call implemented.";
    }

    private String no(Reach reach, String outcome, String by) {
        List<RequirementRef> inTheWay = reach.inTheWay(answer.closedInTime());
        return "No: %s is not in reach%s. %s still %s something then: %s."
                .formatted(
                        outcome,
                        by,
                        Words.many(inTheWay.size(), "requirement", "requirements")
                                + (reach.dated().isEmpty() ? "" : " that nothing excuses"),
                        inTheWay.size() == 1 ? "lacks" : "lack",
                        named(inTheWay));
    }

    /// What is there in time where nothing is in the way, a sentence.
    private String there(Reach reach) {
        Timing timing = answer.timing();
        if (reach.dated().isEmpty()) {
            return "All %s are closed in time, and what is proved has to hold when the auditor comes."
                    .formatted(requirements(reach));
        }
        int late = answer.notYet(reach).size();
        if (late == 0) {
            return "All %s of the clauses and all %d controls of Annex A that apply are closed%s."
                    .formatted(
                            requirements(reach), reach.ofDated(), timing == null ? "" : " in time");
        }
        int open = answer.openAtTheAudit(reach).size();
        int young = late - open;
        List<String> parts = new ArrayList<>();
        parts.add((reach.ofDated() - late) + " are in place in time");
        if (young > 0) {
            parts.add(
                    Words.many(
                            young,
                            "comes late and has a short record",
                            "come late and have a short record"));
        }
        if (open > 0) {
            parts.add(
                    Words.many(open, "is", "are")
                            + " \"not yet\" at the audit, or too new to be seen at work");
        }
        return "All %s of the clauses are there in time; of the %d controls of Annex A that apply, %s."
                .formatted(requirements(reach), reach.ofDated(), Words.and(parts));
    }

    /// That nothing of what is open is among what an auditor hardly accepts; empty where nothing is
    /// open, or nothing is known of that.
    private String spare(Reach reach) {
        return answer.urgency().knowsAuditors()
                        && !answer.openAtTheAudit(reach).isEmpty()
                        && answer.hardlyOpen(reach).isEmpty()
                ? " Of those that are open none is among what auditors look at first."
                : "";
    }

    /// `This stands on SOC 2 report 2026, which counts until 2027-09-30: on the day of stage 2 it
    /// attests nothing any more, and 61 requirements (52 controls of Annex A, 9 of the clauses) ..`
    private String restsOn(Reach reach, Expiry expiry) {
        List<String> reports =
                expiry.reports().stream()
                        .map(r -> "%s, which counts until %s".formatted(r.title(), r.until()))
                        .toList();
        boolean one = reports.size() == 1;
        int lost = expiry.lost().size();
        int dated = (int) expiry.lost().stream().filter(reach.dated()::contains).count();
        String which =
                reach.dated().isEmpty()
                        ? ""
                        : " (%s of Annex A, %d of the clauses)"
                                .formatted(Words.many(dated, "control", "controls"), lost - dated);
        return "This stands on %s: on the day of %s%s %s nothing any more, and %s%s that %s now, in whole or in part, %s records of your own, or the next %s."
                .formatted(
                        Words.and(reports),
                        day(),
                        answer.timing() == null
                                ? ", at the earliest %s,".formatted(expiry.day())
                                : "",
                        one ? "it attests" : "they attest",
                        Words.many(lost, "requirement", "requirements"),
                        which,
                        one ? "it proves" : "they prove",
                        lost == 1 ? "needs" : "need",
                        one ? "report" : "reports");
    }

    /// What the day that is planned for is of: `stage 2`.
    private String day() {
        Timing timing = answer.timing();
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        return deadline == null ? "the audit" : name(deadline.day());
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

    /// `2027-05-14`, `partly, the rest by 2027-05-14`
    ///
    /// @param day the day on which the plan has it; null where no step closes it
    static String notYet(Reach reach, RequirementRef ref, @Nullable LocalDate day) {
        if (reach.isOnWord(ref)) {
            return day == null ? "on word, no step shows it" : "on word, its record by " + day;
        }
        if (reach.isPartly(ref)) {
            return day == null ? "partly, no step closes the rest" : "partly, the rest by " + day;
        }
        return day == null ? "no day, no step closes it" : day.toString();
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
        if (!b.gate().requirements().isEmpty() && b.state() != JudgedGate.State.MET) {
            requirements(b).forEach(parts::add);
        } else if (!b.by().isEmpty()) {
            parts.add(
                    String.join(", ", b.by().stream().map(Step::control).toList())
                            + (b.later()
                                    ? ", whose programme is written "
                                            + (b.done() == null ? "by then" : "on " + b.done())
                                            + "; what follows from it comes later"
                                    : b.done() == null
                                            ? ""
                                            : ", done " + b.done() + corrected(b.gate())));
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
                .forEach(l ->
                        parts.add("and then time has to pass: " + item(l) + counted(b.gate())));
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
            case NOT_KNOWN -> "not known: " + String.join(" ", unseen(b)).replaceFirst("\\.$", "");
            case OPEN -> b.gate().obligations().isEmpty() ? "no control" : "nothing in this plan";
        };
    }

    /// `; what the internal audit finds is corrected by 2027-05-24`; empty for other gates.
    private String corrected(Gate gate) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        return timing == null
                        || d == null
                        || !gate.edition().equals(d.edition())
                        || !gate.id().equals(d.correction())
                ? ""
                : "; what the internal audit finds is corrected by "
                        + timing.countdown().correctedBy();
    }

    /// How far the plan is with a gate that wants requirements in place, or dated and accepted.
    private List<String> requirements(Brought b) {
        Reach reach =
                answer.reaches().stream()
                        .filter(r -> r.edition().equals(b.edition()))
                        .findFirst()
                        .orElseThrow();
        int all = reach.ofDated();
        int late = answer.notYet(reach).size();
        int open = answer.openAtTheAudit(reach).size();
        List<String> parts = new ArrayList<>();
        parts.add(
                "%d of %d are in place and shown today"
                        .formatted(all - reach.notYet(Set.of()).size(), all));
        Timing timing = answer.timing();
        if (timing == null) {
            parts.add("with this plan %d".formatted(all - late));
        } else {
            parts.add(
                    "with this plan %d when the internal audit starts and %d on %s"
                            .formatted(all - late, all - open, timing.countdown().by()));
        }
        if (open > 0) {
            parts.add(
                    "each of the other %d needs \"not yet\", a day, and its risk accepted until then"
                            .formatted(open));
        }
        return parts;
    }

    /// From when what a gate wants to have run has to leave records: its own months count back from
    /// the day of the audit, those weeks that come before an internal audit from that.
    private String counted(Gate gate) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        if (timing == null || d == null || gate.recordMonths() == 0 || d.audit().isEmpty()) {
            return "";
        }
        LocalDate by = timing.countdown().by();
        return ". From now on: monthly records of these. The %s of records that %s asks for begin on %s at the latest; the %s that the internal audit asks for, on %s"
                .formatted(
                        Words.many(gate.recordMonths(), "month", "months"),
                        name(d.day()),
                        by.minusMonths(gate.recordMonths()),
                        TimingWords.span(d.recordDays()),
                        timing.countdown().inPlaceBy());
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
                        audits(answer, r).stream()
                                .flatMap(before -> brought(answer, r, before).stream()))
                .toList();
    }

    /// All that gates of an edition stand before, in order: the audits that a plan prepares for,
    /// and where a programme has one before it, the certificate.
    static List<Gate.Before> audits(PlanAnswer answer, Reach reach) {
        List<Gate.Before> all = new ArrayList<>(reach.gates().keySet());
        if (!gates(answer, reach, Gate.Before.CERTIFICATE).isEmpty()) {
            all.add(Gate.Before.CERTIFICATE);
        }
        return all;
    }

    private static List<Gate> gates(PlanAnswer answer, Reach reach, Gate.Before before) {
        if (before != Gate.Before.CERTIFICATE) {
            return reach.gates().getOrDefault(before, List.of());
        }
        return answer.gates().stream()
                .filter(g -> g.scope().edition().equals(reach.edition()))
                .flatMap(g -> g.milestones().stream())
                .filter(m -> m.before() == before)
                .flatMap(m -> m.gates().stream())
                .map(JudgedGate::gate)
                .toList();
    }

    static List<Brought> brought(PlanAnswer answer, Reach reach, Gate.Before before) {
        List<Brought> all = new ArrayList<>();
        Set<String> open = new HashSet<>();
        reach.verdicts()
                .filter(v -> v.applicable() && v.decomposed())
                .forEach(v -> open.addAll(reach.open(v)));
        Timing timing = answer.timing();
        Set<String> written = answer.documents();
        // What a certificate waits for is what stage 2 finds, which no step of a plan is about.
        List<Step> steps = before == Gate.Before.CERTIFICATE ? List.of() : answer.plan().steps();
        for (Gate gate : gates(answer, reach, before)) {
            JudgedGate judged = answer.judged(gate);
            List<Lack> lacks = judged == null ? List.of() : judged.lacks();
            List<Step> by =
                    steps.stream()
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
                            gate.requirements().isEmpty()
                                    ? !gate.obligations().isEmpty()
                                            && Collections.disjoint(open, gate.obligations())
                                    : reach.notYet(Set.of()).isEmpty(),
                            before == Gate.Before.STAGE_1 ? answer.decided(by) : answer.done(by),
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
