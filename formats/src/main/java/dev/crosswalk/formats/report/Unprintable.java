package dev.crosswalk.formats.report;

import java.io.Serial;

/// A report that a format has no way to show; the message says what in it.
public final class Unprintable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Unprintable(String message) {
        super(message);
    }

    Unprintable(String message, Throwable cause) {
        super(message, cause);
    }
}
