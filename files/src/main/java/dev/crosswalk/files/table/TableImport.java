package dev.crosswalk.files.table;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares tables that somebody edited with the folder they came from.
///
/// @param changes in the order of the tables
/// @param errors why nothing may be written; the changes then mean nothing
/// @param files the changed files as they are going to be, by name
/// @param findings what lint will say of the folder then and does not say now
public record TableImport(
        List<Change> changes,
        List<Wrong> errors,
        Map<String, byte[]> files,
        List<Finding> findings) {

    public TableImport {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
        findings = List.copyOf(findings);
    }

    /// Nothing that may be written, or nothing to write.
    static TableImport without(List<Change> changes, List<Wrong> errors) {
        return new TableImport(changes, errors, Map.of(), List.of());
    }

    /// @param tables rows by name of the table
    /// @param exported what each file was when the tables were made (see [TableExport]); empty
    ///   where nobody knows
    /// @param overwrite whether the tables win where a file has changed since
    /// @throws InvalidContent where a file of the folder cannot be read at all
    public static TableImport of(
            FolderFiles files,
            Content content,
            Map<String, List<GivenRow>> tables,
            Map<String, String> exported,
            boolean overwrite)
            throws InvalidContent, IOException {
        Book book = Book.read(files);
        Since since = new Since(Fingerprints.of(files, book), exported);
        Rows rows = new Rows(book, files, since, overwrite);
        for (Table table : inOrder()) {
            rows.table(table, tables.getOrDefault(table.name(), List.of()));
        }
        List<Wrong> errors = new ArrayList<>();
        if (!overwrite) {
            since.forgotten(tables, errors);
            since.conflicts(rows.touched(), rows.errors(), errors);
        }
        if (errors.isEmpty()) {
            errors.addAll(rows.errors());
        }
        List<Change> changes = rows.changes();
        if (!errors.isEmpty() || changes.isEmpty()) {
            return without(changes, errors);
        }
        return Judgement.of(book, files, content, rows, changes);
    }

    /// Owners before what is inside of them.
    private static List<Table> inOrder() {
        List<Table> tables = new ArrayList<>();
        for (boolean owned : new boolean[] {false, true}) {
            ProgrammeTables.ALL.stream()
                    .filter(t -> t.owner().isPresent() == owned)
                    .forEach(tables::add);
        }
        return tables;
    }

    /// What has become of the files since the tables were made of them.
    record Since(Map<String, String> now, Map<String, String> exported) {
        /// Whether its lines have the numbers that they had.
        boolean isSame(String file) {
            return exported.isEmpty()
                    || !exported.containsKey(file)
                    || exported.get(file).equals(now.get(file));
        }

        /// Whether its lines cannot be in the tables.
        boolean isNew(String file) {
            return !exported.isEmpty() && !exported.containsKey(file);
        }

        /// Files that rows are of, and that nobody says anything of any more.
        void forgotten(Map<String, List<GivenRow>> tables, List<Wrong> conflicts) {
            Set<String> files = new TreeSet<>();
            tables.values()
                    .forEach(rows ->
                            rows.forEach(row -> {
                                String is = row.cell(TableColumn.ROW);
                                files.add(is.substring(0, Math.max(0, is.indexOf('#'))));
                            }));
            for (String file : files) {
                if (isNew(file) && now.containsKey(file)) {
                    conflicts.add(
                            new Wrong(
                                    file,
                                    "the workbook no longer says what it was at the export, so"
                                            + " nobody can tell whether it has changed since."
                                            + " Export again, or let the workbook win with"
                                            + " --overwrite"));
                }
            }
        }

        void conflicts(Set<String> touched, List<Wrong> errors, List<Wrong> conflicts) {
            for (String file : exported.keySet()) {
                if (!isSame(file) && (touched.contains(file) || !errors.isEmpty())) {
                    conflicts.add(
                            new Wrong(
                                    file,
                                    now.containsKey(file)
                                            ? "has changed since this workbook was exported, and"
                                                    + " the workbook says something else. Export"
                                                    + " again and edit that; or check out the"
                                                    + " revision that it was exported from, import"
                                                    + " it there and merge; or let the workbook win"
                                                    + " with --overwrite"
                                            : "is gone since this workbook was exported. Export"
                                                    + " again, or let the workbook win with"
                                                    + " --overwrite"));
                }
            }
        }
    }
}
