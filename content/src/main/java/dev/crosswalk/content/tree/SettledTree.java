package dev.crosswalk.content.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A tree for as long as one reading of it lasts: what was found to be a folder is taken for one
/// until the end. Folders lie on the way to each file, and are most of what is looked up where a
/// thousand files are read.
public final class SettledTree extends LinkedTree {
    private final LinkedTree tree;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();

    public SettledTree(LinkedTree tree) {
        this.tree = tree;
    }

    @Override
    protected Entry entry(String name) throws IOException {
        if (folders.contains(name)) {
            return Entry.FOLDER;
        }
        Entry entry = tree.entry(name);
        if (entry == Entry.FOLDER) {
            folders.add(name);
        }
        return entry;
    }

    @Override
    protected List<String> entries(String folder) throws IOException {
        return tree.entries(folder);
    }

    @Override
    protected InputStream content(String name) throws IOException {
        return tree.content(name);
    }

    @Override
    protected long length(String name) throws IOException {
        return tree.length(name);
    }

    @Override
    protected Optional<String> target(String link) throws IOException {
        return tree.target(link);
    }

    @Override
    public String shown(String name) {
        return tree.shown(name);
    }
}
