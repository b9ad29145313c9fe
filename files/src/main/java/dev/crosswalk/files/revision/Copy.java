package dev.crosswalk.files.revision;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/// The files of a tree in a folder that only this user can read, until it is closed.
///
/// Links are left out: where they lead is no part of the revision.
///
/// @param folder that holds them
record Copy(Path folder) implements AutoCloseable {

    static Copy of(Repository repository, ObjectId tree) throws IOException {
        // Links on the way, as macOS has, would be in no finding's file name.
        Copy copy = new Copy(Files.createTempDirectory("crosswalk-").toRealPath());
        try {
            copy.fill(repository, tree);
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private void fill(Repository repository, ObjectId tree) throws IOException {
        try (TreeWalk files = new TreeWalk(repository)) {
            files.addTree(tree);
            files.setRecursive(true);
            while (files.next()) {
                FileMode mode = files.getFileMode();
                boolean isFile =
                        mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
                if (isFile) {
                    write(repository, files.getObjectId(0), inside(files.getPathString()));
                }
            }
        }
    }

    /// A tree that somebody made by hand can hold any name.
    private Path inside(String path) throws IOException {
        try {
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new IOException("\"%s\" is no file name here".formatted(path), e);
        }
        throw new IOException("\"%s\" leads out of the folder".formatted(path));
    }

    private static void write(Repository repository, ObjectId id, Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            repository.open(id).copyTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
