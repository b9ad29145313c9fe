package dev.crosswalk.server.programme;

import java.util.Map;
import java.util.Set;

/// What a change does to the files beside a programme.
///
/// @param come those that are new or say something else, by name
/// @param kept the digests of others like them, whose bytes are kept already, by name
/// @param gone the names of those that are there no more
public record FileChanges(Map<String, byte[]> come, Map<String, String> kept, Set<String> gone) {
    public FileChanges {
        come = Map.copyOf(come);
        kept = Map.copyOf(kept);
        gone = Set.copyOf(gone);
    }

    public static FileChanges of(Map<String, byte[]> come) {
        return new FileChanges(come, Map.of(), Set.of());
    }

    public boolean isNothing() {
        return come.isEmpty() && kept.isEmpty() && gone.isEmpty();
    }
}
