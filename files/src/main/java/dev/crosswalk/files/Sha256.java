package dev.crosswalk.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as 64 hexadecimal digits in small letters: it tells whether a file is still the same.
public final class Sha256 {
    private static final int SMALL = 1 << 11;
    private static final int LARGE = 1 << 16;

    private Sha256() {}

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        return hex(sha().digest(bytes));
    }

    /// The digest of the rest of a stream, which may be of any size because it is read piece by
    /// piece.
    public static String of(InputStream in) throws IOException {
        MessageDigest sha = sha();
        // Most files of evidence are small, and there may be thousands of them.
        byte[] piece = new byte[SMALL];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            sha.update(piece, 0, read);
            if (read == SMALL) {
                piece = new byte[LARGE];
            }
        }
        return hex(sha.digest());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
