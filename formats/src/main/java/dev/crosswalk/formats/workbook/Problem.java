package dev.crosswalk.formats.workbook;

/// Something in a workbook that cannot be taken over.
///
/// @param at the cell, `Controls!F12`, or the sheet, `Controls`
public record Problem(String at, String message) {

    @Override
    public String toString() {
        return at + ": " + message;
    }
}
