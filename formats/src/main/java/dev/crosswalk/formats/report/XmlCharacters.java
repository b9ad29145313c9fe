package dev.crosswalk.formats.report;

/// Text with nothing in it that XML 1.0 forbids.
final class XmlCharacters {
    private static final char REPLACEMENT = '\uFFFD';

    private XmlCharacters() {}

    /// Characters that XML forbids become U+FFFD; line ends become one newline each; what turns the
    /// direction of all that follows, so that words read as others, becomes an escape, as on a
    /// terminal. Marks that only say how a sign next to them is read stay.
    static String text(String text) {
        var legible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\r') {
                boolean pair = i < text.length() && text.charAt(i) == '\n';
                legible.append(pair ? "" : "\n");
            } else if (turnsDirection(character)) {
                legible.append("\\u").append(Integer.toHexString(character));
            } else {
                legible.appendCodePoint(allowed(character) ? character : REPLACEMENT);
            }
        }
        return legible.toString();
    }

    /// So many characters of the text at most, of which the last one is an ellipsis where some are
    /// left out.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c >= 0x10000;
    }
}
