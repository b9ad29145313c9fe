package dev.crosswalk.formats.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Web and mail addresses that a report leads to, with everything encoded that not every program
/// takes: Word calls a document broken in which an address has a space.
final class Address {
    private static final Pattern KNOWN = Pattern.compile("(?i)(https?://|mailto:).+");

    /// Characters that RFC 3986 wants percent-encoded, and percent signs that encode nothing.
    private static final Pattern UNSAFE =
            Pattern.compile("[^A-Za-z0-9._~:/?#@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})");

    private Address() {}

    /// Null for what is no web or mail address.
    static @Nullable String of(String text) {
        String safe = UNSAFE.matcher(text.strip()).replaceAll(Address::encoded);
        if (!KNOWN.matcher(safe).matches()) {
            return null;
        }
        try {
            return new URI(safe).toString();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String encoded(MatchResult unsafe) {
        var encoded = new StringBuilder();
        for (byte b : unsafe.group().getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(b & 0xFF));
        }
        return Matcher.quoteReplacement(encoded.toString());
    }
}
