package dev.crosswalk.programme.gate;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts gates in words.
public final class GateWords {
    private static final int NAMED = 4;

    private GateWords() {}

    public static String of(JudgedGate.State state) {
        return Words.spoken(state);
    }

    /// What gates stand before: `stage 1`, `the end of the Type II period, 2026-09-30`.
    public static String of(Milestone m) {
        Period period = m.period();
        return switch (m.before()) {
            case STAGE_1 -> "stage 1";
            case STAGE_2 -> "stage 2";
            case CERTIFICATE -> "the certificate";
            case SURVEILLANCE -> "the next surveillance audit";
            case TYPE_1 -> "a Type I report";
            case TYPE_2_START ->
                    "the start of the Type II period"
                            + (period == null ? "" : ", " + period.from());
            case TYPE_2_END ->
                    period == null
                            ? "the end of the Type II period"
                            : m.isPast()
                                    ? "the report on the Type II period that ended on "
                                            + period.to()
                                    : "the end of the Type II period, " + period.to();
        };
    }

    /// A gate in a list of many: `scope set`.
    public static String name(Gate gate) {
        return gate.id().replace('-', ' ').replace("annex a ", "Annex A ");
    }

    /// All that gates of an edition stand before: `stage 1, stage 2 and the certificate`.
    public static String of(GatesAhead ahead) {
        return Words.and(ahead.milestones().stream().map(GateWords::of).toList());
    }

    /// `4 of 10 met, 5 open, 1 not known`
    public static String counts(Milestone m) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.of(m.gates(JudgedGate.State.MET).size(), m.gates().size()) + " met");
        for (JudgedGate.State state : List.of(JudgedGate.State.OPEN, JudgedGate.State.NOT_KNOWN)) {
            int n = m.gates(state).size();
            if (n > 0) {
                parts.add(n + " " + of(state));
            }
        }
        return String.join(", ", parts);
    }

    /// How controls operated: `41 operated, 5 need a conclusion: ACC-01, ..`; a part for each that
    /// needs something.
    ///
    /// @param period over which they did; null where none is set
    public static String of(OperatedSoFar o, @Nullable Period period) {
        boolean past = o.isOver();
        List<String> parts = new ArrayList<>();
        int well = o.controls(OperatedSoFar.Course.WELL).size();
        parts.add(
                Words.many(well, "control ", "controls ")
                        + (past ? "operated" : well == 1 ? "is on course" : "are on course"));
        part(
                parts,
                o.controls(OperatedSoFar.Course.NEEDS_EVIDENCE),
                "needs evidence",
                "need evidence");
        part(
                parts,
                o.controls(OperatedSoFar.Course.NEEDS_A_CONCLUSION),
                "needs a conclusion",
                "need a conclusion");
        if (past) {
            part(
                    parts,
                    o.controls(OperatedSoFar.Course.LOST),
                    "did not operate",
                    "did not operate");
        } else {
            part(
                    parts,
                    o.controls(OperatedSoFar.Course.LOST),
                    "deviates by more than a person may conclude on",
                    "deviate by more than a person may conclude on");
        }
        part(
                parts,
                Stream.of(
                                OperatedSoFar.Course.DEVIATES_AND_IS_NOT_KNOWN,
                                OperatedSoFar.Course.NOT_KNOWN)
                        .flatMap(c -> o.controls(c).stream())
                        .toList(),
                "is not known in full",
                "are not known in full");
        int absent = o.controls(OperatedSoFar.Course.NOT_IN_PLACE).size();
        if (absent > 0) {
            parts.add(
                    past
                            ? Words.many(absent, "was not in place", "were not in place")
                            : absent
                                    + " planned: not in place"
                                    + (period == null ? "" : " since " + period.from()));
        }
        return String.join("; ", parts);
    }

    private static void part(List<String> parts, List<String> ids, String one, String many) {
        if (!ids.isEmpty()) {
            parts.add(Words.many(ids.size(), one, many) + " (" + Words.some(ids, NAMED) + ")");
        }
    }

    /// `stage 2: 2 of 7 met, 5 open; the certificate: 0 of 1 met, 1 not known`
    public static String counts(List<Milestone> milestones) {
        return milestones.stream()
                .map(m -> of(m) + ": " + counts(m) + until(m))
                .collect(Collectors.joining("; "));
    }

    /// Why nobody can know what a certificate waits for: it is what stage 2 finds.
    private static String until(Milestone m) {
        return m.before() == Gate.Before.CERTIFICATE
                        && m.gates(JudgedGate.State.NOT_KNOWN).size() == m.gates().size()
                ? " until stage 2 was held"
                : "";
    }

    /// What nobody can see of a gate, for readers who see no files.
    public static List<String> plainlyUnseen(JudgedGate g) {
        return g.unseen().stream().map(RegisterWords::plainly).toList();
    }

    /// `ISM-02 Context: Put it in place, as planned for 2026-11-01.`
    public static String of(Lack l) {
        return about(l, l.next());
    }

    /// The same for readers who see no files and type no commands.
    public static String plainly(Lack l) {
        return about(l, l.plain());
    }

    private static String about(Lack l, String sentence) {
        String about = (l.about() + " " + l.title()).strip();
        return about.isEmpty() ? sentence : about + ": " + sentence;
    }

    /// What a gate is met by, first the evidence and documents.
    public static String met(JudgedGate g) {
        List<String> by =
                g.by().stream()
                        .sorted(Comparator.comparing(MetBy::kind))
                        .map(GateWords::of)
                        .toList();
        return Words.some(by, NAMED);
    }

    /// `Open since the start of the Type II period, 2025-10-01: policies current`
    public static String missed(Milestone m) {
        return "Open since "
                + of(m)
                + ": "
                + m.gates(JudgedGate.State.OPEN).stream()
                        .map(g -> name(g.gate()))
                        .collect(Collectors.joining(", "));
    }

    /// `scope statement S-1 of 2026-02-01`, `Scope Document approved 2026-02-01 by Chief executive`
    public static String of(MetBy by) {
        String day = by.on() == null ? "" : by.on().toString();
        return switch (by.kind()) {
            case EVIDENCE ->
                    Control.EvidenceWanted.called(by.what()) + " " + by.id() + " of " + day;
            case DOCUMENT -> by.what() + " approved " + day + by.more();
            case REPORT, CONTROL -> by.id();
            case REGISTER -> by.id() + " of " + day + " (" + by.what() + ")";
            case DATED -> by.id() + " (" + by.what() + ")";
        };
    }
}
