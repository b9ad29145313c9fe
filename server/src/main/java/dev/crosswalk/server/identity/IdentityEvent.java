package dev.crosswalk.server.identity;

import java.time.Instant;

/// Something that somebody did as a person.
///
/// @param by who did it
/// @param what a [Happening] by its word
/// @param whom it was done to, by name; empty for nobody
/// @param about what else there is to say: a role, the name of a token
/// @param address where it was done from; empty where nobody asked over the network
public record IdentityEvent(
        long number,
        Instant at,
        String by,
        String what,
        String whom,
        String about,
        String address) {}
