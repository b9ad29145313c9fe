package dev.crosswalk.files.table;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A workbook without a spreadsheet: the tables of a folder, to be changed and brought back.
final class Edited {
    static final Content CONTENT = Content.bundled();

    private final Path folder;
    private final HandedOutRows base;
    final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    private Edited(Path folder, TableExport export) {
        this.folder = folder;
        base = export.base();
        for (TableExport.Filled filled : export.tables()) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> row : filled.rows()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.put(filled.table().columns().get(i).title(), row.get(i));
                }
                rows.add(cells);
            }
            tables.put(filled.table().name(), rows);
        }
    }

    private Edited(Path folder, Edited other) {
        this.folder = folder;
        base = other.base;
        other.tables.forEach((table, rows) -> {
            List<Map<String, String>> copies = new ArrayList<>();
            rows.forEach(row -> copies.add(new LinkedHashMap<>(row)));
            tables.put(table, copies);
        });
    }

    /// The same tables once more, to be brought back into this folder.
    Edited copyFor(Path other) {
        return new Edited(other, this);
    }

    static Edited of(Path folder) {
        try {
            return new Edited(folder, TableExport.of(FolderFiles.read(folder), CONTENT, _ -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidContent e) {
            throw new IllegalStateException(e);
        }
    }

    List<Map<String, String>> rows(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    /// A row that somebody types at the end.
    Map<String, String> add(String table, String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        rows(table).add(row);
        return row;
    }

    TableImport imported() {
        return imported(false);
    }

    TableImport imported(boolean overwrite) {
        return imported(base, overwrite);
    }

    /// Where nobody knows any more what the folder was.
    TableImport withoutBase() {
        return imported(null, true);
    }

    private TableImport imported(@Nullable HandedOutRows of, boolean overwrite) {
        Map<String, List<GivenRow>> given = new HashMap<>();
        tables.forEach((table, rows) -> {
            List<GivenRow> all = new ArrayList<>();
            for (Map<String, String> row : rows) {
                int number = all.size() + 2;
                all.add(new GivenRow(row, title -> table + "!" + title + number));
            }
            given.put(table, all);
        });
        try {
            return TableImport.of(FolderFiles.read(folder), CONTENT, given, of, overwrite);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidContent e) {
            throw new IllegalStateException(e);
        }
    }

    /// Imports and writes; the errors where there are any.
    List<RefusedImport> apply() {
        TableImport imported = imported();
        try {
            if (imported.errors().isEmpty()) {
                FolderWrite.write(FolderFiles.read(folder), imported.files());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidContent e) {
            throw new IllegalStateException(e);
        }
        return imported.errors();
    }

    /// What it says, by table: the cells that are read, as [TableColumn#value] has them, without
    /// the numbers of rows.
    Map<String, List<Map<String, String>>> said() {
        Map<String, List<Map<String, String>>> said = new TreeMap<>();
        for (ProgrammeTable table : ProgrammeTables.ALL) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row : rows(table.name())) {
                Map<String, String> cells = new TreeMap<>();
                table.columns().stream()
                        .filter(c -> c.isField() || c.kind() == TableColumn.Kind.OWNER)
                        .forEach(c ->
                                cells.put(c.title(), c.listed(row.getOrDefault(c.title(), ""))));
                rows.add(cells);
            }
            said.put(table.name(), rows);
        }
        return said;
    }

    /// The bytes of all files of a folder, as text that shows every one of them, but for those that
    /// remember what was before.
    static Map<String, String> bytes(Path folder) {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(Files::isRegularFile)
                            .filter(f -> !f.startsWith(folder.resolve(".crosswalk")))
                            .toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
