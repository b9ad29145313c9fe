package dev.crosswalk.files.table;

import dev.crosswalk.files.edit.WantedYaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a file is to say, in a form of which each line is known to come from one cell. It goes to
/// the reader only: nobody else sees it.
final class Canonical {
    private final Map<WantedYaml, String> cells;
    private final Map<WantedYaml, String> keyCells;
    private final StringBuilder text = new StringBuilder();

    /// By number of the line, from 1.
    private final List<String> places = new ArrayList<>(List.of(""));

    /// @param cells where values come from
    /// @param keyCells where their keys do, if elsewhere
    Canonical(Map<WantedYaml, String> cells, Map<WantedYaml, String> keyCells) {
        this.cells = cells;
        this.keyCells = keyCells;
    }

    byte[] write(WantedYaml.Keyed root) {
        value(root, "", "");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The cell of a line; empty where it is of none.
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
