package dev.crosswalk.formats.workbook;

import java.util.List;

/// A column and what people are helped to type there. Its values are text all the same.
///
/// @param title not empty
/// @param choices what the drop-down of a CHOICE column offers; a value outside them survives
/// @param width in characters
/// @param note shown when the pointer rests on the title; may be empty
public record SheetColumn(String title, Kind kind, List<String> choices, int width, String note) {

    public enum Kind {
        TEXT,
        CHOICE,
        /// Dates are written and come back in ISO form, `2026-03-31`.
        DATE,
        NUMBER,
        /// Only shown, to help people read a row: not read back, and nobody misses it.
        SHOWN
    }

    public SheetColumn {
        if (title.isEmpty()) {
            throw new IllegalArgumentException("column without a title");
        }
        choices = List.copyOf(choices);
    }

    public SheetColumn(String title, Kind kind, int width) {
        this(title, kind, List.of(), width, "");
    }

    public static SheetColumn text(String title, int width) {
        return new SheetColumn(title, Kind.TEXT, width);
    }

    public static SheetColumn choice(String title, int width, List<String> choices) {
        return new SheetColumn(title, Kind.CHOICE, choices, width, "");
    }

    public SheetColumn note(String text) {
        return new SheetColumn(title, kind, choices, width, text);
    }
}
