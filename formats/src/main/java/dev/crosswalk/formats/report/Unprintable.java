package dev.crosswalk.formats.report;

import java.io.Serial;

/// A report has something in it that its format cannot show; the message says what.
public final class Unprintable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Unprintable(String message) {
        super(message);
    }

    Unprintable(String message, Throwable cause) {
        super(message, cause);
    }
}
