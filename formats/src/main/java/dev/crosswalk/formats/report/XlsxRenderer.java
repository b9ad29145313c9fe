package dev.crosswalk.formats.report;

import dev.crosswalk.formats.office.CellText;
import dev.crosswalk.formats.office.StableZip;
import dev.crosswalk.formats.office.XlsxText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The tables of a report as sheets.
final class XlsxRenderer {
    private static final int LONGEST = 32_767;
    private static final int ROWS = 1_048_576;
    private static final String FONT = "Arial";

    /// Not the default size, 11: in cells of exactly the default font and size LibreOffice uses a
    /// font of its own.
    private static final int SIZE = 10;

    private static final String ACCENT = "FF2B4A6B";
    private static final String LINE = "FFD9DEE4";

    /// How wide all columns of a sheet are together, in characters, so that it fits a page.
    private static final double PORTRAIT = 110;

    private static final double LANDSCAPE = 170;

    /// From so many columns on, the first one stays in view and is repeated on each page.
    private static final int MANY = 8;

    /// Up to so many times as wide as a page, a sheet is still printed on one page, in smaller
    /// print; wider ones run over several.
    private static final double MOST_ON_A_PAGE = 1.5;

    /// Characters of a property of the file; more are refused by the library.
    private static final int PROPERTY = 255;

    /// Characters of the name of a sheet; spreadsheets allow no more.
    private static final int SHEET_NAME = 31;

    private final Report report;
    private final Workbook file;
    private final Set<String> names = new HashSet<>(Set.of("history"));

    private XlsxRenderer(Report report, Workbook file) {
        this.report = report;
        this.file = file;
    }

