package dev.crosswalk.files.start;

import dev.crosswalk.files.edit.FolderLock;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/// The folder that a new programme is written into: all of it or nothing, whatever happens
/// meanwhile.
///
/// Files are first written into a temporary folder, which a lock reserves for one run at a time.
/// Where the programme's folder does not exist, the temporary one is renamed to it; where it exists
/// and is empty, it gets its entries one by one, `programme.yaml` last, because that makes it a
/// programme.
///
/// The next run cleans up what a killed one left: an incomplete temporary folder is removed, and
/// where entries were already being moved, the rest of them are moved too.
public final class NewFolder {
    /// The one thing that an empty folder may hold, because people run `git init` first.
    private static final String GIT = ".git";

    private static final String PART = ".crosswalk-init";

    /// The marker in the temporary folder which says that all files are written.
    private static final String COMPLETE = ".complete";

    private final Path folder;

    private NewFolder(Path folder) {
        this.folder = folder;
    }

    /// Prepares to write a folder, before anything is written.
    ///
    /// @throws FolderTaken where something is in its place, or the folder above does not exist
    public static NewFolder of(Path folder) throws FolderTaken, IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            absolute = absolute.toRealPath();
        }
        NewFolder place = new NewFolder(absolute);
        place.refuse(folder);
        return place;
    }

    private void refuse(Path typed) throws FolderTaken, IOException {
        if (!Files.exists(folder)) {
            Path above = folder.getParent();
            if (above == null || !Files.isDirectory(above)) {
                throw new FolderTaken("there is no folder \"" + above + "\" to make it in");
            }
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FolderTaken("\"" + typed + "\" is a file, and a programme is a folder");
        }
        mend(folder.resolve(PART));
        if (ProgrammeFolder.isProgramme(folder)) {
            throw new FolderTaken(
                    "\"%s\" is a programme already. crosswalk lint checks it".formatted(typed));
        }
        List<String> there = entries(folder);
        there.remove(GIT);
        if (!there.isEmpty()) {
            throw new FolderTaken(
                    "\"%s\" is not empty: it holds %s. Name a folder that does not exist yet"
                            .formatted(typed, there.getFirst()));
        }
    }

    /// Cleans up after a run that was killed while it moved files into this folder.
    private void mend(Path part) throws FolderTaken, IOException {
        if (Files.isDirectory(part)) {
            try (FolderLock _ = lock(part)) {
                if (Files.exists(part.resolve(COMPLETE))) {
                    moveAll(part);
                }
                remove(part);
            }
        }
    }

    private static FolderLock lock(Path part) throws FolderTaken, IOException {
        try {
            return FolderLock.take(part);
        } catch (FolderLock.Held e) {
            throw new FolderTaken("another crosswalk init is writing there");
        } catch (IOException e) {
            // The disk may be full: the folder is removed where nothing was written into it.
            if (entries(part).isEmpty()) {
                Files.delete(part);
            }
            throw e;
        }
    }

    private static List<String> entries(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            List<String> names = new ArrayList<>();
            entries.map(Path::getFileName).map(String::valueOf).sorted().forEach(names::add);
            return names;
        }
    }

    /// @param files the files by path, relative to the folder, with `/` between names
    /// @throws FolderTaken where somebody else created the folder first; nothing was written then
    public void write(SortedMap<String, byte[]> files) throws FolderTaken, IOException {
        boolean isNew = !Files.exists(folder);
        Path part =
                isNew
                        ? folder.resolveSibling("." + folder.getFileName() + PART)
                        : folder.resolve(PART);
        Files.createDirectories(part);
        try (FolderLock lock = lock(part)) {
            boolean renamed = false;
            try {
                for (String left : entries(part)) {
                    if (!left.equals(FolderLock.FILE)) {
                        remove(part.resolve(left));
                    }
                }
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = part.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                if (isNew) {
                    rename(part);
                    renamed = true;
                    lock.follow(folder);
                } else {
                    moveInto(part);
                }
            } finally {
                // Once the folder is renamed, one of its old name belongs to another run.
                if (!renamed) {
                    removeLocked(part);
                }
            }
        }
    }

    private void rename(Path part) throws FolderTaken, IOException {
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw new FolderTaken("\"" + folder + "\" has come to be meanwhile");
        } catch (FileSystemException e) {
            // Java has no exception of its own for renaming onto a folder that is not empty.
            if (Files.exists(folder)) {
                throw new FolderTaken("\"" + folder + "\" has come to be meanwhile");
            }
            throw e;
        }
    }

    private void moveInto(Path part) throws FolderTaken, IOException {
        List<String> there = entries(folder);
        there.removeAll(List.of(GIT, PART));
        if (!there.isEmpty()) {
            throw new FolderTaken("\"" + folder + "\" is no longer empty");
        }
        Files.createFile(part.resolve(COMPLETE));
        moveAll(part);
    }

    private void moveAll(Path part) throws IOException {
        List<Path> moved = new ArrayList<>();
        try {
            for (Path entry : programmeLast(part)) {
                Path to = folder.resolve(entry.getFileName());
                Files.move(entry, to);
                moved.add(to);
            }
        } catch (IOException e) {
            for (Path path : moved) {
                remove(path);
            }
            throw e;
        }
    }

    private static List<Path> programmeLast(Path part) throws IOException {
        List<String> names = entries(part);
        names.removeAll(List.of(FolderLock.FILE, COMPLETE));
        if (names.remove(ProgrammeFolder.PROGRAMME)) {
            names.add(ProgrammeFolder.PROGRAMME);
        }
        return names.stream().map(part::resolve).toList();
    }

    /// The lock goes last: as soon as it is gone, another run may begin to write there.
    private static void removeLocked(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        for (String name : entries(part)) {
            if (!name.equals(FolderLock.FILE)) {
                remove(part.resolve(name));
            }
        }
        Files.deleteIfExists(part.resolve(FolderLock.FILE));
        try {
            Files.deleteIfExists(part);
        } catch (DirectoryNotEmptyException e) {
            // Another run has begun, and the folder is its own.
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }
}
