package dev.crosswalk.formats.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text inside Markdown, escaped where it would mean something.
final class MarkdownText {
    /// Characters that mean something wherever they stand, in one dialect of Markdown or another.
    private static final String MARKS = "\\`*_{}[]<>#|~";

    /// An ampersand before one of these may begin a character's name or number.
    private static final Pattern ENTITY = Pattern.compile("&(?=[#\\w])");

    /// Marks of lists and rules, which count at the start of a line of a paragraph only.
    private static final Pattern START =
            Pattern.compile("(?m)^(?:([+=-])|(\\d{1,9})([.)])(?=\\s|$))");

    private MarkdownText() {}

    /// A title or a label: part of a line that begins with something else.
    static String line(String text) {
        String legible = XmlCharacters.text(text);
        return text(
                legible.indexOf('\n') < 0
                        ? legible
                        : legible.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining(" ")));
    }

    /// A paragraph.
    static String runs(List<Run> runs) {
        // Four spaces at the start would make code of it.
        return start(
                runs.stream()
                        .map(run -> run(run, "\\\n"))
                        .collect(Collectors.joining())
                        .stripLeading());
    }

    /// The text, of which no line begins like an item of a list or a rule.
    static String start(String line) {
        return START.matcher(line)
                .replaceAll(m ->
                        m.group(1) != null
                                ? "\\\\" + m.group(1)
                                : m.group(2) + "\\\\" + m.group(3));
    }

    static String cell(String text) {
        return cell(List.of(Run.plain(text)));
    }

    static String cell(List<Run> runs) {
        return runs.stream().map(run -> run(run, "<br>")).collect(Collectors.joining());
    }

    private static String run(Run run, String lineBreak) {
        String legible = XmlCharacters.text(run.text());
        String marked =
                switch (run.style()) {
                    case PLAIN, NAME, QUIET, GOOD, PARTLY, BAD -> text(legible);
                    case STRONG -> around("**", text(legible));
                    case EMPHASIS -> around("*", text(legible));
                    case CODE -> code(legible.replace('\n', ' '));
                };
        String broken = marked.replace("\n", lineBreak);
        return run.link() == null ? broken : "[" + broken + "](" + destination(run.link()) + ")";
    }

    private static String destination(String link) {
        String clean = XmlCharacters.text(link).replaceAll("[\\s<>\\\\]", "").replace("|", "%7C");
        return clean.matches("[^()]*") ? clean : "<" + clean + ">";
    }

    /// Spaces at the ends of the text stay outside of the marks: `** a**` is not bold.
    private static String around(String mark, String text) {
        String inner = text.strip();
        if (inner.isEmpty()) {
            return text;
        }
        int at = text.indexOf(inner);
        return text.substring(0, at) + mark + inner + mark + text.substring(at + inner.length());
    }

    private static String text(String text) {
        String legible = XmlCharacters.text(text);
        var escaped = new StringBuilder(legible.length() + 8);
        for (int i = 0; i < legible.length(); i++) {
            char c = legible.charAt(i);
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c == '\t' || c == Run.NO_BREAK ? ' ' : c);
        }
        return ENTITY.matcher(escaped).replaceAll("\\\\&");
    }

    private static String code(String text) {
        String fence = "`".repeat(longestRun(text) + 1);
        boolean padded = text.startsWith("`") || text.endsWith("`");
        String pad = padded ? " " : "";
        // In a table GitHub takes a bar for the end of the cell even inside of code.
        return text.isEmpty() ? "" : fence + pad + text.replace("|", "\\|") + pad + fence;
    }

    static String fenced(String text) {
        String legible = XmlCharacters.text(text);
        String fence = "`".repeat(Math.max(3, longestRun(legible) + 1));
        return fence + "text\n" + legible + "\n" + fence;
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
        return XmlCharacters.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", " ");
    }
}
