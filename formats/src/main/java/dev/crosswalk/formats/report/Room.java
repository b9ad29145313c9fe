package dev.crosswalk.formats.report;

import java.util.List;

/// How much of a printed page a block needs before it may start there, so that no heading and no
/// row of titles stands alone at the foot of one. Estimates in millimetres, rather too much.
final class Room {
    private static final double LINE = 4;
    private static final double PADDING = 3.5;
    private static final double HEADING = 16;

    /// A block that needs more starts where it is: a page of its own would not be fuller.
    private static final double MOST = 140;

    /// What one character of table text takes of the width of the page.
    private static final double PORTRAIT = 1 / 94.0;

    private static final double LANDSCAPE = 1 / 140.0;

    private Room() {}

    /// For a heading with what it is over, down to the first line that says something.
    static double heading(List<Block> blocks, int index, boolean wide) {
        double room = HEADING;
        for (int i = index + 1; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Heading _ -> room += HEADING;
                case Block.Paragraph paragraph -> room += 2 + LINE * lines(paragraph, wide);
                case Block.Table table -> {
                    return Math.min(MOST, room + table(table, wide));
                }
                default -> {
                    return Math.min(MOST, room + 4 * LINE);
                }
            }
            if (blocks.get(i) instanceof Block.Paragraph
                    && !(i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Table)) {
                break;
            }
        }
        return Math.min(MOST, Math.max(34, room));
    }

    /// For the titles of a table and its first row.
    static double table(Block.Table table, boolean wide) {
        List<Double> shares = Widths.shares(table, wide);
        double titles = 1;
        double first = 1;
        for (int i = 0; i < shares.size(); i++) {
            double fits = Math.max(1, shares.get(i) / (wide ? LANDSCAPE : PORTRAIT) - 2.5);
            titles = Math.max(titles, Math.ceil(table.columns().get(i).title().length() / fits));
            if (!table.rows().isEmpty()) {
                first = Math.max(first, lines(table.rows().getFirst().get(i), fits));
            }
        }
        return Math.min(MOST, LINE * (titles + first) + 2 * PADDING);
    }

    private static double lines(Block.Cell cell, double fits) {
        double lines = 0;
        for (String line : Run.text(cell.runs()).split("\n", -1)) {
            lines += Math.max(1, Math.ceil(1.15 * line.length() / fits));
        }
        return lines;
    }

    private static double lines(Block.Paragraph paragraph, boolean wide) {
        double fits = 0.8 / (wide ? LANDSCAPE : PORTRAIT);
        return Math.max(1, Math.ceil(Run.text(paragraph.runs()).length() / fits));
    }
}
