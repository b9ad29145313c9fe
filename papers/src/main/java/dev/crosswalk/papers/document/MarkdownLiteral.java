package dev.crosswalk.papers.document;

import java.util.regex.Pattern;

/// Words of the organisation's as Markdown that shows just them: no mark-up, no placeholder, no end
/// of a table's cell.
final class MarkdownLiteral {
    private static final String ALWAYS = "\\`*[]<|~{}";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
    private static final Pattern LIST_NUMBER = Pattern.compile("(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    private MarkdownLiteral() {}

    /// In one line, for within one.
    static String of(String words) {
        String line = SPACE.matcher(words).replaceAll(" ").strip();
        StringBuilder text = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (ALWAYS.indexOf(c) >= 0
                    || (c == '_' && !isInWord(line, i))
                    || startsBlock(line, i)) {
                text.append('\\');
            }
            text.append(c);
        }
        String escaped = ENTITY.matcher(text).replaceAll("\\\\&");
        return LIST_NUMBER.matcher(escaped).lookingAt()
                ? LIST_NUMBER.matcher(escaped).replaceFirst("$1\\\\$2")
                : escaped;
    }

    /// Between letters it emphasises nothing, and addresses are full of it.
    private static boolean isInWord(String line, int i) {
        return i > 0
                && i + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(i - 1))
                && Character.isLetterOrDigit(line.charAt(i + 1));
    }

    private static boolean startsBlock(String line, int i) {
        char c = line.charAt(i);
        // A heading may also be closed by them.
        return (i == 0 && "-+=>#".indexOf(c) >= 0) || (c == '#' && i == line.length() - 1);
    }
}
