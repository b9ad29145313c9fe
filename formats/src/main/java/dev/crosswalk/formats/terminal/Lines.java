package dev.crosswalk.formats.terminal;

import dev.crosswalk.formats.report.Run;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Lines that fit a width, wrapped between words.
///
/// Words may hold escape sequences for colour; they take no room. Everything else that it is given
/// is harmless to a terminal already.
final class Lines {
    /// Columns of a table that would be narrower than this are written one below the other.
    private static final int NARROWEST_COLUMN = 16;

    /// Below this, every character takes one column.
    private static final int FIRST_COMBINING = 0x300;

    private static final char ESCAPE = '\u001b';

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private String margin = "";

    Lines(int width) {
        this.width = width;
    }

    /// How many lines there are, with the one that comes next.
    int count() {
        return lines.size() + 1;
    }

    int width() {
        return width - margin.length();
    }

    /// Writes lines that are indented by more than those around them.
    void inside(String indent, Runnable lines) {
        String before = margin;
        margin = before + indent;
        lines.run();
        margin = before;
    }

    void blank() {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }

    void line(String words) {
        hanging("", "", words);
    }

    /// The words after `first`, and where they do not fit one line, the rest of them after `rest`.
    void hanging(String first, String rest, String words) {
        boolean isFirst = true;
        for (String line : wrapped(words, width() - columns(rest), width() - columns(first))) {
            raw((isFirst ? first : rest).concat(line).stripTrailing());
            isFirst = false;
        }
    }

    /// The words, and `right` at the right edge of their last line where it fits, else below.
    void spread(String first, String rest, String words, String right) {
        if (right.isEmpty()) {
            hanging(first, rest, words);
            return;
        }
        List<String> wrapped = wrapped(words, width() - columns(rest), width() - columns(first));
        String last = (wrapped.size() == 1 ? first : rest).concat(wrapped.getLast());
        int room = width() - columns(last) - columns(right);
        if (room < 2) {
            hanging(first, rest, words);
            hanging(rest, rest, right);
            return;
        }
        for (int i = 0; i < wrapped.size() - 1; i++) {
            raw((i == 0 ? first : rest).concat(wrapped.get(i)));
        }
        raw(last.concat(" ".repeat(room)).concat(right.stripTrailing()));
    }

    /// A line that is laid out already.
    void raw(String line) {
        lines.add(margin.concat(line).replace(Run.NO_BREAK, ' '));
    }

    /// Rows under their titles. Where the page is too narrow one column wraps, and where even that
    /// is too little each row becomes a block of lines.
    final class Table {
        private final List<String> titles;
        private final List<String> styled;
        private final int yielding;
        private final boolean[] rightward;

        /// How wide each column is; empty where the page is too narrow for them.
        private int[] widths = {};

        /// @param styled the titles as they look over the columns
        /// @param yielding the column that wraps
        /// @param rightward which columns have their text at their right edge
        Table(List<String> titles, List<String> styled, int yielding, boolean[] rightward) {
            this.titles = titles;
            this.styled = styled;
            this.yielding = yielding;
            this.rightward = rightward;
        }

        /// Writes the titles over columns in which all these rows have room.
        void begin(List<List<String>> rows) {
            widths = widths(rows);
            if (widths.length > 0) {
                row(styled);
            }
        }

        void rows(List<List<String>> rows) {
            for (List<String> row : rows) {
                if (widths.length == 0) {
                    block(row);
                } else {
                    row(row);
                }
            }
        }

        private int[] widths(List<List<String>> rows) {
            int[] widths = new int[titles.size()];
            measure(titles, widths);
            for (List<String> row : rows) {
                measure(row, widths);
            }
            int fixed = 2 * (widths.length - 1);
            for (int c = 0; c < widths.length; c++) {
                fixed += c == yielding ? 0 : widths[c];
            }
            int room = width() - fixed;
            if (room < Math.min(NARROWEST_COLUMN, widths[yielding])) {
                return new int[0];
            }
            widths[yielding] = Math.min(widths[yielding], room);
            return widths;
        }

