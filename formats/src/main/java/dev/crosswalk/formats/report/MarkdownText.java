package dev.crosswalk.formats.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text inside Markdown, escaped where it would mean something.
final class MarkdownText {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*\\[\\]<>|~]|&(?=[#\\w])|!(?=\\[)");

    /// Inside a word an underscore means nothing: `first_day`.
    private static final Pattern UNDERSCORE =
            Pattern.compile("_(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])_");

    /// Marks of headings, lists, quotations and rules, which count at the start of a line only.
    private static final Pattern START = Pattern.compile("^([#+=-])|^(\\d{1,9})([.)])(?=\\s|$)");

    private MarkdownText() {}

    /// On one line.
    static String line(String text) {
        return text(text.replaceAll("\\s*[\r\n]+\\s*", " "));
    }

    static String runs(List<Run> runs) {
        // Four spaces at the start would make code of it.
        return runs.stream()
                .map(run -> run(run, "\\\n"))
                .collect(Collectors.joining())
                .stripLeading();
    }

    static String cell(String text) {
        return cell(List.of(Run.plain(text)));
    }

    static String cell(List<Run> runs) {
        return runs.stream().map(run -> run(run, "<br>")).collect(Collectors.joining());
    }

    private static String run(Run run, String lineBreak) {
        String legible = Legible.text(run.text());
        String marked =
                switch (run.style()) {
                    case PLAIN -> text(legible);
                    case STRONG -> around("**", text(legible));
                    case EMPHASIS -> around("*", text(legible));
                    case CODE -> code(legible.replace('\n', ' '));
                };
        String broken = marked.replace("\n", lineBreak);
        return run.link() == null ? broken : "[" + broken + "](" + destination(run.link()) + ")";
    }

    private static String destination(String link) {
        String clean = Legible.text(link).replaceAll("[\\s<>\\\\]", "").replace("|", "%7C");
        return clean.matches("[^()]*") ? clean : "<" + clean + ">";
    }

    /// Spaces stay outside, or the marks would not count.
    private static String around(String mark, String text) {
        String inner = text.strip();
        if (inner.isEmpty()) {
            return text;
        }
        int at = text.indexOf(inner);
        return text.substring(0, at) + mark + inner + mark + text.substring(at + inner.length());
    }

    private static String text(String text) {
        String legible = Legible.text(text).replace("\t", " ");
        return legible.lines().map(MarkdownText::escaped).collect(Collectors.joining("\n"))
                + (legible.endsWith("\n") ? "\n" : "");
    }

    private static String escaped(String line) {
        String marks = MARKS.matcher(line).replaceAll("\\\\$0");
        String underscores = UNDERSCORE.matcher(marks).replaceAll("\\\\_");
        return START.matcher(underscores)
                .replaceAll(m ->
                        m.group(1) != null
                                ? "\\\\" + m.group(1)
                                : m.group(2) + "\\\\" + m.group(3));
    }

    private static String code(String text) {
        String fence = "`".repeat(longestRun(text) + 1);
        boolean padded = text.startsWith("`") || text.endsWith("`");
        String pad = padded ? " " : "";
        // The table ends before the code does: GitHub wants the bar escaped even there.
        return text.isEmpty() ? "" : fence + pad + text.replace("|", "\\|") + pad + fence;
    }

    static String fenced(String text) {
        String legible = Legible.text(text);
        String fence = "`".repeat(Math.max(3, longestRun(legible) + 1));
        return fence + "\n" + legible + "\n" + fence;
    }

    private static int longestRun(String text) {
        return Pattern.compile("`+")
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }

    static String html(String text) {
        return Legible.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", " ");
    }
}
