package dev.crosswalk.files.edit;

import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.WholeFiles;
import dev.crosswalk.files.WholeFiles.Disk;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Replaces changed files of a programme, all of them or none, unless somebody else has changed the
/// folder since it was read. What was there before is kept, so that [FolderUndo] gives it back.
///
/// A process that is killed meanwhile may leave some files new and some old; running the same
/// import again does the rest.
public final class FolderWrite {

    /// Thrown where somebody wrote into the folder after it was read.
    public static final class ChangedMeanwhile extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        ChangedMeanwhile(String file) {
            super(file + " was changed by somebody else meanwhile; nothing was written. Try again");
        }
    }

    private FolderWrite() {}

    /// @param read the folder as it was when the changes were made
    /// @param changed the new bytes by name, relative to the folder
    public static void write(FolderFiles read, Map<String, byte[]> changed) throws IOException {
        write(read, changed, Set.of());
    }

    /// @param removed names of files that are to be removed
    public static void write(FolderFiles read, Map<String, byte[]> changed, Set<String> removed)
            throws IOException {
        write(read, changed, removed, Disk.SAFE);
    }

    static void write(FolderFiles read, Map<String, byte[]> changed, Set<String> removed, Disk disk)
            throws IOException {
        Set<String> names = new TreeSet<>(changed.keySet());
        names.addAll(removed);
        for (String name : names) {
            // Reads the file now, so that it is noticed when somebody else creates or changes it.
            read.bytes(name);
        }
        FolderTree tree = read.tree();
        UndoJournal journal = new UndoJournal(tree);
        Map<String, byte[]> kept = kept(read, changed, removed, journal);
        List<String> missing = missing(tree, both(changed.keySet(), kept.keySet()));
        try {
            Map<Path, byte[]> places = new LinkedHashMap<>();
            // The journal comes first: what is in place can be taken back.
            for (Map.Entry<String, byte[]> file : kept.entrySet()) {
                places.put(tree.place(file.getKey()), file.getValue());
            }
            for (Map.Entry<String, byte[]> file : changed.entrySet()) {
                places.put(tree.place(file.getKey()), file.getValue());
            }
            Set<Path> gone = new LinkedHashSet<>();
            for (String name : removed) {
                gone.add(tree.place(name));
            }
            WholeFiles.put(places, gone, _ -> refuseChanged(read), disk);
        } catch (IOException | RuntimeException e) {
            for (String folder : missing) {
                tree.delete(folder);
            }
            throw e;
        }
        journal.prune();
    }

    /// What the journal gets of a change, by name; nothing for one that changes nothing.
    private static Map<String, byte[]> kept(
            FolderFiles read, Map<String, byte[]> changed, Set<String> removed, UndoJournal journal)
            throws IOException {
        Map<String, UndoJournal.Was> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : changed.entrySet()) {
            byte[] before = read.bytes(file.getKey()).orElse(null);
            if (!Arrays.equals(before, file.getValue())) {
                files.put(file.getKey(), new UndoJournal.Was(before, Sha256.of(file.getValue())));
            }
        }
        for (String name : removed) {
            read.bytes(name).ifPresent(b -> files.put(name, new UndoJournal.Was(b, "")));
        }
        if (files.isEmpty()) {
            return Map.of();
        }
        FolderTree tree = read.tree();
        Map<String, byte[]> kept = new LinkedHashMap<>();
        if (tree.kind(UndoJournal.IGNORE) == FileKind.NOTHING) {
            kept.put(UndoJournal.IGNORE, UndoJournal.IGNORED);
        }
        kept.put(
                journal.next(),
                UndoJournal.bytes(read.edit(), files, missing(tree, changed.keySet())));
        return kept;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /// The folders that have to be created, each after those that contain it.
    private static List<String> missing(FolderTree tree, Set<String> names) {
        Set<String> missing = new TreeSet<>(Comparator.reverseOrder());
        for (String name : names) {
            String folder = FileNames.parent(name);
            while (!folder.isEmpty() && tree.kind(folder) == FileKind.NOTHING) {
                missing.add(folder);
                folder = FileNames.parent(folder);
            }
        }
        return List.copyOf(missing);
    }

    private static void refuseChanged(FolderFiles read) throws IOException {
        var other = read.changedMeanwhile();
        if (other.isPresent()) {
            throw new ChangedMeanwhile(other.get());
        }
    }

    /// Removes what a killed process left. The caller holds the lock.
    public static void clearLeft(Path folder) throws IOException {
        clearInside(folder);
        for (String deeper : List.of(ProgrammeFolder.EVIDENCE, UndoJournal.FOLDER)) {
            Path parent = folder.resolve(deeper);
            if (Files.isDirectory(parent)) {
                clearInside(parent);
            }
        }
    }

    private static void clearInside(Path parent) throws IOException {
        WholeFiles.sweep(parent);
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path inside : entries.filter(Files::isDirectory).toList()) {
                WholeFiles.sweep(inside);
            }
        }
    }
}
