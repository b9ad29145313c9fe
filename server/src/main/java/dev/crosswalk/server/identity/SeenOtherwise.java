package dev.crosswalk.server.identity;

import java.time.Instant;
import java.util.UUID;

/// Somebody else changed meanwhile what was looked at before it was changed: nobody writes over
/// that unseen.
public final class SeenOtherwise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Among so many of the last events, whoever changed something is looked for.
    private static final int MOST_EVENTS = 200;

    private final String by;
    private final Instant at;

    private SeenOtherwise(String what, String by, Instant at) {
        super(what);
        this.by = by;
        this.at = at;
    }

    /// @param whom whose it is; empty for the organisation's own
    /// @param now what it says now, in words
    static SeenOtherwise of(
            IdentityTables tables,
            UUID organisation,
            Happening happening,
            String whom,
            String now) {
        return tables.ofOrganisation(organisation, Long.MAX_VALUE, MOST_EVENTS).stream()
                .filter(e -> e.what().equals(happening.word()))
                .filter(e -> whom.isEmpty() || e.whom().equals(whom))
                .findFirst()
                .map(e -> new SeenOtherwise(now, e.by(), e.at()))
                .orElseGet(() -> new SeenOtherwise(now, "", Instant.EPOCH));
    }

    /// Who changed it last; empty where nobody can tell.
    public String by() {
        return by;
    }

    /// When they did; the epoch where nobody can tell.
    public Instant at() {
        return at;
    }
}
