package dev.crosswalk.content.finding;

/// Where something stands that was read: in a file, in a workbook, in a request. As text it is what
/// a person needs to find it.
public sealed interface Place extends Comparable<Place> {

    /// Enough for every number of a row or an index.
    int MOST_DIGITS = 9;

    /// @param file as the reader was given it; of compiled content, which has no files any more,
    ///   the kind and id: `obligation acc-review-periodic`
    /// @param line from 1; 0 means the file as a whole
    record Line(String file, int line) implements Place {
        @Override
        public String name() {
            return file;
        }

        /// `controls/access.yaml:12`
        @Override
        public String toString() {
            return line == 0 ? file : file + ":" + line;
        }
    }

    /// @param sheet `Controls`
    /// @param cell `J7`
    record Cell(String sheet, String cell) implements Place {
        @Override
        public String name() {
            return toString();
        }

        /// `Controls!J7`
        @Override
        public String toString() {
            return sheet + "!" + cell;
        }
    }

    /// @param pointer to a part of what was sent, after RFC 6901: `/controls/3/owner`
    record Field(String pointer) implements Place {
        @Override
        public String name() {
            return pointer;
        }

        @Override
        public String toString() {
            return pointer;
        }
    }

    /// No place of its own: what is said of all findings.
    record Everywhere() implements Place {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /// What the place is in, without the line; empty of everywhere.
    String name();

    /// From 1; 0 where there are no lines, or all of it is meant.
    default int line() {
        return 0;
    }

    /// By name, in cells and fields the numbers by their size, and then by line; everywhere last.
    @Override
    default int compareTo(Place other) {
        // Not made with Comparator.comparing: what that makes is in no AOT cache.
        int order = Boolean.compare(this instanceof Everywhere, other instanceof Everywhere);
        order = order == 0 ? sortable().compareTo(other.sortable()) : order;
        return order == 0 ? Integer.compare(line(), other.line()) : order;
    }

    private String sortable() {
        return switch (this) {
            case Line at -> at.file();
            case Cell at -> padded(at.toString());
            case Field at -> padded(at.pointer());
            case Everywhere _ -> "";
        };
    }

    /// `/controls/10` comes after `/controls/9`, and `J10` after `J9`: up to nine digits in a row
    /// are filled up with zeros. Sorting asks for this at each comparison, so it takes no regular
    /// expression.
    private static String padded(String name) {
        StringBuilder padded = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int end = endOfDigits(name, at);
            if (end > at) {
                padded.repeat('0', MOST_DIGITS - (end - at)).append(name, at, end);
                at = end;
            } else {
                padded.append(name.charAt(at));
                at++;
            }
        }
        return padded.toString();
    }

    private static int endOfDigits(String name, int start) {
        int end = start;
        while (end < name.length()
                && end - start < MOST_DIGITS
                && name.charAt(end) >= '0'
                && name.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