    /// @throws Unprintable where a table has more rows than a sheet
    static byte[] xlsx(Report report) {
        for (Block.Table table : ReportTables.of(report.blocks())) {
            if (table.rows().size() >= ROWS) {
                throw new Unprintable(
                        "the table \"%s\" has %,d rows, and a sheet of a spreadsheet holds %,d with its titles"
                                .formatted(table.name(), table.rows().size(), ROWS));
            }
        }
        var bytes = new ByteArrayOutputStream();
        var stable = new ByteArrayOutputStream();
        try {
            try (var file = new Workbook(bytes, "Crosswalk", null)) {
                file.setGlobalDefaultFont(FONT, 11);
                file.properties().setTitle(property(report.title()));
                file.properties().setCompany(property(report.organisation()));
                new XlsxRenderer(report, file).sheets();
            }
            StableZip.copy(bytes.toByteArray(), stable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stable.toByteArray();
    }

    private static String property(String text) {
        return XmlCharacters.cut(XmlCharacters.text(text), PROPERTY);
    }

    private void sheets() {
        // What has no cover page begins with what it is about.
        boolean covered = !report.organisation().isEmpty() || hasFigures();
        if (covered) {
            about();
        }
        for (Block block : ReportTables.inside(report.blocks())) {
            if (block instanceof Block.Table table) {
                table(table);
            } else if (block instanceof Block.HeatMap map) {
                heatMap(map);
            }
        }
        if (!covered) {
            about();
        }
    }

    private boolean hasFigures() {
        return ReportTables.inside(report.blocks()).stream()
                .anyMatch(b -> b instanceof Block.Figures || b instanceof Block.Meter);
    }

    /// What the sheets do not say: sentences, and lists of them.
    private int said(Worksheet sheet, int from) {
        int row = from;
        for (Block block : report.blocks()) {
            List<Block> paragraphs =
                    block instanceof Block.Items items
                            ? items.items().stream().flatMap(List::stream).toList()
                            : List.of(block);
            for (Block one : paragraphs) {
                if (one instanceof Block.Paragraph paragraph) {
                    put(sheet, row, 1, Run.text(paragraph.runs()));
                    sheet.style(row, 1)
                            .fontSize(SIZE)
                            .verticalAlignment("top")
                            .wrapText(true)
                            .set();
                    row++;
                }
            }
        }
        return row;
    }

    private Worksheet sheet(String name) {
        Worksheet sheet = file.newWorksheet(sheetName(name));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(report.landscape() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.header(margin(report.organisation()), Position.LEFT, FONT, 8);
        sheet.header(margin(report.title()), Position.RIGHT, FONT, 8);
        sheet.footer(margin(HtmlRenderer.facts(report)), Position.LEFT, FONT, 8);
        sheet.footer("Page &P of &N", Position.RIGHT, FONT, 8);
        return sheet;
    }

    /// Text for the margin of a printed sheet, where a lone ampersand would begin a code.
    private static String margin(String text) {
        String line = XmlCharacters.text(text).replace('\n', ' ').replace("&", "&&");
        return line.length() <= 80 ? line : line.substring(0, 80);
    }

    /// The name with what spreadsheets forbid left out, as short as they want it, and different
    /// from all names before it.
    private String sheetName(String wanted) {
        String clean = sheetText(wanted);
        if (clean.length() > SHEET_NAME) {
            String brief = wanted.replaceFirst(": .*", "");
            String briefer = sheetText(brief.replace(" of ", " "));
            clean = briefer.length() > SHEET_NAME ? sheetText(brief) : briefer;
        }
        String name = shortened(clean, SHEET_NAME);
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            String ending = " " + i;
            name = shortened(clean, SHEET_NAME - ending.length()) + ending;
        }
        return name;
    }

    private static String sheetText(String text) {
        String clean = XmlCharacters.text(text).replaceAll("[\\[\\]:*?/\\\\'\\s]+", " ").strip();
        return clean.isEmpty() ? "Table" : clean;
    }

    /// Whole words, with a sign that there were more.
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String kept = cut(text, most - 1);
        int space = text.charAt(kept.length()) == ' ' ? kept.length() : kept.lastIndexOf(' ');
        String words = space < 0 ? kept : kept.substring(0, space);
        return (words.endsWith(",") ? words.substring(0, words.length() - 1) : words) + "…";
    }

    private static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, half ? end - 1 : end).strip();
    }

    private void about() {
        Worksheet sheet = sheet("About");
        sheet.hideGridLines();
        sheet.width(0, 24);
        sheet.width(1, 90);
        put(sheet, 0, 0, report.title());
        sheet.style(0, 0).bold().fontSize(16).fontColor(ACCENT).set();
        put(sheet, 1, 0, report.subtitle());
        sheet.style(1, 0).fontSize(12).set();
        int row = 3;
        row = fact(sheet, row, "Organisation", report.organisation());
        row = fact(sheet, row, "Date", report.date());
        row = fact(sheet, row, "Content version", report.contentVersion());
        row = report.organisation().isEmpty() ? said(sheet, row) : row + 1;
        for (Block block : ReportTables.inside(report.blocks())) {
            if (block instanceof Block.Figures figures) {
                for (Block.Figure figure : figures.figures()) {
                    row = fact(sheet, row, figure.number(), figure.caption());
                }
            } else if (block instanceof Block.Meter meter) {
                row = fact(sheet, row, meter.label(), meter.text());
            }
        }
    }

    private static int fact(Worksheet sheet, int row, String name, String value) {
        if (value.isEmpty()) {
            return row;
        }
        put(sheet, row, 0, name);
        put(sheet, row, 1, value);
        sheet.style(row, 0)
                .bold()
                .fontSize(SIZE)
                .fontColor(ACCENT)
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        sheet.style(row, 1).fontSize(SIZE).verticalAlignment("top").wrapText(true).set();
        return row + 1;
    }

    private void table(Block.Table table) {
        Worksheet sheet = sheet(table.name());
        double page = report.landscape() ? LANDSCAPE : PORTRAIT;
        List<Double> widths = ColumnWidths.ofSheet(table, page);
        double width = widths.stream().mapToDouble(w -> w).sum();
        for (int i = 0; i < table.columns().size(); i++) {
            Block.Column column = table.columns().get(i);
            sheet.width(i, Math.clamp(widths.get(i), 8, 100));
            header(sheet, i, column.title(), column.alignment().css());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int i = 0; i < table.columns().size(); i++) {
                cell(sheet, row + 1, i, table.rows().get(row).get(i), table.columns().get(i));
            }
        }
        boolean wide = table.columns().size() >= MANY;
        sheet.freezePane(wide ? 1 : 0, 1);
        sheet.repeatRows(0);
        if (wide) {
            sheet.repeatCols(0);
        }
        sheet.fitToWidth((short) Math.ceil(width / (MOST_ON_A_PAGE * page)));
        if (!table.columns().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
        }
    }

    private static void header(Worksheet sheet, int column, String title, String alignment) {
        put(sheet, 0, column, title);
        sheet.style(0, column)
                .bold()
                .fontSize(SIZE)
                .fontColor("FFFFFFFF")
                .fillColor(ACCENT)
                .horizontalAlignment(alignment)
                .indent(alignment.equals("center") ? 0 : 1)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    private static void cell(
            Worksheet sheet, int row, int column, Block.Cell cell, Block.Column of) {
        StyleSetter style =
                sheet.style(row, column)
                        .fontSize(SIZE)
                        .verticalAlignment("top")
                        .horizontalAlignment(of.alignment().css())
                        .indent(of.alignment() == Block.Alignment.CENTRE ? 0 : 1)
                        .wrapText(true)
                        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                        .borderColor(BorderSide.BOTTOM, LINE);
        Tone tone = cell.tone();
        if (tone != Tone.NONE) {
            style.fillColor("FF" + tone.paper()).fontColor("FF" + tone.ink());
        }
        String text = Run.text(cell.runs());
        if (of.isNumber(cell)) {
            var number = new BigDecimal(text);
            sheet.value(row, column, number);
            style.format(number.scale() == 0 ? "0" : "0." + "0".repeat(number.scale()));
        } else {
            put(sheet, row, column, (tone.symbol() + " " + text).strip());
        }
        style.set();
    }

    private void heatMap(Block.HeatMap map) {
        Worksheet sheet = sheet(map.title());
        int longest = map.rowLabels().stream().mapToInt(String::length).max().orElse(0);
        sheet.width(0, Math.clamp(1.15 * longest + ColumnWidths.PADDING, 24, 70));
        header(sheet, 0, "", "left");
        for (int i = 0; i < map.columnLabels().size(); i++) {
            sheet.width(i + 1, 16);
            header(sheet, i + 1, map.columnLabels().get(i), "center");
        }
        for (int row = 0; row < map.rowLabels().size(); row++) {
            put(sheet, row + 1, 0, map.rowLabels().get(row));
            sheet.style(row + 1, 0).bold().fontSize(SIZE).fontColor(ACCENT).indent(1).set();
            for (int i = 0; i < map.columnLabels().size(); i++) {
                Block.HeatCell cell = map.cells().get(row).get(i);
                HeatColours heat = HeatColours.of(cell.intensity());
                put(sheet, row + 1, i + 1, cell.text());
                sheet.style(row + 1, i + 1)
                        .fontSize(SIZE)
                        .fillColor("FF" + heat.paper())
                        .fontColor("FF" + heat.ink())
                        .horizontalAlignment("center")
                        .set();
            }
        }
        sheet.freezePane(1, 1);
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        String safe = XlsxText.write(CellText.write(XmlCharacters.text(text)));
        if (!safe.isEmpty()) {
            String ending = " …";
            boolean fits = safe.length() <= LONGEST;
            sheet.value(row, column, fits ? safe : cut(safe, LONGEST - ending.length()) + ending);
        }
    }
}
