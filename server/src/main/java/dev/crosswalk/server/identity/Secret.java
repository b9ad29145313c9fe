package dev.crosswalk.server.identity;

import dev.crosswalk.files.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret that nobody can guess, shown once; the database has its digest.
record Secret(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param prefix says what it is, for those who find one: `cwt_`
    static Secret random(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String digest() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret[..]";
    }
}
