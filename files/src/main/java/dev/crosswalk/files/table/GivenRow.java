package dev.crosswalk.files.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A row of an edited table, as somebody hands it back.
///
/// @param cells texts by title of the column
/// @param at gives the place of a column's cell: `Controls!F12`
public record GivenRow(Map<String, String> cells, UnaryOperator<String> at) {

    String cell(String title) {
        return cells.getOrDefault(title, "");
    }

    /// The same row, identified as another line.
    GivenRow as(String row) {
        Map<String, String> others = new HashMap<>(cells);
        others.put(TableColumn.ROW, row);
        return new GivenRow(others, at);
    }

    /// The same row, with names as [TableColumn#named] has them.
    GivenRow named(ProgrammeTable table) {
        Map<String, String> named = new HashMap<>(cells);
        for (TableColumn column : table.columns()) {
            named.computeIfPresent(column.title(), (_, text) -> column.named(text));
        }
        return new GivenRow(named, at);
    }

    /// The value of a cell, see [TableColumn#value].
    String value(TableColumn column) {
        return column.value(cell(column.title()));
    }

    String at(String title) {
        return at.apply(title);
    }
}
