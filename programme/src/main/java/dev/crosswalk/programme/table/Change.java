package dev.crosswalk.programme.table;

/// What an import changes.
///
/// @param at the cell, or the first of the row; of what was removed, the table
/// @param item what names the line
/// @param field title of the column; empty where it is the whole line
/// @param before empty where there was nothing
/// @param after empty where there is nothing any more
/// @param file that it goes into
public record Change(
        Kind kind,
        String table,
        String at,
        String item,
        String field,
        String before,
        String after,
        String file) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
