package dev.crosswalk.formats.foreign;

import java.util.List;

/// A row of a table, or text that stands between tables or across all columns of one.
///
/// @param table which of the tables of its file, counted from 1; [#BETWEEN] for text
/// @param cells one for each column, or the text; lines of a cell are joined
/// @param mayGoOn whether it may be the rest of the row above, because a page ends between the two
///   or no line tells them apart
public record ForeignRow(Place place, int table, List<String> cells, boolean mayGoOn) {
    public static final int BETWEEN = 0;

    public ForeignRow {
        cells = List.copyOf(cells);
    }

    static ForeignRow text(Place place, String text) {
        return new ForeignRow(place, BETWEEN, List.of(text), false);
    }

    public boolean isText() {
        return table == BETWEEN;
    }

    /// Empty where the row has no such column.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
