package dev.crosswalk.files.start;

import java.io.Serial;

/// Thrown where something is already in the place of a new programme.
public final class FolderTaken extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    FolderTaken(String message) {
        super(message);
    }
}
