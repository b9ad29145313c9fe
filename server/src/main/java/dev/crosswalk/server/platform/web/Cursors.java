package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/// Where a list goes on, as a text of which nobody need know what it says. It is of one list of one
/// organisation.
public final class Cursors {
    private static final int DIGITS = 16;

    private Cursors() {}

    public static String of(UUID organisation, String list, long position) {
        String text = position + "." + digest(organisation, list, position);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Refusal where it is none, or one of another list or organisation
    public static long read(UUID organisation, String list, String cursor) throws Refusal {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int dot = text.indexOf('.');
            long position = Long.parseLong(text.substring(0, Math.max(dot, 0)));
            if (text.substring(dot + 1).equals(digest(organisation, list, position))) {
                return position;
            }
        } catch (IllegalArgumentException e) {
            throw none(cursor);
        }
        throw none(cursor);
    }

    private static Refusal none(String cursor) {
        return Refusal.malformed(
                "cursor",
                cursor,
                "does not come from this list: leave it out to begin with, then take the one that"
                        + " the answer names as next");
    }

    private static String digest(UUID organisation, String list, long position) {
        return Sha256.of(organisation + "/" + list + "/" + position).substring(0, DIGITS);
    }
}
