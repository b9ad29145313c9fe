package dev.crosswalk.server.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An API token as it is listed: its secret is known to nobody any more.
///
/// @param scope a [TokenScope] by its word
/// @param expiresAt null where it does not
/// @param usedAt to the minute; null where it was not yet
public record TokenShown(
        UUID id,
        String name,
        UUID organisation,
        String organisationName,
        String owner,
        String scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {}
