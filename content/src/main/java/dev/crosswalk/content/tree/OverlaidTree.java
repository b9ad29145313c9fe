package dev.crosswalk.content.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A tree over another: what the upper one has hides what the lower one has of the same name.
record OverlaidTree(FileTree below, MemoryTree above) implements FileTree {

    @Override
    public FileKind kind(String name) {
        FileKind kind = of(name).kind(name);
        return kind == FileKind.NOTHING ? above.kind(name) : kind;
    }

    /// The tree whose file counts. Where both have a folder it is that of both.
    private FileTree of(String name) {
        return above.isFile(name) ? above : below;
    }

    @Override
    public List<String> list(String folder) throws IOException {
        if (!isFolder(folder)) {
            throw Unreadable.noFolder(shown(folder), kind(folder));
        }
        TreeSet<String> parts = new TreeSet<>();
        for (FileTree tree : List.of(below, above)) {
            if (tree.isFolder(folder)) {
                parts.addAll(tree.list(folder));
            }
        }
        return List.copyOf(parts);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return of(name).open(name);
    }

    @Override
    public long size(String name) throws IOException {
        return of(name).size(name);
    }

    @Override
    public @Nullable String sha256(String name) throws IOException {
        return of(name).sha256(name);
    }

    @Override
    public String shown(String name) {
        return below.shown(name);
    }
}
