package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.server.identity.OwnAccount.Asking;
import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For how long organisations keep who did what: for ever, unless their owners say otherwise.
///
/// What is older is shown to nobody from then on, and removed a day later at the earliest.
public final class TrailRetention {
    private static final WholeNumber MONTHS = new WholeNumber("months", "months", 12, 1200);

    private final Database database;
    private final Clock clock;

    TrailRetention(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How long one keeps it.
    ///
    /// @param months null for ever
    /// @param setAt null where nobody ever said anything of it
    /// @param setBy null likewise
    /// @param shownFrom the first day of which anything is shown; null for the beginning
    public record Kept(
            @Nullable Integer months,
            @Nullable Instant setAt,
            @Nullable String setBy,
            @Nullable LocalDate shownFrom) {
        static final Kept FOR_EVER = new Kept(null, null, null, null);

        private String said() {
            return months == null ? "for ever" : months + " months";
        }
    }

    public Kept of(UUID organisation) throws Refusal {
        return IdentityTables.ask(database, clock, tables -> of(tables, organisation));
    }

    private static Kept of(IdentityTables tables, UUID organisation) {
        Optional<Kept> kept =
                tables.client()
                        .sql(
                                """
                                select months, set_at, set_by,
                                    case when months is not null
                                        then (trail_from(organisation, :now) at time zone 'UTC')::date end as shown_from
                                from trail_retention where organisation = :organisation
                                """)
                        .param("organisation", organisation)
                        .param("now", IdentityTables.at(tables.now()))
                        .query((row, _) ->
                                new Kept(
                                        row.getObject("months", Integer.class),
                                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                                        row.getString("set_by"),
                                        row.getObject("shown_from", LocalDate.class)))
                        .optional();
        return kept.orElse(Kept.FOR_EVER);
    }

    /// How long somebody wants it to be kept.
    ///
    /// @param months null for ever
    public record Months(@Nullable Integer months) {}

    /// @param seen what it was when whoever asks looked; null for whatever it is
    /// @throws SeenOtherwise where it is something else by now
    public Kept set(Asking by, UUID organisation, @Nullable Integer months, @Nullable Months seen)
            throws Refusal {
        Integer wanted = months == null ? null : MONTHS.parse(String.valueOf(months));
        return IdentityTables.ask(
                database,
                clock,
                tables -> {
                    tables.people().lock(organisation);
                    Kept before = of(tables, organisation);
                    if (seen != null && !Objects.equals(before.months(), seen.months())) {
                        throw SeenOtherwise.of(
                                tables,
                                organisation,
                                Happening.TRAIL_RETENTION_CHANGED,
                                "",
                                before.said());
                    }
                    if (Objects.equals(before.months(), wanted)) {
                        return before;
                    }
                    tables.client()
                            .sql(
                                    """
                                    insert into trail_retention (organisation, months, set_at, set_by) values (?, ?, ?, ?)
                                    on conflict (organisation) do update
                                        set months = excluded.months, set_at = excluded.set_at, set_by = excluded.set_by
                                    """)
                            .param(organisation)
                            .param(wanted)
                            .param(tables.now().atOffset(ZoneOffset.UTC))
                            .param(by.member().name())
                            .update();
                    Kept after = of(tables, organisation);
                    tables.happened(
                            Happening.TRAIL_RETENTION_CHANGED,
                            organisation,
                            null,
                            by.member().name(),
                            "%s -> %s".formatted(before.said(), after.said()),
                            by.from().address());
                    return after;
                });
    }
}
