package dev.crosswalk.server.programme.web;

import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.Change;
import dev.crosswalk.server.programme.ItemChange;
import dev.crosswalk.server.programme.Made;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change as the API says it.
///
/// @param items what it did to each
public record ChangeJson(
        long change, Instant recordedAt, String recordedBy, String what, List<Item> items) {

    /// @param did `added`, `changed`, `removed`, `moved`
    /// @param before as in its file; the digest of a file
    public record Item(
            String kind, String key, String did, @Nullable Object before, @Nullable Object after) {
        public static Item of(ItemChange item) {
            return new Item(
                    item.kind(),
                    item.key(),
                    item.did(),
                    said(item, item.before()),
                    said(item, item.after()));
        }

        private static @Nullable Object said(ItemChange item, @Nullable String text) {
            boolean isJson = text != null && !item.kind().equals(ItemChange.FILE);
            return isJson ? RecordReader.JSON.readTree(text) : text;
        }
    }

    public static ChangeJson of(Change change, List<ItemChange> items) {
        return new ChangeJson(
                change.number(),
                change.recordedAt(),
                change.recordedBy(),
                change.what(),
                items.stream().map(Item::of).toList());
    }

    public static ChangeJson of(Made made) {
        return of(made.change(), made.items());
    }
}
