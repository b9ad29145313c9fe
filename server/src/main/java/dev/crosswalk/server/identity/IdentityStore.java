package dev.crosswalk.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of people, within a transaction.
final class IdentityStore {
    private final JdbcClient client;

    IdentityStore(JdbcClient client) {
        this.client = client;
    }

    record Account(UUID id, String email, String name, @Nullable String passwordHash) {}

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    boolean hasAccounts() {
        return client.sql("select exists (select from account)").query(Boolean.class).single();
    }

    /// Waits for whoever else sets up.
    void lockSetup() {
        client.sql("lock table setup_link in exclusive mode").update();
    }

    void putSetupLink(String digest, Instant now) {
        client.sql("delete from setup_link").update();
        client.sql("insert into setup_link values (?, ?)").param(digest).param(at(now)).update();
    }

    boolean useSetupLink(String digest) {
        return client.sql("delete from setup_link where secret_sha256 = ?").param(digest).update()
                == 1;
    }

    void add(Account account, Instant now) {
        client.sql(
                        """
                        insert into account (id, email, name, password_hash, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(account.id())
                .param(account.email())
                .param(account.name())
                .param(account.passwordHash())
                .param(at(now))
                .update();
    }

    void join(UUID organisation, UUID account, Role role, Instant now) {
        client.sql(
                        """
                        insert into membership (organisation, account, role, since)
                        values (?, ?, ?, ?)
                        on conflict (organisation, account) do update set role = excluded.role, since = excluded.since
                        """)
                .param(organisation)
                .param(account)
                .param(role.word())
                .param(at(now))
                .update();
    }

    Optional<Account> account(String email) {
        return client.sql(
                        "select id, email, name, password_hash from account where email = ? and disabled_at is null")
                .param(email)
                .query(IdentityStore::account)
                .optional();
    }

    Optional<Account> account(UUID id) {
        return client.sql(
                        "select id, email, name, password_hash from account where id = ? and disabled_at is null")
                .param(id)
                .query(IdentityStore::account)
                .optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"));
    }

    Map<UUID, Role> roles(UUID account) {
        Map<UUID, Role> roles = new HashMap<>();
        client.sql("select organisation, role from membership where account = ?")
                .param(account)
                .query(row -> {
                    roles.put(
                            row.getObject("organisation", UUID.class),
                            Role.of(row.getString("role")).orElseThrow());
                });
        return roles;
    }

    Map<UUID, String> organisations(List<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (UUID id : ids) {
            client.sql("select name from organisation where id = ?")
                    .param(id)
                    .query(String.class)
                    .optional()
                    .ifPresent(name -> names.put(id, name));
        }
        return names;
    }

    // ---- sessions

    record Session(
            UUID id, UUID account, Instant begunAt, Instant seenAt, String agent, String address) {}

    void begin(String digest, Session session, Instant expires) {
        client.sql(
                        """
                        insert into session (secret_sha256, id, account, begun_at, seen_at, expires_at, agent, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(digest)
                .param(session.id())
                .param(session.account())
                .param(at(session.begunAt()))
                .param(at(session.seenAt()))
                .param(at(expires))
                .param(session.agent())
                .param(session.address())
                .update();
    }

    Optional<UUID> accountOfSession(String digest, Instant now) {
        return client.sql(
                        """
                        update session set seen_at = :now
                        where secret_sha256 = :digest and expires_at > :now
                        returning account
                        """)
                .param("digest", digest)
                .param("now", at(now))
                .query(UUID.class)
                .optional();
    }

    List<Session> sessions(UUID account, Instant now) {
        return client.sql(
                        """
                        select id, account, begun_at, seen_at, agent, address from session
                        where account = ? and expires_at > ? order by seen_at desc
                        """)
                .param(account)
                .param(at(now))
                .query((row, _) ->
                        new Session(
                                row.getObject("id", UUID.class),
                                row.getObject("account", UUID.class),
                                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                                row.getString("agent"),
                                row.getString("address")))
                .list();
    }

    boolean end(UUID session, UUID account) {
        return client.sql("delete from session where id = ? and account = ?")
                        .param(session)
                        .param(account)
                        .update()
                == 1;
    }

    void endByDigest(String digest) {
        client.sql("delete from session where secret_sha256 = ?").param(digest).update();
    }

    // ---- tokens

    /// @param role what it may do at most
    record Token(UUID organisation, UUID account, Role role) {}

    void add(
            String digest,
            UUID id,
            Token token,
            String name,
            Instant now,
            @Nullable Instant expires) {
        client.sql(
                        """
                        insert into api_token (secret_sha256, id, organisation, account, name, role, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(digest)
                .param(id)
                .param(token.organisation())
                .param(token.account())
                .param(name)
                .param(token.role().word())
                .param(at(now))
                .param(expires == null ? null : at(expires))
                .update();
    }

    Optional<Token> token(String digest, Instant now) {
        return client.sql(
                        """
                        update api_token set used_at = :now
                        where secret_sha256 = :digest and revoked_at is null
                            and (expires_at is null or expires_at > :now)
                        returning organisation, account, role
                        """)
                .param("digest", digest)
                .param("now", at(now))
                .query((row, _) ->
                        new Token(
                                row.getObject("organisation", UUID.class),
                                row.getObject("account", UUID.class),
                                Role.of(row.getString("role")).orElseThrow()))
                .optional();
    }

    // ---- failures

    /// How often a thing was tried in vain, and when last.
    record Failures(int count, Instant lastAt) {}

    Optional<Failures> failures(String tried) {
        return client.sql(
                        "select failures, last_at from sign_in_failure where tried = ? for update")
                .param(tried)
                .query((row, _) ->
                        new Failures(
                                row.getInt("failures"),
                                row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void failed(String tried, Instant now) {
        client.sql(
                        """
                        insert into sign_in_failure values (?, 1, ?)
                        on conflict (tried) do update
                            set failures = sign_in_failure.failures + 1, last_at = excluded.last_at
                        """)
                .param(tried)
                .param(at(now))
                .update();
    }

    void succeeded(String tried) {
        client.sql("delete from sign_in_failure where tried = ?").param(tried).update();
    }
}
