package dev.crosswalk.server.programme;

import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;

/// The files that the database keeps of a programme. It is read within the transaction that it was
/// made in.
///
/// @param files what is kept under each name
/// @param artefacts the bytes by their digest
record StoredTree(NavigableMap<String, Kept> files, Function<String, byte[]> artefacts)
        implements FileTree {

    record Kept(String sha256, long bytes) {}

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
        return new ByteArrayInputStream(artefacts.apply(kept(name).sha256()));
    }

    @Override
    public long size(String name) throws IOException {
        return kept(name).bytes();
    }

    @Override
    public String sha256(String name) throws IOException {
        return kept(name).sha256();
    }

    private Kept kept(String name) throws IOException {
        Kept kept = files.get(name);
        if (kept == null) {
            throw new Unreadable(shown(name), kind(name));
        }
        return kept;
    }

    @Override
    public String shown(String name) {
        return name;
    }
}
