package dev.crosswalk.files.start;

import java.io.Serial;

/// There is something already where a new programme was to go.
public final class FolderTaken extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    FolderTaken(String message) {
        super(message);
    }
}
