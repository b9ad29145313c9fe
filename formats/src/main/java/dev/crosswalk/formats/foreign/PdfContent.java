package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.foreign.PdfPage.Glyph;
import dev.crosswalk.formats.foreign.PdfPage.Stroke;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Gathers the letters and the drawn lines of one page.
final class PdfContent extends PDFGraphicsStreamEngine {
    /// What is drawn thinner than that is a line, not an area; in points.
    private static final double THIN = 3;

    /// A page has some 5,000 letters, and a table some 500 lines around its cells.
    private static final int MOST_LETTERS = 30_000;

    private static final int MOST_SEGMENTS = 10_000;

    /// A letter as it stands on the page, from the point where it begins to the one where the next
    /// may.
    private record Letter(double x, double y, double toX, double toY, double size, String text) {}

    private record Segment(double x, double y, double toX, double toY) {}

    private final List<Letter> letters = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Point2D.Float> path = new ArrayList<>();
    private final List<List<Point2D.Float>> paths = new ArrayList<>();
    private int nameless;
    private boolean hasPictures;

    private PdfContent(PDPage page) {
        super(page);
    }

    /// @param isUnreadable whether most of its letters do not say which they are
    /// @param hasPictures whether it shows any
    /// @param isCut whether it has more than any page has, and not all of it was read
    record Reading(PdfPage page, boolean isUnreadable, boolean hasPictures, boolean isCut) {}

    static Reading of(PDPage page, int number) throws IOException {
        var content = new PdfContent(page);
        content.processPage(page);
        Direction direction = content.direction();
        List<Glyph> glyphs = new ArrayList<>();
        for (Letter letter : content.letters) {
            if (direction.isOf(letter)) {
                glyphs.add(direction.glyph(letter));
            }
        }
        List<Stroke> across = new ArrayList<>();
        List<Stroke> down = new ArrayList<>();
        for (Segment s : content.segments) {
            direction.add(s, across, down);
        }
        PDRectangle box = page.getCropBox();
        double one = direction.y(box.getLowerLeftX(), box.getLowerLeftY());
        double other = direction.y(box.getUpperRightX(), box.getUpperRightY());
        return new Reading(
                new PdfPage(
                        number,
                        Math.min(one, other),
                        Math.max(one, other),
                        PdfPage.lines(glyphs),
                        across,
                        down),
                content.nameless > content.letters.size(),
                content.hasPictures,
                content.letters.size() >= MOST_LETTERS || content.segments.size() >= MOST_SEGMENTS);
    }

    // ---- directions

    /// In which the text of a page is read, whatever way the page is turned.
    private enum Direction {
        RIGHT,
        UP,
        LEFT,
        DOWN;

        boolean isOf(Letter letter) {
            return of(letter) == this;
        }

        /// Null of what is slanted, as a watermark is, or wanders to neither side.
        static @Nullable Direction of(Letter letter) {
            double dx = letter.toX - letter.x;
            double dy = letter.toY - letter.y;
            if (Math.abs(dy) <= 0.05 * Math.abs(dx)) {
                return dx > 0 ? RIGHT : dx < 0 ? LEFT : null;
            }
            if (Math.abs(dx) <= 0.05 * Math.abs(dy)) {
                return dy > 0 ? UP : DOWN;
            }
            return null;
        }

        double x(double x, double y) {
            return switch (this) {
                case RIGHT -> x;
                case UP -> y;
                case LEFT -> -x;
                case DOWN -> -y;
            };
        }

        double y(double x, double y) {
            return switch (this) {
                case RIGHT -> -y;
                case UP -> x;
                case LEFT -> y;
                case DOWN -> -x;
            };
        }

        Glyph glyph(Letter l) {
            return new Glyph(x(l.x, l.y), x(l.toX, l.toY), y(l.x, l.y), l.size, l.text);
        }

