package dev.crosswalk.files.revision;

import dev.crosswalk.programme.Programme;
import java.time.Instant;

/// A programme as it was committed to Git, or recorded elsewhere.
///
/// @param commit the full id of the commit, or whatever names the version there
/// @param at when it was committed
public record Recorded(Programme programme, String commit, Instant at) {
    private static final int SHORT = 10;

    /// The beginning of the id, as people write it.
    public String shortCommit() {
        return commit.substring(0, Math.min(commit.length(), SHORT));
    }
}
