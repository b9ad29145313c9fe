package dev.crosswalk.server.audit;

import dev.crosswalk.server.task.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody noted, as it is now.
///
/// @param version from 1; its entity tag
/// @param place in the order in which versions were written
/// @param author the account
/// @param about null for the programme as a whole
/// @param shared whether everybody in the organisation may read it, and not its author alone
/// @param removed whether its author took it away; they can bring it back
public record Note(
        UUID id,
        int version,
        long place,
        UUID author,
        String writtenBy,
        Instant writtenAt,
        @Nullable About about,
        String text,
        boolean shared,
        boolean removed) {}
