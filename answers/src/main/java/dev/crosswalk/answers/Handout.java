package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import java.util.List;

/// An answer as a file to pass on, made from its Markdown.
final class Handout {
    /// The sum of the widths of columns, which are characters of a line more or less.
    private static final double UPRIGHT = 150;

    private static final int MANY = 7;

    private Handout() {}

    static byte[] of(Answer answer, String format) throws Refusal {
        Markdown markdown = new Markdown();
        answer.markdown(markdown);
        var parsed = dev.crosswalk.formats.markdown.Markdown.parse(markdown.toString());
        String title = parsed.title().isEmpty() ? "Crosswalk" : parsed.title();
        Report report = new Report(title, "", "", "", "", parsed.blocks(), isWide(parsed.blocks()));
        return Format.of(format).orElseThrow().render(report);
    }

    /// Whether a table has more to say than fits side by side on a page that stands upright.
    private static boolean isWide(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(b ->
                        b instanceof Block.Table table
                                && (table.columns().size() >= MANY
                                        || table.columns().stream()
                                                        .mapToDouble(Block.Column::width)
                                                        .sum()
                                                > UPRIGHT));
    }
}
