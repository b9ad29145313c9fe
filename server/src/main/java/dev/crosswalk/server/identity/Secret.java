package dev.crosswalk.server.identity;

import dev.crosswalk.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/// A secret that nobody can guess, shown once; the database has its digest.
record Secret(String text) {
    private static final int BYTES = 32;
    private static final int CODE_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param prefix says what it is, for those who find one: `cwt_`
    static Secret random(String prefix) {
        return new Secret(
                prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES)));
    }

    /// One that people write down: `k3vd-7qxa-m2ws-pe4t`, 80 bits.
    static Secret code() {
        String letters = Totp.base32(bytes(CODE_BYTES)).toLowerCase(Locale.ROOT);
        return new Secret(letters.replaceAll("(.{4})(?=.)", "$1-"));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// Compares in a time that tells nothing of where two texts differ.
    static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    String digest() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret[..]";
    }
}
