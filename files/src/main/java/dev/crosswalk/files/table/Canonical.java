package dev.crosswalk.files.table;

import dev.crosswalk.files.edit.WantedYaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A file's content written so that every line of it comes from one known cell. Only the folder's
/// reader sees this text, so that it can report errors by cell.
final class Canonical {
    private final Map<WantedYaml, String> cells;
    private final Map<WantedYaml, String> keyCells;
    private final StringBuilder text = new StringBuilder();

    /// The cell of each line, by the line's number from 1.
    private final List<String> places = new ArrayList<>(List.of(""));

    /// @param cells the cell that each value comes from
    /// @param keyCells the cell that a value's key comes from, where that is another one
    Canonical(Map<WantedYaml, String> cells, Map<WantedYaml, String> keyCells) {
        this.cells = cells;
        this.keyCells = keyCells;
    }

    byte[] write(WantedYaml.Keyed root) {
        value(root, "", "");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The cell that a line comes from; empty where there is none.
    String cell(int line) {
        return line < places.size() ? places.get(line) : "";
    }

    private void line(String content, String cell) {
        text.append(content).append('\n');
        places.add(cell);
    }

    private void value(WantedYaml value, String around, String comma) {
        String cell = cells.getOrDefault(value, around);
        switch (value) {
            case WantedYaml.Text t -> line(scalar(t) + comma, cell);
            case WantedYaml.Items items -> {
                line("[", cell);
                items.items().forEach(item -> value(item, cell, ","));
                line("]" + comma, cell);
            }
            case WantedYaml.Keyed keyed -> {
                line("{", cell);
                keyed.entries()
                        .forEach((key, v) -> {
                            String own = cells.getOrDefault(v, cell);
                            line(WantedYaml.Text.quoted(key) + ":", keyCells.getOrDefault(v, own));
                            value(v, own, ",");
                        });
                line("}" + comma, cell);
            }
        }
    }

    private static String scalar(WantedYaml.Text text) {
        if (text.isNull()) {
            return "null";
        }
        boolean truth = text.text().equals("true") || text.text().equals("false");
        return truth && text.isPlain() ? text.text() : WantedYaml.Text.quoted(text.text());
    }
}
