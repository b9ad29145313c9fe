package dev.crosswalk.answers.find;

import org.jspecify.annotations.Nullable;

/// What speaks of these words?
///
/// @param edition in which it is looked: its requirements, and obligations that they demand; null
///   for in everything
/// @param most how many of each kind; null for as many as a screen holds
/// @param programme as it was named, for commands; null where none was
public record FindRequest(
        String words,
        @Nullable String edition,
        @Nullable Integer most,
        @Nullable String programme) {}
