package dev.crosswalk.server.platform.postgres;

/// The database of the data folder cannot be had; the message is a sentence for whoever started the
/// server, and says what to do.
public final class DatabaseUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
