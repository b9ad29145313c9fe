package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The pairs of an [Overlap], sorted by what joins them: what both sides demand, what publishers
/// state, what only guidance names.
final class OverlapPairs {
    private final Situation situation;
    private final Overlap overlap;

    OverlapPairs(Situation situation, Overlap overlap) {
        this.situation = situation;
        this.overlap = overlap;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Pair> demanded = overlap.demanded();
        if (!demanded.isEmpty()) {
            blocks.add(
                    new Block.Heading(
                            2,
                            Words.many(demanded.size(), "pair", "pairs")
                                    + " that share what both demand"));
            blocks.add(new Block.Paragraph(legend(demanded)));
            blocks.add(demanded(demanded));
        }
        List<Pair> published = overlap.with(Basis.PUBLISHED);
        if (!published.isEmpty()) {
            blocks.add(
                    new Block.Heading(
                            2,
                            Words.many(published.size(), "pair", "pairs")
                                    + " that published mappings state"));
            blocks.add(
                    new Block.Paragraph(
                            "A published mapping says how they relate, without the obligations"
                                    + " behind it; related: no more than that they share"
                                    + " something."));
            blocks.add(published(published));
        }
        List<Pair> guidance = overlap.with(Basis.SUGGESTED);
        if (!guidance.isEmpty()) {
            blocks.add(
                    new Block.Heading(
                            2,
                            Words.many(guidance.size(), "pair", "pairs")
                                    + " that only guidance joins"));
            blocks.add(
                    new Block.Paragraph(
                            "They share only what the guidance of one of them names. That is worth"
                                    + " a look, and proves nothing."));
            blocks.add(guidance(guidance));
        }
        return blocks;
    }

    private String legend(List<Pair> pairs) {
        return "Read from the left. Same as: both demand the same. Contains: the left one demands"
                + " all that the right one does, and more; part of: the reverse. Overlaps: they"
                + " share some of their demands. 3 of 7 | 3 of 5: three obligations are shared,"
                + " of seven that the left one demands and of five that the right one does."
                + ContestedWords.legend(situation.crosswalk(), pairs);
    }

    private Block demanded(List<Pair> pairs) {
        return new TableOf<Pair>()
                .cell(edition(overlap.comparison().left()), 10, p -> Cells.strong(p.left().id()))
                .text("Title", 20, p -> situation.title(p.left()))
                .text("Relation", 9, OverlapPairs::relation)
                .cell(edition(overlap.comparison().right()), 10, p -> Cells.strong(p.right().id()))
                .text("Title", 20, p -> situation.title(p.right()))
                .text("Shared", 12, this::shared)
                .cell("Obligations that both demand", 54, p -> Cells.lines(obligations(p)))
                .of("Pairs", pairs);
    }

    private static String relation(Pair p) {
        return FactWords.relation(p.basis(), p.relation());
    }

    /// What they share, each with whether readings contest it.
    private List<String> obligations(Pair p) {
        Set<String> contested = Set.copyOf(situation.crosswalk().contested(p));
        return p.shared().stream()
                .map(o -> situation.text(o) + (contested.contains(o) ? " (contested)" : ""))
                .toList();
    }

    /// `3 of 7 | 3 of 5, 1 contested`
    private String shared(Pair p) {
        return Words.of(p.leftShared(), p.leftShared() + p.leftOnly())
                + " | "
                + Words.of(p.rightShared(), p.rightShared() + p.rightOnly())
                + ContestedWords.of(situation.crosswalk(), p);
    }

    private String edition(Scope scope) {
        return situation.name(Scope.of(scope.edition()));
    }

    private Block published(List<Pair> pairs) {
        return new TableOf<Pair>()
                .cell(edition(overlap.comparison().left()), 10, p -> Cells.strong(p.left().id()))
                .text("Title", 40, p -> situation.title(p.left()))
                .text("Relation", 12, OverlapPairs::relation)
                .cell(edition(overlap.comparison().right()), 10, p -> Cells.strong(p.right().id()))
                .text("Title", 40, p -> situation.title(p.right()))
                .of("Published pairs", pairs);
    }

    private Block guidance(List<Pair> pairs) {
        Map<RequirementRef, List<String>> byLeft = new LinkedHashMap<>();
        for (Pair p : pairs) {
            byLeft.computeIfAbsent(p.left(), k -> new ArrayList<>()).add(p.right().id());
        }
        return new TableOf<Map.Entry<RequirementRef, List<String>>>()
                .cell(edition(overlap.comparison().left()), 10, e -> Cells.strong(e.getKey().id()))
                .text("Title", 40, e -> situation.title(e.getKey()))
                .text(
                        "Joined by guidance with, in " + overlap.rightName(),
                        70,
                        e -> String.join(", ", e.getValue()))
                .of("By guidance", byLeft.entrySet());
    }
}
