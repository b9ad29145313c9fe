package dev.crosswalk.formats.terminal;

import org.jspecify.annotations.Nullable;

/// Words from elsewhere - a pack, an argument - as a screen may show them.
public final class VisibleText {
    /// Longer arguments are cut where a message repeats them.
    private static final int LONGEST_QUOTE = 80;

    private static final int FIRST_DIRECTION_MARK = 0x61c;

    private VisibleText() {}

    /// The words with everything that steers a terminal, or turns the direction of writing, as an
    /// escape that can be read.
    public static String of(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (isHarmful(words.charAt(i))) {
                return escaped(words);
            }
        }
        return words;
    }

    /// The same of a whole file that a terminal shows, which keeps its tabs and the ends of its
    /// lines.
    public static String ofLines(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLayout =
                    c == '\n' || c == '\t' || (c == '\r' && text.startsWith("\n", i + 1));
            if (isHarmful(c) && !isLayout) {
                append(c, visible);
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    /// What somebody typed, in quotes, as a message repeats it.
    public static String quoted(String typed) {
        boolean isShort = typed.codePointCount(0, typed.length()) <= LONGEST_QUOTE;
        String cut =
                isShort
                        ? typed
                        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_QUOTE - 2)) + "..";
        return "\"" + of(cut) + "\"";
    }

    /// Whether it steers a terminal, or turns the direction of writing.
    public static boolean isHarmful(char c) {
        return c < ' ' || (c >= 0x7f && c <= 0x9f) || (c >= FIRST_DIRECTION_MARK && isMark(c));
    }

    /// Where a text that is to be kept has something that no text needs: what steers a terminal,
    /// save tabs and the ends of lines, what turns the direction of writing, and the sign in whose
    /// place something could not be read; -1 where it has none.
    private static int misleading(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0xfffd || (isHarmful(c) && c != '\n' && c != '\t')) {
                return i;
            }
        }
        return -1;
    }

    /// The same as what a message says of the text; null where it has nothing of the kind.
    public static @Nullable String whyMisleading(String text) {
        int at = misleading(text);
        return at < 0
                ? null
                : "holds the character U+%04X, which no text needs"
                        .formatted((int) text.charAt(at));
    }

    /// Marks that turn the direction of writing or break lines, and the byte order mark.
    private static boolean isMark(char c) {
        return c == FIRST_DIRECTION_MARK
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff;
    }

    private static String escaped(String words) {
        StringBuilder visible = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isHarmful(c)) {
                append(c, visible);
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    private static void append(char c, StringBuilder to) {
        switch (c) {
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> {
                String hex = Integer.toHexString(c);
                to.append("\\u").repeat("0", 4 - hex.length()).append(hex);
            }
        }
    }
}
