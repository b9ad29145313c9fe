package dev.crosswalk.files.revision;

import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.LinkedTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/// The files of a folder at a Git revision, read directly from Git's objects.
final class RevisionTree extends LinkedTree {
    private final ObjectReader reader;
    private final ObjectId root;
    private final String label;

    /// Folders that have been listed, each of which is a single object of Git.
    private final Map<String, NavigableMap<String, Item>> folders = new HashMap<>();

    private @Nullable IOException failure;

    private record Item(FileMode mode, ObjectId id) {}

    private static final Item NONE = new Item(FileMode.MISSING, ObjectId.zeroId());

    /// @param reader stays open as long as files are read
    /// @param label what messages put before a name: `main:compliance/`
    RevisionTree(ObjectReader reader, ObjectId root, String label) {
        this.reader = reader;
        this.root = root;
        this.label = label;
    }

    /// Why the first thing that could not be read could not: it is missing in this clone, which is
    /// a shallow or a partial one, or it is in a submodule. Empty where all could be read.
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    protected Entry entry(String name) throws IOException {
        if (name.isEmpty()) {
            return Entry.FOLDER;
        }
        FileMode mode = item(name).mode();
        if (mode.equals(FileMode.SYMLINK)) {
            return Entry.LINK;
        }
        if (mode.equals(FileMode.TREE) || mode.equals(FileMode.GITLINK)) {
            return Entry.FOLDER;
        }
        boolean file = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
        return file ? Entry.FILE : Entry.NOTHING;
    }

    @Override
    protected List<String> entries(String folder) throws IOException {
        return List.copyOf(folder(folder).keySet());
    }

    @Override
    protected InputStream content(String name) throws IOException {
        return known(() -> reader.open(item(name).id(), Constants.OBJ_BLOB).openStream());
    }

    @Override
    protected long length(String name) throws IOException {
        return known(() -> reader.getObjectSize(item(name).id(), Constants.OBJ_BLOB));
    }

    @Override
    public String shown(String name) {
        return label + name;
    }

    private Item item(String name) throws IOException {
        int slash = name.lastIndexOf('/');
        return folder(name.substring(0, Math.max(0, slash)))
                .getOrDefault(name.substring(slash + 1), NONE);
    }

    private NavigableMap<String, Item> folder(String name) throws IOException {
        NavigableMap<String, Item> known = folders.get(name);
        if (known == null) {
            Item item = name.isEmpty() ? new Item(FileMode.TREE, root) : item(name);
            known = known(() -> parsed(name, item));
            folders.put(name, known);
        }
        return known;
    }

    private NavigableMap<String, Item> parsed(String folder, Item item) throws IOException {
        if (item.mode().equals(FileMode.GITLINK)) {
            throw noted(inSubmodule(shown(folder)));
        }
        if (!item.mode().equals(FileMode.TREE)) {
            return new TreeMap<>();
        }
        NavigableMap<String, Item> items = new TreeMap<>();
        CanonicalTreeParser tree = new CanonicalTreeParser(null, reader, item.id());
        while (!tree.eof()) {
            String name = tree.getEntryPathString();
            // Such a name may have been made by hand; Git would not check out "..".
            if (FileNames.isPart(name)) {
                items.put(name, new Item(tree.getEntryFileMode(), tree.getEntryObjectId()));
            }
            tree.next();
        }
        return items;
    }

    /// What a submodule holds is in another repository.
    static IOException inSubmodule(String shown) {
        return new IOException(shown + " is a submodule, of which nothing is read");
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T known(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (MissingObjectException e) {
            throw noted(e);
        }
    }

    private <E extends IOException> E noted(E e) {
        failure = failure == null ? e : failure;
        return e;
    }
}
