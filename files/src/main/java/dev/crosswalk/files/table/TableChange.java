package dev.crosswalk.files.table;

import java.util.List;

/// What an import changes.
///
/// @param at the cell, or the first of the row; of what was removed, the table
/// @param item what names the line
/// @param field title of the column; empty where it is the whole line
/// @param before empty where there was nothing
/// @param after empty where there is nothing any more
/// @param file that it goes into
/// @param fields of a line that is added: what it says, in the order of the columns; else none
public record TableChange(
        Kind kind,
        String table,
        String at,
        String item,
        String field,
        String before,
        String after,
        String file,
        List<Field> fields) {

    public TableChange {
        fields = List.copyOf(fields);
    }

    /// @param title of the column
    public record Field(String title, String value) {}

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
