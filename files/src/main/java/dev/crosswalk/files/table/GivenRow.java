package dev.crosswalk.files.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A row as somebody hands it back.
///
/// @param cells by title of the column
/// @param at says where a column's cell stands, `Controls!F12`
public record GivenRow(Map<String, String> cells, UnaryOperator<String> at) {

    String cell(String title) {
        return cells.getOrDefault(title, "");
    }

    /// The same, saying that it is another line.
    GivenRow as(String row) {
        Map<String, String> others = new HashMap<>(cells);
        others.put(TableColumn.ROW, row);
        return new GivenRow(others, at);
    }

    /// What a cell says, see [TableColumn#value].
    String value(TableColumn column) {
        return column.value(cell(column.title()));
    }

    String at(String title) {
        return at.apply(title);
    }
}
