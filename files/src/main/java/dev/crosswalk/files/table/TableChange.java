package dev.crosswalk.files.table;

import java.util.List;

/// One change that an import makes.
///
/// @param at the cell, or the first cell of an added row; for a removed line, the table
/// @param item what the line is called
/// @param field title of the changed column; empty where it is the whole line
/// @param before the old value; empty where there was none
/// @param after the new value; empty where there is none any more
/// @param file the file that changes
/// @param fields what an added line says, in the order of the columns; else empty
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
