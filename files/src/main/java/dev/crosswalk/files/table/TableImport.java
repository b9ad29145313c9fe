package dev.crosswalk.files.table;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.edit.YamlDoc;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The result of comparing edited tables with the folder that they came from.
///
/// @param changes in the order of the tables
/// @param errors why nothing may be written; if there are any, the changes are meaningless
/// @param files the changed files by name, as they are to be written
/// @param findings what lint will say of the changed folder that it does not say now
/// @param kept how many lines of the folder were changed since the export, and stay because the
///   tables did not change them
public record TableImport(
        List<TableChange> changes,
        List<RefusedImport> errors,
        Map<String, byte[]> files,
        List<Finding> findings,
        int kept) {

    public TableImport {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
        findings = List.copyOf(findings);
    }

    /// An import without files: it may not be written, or has nothing to write.
    static TableImport without(List<TableChange> changes, List<RefusedImport> errors, int kept) {
        return new TableImport(changes, errors, Map.of(), List.of(), kept);
    }

    /// @param tables edited rows by name of the table
    /// @param base what the tables said when they were exported (see [TableExport]); null where
    ///   that is unknown, and then the folder becomes what the tables say, whatever was added to it
    ///   since
    /// @param overwrite whether the tables win where both were changed since
    /// @throws InvalidContent where a file of the folder cannot be read at all
    public static TableImport of(
            FolderFiles files,
            Content content,
            Map<String, List<GivenRow>> tables,
            @Nullable HandedOutRows base,
            boolean overwrite)
            throws InvalidContent, IOException {
        Book book = Book.read(files);
        RowMerge merge = new RowMerge(book, base, overwrite);
        RowEdits rows = new RowEdits(book, files, content.controls());
        for (ProgrammeTable table : inOrder()) {
            rows.table(table, merge.merged(table, tables.getOrDefault(table.name(), List.of())));
        }
        // The rows are judged together only when each of them is sound by itself.
        List<RefusedImport> errors =
                merge.errors().isEmpty()
                        ? rows.errors().stream().map(rows.edited()::explained).toList()
                        : merge.errors();
        List<TableChange> changes = rows.changes();
        return errors.isEmpty() && !changes.isEmpty()
                ? Judgement.of(book, files, content, rows, changes, merge.kept())
                : without(changes, errors, merge.kept());
    }

    /// Whose programme a folder is; empty where it does not say.
    public static String organisation(FolderFiles files) throws InvalidContent, IOException {
        String name = ProgrammeFolder.PROGRAMME;
        Optional<byte[]> bytes = files.bytes(name);
        return bytes.isPresent()
                        && YamlDoc.read(name, files.tree().shown(name), bytes.get())
                                        .root()
                                        .get("organisation")
                                instanceof WantedYaml.Text organisation
                ? Book.spaced(organisation.text())
                : "";
    }

    /// The tables, each after those whose items own its lines.
    private static List<ProgrammeTable> inOrder() {
        List<ProgrammeTable> tables = new ArrayList<>();
        for (boolean owned : new boolean[] {false, true}) {
            ProgrammeTables.ALL.stream()
                    .filter(t -> t.owner().isPresent() == owned)
                    .forEach(tables::add);
        }
        return tables;
    }
}
