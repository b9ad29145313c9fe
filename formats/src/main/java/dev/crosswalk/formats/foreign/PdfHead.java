package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.foreign.PdfPage.Line;
import dev.crosswalk.formats.foreign.PdfPage.Stroke;
import dev.crosswalk.formats.foreign.PdfPage.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the headings of a table on a page, and with them its columns.
final class PdfHead {
    /// The lines of the longest headings.
    private static final int MOST_LINES = 6;

    /// How far down one line of a heading may stand below another, in sizes of letters.
    private static final double NEAR = 1.9;

    /// The space between two headings, and no more than between two words.
    private static final double GAP = 0.8;

    /// In which places between two headings are tried, in points.
    private static final double STEP = 0.5;

    private final PdfPage page;
    private final Headings headings;

    private PdfHead(PdfPage page, Headings headings) {
        this.page = page;
        this.headings = headings;
    }

    /// @param firstLine index of the first of its lines
    /// @param cells the headings
    /// @param bounds where one column ends and the next begins: one fewer than there are columns
    /// @param isRuled whether lines drawn from above to below are the bounds
    record Found(
            int firstLine, int lastLine, List<String> cells, List<Double> bounds, boolean isRuled) {
        Found {
            cells = List.copyOf(cells);
            bounds = List.copyOf(bounds);
        }

        /// The column that stands there.
        int column(double x) {
            int column = 0;
            while (column < bounds.size() && x > bounds.get(column)) {
                column++;
            }
            return column;
        }
    }

    /// The first headings at or below a line; null where there are none.
    static @Nullable Found find(PdfPage page, int from, Headings headings) {
        var head = new PdfHead(page, headings);
        for (int i = from; i < page.lines().size(); i++) {
            Candidate best = head.at(i);
            if (best == null) {
                continue;
            }
            // A title just above must not take the first line of the headings with it.
            for (int j = i + 1; j <= best.last && j < page.lines().size(); j++) {
                Candidate later = head.at(j);
                if (later != null && later.recognised > best.recognised) {
                    best = later;
                }
            }
            return head.found(best);
        }
        return null;
    }

    /// Words of the headings that stand below each other.
    private record Cell(double left, double right, String text) {}

    private record Candidate(
            int first, int last, int recognised, List<Cell> cells, List<Double> ruled) {}

    private @Nullable Candidate at(int first) {
        Candidate best = null;
        List<Line> lines = page.lines();
        for (int last = first; last < Math.min(first + MOST_LINES, lines.size()); last++) {
            if (last > first && !isNear(lines.get(last - 1), lines.get(last))) {
                break;
            }
            List<Line> some = lines.subList(first, last + 1);
            List<Double> ruled = ruled(some);
            List<Cell> cells = ruled.size() > 1 ? boxed(some, ruled) : stacked(some);
            int recognised = headings.recognised(cells.stream().map(Cell::text).toList());
            if (recognised > 0 && (best == null || recognised >= best.recognised)) {
                best = new Candidate(first, last, recognised, cells, ruled);
            }
        }
        return best;
    }

    /// And no line is drawn between the two.
    private boolean isNear(Line above, Line below) {
        double left = Math.min(above.left(), below.left());
        double right = Math.max(above.right(), below.right());
        return below.y() - above.y() <= NEAR * Math.max(above.size(), below.size())
                && page.across().stream()
                        .noneMatch(s ->
                                s.at() > above.y()
                                        && s.at() < below.middle()
                                        && s.to() - s.from() > (right - left) / 2
                                        && s.from() < right
                                        && s.to() > left);
    }

    /// The places of lines drawn from above the first of these lines to below the last, within them
    /// and at both ends.
    private List<Double> ruled(List<Line> lines) {
        double top = lines.getFirst().middle();
        double bottom = lines.getLast().middle();
        return places(page.down().stream().filter(s -> s.covers(top) && s.covers(bottom)).toList());
    }

