package dev.crosswalk.formats.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One part of a report, from top to bottom of the page.
public sealed interface Block {

    /// @param level 1 to 6; the report's title stands above level 1
    /// @param anchor what links and heat map cells lead to, unique in the report; null if nothing
    ///   does
    record Heading(int level, String text, @Nullable String anchor) implements Block {
        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }

        public Heading(int level, String text) {
            this(level, text, null);
        }
    }

    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public Paragraph(Run... runs) {
            this(List.of(runs));
        }

        public Paragraph(String text) {
            this(Run.plain(text));
        }
    }

    /// A list, nested where an item holds another one.
    ///
    /// @param first number of the first item, where numbered
    record Items(boolean numbered, int first, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        public static Items bullets(String... texts) {
            return new Items(false, 1, paragraphs(texts));
        }

        public static Items numbers(String... texts) {
            return new Items(true, 1, paragraphs(texts));
        }

        private static List<List<Block>> paragraphs(String... texts) {
            return Stream.of(texts).map(text -> List.<Block>of(new Paragraph(text))).toList();
        }
    }

    /// A grid. In a workbook each table is a sheet.
    ///
    /// @param name names the sheet and captions the table for screen readers
    /// @param rows each has as many cells as there are columns
    /// @param repeatHeader on every page that the table runs over
    record Table(String name, List<Column> columns, List<List<Cell>> rows, boolean repeatHeader)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                sameSize("cells in a row of table " + name, columns.size(), row.size());
            }
        }

        public Table(String name, List<Column> columns, List<List<Cell>> rows) {
            this(name, columns, rows, true);
        }
    }

    /// @param width relative to the other columns of the table, more than 0
    record Column(String title, double width, Alignment alignment) {
        public Column {
            if (!(width > 0)) {
                throw new IllegalArgumentException("width " + width + " of column " + title);
            }
        }

        public Column(String title, double width) {
            this(title, width, Alignment.LEFT);
        }
    }

    /// Right is for numbers: they line up, and become numbers in a workbook.
    enum Alignment {
        LEFT,
        CENTRE,
        RIGHT;

        String css() {
            return this == CENTRE ? "center" : name().toLowerCase(Locale.ROOT);
        }
    }

    record Cell(List<Run> runs, Tone tone) {
        public static final Cell EMPTY = new Cell(List.of(), Tone.NONE);

        public Cell {
            runs = List.copyOf(runs);
        }

        public Cell(Run... runs) {
            this(List.of(runs), Tone.NONE);
        }

        public Cell(String text) {
            this(text, Tone.NONE);
        }

        public Cell(String text, Tone tone) {
            this(text.isEmpty() ? List.of() : List.of(Run.plain(text)), tone);
        }
    }

    /// A matrix whose cells are darker the more there is, each leading to what it counts.
    ///
    /// @param cells a list for each row label, with a cell for each column label
    record HeatMap(
            String title,
            List<String> rowLabels,
            List<String> columnLabels,
            List<List<HeatCell>> cells)
            implements Block {
        public HeatMap {
            rowLabels = List.copyOf(rowLabels);
            columnLabels = List.copyOf(columnLabels);
            cells = cells.stream().map(List::copyOf).toList();
            sameSize("rows of heat map " + title, rowLabels.size(), cells.size());
            for (List<HeatCell> row : cells) {
                sameSize("cells in a row of heat map " + title, columnLabels.size(), row.size());
            }
        }
    }

    /// @param text the number as it is to be shown
    /// @param intensity 0 to 1
    /// @param anchor of the heading or details that the cell opens, or null
    record HeatCell(String text, double intensity, @Nullable String anchor) {
        public HeatCell {
            share("intensity", intensity);
        }
    }

    /// A bar from 0 to 1: what is proven, and what more is possible.
    ///
    /// @param text the numbers in words, with numerators and denominators: a bar alone says too
    ///   little
    record Meter(String label, double proven, double possible, String text) implements Block {
        public Meter {
            share("proven", proven);
            share("possible", possible);
            if (proven > possible) {
                throw new IllegalArgumentException(
                        "proven " + proven + " is more than possible " + possible);
            }
        }
    }

    /// Key numbers side by side.
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }

        public Figures(Figure... figures) {
            this(List.of(figures));
        }
    }

    record Figure(String number, String caption, Tone tone) {
        public Figure(String number, String caption) {
            this(number, caption, Tone.NONE);
        }
    }

    /// Blocks behind their summary: they open in HTML, and are plain text under it elsewhere.
    record Details(List<Run> summary, List<Block> blocks, @Nullable String anchor)
            implements Block {
        public Details {
            summary = List.copyOf(summary);
            blocks = List.copyOf(blocks);
        }
    }

    /// Blocks that stand out. With tone NONE it is a quotation.
    record Callout(Tone tone, List<Block> blocks) implements Block {
        public Callout {
            blocks = List.copyOf(blocks);
        }

        public Callout(Tone tone, Run... runs) {
            this(tone, List.of(new Paragraph(runs)));
        }
    }

    /// Text whose lines and spaces stay as they are.
    record CodeBlock(String text) implements Block {}

    record PageBreak() implements Block {}

    /// A line across the page.
    record Rule() implements Block {}

    private static void sameSize(String what, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException(
                    "%d %s, expected %d".formatted(actual, what, expected));
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + " is not from 0 to 1");
        }
    }
}
