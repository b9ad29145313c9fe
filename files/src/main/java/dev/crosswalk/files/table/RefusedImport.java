package dev.crosswalk.files.table;

import dev.crosswalk.content.finding.Finding;

/// A reason why an import is refused.
///
/// @param at the cell, table or file that it is about
public record RefusedImport(String at, String message) {

    /// The row claims to be a line that does not exist.
    static RefusedImport noSuchItem(GivenRow row) {
        return new RefusedImport(
                row.at(TableColumn.ROW),
                "there is no item \"%s\" in the programme. Leave the cell empty in a new row"
                        .formatted(Finding.shortened(row.cell(TableColumn.ROW).strip())));
    }

    @Override
    public String toString() {
        return at.isEmpty() ? message : at + ": " + message;
    }
}
