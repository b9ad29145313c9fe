package dev.crosswalk.papers.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// What one text says otherwise than an earlier one, line by line.
///
/// @param parts all of both texts, in their order
public record TextChanges(List<Part> parts) {
    public TextChanges {
        parts = List.copyOf(parts);
    }

    public enum Did {
        SAME,
        REMOVED,
        ADDED
    }

    /// @param lines without their line feeds
    public record Part(Did did, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public static TextChanges of(String before, String after) {
        RawText a = new RawText(before.getBytes(StandardCharsets.UTF_8));
        RawText b = new RawText(after.getBytes(StandardCharsets.UTF_8));
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (Edit e : new HistogramDiff().diff(RawTextComparator.DEFAULT, a, b)) {
            add(parts, Did.SAME, a, done, e.getBeginA());
            add(parts, Did.REMOVED, a, e.getBeginA(), e.getEndA());
            add(parts, Did.ADDED, b, e.getBeginB(), e.getEndB());
            done = e.getEndA();
        }
        add(parts, Did.SAME, a, done, a.size());
        return new TextChanges(parts);
    }

    private static void add(List<Part> parts, Did did, RawText text, int from, int to) {
        if (from < to) {
            List<String> lines = new ArrayList<>();
            for (int i = from; i < to; i++) {
                lines.add(text.getString(i));
            }
            parts.add(new Part(did, lines));
        }
    }

    public int count(Did did) {
        return parts.stream().filter(p -> p.did() == did).mapToInt(p -> p.lines().size()).sum();
    }
}
