package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Format;

/// How a report is read.
public enum Medium {
    /// From top to bottom: text, tables, details.
    PAGES,
    /// A workbook shows tables and nothing else, so all that matters has to be in one.
    SHEETS;

    public static Medium of(Format format) {
        return switch (format) {
            case HTML, PDF, DOCX, MARKDOWN -> PAGES;
            case XLSX, CSV -> SHEETS;
        };
    }
}
