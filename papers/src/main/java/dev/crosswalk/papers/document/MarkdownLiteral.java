package dev.crosswalk.papers.document;

import java.util.regex.Pattern;

/// Escapes an organisation's words so that Markdown shows them as they are: they make no mark-up,
/// hold no placeholder, and end no cell of a table.
final class MarkdownLiteral {
    private static final String ALWAYS = "\\`*[]<|~{}";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
    private static final Pattern LIST_NUMBER = Pattern.compile("(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    private MarkdownLiteral() {}

    /// The words on one line, so that they can stand within a line of Markdown.
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

    /// An underscore between letters emphasises nothing, and addresses are full of them.
    private static boolean isInWord(String line, int i) {
        return i > 0
                && i + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(i - 1))
                && Character.isLetterOrDigit(line.charAt(i + 1));
    }

    private static boolean startsBlock(String line, int i) {
        char c = line.charAt(i);
        // A `#` at the end could close a heading.
        return (i == 0 && "-+=>#".indexOf(c) >= 0) || (c == '#' && i == line.length() - 1);
    }
}
