package dev.crosswalk.formats.foreign;

import java.io.Serial;

/// A file of which nothing is read. The message goes on a sentence that names it: `is protected by
/// a password`.
public final class RefusedFile extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    RefusedFile(String message) {
        super(message);
    }

    RefusedFile(String message, Throwable cause) {
        super(message, cause);
    }

    /// What is wrong.
    public String why() {
        return String.valueOf(getMessage());
    }
}
