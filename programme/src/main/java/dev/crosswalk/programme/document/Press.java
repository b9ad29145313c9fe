package dev.crosswalk.programme.document;

import dev.crosswalk.formats.markdown.Markdown;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;

/// Makes a document's Markdown into pages.
///
/// @param text Markdown without placeholders
/// @param title where the text has none of its own
/// @param standing `Version 1.2 · approved 2026-03-01`
/// @param contentVersion empty for a document of the organisation's own
record Press(
        String text,
        String title,
        String subtitle,
        String organisation,
        String standing,
        String contentVersion) {

    /// Tables with more columns than this are unreadable on an upright page.
    private static final int MOST_UPRIGHT = 5;

    /// Changes whenever the pages do.
    String sum() {
        return Sums.of(
                String.join(
                        "\u0000", text, title, subtitle, organisation, standing, contentVersion));
    }

    byte[] pages(Format format) {
        Markdown markdown = Markdown.parse(text);
        boolean wide = isWide(markdown);
        return format.render(
                new Report(
                        markdown.title().isEmpty() ? title : markdown.title(),
                        subtitle,
                        organisation,
                        standing,
                        contentVersion,
                        markdown.blocks().stream()
                                .map(b -> b instanceof Block.Table t ? Columns.fitted(t, wide) : b)
                                .toList(),
                        wide));
    }

    private static boolean isWide(Markdown markdown) {
        return markdown.blocks().stream()
                .anyMatch(b -> b instanceof Block.Table t && t.columns().size() > MOST_UPRIGHT);
    }
}
