package dev.crosswalk.files.revision;

import java.io.Serial;

/// Thrown where a revision, or a folder in one, does not exist: the message says what was looked
/// for.
public final class NoSuchRevision extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    NoSuchRevision(String message) {
        super(message);
    }
}
