package dev.crosswalk.files.document;

import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.LockFile;
import dev.crosswalk.files.WholeFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// The documents of a programme that lies in a folder on disk, with exclusive access for whoever
/// writes them.
///
/// Only one process or thread writes at a time; each waits for its [#turn]. A file is written
/// beside its place and then moved there, so that no reader sees half of it; a file whose content
/// does not change keeps its time of modification.
public final class DocumentFolder extends DocumentFiles {
    private final FolderTree programme;

    public DocumentFolder(FolderTree programme) {
        super(programme);
        this.programme = programme;
    }

    /// Whether the file's owner has made it read-only. A superuser respects that too, although the
    /// system would let them write.
    @Override
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

    /// Waits until nobody else writes. The lock on `.rendered/.lock` ends with the process that
    /// holds it, even when that is killed.
    public Turn turn() throws IOException {
        Path folder = programme.made(FOLDER);
        Path rendered = programme.made(RENDERED);
        FileChannel channel = LockFile.open(rendered.resolve(".lock"));
        try {
            lock(channel);
            WholeFiles.sweep(folder);
            WholeFiles.sweep(rendered);
            return new Turn(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Locks the channel. Where another process has the lock, Java waits; where another thread of
    /// this process has it, Java throws instead, so the lock is tried again until that thread is
    /// done.
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

    /// The exclusive right to write, until it is closed.
    public final class Turn implements AutoCloseable {
        private final FileChannel lock;

        private Turn(FileChannel lock) {
            this.lock = lock;
        }

        /// Writes a file, and returns whether it had to be written. A link stays a link, and the
        /// file that it leads to is written.
        public boolean write(String name, byte[] bytes) throws IOException {
            if (Arrays.equals(bytes(name), bytes)) {
                return false;
            }
            WholeFiles.put(programme.place(name), bytes);
            return true;
        }

        public boolean write(String name, String text) throws IOException {
            return write(name, text.getBytes(StandardCharsets.UTF_8));
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
