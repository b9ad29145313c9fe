package dev.crosswalk.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    record Account(
            UUID id,
            String email,
            String name,
            @Nullable String passwordHash,
            List<String> formerNames) {
        Account(UUID id, String email, String name, @Nullable String passwordHash) {
            this(id, email, name, passwordHash, List.of());
        }
    }

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

    Optional<Account> account(String email) {
        return client.sql(
                        "select id, email, name, password_hash, former_names from account where email = ? and disabled_at is null")
                .param(email)
                .query(IdentityStore::account)
                .optional();
    }

    Optional<Account> account(UUID id) {
        return client.sql(
                        "select id, email, name, password_hash, former_names from account where id = ? and disabled_at is null")
                .param(id)
                .query(IdentityStore::account)
                .optional();
    }

    /// The one that was made first, of those that are not closed.
    Optional<Account> oldestAccount() {
        return client.sql(
                        """
                        select id, email, name, password_hash, former_names from account
                        where disabled_at is null order by created_at, id limit 1
                        """)
                .query(IdentityStore::account)
                .optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                formerNames(row));
    }

    private static List<String> formerNames(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("former_names").getArray());
    }

    /// Their names, the oldest first.
    Map<UUID, String> organisations(Collection<UUID> ids) {
        Map<UUID, String> names = new LinkedHashMap<>();
        client.sql("select id, name from organisation where id = any(?) order by began, id")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    void rename(UUID account, String name) {
        client.sql(
                        """
                        update account set name = :name,
                            former_names = array_append(array_remove(former_names, name), name)
                        where id = :account
                        """)
                .param("name", name)
                .param("account", account)
                .update();
    }

    /// Nobody signs in with it any more, and its mail address is free. Who is vouched for elsewhere
    /// stays linked, so that no group makes the account anew.
    void close(UUID account, Instant now) {
        endAll(account, null);
        removeFactor(account);
        client.sql("delete from passkey_challenge where account = ?").param(account).update();
        client.sql("delete from passkey where account = ?").param(account).update();
        client.sql(
                        """
                        update account set disabled_at = ?, password_hash = null, email = 'closed ' || id
                        where id = ?
                        """)
                .param(at(now))
                .param(account)
                .update();
    }

    void setPassword(UUID account, String hash) {
        client.sql("update account set password_hash = ? where id = ?")
                .param(hash)
                .param(account)
                .update();
    }

    // ---- sessions

    /// @param means how its owner proved who they are: `password`, `two-factor`, `sign-on`,
    ///   `passkey`
    record Session(
            UUID id,
            UUID account,
            Instant begunAt,
            Instant seenAt,
            String agent,
            String address,
            String means) {
        /// Whether more than a password was shown.
        boolean isProved() {
            return !means.equals(PASSWORD);
        }
    }

    static final String PASSWORD = "password";
    static final String TWO_FACTOR = "two-factor";
    static final String SIGN_ON = "sign-on";
    static final String PASSKEY = "passkey";

    void begin(String digest, Session session, Instant expires) {
        client.sql("delete from session where expires_at < ?")
                .param(at(session.begunAt()))
                .update();
        client.sql(
                        """
                        insert into session
                            (secret_sha256, id, account, begun_at, seen_at, expires_at, agent, address, means)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(digest)
                .param(session.id())
                .param(session.account())
                .param(at(session.begunAt()))
                .param(at(session.seenAt()))
                .param(at(expires))
                .param(session.agent())
                .param(session.address())
                .param(session.means())
                .update();
    }

    private static final String SESSION = "id, account, begun_at, seen_at, agent, address, means";

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                PeopleStore.instant(row, "begun_at"),
                PeopleStore.instant(row, "seen_at"),
                row.getString("agent"),
                row.getString("address"),
                row.getString("means"));
    }

    Optional<Session> session(String digest, Instant now) {
        return client.sql(
                        "select %s from session where secret_sha256 = ? and expires_at > ?"
                                .formatted(SESSION))
                .param(digest)
                .param(at(now))
                .query(IdentityStore::session)
                .optional();
    }

    /// Whoever a session or a token is of, and that, in one way to the database: each request asks.
    record Signed<T>(T by, Account account) {
        private Signed(T by, UUID account, ResultSet row) throws SQLException {
            this(
                    by,
                    new Account(
                            account,
                            row.getString("email"),
                            row.getString("account_name"),
                            row.getString("password_hash"),
                            formerNames(row)));
        }
    }

    private static final String OF_ACCOUNT =
            "a.email, a.name account_name, a.password_hash, a.former_names";

    Optional<Signed<Session>> signedIn(String digest, Instant now) {
        return client.sql(
                        """
                        select s.id, s.account, s.begun_at, s.seen_at, s.agent, s.address, s.means, %s
                        from session s join account a on a.id = s.account
                        where s.secret_sha256 = ? and s.expires_at > ? and a.disabled_at is null
                        """
                                .formatted(OF_ACCOUNT))
                .param(digest)
                .param(at(now))
                .query((row, number) -> {
                    Session session = session(row, number);
                    return new Signed<>(session, session.account(), row);
                })
                .optional();
    }

    void seen(Session session, Instant now) {
        client.sql("update session set seen_at = ? where id = ?")
                .param(at(now))
                .param(session.id())
                .update();
    }

    List<Session> sessions(UUID account, Instant now) {
        return client.sql(
                        "select %s from session where account = ? and expires_at > ? order by seen_at desc, begun_at desc"
                                .formatted(SESSION))
                .param(account)
                .param(at(now))
                .query(IdentityStore::session)
                .list();
    }

    boolean end(UUID session, UUID account) {
        return client.sql("delete from session where id = ? and account = ?")
                        .param(session)
                        .param(account)
                        .update()
                == 1;
    }

    /// All of an account but one.
    ///
    /// @param kept null for none
    int endAll(UUID account, @Nullable String kept) {
        return client.sql(
                        "delete from session where account = :account and secret_sha256 is distinct from :kept")
                .param("account", account)
                .param("kept", kept, java.sql.Types.VARCHAR)
                .update();
    }

    Optional<UUID> endByDigest(String digest) {
        return client.sql("delete from session where secret_sha256 = ? returning account")
                .param(digest)
                .query(UUID.class)
                .optional();
    }

    /// Whoever has the session has shown more than a password.
    void proved(String digest, String means) {
        client.sql("update session set means = ? where secret_sha256 = ? and means = ?")
                .param(means)
                .param(digest)
                .param(PASSWORD)
                .update();
    }

    // ---- second factor

    /// @param isConfirmed whether it is asked for
    @SuppressWarnings("ArrayRecordComponent") // It is compared with nothing.
    record Factor(byte[] secret, boolean isConfirmed, long lastStep) {}

    Optional<Factor> factor(UUID account) {
        return client.sql(
                        "select secret, confirmed_at, last_step from totp where account = ? for update")
                .param(account)
                .query((row, _) ->
                        new Factor(
                                row.getBytes("secret"),
                                row.getObject("confirmed_at") != null,
                                row.getLong("last_step")))
                .optional();
    }

    void putFactor(UUID account, byte[] secret) {
        client.sql(
                        """
                        insert into totp (account, secret) values (?, ?)
                        on conflict (account) do update set secret = excluded.secret
                            where totp.confirmed_at is null
                        """)
                .param(account)
                .param(secret)
                .update();
    }

    void confirm(UUID account, Instant now) {
        client.sql("update totp set confirmed_at = ? where account = ?")
                .param(at(now))
                .param(account)
                .update();
    }

    void codeUsed(UUID account, long step) {
        client.sql("update totp set last_step = ? where account = ?")
                .param(step)
                .param(account)
                .update();
    }

    void removeFactor(UUID account) {
        client.sql("delete from recovery_code where account = ?").param(account).update();
        client.sql("delete from totp where account = ?").param(account).update();
    }

    void putRecoveryCodes(UUID account, List<String> digests) {
        client.sql("delete from recovery_code where account = ?").param(account).update();
        for (String digest : digests) {
            client.sql("insert into recovery_code values (?, ?)")
                    .param(account)
                    .param(digest)
                    .update();
        }
    }

    int recoveryCodes(UUID account) {
        return client.sql("select count(*) from recovery_code where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    boolean useRecoveryCode(UUID account, String digest) {
        return client.sql("delete from recovery_code where account = ? and code_sha256 = ?")
                        .param(account)
                        .param(digest)
                        .update()
                == 1;
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

    /// Whether there is such a token, or was: one that is revoked or over too.
    boolean isToken(String digest) {
        return client.sql("select exists (select from api_token where secret_sha256 = ?)")
                .param(digest)
                .query(Boolean.class)
                .single();
    }

    Optional<Signed<Token>> token(String digest, Instant now) {
        // When it was used is known to the minute, lest each question writes.
        client.sql(
                        """
                        update api_token set used_at = :now
                        where secret_sha256 = :digest and (used_at is null or used_at < :now - interval '1 minute')
                        """)
                .param("digest", digest)
                .param("now", at(now))
                .update();
        return client.sql(
                        """
                        select t.organisation, t.account, t.role, %s
                        from api_token t join account a on a.id = t.account
                        where t.secret_sha256 = :digest and t.revoked_at is null
                            and (t.expires_at is null or t.expires_at > :now) and a.disabled_at is null
                        """
                                .formatted(OF_ACCOUNT))
                .param("digest", digest)
                .param("now", at(now))
                .query((row, _) -> {
                    Token token =
                            new Token(
                                    row.getObject("organisation", UUID.class),
                                    row.getObject("account", UUID.class),
                                    Role.of(row.getString("role")).orElseThrow());
                    return new Signed<>(token, token.account(), row);
                })
                .optional();
    }

    List<TokenShown> tokensOf(UUID account) {
        return tokens("t.account = ?", account);
    }

    List<TokenShown> tokensIn(UUID organisation) {
        return tokens("t.organisation = ?", organisation);
    }

    private List<TokenShown> tokens(String which, UUID id) {
        return client.sql(
                        """
                        select t.id, t.organisation, o.name organisation_name, a.name owner, t.name, t.role,
                            t.created_at, t.expires_at, t.used_at
                        from api_token t join organisation o on o.id = t.organisation join account a on a.id = t.account
                        where t.revoked_at is null and %s order by t.created_at desc
                        """
                                .formatted(which))
                .param(id)
                .query((row, _) ->
                        new TokenShown(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getObject("organisation", UUID.class),
                                row.getString("organisation_name"),
                                row.getString("owner"),
                                TokenScope.of(Role.of(row.getString("role")).orElseThrow()).word(),
                                PeopleStore.instant(row, "created_at"),
                                PeopleStore.instantOrNull(row, "expires_at"),
                                PeopleStore.instantOrNull(row, "used_at")))
                .list();
    }

    /// @return its name and whose it is; empty where there is none such, or not any more
    Optional<Revoked> revoke(String column, UUID id, UUID token, Instant now) {
        return client.sql(
                        """
                        update api_token set revoked_at = ? where id = ? and %s = ? and revoked_at is null
                        returning name, account, organisation
                        """
                                .formatted(column))
                .param(at(now))
                .param(token)
                .param(id)
                .query((row, _) ->
                        new Revoked(
                                row.getString("name"),
                                row.getObject("account", UUID.class),
                                row.getObject("organisation", UUID.class)))
                .optional();
    }

    record Revoked(String name, UUID account, UUID organisation) {}

    void revokeAll(UUID organisation, UUID account, Instant now) {
        client.sql(
                        """
                        update api_token set revoked_at = ?
                        where organisation = ? and account = ? and revoked_at is null
                        """)
                .param(at(now))
                .param(organisation)
                .param(account)
                .update();
    }

    // ---- failures

    /// How often a thing was tried in vain, and when last.
    record Failures(int count, Instant lastAt) {}

    /// Makes others who try the same wait until this transaction ends.
    Failures failuresLocked(String tried, Instant now) {
        return client.sql(
                        """
                        insert into sign_in_failure values (?, 0, ?)
                        on conflict (tried) do update set failures = sign_in_failure.failures
                        returning failures, last_at
                        """)
                .param(tried)
                .param(at(now))
                .query((row, _) ->
                        new Failures(row.getInt("failures"), PeopleStore.instant(row, "last_at")))
                .single();
    }

    void putFailures(String tried, int count, Instant now) {
        client.sql("update sign_in_failure set failures = ?, last_at = ? where tried = ?")
                .param(count)
                .param(at(now))
                .param(tried)
                .update();
    }

    /// Takes one failure back: what was counted beforehand was none.
    void noFailure(String tried) {
        client.sql(
                        "update sign_in_failure set failures = failures - 1 where tried = ? and failures > 0")
                .param(tried)
                .update();
    }

    void forgetFailures(String tried) {
        client.sql("delete from sign_in_failure where tried = ?").param(tried).update();
    }

    void forgetFailuresBefore(Instant moment) {
        client.sql("delete from sign_in_failure where last_at < ?").param(at(moment)).update();
    }
}
