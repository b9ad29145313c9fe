package dev.crosswalk.cli.exchange;

import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.exchange.Parcel.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/// Files that came and were moved to their places, where nothing was before, so that they can be
/// moved back: evidence may be larger than memory.
final class Placed {
    /// From where, by place.
    private final Map<Path, Path> moved = new LinkedHashMap<>();

    private Placed() {}

    /// @param incoming where they lie under their digests
    /// @param files by name
    static Placed of(FolderTree tree, Path incoming, SortedMap<String, Kept> files)
            throws IOException {
        Placed placed = new Placed();
        try {
            for (Map.Entry<String, Kept> file : files.entrySet()) {
                Path place = tree.place(file.getKey());
                Path from = incoming.resolve(file.getValue().sha256());
                Files.createDirectories(place.getParent());
                // Two names may have the same bytes.
                Files.copy(from, place);
                placed.moved.put(place, from);
            }
        } catch (IOException | RuntimeException e) {
            placed.back();
            throw e;
        }
        return placed;
    }

    /// Takes them out of their places again.
    void back() throws IOException {
        for (Path place : moved.keySet()) {
            Files.deleteIfExists(place);
        }
    }
}
