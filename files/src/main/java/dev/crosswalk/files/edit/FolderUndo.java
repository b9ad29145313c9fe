package dev.crosswalk.files.edit;

import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.WholeFiles;
import dev.crosswalk.files.WholeFiles.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The last edit of a folder, and how it is taken back: each of its files becomes, byte for byte,
/// what it was before, or none does.
///
/// The caller holds the lock of the folder.
public final class FolderUndo {
    private final FolderTree tree;
    private final UndoJournal journal;
    private final UndoJournal.Entry entry;
    private final List<String> unhappened;
    private final List<String> changed;

    private FolderUndo(
            FolderTree tree,
            UndoJournal journal,
            UndoJournal.Entry entry,
            List<String> unhappened,
            List<String> changed) {
        this.tree = tree;
        this.journal = journal;
        this.entry = entry;
        this.unhappened = List.copyOf(unhappened);
        this.changed = List.copyOf(changed);
    }

    /// The last edit that was made; empty where none is kept.
    public static Optional<FolderUndo> last(Path folder) throws IOException {
        FolderTree tree = new FolderTree(folder);
        UndoJournal journal = new UndoJournal(tree);
        List<String> unhappened = new ArrayList<>();
        for (String name : journal.names()) {
            UndoJournal.Entry entry = journal.read(name).orElse(null);
            if (entry == null) {
                unhappened.add(name);
                continue;
            }
            int after = 0;
            List<String> changed = new ArrayList<>();
            for (Map.Entry<String, UndoJournal.Was> file : entry.files().entrySet()) {
                String now = journal.digest(file.getKey());
                if (now.equals(file.getValue().after())) {
                    after++;
                } else if (!now.equals(file.getValue().digestBefore())) {
                    changed.add(file.getKey());
                }
            }
            if (after > 0 || !changed.isEmpty()) {
                return Optional.of(new FolderUndo(tree, journal, entry, unhappened, changed));
            }
            // A process was killed before any of its files came into place.
            unhappened.add(name);
        }
        return Optional.empty();
    }

    /// The command that made the edit, as it was typed.
    public String what() {
        return entry.what();
    }

    /// The files that somebody changed since, so that the edit cannot be taken back.
    public List<String> changed() {
        return changed;
    }

    /// The files that become what they were.
    public List<String> restored() {
        return named(true);
    }

    /// The files that the edit made, and which go.
    public List<String> removed() {
        return named(false);
    }

    private List<String> named(boolean wasThere) {
        return entry.files().entrySet().stream()
                .filter(f -> (f.getValue().before() != null) == wasThere)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Takes the edit back.
    ///
    /// @throws FolderWrite.ChangedMeanwhile where a file is not what the edit left any more
    public void apply() throws IOException {
        apply(Disk.SAFE);
    }

    void apply(Disk disk) throws IOException {
        if (!changed.isEmpty()) {
            throw new FolderWrite.ChangedMeanwhile(changed.getFirst());
        }
        Map<Path, byte[]> places = new LinkedHashMap<>();
        Set<Path> gone = new LinkedHashSet<>();
        for (Map.Entry<String, UndoJournal.Was> file : entry.files().entrySet()) {
            byte[] before = file.getValue().before();
            if (before != null) {
                places.put(tree.place(file.getKey()), before);
            } else if (tree.kind(file.getKey()) == FileKind.FILE) {
                gone.add(tree.place(file.getKey()));
            }
        }
        gone.add(tree.place(UndoJournal.FOLDER + "/" + entry.name()));
        WholeFiles.put(places, gone, _ -> refuseChanged(), disk);
        for (String folder : entry.folders()) {
            if (tree.kind(folder) == FileKind.FOLDER && tree.list(folder).isEmpty()) {
                tree.delete(folder);
            }
        }
        for (String name : unhappened) {
            tree.delete(UndoJournal.FOLDER + "/" + name);
        }
    }

    private void refuseChanged() throws IOException {
        for (Map.Entry<String, UndoJournal.Was> file : entry.files().entrySet()) {
            String now = journal.digest(file.getKey());
            if (!now.equals(file.getValue().after())
                    && !now.equals(file.getValue().digestBefore())) {
                throw new FolderWrite.ChangedMeanwhile(file.getKey());
            }
        }
    }
}
