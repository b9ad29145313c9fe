package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.Approvers;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What stands before the next audits, for reports that are passed on.
public final class GateBlocks {
    private static final int FIRST = 3;
    private static final int LONGEST = 60;

    private final Situation situation;

    public GateBlocks(Situation situation) {
        this.situation = situation;
    }

    /// A section for each edition: all gates of what comes next, and a line of counts of the rest.
    public List<Block> sections(int level, List<GatesAhead> all) {
        List<Block> blocks = new ArrayList<>();
        for (GatesAhead ahead : all) {
            String name = situation.name(ahead.scope());
            Milestone next = ahead.next().orElse(null);
            if (next == null) {
                blocks.add(new Block.Heading(level, name + ": all gates met"));
                blocks.add(
                        new Block.Paragraph("Nothing stands before " + GateWords.of(ahead) + "."));
                continue;
            }
            blocks.add(new Block.Heading(level, name + ": before " + GateWords.of(next)));
            blocks.add(new Block.Paragraph(GateWords.counts(next) + "."));
            blocks.add(table(name, next));
            after(ahead, next).forEach(s -> blocks.add(new Block.Paragraph(s)));
        }
        return blocks;
    }

    private record Row(JudgedGate gate, String what, String owner) {}

    private static Block table(String name, Milestone next) {
        List<Row> rows = next.gates().stream().flatMap(GateBlocks::rows).toList();
        return new TableOf<Row>()
                .text("Gate", 5, r -> r.gate().gate().title())
                .cell("State", 1.5, r -> state(r.gate().state()))
                .text("What is to be done, or is there", 7, Row::what)
                .text("Owner", 2.5, Row::owner)
                .of("Gates, " + name, rows);
    }

    private static Stream<Row> rows(JudgedGate g) {
        return switch (g.state()) {
            case OPEN ->
                    Stream.concat(
                            g.lacks().stream()
                                    .map(l -> new Row(g, GateWords.plainly(l), l.owner())),
                            unseen(g));
            case NOT_KNOWN -> unseen(g);
            case MET -> Stream.of(new Row(g, GateWords.met(g), ""));
        };
    }

    private static Stream<Row> unseen(JudgedGate g) {
        return GateWords.plainlyUnseen(g).stream()
                .map(words -> new Row(g, "Not known: " + words, ""));
    }

    private static Block.Cell state(JudgedGate.State state) {
        return new Block.Cell(
                Words.capital(GateWords.of(state)),
                switch (state) {
                    case OPEN -> Tone.BAD;
                    case NOT_KNOWN -> Tone.QUIET;
                    case MET -> Tone.GOOD;
                });
    }

    private static List<String> after(GatesAhead ahead, Milestone next) {
        List<String> sentences = new ArrayList<>();
        if (next.operated() != null) {
            sentences.add("Over the period: " + GateWords.of(next.operated(), next.period()) + ".");
        }
        if (!ahead.others().isEmpty()) {
            sentences.add("Besides, before " + GateWords.counts(ahead.others()) + ".");
        }
        ahead.missed().forEach(m -> sentences.add(GateWords.missed(m) + "."));
        return sentences;
    }

    /// A sentence or two for each edition, where there is little room.
    ///
    /// @param longest how many characters of each there is room for
    List<Block> brief(List<GatesAhead> all, ManagementReport.Limit limit, int longest) {
        List<Block> blocks = new ArrayList<>();
        for (GatesAhead ahead : all) {
            String name = situation.name(ahead.scope());
            Milestone next = ahead.next().orElse(null);
            blocks.add(
                    next == null
                            ? new Block.Paragraph(
                                    Run.strong(name + ". "),
                                    Run.plain("Nothing stands before " + GateWords.of(ahead) + "."))
                            : new Block.Paragraph(
                                    Run.strong(name + ", before " + GateWords.of(next) + ". "),
                                    Run.plain(brief(ahead, next, limit, longest))));
        }
        return blocks;
    }

    /// Names as many gates as there is room for, and then what comes after them.
    private String brief(
            GatesAhead ahead, Milestone next, ManagementReport.Limit limit, int longest) {
        List<String> open =
                next.gates(JudgedGate.State.OPEN).stream()
                        .map(g -> limit.cut(owed(g), LONGEST))
                        .toList();
        String text = GateWords.counts(next);
        for (int n = Math.min(FIRST, open.size()); n > 0; n--) {
            String longer = text + "; " + Words.some(open, n);
            if (longer.length() <= longest) {
                text = longer;
                break;
            }
        }
        String then = text + ". Then " + GateWords.counts(ahead.others());
        return (ahead.others().isEmpty() || then.length() > longest ? text : then) + ".";
    }

    /// `context known (Security lead)`, `scope set (Chief executive)`: whoever approves the
    /// document that the gate still waits for, where the table of authorities says so, else who has
    /// to do what comes first.
    private String owed(JudgedGate g) {
        Lack l = g.lacks().getFirst();
        String who =
                g.lacks().stream()
                        .map(Lack::about)
                        .filter(g.gate().documents()::contains)
                        .flatMap(d -> approvers().of(d).stream())
                        .findFirst()
                        .map(GateBlocks::inShort)
                        .orElse(l.owner().isEmpty() ? l.about() : l.owner());
        return GateWords.name(g.gate()) + (who.isEmpty() ? "" : " (" + who + ")");
    }

    /// `each owner of a risk` of what several approve, each a part.
    private static String inShort(String who) {
        int part = who.indexOf(" for ");
        return part < 0 ? who : who.substring(0, part);
    }

    private Approvers approvers() {
        return new Approvers(
                situation.content().practices().authorities(),
                situation.required().parameters(),
                situation.required().who());
    }
}
