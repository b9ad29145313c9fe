package dev.crosswalk.files.edit;

import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The CSV file of a population, and edits of it.
public final class CsvDoc {
    /// The columns as the file names them, in the order of the table's columns.
    public static final List<String> COLUMNS = List.of("item", "occurredOn", "doneOn");

    private final String name;
    private final String mark;
    private final CsvEdit edit;
    private final List<List<String>> records;
    private final List<String> titles;
    private boolean changed;

    private CsvDoc(String name, String mark, String text) {
        this.name = name;
        this.mark = mark;
        edit = new CsvEdit(text);
        records = edit.records();
        titles =
                records.isEmpty()
                        ? COLUMNS
                        : records.getFirst().stream().map(String::strip).toList();
    }

    /// The file; empty, with an error reported, where it is not UTF-8.
    public static Optional<CsvDoc> read(String name, byte[] bytes, Source source) {
        String mark = Utf8.hasMark(bytes) ? YamlDoc.MARK : "";
        return Utf8.text(bytes, source).map(text -> new CsvDoc(name, mark, text));
    }

    public static CsvDoc create(String name) {
        return new CsvDoc(name, "", String.join(",", COLUMNS) + "\n");
    }

    public String name() {
        return name;
    }

    /// Whether the file has the columns that a population needs.
    public boolean isSound() {
        return titles.containsAll(COLUMNS);
    }

    public List<String> titles() {
        return titles;
    }

    /// How many records there are, counting record 0, which has the titles.
    public int records() {
        return records.size();
    }

    /// A value by the name of its column; empty where the record is too short.
    public String value(int record, String column) {
        int at = titles.indexOf(column);
        List<String> fields = records.get(record);
        return at < fields.size() ? fields.get(at) : "";
    }

    public void set(int record, String column, String value) {
        edit.set(record, titles.indexOf(column), value);
        changed = true;
    }

    public void remove(int record) {
        edit.remove(record);
        changed = true;
    }

    public void append(Map<String, String> values) {
        if (records.isEmpty() && !changed) {
            Map<Integer, String> header = new HashMap<>();
            for (int i = 0; i < titles.size(); i++) {
                header.put(i, titles.get(i));
            }
            edit.append(header, titles.size());
        }
        Map<Integer, String> fields = new HashMap<>();
        values.forEach((column, value) -> fields.put(titles.indexOf(column), value));
        edit.append(fields, titles.size());
        changed = true;
    }

    public boolean isUnchanged() {
        return !changed;
    }

    public byte[] edited() {
        return (mark + edit.edited()).getBytes(StandardCharsets.UTF_8);
    }

    /// A new file with these rows, one record a line.
    public static byte[] plain(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (List<String> row : rows) {
            List<String> fields = new ArrayList<>();
            row.forEach(v -> fields.add('"' + v.replace("\"", "\"\"") + '"'));
            csv.append(String.join(",", fields)).append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
