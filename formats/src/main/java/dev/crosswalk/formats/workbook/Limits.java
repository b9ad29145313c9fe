package dev.crosswalk.formats.workbook;

/// How much a workbook may hold: what spreadsheets themselves allow, and where they allow more than
/// memory does, more than anybody fills by hand.
///
/// They are checked while a file is read, so that a small file which unpacks to something huge is
/// refused before it does.
final class Limits {
    static final int CELL_CHARACTERS = 32_767;
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    static final int SHEET_NAME = 31;

    /// Over all sheets, counting the empty cells to the left of a filled one, and each row as one
    /// at least: some 250 MB.
    static final int CELLS = 4_000_000;

    /// Of a CSV file, which has no end of rows: some 500 MB.
    static final int CSV_CELLS = 8_000_000;

    static final int SHEETS = 1_000;

    /// Of a workbook or a zip.
    static final long FILE_BYTES = 100L << 20;

    /// Of a CSV file, and of all that is in a zip together.
    static final long INFLATED_BYTES = 256L << 20;

    /// Of a zip.
    static final int PARTS = 10_000;

    static final int PART_NAME = 1_000;

    /// Deflate reaches 1,032; sheets of real workbooks stay under 50.
    static final long INFLATION = 200;

    /// What unpacks to no more than this may be packed as densely as it likes.
    static final long DENSE_BYTES = 8L << 20;

    /// Between one piece of text and the next: a tag with its attributes, a comment. The longest
    /// that are real list the ranges that a rule holds for.
    static final int MARKUP_CHARACTERS = 1 << 20;

    /// Elements within each other; real parts have some ten.
    static final int DEPTH = 100;

    static final int CELL_STYLES = 65_536;
    static final int NUMBER_FORMAT = 255;

    private Limits() {}

    /// @param values the rows below the titles
    /// @throws TooManyRows where no sheet holds them and the titles
    static void rows(String sheet, int values) {
        if (values >= ROWS) {
            throw new TooManyRows(sheet, values + 1);
        }
    }

    /// @param text as it is to stand in the cell
    /// @throws IllegalArgumentException where no cell holds so much
    static void cell(String text, String sheet, int row, int column) {
        if (text.length() > CELL_CHARACTERS) {
            throw new IllegalArgumentException(
                    "%s: %,d characters; a cell of a spreadsheet holds %,d"
                            .formatted(
                                    SheetCells.at(sheet, row, column),
                                    text.length(),
                                    CELL_CHARACTERS));
        }
    }
}
