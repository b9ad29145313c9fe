package dev.crosswalk.papers.document;

import dev.crosswalk.files.Sha256;
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
record DocumentPages(
        String text,
        String title,
        String subtitle,
        String organisation,
        String standing,
        String contentVersion) {

    /// A table with more columns than this wants a page in landscape. A document is laid out in
    /// landscape where such tables are most of its text.
    private static final int MOST_UPRIGHT = 5;

    private static final double MOST_OF_IT = 0.4;

    /// A digest that changes whenever the pages do.
    String sum() {
        return Sha256.of(
                String.join(
                        "\u0000", text, title, subtitle, organisation, standing, contentVersion));
    }

    byte[] pages(Format format) {
        return format.render(report());
    }

    Report report() {
        Markdown markdown = Markdown.parse(text);
        boolean wide = isWide();
        return new Report(
                markdown.title().isEmpty() ? title : markdown.title(),
                subtitle,
                organisation,
                standing,
                contentVersion,
                markdown.blocks().stream()
                        .map(b -> b instanceof Block.Table t ? MarkdownColumns.fitted(t, wide) : b)
                        .toList(),
                wide);
    }

    private boolean isWide() {
        int wide =
                text.lines()
                        .filter(l -> l.startsWith("|") && columns(l) > MOST_UPRIGHT)
                        .mapToInt(String::length)
                        .sum();
        return wide > MOST_OF_IT * text.length();
    }

    private static int columns(String row) {
        return row.replace("\\|", "").split("\\|", -1).length - 2;
    }
}
