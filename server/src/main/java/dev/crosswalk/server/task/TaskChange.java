package dev.crosswalk.server.task;

import java.time.Instant;
import java.util.UUID;

/// One thing that somebody did to tasks.
public record TaskChange(
        long number, Instant recordedAt, UUID account, String recordedBy, String what) {}
