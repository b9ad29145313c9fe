package dev.crosswalk.formats.workbook;

import java.io.Serial;

/// A sheet with more rows than a spreadsheet has. CSV files have no such limit.
public final class TooManyRows extends IllegalArgumentException {
    @Serial private static final long serialVersionUID = 1L;

    TooManyRows(String sheet, int rows) {
        super(
                "the sheet \"%s\" would have %,d rows; a sheet of a spreadsheet holds %,d"
                        .formatted(sheet, rows, Limits.ROWS));
    }
}
