package dev.crosswalk.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Writes files completely, and all of them or none.
///
/// Each file is first written under a temporary name beside its place. Only when all are written
/// are they moved, and each file that is about to be replaced gets a second name before, from which
/// it is restored where a later move fails. So a disk that is full or broken leaves everything as
/// it was. A process that is killed between two moves leaves some files new and some old, each of
/// them complete, and temporary files that [#sweep] removes.
public final class WholeFiles {
    private static final String BEGIN = ".crosswalk-";
    private static final String END = ".part";

    private final Disk disk;

    /// New files under temporary names, and old files under second names: none is left when all is
    /// done.
    private final List<Path> temporary = new ArrayList<>();

    private WholeFiles(Disk disk) {
        this.disk = disk;
    }

    /// The operations on a disk that can fail, so that tests can make them fail.
    public interface Disk {
        /// A disk on which written files survive a crash of the machine.
        Disk SAFE = new RealDisk(true);

        /// A disk for files that can be made again if the machine crashes.
        Disk QUICK = new RealDisk(false);

        /// Creates a file.
        void write(Path file, byte[] bytes) throws IOException;

        /// Gives a file a second name.
        void link(Path file, Path other) throws IOException;

        void move(Path from, Path to) throws IOException;
    }

    /// Has the last word: it is asked when all files are written and none has been moved.
    public interface LastWord {
        /// @param parts the written files under their temporary names, by the place that each will
        ///   have
        /// @throws IOException where the files are not to be moved
        void on(Map<Path, Path> parts) throws IOException;
    }

    public static void put(Path place, byte[] bytes) throws IOException {
        put(Map.of(place, bytes), _ -> {}, Disk.SAFE);
    }

    /// @param files what to write, by place; the folders of the places exist
    public static void put(Map<Path, byte[]> files, LastWord last, Disk disk) throws IOException {
        put(files, Set.of(), last, disk);
    }

    /// @param gone files that are to be removed
    public static void put(Map<Path, byte[]> files, Set<Path> gone, LastWord last, Disk disk)
            throws IOException {
        new WholeFiles(disk).put(files, gone, last);
    }

    private void put(Map<Path, byte[]> files, Set<Path> gone, LastWord last) throws IOException {
        try {
            Map<Path, Path> parts = new LinkedHashMap<>();
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Path part = beside(file.getKey());
                try {
                    disk.write(part, file.getValue());
                    alike(file.getKey(), part);
                } catch (IOException e) {
                    throw named(file.getKey(), e);
                }
                parts.put(file.getKey(), part);
            }
            last.on(parts);
            moveAll(parts, gone);
        } finally {
            for (Path left : temporary) {
                Files.deleteIfExists(left);
            }
        }
    }

    /// The same failure, but naming the file that was to be written, because nobody knows the
    /// temporary name.
    private static IOException named(Path place, IOException e) {
        FileSystemException named =
                e instanceof AccessDeniedException
                        ? new AccessDeniedException(place.toString())
                        : new FileSystemException(
                                place.toString(),
                                null,
                                e instanceof FileSystemException of
                                        ? of.getReason()
                                        : e.getMessage());
        named.initCause(e);
        return named;
    }

    /// A temporary name that no other file has, with the id of the process in it. The name is
    /// short, because the file's own name may already be as long as the file system allows.
    private Path beside(Path place) {
        String name =
                BEGIN
                        + ProcessHandle.current().pid()
                        + "-"
                        + Long.toHexString(System.nanoTime())
                        + "-"
                        + temporary.size()
                        + END;
        Path beside = place.resolveSibling(name);
        temporary.add(beside);
        return beside;
    }

    /// Gives a temporary file the permissions of the file that it will replace.
    private static void alike(Path place, Path part) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view != null && Files.exists(place)) {
            view.setPermissions(Files.getPosixFilePermissions(place));
        }
    }

    private void moveAll(Map<Path, Path> parts, Set<Path> gone) throws IOException {
        Map<Path, Optional<Path>> moved = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                Path place = part.getKey();
                // After the last move nothing can fail, so that file needs no second name.
                boolean last = gone.isEmpty() && moved.size() == parts.size() - 1;
                Path old = last || !Files.exists(place) ? null : kept(place);
                disk.move(part.getValue(), place);
                moved.put(place, Optional.ofNullable(old));
            }
            for (Path place : gone) {
                Path old = beside(place);
                disk.move(place, old);
                moved.put(place, Optional.of(old));
            }
        } catch (IOException | RuntimeException e) {
            takeBack(moved, e);
            throw e;
        }
    }

    private Path kept(Path place) throws IOException {
        Path old = beside(place);
        disk.link(place, old);
        return old;
    }

    private void takeBack(Map<Path, Optional<Path>> moved, Exception cause) {
        moved.forEach((place, old) -> {
            try {
                if (old.isPresent()) {
                    disk.move(old.get(), place);
                } else {
                    Files.deleteIfExists(place);
                }
            } catch (IOException e) {
                // Keeping what is left of the old file is worth more than tidying up.
                old.ifPresent(temporary::remove);
                cause.addSuppressed(e);
            }
        });
    }

    /// Removes the temporary files that killed processes have left in a folder. Nobody else may be
    /// writing into it meanwhile.
    public static void sweep(Path folder) throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(folder)) {
            left = entries.filter(WholeFiles::isPart).toList();
        }
        for (Path part : left) {
            Files.deleteIfExists(part);
        }
    }

    private static boolean isPart(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(BEGIN) && name.endsWith(END);
    }

    /// @param forced whether written files are forced to the disk at once, instead of whenever the
    ///   system writes them
    private record RealDisk(boolean forced) implements Disk {
        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            try (FileChannel out =
                    FileChannel.open(
                            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                if (forced) {
                    out.force(true);
                }
            }
        }

        /// Not every file system has hard links; a copy does as well, as long as there is room for
        /// it.
        @Override
        public void link(Path file, Path other) throws IOException {
            try {
                Files.createLink(other, file);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(file, other, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
