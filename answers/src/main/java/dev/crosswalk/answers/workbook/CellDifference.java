package dev.crosswalk.answers.workbook;

import java.util.Arrays;

/// Two values of a cell in words, on one line, so that a reader sees what differs: of long texts
/// the part that does, and white space by signs where nothing else differs.
final class CellDifference {
    /// Values up to this length are shown whole.
    private static final int SHORT = 60;

    /// What is shown before and behind the part that differs.
    private static final int AROUND = 24;

    /// What is shown of that part, at its start and its end.
    private static final int START = 120;

    private static final int END = 40;

    /// What is shown of a value where there was none.
    private static final int NEW = 300;

    private final int[] before;
    private final int[] after;

    /// How much of both is the same at the start, and at the end.
    private int same;

    private int sameEnd;

    private CellDifference(String before, String after) {
        this.before = before.codePoints().toArray();
        this.after = after.codePoints().toArray();
        int most = Math.min(this.before.length, this.after.length);
        while (same < most && this.before[same] == this.after[same]) {
            same++;
        }
        while (sameEnd < most - same && fromEnd(this.before) == fromEnd(this.after)) {
            sameEnd++;
        }
    }

    private int fromEnd(int[] text) {
        return text[text.length - 1 - sameEnd];
    }

    /// `monthly -> weekly`
    ///
    /// @param unicode whether signs beyond ASCII can be shown
    static String of(String before, String after, boolean unicode) {
        if (before.isEmpty() || after.isEmpty()) {
            return value(before, unicode) + " -> " + value(after, unicode);
        }
        if (without(before).equals(without(after))) {
            CellDifference spaces = new CellDifference(before, after);
            spaces.widen();
            return spaces.marked(spaces.before, unicode)
                    + " -> "
                    + spaces.marked(spaces.after, unicode)
                    + " (only spaces and line breaks differ)";
        }
        String one = oneLine(before, " ");
        String other = oneLine(after, " ");
        if (isShort(one) && isShort(other)) {
            return one + " -> " + other + note(one, other);
        }
        CellDifference words = new CellDifference(one, other);
        return words.cut(words.before) + " -> " + words.cut(words.after);
    }

    /// A value by itself, where there is none to compare it with.
    static String value(String text, boolean unicode) {
        if (text.isEmpty()) {
            return "(empty)";
        }
        String line = oneLine(text, unicode ? " ⏎ " : " \\n ");
        int length = line.codePointCount(0, line.length());
        return length <= NEW
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NEW))
                        + "... (%,d characters)".formatted(length);
    }

    private static String oneLine(String text, String lineBreak) {
        return text.strip().replaceAll("\\s*\\R\\s*", lineBreak).replaceAll("\\s+", " ");
    }

    private static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) <= SHORT;
    }

    private static String without(String text) {
        return text.codePoints()
                .filter(c -> !isSpace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Explains a change that a spreadsheet makes unseen: it writes a version 3.0 as the number 3.
    private static String note(String before, String after) {
        boolean isNumber = before.matches("-?\\d{1,30}(\\.\\d{1,30})?");
        boolean isNow = after.matches("-?\\d{1,30}(\\.\\d{1,30})?");
        return isNumber && isNow && trimmed(before).equals(trimmed(after))
                ? " (the same number: was it meant, or did a spreadsheet do that?)"
                : "";
    }

    private static String trimmed(String number) {
        String digits = number.replaceFirst("^(-?)0+(?=\\d)", "$1");
        return digits.contains(".") ? digits.replaceFirst("\\.?0+$", "") : digits;
    }

    /// Widens the difference to all of the white space that it lies in.
    private void widen() {
        while (same > 0 && isSpace(before[same - 1])) {
            same--;
        }
        while (sameEnd > 0 && isSpace(fromEndOf(before, sameEnd - 1))) {
            sameEnd--;
        }
    }

    private static int fromEndOf(int[] text, int distance) {
        return text[text.length - 1 - distance];
    }

    private String cut(int[] text) {
        return head(text) + middle(text, same, text.length - sameEnd) + tail(text);
    }

    private String marked(int[] text, boolean unicode) {
        StringBuilder signs = new StringBuilder();
        for (int i = same; i < text.length - sameEnd; i++) {
            sign(signs, text[i], unicode);
        }
        int[] middle = signs.codePoints().toArray();
        return head(text) + middle(middle, 0, middle.length) + tail(text);
    }

    private static void sign(StringBuilder to, int c, boolean unicode) {
        if (!isSpace(c)) {
            to.appendCodePoint(c);
            return;
        }
        switch (c) {
            case ' ' -> to.append(unicode ? "·" : "\\s");
            case '\n' -> to.append(unicode ? "⏎" : "\\n");
            case '\t' -> to.append(unicode ? "⇥" : "\\t");
            case '\r' -> to.append("\\r");
            default -> to.append("\\u%04x".formatted(c));
        }
    }

    private String head(int[] text) {
        int from = Math.max(0, same - AROUND);
        if (from > 0) {
            from = firstAfter(text, from, same);
        }
        return (from > 0 ? "..." : "") + plain(text, from, same);
    }

    private String tail(int[] text) {
        int from = text.length - sameEnd;
        int to = Math.min(text.length, from + AROUND);
        while (to < text.length && to > from + AROUND / 2 && !isSpace(text[to])) {
            to--;
        }
        return plain(text, from, to) + (to < text.length ? "..." : "");
    }

    /// The next start of a word, so that no word is cut.
    private static int firstAfter(int[] text, int from, int to) {
        for (int i = from; i < Math.min(to, from + AROUND / 2); i++) {
            if (isSpace(text[i - 1])) {
                return i;
            }
        }
        return from;
    }

    private static String middle(int[] text, int from, int to) {
        return to - from <= START + END + 5
                ? plain(text, from, to)
                : plain(text, from, from + START) + " ... " + plain(text, to - END, to);
    }

    private static String plain(int[] text, int from, int to) {
        int[] part = Arrays.copyOfRange(text, from, to);
        return new String(part, 0, part.length).replaceAll("\\R", " ");
    }
}
