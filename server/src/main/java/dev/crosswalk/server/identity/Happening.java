package dev.crosswalk.server.identity;

import java.util.Locale;

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
    /// By the server itself: what was older than the organisation keeps it.
    TRAIL_REMOVED;

    /// As it is stored and said: `signed-in`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
