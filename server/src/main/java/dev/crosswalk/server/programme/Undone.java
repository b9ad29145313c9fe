package dev.crosswalk.server.programme;

import java.util.List;

/// What taking a change back makes of a programme.
///
/// @param change that is taken back
/// @param after the programme without it
/// @param restored files of its folder that are what they were before
/// @param removed files that the change had made
public record Undone(Change change, Known after, List<String> restored, List<String> removed) {
    public Undone {
        restored = List.copyOf(restored);
        removed = List.copyOf(removed);
    }
}
