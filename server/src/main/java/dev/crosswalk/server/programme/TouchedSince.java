package dev.crosswalk.server.programme;

import java.util.List;

/// A change cannot be taken back, because what it changed was changed again since.
public final class TouchedSince extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> what;

    TouchedSince(List<String> what) {
        super("Changed since: " + String.join(", ", what));
        this.what = List.copyOf(what);
    }

    /// The items and files, as people call them.
    public List<String> what() {
        return what;
    }
}
