package dev.crosswalk.files.table;

/// Why nothing is imported.
///
/// @param at the cell, the table or the file
public record Wrong(String at, String message) {

    @Override
    public String toString() {
        return at.isEmpty() ? message : at + ": " + message;
    }
}
