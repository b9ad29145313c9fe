package dev.crosswalk.files.edit;

import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The last edits of a folder, each with what its files held before, so that the last one can be
/// taken back.
///
/// It is a folder in the folder, which neither readers nor Git look at. An edit is one file in it,
/// a ZIP that holds a list and the former bytes. It comes into place before the files of the edit
/// do: so what a killed process leaves is an edit that happened, one that did not, or one of which
/// some files are new; and by the digests in the list it can be told which.
final class UndoJournal {
    static final String FOLDER = ".crosswalk/undo";

    /// Keeps Git away from the folder, and stands in it.
    static final String IGNORE = ".crosswalk/.gitignore";

    static final byte[] IGNORED = "*\n".getBytes(StandardCharsets.UTF_8);

    static final int MOST = 20;

    private static final String ENDING = ".zip";
    private static final String LIST = "edit";
    private static final String FIRST_LINE = "crosswalk edit 1";
    private static final String NOTHING = "-";
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private final FolderTree tree;

    UndoJournal(FolderTree tree) {
        this.tree = tree;
    }

    /// What an edit made of one file.
    ///
    /// @param before what it held; null where it was not there
    /// @param after the digest of what it holds since; empty where it is gone
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Was(byte @Nullable [] before, String after) {
        String digestBefore() {
            return before == null ? "" : Sha256.of(before);
        }
    }

    /// One edit.
    ///
    /// @param name of its file
    /// @param what was done, as the command was typed
    /// @param files by name, those alone that changed
    /// @param folders that were made for it, each after those that contain it
    record Entry(String name, String what, Map<String, Was> files, List<String> folders) {}

    /// The names of the edits that are kept, the last one first.
    List<String> names() throws IOException {
        if (tree.kind(FOLDER) != FileKind.FOLDER) {
            return List.of();
        }
        return tree.list(FOLDER).stream()
                .filter(name -> name.matches("[0-9]{8}\\.zip"))
                .sorted()
                .toList()
                .reversed();
    }

    /// The name that the next edit has, in the tree.
    String next() throws IOException {
        List<String> names = names();
        int last = names.isEmpty() ? 0 : Integer.parseInt(names.getFirst().replace(ENDING, ""));
        return FOLDER + "/%08d".formatted(last + 1) + ENDING;
    }

    /// Removes all edits but the last ones.
    void prune() throws IOException {
        for (String old : names().stream().skip(MOST).toList()) {
            tree.delete(FOLDER + "/" + old);
        }
    }

    static byte[] bytes(String what, Map<String, Was> files, List<String> folders)
            throws IOException {
        StringBuilder list = new StringBuilder(FIRST_LINE + "\n" + line(what) + "\n");
        folders.forEach(f -> list.append("folder ").append(f).append('\n'));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int n = 0;
            for (Map.Entry<String, Was> file : files.entrySet()) {
                Was was = file.getValue();
                list.append(
                                "file %s %s %s"
                                        .formatted(
                                                or(was.digestBefore()),
                                                or(was.after()),
                                                file.getKey()))
                        .append('\n');
                if (was.before() != null) {
                    put(zip, Integer.toString(n), was.before());
                }
                n++;
            }
            put(zip, LIST, list.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String or(String digest) {
        return digest.isEmpty() ? NOTHING : digest;
    }

    private static String line(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// The edit of that name; empty where its file is not what an edit leaves.
    Optional<Entry> read(String name) throws IOException {
        byte[] bytes = tree.bytes(FOLDER + "/" + name, MOST_BYTES);
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
            return entry(name, parts);
        } catch (IOException | IllegalArgumentException e) {
            // Half of one, or something else: nothing that could be taken back.
            return Optional.empty();
        }
    }

    private static Optional<Entry> entry(String name, Map<String, byte[]> parts) {
        byte[] list = parts.get(LIST);
        List<String> lines =
                list == null
                        ? List.of()
                        : new String(list, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.getFirst().equals(FIRST_LINE)) {
            return Optional.empty();
        }
        Map<String, Was> files = new LinkedHashMap<>();
        List<String> folders = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> words = List.of(line.split(" ", 4));
            if (words.getFirst().equals("folder")) {
                folders.add(line.substring("folder ".length()));
                continue;
            }
            if (words.size() < 4) {
                return Optional.empty();
            }
            byte[] before = parts.get(Integer.toString(files.size()));
            Was was =
                    new Was(
                            words.get(1).equals(NOTHING) ? null : before,
                            words.get(2).equals(NOTHING) ? "" : words.get(2));
            if (!or(was.digestBefore()).equals(words.get(1))) {
                return Optional.empty();
            }
            files.put(words.get(3), was);
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(name, lines.get(1), files, folders));
    }

    /// The digest of what a file holds now; empty where it is not there.
    String digest(String name) throws IOException {
        FileKind kind = tree.kind(name);
        if (kind == FileKind.NOTHING || kind == FileKind.FOLDER) {
            return "";
        }
        try (var in = tree.open(name)) {
            return Sha256.of(in);
        }
    }
}
