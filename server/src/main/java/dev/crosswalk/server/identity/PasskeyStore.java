package dev.crosswalk.server.identity;

import static dev.crosswalk.server.identity.IdentityTables.at;

import dev.crosswalk.server.identity.PasskeyChecks.Credential;
import dev.crosswalk.server.identity.PasskeyChecks.Used;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of passkeys, within a transaction.
final class PasskeyStore {
    private static final String ALL =
            """
            select id, account, credential_id, credential, host, counter, may_be_synced, is_synced, transports,
                name, created_at, used_at
            from passkey
            """;

    private final JdbcClient client;

    PasskeyStore(JdbcClient client) {
        this.client = client;
    }

    /// @param usedAt null where it was not used yet
    record Kept(
            UUID id,
            UUID account,
            Credential credential,
            String host,
            List<String> transports,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                new Credential(
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getLong("counter"),
                        row.getBoolean("may_be_synced"),
                        row.getBoolean("is_synced")),
                row.getString("host"),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getString("name"),
                PeopleStore.instant(row, "created_at"),
                PeopleStore.instantOrNull(row, "used_at"));
    }

    // ---- challenges

    /// @param account null where somebody signs in
    void ask(String digest, @Nullable UUID account, Instant now, Instant expires) {
        client.sql("delete from passkey_challenge where expires_at < ?").param(at(now)).update();
        client.sql("insert into passkey_challenge values (:digest, :account, :expires)")
                .param("digest", digest)
                .param("account", account, java.sql.Types.OTHER)
                .param("expires", at(expires))
                .update();
    }

    /// Whether it was asked for this, and not answered yet; from now on it is.
    boolean answered(String digest, @Nullable UUID account, Instant now) {
        return client.sql(
                        """
                        delete from passkey_challenge where challenge_sha256 = :digest
                        returning account is not distinct from :account and expires_at > :now
                        """)
                .param("digest", digest)
                .param("account", account, java.sql.Types.OTHER)
                .param("now", at(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    // ---- passkeys

    /// The oldest first.
    List<Kept> all(UUID account) {
        return client.sql(ALL + "where account = ? order by created_at, id")
                .param(account)
                .query(PasskeyStore::kept)
                .list();
    }

    Optional<Kept> byCredential(byte[] id) {
        return client.sql(ALL + "where credential_id = ?")
                .param(id)
                .query(PasskeyStore::kept)
                .optional();
    }

    /// Makes others who use the same wait until this transaction ends.
    Optional<Kept> locked(UUID id) {
        return client.sql(ALL + "where id = ? for update")
                .param(id)
                .query(PasskeyStore::kept)
                .optional();
    }

    /// @return false where it is there already
    boolean add(Kept passkey) {
        return client.sql(
                                """
                                insert into passkey (id, account, credential_id, credential, host, counter, may_be_synced,
                                    is_synced, transports, name, created_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (credential_id) do nothing
                                """)
                        .param(passkey.id())
                        .param(passkey.account())
                        .param(passkey.credential().id())
                        .param(passkey.credential().said())
                        .param(passkey.host())
                        .param(passkey.credential().counter())
                        .param(passkey.credential().mayBeSynced())
                        .param(passkey.credential().isSynced())
                        .param(passkey.transports().toArray(String[]::new))
                        .param(passkey.name())
                        .param(at(passkey.createdAt()))
                        .update()
                == 1;
    }

    void used(UUID id, Used used, Instant now) {
        client.sql("update passkey set counter = ?, is_synced = ?, used_at = ? where id = ?")
                .param(used.counter())
                .param(used.isSynced())
                .param(at(now))
                .param(id)
                .update();
    }

    void rename(UUID id, String name) {
        client.sql("update passkey set name = ? where id = ?").param(name).param(id).update();
    }

    void remove(UUID id) {
        client.sql("delete from passkey where id = ?").param(id).update();
    }

    /// Makes others who change what the account signs in with wait until this transaction ends.
    ///
    /// @return whether it can sign in without a passkey: by a password, or elsewhere
    boolean hasOtherWay(UUID account) {
        client.sql("select id from account where id = ? for update")
                .param(account)
                .query(UUID.class)
                .list();
        return client.sql(
                        """
                        select password_hash is not null
                            or exists (select from foreign_identity f where f.account = a.id)
                        from account a where a.id = ?
                        """)
                .param(account)
                .query(Boolean.class)
                .single();
    }
}
