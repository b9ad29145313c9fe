package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.workbook.Grids;
import dev.crosswalk.formats.workbook.Grids.Grid;
import dev.crosswalk.formats.workbook.Grids.Line;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/// Reads the tables of a file, and the text between them, whatever its format.
public final class ForeignFile {
    /// The endings of the names of files that are read.
    public static final List<String> ENDINGS = List.of("csv", "tsv", "xlsx", "docx", "md", "pdf");

    /// More rows than any list has that somebody goes through.
    private static final int MOST_ROWS = 200_000;

    /// So begins what goes on after "the file is".
    private static final Pattern IS = Pattern.compile("broken|not |no text|in the format|a folder");

    private ForeignFile() {}

    /// @param headings tell where a table of a PDF begins
    /// @throws IOException if the file cannot be read
    public static ForeignText read(Path file, Headings headings) throws IOException, RefusedFile {
        try {
            ForeignText text = read(file, ending(file), headings);
            if (text.rows().size() > MOST_ROWS) {
                throw new RefusedFile(
                        "refused: more than %,d rows are not read".formatted(MOST_ROWS));
            }
            return text;
        } catch (RefusedWorkbook e) {
            throw refused(e);
        } catch (RefusedWorkbook.InStream e) {
            throw refused(e.refusal());
        } catch (ZipException | EOFException e) {
            throw new RefusedFile("broken: " + e.getMessage(), e);
        }
    }

    /// What a workbook is, or, where a part of it is refused, that it is refused.
    private static RefusedFile refused(RefusedWorkbook e) {
        String why = String.valueOf(e.getMessage());
        return new RefusedFile(IS.matcher(why).lookingAt() ? why : "refused: " + why, e);
    }

    private static ForeignText read(Path file, String ending, Headings headings)
            throws IOException, RefusedFile, RefusedWorkbook {
        return switch (ending) {
            case "csv", "tsv", "txt" -> csv(Grids.csv(file));
            case "xlsx", "xlsm" -> xlsx(Grids.xlsx(file));
            case "docx" -> new ForeignText(DocxRows.of(file), List.of());
            case "md", "markdown" -> new ForeignText(MarkdownRows.of(file), List.of());
            case "pdf" -> PdfRows.of(file, headings);
            case "xls", "ods" ->
                    throw new RefusedFile("in the format ." + ending + "; save it as .xlsx");
            case "doc", "odt", "rtf" ->
                    throw new RefusedFile("in the format ." + ending + "; save it as .docx");
            default ->
                    throw new RefusedFile(
                            "refused: its name ends with none of the formats that are read: ."
                                    + String.join(", .", ENDINGS));
        };
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static ForeignText csv(Grid grid) {
        List<ForeignRow> rows = new ArrayList<>();
        for (Line line : grid.lines()) {
            row(rows, new Place.Named("line " + line.number()), 1, line.cells());
        }
        return new ForeignText(
                rows,
                grid.isUnicode()
                        ? List.of()
                        : List.of("The file is not UTF-8: it was read as Windows-1252."));
    }

    private static ForeignText xlsx(List<Grid> sheets) {
        List<ForeignRow> rows = new ArrayList<>();
        int table = 0;
        for (Grid sheet : sheets) {
            table++;
            for (Line line : sheet.lines()) {
                row(rows, new Place.InSheet(sheet.name(), line.number()), table, line.cells());
            }
        }
        return new ForeignText(rows, List.of());
    }

    /// Nothing for an empty row.
    static void row(List<ForeignRow> rows, Place place, int table, List<String> cells) {
        List<String> lines = cells.stream().map(BrokenText::line).toList();
        if (!lines.stream().allMatch(String::isEmpty)) {
            rows.add(new ForeignRow(place, table, lines, false));
        }
    }
}
