package dev.crosswalk.files.write;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What has to happen to a folder's files so that they say something else.
///
/// @param files that are new, or hold something else then, by name and sorted by it
/// @param removed names of those that go
public record FolderChange(Map<String, byte[]> files, Set<String> removed) {
    public FolderChange {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        removed = Collections.unmodifiableSet(new TreeSet<>(removed));
    }

    public boolean isNothing() {
        return files.isEmpty() && removed.isEmpty();
    }
}
