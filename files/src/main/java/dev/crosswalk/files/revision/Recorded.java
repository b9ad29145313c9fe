package dev.crosswalk.files.revision;

import dev.crosswalk.programme.Programme;
import java.time.Instant;

/// @param commit its id, whole
/// @param at when it was committed
public record Recorded(Programme programme, String commit, Instant at) {
    private static final int SHORT = 10;

    /// As people write it.
    public String shortCommit() {
        return commit.substring(0, SHORT);
    }
}
