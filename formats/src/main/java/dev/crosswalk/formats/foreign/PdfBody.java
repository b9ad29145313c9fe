package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.foreign.PdfHead.Found;
import dev.crosswalk.formats.foreign.PdfPage.Line;
import dev.crosswalk.formats.foreign.PdfPage.Stroke;
import dev.crosswalk.formats.foreign.PdfPage.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The rows of a table on one page, below its headings.
///
/// Where lines are drawn between rows, they part them; elsewhere a row begins where there is more
/// space above a line than within rows, or something stands in the first column again. Too many
/// rows do no harm, because such rows may go on the one above.
final class PdfBody {
    /// More space between lines than so many times the usual one is space between rows.
    private static final double MORE = 1.3;

    /// Where rows stand closer: what parts each of them from the next, if all of them are parted.
    private static final double LITTLE_MORE = 1.1;

    /// Less of the usual step is no step from line to line within a cell: the lines are of cells
    /// that begin at different heights.
    private static final double HALF = 0.8;

    /// What share of the rows begins with a line of another cell half a step above the first one,
    /// if cells are centred. Of a cell with as many lines as the longest none is.
    private static final double LEAST_CENTRED = 0.25;

    /// Words that stand no further apart, in sizes of letters, are of one text.
    static final double TOGETHER = 0.33;

    /// What share of the texts of a page begins where those of the page before do, if it is of one
    /// table with it. What is centred begins anywhere.
    private static final double LEAST_ALIKE = 0.25;

    private final PdfPage page;
    private final List<Line> lines;
    private final Found head;
    private final int columns;

    PdfBody(PdfPage page, int from, int to, Found head) {
        this.page = page;
        this.lines = page.lines().subList(from, to);
        this.head = head;
        this.columns = head.bounds().size() + 1;
    }

    /// @param isText whether it runs across the columns, or stands below the table
    /// @param isBelow whether the table has ended above it
    record Row(List<String> cells, boolean isText, boolean mayGoOn, boolean isBelow) {
        Row {
            cells = List.copyOf(cells);
        }

        /// The same with a line drawn above it.
        Row closed() {
            return new Row(cells, isText, false, isBelow);
        }
    }

    /// Whether a page without headings at its top has more of the table: the same lines are drawn
    /// down it, or texts begin where they do on the page before.
    static boolean goesOn(PdfPage page, PdfPage before, Found head) {
        if (head.isRuled()) {
            return head.bounds().stream().allMatch(bound -> isDrawn(page.down(), bound));
        }
        Set<Long> known = new HashSet<>();
        for (double left : beginnings(before, head)) {
            known.addAll(List.of(Math.round(left) - 1, Math.round(left), Math.round(left) + 1));
        }
        List<Double> here = beginnings(page, head);
        long alike = here.stream().filter(left -> known.contains(Math.round(left))).count();
        return alike > LEAST_ALIKE * here.size();
    }

    /// Where texts begin that do not begin in the first column.
    private static List<Double> beginnings(PdfPage page, Found head) {
        List<Double> beginnings = new ArrayList<>();
        for (Line line : page.lines()) {
            Word before = null;
            for (Word word : line.words()) {
                boolean isNew =
                        before == null || word.left() - before.right() > TOGETHER * word.size();
                if (isNew && head.column(word.middle()) > 0) {
                    beginnings.add(word.left());
                }
                before = word;
            }
        }
        return beginnings;
    }

    private static boolean isAcross(Word word, Found head) {
        return head.column(word.left() + 1) != head.column(word.right() - 1);
    }

    private static boolean isDrawn(List<Stroke> down, double bound) {
        return down.stream().anyMatch(s -> Math.abs(s.at() - bound) <= 3);
    }

    /// Whether a text that begins in the first column goes on into others: without a space, and a
    /// word of it stands in two.
    private static boolean runsAcross(Line line, Found head) {
        if (head.column(line.words().getFirst().middle()) > 0) {
            return false;
        }
        Word before = line.words().getFirst();
        for (Word word : line.words()) {
            if (word.left() - before.right() > TOGETHER * word.size()) {
                return false;
            }
            if (isAcross(word, head)) {
                return true;
            }
            before = word;
        }
        return false;
    }

