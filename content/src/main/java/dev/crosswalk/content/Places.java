package dev.crosswalk.content;

import java.util.Map;

/// Where things stand in their files, by kind and id: `obligation acc-review-periodic`.
public record Places(Map<String, Place> byName) {
    static final Places NONE = new Places(Map.of());

    public Places {
        byName = Map.copyOf(byName);
    }

    /// @param line from 1; 0 means the file as a whole
    /// @param ofPack whether the file is one of a user's pack, not of the content itself
    public record Place(String file, int line, boolean ofPack) {}

    /// Where a thing stands. Compiled content does not know, and messages then name the thing in the
    /// place of its file.
    Place of(String name) {
        return byName.getOrDefault(name, new Place(name, 0, false));
    }
}
