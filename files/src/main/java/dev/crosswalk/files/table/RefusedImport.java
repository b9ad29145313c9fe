package dev.crosswalk.files.table;

import dev.crosswalk.content.finding.Finding;

/// Why nothing is imported.
///
/// @param at the cell, the table or the file
public record RefusedImport(String at, String message) {

    /// A row says that it is something that there is not.
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
