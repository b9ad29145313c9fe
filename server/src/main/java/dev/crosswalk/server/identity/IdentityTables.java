package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of people within a transaction, and the moment that it speaks of.
record IdentityTables(JdbcClient client, Instant now) {
    /// What a transaction does, or why it is not done, which undoes it.
    @FunctionalInterface
    interface Work<T> {
        T in(IdentityTables tables) throws Refusal;
    }

    /// Carries a refusal out of a transaction.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(Refusal why) {
            super(why);
        }
    }

    static <T> T ask(Database database, Clock clock, Work<T> work) throws Refusal {
        try {
            return database.people(client -> {
                try {
                    return work.in(
                            new IdentityTables(
                                    client, clock.instant().truncatedTo(ChronoUnit.MICROS)));
                } catch (Refusal e) {
                    throw new Stopped(e);
                }
            });
        } catch (Stopped e) {
            throw (Refusal) Objects.requireNonNull(e.getCause());
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Refusal notFound(String parameter, String why) {
        return Refusal.of(Refusal.Code.NOT_FOUND, parameter, "", why);
    }

    IdentityStore identity() {
        return new IdentityStore(client);
    }

    PasskeyStore passkeys() {
        return new PasskeyStore(client);
    }

    PeopleStore people() {
        return new PeopleStore(client);
    }

    /// Puts what somebody did into the trail.
    ///
    /// @param organisation null where it is of no organisation
    /// @param account whom it is about; null for nobody
    void happened(
            Happening what,
            @Nullable UUID organisation,
            @Nullable UUID account,
            String by,
            String about,
            String address) {
        what.put(client, now, organisation, account, by, about, address);
    }

    /// Of an organisation, or of the accounts that belong to it, as long as it keeps that; the
    /// latest first.
    ///
    /// @param before the number of the first that is not wanted any more
    List<IdentityEvent> ofOrganisation(UUID organisation, long before, int most) {
        return events(
                """
                e.at >= (select trail_from(:id, :now)) and (e.organisation = :id or (e.organisation is null
                    and e.account in (select m.account from membership m where m.organisation = :id)))
                """,
                organisation,
                before,
                most);
    }

    List<IdentityEvent> ofAccount(UUID account, long before, int most) {
        return events(
                """
                e.account = :id and case when e.organisation is null
                    then e.at >= (select account_trail_from(:id, :now)) else e.at >= trail_from(e.organisation, :now) end
                """,
                account,
                before,
                most);
    }

    private List<IdentityEvent> events(String which, UUID id, long before, int most) {
        return client.sql(
                        """
                        select e.number, e.at, e.done_by, e.what, coalesce(a.name, '') whom, e.about, e.address
                        from identity_event e left join account a on a.id = e.account
                        where %s and e.number < :before order by e.number desc limit :most
                        """
                                .formatted(which))
                .param("id", id)
                .param("now", at(now))
                .param("before", before)
                .param("most", most)
                .query((row, _) ->
                        new IdentityEvent(
                                row.getLong("number"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("done_by"),
                                row.getString("what"),
                                row.getString("whom"),
                                row.getString("about"),
                                row.getString("address")))
                .list();
    }
}
