package dev.crosswalk.formats.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A named grid of text under column titles.
///
/// @param name 1 to 31 characters, none of them `[]:*?/\'`, the limits of spreadsheets
/// @param columns with titles that differ
/// @param rows each has as many values as there are columns; empty rows at the end do not survive
/// @param hidden from people, in a spreadsheet
public record Sheet(
        String name, List<SheetColumn> columns, List<List<String>> rows, boolean hidden) {

    public Sheet(String name, List<SheetColumn> columns, List<List<String>> rows) {
        this(name, columns, rows, false);
    }

    public Sheet {
        if (!name.matches("[^\\[\\]:*?/\\\\'\\p{Cntrl}]{1,31}")) {
            throw new IllegalArgumentException("sheet name \"" + name + "\"");
        }
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        Set<String> titles = new HashSet<>();
        for (SheetColumn column : columns) {
            if (!titles.add(column.title())) {
                throw new IllegalArgumentException(
                        "second column \"" + column.title() + "\" in sheet " + name);
            }
        }
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%d values in a row of sheet %s, expected %d"
                                .formatted(row.size(), name, columns.size()));
            }
        }
    }

    /// Whether an import does without it: what people are only shown, and what they are not.
    boolean isDispensable() {
        return hidden || columns.stream().allMatch(c -> c.kind() == SheetColumn.Kind.SHOWN);
    }

    public Sheet hide() {
        return new Sheet(name, columns, rows, true);
    }

    /// The same columns over other rows.
    public Sheet with(List<List<String>> others) {
        return new Sheet(name, columns, others, hidden);
    }
}
