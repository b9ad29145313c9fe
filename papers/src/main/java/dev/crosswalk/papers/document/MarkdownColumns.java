package dev.crosswalk.papers.document;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Chooses the widths of a table's columns, which Markdown does not state: ids and dates are never
/// broken, short cells stay on one line, and long texts share the rest of the page.
final class MarkdownColumns {
    /// How many characters fit beside each other on an upright page.
    private static final double UPRIGHT = 94;

    private static final double WIDE = 140;
    private static final double PADDING = 2.5;

    /// Words longer than this, addresses mostly, may be broken.
    private static final int LONGEST = 18;

    private static final double BOLD = 1.15;

    private MarkdownColumns() {}

    static Block.Table fitted(Block.Table table, boolean wide) {
        double[] widths = widths(table, wide ? WIDE : UPRIGHT);
        List<Block.Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Block.Column c = table.columns().get(i);
            columns.add(new Block.Column(c.title(), widths[i], c.alignment()));
        }
        return new Block.Table(table.name(), columns, table.rows(), table.repeatHeader());
    }

    private static double[] widths(Block.Table table, double page) {
        int n = table.columns().size();
        double[] least = new double[n];
        double[] most = new double[n];
        double[] wish = new double[n];
        for (int i = 0; i < n; i++) {
            measure(table, i, least, most, wish);
        }
        if (sum(most) <= page) {
            return most;
        }
        return sum(least) >= page ? least : shared(page, least, most, wish);
    }

    private static void measure(
            Block.Table table, int i, double[] least, double[] most, double[] wish) {
        String title = table.columns().get(i).title();
        double word = BOLD * word(title);
        double longest = BOLD * title.length();
        double all = 0;
        for (List<Block.Cell> row : table.rows()) {
            String text = text(row.get(i));
            word = Math.max(word, word(text));
            longest = Math.max(longest, text.length());
            all += text.length();
        }
        least[i] = Math.min(word, LONGEST) + PADDING;
        most[i] = Math.max(longest + PADDING, least[i]);
        double mean = table.rows().isEmpty() ? 0 : all / table.rows().size();
        wish[i] = Math.max((mean + longest) / 2 + PADDING - least[i], 0);
    }

    /// Gives each column the least that it needs and shares the rest by what each wishes; no column
    /// gets more than it can use.
    private static double[] shared(double page, double[] least, double[] most, double[] wish) {
        double[] widths = least.clone();
        boolean[] full = new boolean[widths.length];
        double left = page - sum(least);
        // Each round fills a column or ends.
        for (int round = 0; round < widths.length && left > 0.5; round++) {
            double wishes = 0;
            for (int i = 0; i < widths.length; i++) {
                wishes += full[i] ? 0 : wish[i];
            }
            double given = 0;
            for (int i = 0; i < widths.length; i++) {
                if (!full[i] && wishes > 0) {
                    double more = Math.min(left * wish[i] / wishes, most[i] - widths[i]);
                    widths[i] += more;
                    given += more;
                    full[i] = widths[i] >= most[i];
                }
            }
            left -= given;
        }
        return widths;
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }

    private static int word(String text) {
        return Arrays.stream(text.split("\\s+", -1)).mapToInt(String::length).max().orElse(0);
    }

    private static String text(Block.Cell cell) {
        return cell.runs().stream().map(Run::text).collect(Collectors.joining());
    }
}
