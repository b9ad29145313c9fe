package dev.crosswalk.answers.find;

import org.jspecify.annotations.Nullable;

/// What speaks of these words?
///
/// @param most how many of each kind; null for as many as a screen holds
/// @param programme as it was named, for commands; null where none was
public record FindRequest(String words, @Nullable Integer most, @Nullable String programme) {}