        void add(Segment s, List<Stroke> across, List<Stroke> down) {
            double x = x(s.x, s.y);
            double y = y(s.x, s.y);
            double toX = x(s.toX, s.toY);
            double toY = y(s.toX, s.toY);
            if (Math.abs(toY - y) < 1 && Math.abs(toX - x) >= THIN) {
                across.add(new Stroke((y + toY) / 2, Math.min(x, toX), Math.max(x, toX)));
            } else if (Math.abs(toX - x) < 1 && Math.abs(toY - y) >= THIN) {
                down.add(new Stroke((x + toX) / 2, Math.min(y, toY), Math.max(y, toY)));
            }
        }
    }

    /// The one that most letters have.
    private Direction direction() {
        Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
        for (Letter letter : letters) {
            Direction of = Direction.of(letter);
            if (of != null) {
                counts.merge(of, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Direction.RIGHT);
    }

    // ---- letters

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        String text =
                font instanceof PDSimpleFont simple
                        ? simple.toUnicode(code, GlyphList.getAdobeGlyphList())
                        : font.toUnicode(code);
        if (text == null) {
            nameless++;
            return;
        }
        if (letters.size() < MOST_LETTERS) {
            Point2D.Float end = matrix.transformPoint(displacement.getX(), displacement.getY());
            letters.add(
                    new Letter(
                            matrix.getTranslateX(),
                            matrix.getTranslateY(),
                            end.x,
                            end.y,
                            Math.abs(matrix.getScalingFactorY()),
                            text));
        }
    }

    // ---- drawn lines

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        closeSubpath();
        for (Point2D p : List.of(p0, p1, p2, p3, p0)) {
            path.add(new Point2D.Float((float) p.getX(), (float) p.getY()));
        }
        closeSubpath();
    }

    @Override
    public void moveTo(float x, float y) {
        closeSubpath();
        path.add(new Point2D.Float(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        path.add(new Point2D.Float(x, y));
    }

    /// What is curved is no line of a table, and its ends stand on none.
    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        closeSubpath();
        path.add(new Point2D.Float(x3, y3));
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.isEmpty() ? new Point2D.Float() : path.getLast();
    }

    @Override
    public void closePath() {
        if (!path.isEmpty()) {
            path.add(path.getFirst());
        }
        closeSubpath();
    }

    private void closeSubpath() {
        if (path.size() > 1) {
            paths.add(List.copyOf(path));
        }
        path.clear();
    }

    @Override
    public void endPath() {
        path.clear();
        paths.clear();
    }

    @Override
    public void strokePath() {
        closeSubpath();
        paths.forEach(this::edges);
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        closeSubpath();
        paths.forEach(this::area);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    private void edges(List<Point2D.Float> points) {
        for (int i = 1; i < points.size(); i++) {
            Point2D.Float from = points.get(i - 1);
            Point2D.Float to = points.get(i);
            segment(from.x, from.y, to.x, to.y);
        }
    }

    /// Lines are often drawn as thin areas; an area of some size is the ground of a cell.
    private void area(List<Point2D.Float> points) {
        double left = points.stream().mapToDouble(p -> p.x).min().orElse(0);
        double right = points.stream().mapToDouble(p -> p.x).max().orElse(0);
        double low = points.stream().mapToDouble(p -> p.y).min().orElse(0);
        double high = points.stream().mapToDouble(p -> p.y).max().orElse(0);
        if (high - low < THIN) {
            segment(left, (low + high) / 2, right, (low + high) / 2);
        } else if (right - left < THIN) {
            segment((left + right) / 2, low, (left + right) / 2, high);
        } else {
            edges(points);
        }
    }

    private void segment(double x, double y, double toX, double toY) {
        if (segments.size() < MOST_SEGMENTS) {
            segments.add(new Segment(x, y, toX, toY));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        hasPictures = true;
    }

    @Override
    public void clip(int windingRule) {
        // What lies outside of a clip is seldom text of a table.
    }

    @Override
    public void shadingFill(COSName shading) {
        // No line.
    }
}
