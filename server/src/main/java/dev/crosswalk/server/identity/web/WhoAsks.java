package dev.crosswalk.server.identity.web;

import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.Membership;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Within what limits an answer is given to whoever asks.
public final class WhoAsks {
    private WhoAsks() {}

    /// What they are here for as an auditor; empty where nothing limits what they look at, and
    /// where nobody asks.
    public static Optional<Engagement> engagement(UUID organisation) {
        return Access.member().flatMap(m -> m.membership(organisation)).map(Membership::engagement);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
