package dev.crosswalk.formats.report;

import java.util.List;

/// How much space must be left on a printed page for a block to start there; where less is left it
/// starts on the next page. So no heading stands at the foot of a page without what it is over, and
/// no titles of a table without a row. Millimetres, estimated from the lengths of texts, rather too
/// much than too little.
final class SpaceNeeded {
    private static final double LINE = 4;
    private static final double PADDING = 3.5;
    private static final double HEADING = 16;

    /// A block that needs more starts wherever it is, or pages would be left half empty.
    private static final double MOST = 140;

    private SpaceNeeded() {}

    /// For a heading and what comes below it, up to and with the first line of text or row of a
    /// table.
    static double ofHeading(List<Block> blocks, int index, boolean wide) {
        double room = HEADING;
        for (int i = index + 1; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Heading _ -> room += HEADING;
                case Block.Paragraph paragraph -> room += 2 + LINE * lines(paragraph, wide);
                case Block.Table table -> {
                    return Math.min(MOST, room + ofTable(table, wide));
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
    static double ofTable(Block.Table table, boolean wide) {
        List<Double> shares = ColumnWidths.shares(table, wide);
        double titles = 1;
        double first = 1;
        for (int i = 0; i < shares.size(); i++) {
            double fits =
                    Math.max(
                            1,
                            shares.get(i) * ColumnWidths.characters(wide) - ColumnWidths.PADDING);
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
        double fits = 0.8 * ColumnWidths.characters(wide);
        return Math.max(1, Math.ceil(Run.text(paragraph.runs()).length() / fits));
    }
}
