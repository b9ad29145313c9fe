package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;
import static dev.crosswalk.papers.report.Cells.column;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What is on file of the adopted controls: their evidence, and the occurrences over the window.
final class ControlRecords {
    private static final int MOST_EVIDENCE = 4;

    private final Standing standing;

    ControlRecords(Standing standing) {
        this.standing = standing;
    }

    /// The evidence that a control should have, a line for each kind.
    static List<String> wanted(Control control) {
        return control.evidence().stream().map(ControlRecords::wanted).toList();
    }

    private static String evidence(Control control, AtHand e) {
        return e.id()
                + (e.population() ? ", population, " : ", " + control.called(e.kind()) + ", ")
                + Words.days(e.from(), e.to())
                + (e.freshUntil() == null ? "" : ", fresh until " + e.freshUntil())
                + result(e);
    }

    private static String result(AtHand e) {
        Evidence.Result result = e.result();
        if (result == null) {
            return "";
        }
        return switch (result) {
            case PASS -> ", passed";
            case FAIL -> ", failed";
            case INCONCLUSIVE -> ", did not work";
        };
    }

    private static String wanted(Control.EvidenceWanted wanted) {
        return wanted.called()
                + (wanted.population() ? " (all of them)" : "")
                + ", fresh for "
                + Words.many(wanted.freshDays(), "day", "days")
                + FactWords.answering(wanted);
    }

    /// The evidence that counts, the latest first, as much as a cell holds; of the rest, how much
    /// there is. A workbook has a sheet with all of it.
    List<String> atHand(ControlStanding c) {
        List<AtHand> all = c.atHand().reversed();
        List<AtHand> counts = all.stream().filter(e -> !e.isStaleOn(standing.day())).toList();
        List<String> lines = new ArrayList<>();
        counts.stream().limit(MOST_EVIDENCE).map(e -> evidence(c.control(), e)).forEach(lines::add);
        int more = counts.size() - lines.size();
        if (more > 0) {
            lines.add(more + " more that " + (more == 1 ? "counts" : "count"));
        }
        int old = all.size() - counts.size();
        if (old > 0) {
            lines.add(old + " that no longer " + (old == 1 ? "counts" : "count"));
        }
        return lines;
    }

    Block evidence() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            for (AtHand e : c.atHand()) {
                rows.add(
                        Cells.row(
                                cell(c.id()),
                                cell(e.id()),
                                cell(e.population() ? "population" : c.control().called(e.kind())),
                                cell(e.from().toString()),
                                cell(e.to().toString()),
                                cell(e.receivedAt().toString()),
                                fresh(e),
                                cell(result(e).replace(", ", ""))));
            }
        }
        return new Block.Table(
                "Evidence",
                List.of(
                        column("Control", 10),
                        column("Evidence", 16),
                        column("Kind", 26),
                        column("Proves from", 12),
                        column("Proves to", 12),
                        column("Received", 12),
                        column("Fresh until", 14),
                        column("Result", 12)),
                rows);
    }

    private Block.Cell fresh(AtHand e) {
        boolean counts = !e.isStaleOn(standing.day());
        return new Block.Cell(Words.iso(e.freshUntil()), counts ? Tone.NONE : Tone.QUIET);
    }

    Block occurrences() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            if (c.operation() != null) {
                c.operation().occurrences().forEach(o -> rows.add(occurrence(c, o)));
            }
        }
        return new Block.Table(
                "Occurrences",
                List.of(
                        column("Control", 10),
                        column("Occurrence", 26),
                        column("Due", 12),
                        column("On time until", 13),
                        column("Done", 12),
                        column("Status", 12),
                        column("Shown by", 24)),
                rows);
    }

    private static List<Block.Cell> occurrence(ControlStanding c, Occurrence o) {
        return Cells.row(
                cell(c.id()),
                cell(o.spoken()),
                cell(Words.iso(o.due())),
                cell(Words.iso(o.lastOnTime())),
                cell(Words.iso(o.doneOn())),
                status(o),
                cell(o.shownBy() == null ? "" : o.shownBy()));
    }

    private static Block.Cell status(Occurrence o) {
        return switch (o.status()) {
            case ON_TIME -> new Block.Cell("On time", Tone.GOOD);
            case LATE -> new Block.Cell("Late", Tone.PARTLY);
            case MISSING -> new Block.Cell("Missing", Tone.BAD);
            case FAILED -> new Block.Cell("Failed", Tone.BAD);
            case OPEN -> new Block.Cell("Open", Tone.QUIET);
        };
    }
}
