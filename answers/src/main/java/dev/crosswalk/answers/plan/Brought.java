package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.MetBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Of each audit to come, what it asks for and what brings it: `context known: ISM-02`. Where there
/// is a programme it is as far as its own gates are; where there is none nobody can see whether
/// records are on file and documents approved.
///
/// @param judged how the programme's gate stands; null where there is no programme
/// @param by the steps that close something of the gate, or are about a control that it wants
/// @param proved whether all obligations that it asks for are proved already
/// @param done the day on which the last of the steps is done; null where there is none, or no
///   calendar
/// @param later whether what is left of a step after the audit that the gate is before is not asked
///   for by then: the audit itself, of which the programme is
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
    /// As `status` says it; where there is no programme, what is proved and asks for paper is not
    /// known.
    JudgedGate.State state() {
        if (judged != null) {
            return judged.state();
        }
        if (!proved || isToWrite()) {
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
                items().stream().map(Lack::about).filter(id -> !id.isEmpty()).distinct().toList();
        return GateWords.name(gate)
                + (about.isEmpty() ? "" : " (" + String.join(", ", about) + ")");
    }

    /// Whether it is about a paper that a report is on, and no step is about it: nothing that
    /// another framework proves writes it.
    boolean isToWrite() {
        return judged == null
                && by.isEmpty()
                && !documents.isEmpty()
                && switch (gate.before()) {
                    case TYPE_1, TYPE_2_START, TYPE_2_END -> true;
                    case STAGE_1, STAGE_2, CERTIFICATE, SURVEILLANCE -> false;
                };
    }

    /// Whether nobody can see here if paper is there that it asks for.
    boolean isUnseen() {
        return judged == null && proved && state() == JudgedGate.State.NOT_KNOWN;
    }

    /// Of all audits to come.
    static List<Brought> of(PlanAnswer answer) {
        return answer.reaches().stream()
                .flatMap(r ->
                        audits(answer, r).stream()
                                .flatMap(before -> of(answer, r, before).stream()))
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

    static List<Brought> of(PlanAnswer answer, Reach reach, Gate.Before before) {
        List<Brought> all = new ArrayList<>();
        Set<String> open = new HashSet<>();
        reach.verdicts()
                .filter(v -> v.applicable() && v.decomposed())
                .forEach(v -> open.addAll(reach.open(v)));
        Timing timing = answer.timing();
        Set<String> written = answer.work().documents();
        // What a certificate waits for is what stage 2 finds, which no step of a plan is about.
        List<Step> steps = before == Gate.Before.CERTIFICATE ? List.of() : answer.plan().steps();
        for (Gate gate : gates(answer, reach, before)) {
            JudgedGate judged = answer.judged(gate);
            List<Lack> lacks = judged == null ? List.of() : judged.lacks();
            List<Step> by =
                    steps.stream()
                            .filter(s ->
                                    !Collections.disjoint(Effects.closed(s), gate.obligations())
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
                                    .filter(l -> !isDoneAnew(l, lacks, by))
                                    .filter(l -> !written.contains(l.about()))
                                    .toList(),
                            timing == null ? null : timing.countdown().due(gate)));
        }
        return all;
    }

    /// Whether what was done too early is done by a step that is to do all of it.
    private static boolean isDoneAnew(Lack lack, List<Lack> all, List<Step> by) {
        return lack.kind() == Lack.Kind.OUT_OF_ORDER
                && all.stream()
                        .filter(l -> l.kind() == Lack.Kind.REGISTER && l.isOwed())
                        .anyMatch(l -> isBrought(l, by));
    }

    /// Whether a step does what a gate lacks: it is about the control, or closes what is open.
    private static boolean isBrought(Lack lack, List<Step> by) {
        return by.stream().anyMatch(s -> lack.isHelpedBy(s.control(), Effects.closed(s)));
    }
}
