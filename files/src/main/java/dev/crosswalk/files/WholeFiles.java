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

/// Files that come into place whole, and all of them or none.
///
/// Each is written beside its place. Only when all are written are they moved, and each file that
/// stood there gets a second name before, by which it comes back where a later move fails. So a
/// disk that is full or broken leaves everything as it was. A process that is killed between two
/// moves leaves some files new and some old, each of them whole, and parts that [#sweep] removes.
public final class WholeFiles {
    private static final String BEGIN = ".crosswalk-";
    private static final String END = ".part";

    private final Disk disk;

    /// Parts, and files by their second names: what is gone when all is done.
    private final List<Path> temporary = new ArrayList<>();

    private WholeFiles(Disk disk) {
        this.disk = disk;
    }

    /// What is done with a disk, and what can fail.
    public interface Disk {
        /// Nothing is lost either when the machine itself stops.
        Disk SAFE = new RealDisk(true);

        /// For what can be made again.
        Disk QUICK = new RealDisk(false);

        /// Makes a file.
        void write(Path file, byte[] bytes) throws IOException;

        /// Gives a file a second name.
        void link(Path file, Path other) throws IOException;

        void move(Path from, Path to) throws IOException;
    }

    /// Asked when all is written and nothing has been moved.
    public interface LastWord {
        /// @param parts by the place that they will have
        /// @throws IOException where they are not to get there
        void on(Map<Path, Path> parts) throws IOException;
    }

    public static void put(Path place, byte[] bytes) throws IOException {
        put(Map.of(place, bytes), _ -> {}, Disk.SAFE);
    }

    /// @param files by their places, whose folders are there
    public static void put(Map<Path, byte[]> files, LastWord last, Disk disk) throws IOException {
        put(files, Set.of(), last, disk);
    }

    /// @param gone files that go
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

    /// The same failure, of the file that was to be written: nobody knows the name of its part.
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

    /// A name that nobody has, which tells whose it was. It is short: the name of the file may be
    /// as long as a folder takes.
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

    /// Gives a part the permissions of the file that it will stand for.
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
                // Behind the last one nothing can fail.
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
                // What is left of the file is worth more than order.
                old.ifPresent(temporary::remove);
                cause.addSuppressed(e);
            }
        });
    }

    /// Removes what processes that were killed have left in a folder, where nobody else can be
    /// writing now.
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

    /// @param forced whether a file is on the disk, and not only on its way there, once it is
    ///   written
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

        /// Not all file systems know second names; a copy does as well, as long as there is room.
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
