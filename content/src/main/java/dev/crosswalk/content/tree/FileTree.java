package dev.crosswalk.content.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files by their names: `controls/access.yaml`, and the empty name for the tree itself. What a
/// name looks like is told by [FileNames]; whatever else is asked for is nothing that the tree has.
public interface FileTree {

    /// What is there.
    FileKind kind(String name);

    /// What lies directly in a folder, each by the last part of its name, sorted.
    ///
    /// @throws Unreadable where it is no folder
    List<String> list(String folder) throws IOException;

    /// Its bytes, however many; a file's size is known before.
    ///
    /// @throws Unreadable where it is no file
    InputStream open(String name) throws IOException;

    /// In bytes, as the tree states it.
    ///
    /// @throws Unreadable where it is no file
    long size(String name) throws IOException;

    /// The SHA-256 of a file in small hexadecimal digits, where the tree keeps it; null where the
    /// bytes have to be read for it.
    ///
    /// @throws Unreadable where it is no file
    default @Nullable String sha256(String name) throws IOException {
        return null;
    }

    /// How people find it: `compliance/controls/access.yaml`.
    String shown(String name);

    default boolean isFile(String name) {
        return kind(name) == FileKind.FILE;
    }

    default boolean isFolder(String name) {
        return kind(name) == FileKind.FOLDER;
    }

    /// All of a file.
    ///
    /// @param most how many bytes are read
    /// @throws Unreadable where it is no file, or larger
    default byte[] bytes(String name, int most) throws IOException {
        BoundedRead.check(shown(name), size(name), most);
        try (InputStream in = open(name)) {
            return BoundedRead.bytes(shown(name), in, most);
        }
    }

    /// This tree with some of its files saying something else, and with files that it does not
    /// have.
    ///
    /// @param instead by name
    default FileTree with(Map<String, byte[]> instead) {
        return instead.isEmpty() ? this : new OverlaidTree(this, new MemoryTree(instead));
    }
}
