package dev.crosswalk.server.task;

import java.time.Instant;
import java.util.UUID;

/// One thing that somebody did to tasks.
///
/// @param what empty where the organisation keeps the trail of it no longer, and so is by whom
public record TaskChange(
        long number, Instant recordedAt, UUID account, String recordedBy, String what) {
    boolean wasForgotten() {
        return what.isEmpty();
    }
}
