package dev.crosswalk.server.programme;

/// Somebody else changed the programme after whoever wants to change it had read it.
public final class ChangedMeanwhile extends Exception {
    private static final long serialVersionUID = 1L;

    private final long read;
    private final long head;

    public ChangedMeanwhile(long read, long head) {
        super(
                "The programme was read after change %d, and change %d is the last one"
                        .formatted(read, head));
        this.read = read;
        this.head = head;
    }

    /// The change after which it was read.
    public long read() {
        return read;
    }

    /// The last change that there is.
    public long head() {
        return head;
    }
}
