package dev.crosswalk.formats.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One part of an answer or a report, from top to bottom of the page.
///
/// A block says what something is. How wide the page is, whether it has colours, and which signs it
/// can show is known to whoever shows it.
public sealed interface Block {

    /// A block that a terminal, or a page that can be drawn on, has a layout of its own for.
    /// Everywhere else it is said with simpler blocks.
    sealed interface Layout extends Block {
        List<Block> simpler();
    }

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
            return bullets(List.of(texts));
        }

        public static Items bullets(List<String> texts) {
            return new Items(false, 1, paragraphs(texts));
        }

        private static List<List<Block>> paragraphs(List<String> texts) {
            List<List<Block>> items = new ArrayList<>();
            for (String text : texts) {
                items.add(List.of(new Paragraph(text)));
            }
            return items;
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

        /// A table of plain text whose columns are as wide as what stands in them asks for.
        public static Table of(String name, List<String> titles, List<List<String>> rows) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < titles.size(); i++) {
                int column = i;
                columns.add(
                        Column.fitting(
                                titles.get(i),
                                rows.stream().map(row -> row.get(column)).toList(),
                                Alignment.LEFT));
            }
            return new Table(
                    name,
                    columns,
                    rows.stream().map(row -> row.stream().map(Cell::new).toList()).toList());
        }
    }

    /// @param width relative to the other columns of the table, more than 0. On a terminal each
    ///   column is as wide as what stands in it; where that is too much, the one whose width is the
    ///   greatest gives way
    record Column(String title, double width, Alignment alignment) {
        public Column {
            if (!(width > 0)) {
                throw new IllegalArgumentException("width " + width + " of column " + title);
            }
        }

        public Column(String title, double width) {
            this(title, width, Alignment.LEFT);
        }

        /// Texts that are no longer stay on a line if they can; longer ones are sentences, which
        /// wrap.
        private static final int WORDS = 24;

        /// Wider where there is more to read, within limits that keep every column readable.
        public static Column fitting(String title, List<String> texts, Alignment alignment) {
            int longest = title.length();
            for (String text : texts) {
                longest = Math.max(longest, text.length());
            }
            double width =
                    longest <= WORDS
                            ? Math.max(8, longest)
                            : Math.min(110, WORDS + 3 * Math.sqrt(longest - WORDS));
            return new Column(title, width, alignment);
        }

        /// A column of numbers can be summed; identifiers with leading zeros stay as they are.
        boolean isNumber(Cell cell) {
            return alignment == Alignment.RIGHT
                    && cell.tone() == Tone.NONE
                    && Run.text(cell.runs()).matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,4})?");
        }

        /// Columns of which that at the index is the one that gives way.
        public static List<Column> yielding(int index, List<String> titles) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < titles.size(); i++) {
                columns.add(new Column(titles.get(i), i == index ? 3 : 1));
            }
            return columns;
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

    /// @param tone NONE on a terminal too: there the runs of a cell have what colour it needs
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

    /// An empty line on a terminal. Elsewhere blocks keep their distance by themselves.
    record Space() implements Layout {
        @Override
        public List<Block> simpler() {
            return List.of();
        }
    }

    /// A line that has something in front of it or at its right edge, or whose further lines are
    /// indented. Columns are those of a terminal.
    ///
    /// @param indent columns that all of it is indented by
    /// @param lead what stands before the words of the first line: a mark, a day, a label with the
    ///   spaces that fill its column; may be empty
    /// @param hang the column that further lines of the words begin in, or [#UNDER_WORDS]
    /// @param right stands at the right edge of the last line where it fits, else below; may be
    ///   empty
    record Entry(int indent, List<Run> lead, int hang, List<Run> words, List<Run> right)
            implements Layout {
        /// Further lines begin where the words of the first line do.
        public static final int UNDER_WORDS = -1;

        public Entry {
            lead = List.copyOf(lead);
            words = List.copyOf(words);
            right = List.copyOf(right);
        }

        /// Words, indented, of which further lines are indented by two columns more.
        public Entry(int indent, Run... words) {
            this(indent, List.of(), indent + 2, List.of(words), List.of());
        }

        /// The same with something in front of it, below which nothing stands.
        public Entry lead(Run... runs) {
            return new Entry(indent, List.of(runs), UNDER_WORDS, words, right);
        }

        public Entry hang(int columns) {
            return new Entry(indent, lead, columns, words, right);
        }

        /// The same with something at the right edge.
        public Entry right(Run... runs) {
            return new Entry(indent, lead, hang, words, List.of(runs));
        }

        @Override
        public List<Block> simpler() {
            List<Run> runs = new ArrayList<>(lead);
            runs.addAll(words);
            if (!right.isEmpty()) {
                runs.add(Run.plain("  "));
                runs.addAll(right);
            }
            return List.of(new Paragraph(runs));
        }
    }

    /// Items beside the word that says what they are; on a narrow page below it.
    ///
    /// @param label of up to nine characters; may be empty
    record Labelled(String label, List<List<Run>> items) implements Layout {
        public Labelled {
            List<List<Run>> copies = new ArrayList<>(items.size());
            for (List<Run> item : items) {
                copies.add(List.copyOf(item));
            }
            items = List.copyOf(copies);
        }

        @Override
        public List<Block> simpler() {
            List<List<Block>> bullets = new ArrayList<>();
            items.forEach(item -> bullets.add(List.of(new Paragraph(item))));
            Block list = new Items(false, 1, bullets);
            return label.isEmpty()
                    ? List.of(list)
                    : List.of(new Paragraph(Run.strong(label)), list);
        }
    }

    /// Bars below each other, one for each part of something, with their numbers in columns.
    record Meters(List<Part> parts) implements Layout {
        public Meters {
            parts = List.copyOf(parts);
        }

        /// @param name short, such as an id
        /// @param percent `41.2 %`; empty where there is nothing to take a share of
        /// @param count what that is the share of, `50.7 of 123`, or why there is none
        /// @param tallies the same kinds in the same order in each part; a wide page has room for
        ///   them
        public record Part(
                String name,
                String title,
                double proven,
                double possible,
                String percent,
                String count,
                List<Tally> tallies) {
            public Part {
                Block.share("proven", proven);
                Block.share("possible", possible);
                tallies = List.copyOf(tallies);
            }

            /// `41.2 %, 50.7 of 123`
            public String share() {
                return percent.isEmpty() ? count : percent + ", " + count;
            }
        }

        @Override
        public List<Block> simpler() {
            List<Block> meters = new ArrayList<>();
            parts.forEach(p ->
                    meters.add(new Meter(p.name + " " + p.title, p.proven, p.possible, p.share())));
            return meters;
        }
    }

    /// How many there are of what the mark stands for.
    record Tally(Run.Symbol mark, int count) {}

    /// Lines over time, drawn where pictures can be; elsewhere the table of their figures.
    ///
    /// @param title what is counted
    /// @param days in order, two at least; lines are straight between them
    /// @param most what stands at the top: all that there could be
    record Chart(String title, List<LocalDate> days, double most, List<Line> lines, List<Mark> marks)
            implements Layout {
        public Chart {
            days = List.copyOf(days);
            lines = List.copyOf(lines);
            marks = List.copyOf(marks);
            if (days.size() < 2 || !(most > 0)) {
                throw new IllegalArgumentException(
                        days.size() + " days up to " + most + " in chart " + title);
            }
            for (Line line : lines) {
                sameSize("figures of line " + line.name, days.size(), line.values.size());
            }
        }

        /// @param values one for each day; empty where there is none
        public record Line(String name, Stroke stroke, List<OptionalDouble> values) {
            public Line {
                values = List.copyOf(values);
            }
        }

        /// How a line is drawn: apart also where there are no colours.
        public enum Stroke {
            THICK,
            THIN,
            DASHED
        }

        /// A day that is marked by a line upright.
        public record Mark(LocalDate day, String name) {}

        /// The figures, a row for each day.
        public Table table() {
            List<String> titles = new ArrayList<>(List.of("Day"));
            lines.forEach(line -> titles.add(line.name));
            titles.add("What is then");
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < titles.size(); i++) {
                boolean number = i > 0 && i <= lines.size();
                columns.add(
                        new Column(
                                titles.get(i),
                                number ? 2 : i == 0 ? 2 : 5,
                                number ? Alignment.RIGHT : Alignment.LEFT));
            }
            List<List<Cell>> rows = new ArrayList<>();
            for (int i = 0; i < days.size(); i++) {
                LocalDate day = days.get(i);
                List<Cell> row = new ArrayList<>(List.of(new Cell(day.toString())));
                for (Line line : lines) {
                    OptionalDouble value = line.values.get(i);
                    row.add(
                            value.isEmpty()
                                    ? Cell.EMPTY
                                    : new Cell(Long.toString(Math.round(value.getAsDouble()))));
                }
                row.add(
                        new Cell(
                                marks.stream()
                                        .filter(m -> m.day.equals(day))
                                        .map(Mark::name)
                                        .collect(Collectors.joining("; "))));
                rows.add(row);
            }
            return new Table(title, columns, rows);
        }

        @Override
        public List<Block> simpler() {
            return List.of(new Paragraph(Run.strong(title)), table());
        }
    }

    /// A table whose rows stand in groups with a title each.
    record Groups(String name, List<Column> columns, List<Group> groups) implements Layout {
        public Groups {
            columns = List.copyOf(columns);
            groups = List.copyOf(groups);
        }

        /// @param sum stands at the right of the title
        public record Group(String title, String sum, List<List<Cell>> rows) {
            public Group {
                rows = rows.stream().map(List::copyOf).toList();
            }
        }

        @Override
        public List<Block> simpler() {
            List<Block> blocks = new ArrayList<>();
            for (Group group : groups) {
                blocks.add(new Heading(2, group.title));
                blocks.add(new Paragraph(group.sum));
                blocks.add(new Table(group.title, columns, group.rows));
            }
            return blocks;
        }
    }

    /// A tree that is drawn with its branches, such as a proof.
    record Tree(List<Run> words, List<Tree> branches) implements Layout {
        public Tree {
            words = List.copyOf(words);
            branches = List.copyOf(branches);
        }

        @Override
        public List<Block> simpler() {
            return List.of(items(List.of(this)));
        }

        private static Items items(List<Tree> trees) {
            List<List<Block>> items = new ArrayList<>();
            for (Tree tree : trees) {
                List<Block> item = new ArrayList<>(List.of(new Paragraph(tree.words)));
                if (!tree.branches.isEmpty()) {
                    item.add(items(tree.branches));
                }
                items.add(item);
            }
            return new Items(false, 1, items);
        }
    }

    /// Lists that share what is left of one screen: each is cut where there is no room for all of
    /// it, and what is cut is counted.
    ///
    /// @param lines that the whole page is to have, about
    /// @param elsewhere where somebody finds what was cut
    record Excerpts(int lines, List<Excerpt> lists, String elsewhere) implements Layout {
        public Excerpts {
            lists = List.copyOf(lists);
        }

        @Override
        public List<Block> simpler() {
            List<Block> blocks = new ArrayList<>();
            for (Excerpt list : lists) {
                blocks.add(new Paragraph(list.title));
                blocks.addAll(list.entries);
            }
            return blocks;
        }
    }

    /// @param title stands over the entries, after an empty line
    record Excerpt(List<Run> title, List<Entry> entries) {
        public Excerpt {
            title = List.copyOf(title);
            entries = List.copyOf(entries);
        }
    }

    /// Text whose lines and spaces stay as they are.
    record CodeBlock(String text) implements Block {}

    record PageBreak() implements Block {}

    /// A line across the page.
    record Rule() implements Block {}

    /// A heading with a list under it, after an empty line; nothing where the list is empty.
    static List<Block> section(String title, List<String> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(new Space(), new Heading(1, title), Items.bullets(items));
    }

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
