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

/// The documents of a programme that lies in a folder, and who may write them.
///
/// One at a time writes: each waits for its [#turn]. A file is written beside its place and moved
/// there, so that no reader sees half of it; a file that already is as it should be keeps its time.
public final class DocumentFolder extends DocumentFiles {
    private final FolderTree programme;

    public DocumentFolder(FolderTree programme) {
        super(programme);
        this.programme = programme;
    }

    /// Whether its owner has made it read-only. That is respected also by a superuser, whom the
    /// system would let write.
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
            WholeFiles.sweep(folder);
            WholeFiles.sweep(rendered);
            return new Turn(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// A lock makes other processes wait. Where another thread of this process has it, Java throws
    /// instead, and it is tried again until that one is done.
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
