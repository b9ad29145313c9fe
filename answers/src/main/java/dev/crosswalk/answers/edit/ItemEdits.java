package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Single items of a programme that are put, replaced or removed in the shape of their files: for
/// what has no edit of its own.
public record ItemEdits(List<ItemEdit> edits) {
    public ItemEdits {
        edits = List.copyOf(edits);
    }

    /// @param kind `exceptions`, as the files call the list
    /// @param key of the item that is meant; null for a new one
    /// @param json what it says from now on; null where it is removed
    public record ItemEdit(String kind, @Nullable String key, @Nullable String json) {}

    /// The items after all of them, of which nobody knows yet whether they are a programme.
    public ProgrammeItems in(ProgrammeItems before) throws Refusal {
        List<Item> items = new ArrayList<>(before.items());
        for (ItemEdit edit : edits) {
            if (!ProgrammeItems.kinds().contains(edit.kind())) {
                throw Refusal.unknown("kind", "kind of item", edit.kind(), ProgrammeItems.kinds());
            }
            int at = edit.key() == null ? -1 : place(edit.kind(), edit.key(), items);
            if (at < 0 && edit.json() == null) {
                throw Refusal.missing(
                        "content",
                        "say what the new item is, <content>, or the <key> of an old one");
            }
            if (at < 0) {
                items.add(new Item(edit.kind(), "", String.valueOf(edit.json())));
            } else if (edit.json() == null) {
                items.remove(at);
            } else {
                items.set(at, new Item(edit.kind(), String.valueOf(edit.key()), edit.json()));
            }
        }
        return new ProgrammeItems(items, before.populations());
    }

    private static int place(String kind, String key, List<Item> items) throws Refusal {
        int found = -1;
        TreeSet<String> keys = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.kind().equals(kind)) {
                keys.add(item.key());
                if (item.key().equals(key)) {
                    if (found >= 0) {
                        throw Refusal.of(
                                Code.AMBIGUOUS,
                                "key",
                                key,
                                "several items are called {value!}: they are edited in a workbook");
                    }
                    found = i;
                }
            }
        }
        if (found < 0) {
            throw Refusal.unknown("key", "item of " + kind, key, keys);
        }
        return found;
    }

    /// What is done, a sentence each, without its full stop.
    public List<String> did() {
        return edits.stream()
                .map(e ->
                        e.key() == null
                                ? "One more of " + e.kind() + " is put down"
                                : "%s of %s %s"
                                        .formatted(
                                                e.key().isEmpty() ? "What is said" : e.key(),
                                                e.kind(),
                                                e.json() == null ? "is removed" : "is changed"))
                .toList();
    }
}
