package dev.crosswalk.papers.document;

import dev.crosswalk.papers.document.TextMerge.Clash;
import dev.crosswalk.papers.document.TextMerge.Part;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// Merges two sets of edits to one text.
///
/// Edits clash where they change a line that both change, or put something between the same two
/// lines. Git and JGit's own merge also refuse edits of neighbouring lines; here those are taken
/// both, because each rule, row and paragraph of a document is a line of its own.
final class ThreeWayMerge {
    private final RawText base;
    private final Side mine;
    private final Side theirs;
    private final List<Part> parts = new ArrayList<>();

    /// The edits of one side, and how many of them have been taken.
    private static final class Side {
        private final RawText text;
        private final EditList edits;
        private int next;

        Side(RawText base, RawText text) {
            this.text = text;
            edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, base, text);
        }

        boolean isDone() {
            return next == edits.size();
        }

        Edit edit() {
            return edits.get(next);
        }

        boolean startsBefore(Side other) {
            if (isDone() || other.isDone()) {
                return !isDone();
            }
            Edit a = edit();
            Edit b = other.edit();
            return a.getBeginA() != b.getBeginA()
                    ? a.getBeginA() < b.getBeginA()
                    : a.getEndA() <= b.getEndA();
        }

        /// What this side made of a range of lines of the base, given its edits in that range.
        String made(int from, int to, int firstEdit) {
            Edit first = edits.get(firstEdit);
            Edit last = edits.get(next - 1);
            return TextMerge.lines(
                    text,
                    first.getBeginB() - (first.getBeginA() - from),
                    last.getEndB() + (to - last.getEndA()));
        }
    }

    ThreeWayMerge(RawText base, RawText mine, RawText theirs) {
        this.base = base;
        this.mine = new Side(base, mine);
        this.theirs = new Side(base, theirs);
    }

    List<Part> parts() {
        int done = 0;
        while (!mine.isDone() || !theirs.isDone()) {
            done = region(done);
        }
        TextMerge.settled(parts, TextMerge.lines(base, done, base.size()));
        return parts;
    }

    /// Takes the next edit with all edits that overlap it; returns the line of the base after them.
    private int region(int done) {
        int firstOfMine = mine.next;
        int firstOfTheirs = theirs.next;
        Edit start = (mine.startsBefore(theirs) ? mine : theirs).edit();
        int from = start.getBeginA();
        int to = start.getEndA();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Side side : List.of(mine, theirs)) {
                if (!side.isDone() && meets(side.edit(), from, to)) {
                    to = Math.max(to, side.edit().getEndA());
                    side.next++;
                    grows = true;
                }
            }
        }
        TextMerge.settled(parts, TextMerge.lines(base, done, from));
        if (mine.next == firstOfMine) {
            TextMerge.settled(parts, theirs.made(from, to, firstOfTheirs));
        } else if (theirs.next == firstOfTheirs) {
            TextMerge.settled(parts, mine.made(from, to, firstOfMine));
        } else {
            clash(mine.made(from, to, firstOfMine), theirs.made(from, to, firstOfTheirs));
        }
        return to;
    }

    private static boolean meets(Edit edit, int from, int to) {
        return from == to
                ? edit.getBeginA() == from && edit.getEndA() == from
                : edit.getBeginA() < to && edit.getEndA() > from;
    }

    /// Lines that both sides begin or end with are no part of the clash.
    private void clash(String left, String right) {
        List<String> a = left.lines().toList();
        List<String> b = right.lines().toList();
        int shorter = Math.min(a.size(), b.size());
        int head = 0;
        while (head < shorter && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        TextMerge.settled(parts, text(a.subList(0, head)));
        if (head + tail < Math.max(a.size(), b.size())) {
            parts.add(
                    new Clash(
                            text(a.subList(head, a.size() - tail)),
                            text(b.subList(head, b.size() - tail))));
        }
        TextMerge.settled(parts, text(a.subList(a.size() - tail, a.size())));
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
