package dev.crosswalk.formats.foreign;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/// Text that a line or a page broke in two.
public final class BrokenText {
    private static final char SOFT_HYPHEN = '\u00ad';

    private static final Pattern SPACE =
            Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u200b\\ufeff]+");

    /// How no line begins but that of a narrow cell, whose word before it filled the line above.
    private static final Pattern END_OF_WORD = Pattern.compile("[.,;:!?)\u2019'\"]+(\\s|$)");

    private static final Pattern LIGATURE = Pattern.compile("[\\ufb00-\\ufb06]");

    private BrokenText() {}

    /// The two with what stood between them before: a space, or nothing after the hyphen of a word.
    /// Whether a hyphen was put there by the break alone nobody can tell, so it stays.
    public static String joined(String above, String below) {
        if (above.isEmpty() || below.isEmpty()) {
            return above + below;
        }
        int end = above.length() - 1;
        if (above.charAt(end) == SOFT_HYPHEN) {
            return above.substring(0, end) + below;
        }
        boolean inWord =
                above.charAt(end) == '-'
                        && end > 0
                        && Character.isLetterOrDigit(above.charAt(end - 1))
                        && Character.isLetterOrDigit(below.charAt(0));
        boolean isEnd =
                Character.isLetterOrDigit(above.charAt(end))
                        && END_OF_WORD.matcher(below).lookingAt();
        return inWord || isEnd ? above + below : above + " " + below;
    }

    /// On one line, with one space between words, and with letters for the signs that some fonts
    /// have for two.
    static String line(String text) {
        String letters =
                LIGATURE.matcher(text).replaceAll(m -> Normalizer.normalize(m.group(), Form.NFKC));
        return SPACE.matcher(letters.replace(String.valueOf(SOFT_HYPHEN), ""))
                .replaceAll(" ")
                .strip();
    }
}
