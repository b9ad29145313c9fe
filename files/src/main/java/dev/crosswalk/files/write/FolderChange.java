package dev.crosswalk.files.write;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What has to happen to a folder's files so that they say something else.
///
/// @param files that are new, or hold something else then, by name
/// @param removed names of those that go
public record FolderChange(SortedMap<String, byte[]> files, SortedSet<String> removed) {
    public FolderChange(Map<String, byte[]> files, Set<String> removed) {
        this(new TreeMap<>(files), new TreeSet<>(removed));
    }

    public FolderChange {
        files = Collections.unmodifiableSortedMap(files);
        removed = Collections.unmodifiableSortedSet(removed);
    }

    public boolean isNothing() {
        return files.isEmpty() && removed.isEmpty();
    }
}
