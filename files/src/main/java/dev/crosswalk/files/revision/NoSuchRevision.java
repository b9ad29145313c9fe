package dev.crosswalk.files.revision;

import java.io.Serial;

/// A revision, or a folder of one, that is not there: the message says what was looked for.
public final class NoSuchRevision extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    NoSuchRevision(String message) {
        super(message);
    }
}
