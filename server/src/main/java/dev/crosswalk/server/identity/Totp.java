package dev.crosswalk.server.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change with the time (RFC 6238): SHA-1, half minutes, six digits, which is what every
/// authenticator understands.
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] hash;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        int at = hash[hash.length - 1] & 0xf;
        long number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fff_ffffL;
        long modulus = Math.powExact(10L, digits);
        return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    }

    /// The half minute of a code that is right now, or was or will be half a minute off, and is
    /// later than the last one that was taken.
    static OptionalLong rightStep(byte[] secret, String code, Instant now, long last) {
        long current = step(now);
        OptionalLong right = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            if (Secret.same(code(secret, step), code) && step > last) {
                right = OptionalLong.of(step);
            }
        }
        return right;
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE32.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
