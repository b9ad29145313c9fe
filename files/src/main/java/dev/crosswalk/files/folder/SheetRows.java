package dev.crosswalk.files.folder;

import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.formats.workbook.Grids;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the first sheet of a workbook that has any cells, row by row, as [CsvRows] reads a file of
/// text: its first row names the columns.
final class SheetRows {
    private final Source source;

    SheetRows(Source source) {
        this.source = source;
    }

    /// @param most how many bytes are read
    void read(FileTree tree, String name, int most, CsvRows.Reading reading) {
        try {
            // A workbook is read from its end, where its directory is.
            Path file = Files.createTempFile("rows", ".xlsx");
            try {
                Files.write(file, tree.bytes(name, most));
                read(Grids.xlsx(file), reading);
            } finally {
                Files.delete(file);
            }
        } catch (RefusedWorkbook e) {
            source.error(0, "xlsx", "is " + e.getMessage());
        } catch (IOException e) {
            source.refuse(Unreadable.of(e));
        }
    }

    private static void read(List<Grids.Grid> sheets, CsvRows.Reading reading) {
        List<Grids.Line> lines =
                sheets.stream()
                        .map(sheet -> sheet.lines().stream().filter(SheetRows::says).toList())
                        .filter(all -> !all.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        if (lines.isEmpty()) {
            reading.empty();
            return;
        }
        List<String> header = new ArrayList<>();
        lines.getFirst().cells().forEach(c -> header.add(c.strip()));
        while (header.getLast().isEmpty()) {
            header.removeLast();
        }
        if (!reading.header(header)) {
            return;
        }
        int number = 0;
        for (Grids.Line line : lines.subList(1, lines.size())) {
            number++;
            List<String> fields = new ArrayList<>(line.cells());
            while (fields.size() < header.size()) {
                fields.add("");
            }
            reading.row(new CsvRows.Row(line.number(), number, fields));
        }
    }

    private static boolean says(Grids.Line line) {
        return line.cells().stream().anyMatch(c -> !c.isBlank());
    }
}
