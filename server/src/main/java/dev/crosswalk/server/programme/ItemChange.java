package dev.crosswalk.server.programme;

import org.jspecify.annotations.Nullable;

/// What a change did to one item, or to one file beside them.
///
/// @param kind of the item, or [#FILE]
/// @param key what people call it by; the name of a file
/// @param before what it said, in the shape of its file, or the digest of a file; null where it was
///   not there
/// @param after what it says since; null where it is gone
public record ItemChange(String kind, String key, @Nullable String before, @Nullable String after) {
    public static final String FILE = "file";

    /// `added`, `changed`, `removed`, or `moved` where it says the same in another place.
    public String did() {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "removed";
        }
        return before.equals(after) ? "moved" : "changed";
    }
}