        private static void measure(List<String> row, int[] widths) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], columns(row.get(c)));
            }
        }

        private void row(List<String> cells) {
            int most = widths[yielding];
            List<String> lines = wrapped(cells.get(yielding), most, most);
            for (int l = 0; l < lines.size(); l++) {
                StringBuilder line = new StringBuilder();
                for (int c = 0; c < widths.length; c++) {
                    String cell = c == yielding ? lines.get(l) : l == 0 ? cells.get(c) : "";
                    int room = widths[c] - columns(cell);
                    line.repeat(" ", rightward[c] ? room : 0).append(cell);
                    line.repeat(" ", rightward[c] ? 0 : room);
                    line.append(c == widths.length - 1 ? "" : "  ");
                }
                raw(line.toString().stripTrailing());
            }
        }

        private void block(List<String> cells) {
            hanging("", "  ", cells.getFirst());
            for (int c = 1; c < cells.size(); c++) {
                if (!cells.get(c).isEmpty()) {
                    hanging("  ", "    ", titles.get(c) + ": " + cells.get(c));
                }
            }
            lines.add("");
        }
    }

    /// The lines, each of them ended, as UTF-8. Each is encoded for itself: a single sign beyond
    /// Latin 1 makes every character of a text take the long way, before the JVM has compiled it.
    void writeTo(ByteArrayOutputStream out) {
        for (String line : lines) {
            out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    @Override
    public String toString() {
        return lines.isEmpty() ? "" : String.join("\n", lines).concat("\n");
    }

    /// Breaks words into lines; one word longer than a line is cut.
    private static List<String> wrapped(String words, int width, int firstWidth) {
        if (isOneColumnEach(words)) {
            return wrappedByLength(words, Math.max(width, 1), Math.max(firstWidth, 1));
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words.split(" ", -1)) {
            int room = Math.max(lines.isEmpty() ? firstWidth : width, 1);
            int needed = columns(word);
            if (used > 0 && used + 1 + needed > room) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                room = Math.max(width, 1);
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            int from = 0;
            while (needed > room - used && needed > 1) {
                int end = cut(word, from, room - used);
                line.append(word, from, end);
                lines.add(line.toString());
                needed -= columns(word, from, end);
                line.setLength(0);
                used = 0;
                room = Math.max(width, 1);
                from = end;
            }
            line.append(word, from, word.length());
            used += needed;
        }
        lines.add(line.toString());
        return lines;
    }

    /// The same for words of which each character takes one column, which most do: every start of
    /// the command line wraps a thousand sentences before the JVM has compiled a line.
    private static List<String> wrappedByLength(String words, int width, int firstWidth) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int room = firstWidth;
        while (words.length() - from > room) {
            int space = from + room;
            while (space > from && words.charAt(space) != ' ') {
                space--;
            }
            int end = space > from ? space : from + room;
            lines.add(words.substring(from, end));
            from = space > from ? space + 1 : end;
            room = width;
        }
        lines.add(words.substring(from));
        return lines;
    }

    private static boolean isOneColumnEach(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ESCAPE || c >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    /// The words where they take no more than so many columns, else their beginning and two dots.
    static String shortened(String words, int columns) {
        return columns(words) <= columns
                ? words
                : words.substring(0, cut(words, 0, Math.max(1, columns - 2)))
                        .stripTrailing()
                        .concat("..");
    }

    /// Where to cut a word so that its beginning fits the columns: after one character at least.
    private static int cut(String word, int from, int columns) {
        int end = from;
        int used = 0;
        while (end < word.length()) {
            int next = after(word, end);
            int more = columns(word, end, next);
            if (used > 0 && used + more > columns) {
                break;
            }
            used += more;
            end = next;
        }
        return end;
    }

    private static int after(String word, int i) {
        if (word.charAt(i) == ESCAPE) {
            int m = word.indexOf('m', i);
            return m < 0 ? word.length() : m + 1;
        }
        return i + Character.charCount(word.codePointAt(i));
    }

    /// How many columns of a terminal the words take.
    static int columns(String words) {
        if (isOneColumnEach(words)) {
            return words.length();
        }
        return columns(words, 0, words.length());
    }

    private static int columns(String words, int from, int end) {
        int columns = 0;
        for (int i = from; i < end; i = after(words, i)) {
            if (words.charAt(i) != ESCAPE) {
                columns += columns(words.codePointAt(i));
            }
        }
        return columns;
    }

    private static int columns(int codePoint) {
        if (codePoint < FIRST_COMBINING) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /// East Asian characters and emoji.
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
