package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.foreign.PdfPage.Line;
import dev.crosswalk.formats.foreign.PdfPage.Word;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Finds where a row of a table stands on its page, by what its first cell begins with.
final class PdfRowPlace {
    /// Things that begin so near to each other begin in one column.
    private static final double SAME_PLACE = 2;

    /// More than so many times the size of its letters below a line, the table has ended.
    private static final double FAR = 4;

    private final PdfPage page;
    private final int line;
    private final Word first;

    private PdfRowPlace(PdfPage page, int line, Word first) {
        this.page = page;
        this.line = line;
        this.first = first;
    }

    record Band(double top, double bottom) {}

    /// Null where nothing on the page begins so.
    static @Nullable Band of(PdfPage page, String text) {
        for (int i = 0; i < page.lines().size(); i++) {
            Word word = beginning(page.lines().get(i), text);
            if (word != null) {
                return new PdfRowPlace(page, i, word).band();
            }
        }
        return null;
    }

    /// The first word of a cell on a line that begins with the text, and does not go on it as
    /// `LA-10` does `LA-1`.
    private static @Nullable Word beginning(Line line, String text) {
        List<Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            String rest =
                    String.join(
                            " ", words.subList(i, words.size()).stream().map(Word::text).toList());
            if (beginsCell(words, i)
                    && rest.startsWith(text)
                    && (rest.length() == text.length()
                            || !Character.isLetterOrDigit(rest.charAt(text.length())))) {
                return words.get(i);
            }
        }
        return null;
    }

    private static boolean beginsCell(List<Word> words, int i) {
        return i == 0
                || words.get(i).left() - words.get(i - 1).right()
                        > PdfBody.TOGETHER * words.get(i).size();
    }

    private Band band() {
        Line of = page.lines().get(line);
        double start = of.y() - first.size();
        OptionalDouble above = drawn(false, start);
        double top =
                above.isPresent() && startsBetween(above.getAsDouble(), start).isEmpty()
                        ? above.getAsDouble()
                        : start;
        double end = drawnBelow(of.y()).orElseGet(this::lastLine);
        OptionalDouble next = startsBetween(of.y(), end);
        return new Band(top, next.isPresent() ? next.getAsDouble() : end);
    }

    /// The line that is drawn below a row, and below those under it in which nothing stands first:
    /// one more test of the same control.
    private OptionalDouble drawnBelow(double from) {
        OptionalDouble below = drawn(true, from);
        while (below.isPresent()) {
            double at = below.getAsDouble();
            OptionalDouble next = drawn(true, at + 1);
            if (next.isEmpty() || !isMore(at, next.getAsDouble())) {
                break;
            }
            below = next;
        }
        return below;
    }

    private boolean isMore(double from, double to) {
        List<Line> within =
                page.lines().stream().filter(l -> l.middle() > from && l.middle() < to).toList();
        return !within.isEmpty()
                && within.stream()
                        .flatMap(l -> l.words().stream())
                        .noneMatch(w -> w.left() <= first.left() + SAME_PLACE);
    }

    /// The nearest line that is drawn across what stands first in the row.
    private OptionalDouble drawn(boolean isBelow, double from) {
        var at =
                page.across().stream()
                        .filter(s -> s.covers(first.middle()))
                        .mapToDouble(PdfPage.Stroke::at)
                        .filter(y -> isBelow ? y > from : y <= from + 1);
        return isBelow ? at.min() : at.max();
    }

    /// Where, of what stands between two heights, another row begins: with the like of what this
    /// one begins with, below or above it.
    private OptionalDouble startsBetween(double from, double to) {
        return page.lines().stream()
                .filter(l -> l.y() > from + 1 && l.middle() < to)
                .filter(l ->
                        l.words().stream()
                                .anyMatch(w ->
                                        Math.abs(w.left() - first.left()) <= SAME_PLACE
                                                && PdfBody.isAlike(w.text(), first.text())))
                .mapToDouble(l -> l.y() - l.size())
                .min();
    }

    /// The end of the last line before the table ends.
    private double lastLine() {
        Line last = page.lines().get(line);
        for (Line next : page.lines().subList(line + 1, page.lines().size())) {
            if (next.y() - last.y() > FAR * last.size()) {
                break;
            }
            last = next;
        }
        return last.y() + 0.3 * last.size();
    }
}
