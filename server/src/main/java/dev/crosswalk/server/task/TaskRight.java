package dev.crosswalk.server.task;

import java.util.Locale;

/// What somebody may do with one task.
public enum TaskRight {
    /// Its title, its note, its day, and how far it is.
    EDIT,
    /// Whose it is.
    ASSIGN,
    /// Make what is nobody's one's own.
    TAKE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
