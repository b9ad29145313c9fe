package dev.crosswalk.formats.report;

import static dev.crosswalk.formats.report.Run.code;
import static dev.crosswalk.formats.report.Run.emphasis;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.formats.report.Block.Alignment;
import dev.crosswalk.formats.report.Block.Cell;
import dev.crosswalk.formats.report.Block.Column;
import dev.crosswalk.formats.report.Block.Figure;
import dev.crosswalk.formats.report.Block.HeatCell;
import dev.crosswalk.formats.report.Block.Items;
import java.util.ArrayList;
import java.util.List;

/// A report with a block of every kind.
public final class SampleReport {
    private static final List<String> SERIES = List.of("CC1", "CC5", "CC6", "CC7", "CC8", "A1");
    private static final List<String> THEMES =
            List.of("Organizational", "People", "Physical", "Technological");

    private SampleReport() {}

    public static Report of(int rows, boolean landscape) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "Where Northwind stands", "overview"));
        blocks.add(
                new Block.Paragraph(
                        plain("The SOC 2 report already proves "),
                        strong("61 of 93 controls"),
                        plain(" of ISO/IEC 27001:2022. What is missing is "),
                        emphasis("mostly documents"),
                        plain("; see "),
                        plain("the gap").to("gap"),
                        plain(" or ask "),
                        code("crosswalk why iso27001-2022/A.8.5"),
                        plain(".")));
        blocks.add(
                new Block.Figures(
                        new Figure("61 / 93", "controls fully covered", Tone.GOOD),
                        new Figure("24", "partly covered, most lack a document", Tone.PARTLY),
                        new Figure("5", "not covered at all", Tone.BAD),
                        new Figure("3", "not applicable", Tone.QUIET),
                        new Figure("41.5", "person-days to close the gap")));
        blocks.add(
                new Block.Meter("ISO/IEC 27001:2022", 0.656, 0.81, "61 of 93 proven, 75 possible"));
        blocks.add(new Block.Meter("SOC 2 (2017)", 0.97, 1, "59 of 61 proven, all 61 possible"));
        blocks.add(heatMap());
        blocks.add(
                new Block.Callout(
                        Tone.PARTLY,
                        plain("Two statements of the facts contradict each other. "),
                        strong("CC7.2"),
                        plain(
                                " is attested met and not met; neither counts until you rule on it.")));
        blocks.add(new Block.Callout(Tone.NONE, plain("Absence of evidence is never a pass.")));
        blocks.add(new Block.Heading(2, "What to do on Monday", "monday"));
        blocks.add(todo());
        blocks.add(
                new Block.CodeBlock("crosswalk plan --programme . \\\n    --want iso27001-2022"));
        blocks.add(new Block.Rule());
        blocks.add(new Block.PageBreak());
        blocks.add(new Block.Heading(1, "The gap, requirement by requirement", "gap"));
        blocks.add(gap(rows));
        blocks.add(new Block.Heading(2, "Reasons"));
        for (String series : SERIES) {
            blocks.add(details(series));
        }
        return new Report(
                "Gap analysis: SOC 2 to ISO/IEC 27001:2022",
                "What is in place, what is missing, what to do first",
                "Northwind Analytics B.V.",
                "31 March 2026",
                "2026.1-a1b2c3",
                blocks,
                landscape);
    }

    private static Block.HeatMap heatMap() {
        List<List<HeatCell>> cells = new ArrayList<>();
        for (int i = 0; i < SERIES.size(); i++) {
            List<HeatCell> row = new ArrayList<>();
            for (int j = 0; j < THEMES.size(); j++) {
                int shared = (i * 7 + j * 5) % 19;
                row.add(
                        shared == 0
                                ? new HeatCell("", 0, null)
                                : new HeatCell(
                                        String.valueOf(shared), shared / 18.0, SERIES.get(i)));
            }
            cells.add(row);
        }
        return new Block.HeatMap(
                "Shared obligations: SOC 2 series x ISO themes", SERIES, THEMES, cells);
    }

    private static Items todo() {
        return new Items(
                true,
                1,
                List.of(
                        List.of(
                                new Block.Paragraph("Approve the information security policy"),
                                Items.bullets("owner: head of engineering", "due in 5 days")),
                        List.of(new Block.Paragraph("Review access rights of all administrators")),
                        List.of(
                                new Block.Paragraph(
                                        "Restore one backup, and write down how long"))));
    }

    private static Block.Table gap(int rows) {
        List<Column> columns =
                List.of(
                        new Column("Requirement", 10),
                        new Column("Title", 24),
                        new Column("Coverage", 13),
                        new Column("Proven", 9, Alignment.RIGHT),
                        new Column("Missing obligations", 40));
        Tone[] tones = {Tone.GOOD, Tone.PARTLY, Tone.BAD, Tone.QUIET};
        String[] words = {"Full", "Partial", "None", "Not applicable"};
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int kind = i % 7 % 4;
            String missing =
                    kind == 0
                            ? ""
                            : "Access rights are reviewed at planned intervals, and the result of"
                                    + " the review is recorded and acted on (acc-review-periodic)";
            lines.add(
                    List.of(
                            new Cell("A.5." + (i + 1)),
                            new Cell("Information security roles and responsibilities"),
                            new Cell(words[kind], tones[kind]),
                            new Cell(kind == 3 ? "" : "%.2f".formatted(1 - kind * 0.4)),
                            new Cell(missing.repeat(i % 3 == 0 ? 2 : 1))));
        }
        return new Block.Table("Gap", columns, lines);
    }

    private static Block.Details details(String series) {
        return new Block.Details(
                List.of(strong(series), plain(" shares obligations with 4 themes")),
                List.of(
                        new Block.Paragraph("These obligations are demanded by both sides:"),
                        Items.bullets(
                                "access rights are reviewed at planned intervals",
                                "the review’s result is recorded and acted on"),
                        new Block.Table(
                                series + " obligations",
                                List.of(new Column("Obligation", 1), new Column("Demanded by", 1)),
                                List.of(
                                        List.of(
                                                new Cell("acc-review-periodic"),
                                                new Cell("CC6.2, A.5.18"))))),
                series);
    }
}
