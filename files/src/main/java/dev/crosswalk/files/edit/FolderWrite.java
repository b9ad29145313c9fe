package dev.crosswalk.files.edit;

import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts changed files of a programme into place: each is written beside the one that it replaces,
/// and when all are written they are moved. Where a move fails, those before it are taken back.
///
/// A process that is killed between two moves leaves some files new and some old, each of them
/// whole; the same import, run again, does the rest.
public final class FolderWrite {
    private static final String BEGIN = ".crosswalk-";
    private static final String END = ".part";

    /// How a file gets to its place.
    interface Move {
        void move(Path from, Path to) throws IOException;
    }

    /// Somebody wrote into the folder after it was read.
    public static final class ChangedMeanwhile extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        ChangedMeanwhile(String file) {
            super(file + " was changed by somebody else meanwhile; nothing was written. Try again");
        }
    }

    private final FolderFiles read;
    private final Map<String, byte[]> changed;
    private final Move move;

    private FolderWrite(FolderFiles read, Map<String, byte[]> changed, Move move) {
        this.read = read;
        this.changed = changed;
        this.move = move;
    }

    /// @param read the folder as the changes were made for
    /// @param changed by name relative to the folder
    public static void write(FolderFiles read, Map<String, byte[]> changed) throws IOException {
        write(read, changed, FolderWrite::replace);
    }

    /// Removes what a process that was killed left. The caller holds the lock.
    public static void clearLeft(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(folder, 4, (file, _) -> isPart(file))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isPart(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(BEGIN) && name.endsWith(END);
    }

    static void write(FolderFiles read, Map<String, byte[]> changed, Move move) throws IOException {
        new FolderWrite(read, changed, move).write();
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void write() throws IOException {
        for (String name : changed.keySet()) {
            // So that it is known what to take back, and noticed when somebody else makes it.
            read.bytes(name);
        }
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : changed.entrySet()) {
                Path target = read.tree().place(file.getKey());
                parts.put(part(target, file.getValue()), target);
            }
            var other = read.changedMeanwhile();
            if (other.isPresent()) {
                throw new ChangedMeanwhile(other.get());
            }
            moveAll(parts);
        } finally {
            for (Path part : parts.keySet()) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static Path part(Path target, byte[] bytes) throws IOException {
        Path part = target.resolveSibling(BEGIN + target.getFileName() + END);
        // One that a killed process left; the lock is ours.
        Files.deleteIfExists(part);
        try (FileChannel out =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        PosixFileAttributeView view =
                Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
        return part;
    }

    private void moveAll(Map<Path, Path> parts) throws IOException {
        List<Path> moved = new ArrayList<>();
        try {
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                move.move(part.getKey(), part.getValue());
                moved.add(part.getValue());
            }
        } catch (IOException e) {
            takeBack(moved, e);
            throw e;
        }
    }

    private void takeBack(List<Path> moved, IOException cause) {
        List<String> names = List.copyOf(changed.keySet());
        for (int i = 0; i < moved.size(); i++) {
            try {
                var old = read.bytes(names.get(i));
                if (old.isPresent()) {
                    Files.write(moved.get(i), old.get());
                } else {
                    Files.deleteIfExists(moved.get(i));
                }
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
