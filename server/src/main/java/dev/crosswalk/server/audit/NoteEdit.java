package dev.crosswalk.server.audit;

import org.jspecify.annotations.Nullable;

/// What of a note is to be otherwise; null for what stays.
public record NoteEdit(
        @Nullable String text, @Nullable Boolean shared, @Nullable Boolean removed) {}
