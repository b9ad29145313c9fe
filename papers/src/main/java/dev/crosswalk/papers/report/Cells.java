package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Alignment;
import dev.crosswalk.formats.report.Block.Cell;
import dev.crosswalk.formats.report.Block.Column;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Cells, columns and lists as the reports need them.
final class Cells {
    private Cells() {}

    static Column column(String title, double width) {
        return new Column(title, width);
    }

    static Column number(String title, double width) {
        return new Column(title, width, Alignment.RIGHT);
    }

    static Cell cell(String text) {
        return new Cell(text);
    }

    static Cell cell(int number) {
        return new Cell(Integer.toString(number));
    }

    static Cell strong(String text) {
        return new Cell(Run.strong(text));
    }

    static Cell link(String text, String anchor) {
        return new Cell(Run.strong(text).to(anchor));
    }

    /// Lines one below the other.
    static Cell lines(Collection<String> lines) {
        return new Cell(String.join("\n", lines));
    }

    static List<Cell> row(Cell... cells) {
        return Arrays.asList(cells);
    }

    static Cell coverage(Verdict v) {
        String word = Words.capital(Words.spoken(v.coverage()));
        boolean against = v.disproved() && v.applicable();
        return new Cell(
                against ? word + ", known not to be met" : word,
                against && v.coverage() != Coverage.FULL ? Tone.BAD : tone(v.coverage()));
    }

    static Tone tone(Coverage coverage) {
        return switch (coverage) {
            case FULL -> Tone.GOOD;
            case PARTIAL -> Tone.PARTLY;
            case NONE -> Tone.BAD;
            case NOT_ASSESSED, NOT_APPLICABLE -> Tone.QUIET;
        };
    }

    /// How a control stands.
    static Cell state(ControlStanding c) {
        return new Cell(Words.capital(ControlWords.of(c)), tone(c));
    }

    static Tone tone(ControlStanding c) {
        return switch (c.condition()) {
            case PROVED -> c.isShownInPart() || c.isTestedAlone() ? Tone.PARTLY : Tone.GOOD;
            case UNPROVED, PLANNED -> Tone.PARTLY;
            case FAILED -> Tone.BAD;
            case RETIRED, UNDECIDED -> Tone.QUIET;
        };
    }

    /// A heading of a few words over a list; nothing where the list is empty.
    static List<Block> list(String label, List<List<Run>> items) {
        List<Block> blocks = new ArrayList<>();
        if (!items.isEmpty()) {
            blocks.add(new Block.Paragraph(Run.strong(label)));
            blocks.add(bullets(items));
        }
        return blocks;
    }

    static Block.Items bullets(List<List<Run>> items) {
        return new Block.Items(
                false, 1, items.stream().map(r -> List.<Block>of(new Block.Paragraph(r))).toList());
    }

    static Block.Items numbers(List<List<Run>> items) {
        return new Block.Items(
                true, 1, items.stream().map(r -> List.<Block>of(new Block.Paragraph(r))).toList());
    }

    /// A list of plain sentences.
    static Block.Items plain(List<String> items) {
        return bullets(items.stream().map(i -> List.of(Run.plain(i))).toList());
    }

    /// An anchor that a link may lead to.
    static String anchor(String... parts) {
        return String.join("-", parts).replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
