package dev.crosswalk.answers.text;

import java.util.Collection;
import java.util.List;

/// Writes Markdown: headings, paragraphs, lists and pipe tables. What it is given is taken as plain
/// text, so that nobody's title turns into markup.
public final class Markdown {
    private static final String MARKUP = "\\`*_{}[]<>#|~";

    private final StringBuilder text = new StringBuilder();

    public Markdown heading(int level, String words) {
        gap();
        text.repeat("#", level).append(' ').append(escape(words)).append('\n');
        return this;
    }

    public Markdown paragraph(String words) {
        if (words.isEmpty()) {
            return this;
        }
        gap();
        text.append(escape(words)).append('\n');
        return this;
    }

    public Markdown list(Collection<String> items) {
        if (!items.isEmpty()) {
            gap();
            items.forEach(item -> text.append("- ").append(escape(item)).append('\n'));
        }
        return this;
    }

    /// What is Markdown already.
    public Markdown ready(String markdown) {
        text.append(markdown);
        return this;
    }

    /// A block that keeps its lines as they are.
    public Markdown block(String lines) {
        gap();
        text.append("```text\n").append(lines.replace("```", "'''"));
        if (!lines.endsWith("\n")) {
            text.append('\n');
        }
        text.append("```\n");
        return this;
    }

    public Markdown table(List<String> header, List<List<String>> rows) {
        gap();
        row(header);
        text.append("|").repeat(" --- |", header.size()).append('\n');
        rows.forEach(this::row);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void row(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(escape(cell)).append(" |"));
        text.append('\n');
    }

    private static String escape(String plain) {
        String words = Visible.blanks(plain);
        StringBuilder escaped = new StringBuilder(words.length() + 8);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(Visible.isHarmful(c) || c == Page.NO_BREAK ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
