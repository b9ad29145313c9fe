package dev.crosswalk.server.programme;

import java.time.Instant;

/// One thing that somebody did to a programme, whole.
///
/// @param number counts the changes of an organisation from 1
/// @param recordedBy empty where the organisation keeps that no longer
/// @param what in a sentence; empty where the organisation keeps that no longer
public record Change(long number, Instant recordedAt, String recordedBy, String what) {
    /// Whether the trail is kept for too short a time to say any more who did what.
    public boolean wasForgotten() {
        return what.isEmpty();
    }
}
