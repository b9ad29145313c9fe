package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;
import static dev.crosswalk.papers.report.Cells.column;
import static dev.crosswalk.papers.report.Cells.number;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// The adopted controls as a table.
final class ControlMatrix {
    private final Situation situation;
    private final Standing standing;
    private final ServedRequirements serves;
    private final ControlRecords records;

    ControlMatrix(Situation situation, Standing standing) {
        this.situation = situation;
        this.standing = standing;
        serves = new ServedRequirements(situation);
        records = new ControlRecords(standing);
    }

    /// The anchor of a control's details.
    static String anchor(ControlStanding c) {
        return Cells.anchor("control", c.id());
    }

    /// The matrix as a page has room for it; the rest is in [ControlDetails].
    Block table() {
        List<Block.Column> columns =
                new ArrayList<>(
                        List.of(
                                column("Control", 9),
                                column("Title", 27),
                                column("Owner", 17),
                                column("State", 21),
                                column("Cadence", 14),
                                column("Evidence fresh until", 13),
                                column("Over the window", 19)));
        serves.near().forEach(s -> columns.add(column(situation.name(s), 26)));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            List<Block.Cell> row =
                    new ArrayList<>(
                            Cells.row(
                                    Cells.link(c.id(), anchor(c)),
                                    cell(c.title()),
                                    cell(c.owner()),
                                    Cells.state(c),
                                    cell(FactWords.cadence(c.cadence())),
                                    cell(Words.iso(c.freshUntil())),
                                    window(c)));
            serves.near().forEach(s -> row.add(cell(serves.served(c, s))));
            rows.add(row);
        }
        return new Block.Table("Controls", columns, rows);
    }

    private static Block.Cell window(ControlStanding c) {
        Operation o = c.operation();
        if (o == null || o.looked() == null) {
            return cell("not in place");
        }
        if (o.occurrences().isEmpty()) {
            return cell("nothing was due");
        }
        int late = o.with(Occurrence.Status.LATE).size();
        String text =
                o.done()
                        + " of "
                        + o.occurrences().size()
                        + " done"
                        + (late == 0 ? "" : ", " + late + " late")
                        + (o.missing() == 0 ? "" : ", " + o.missing() + " missing");
        return new Block.Cell(
                text, o.missing() > 0 ? Tone.BAD : late > 0 ? Tone.PARTLY : Tone.NONE);
    }

    /// The matrix with every column, as a workbook shows it.
    Block sheet() {
        List<Block.Column> columns =
                new ArrayList<>(
                        List.of(
                                column("Control", 9),
                                column("Title", 26),
                                column("Domain", 12),
                                column("Objective", 40),
                                column("Owner", 16),
                                column("State", 20),
                                column("Cadence", 14),
                                column("Test of design", 50),
                                column("Test of operation", 50),
                                column("Evidence at hand", 34),
                                column("Evidence wanted", 30),
                                column("Fresh until", 12),
                                number("Expected", 9),
                                number("Done", 8),
                                number("Late", 8),
                                number("Missing", 8),
                                column("Documents", 24),
                                column("Exceptions in force", 16)));
        serves.scopes().forEach(s -> columns.add(column(situation.name(s), 24)));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            rows.add(sheetRow(c));
        }
        return new Block.Table("Controls", columns, rows);
    }

    private List<Block.Cell> sheetRow(ControlStanding c) {
        Control k = c.control();
        Operation o = c.operation();
        List<Block.Cell> row =
                new ArrayList<>(
                        Cells.row(
                                Cells.strong(c.id()),
                                cell(c.title()),
                                cell(k.domain()),
                                cell(k.objective()),
                                cell(c.owner()),
                                Cells.state(c),
                                cell(FactWords.cadence(c.cadence())),
                                cell(k.testOfDesign()),
                                cell(k.testOfOperation()),
                                Cells.lines(records.atHand(c)),
                                Cells.lines(ControlRecords.wanted(k)),
                                cell(Words.iso(c.freshUntil()))));
        row.add(o == null ? Block.Cell.EMPTY : cell(o.occurrences().size()));
        row.add(o == null ? Block.Cell.EMPTY : cell(o.done()));
        row.add(o == null ? Block.Cell.EMPTY : cell(o.with(Occurrence.Status.LATE).size()));
        row.add(o == null ? Block.Cell.EMPTY : cell(o.missing()));
        row.add(Cells.lines(situation.documentTitles(k.documents())));
        row.add(cell(String.join(", ", c.accepted().stream().map(AcceptedException::id).toList())));
        serves.scopes().forEach(s -> row.add(cell(serves.served(c, s))));
        return row;
    }
}
