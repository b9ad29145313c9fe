package dev.crosswalk.formats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How the columns of a table share its width: as their author said, but so that words are not
/// broken.
final class ColumnWidths {
    /// The empty space beside the text of a cell, in characters.
    static final double PADDING = 2.5;

    /// Longer words, addresses mostly, may break.
    static final int LONGEST = 16;

    /// Cells with no more characters than this hold a date, a name, or a few numbers.
    private static final int SHORT = 18;

    /// Short cells stay on one line as long as all columns together then need no more of the page
    /// than this part, so that something is left for those with sentences.
    private static final double ROOMY = 0.92;

    /// What the labels of a heat map take of the page.
    static final double HEAT_LABEL = 0.26;

    private static final Pattern GAP = Pattern.compile("\\s+|(?<=\\p{L})-(?=\\p{L})");

    private ColumnWidths() {}

    /// How many characters of table text fit beside each other on a page.
    static double characters(boolean wide) {
        return wide ? 140 : 94;
    }

    /// One for each column; together 1.
    static List<Double> shares(Block.Table table, boolean wide) {
        double page = characters(wide);
        double sum = table.columns().stream().mapToDouble(Block.Column::width).sum();
        List<Double> shares = table.columns().stream().map(column -> column.width() / sum).toList();
        List<Double> least = least(table, page, SHORT);
        if (sum(least) > ROOMY) {
            least = least(table, page, 0);
        }
        double needed = sum(least);
        return needed >= 1 ? least.stream().map(x -> x / needed).toList() : raised(shares, least);
    }

    /// How wide each column of a sheet is, in characters: as its author said, and together at least
    /// as wide as a page. A sheet has room to the right, so no column takes any from another.
    static List<Double> ofSheet(Block.Table table, double page) {
        double sum = table.columns().stream().mapToDouble(Block.Column::width).sum();
        double wider = Math.max(1, page / sum);
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            widths.add(
                    Math.max(
                            table.columns().get(i).width() * wider,
                            longestWord(table, i, SHORT) + PADDING));
        }
        return widths;
    }

    /// What each column of a heat map takes of the page.
    static double heatColumn(int columns) {
        return Math.min(0.16, (1 - HEAT_LABEL) / Math.max(1, columns));
    }

    private static double sum(List<Double> shares) {
        return shares.stream().mapToDouble(x -> x).sum();
    }

    /// The part of the page that each column needs at least: its longest word, or its longest cell
    /// that is to stay on one line.
    ///
    /// @param whole the characters up to which a cell stays on one line
    private static List<Double> least(Block.Table table, double page, int whole) {
        List<Double> least = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            least.add((longestWord(table, i, whole) + PADDING) / page);
        }
        return least;
    }

    /// Columns that are too narrow take from the others what those have to spare.
    private static List<Double> raised(List<Double> shares, List<Double> least) {
        double lacking = 0;
        double spare = 0;
        for (int i = 0; i < shares.size(); i++) {
            double over = shares.get(i) - least.get(i);
            lacking += Math.max(0, -over);
            spare += Math.max(0, over);
        }
        double taken = spare == 0 ? 0 : lacking / spare;
        List<Double> raised = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            double over = Math.max(0, shares.get(i) - least.get(i));
            raised.add(Math.max(shares.get(i), least.get(i)) - over * taken);
        }
        return raised;
    }

    private static double longestWord(Block.Table table, int column, int whole) {
        // Titles are bold, and so wider.
        double longest = 1.15 * longestWord(table.columns().get(column).title());
        for (List<Block.Cell> row : table.rows()) {
            String text = Run.text(row.get(column).runs());
            longest = Math.max(longest, text.length() <= whole ? text.length() : longestWord(text));
        }
        return Math.min(longest, LONGEST);
    }

    private static int longestWord(String text) {
        return GAP.splitAsStream(text).mapToInt(String::length).max().orElse(0);
    }
}
