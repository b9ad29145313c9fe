package dev.crosswalk.papers.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.jspecify.annotations.Nullable;

/// A text that people edited, merged with what would be rendered today.
///
/// INVARIANT: each line of `mine` that is not in the base is in every result but that of
/// [#inFavourOfTheirs].
record TextMerge(List<Part> parts) {
    static final String MINE = "<<<<<<< your text";
    static final String BETWEEN = "=======";
    static final String THEIRS = ">>>>>>> new text";

    TextMerge {
        parts = List.copyOf(parts);
    }

    /// A run of whole lines, each with its line feed.
    sealed interface Part {}

    record Settled(String text) implements Part {}

    record Clash(String mine, String theirs) implements Part {}

    /// @param base from which both came; null where nobody knows it, and then every difference
    ///   between the two is a clash
    static TextMerge of(@Nullable String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return new TextMerge(List.of(new Settled(mine)));
        }
        if (mine.equals(base)) {
            return new TextMerge(List.of(new Settled(theirs)));
        }
        return new TextMerge(base == null ? compared(mine, theirs) : merged(base, mine, theirs));
    }

    private static List<Part> compared(String mine, String theirs) {
        RawText left = raw(mine);
        RawText right = raw(theirs);
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, left, right);
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (Edit e : edits) {
            settled(parts, lines(left, done, e.getBeginA()));
            parts.add(
                    new Clash(
                            lines(left, e.getBeginA(), e.getEndA()),
                            lines(right, e.getBeginB(), e.getEndB())));
            done = e.getEndA();
        }
        settled(parts, lines(left, done, left.size()));
        return parts;
    }

    private static List<Part> merged(String base, String mine, String theirs) {
        return new ThreeWayMerge(raw(base), raw(mine), raw(theirs)).parts();
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    static String lines(RawText text, int from, int to) {
        return from == to ? "" : text.getString(from, to, false);
    }

    static void settled(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Settled(text));
        }
    }

    int clashes() {
        return (int) parts.stream().filter(p -> p instanceof Clash).count();
    }

    boolean clean() {
        return clashes() == 0;
    }

    /// Both sides of each clash, between the usual marks.
    String marked() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Settled s -> text.append(s.text());
                case Clash c ->
                        text.append(MINE + "\n")
                                .append(c.mine())
                                .append(BETWEEN + "\n")
                                .append(c.theirs())
                                .append(THEIRS + "\n");
            }
        }
        return text.toString();
    }

    String inFavourOfMine() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Settled s -> s.text();
                        case Clash c -> c.mine();
                    });
        }
        return text.toString();
    }

    String inFavourOfTheirs() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Settled s -> s.text();
                        case Clash c -> c.theirs();
                    });
        }
        return text.toString();
    }

    /// The line, from 1, of the first mark that somebody left in a text; 0 where there is none.
    static int markLeftIn(String text) {
        int line = 0;
        for (String l : text.split("\n", -1)) {
            line++;
            if (l.equals(MINE) || l.equals(THEIRS)) {
                return line;
            }
        }
        return 0;
    }
}
