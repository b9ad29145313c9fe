package dev.crosswalk.formats.workbook;

import java.io.IOException;
import java.io.Serial;

/// A file that is not read at all: too large, broken, or made to do harm. The message says which.
public final class RefusedWorkbook extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    RefusedWorkbook(String message) {
        super(message);
    }

    RefusedWorkbook(String message, Throwable cause) {
        super(message, cause);
    }

    /// The same, thrown through a library that reads from a stream of ours and knows only
    /// [IOException].
    public static final class InStream extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        private final RefusedWorkbook refusal;

        InStream(String message) {
            super(message);
            refusal = new RefusedWorkbook(message, this);
        }

        public RefusedWorkbook refusal() {
            return refusal;
        }
    }
}
