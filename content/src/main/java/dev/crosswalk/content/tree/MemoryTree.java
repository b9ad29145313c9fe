package dev.crosswalk.content.tree;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Files that are nowhere but in memory. A folder is there where a file lies in it.
public final class MemoryTree implements FileTree {
    private final NavigableMap<String, byte[]> files = new TreeMap<>();

    /// @param files by name; the bytes are not copied
    public MemoryTree(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            if (name.isEmpty() || !FileNames.isName(name)) {
                throw new IllegalArgumentException("\"%s\" is no name".formatted(name));
            }
            this.files.put(name, bytes);
        });
    }

    @Override
    public FileKind kind(String name) {
        return FileNames.kind(files, name);
    }

    @Override
    public List<String> list(String folder) throws IOException {
        if (kind(folder) != FileKind.FOLDER) {
            throw Unreadable.noFolder(shown(folder), kind(folder));
        }
        return FileNames.list(files, folder);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return new ByteArrayInputStream(file(name));
    }

    @Override
    public long size(String name) throws IOException {
        return file(name).length;
    }

    private byte[] file(String name) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new Unreadable(shown(name), kind(name));
        }
        return bytes;
    }

    @Override
    public String shown(String name) {
        return name;
    }
}
