package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Format;

/// What a report is read on.
public enum Medium {
    /// From top to bottom: text, tables, details.
    PAGES,
    /// A workbook, which shows tables and nothing else, so that all that matters has to be in one.
    SHEETS;

    public static Medium of(Format format) {
        return switch (format) {
            case HTML, FRAME, PDF, DOCX, MARKDOWN -> PAGES;
            case XLSX, CSV -> SHEETS;
        };
    }
}
