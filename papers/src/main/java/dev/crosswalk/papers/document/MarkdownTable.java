package dev.crosswalk.papers.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table in Markdown, with one line for each row, so that edits of two rows never touch the same
/// line.
final class MarkdownTable {
    /// What an empty cell shows.
    static final String NOTHING = "–";

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... header) {
        line(List.of(header));
        line(Arrays.stream(header).map(_ -> "---").toList());
    }

    /// @param cells that are Markdown already
    void row(String... cells) {
        line(Arrays.stream(cells).map(cell -> cell.isEmpty() ? NOTHING : cell).toList());
    }

    private void line(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    /// Without a line feed at the end.
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
