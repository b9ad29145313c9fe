package dev.crosswalk.answers.text;

import java.util.ArrayList;
import java.util.List;

/// A page for a terminal: lines that fit its width, wrapped between words.
///
/// Words may hold the escape sequences of [Screen#in]; they take no room. Everything else that it
/// is given has been made safe by the screen.
public final class Page {
    /// A space at which no line breaks.
    public static final char NO_BREAK = '\u00a0';

    /// Columns of a table that would be narrower than this are written one below the other.
    private static final int NARROWEST_COLUMN = 16;

    /// Below this, every character takes one column.
    private static final int FIRST_COMBINING = 0x300;

    private static final char ESCAPE = '\u001b';

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    public Page(Screen screen) {
        this.screen = screen;
    }

    public Screen screen() {
        return screen;
    }

    public int width() {
        return screen.width();
    }

    /// Whether there is no room for things side by side.
    public boolean isNarrow() {
        return screen.width() < 64;
    }

    public Page blank() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return this;
    }

    public Page line(String words) {
        return hanging("", "", words);
    }

    /// The words after `first`, and where they do not fit one line, the rest of them after `rest`.
    public Page hanging(String first, String rest, String words) {
        boolean isFirst = true;
        for (String line : wrapped(words, width() - columns(rest), width() - columns(first))) {
            text.append((isFirst ? first : rest).concat(line).stripTrailing()).append('\n');
            isFirst = false;
        }
        return this;
    }

    /// The words, and `right` at the right edge of their last line where it fits, else below.
    public Page spread(String first, String rest, String words, String right) {
        if (right.isEmpty()) {
            return hanging(first, rest, words);
        }
        List<String> lines = wrapped(words, width() - columns(rest), width() - columns(first));
        String last = (lines.size() == 1 ? first : rest) + lines.getLast();
        int room = width() - columns(last) - columns(right);
        if (room < 2) {
            return hanging(first, rest, words).hanging(rest, rest, right);
        }
        for (int i = 0; i < lines.size() - 1; i++) {
            text.append(i == 0 ? first : rest).append(lines.get(i)).append('\n');
        }
        text.append(last).repeat(" ", room).append(right.stripTrailing()).append('\n');
        return this;
    }

    /// Lines that are already laid out.
    public Page raw(String lines) {
        text.append(lines);
        return this;
    }

    /// Rows under a header; the column `flexible` wraps where the page is too narrow, and where
    /// even that is too little each row becomes a block of lines.
    public Page table(List<String> header, List<List<String>> rows, int flexible) {
        int[] widths = widths(header, rows, flexible);
        if (widths.length == 0) {
            rows.forEach(row -> block(header, row));
            return this;
        }
        header(header, widths, flexible);
        rows.forEach(row -> row(row, widths, flexible));
        return this;
    }

    /// Rows that belong together.
    ///
    /// @param sum stands at the right of the title
    public record Group(String title, String sum, List<List<String>> rows) {}

    /// The same with the rows in groups, whose columns stand below each other.
    public Page groups(List<String> header, List<Group> groups, int flexible) {
        List<List<String>> all = groups.stream().flatMap(g -> g.rows().stream()).toList();
        int[] widths = widths(header, all, flexible);
        if (widths.length > 0) {
            header(header, widths, flexible);
        }
        for (Group group : groups) {
            blank().spread("", "  ", group.title(), group.sum());
            for (List<String> row : group.rows()) {
                if (widths.length == 0) {
                    block(header, row);
                } else {
                    row(row, widths, flexible);
                }
            }
        }
        return this;
    }

    /// How wide each column is; empty where the page is too narrow for them.
    private int[] widths(List<String> header, List<List<String>> rows, int flexible) {
        int[] widths = new int[header.size()];
        measure(header, widths);
        rows.forEach(row -> measure(row, widths));
        int fixed = 2 * (widths.length - 1);
        for (int c = 0; c < widths.length; c++) {
            fixed += c == flexible ? 0 : widths[c];
        }
        int room = width() - fixed;
        if (room < Math.min(NARROWEST_COLUMN, widths[flexible])) {
            return new int[0];
        }
        widths[flexible] = Math.min(widths[flexible], room);
        return widths;
    }

    private void header(List<String> header, int[] widths, int flexible) {
        List<String> dim = new ArrayList<>();
        header.forEach(h -> dim.add(screen.in(Screen.Style.DIM, h)));
        row(dim, widths, flexible);
    }

    @Override
    public String toString() {
        return text.toString().replace(NO_BREAK, ' ');
    }

    private static void measure(List<String> row, int[] widths) {
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(widths[c], columns(row.get(c)));
        }
    }

    private void row(List<String> cells, int[] widths, int flexible) {
        List<String> lines = wrapped(cells.get(flexible), widths[flexible], widths[flexible]);
        for (int l = 0; l < lines.size(); l++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String cell = c == flexible ? lines.get(l) : l == 0 ? cells.get(c) : "";
                line.append(cell).repeat(" ", widths[c] - columns(cell));
                line.append(c == widths.length - 1 ? "" : "  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private void block(List<String> header, List<String> cells) {
        hanging("", "  ", cells.getFirst());
        for (int c = 1; c < cells.size(); c++) {
            if (!cells.get(c).isEmpty()) {
                hanging("  ", "    ", header.get(c) + ": " + cells.get(c));
            }
        }
        text.append('\n');
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
            while (needed > room - used && needed > 1) {
                int cut = cut(word, room - used);
                line.append(word, 0, cut);
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                room = Math.max(width, 1);
                word = word.substring(cut);
                needed = columns(word);
            }
            line.append(word);
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
            int space = words.lastIndexOf(' ', from + room);
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

    /// How much of the word fits the columns: one character at least.
    private static int cut(String word, int columns) {
        int end = 0;
        int used = 0;
        while (end < word.length()) {
            int next = after(word, end);
            int more = columns(word.substring(end, next));
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
        int columns = 0;
        for (int i = 0; i < words.length(); i = after(words, i)) {
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
