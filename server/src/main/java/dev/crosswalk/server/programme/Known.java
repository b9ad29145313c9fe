package dev.crosswalk.server.programme;

import dev.crosswalk.programme.Programme;

/// A programme as it was known after a change.
///
/// @param change its number; 0 before the first
public record Known(Programme programme, long change) {}
