package dev.crosswalk.files.upgrade;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.edit.YamlDoc;
import dev.crosswalk.files.edit.YamlEdit;
import dev.crosswalk.files.folder.FolderFormat;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.start.FirstFiles;
import dev.crosswalk.files.start.Schemas;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What makes a folder one of today's format. Comments, order and all that the files say stay.
///
/// @param from the format that it has
/// @param files new and changed files by name
/// @param edits what is written, each in a sentence that begins with its file
/// @param unsaid what the folder does not say, and only the organisation can
public record FolderUpgrade(
        int from,
        Programme programme,
        Map<String, byte[]> files,
        List<String> edits,
        List<Unsaid> unsaid) {
    public FolderUpgrade {
        files = Map.copyOf(files);
        edits = List.copyOf(edits);
        unsaid = List.copyOf(unsaid);
    }

    /// @throws InvalidContent where the folder has any error, listing all that is wrong
    public static FolderUpgrade of(FileTree tree, Content content)
            throws InvalidContent, IOException {
        Programme programme = ProgrammeFolder.read(tree, content);
        YamlDoc first = doc(tree, ProgrammeFolder.PROGRAMME);
        int from =
                first.root().get(FolderFormat.KEY) instanceof WantedYaml.Text text
                        ? Integer.parseInt(text.text())
                        : FolderFormat.FIRST;
        Map<String, byte[]> files = new TreeMap<>();
        List<String> edits = new ArrayList<>();
        if (from < FolderFormat.TODAY) {
            format(first, files, edits);
            kindsOfReports(tree, programme, files, edits);
            newFiles(tree, files, edits);
            schemas(tree, files, edits);
        }
        return new FolderUpgrade(
                from, programme, files, edits, Unsaid.of(programme, content.controls()));
    }

    public boolean isNothing() {
        return files.isEmpty();
    }

    private static void format(YamlDoc doc, Map<String, byte[]> files, List<String> edits) {
        doc.root()
                .put(
                        FolderFormat.KEY,
                        WantedYaml.Text.of(String.valueOf(FolderFormat.TODAY), true),
                        ProgrammeFolder.FILE_KEYS);
        files.put(doc.name(), doc.edited(YamlEdit.Comments.STAY));
        edits.add("%s: format: %d".formatted(doc.name(), FolderFormat.TODAY));
    }

    /// What a report is was made likely by its title and assurance; from now on it is said.
    private static void kindsOfReports(
            FileTree tree, Programme programme, Map<String, byte[]> files, List<String> edits)
            throws InvalidContent, IOException {
        if (tree.kind(ProgrammeFolder.ATTESTATIONS) == FileKind.NOTHING) {
            return;
        }
        YamlDoc doc = doc(tree, ProgrammeFolder.ATTESTATIONS);
        for (WantedYaml.Keyed item : doc.items("reports")) {
            String id = item.get("id") instanceof WantedYaml.Text text ? text.text() : "";
            AuditReport report =
                    programme.reports().stream()
                            .filter(r -> r.id().equals(id.strip()))
                            .findFirst()
                            .orElse(null);
            if (item.get("kind") == null && report != null) {
                String kind = report.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                item.put("kind", WantedYaml.Text.of(kind, true), List.of("id", "title", "kind"));
                edits.add(
                        "%s: report %s: kind: %s, by its title and assurance: look at it"
                                .formatted(doc.name(), id, kind));
            }
        }
        if (!doc.isUnchanged()) {
            files.put(doc.name(), doc.edited(YamlEdit.Comments.STAY));
        }
    }

    private static void newFiles(FileTree tree, Map<String, byte[]> files, List<String> edits) {
        FirstFiles.registers()
                .forEach((name, bytes) -> {
                    if (tree.kind(name) == FileKind.NOTHING) {
                        files.put(name, bytes);
                        edits.add(name + ": new, empty, with comments that explain its keys");
                    }
                });
    }

    private static void schemas(FileTree tree, Map<String, byte[]> files, List<String> edits)
            throws IOException {
        if (!tree.isFolder(Schemas.FOLDER)) {
            return;
        }
        int changed = 0;
        for (Map.Entry<String, byte[]> schema : Schemas.files().entrySet()) {
            boolean isThere = tree.kind(schema.getKey()) == FileKind.FILE;
            byte[] now = isThere ? tree.bytes(schema.getKey(), YamlFile.MOST_BYTES) : new byte[0];
            if (!Arrays.equals(now, schema.getValue())) {
                files.put(schema.getKey(), schema.getValue());
                changed++;
            }
        }
        if (changed > 0) {
            edits.add("%s: what editors know of the keys".formatted(Schemas.FOLDER));
        }
    }

    private static YamlDoc doc(FileTree tree, String name) throws InvalidContent, IOException {
        return YamlDoc.read(name, tree.shown(name), tree.bytes(name, YamlFile.MOST_BYTES));
    }
}
