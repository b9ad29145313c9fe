package dev.crosswalk.files.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Changes a YAML text so that it says what is wanted, and leaves alone what says so already.
///
/// Only the characters of values that differ are replaced; a new key or item gets lines of its own
/// behind the one that it follows. Comments stay even where what they describe is removed, unless
/// they stand in the middle of it, or belong to an item of a list whose comments are to be removed
/// with it. A comment that only holds a place for a key, `# dueOn:`, makes way for it.
public final class YamlEdit {
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t\r]*\n");

    private final String text;
    private final Comments comments;
    private final NewYaml rendering;
    private final List<Splice> splices = new ArrayList<>();

    /// Lines that are removed: the offset where they end, by the one where they start.
    private final TreeMap<Integer, Integer> removed = new TreeMap<>();

    private record Splice(int from, int to, String by) {}

    /// What becomes of the comments of a list item that is removed.
    public enum Comments {
        STAY,
        /// Comments right above, behind and inside of the item are removed with it.
        GO
    }

    private YamlEdit(String text, Comments comments) {
        this.text = text;
        this.comments = comments;
        rendering = new NewYaml(text);
    }

    /// @param text the file without its byte order mark
    /// @param wanted made from what [PlacedYaml] reads in this very text, or new
    public static String apply(String text, WantedYaml wanted, Comments comments) {
        YamlEdit edit = new YamlEdit(text, comments);
        Placed origin = wanted.origin();
        if (origin == null) {
            String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
            String whole = gap + edit.rendering.block(wanted, 0) + "\n";
            edit.splice(text.length(), text.length(), whole);
        } else {
            edit.value(origin, wanted, 0, -2, false);
        }
        return edit.spliced();
    }

    private String spliced() {
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        splices.replaceAll(s -> s.from() == s.to() ? above(s) : s);
        splices.sort(Comparator.comparingInt(Splice::from));
        StringBuilder edited = new StringBuilder();
        int at = 0;
        for (Splice s : splices) {
            if (s.from() < at) {
                throw new IllegalStateException("two edits of one place, at " + s.from());
            }
            edited.append(text, at, s.from());
            edited.append(s.by().replace("\r\n", "\n").replace("\n", newline));
            at = s.to();
        }
        edited.append(text, at, text.length());
        // A block text under `|` ends with a line break only where the file does.
        boolean open = !splices.isEmpty() && !edited.toString().endsWith("\n");
        return open && !text.endsWith("\n") ? edited.append(newline).toString() : edited.toString();
    }

    /// Where lines were to be inserted behind a line that is removed, they are inserted behind the
    /// one before it.
    private Splice above(Splice insertion) {
        int at = insertion.from();
        Map.Entry<Integer, Integer> lines = removed.floorEntry(at);
        while (lines != null && at < lines.getValue() && lines.getKey() > 0) {
            at = endOfLine(lineStart(lines.getKey() - 1));
            lines = removed.floorEntry(at);
        }
        return new Splice(at, at, insertion.by());
    }

    private void splice(int from, int to, String by) {
        splices.add(new Splice(from, to, by));
    }

    /// @param after the offset behind the colon or dash that the value belongs to
    /// @param column of that key or dash
    private void value(
            Placed placed, WantedYaml wanted, int after, int column, boolean inBrackets) {
        if (wanted.stoodAt(placed) && wanted.isUnchanged()) {
            return;
        }
        if (wanted instanceof WantedYaml.Text text && placed instanceof Placed.Text old) {
            text(old, text, after, column, inBrackets);
        } else if (!wanted.stoodAt(placed)) {
            replace(placed, wanted, after, column, inBrackets);
        } else if (wanted instanceof WantedYaml.Items items && placed instanceof Placed.Items old) {
            if (old.flow()) {
                flowItems(old, items, after, column, inBrackets);
            } else {
                blockItems(old, items, after);
            }
        } else if (wanted instanceof WantedYaml.Keyed keyed && placed instanceof Placed.Keyed old) {
            if (old.flow()) {
                flowKeyed(old, keyed);
            } else {
                blockKeyed(old, keyed);
            }
        }
    }

    /// Replaces a value by one of another kind.
    private void replace(
            Placed placed, WantedYaml wanted, int after, int column, boolean inBrackets) {
        if (inBrackets) {
            splice(placed.start(), placed.end(), rendering.flow(wanted));
            return;
        }
        String by = rendering.afterColon(wanted, column);
        if (by.startsWith("\n")) {
            // The old value starts behind the comment that may follow the key.
            splice(after, placed.end(), "");
            insertBelow(placed.end(), by.substring(1));
        } else {
            splice(after, placed.end(), by);
        }
    }

    private void text(
            Placed.Text old, WantedYaml.Text wanted, int after, int column, boolean inBrackets) {
        if (wanted.isNull()) {
            splice(inBrackets ? old.start() : after, old.end(), inBrackets ? "~" : "");
            return;
        }
        String comment = headerComment(old);
        boolean block = !inBrackets && Spelling.fitsBlock(wanted.text()) && isLastOfLine(old.end());
        String by =
                block
                        ? rendering.lines(wanted.text(), comment, column)
                        : Spelling.line(wanted.text(), wanted.isBare(), inBrackets, old.style())
                                + (comment.isEmpty() ? "" : " " + comment);
        boolean touches = old.start() == after && old.start() == old.end();
        splice(old.start(), old.end(), touches ? " " + by : by);
    }

    /// The comment that follows the `|` of a block text.
    private String headerComment(Placed.Text old) {
        if (!old.style().isBlock()) {
            return "";
        }
        String header = text.substring(old.start(), endOfLine(old.start()));
        int comment = header.indexOf('#');
        return comment < 0 ? "" : header.substring(comment);
    }

    private boolean isLastOfLine(int offset) {
        return text.substring(offset, endOfLine(offset)).isBlank();
    }

    private void flowItems(
            Placed.Items old, WantedYaml.Items wanted, int after, int column, boolean inBrackets) {
        List<WantedYaml> items = wanted.items();
        if (keepsAll(old, items)) {
            for (int i = 0; i < items.size(); i++) {
                value(old.items().get(i), items.get(i), 0, column, true);
            }
        } else if (old.items().isEmpty() && !inBrackets) {
            replace(old, WantedYaml.Items.of(items), after, column, false);
        } else {
            splice(old.start(), old.end(), rendering.flow(WantedYaml.Items.of(items)));
        }
    }

    private static boolean keepsAll(Placed.Items old, List<WantedYaml> items) {
        boolean all = items.size() == old.items().size();
        for (int i = 0; i < items.size() && all; i++) {
            all = items.get(i).stoodAt(old.items().get(i));
        }
        return all;
    }

    private void blockItems(Placed.Items old, WantedYaml.Items wanted, int after) {
        int column = column(old.start());
        List<WantedYaml> items = wanted.items();
        List<Integer> kept = kept(old, items);
        if (kept == null) {
            // The items are in another order, so the list is written anew.
            splice(old.start(), old.end(), rendering.block(WantedYaml.Items.of(items), column));
            return;
        }
        if (items.isEmpty()) {
            splice(after, after, " []");
        }
        List<Integer> dashes = dashes(old, column);
        List<Integer> gone = new ArrayList<>();
        int next = 0;
        int anchor = after;
        for (int i = 0; i < dashes.size(); i++) {
            Placed item = old.items().get(i);
            int at = kept.get(i);
            if (at < 0) {
                gone.add(i);
                continue;
            }
            if (next == 0 && at > 0) {
                int first = start(old, i, dashes.get(i), column);
                splice(first, first, added(old, items.subList(0, at), column) + "\n");
            } else {
                addBelow(anchor, old, items.subList(next, at), column);
            }
            value(item, items.get(at), dashes.get(i) + 1, column, false);
            anchor = behindComments(item, column);
            next = at + 1;
        }
        if (comments == Comments.STAY && !gone.isEmpty()) {
            Placed last = old.items().getLast();
            int left = behindComments(last, column);
            // Comments that stay behind the last item, which goes, are no heading of new ones.
            anchor = left > last.end() ? Math.max(anchor, left) : anchor;
        }
        addBelow(anchor, old, items.subList(next, items.size()), column);
        removeItems(old, dashes, gone, column);
    }

    private void addBelow(int anchor, Placed.Items old, List<WantedYaml> added, int column) {
        if (!added.isEmpty()) {
            insertBelow(anchor, added(old, added, column));
        }
    }

    /// For each old item its index among the new ones, or -1 where it is removed; null where the
    /// items are in another order.
    private static @Nullable List<Integer> kept(Placed.Items old, List<WantedYaml> items) {
        List<Integer> kept = new ArrayList<>(Collections.nCopies(old.items().size(), -1));
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            Placed origin = items.get(i).origin();
            if (origin == null) {
                continue;
            }
            while (from < old.items().size() && !origin.equals(old.items().get(from))) {
                from++;
            }
            if (from == old.items().size()) {
                return null;
            }
            kept.set(from++, i);
        }
        return kept;
    }

    private List<Integer> dashes(Placed.Items old, int column) {
        List<Integer> dashes = new ArrayList<>();
        int at = old.start();
        for (Placed item : old.items()) {
            dashes.add(dash(at, column));
            at = item.end();
        }
        return dashes;
    }

    // ---- removed items, and their comments

    private void removeItems(
            Placed.Items old, List<Integer> dashes, List<Integer> gone, int column) {
        for (int i = 0; i < gone.size(); i++) {
            int first = gone.get(i);
            // Where comments are removed too, so is everything between two neighbouring removed
            // items.
            while (comments == Comments.GO
                    && i + 1 < gone.size()
                    && gone.get(i + 1) == gone.get(i) + 1) {
                i++;
            }
            int last = gone.get(i);
            int from = start(old, first, dashes.get(first), column);
            int to = nextLine(end(old.items().get(last), column));
            if (comments == Comments.GO) {
                boolean apart = from > 0 && isBlankLine(lineStart(from - 1));
                if (last + 1 < dashes.size()) {
                    to = apart || first == 0 ? behindBlankLines(to) : to;
                } else if (apart && first > 0) {
                    // Those that the text before keeps are its own.
                    from =
                            Math.max(
                                    beforeBlankLines(from),
                                    nextLine(old.items().get(first - 1).end()));
                }
            }
            splice(from, to, "");
            removed.put(from, to);
        }
    }

    /// Where an item's lines begin: at a comment right above it in the column of its dash, or else
    /// at the dash.
    private int start(Placed.Items old, int item, int dash, int column) {
        int before = item == 0 ? 0 : old.items().get(item - 1).end();
        int line = lineStart(dash);
        while (comments == Comments.GO
                && line > before
                && lineStart(line - 1) > before
                && comment(lineStart(line - 1)) == column) {
            line = lineStart(line - 1);
        }
        return line;
    }

    /// Where an item's lines end: behind its comments where they go with it.
    private int end(Placed item, int column) {
        return comments == Comments.GO ? behindComments(item, column) : item.end();
    }

    /// Behind the comments that follow an item directly and are indented deeper than its dash.
    private int behindComments(Placed item, int column) {
        int end = item.end();
        int line = nextLine(end);
        while (line < text.length() && comment(line) > column) {
            end = endOfLine(line);
            line = nextLine(line);
        }
        return end;
    }

    /// The column in which a comment starts that is alone on its line; -1 for any other line.
    private int comment(int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '#' ? at - line : -1;
    }

    private boolean isBlankLine(int line) {
        return line < text.length() && text.substring(line, endOfLine(line)).isBlank();
    }

    private int behindBlankLines(int line) {
        int at = line;
        while (isBlankLine(at)) {
            at = nextLine(at);
        }
        return at;
    }

    private int beforeBlankLines(int line) {
        int at = line;
        while (at > 0 && isBlankLine(lineStart(at - 1))) {
            at = lineStart(at - 1);
        }
        return at;
    }

    /// Writes new items in the style of the last one: its braces, and the blank line before it.
    private String added(Placed.Items old, List<WantedYaml> added, int column) {
        List<Placed> items = old.items();
        boolean braces = items.getLast() instanceof Placed.Keyed k && k.flow();
        boolean spaced =
                items.size() > 1
                        && BLANK_LINE
                                .matcher(text)
                                .region(items.get(items.size() - 2).end(), items.getLast().start())
                                .find();
        StringBuilder lines = new StringBuilder();
        for (WantedYaml item : added) {
            lines.append(lines.isEmpty() ? "" : "\n").append(spaced ? "\n" : "");
            lines.append(" ".repeat(column)).append("- ");
            lines.append(braces ? rendering.flow(item) : rendering.block(item, column + 2));
        }
        return lines.toString();
    }

    /// The dash of the item after `from`, which is the end of the item before or the dash itself.
    private int dash(int from, int column) {
        int line = lineStart(from);
        while (true) {
            int dash = line + column;
            if (dash >= from
                    && dash < text.length()
                    && text.charAt(dash) == '-'
                    && text.substring(line, dash).isBlank()) {
                return dash;
            }
            line = nextLine(line);
            if (line >= text.length()) {
                throw new IllegalStateException("no dash after " + from);
            }
        }
    }

    private void flowKeyed(Placed.Keyed old, WantedYaml.Keyed wanted) {
        List<String> keys = old.pairs().stream().map(p -> p.key().text()).toList();
        if (!keys.equals(List.copyOf(wanted.entries().keySet()))) {
            WantedYaml.Keyed anew = new WantedYaml.Keyed();
            anew.entries().putAll(wanted.entries());
            splice(old.start(), old.end(), rendering.flow(anew));
            return;
        }
        for (Placed.Pair pair : old.pairs()) {
            value(pair.value(), wanted.value(pair.key().text()), colon(pair), 0, true);
        }
    }

    private void blockKeyed(Placed.Keyed old, WantedYaml.Keyed wanted) {
        int column = column(old.start());
        List<Placed.Pair> kept =
                old.pairs().stream()
                        .filter(p -> wanted.entries().containsKey(p.key().text()))
                        .toList();
        if (kept.isEmpty()) {
            splice(old.start(), old.end(), rendering.block(wanted, column));
            return;
        }
        int first = kept.getFirst().key().start();
        if (old.start() < first) {
            // The mapping follows a dash, so the first key that stays moves up behind it.
            splice(old.start(), first, "");
        }
        for (Placed.Pair pair : old.pairs()) {
            if (kept.contains(pair)) {
                WantedYaml value = wanted.value(pair.key().text());
                value(pair.value(), value, colon(pair), column, false);
            } else if (pair.key().start() > first) {
                removeLines(pair.key().start(), pair.value().end());
            }
        }
        addKeys(wanted, kept, column);
    }

    private void addKeys(WantedYaml.Keyed wanted, List<Placed.Pair> kept, int column) {
        int next = 0;
        for (Map.Entry<String, WantedYaml> entry : wanted.entries().entrySet()) {
            boolean isOld =
                    next < kept.size() && kept.get(next).key().text().equals(entry.getKey());
            if (isOld) {
                next++;
                continue;
            }
            String line = rendering.entry(entry.getKey(), entry.getValue(), column);
            int blank = blank(kept, entry.getKey(), column);
            if (blank >= 0) {
                splice(blank + column, endOfLine(blank), line);
            } else if (next == 0) {
                int first = kept.getFirst().key().start();
                splice(first, first, line + "\n" + " ".repeat(column));
            } else {
                insertBelow(kept.get(next - 1).value().end(), " ".repeat(column) + line);
            }
        }
    }

    /// The line of a mapping that waits for a key as a comment, `# dueOn:` with nothing behind it,
    /// as templates have it; -1 where there is none.
    private int blank(List<Placed.Pair> kept, String key, int column) {
        for (int i = 0; i < kept.size(); i++) {
            int end = i + 1 < kept.size() ? kept.get(i + 1).key().start() : text.length();
            int line = nextLine(kept.get(i).value().end());
            while (line < end && (isBlankLine(line) || comment(line) >= 0)) {
                String said = text.substring(line, endOfLine(line)).strip();
                if (comment(line) == column && said.equals("# " + key + ":")) {
                    return line;
                }
                line = nextLine(line);
            }
        }
        return -1;
    }

    /// The offset behind the colon of a key.
    private int colon(Placed.Pair pair) {
        return text.indexOf(':', pair.key().end()) + 1;
    }

    private void insertBelow(int offset, String lines) {
        int end = endOfLine(offset);
        splice(end, end, "\n" + lines);
    }

    private void removeLines(int from, int to) {
        splice(lineStart(from), nextLine(to), "");
        removed.put(lineStart(from), nextLine(to));
    }

    private int column(int offset) {
        return offset - lineStart(offset);
    }

    private int lineStart(int offset) {
        return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int nextLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /// The offset of the end of a line, before its line break.
    private int endOfLine(int offset) {
        int end = text.indexOf('\n', offset);
        if (end < 0) {
            return text.length();
        }
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
