package dev.crosswalk.files.write;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What has to change in a folder's files so that they say another programme.
///
/// @param files new and changed files by name, sorted
/// @param removed names of files that are to be removed
public record FolderChange(Map<String, byte[]> files, Set<String> removed) {
    public FolderChange {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        removed = Collections.unmodifiableSet(new TreeSet<>(removed));
    }

    public boolean isNothing() {
        return files.isEmpty() && removed.isEmpty();
    }
}
