package dev.crosswalk.server.programme;

import java.util.Set;

/// Somebody else changed the programme after whoever wants to change it had read it.
public final class ChangedMeanwhile extends Exception {
    private static final long serialVersionUID = 1L;

    private final long read;
    private final long head;
    private final transient Set<ItemName> items;

    public ChangedMeanwhile(long read, long head) {
        this(read, head, Set.of());
    }

    /// @param items those that it is about; none where it is about all
    public ChangedMeanwhile(long read, long head, Set<ItemName> items) {
        super(
                "The programme was read after change %d, and change %d is the last one"
                        .formatted(read, head));
        this.read = read;
        this.head = head;
        this.items = Set.copyOf(items);
    }

    /// The change after which it was read.
    public long read() {
        return read;
    }

    /// Whether it is about some items alone.
    public boolean isOfItems() {
        return !items.isEmpty();
    }

    /// Whether a change is one of those that it is about.
    public boolean isAbout(Made made) {
        return items.isEmpty()
                || made.items().stream()
                        .anyMatch(i -> items.contains(new ItemName(i.kind(), i.key())));
    }

    /// The last change that there is.
    public long head() {
        return head;
    }
}
