package dev.crosswalk.files.table;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// All that a programme's folder holds, as tables.
///
/// @param base what an import needs to know what has been changed since
public record TableExport(List<Filled> tables, HandedOutRows base) {

    /// @param choices the values to choose from, for each column; empty where any value is allowed
    /// @param rows the cells of each line, in the order of columns and files
    public record Filled(
            ProgrammeTable table, List<List<String>> choices, List<List<String>> rows) {}

    /// @param room is told how many rows each table has, by its name and before any is made; what
    ///   it throws ends the export
    public static TableExport of(
            FolderFiles files, Content content, Consumer<Map<String, Integer>> room)
            throws InvalidContent, IOException {
        Book book = Book.read(files);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (ProgrammeTable table : ProgrammeTables.ALL) {
            sizes.put(table.name(), book.lines(table.name()).size());
        }
        room.accept(sizes);
        CellChoices known = new CellChoices(content, book);
        List<Filled> tables = new ArrayList<>();
        for (ProgrammeTable table : ProgrammeTables.ALL) {
            tables.add(filled(table, book, known));
        }
        return new TableExport(tables, HandedOutRows.of(book));
    }

    private static Filled filled(ProgrammeTable table, Book book, CellChoices known) {
        List<List<String>> rows = new ArrayList<>();
        for (TableLine line : book.lines(table.name())) {
            List<String> row = new ArrayList<>();
            for (TableColumn column : table.columns()) {
                var helper = column.helper();
                row.add(helper == null ? line.cell(column.title()) : helper.apply(known, line));
            }
            rows.add(row);
        }
        List<List<String>> choices =
                table.columns().stream().map(c -> c.choices().apply(known)).toList();
        return new Filled(table, choices, rows);
    }
}
