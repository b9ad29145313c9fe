package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;

import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Where;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.RecordWords;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.standing.Tally;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        TableOf<ControlStanding> table =
                new TableOf<ControlStanding>()
                        .cell("Control", 9, c -> Cells.link(c.id(), anchor(c)))
                        .text("Title", 27, ControlStanding::title)
                        .text("Owner", 17, ControlStanding::owner)
                        .cell("State", 21, ControlMatrix::state)
                        .text("Cadence", 14, c -> FactWords.cadence(c.adopted()))
                        .text("Evidence fresh until", 13, c -> Words.iso(c.freshUntil()))
                        .cell("Over the window", 19, ControlMatrix::window);
        serves.near().forEach(s -> table.text(situation.name(s), 26, c -> serves.served(c, s)));
        return table.of("Controls", standing.controls());
    }

    /// How it stands, with the exceptions to it.
    private static Block.Cell state(ControlStanding c) {
        return new Block.Cell(
                Words.capital(ControlWords.of(c)) + ExceptionWords.mark(c), Cells.tone(c));
    }

    private static Block.Cell window(ControlStanding c) {
        Operation o = c.operation();
        if (o == null || o.looked() == null) {
            return cell("not in place");
        }
        if (o.occurrences().isEmpty()) {
            return new Block.Cell(ControlWords.overWindow(c), Tone.NONE);
        }
        Tally t = Tally.of(c, Audited.NOTHING);
        return new Block.Cell(
                t.ofAll() + RecordWords.unnamedShort(c) + ControlWords.besideFigures(c),
                t.missing() + t.failed() > 0
                        ? Tone.BAD
                        : t.late() + t.days() > 0 ? Tone.PARTLY : Tone.NONE);
    }

    /// The matrix with every column, as a workbook shows it.
    Block sheet() {
        TableOf<ControlStanding> table =
                new TableOf<ControlStanding>()
                        .cell("Control", 9, c -> Cells.strong(c.id()))
                        .text("Title", 26, ControlStanding::title)
                        .text("Domain", 12, c -> c.control().domain())
                        .text("Objective", 40, c -> c.control().objective())
                        .text("Owner", 16, ControlStanding::owner)
                        .cell("State", 20, Cells::state)
                        .text("Cadence", 14, c -> FactWords.cadence(c.adopted()))
                        .text("Test of design", 50, c -> c.control().testOfDesign())
                        .text("Test of operation", 50, c -> c.control().testOfOperation())
                        .cell("Evidence at hand", 34, c -> Cells.lines(records.atHand(c)))
                        .cell("Evidence wanted", 30, ControlMatrix::wanted)
                        .text("Fresh until", 12, c -> Words.iso(c.freshUntil()))
                        .number("Expected", 9, c -> count(c, Tally::due))
                        .number("Done", 8, c -> count(c, t -> t.done() + t.late()))
                        .number("Late", 8, c -> count(c, Tally::late))
                        .number("Missing", 8, c -> count(c, Tally::missing))
                        .number("Failed", 8, c -> count(c, Tally::failed))
                        .cell("Documents", 24, this::documents)
                        .text("Exceptions in force", 16, ControlMatrix::exceptions);
        serves.scopes().forEach(s -> table.text(situation.name(s), 24, c -> serves.served(c, s)));
        serves.near().forEach(s -> attributes(table, s));
        return table.of("Controls", standing.controls());
    }

    /// A column to filter by for each attribute that the requirements of a scope have.
    private void attributes(TableOf<ControlStanding> table, Scope scope) {
        for (String name : situation.edition(scope.edition()).attributes().keySet()) {
            table.text(
                    "Serves " + Where.spoken(name),
                    18,
                    c ->
                            AttributeWords.spoken(
                                    serves.attributes(c, scope).getOrDefault(name, List.of())));
        }
    }

    private static Block.Cell wanted(ControlStanding c) {
        return Cells.lines(ControlRecords.wanted(c.control()));
    }

    /// Empty for a control of which no operation is known.
    private static String count(ControlStanding c, ToIntFunction<Tally> of) {
        return c.operation() == null
                ? ""
                : Integer.toString(of.applyAsInt(Tally.of(c, Audited.NOTHING)));
    }

    private Block.Cell documents(ControlStanding c) {
        return Cells.lines(situation.documentTitles(c.control().documents()));
    }

    /// The accepted ones by their ids, and those that auditors found by their reports.
    private static String exceptions(ControlStanding c) {
        return Stream.concat(
                        c.accepted().stream().map(AcceptedException::id),
                        c.found().stream().map(e -> "report " + e.report().id()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
