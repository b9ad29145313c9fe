package dev.crosswalk.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that processes lock to exclude each other. Anybody who can write into the folder may have
/// put something else in its place, so the file is opened only where it is a regular file, and
/// opening it changes nothing.
public final class LockFile {
    private LockFile() {}

    /// Opens the file to read and write, and creates it where it does not exist.
    ///
    /// @throws FileSystemException where something else is in its place
    public static FileChannel open(Path file) throws IOException {
        boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (isThere && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            String what = Files.isSymbolicLink(file) ? "a link" : "a folder, a pipe or a device";
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "%s is %s, and has to be a file".formatted(file.getFileName(), what));
        }
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }
}
