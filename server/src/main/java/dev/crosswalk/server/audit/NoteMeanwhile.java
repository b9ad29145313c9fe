package dev.crosswalk.server.audit;

/// A note was written otherwise after whoever wants to change it had read it.
public final class NoteMeanwhile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Note note;

    NoteMeanwhile(Note note) {
        super("written meanwhile: " + note.id());
        this.note = note;
    }

    /// As it is now.
    public Note note() {
        return note;
    }
}
