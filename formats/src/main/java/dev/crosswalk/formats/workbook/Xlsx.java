package dev.crosswalk.formats.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Workbooks as XLSX files.
public final class Xlsx {
    private Xlsx() {}

    /// Every cell is text, exactly as given; the same workbook gives the same bytes.
    ///
    /// @param out is not closed
    /// @throws TooManyRows before anything is written
    /// @throws IllegalArgumentException for a value that no spreadsheet can hold: more than 32,767
    ///   characters; the message names the cell
    public static void write(Workbook workbook, OutputStream out) throws IOException {
        new XlsxWriter(workbook).write(out);
    }

    /// Whether a sheet can have so many rows below its titles, before anybody makes them.
    ///
    /// @throws TooManyRows where it cannot
    public static void needRoom(String sheet, int rows) {
        Limits.rows(sheet, rows);
    }

    /// @param shape the sheets and columns to look for; its rows do not matter
    /// @throws IOException if the file cannot be read
    public static WorkbookReading read(Path file, Workbook shape)
            throws IOException, RefusedWorkbook {
        return XlsxReader.read(file, shape);
    }
}
