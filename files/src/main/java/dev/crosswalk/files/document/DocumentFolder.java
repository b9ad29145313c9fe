package dev.crosswalk.files.document;

import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.LockFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The documents of a programme that lies in a folder, and who may write them.
///
/// One at a time writes: each waits for its [#turn]. A file is written beside its place and moved
/// there, so that no reader sees half of it; a file that already is as it should be keeps its time.
public final class DocumentFolder extends DocumentFiles {
    private static final String PART = ".crosswalk-";

    private final FolderTree programme;

    public DocumentFolder(FolderTree programme) {
        super(programme);
        this.programme = programme;
    }

    /// Whether somebody has taken away the right to write it: an owner's word, which counts for
    /// those too whom no right stops.
    public boolean isLocked(String name) throws IOException {
        if (!programme.isFile(name)) {
            return false;
        }
        Path file = programme.place(name);
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null
                ? !Files.isWritable(file)
                : !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
    }

    /// Waits until nobody else writes. The lock on `.rendered/.lock` ends with its holder, even a
    /// killed one.
    public Turn turn() throws IOException {
        Path folder = programme.made(FOLDER);
        Path rendered = programme.made(RENDERED);
        FileChannel channel = LockFile.open(rendered.resolve(".lock"));
        try {
            lock(channel);
            sweep(folder);
            sweep(rendered);
            return new Turn(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Java's locks hold off other processes; between two of this one they only tell that there is
    /// another.
    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /// What a run that was stopped left beside the place of a file.
    private static void sweep(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> left =
                    entries.filter(e -> e.getFileName().toString().startsWith(PART)).toList();
            for (Path part : left) {
                Files.deleteIfExists(part);
            }
        }
    }

    /// The right to write, for as long as it is open.
    public final class Turn implements AutoCloseable {
        private final FileChannel lock;

        private Turn(FileChannel lock) {
            this.lock = lock;
        }

        /// Whether anything had to be written. A link stays one, and what it leads to is written.
        public boolean write(String name, byte[] bytes) throws IOException {
            if (Arrays.equals(bytes(name), bytes)) {
                return false;
            }
            Path place = programme.place(name);
            Path part = place.resolveSibling(PART + Long.toHexString(System.nanoTime()));
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                alike(place, part);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            return true;
        }

        public boolean write(String name, String text) throws IOException {
            return write(name, text.getBytes(StandardCharsets.UTF_8));
        }

        private static void alike(Path place, Path part) throws IOException {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(part, PosixFileAttributeView.class);
            if (view != null && Files.exists(place)) {
                view.setPermissions(Files.getPosixFilePermissions(place));
            }
        }

        public void delete(String name) throws IOException {
            programme.delete(name);
        }

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }
}
