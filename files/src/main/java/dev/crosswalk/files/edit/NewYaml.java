package dev.crosswalk.files.edit;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes values that are new in a file, in the style of that file.
///
/// Values that the file already has are copied character by character. Lines end with a line feed
/// here, whatever line ends the file has.
final class NewYaml {
    /// A list that would make a longer line in brackets is written one item a line instead.
    private static final int LONGEST_FLOW = 100;

    private static final Pattern FIRST_LIST =
            Pattern.compile(
                    "(?m)^( *)[^\\s#-][^\\n"
                            + "]*:[ \\t]*(?:#.*)?\\r"
                            + "?\\n"
                            + "(?:[ \\t]*(?:#.*)?\\r"
                            + "?\\n"
                            + ")*+( *)- ");

    private final String source;

    /// By how many columns the items of a list are indented from its key.
    private final int listIndent;

    NewYaml(String source) {
        this.source = source;
        Matcher list = FIRST_LIST.matcher(source);
        listIndent = list.find() && list.group(1).length() == list.group(2).length() ? 0 : 2;
    }

    /// Writes a value as a block, whose first line starts in `column`.
    String block(WantedYaml wanted, int column) {
        String next = "\n" + " ".repeat(column);
        return switch (wanted) {
            case WantedYaml.Text text -> text(text, column - 2);
            case WantedYaml.Items items ->
                    items.items().stream()
                            .map(item -> "- " + block(item, column + 2))
                            .collect(Collectors.joining(next));
            case WantedYaml.Keyed keyed ->
                    keyed.entries().entrySet().stream()
                            .map(e -> entry(e.getKey(), e.getValue(), column))
                            .collect(Collectors.joining(next));
        };
    }

    String entry(String key, WantedYaml value, int column) {
        return Spelling.line(key, false, true) + ":" + afterColon(value, column);
    }

    /// Writes what follows the colon of a key in that column, including the space or line break
    /// before the value.
    String afterColon(WantedYaml wanted, int column) {
        if (isFlow(wanted)) {
            return " " + flow(wanted);
        }
        return switch (wanted) {
            case WantedYaml.Text text -> text.isNull() ? "" : " " + text(text, column);
            case WantedYaml.Items items -> below(items, column + listIndent);
            case WantedYaml.Keyed keyed -> below(keyed, column + 2);
        };
    }

    private String below(WantedYaml wanted, int column) {
        return "\n" + " ".repeat(column) + block(wanted, column);
    }

    private boolean isFlow(WantedYaml wanted) {
        return switch (wanted) {
            case WantedYaml.Text _ -> false;
            case WantedYaml.Items items ->
                    items.items().stream()
                                    .allMatch(i ->
                                            i instanceof WantedYaml.Text t
                                                    && !t.text().contains("\n"))
                            && flow(items).length() <= LONGEST_FLOW;
            case WantedYaml.Keyed keyed ->
                    keyed.entries().values().stream()
                            .allMatch(v -> v instanceof WantedYaml.Text t && t.isBare());
        };
    }

    /// Writes a value on one line, in brackets.
    String flow(WantedYaml wanted) {
        Placed origin = wanted.origin();
        if (origin != null && wanted.isUnchanged() && isOneLine(origin)) {
            return slice(origin);
        }
        return switch (wanted) {
            case WantedYaml.Text text ->
                    text.isNull() ? "~" : Spelling.line(text.text(), text.isBare(), true);
            case WantedYaml.Items items ->
                    items.items().stream()
                            .map(this::flow)
                            .collect(Collectors.joining(", ", "[", "]"));
            case WantedYaml.Keyed keyed ->
                    keyed.entries().isEmpty()
                            ? "{}"
                            : keyed.entries().entrySet().stream()
                                    .map(this::flowEntry)
                                    .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }

    private String flowEntry(Map.Entry<String, WantedYaml> entry) {
        return Spelling.line(entry.getKey(), false, true) + ": " + flow(entry.getValue());
    }

    /// @param column of the key or dash that the text belongs to
    private String text(WantedYaml.Text text, int column) {
        Placed.Text origin = text.origin();
        if (origin != null && text.isUnchanged()) {
            return slice(origin);
        }
        if (text.isNull()) {
            return "~";
        }
        return Spelling.fitsBlock(text.text())
                ? lines(text.text(), "", column)
                : Spelling.line(text.text(), text.isBare(), false);
    }

    /// Writes several lines unchanged, as a block text under `|`.
    String lines(String text, String comment, int column) {
        String indent = " ".repeat(column + 2);
        List<String> lines = text.lines().map(l -> l.isEmpty() ? l : indent + l).toList();
        String header = Spelling.blockHeader(text) + (comment.isEmpty() ? "" : " " + comment);
        return header + "\n" + String.join("\n", lines);
    }

    private static boolean isOneLine(Placed origin) {
        return switch (origin) {
            case Placed.Text t -> !t.style().isBlock();
            case Placed.Items i -> i.flow();
            case Placed.Keyed k -> k.flow();
        };
    }

    private String slice(Placed origin) {
        return source.substring(origin.start(), origin.end()).replace("\r\n", "\n");
    }
}
