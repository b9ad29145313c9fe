package dev.crosswalk.formats.workbook;

import java.util.List;

/// Something in a workbook that cannot be taken over.
///
/// @param at the cell, `Controls!F12`, or the sheet, `Controls`
/// @param unknown the name that no sheet or column has, where that is the problem; else empty
/// @param valid the names that there are, one of which may have been meant
public record WorkbookProblem(String at, String message, String unknown, List<String> valid) {
    public WorkbookProblem {
        valid = List.copyOf(valid);
    }

    WorkbookProblem(String at, String message) {
        this(at, message, "", List.of());
    }

    @Override
    public String toString() {
        return at + ": " + message;
    }
}