    /// Of lines, those that lie on each other once.
    static List<Double> places(List<Stroke> strokes) {
        List<Double> places = new ArrayList<>();
        for (double at : strokes.stream().mapToDouble(Stroke::at).sorted().toArray()) {
            if (places.isEmpty() || at - places.getLast() > 3) {
                places.add(at);
            }
        }
        return places;
    }

    private static List<Cell> boxed(List<Line> lines, List<Double> ruled) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i + 1 < ruled.size(); i++) {
            double left = ruled.get(i);
            double right = ruled.get(i + 1);
            String text = "";
            for (Line line : lines) {
                text =
                        BrokenText.joined(
                                text,
                                String.join(
                                        " ",
                                        line.words().stream()
                                                .filter(w ->
                                                        w.middle() > left && w.middle() < right)
                                                .map(Word::text)
                                                .toList()));
            }
            cells.add(new Cell(left, right, text));
        }
        return cells;
    }

    private static List<Cell> stacked(List<Line> lines) {
        List<Cell> cells = new ArrayList<>();
        for (Line line : lines) {
            for (Cell piece : pieces(line, GAP)) {
                Cell all = piece;
                for (Cell cell : List.copyOf(cells)) {
                    if (cell.left < all.right && all.left < cell.right) {
                        cells.remove(cell);
                        all =
                                new Cell(
                                        Math.min(cell.left, all.left),
                                        Math.max(cell.right, all.right),
                                        BrokenText.joined(cell.text, all.text));
                    }
                }
                cells.add(all);
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::left));
        return cells;
    }

    /// Words with no more space between them than words of one text have.
    private static List<Cell> pieces(Line line, double gap) {
        List<Cell> pieces = new ArrayList<>();
        for (Word word : line.words()) {
            Cell last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && word.left() - last.right <= gap * word.size()) {
                pieces.set(
                        pieces.size() - 1,
                        new Cell(last.left, word.right(), last.text + " " + word.text()));
            } else {
                pieces.add(new Cell(word.left(), word.right(), word.text()));
            }
        }
        return pieces;
    }

    private Found found(Candidate best) {
        boolean isRuled = best.ruled.size() > 1;
        List<Double> bounds =
                isRuled ? best.ruled.subList(1, best.ruled.size() - 1) : gutters(best);
        return new Found(
                best.first,
                best.last,
                best.cells.stream().map(Cell::text).toList(),
                bounds,
                isRuled);
    }

    /// Between two headings, where the fewest texts below cross: in the middle of the widest such
    /// space. The space between two words, which may stand below each other in many rows, is none.
    private List<Double> gutters(Candidate best) {
        List<Cell> below =
                page.lines().subList(best.last + 1, page.lines().size()).stream()
                        .flatMap(line -> pieces(line, PdfBody.TOGETHER).stream())
                        .toList();
        List<Double> gutters = new ArrayList<>();
        for (int i = 0; i + 1 < best.cells.size(); i++) {
            // What began columns before runs across and may end anywhere.
            double start = i == 0 ? Double.NEGATIVE_INFINITY : best.cells.get(i - 1).right;
            gutters.add(
                    gutter(
                            best.cells.get(i).right,
                            best.cells.get(i + 1).left,
                            below.stream().filter(text -> text.left > start).toList()));
        }
        return gutters;
    }

    private static double gutter(double from, double to, List<Cell> texts) {
        List<Double> places = new ArrayList<>();
        List<Long> crossing = new ArrayList<>();
        for (double x = from; x <= to; x += STEP) {
            double at = x;
            places.add(x);
            crossing.add(texts.stream().filter(t -> t.left < at && at < t.right).count());
        }
        // A text or two may be too long for their column.
        long few = crossing.stream().min(Long::compare).orElse(0L) + texts.size() / 50;
        double best = (from + to) / 2;
        int widest = 0;
        int run = 0;
        for (int i = 0; i < places.size(); i++) {
            run = crossing.get(i) <= few ? run + 1 : 0;
            if (run > widest) {
                widest = run;
                best = places.get(i) - (run - 1) * STEP / 2;
            }
        }
        return best;
    }
}
