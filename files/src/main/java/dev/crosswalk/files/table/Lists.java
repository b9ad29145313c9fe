package dev.crosswalk.files.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads and writes a list of texts in one cell, one a line. A line break within a text is written
/// `\n`, and a backslash that would be misread `\\`.
final class Lists {
    private Lists() {}

    static String cell(List<String> texts) {
        return texts.stream().map(Lists::line).collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\n') {
                line.append("\\n");
            } else if (c == '\\' && (next == 'n' || next == '\\' || next == '\n')) {
                line.append("\\\\");
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    /// @param known texts that are taken unchanged; others lose the spaces around them, but not the
    ///   line breaks that are written as `\n`
    /// @param commas whether commas separate texts, too
    static List<String> texts(String cell, Set<String> known, boolean commas) {
        List<String> texts = new ArrayList<>();
        for (String line : cell.split("\r?\n", -1)) {
            String text = text(line);
            if (known.contains(text)) {
                texts.add(text);
            } else if (commas) {
                Arrays.stream(text.split(",", -1)).map(String::strip).forEach(texts::add);
            } else {
                texts.add(text(line.strip()));
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static String text(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char next = c == '\\' && i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            if (next == 'n' || next == '\\') {
                text.append(next == 'n' ? '\n' : '\\');
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
