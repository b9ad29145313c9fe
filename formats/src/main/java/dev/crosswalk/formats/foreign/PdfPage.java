package dev.crosswalk.formats.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The words of a page in lines, and the lines that are drawn on it.
///
/// Whatever way the page is turned, x grows in the direction in which its text is read, and y from
/// line to line.
///
/// @param number counted from 1
/// @param across drawn lines that words stand above and below of
/// @param down drawn lines that words stand left and right of
record PdfPage(
        int number,
        double top,
        double bottom,
        List<Line> lines,
        List<Stroke> across,
        List<Stroke> down) {
    PdfPage {
        lines = List.copyOf(lines);
        across = List.copyOf(across);
        down = List.copyOf(down);
    }

    /// @param y of the line that the letters stand on
    /// @param size of the letters
    record Word(double left, double right, double y, double size, String text) {
        double middle() {
            return (left + right) / 2;
        }
    }

    /// @param at its y, if it goes across, its x, if it goes down
    record Stroke(double at, double from, double to) {
        boolean covers(double place) {
            return from - 1 <= place && place <= to + 1;
        }
    }

    /// Words that stand on one line, from left to right.
    record Line(double y, double size, List<Word> words) {
        Line {
            words = List.copyOf(words);
        }

        double left() {
            return words.getFirst().left();
        }

        double right() {
            return words.getLast().right();
        }

        /// About the middle of its letters.
        double middle() {
            return y - size * 0.3;
        }

        String text() {
            return String.join(" ", words.stream().map(Word::text).toList());
        }
    }

    /// The same with other lines of words.
    PdfPage with(List<Line> others) {
        return new PdfPage(number, top, bottom, others, across, down);
    }

    /// A letter, or what a font has one sign for.
    record Glyph(double left, double right, double y, double size, String text) {}

    /// How far apart, in letters' sizes, the feet of letters may be on one line; and what space
    /// there is between words at least.
    private static final double SAME_LINE = 0.35;

    private static final double WORD_SPACE = 0.17;

    static List<Line> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::left));
        List<Line> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty()) {
                Glyph first = line.getFirst();
                double most = SAME_LINE * Math.max(first.size(), glyph.size());
                if (glyph.y() - first.y() > most) {
                    add(lines, line);
                    line.clear();
                }
            }
            line.add(glyph);
        }
        add(lines, line);
        return lines;
    }

    private static void add(List<Line> lines, List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::left));
        List<Word> words = new ArrayList<>();
        var text = new StringBuilder();
        double left = 0;
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (last != null && isOver(last, glyph)) {
                continue;
            }
            boolean isSpace = glyph.text().isBlank();
            boolean ends =
                    last != null
                            && (isSpace || glyph.left() - last.right() > WORD_SPACE * glyph.size());
            if (ends && last != null && !text.isEmpty()) {
                words.add(new Word(left, last.right(), last.y(), last.size(), text.toString()));
                text.setLength(0);
            }
            if (isSpace) {
                continue;
            }
            if (text.isEmpty()) {
                left = glyph.left();
            }
            text.append(glyph.text());
            last = glyph;
        }
        if (last != null && !text.isEmpty()) {
            words.add(new Word(left, last.right(), last.y(), last.size(), text.toString()));
        }
        if (!words.isEmpty()) {
            double size = words.stream().mapToDouble(Word::size).max().orElse(0);
            lines.add(new Line(words.getFirst().y(), size, words));
        }
    }

    /// Whether the glyph was printed twice, a little to the right, to look bold.
    private static boolean isOver(Glyph one, Glyph other) {
        return one.text().equals(other.text())
                && Math.abs(one.left() - other.left()) < 0.1 * one.size();
    }
}
