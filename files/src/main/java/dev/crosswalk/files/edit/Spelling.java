package dev.crosswalk.files.edit;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Decides how a text is written so that YAML reads it unchanged, with quotes only where it needs
/// them.
final class Spelling {
    /// Texts that need no quotes even within brackets.
    private static final Pattern HARMLESS =
            Pattern.compile("[\\p{L}\\p{N}_/(.][\\p{L}\\p{M}\\p{N} _/().:;@+&%$!?*='\"<>|~^-]*");

    /// Texts that need no quotes outside of brackets.
    private static final Pattern HARMLESS_ALONE =
            Pattern.compile(
                    "[\\p{L}\\p{N}_/(.][\\p{L}\\p{M}\\p{N} _/().:;@+&%$!?*='\"<>|~^,\\[\\]{}#`\\\\-]*");

    private static final Pattern COLON_OR_COMMENT = Pattern.compile(":(\\s|$)|\\s#|\\s$");

    /// Texts that some version of YAML takes for something else than text.
    private static final Pattern NO_TEXT =
            Pattern.compile(
                    "(?i)~|null|true|false|yes|no|on|off|y|n|[-+]?\\.(inf|nan)|\\.nan"
                            + "|[-+]?[0-9_]+(?::[0-5]?[0-9])*+(\\.[0-9_]*)?(e[-+]?[0-9]+)?"
                            + "|[-+]?\\.[0-9_]+(e[-+]?[0-9]+)?|0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+"
                            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    private Spelling() {}

    /// Writes a text on one line.
    ///
    /// @param bare whether the text may look like a number, a date or a truth value without being
    ///   quoted
    /// @param inBrackets whether a comma or a bracket would end the text
    static String line(String text, boolean bare, boolean inBrackets) {
        return isPlain(text, bare, inBrackets) ? text : doubleQuoted(text);
    }

    /// The same in the given style of quotes, where it can hold the text.
    static String line(String text, boolean bare, boolean inBrackets, Placed.Style style) {
        return switch (style) {
            case DOUBLE_QUOTED -> bare ? line(text, true, inBrackets) : doubleQuoted(text);
            case SINGLE_QUOTED ->
                    !bare && isPrintable(text) && text.indexOf('\n') < 0
                            ? "'" + text.replace("'", "''") + "'"
                            : line(text, bare, inBrackets);
            case PLAIN, LITERAL, FOLDED -> line(text, bare, inBrackets);
        };
    }

    private static boolean isPlain(String text, boolean bare, boolean inBrackets) {
        return (inBrackets ? HARMLESS : HARMLESS_ALONE).matcher(text).matches()
                && !COLON_OR_COMMENT.matcher(text).find()
                && !text.startsWith("...")
                && (bare || !NO_TEXT.matcher(text).matches());
    }

    static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append("\\u%04X".formatted(c));
                    }
                }
            }
            i += Character.charCount(c);
        }
        return quoted.append('"').toString();
    }

    /// Whether a text of several lines can be written unchanged, as a block under `|`.
    static boolean fitsBlock(String text) {
        return text.strip().contains("\n")
                && !text.endsWith("\n\n")
                && text.codePoints().allMatch(c -> c == '\n' || isPrintable(c))
                && !Character.isWhitespace(text.charAt(0))
                && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty());
    }

    /// The header of a block text: `|`, with what it says of the line break at the end.
    static String blockHeader(String text) {
        return text.endsWith("\n") ? "|" : "|-";
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().allMatch(Spelling::isPrintable);
    }

    /// Whether a character is written as itself; unusual line breaks and invisible characters are
    /// escaped.
    private static boolean isPrintable(int c) {
        return c != '\n'
                && c != '\r'
                && c != '\t'
                && c != 0x85
                && c != 0x2028
                && c != 0x2029
                && c != 0xFEFF
                && StreamReader.isPrintable(c);
    }
}
