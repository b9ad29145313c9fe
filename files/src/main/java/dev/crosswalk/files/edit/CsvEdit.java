package dev.crosswalk.files.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A CSV text with the place of each of its fields, and edits of it that leave the other fields,
/// columns and lines as they were.
public final class CsvEdit {
    private final String text;
    private final List<List<Field>> records = new ArrayList<>();
    private final List<Splice> splices = new ArrayList<>();
    private final StringBuilder appended = new StringBuilder();

    private record Field(String value, int start, int end) {}

    private record Splice(int from, int to, String by) {}

    /// @param text without a byte order mark
    public CsvEdit(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            at = line(at);
        }
    }

    /// Reads one record and returns where the next one starts; an empty line is no record.
    private int line(int from) {
        List<Field> fields = new ArrayList<>();
        int at = from;
        while (true) {
            at = field(at, fields);
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else {
                break;
            }
        }
        boolean empty = fields.size() == 1 && at == from;
        if (!empty) {
            records.add(fields);
        }
        return afterBreak(at);
    }

    private int field(int from, List<Field> fields) {
        StringBuilder value = new StringBuilder();
        int at = from;
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    value.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    value.append('"');
                    at++;
                } else {
                    break;
                }
            }
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            value.append(text.charAt(at++));
        }
        fields.add(new Field(value.toString(), from, at));
        return at;
    }

    private int afterBreak(int at) {
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return Math.min(at + 1, text.length());
    }

    /// The records as they now stand in the text, the titles first.
    public List<List<String>> records() {
        return records.stream().map(r -> r.stream().map(Field::value).toList()).toList();
    }

    /// @param record its number, where record 0 has the titles
    public void set(int record, int column, String value) {
        Field field = records.get(record).get(column);
        boolean quoted = text.startsWith("\"", field.start());
        splices.add(new Splice(field.start(), field.end(), written(value, quoted)));
    }

    public void remove(int record) {
        int from = records.get(record).getFirst().start();
        int to = afterBreak(records.get(record).getLast().end());
        splices.add(new Splice(from, to, ""));
    }

    /// Adds a record at the end.
    ///
    /// @param values by column; the other columns stay empty
    /// @param columns how many columns the record has
    public void append(Map<Integer, String> values, int columns) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            fields.add(written(values.getOrDefault(i, ""), false));
        }
        appended.append(String.join(",", fields)).append(newline());
    }

    public String edited() {
        splices.sort(Comparator.comparingInt(Splice::from));
        StringBuilder edited = new StringBuilder();
        int at = 0;
        for (Splice s : splices) {
            edited.append(text, at, s.from()).append(s.by());
            at = s.to();
        }
        edited.append(text, at, text.length());
        boolean open = !edited.isEmpty() && edited.charAt(edited.length() - 1) != '\n';
        return edited + (open && !appended.isEmpty() ? newline() : "") + appended;
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private static String written(String value, boolean quoted) {
        boolean needed = quoted || value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
