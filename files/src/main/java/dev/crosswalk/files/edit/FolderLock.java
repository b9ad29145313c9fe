package dev.crosswalk.files.edit;

import dev.crosswalk.files.LockFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lets one process at a time write into a programme's folder.
///
/// The file holds the id of the process that has the lock. What really excludes others is the
/// operating system's lock on the file, which ends with that process: a file without such a lock
/// was left by a process that was killed, and blocks nobody.
public final class FolderLock implements Closeable {
    public static final String FILE = ".crosswalk.lock";

    /// The position of the locked byte, far behind the file's content, because on some systems
    /// others cannot read what is locked.
    private static final long BYTE = 1L << 40;

    private static final int TRIES = 20;

    private Path file;
    private final FileChannel channel;
    private final boolean stale;

    private FolderLock(Path file, FileChannel channel, boolean stale) {
        this.file = file;
        this.channel = channel;
        this.stale = stale;
    }

    /// Thrown where another process holds the lock.
    public static final class Held extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        Held(String message) {
            super(message);
        }
    }

    /// @throws Held where somebody else is writing
    public static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        for (int i = 0; i < TRIES; i++) {
            FolderLock lock = tried(file);
            if (lock != null) {
                return lock;
            }
        }
        throw held(file);
    }

    /// The lock, if this attempt got it; null where the holder deleted the file just when it was
    /// opened here.
    private static @Nullable FolderLock tried(Path file) throws IOException {
        boolean wasThere = Files.exists(file);
        if (!wasThere) {
            LockFile.open(file).close();
        }
        Object key = key(file);
        FileChannel channel = LockFile.open(file);
        boolean taken = false;
        try {
            FileLock lock = locked(channel);
            if (lock == null) {
                throw held(file);
            }
            sign(channel, file, ProcessHandle.current().pid() + "\n");
            // INVARIANT: whoever has the lock does not open the file once more. The system lets go
            // of all that a process has locked of a file when the process closes it anywhere.
            taken = Objects.equals(key(file), key);
            return taken ? new FolderLock(file, channel, wasThere) : null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /// What tells a file from another of the same name; null where there is none.
    private static @Nullable Object key(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static void sign(FileChannel channel, Path file, String mine) throws IOException {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(mine.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // The disk may be full: an empty lock file must not stay behind.
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds the lock.
            return null;
        }
    }

    private static Held held(Path file) throws IOException {
        String content = content(file);
        String pid = content == null ? "" : content.split(" ", 2)[0].strip();
        return new Held(
                "another command is writing into this folder"
                        + (pid.isEmpty() ? "" : " (process " + pid + ")"));
    }

    private static @Nullable String content(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /// Whether the lock's previous holder was killed before it was done.
    public boolean isStale() {
        return stale;
    }

    /// Tells the lock that the folder has been renamed.
    public void follow(Path folder) {
        file = folder.resolve(FILE);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