    /// @throws RefusedFile if nothing says which text is of which row
    List<Row> rows() throws RefusedFile {
        if (!head.isRuled()) {
            List<Double> across = across(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            return between(lines, across);
        }
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke s : page.down()) {
            if (head.bounds().stream().anyMatch(bound -> Math.abs(s.at() - bound) <= 3)) {
                top = Math.min(top, s.from());
                bottom = Math.max(bottom, s.to());
            }
        }
        List<Line> within = new ArrayList<>();
        List<Line> below = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            if (line.middle() < top) {
                rows.add(text(line.text(), false));
            } else if (line.middle() > bottom) {
                below.add(line);
            } else {
                within.add(line);
            }
        }
        rows.addAll(between(within, across(top, bottom)));
        below.forEach(line -> rows.add(text(line.text(), true)));
        return rows;
    }

    private static Row text(String text, boolean isBelow) {
        return new Row(List.of(BrokenText.line(text)), true, false, isBelow);
    }

    /// Where lines are drawn across any of the columns, from above to below.
    private List<Double> across(double top, double bottom) {
        double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
        return PdfHead.places(
                page.across().stream()
                        .filter(s ->
                                s.at() >= top - 1
                                        && s.at() <= bottom + 1
                                        && s.from() < right
                                        && s.to() > left
                                        && s.to() - s.from() > 10)
                        .toList());
    }

    private List<Row> between(List<Line> within, List<Double> across) throws RefusedFile {
        if (within.isEmpty()) {
            return List.of();
        }
        double first = within.getFirst().middle();
        double last = within.getLast().middle();
        List<Double> inner = across.stream().filter(at -> at > first && at < last).toList();
        if (inner.isEmpty()) {
            return spaced(within);
        }
        return head.isRuled() ? boxed(within, inner) : banded(within, inner);
    }

    /// Where lines are drawn across and none down, several rows may stand between two of them.
    private List<Row> banded(List<Line> within, List<Double> inner) throws RefusedFile {
        TreeMap<Integer, List<Line>> bands = new TreeMap<>();
        for (Line line : within) {
            bands.computeIfAbsent(band(inner, line.middle()), _ -> new ArrayList<>()).add(line);
        }
        List<Row> rows = new ArrayList<>();
        for (List<Line> band : bands.values()) {
            List<Row> of = spaced(band);
            rows.add(of.getFirst().closed());
            rows.addAll(of.subList(1, of.size()));
        }
        return rows;
    }

    // ---- rows between drawn lines

    private List<Row> boxed(List<Line> within, List<Double> inner) {
        TreeMap<Integer, List<Line>> bands = new TreeMap<>();
        for (Line line : within) {
            bands.computeIfAbsent(band(inner, line.middle()), _ -> new ArrayList<>()).add(line);
        }
        // By band and column, the texts of the cells that begin there.
        TreeMap<Integer, Cells> cells = new TreeMap<>();
        TreeSet<Integer> texts = new TreeSet<>();
        for (var entry : bands.entrySet()) {
            int band = entry.getKey();
            List<Line> of = entry.getValue();
            if (isAcross(of)) {
                texts.add(band);
            }
            for (Line line : of) {
                for (Word word : line.words()) {
                    int column = texts.contains(band) ? 0 : drawnColumn(word, line);
                    int begins = texts.contains(band) ? band : begins(inner, band, column);
                    cells.computeIfAbsent(begins, _ -> new Cells(columns)).add(column, word, line);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        cells.forEach((band, row) ->
                rows.add(
                        texts.contains(band)
                                ? text(row.texts().getFirst(), false)
                                : new Row(row.texts(), false, false, false)));
        return rows;
    }

    private static int band(List<Double> inner, double y) {
        int band = 0;
        while (band < inner.size() && y > inner.get(band)) {
            band++;
        }
        return band;
    }

    /// Whether the lines of a row are one text: no line is drawn down within it where lines part
    /// columns, and elsewhere the first one runs across.
    private boolean isAcross(List<Line> of) {
        if (!head.isRuled()) {
            return of.stream().allMatch(line -> isOneText(line)) && runsAcross(of.getFirst(), head);
        }
        double y = of.getFirst().middle();
        return columns > 1 && head.bounds().stream().noneMatch(bound -> isDrawnAt(bound, y));
    }

    private static boolean isOneText(Line line) {
        for (int i = 1; i < line.words().size(); i++) {
            Word word = line.words().get(i);
            if (word.left() - line.words().get(i - 1).right() > 2 * TOGETHER * word.size()) {
                return false;
            }
        }
        return true;
    }

    private boolean isDrawnAt(double bound, double y) {
        return page.down().stream().anyMatch(s -> Math.abs(s.at() - bound) <= 3 && s.covers(y));
    }

    /// The column of a word; where no line is drawn to its left, that of the cell that reaches so
    /// far.
    private int drawnColumn(Word word, Line line) {
        int column = head.column(word.middle());
        while (head.isRuled()
                && column > 0
                && !isDrawnAt(head.bounds().get(column - 1), line.middle())) {
            column--;
        }
        return column;
    }

    /// The band in which the cell begins that the column has in this band.
    private int begins(List<Double> inner, int band, int column) {
        int begins = band;
        while (begins > 0 && !isDrawnAbove(inner.get(begins - 1), column)) {
            begins--;
        }
        return begins;
    }

    private boolean isDrawnAbove(double y, int column) {
        double left =
                column == 0
                        ? lines.stream().mapToDouble(Line::left).min().orElse(0)
                        : head.bounds().get(column - 1);
        double right =
                column < head.bounds().size()
                        ? head.bounds().get(column)
                        : lines.stream().mapToDouble(Line::right).max().orElse(left);
        double middle = (left + right) / 2;
        return page.across().stream().anyMatch(s -> Math.abs(s.at() - y) <= 3 && s.covers(middle));
    }

    // ---- rows without drawn lines

    private List<Row> spaced(List<Line> within) throws RefusedFile {
        double usual = usualStep(within);
        boolean isClose = areSpacesFew(within, usual);
        double more = isClose ? LITTLE_MORE : MORE;
        boolean byColumn = isClose && !isEachParted(within, more * usual);
        if (byColumn && isCentred(within, usual)) {
            throw new RefusedFile(
                    ("not read: on page %d its cells are centred between the top and the bottom of"
                                    + " their rows, and neither a line nor a space parts the rows,"
                                    + " so that nothing says which text is of which control. Ask"
                                    + " for the list with lines between its rows, or as a DOCX,"
                                    + " XLSX or CSV file")
                            .formatted(page.number()));
        }
        List<Row> rows = new ArrayList<>();
        Cells row = new Cells(columns);
        String across = "";
        String shape = "";
        Line above = null;
        for (Line line : within) {
            boolean isSpace = above != null && line.y() - above.y() > more * usual;
            boolean isText = isAcross(List.of(line));
            String first = first(line);
            boolean begins =
                    isSpace
                            || isText != !across.isEmpty()
                            || (byColumn && startsAgain(first, shape, above));
            if (begins) {
                end(rows, row, across);
                row = new Cells(columns);
                across = "";
                shape = shape(first);
            } else if (shape.isEmpty()) {
                shape = shape(first);
            }
            if (isText) {
                across = BrokenText.joined(across, line.text());
            } else {
                for (Word word : line.words()) {
                    row.add(drawnColumn(word, line), word, line);
                }
            }
            above = line;
        }
        end(rows, row, across);
        return rows;
    }

    /// Whether there are fewer spaces between lines than things that stand in the first column:
    /// then rows stand close.
    private boolean areSpacesFew(List<Line> within, double usual) {
        int spaces = 0;
        int starts = 0;
        String shape = "";
        Line above = null;
        for (Line line : within) {
            String first = first(line);
            spaces += above != null && line.y() - above.y() > MORE * usual ? 1 : 0;
            boolean isFirst = starts == 0 && !first.isEmpty();
            if (isFirst || startsAgain(first, shape, above)) {
                starts++;
                shape = shape(first);
            }
            above = line;
        }
        return starts > 1 && spaces < 0.7 * starts;
    }

    /// Whether there is a space between each two things that stand in the first column, and hardly
    /// one more, so that they are the spaces between rows.
    private boolean isEachParted(List<Line> within, double least) {
        int spaces = 0;
        int sinceStart = 0;
        int starts = 0;
        String shape = "";
        Line above = null;
        for (Line line : within) {
            boolean isSpace = above != null && line.y() - above.y() > least;
            spaces += isSpace ? 1 : 0;
            sinceStart += isSpace ? 1 : 0;
            String first = first(line);
            if ((starts == 0 && !first.isEmpty()) || startsAgain(first, shape, above)) {
                if (starts > 0 && sinceStart == 0) {
                    return false;
                }
                starts++;
                sinceStart = 0;
                shape = shape(first);
            }
            above = line;
        }
        return spaces <= starts + 1;
    }

    /// Whether many rows have the first line of another cell half a step above what stands in the
    /// first column.
    private boolean isCentred(List<Line> within, double usual) {
        int starts = 0;
        int centred = 0;
        String shape = "";
        Line above = null;
        for (Line line : within) {
            String first = first(line);
            if ((starts == 0 && !first.isEmpty()) || startsAgain(first, shape, above)) {
                starts++;
                centred += above != null && line.y() - above.y() < HALF * usual ? 1 : 0;
                shape = shape(first);
            }
            above = line;
        }
        return centred > LEAST_CENTRED * starts;
    }

    /// Whether something begins in the first column: below nothing, or below the like.
    private boolean startsAgain(String first, String shape, @Nullable Line above) {
        return !first.isEmpty()
                && ((!shape.isEmpty() && shape(first).equals(shape))
                        || (above != null && first(above).isEmpty()));
    }

    private static void end(List<Row> rows, Cells row, String across) {
        if (!across.isEmpty()) {
            rows.add(text(across, false));
        } else if (!row.texts().stream().allMatch(String::isEmpty)) {
            rows.add(new Row(row.texts(), false, true, false));
        }
    }

    /// What stands in the first column.
    private String first(Line line) {
        return String.join(
                " ",
                line.words().stream()
                        .filter(word -> head.column(word.middle()) == 0)
                        .map(Word::text)
                        .toList());
    }

    /// Whether two texts are ids of one kind, as `CC6.1` and `CC7.2` are.
    static boolean isAlike(String one, String other) {
        return !shape(one).isEmpty() && shape(one).equals(shape(other));
    }

    /// `A9.9` of `CC6.1`; empty of what has no digit, as words have none.
    private static String shape(String text) {
        return text.matches(".*\\d.*")
                ? text.replaceAll("\\p{L}+", "A").replaceAll("\\d+", "9")
                : "";
    }

    /// The step from line to line within a cell: what many steps in a column are, and few are less.
    private double usualStep(List<Line> within) {
        List<Double> steps = new ArrayList<>();
        @Nullable Line[] above = new Line[columns];
        for (Line line : within) {
            for (int column : columnsOf(line)) {
                Line last = above[column];
                if (last != null && line.y() - last.y() > 0.6 * line.size()) {
                    steps.add(line.y() - last.y());
                }
                above[column] = line;
            }
        }
        if (steps.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Collections.sort(steps);
        return steps.get(steps.size() / 4);
    }

    private Set<Integer> columnsOf(Line line) {
        Set<Integer> of = new TreeSet<>();
        line.words().forEach(word -> of.add(head.column(word.middle())));
        return of;
    }

    // ---- cells

    /// The cells of a row, as they fill word by word.
    private static final class Cells {
        private final String[] ended;
        private final String[] line;
        private final @Nullable Line[] of;

        Cells(int columns) {
            ended = new String[columns];
            line = new String[columns];
            of = new Line[columns];
            Arrays.fill(ended, "");
            Arrays.fill(line, "");
        }

        void add(int column, Word word, Line on) {
            if (on.equals(of[column])) {
                line[column] += " " + word.text();
            } else {
                ended[column] = BrokenText.joined(ended[column], line[column]);
                line[column] = word.text();
                of[column] = on;
            }
        }

        List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < ended.length; i++) {
                texts.add(BrokenText.line(BrokenText.joined(ended[i], line[i])));
            }
            return texts;
        }
    }
}
