package dev.crosswalk.formats.report;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Where a line of the PDF may end: after a space or a slash, and after a hyphen between letters.
/// Java's own rules also break `A.5.15`, `CC6.1` and `2026-06-30`, which readers take for other
/// names.
final class WordBreaks implements FSTextBreaker {
    private static final int DONE = -1;

    /// Longer words are broken here, at any letter: no line has room for them anyway, the library
    /// needs a time that grows with the square of their length, and in a heading it would cut them
    /// off.
    private static final int LONGEST_WORD = 200;

    /// The parts of a longer word, which fit the narrowest column of a table.
    private static final int PART = 16;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        int start = at;
        while (at < text.length()) {
            at++;
            if (at == text.length() || breaksBefore(at)) {
                return at;
            }
            if (at - start == LONGEST_WORD) {
                int end = start + PART;
                at = Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
                return at;
            }
        }
        return DONE;
    }

    private boolean breaksBefore(int index) {
        char before = text.charAt(index - 1);
        char after = text.charAt(index);
        return switch (before) {
            // Only after the last of several spaces, so that no line starts with one.
            case ' ', '\t', '\n', '\u200b' -> after != ' ';
            case '/', '\\' -> Character.isLetter(after);
            case '-', '\u2010' -> Character.isLetter(after) && isLetter(index - 2);
            case '\u2014' -> true;
            default -> isIdeographic(before) || isIdeographic(after);
        };
    }

    private boolean isLetter(int index) {
        return index >= 0 && Character.isLetter(text.charAt(index));
    }

    /// Chinese and Japanese have no spaces, and lines may end after any character.
    private static boolean isIdeographic(char c) {
        return Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30ff');
    }
}
