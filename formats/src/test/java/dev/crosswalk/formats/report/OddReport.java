package dev.crosswalk.formats.report;

import dev.crosswalk.formats.report.Block.Alignment;
import dev.crosswalk.formats.report.Block.Cell;
import dev.crosswalk.formats.report.Block.Column;
import dev.crosswalk.formats.report.Run.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/// Reports of any shape, made of text that wants to be markup.
public final class OddReport {
    private static final List<String> PIECES =
            List.of(
                    "word",
                    " ",
                    "\n",
                    "\r\n",
                    "\t",
                    "<b>",
                    "</table>",
                    "<script>alert(1)</script>",
                    "&amp;",
                    "&",
                    "\"",
                    "'",
                    "]]>",
                    "-->",
                    "</style>",
                    "*",
                    "**",
                    "_",
                    "`",
                    "```",
                    "|",
                    "#",
                    "1. ",
                    "- ",
                    "> ",
                    "[x](y)",
                    "![x](y)",
                    "\\",
                    "~~",
                    "=1+1",
                    "@",
                    "+",
                    "\u0000",
                    "\u0008",
                    "\uD83D",
                    "\uDE00",
                    "😀",
                    "中文",
                    "é",
                    "\uFFFE",
                    "_x0041_",
                    "averyveryveryverylongwordthatfitsintonocolumnofanytable",
                    "\u202E",
                    "%s",
                    "${x}",
                    "{x}",
                    "\u00A0",
                    "✓",
                    "◐",
                    "http://example.org/?a=1&b=2",
                    "--",
                    "---",
                    "&P");

    private final Random random;

    private OddReport(long seed) {
        random = new Random(seed);
    }

    public static Report of(long seed) {
        var odd = new OddReport(seed);
        List<Block> blocks = odd.blocks(3);
        return new Report(
                odd.text(), odd.text(), odd.text(), odd.text(), odd.text(), blocks, seed % 2 == 0);
    }

    String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    static String text(long seed) {
        return new OddReport(seed).text();
    }

    private List<Block> blocks(int depth) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            blocks.add(block(depth));
        }
        return blocks;
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth == 0 ? 16 : 20)) {
            case 0 -> new Block.Heading(1 + random.nextInt(6), text(), anchor());
            case 1 -> new Block.Paragraph(runs());
            case 2 -> table();
            case 3 -> heatMap();
            case 4 -> meter();
            case 5 -> figures();
            case 6 -> new Block.CodeBlock(text());
            case 7 -> new Block.PageBreak();
            case 8 -> new Block.Rule();
            case 9 -> new Block.Space();
            case 10 -> entry();
            case 11 -> new Block.Labelled(text(), List.of(runs(), runs()));
            case 12 -> meters();
            case 13 -> new Block.Excerpts(5, List.of(excerpt(), excerpt()), text());
            case 14 -> groups();
            case 15 -> chart();
            case 16 -> tree(depth);
            case 17 -> new Block.Details(runs(), blocks(depth - 1), anchor());
            case 18 -> new Block.Callout(tone(), blocks(depth - 1));
            default ->
                    new Block.Items(
                            random.nextBoolean(),
                            random.nextInt(4),
                            List.of(blocks(depth - 1), blocks(depth - 1)));
        };
    }

    private Block.Entry entry() {
        return new Block.Entry(random.nextInt(5), runs(), random.nextInt(9) - 1, runs(), runs());
    }

    private Block.Excerpt excerpt() {
        return new Block.Excerpt(runs(), List.of(entry(), entry(), entry(), entry()));
    }

    private Block.Chart chart() {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        return new Block.Chart(
                text(),
                List.of(day, day.plusDays(1 + random.nextInt(30))),
                1 + random.nextInt(99),
                List.of(
                        new Block.Chart.Line(
                                text(),
                                any(Block.Chart.Stroke.values()),
                                List.of(
                                        OptionalDouble.empty(),
                                        OptionalDouble.of(random.nextInt(2))))),
                List.of(new Block.Chart.Mark(day, text())));
    }

    private Block.Meters meters() {
        double proven = random.nextDouble() / 2;
        return new Block.Meters(
                List.of(
                        new Block.Meters.Part(
                                text(),
                                text(),
                                proven,
                                proven + random.nextDouble() / 2,
                                text(),
                                text(),
                                List.of(new Block.Tally(symbol(), random.nextInt(3))))));
    }

    private Block.Groups groups() {
        Block.Table table = table();
        return new Block.Groups(
                text(),
                table.columns(),
                List.of(
                        new Block.Groups.Group(text(), text(), table.rows()),
                        new Block.Groups.Group(text(), text(), List.of())));
    }

    private Block.Tree tree(int depth) {
        return new Block.Tree(
                runs(), depth == 0 ? List.of() : List.of(tree(depth - 1), tree(depth - 1)));
    }

    private Run.Symbol symbol() {
        return new Run.Symbol("●", "[x]", any(Style.values()));
    }

    private String anchor() {
        return "a" + random.nextInt(1_000_000_000) + text();
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Style style = any(Style.values());
            String link =
                    switch (random.nextInt(5)) {
                        case 0 -> "#" + text();
                        case 1 -> "https://example.org/" + text();
                        case 2 -> "javascript:alert(1)";
                        default -> null;
                    };
            runs.add(
                    switch (random.nextInt(12)) {
                        case 0 -> symbol();
                        case 1 -> new Run.Bar(0.25, 0.5, 2 + random.nextInt(9));
                        case 2 -> new Run.Yielding(text());
                        default -> new Run.Text(text(), style, link);
                    });
        }
        return runs;
    }

    private <T> T any(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private Tone tone() {
        return any(Tone.values());
    }

    private Block.Table table() {
        int width = 1 + random.nextInt(5);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Alignment alignment = any(Alignment.values());
            columns.add(new Column(text(), 0.1 + random.nextDouble(), alignment));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = random.nextInt(6); row > 0; row--) {
            rows.add(columns.stream().map(_ -> new Cell(runs(), tone())).toList());
        }
        return new Block.Table(text(), columns, rows, random.nextBoolean());
    }

    private Block.HeatMap heatMap() {
        List<String> columns = List.of(text(), text());
        List<Block.HeatCell> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            row.add(new Block.HeatCell(text(), random.nextDouble(), anchor()));
        }
        return new Block.HeatMap(text(), List.of(text()), columns, List.of(row));
    }

    private Block.Meter meter() {
        double possible = random.nextInt(3) / 2.0;
        return new Block.Meter(text(), possible * random.nextInt(3) / 2, possible, text());
    }

    private Block.Figures figures() {
        List<Block.Figure> figures = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            figures.add(new Block.Figure(text(), text(), tone()));
        }
        return new Block.Figures(figures);
    }
}
