package dev.crosswalk.server.identity;

import dev.crosswalk.server.platform.Tenant;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people do as people, as the trail keeps it.
public enum Happening {
    ACCOUNT_MADE,
    ACCOUNT_CLOSED,
    NAME_CHANGED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    TWO_FACTOR_ON,
    TWO_FACTOR_OFF,
    RECOVERY_CODE_USED,
    RECOVERY_CODES_MADE,
    PASSKEY_ADDED,
    PASSKEY_RENAMED,
    PASSKEY_REMOVED,
    /// It was shown, and says that it was used less often than it was.
    PASSKEY_REFUSED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    INVITED,
    INVITATION_WITHDRAWN,
    JOINED,
    ROLE_CHANGED,
    REMOVED,
    WAY_BACK_MADE,
    WAY_BACK_USED,
    SIGN_IN_RULES_CHANGED,
    LINKED,
    TRAIL_RETENTION_CHANGED,
    LICENSED_TEXTS_LOADED,
    LICENSED_TEXTS_REMOVED,
    /// By the server itself: what was older than the organisation keeps it.
    TRAIL_REMOVED;

    /// As it is stored and said: `signed-in`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Puts it into the trail of an organisation, in the transaction of what is done in it.
    ///
    /// @param about what else there is to say
    public void put(
            JdbcClient client, Instant at, Tenant tenant, String by, String about, String address) {
        put(client, at, tenant.organisation(), null, by, about, address);
    }

    /// @param organisation null where it is of no organisation
    /// @param account whom it is about; null for nobody
    void put(
            JdbcClient client,
            Instant at,
            @Nullable UUID organisation,
            @Nullable UUID account,
            String by,
            String about,
            String address) {
        client.sql(
                        """
                        insert into identity_event (at, organisation, account, done_by, what, about, address)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(IdentityTables.at(at))
                .param(organisation)
                .param(account)
                .param(by)
                .param(word())
                .param(about)
                .param(address)
                .update();
    }
}
