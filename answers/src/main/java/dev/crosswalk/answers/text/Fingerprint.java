package dev.crosswalk.answers.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells whether a text is the one that it was: a few digits that people can leave standing in a
/// file. Two texts that differ have the same ones once in 281 trillion.
public final class Fingerprint {
    private static final int DIGITS = 12;

    private Fingerprint() {}

    /// `0f3a59b1c2d4`
    public static String of(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
