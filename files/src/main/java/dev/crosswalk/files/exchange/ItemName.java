package dev.crosswalk.files.exchange;

import java.util.Comparator;
import java.util.Optional;

/// What an item is called where folders and servers are compared: `controls:ACC-07`, `settings`,
/// `file:documents/access-control-policy.md`.
///
/// @param kind as the files call the list of such items, or [#FILE]
/// @param key by which people call it; several items of a kind that share one are compared together
public record ItemName(String kind, String key) implements Comparable<ItemName> {
    /// The kind of all that is a file and no item: evidence, texts of documents, lists of events.
    public static final String FILE = "file";

    private static final Comparator<ItemName> ORDER =
            Comparator.comparing(ItemName::kind).thenComparing(ItemName::key);

    public static ItemName file(String name) {
        return new ItemName(FILE, name);
    }

    public boolean isFile() {
        return kind.equals(FILE);
    }

    /// What [#toString] wrote; empty where it is none.
    public static Optional<ItemName> of(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemName(kind, colon < 0 ? "" : text.substring(colon + 1)));
    }

    @Override
    public int compareTo(ItemName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key.isEmpty() ? kind : kind + ":" + key;
    }
}
