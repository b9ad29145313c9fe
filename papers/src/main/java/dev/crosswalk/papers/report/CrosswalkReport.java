package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Figure;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Editions side by side: what corresponds and in what way, what each has alone, and the controls
/// that serve both.
final class CrosswalkReport implements ReportKind {
    @Override
    public String name() {
        return "crosswalk";
    }

    @Override
    public String purpose() {
        return "Two frameworks side by side: pairs, what each has alone, controls that serve both.";
    }

    @Override
    public boolean needsProgramme() {
        return false;
    }

    @Override
    public boolean isOfAnyPart() {
        return true;
    }

    @Override
    public Report report(Situation situation, Medium medium) throws Unfit {
        List<Overlap> overlaps = HeatMaps.all(situation);
        if (overlaps.isEmpty()) {
            throw new Unfit(
                    "a crosswalk is between two frameworks, and only one is wanted or held here");
        }
        List<Block> blocks = new ArrayList<>();
        for (Overlap overlap : overlaps) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.PageBreak());
            }
            blocks.addAll(sideBySide(situation, overlap, medium));
        }
        List<String> names =
                overlaps.stream()
                        .flatMap(o -> Stream.of(o.leftName(), o.rightName()))
                        .distinct()
                        .toList();
        return FrontMatter.report("Crosswalk", names, situation, blocks, true);
    }

    private static List<Block> sideBySide(Situation situation, Overlap overlap, Medium medium) {
        HeatMaps map = new HeatMaps(situation, overlap);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        1, overlap.leftName() + " and " + overlap.rightName(), map.anchor()));
        blocks.add(figures(situation, overlap));
        if (!overlap.isEmpty()) {
            // The heat map ends the first page.
            blocks.add(new Block.Paragraph(map.sentence()));
            blocks.add(map.legend());
            blocks.add(map.map());
            blocks.add(new Block.PageBreak());
        }
        blocks.add(glance(overlap));
        blocks.addAll(new OverlapPairs(situation, overlap).blocks());
        blocks.addAll(CandidateTables.of(situation, overlap));
        blocks.addAll(new ControlsServingBoth(situation, overlap).blocks());
        for (OverlapSide side : List.of(OverlapSide.left(overlap), OverlapSide.right(overlap))) {
            blocks.addAll(side.without(situation));
            blocks.addAll(side.alone(situation, medium));
        }
        if (!overlap.isEmpty()) {
            switch (medium) {
                case SHEETS -> blocks.add(map.table());
                case PAGES -> {
                    blocks.add(new Block.Heading(2, "Behind the heat map"));
                    blocks.addAll(map.behind());
                }
            }
        }
        return blocks;
    }

    private static Block figures(Situation situation, Overlap overlap) {
        List<Figure> figures = new ArrayList<>();
        for (OverlapSide side : List.of(OverlapSide.left(overlap), OverlapSide.right(overlap))) {
            int all = situation.crosswalk().requirements(side.scope()).size();
            String given = side.given(situation);
            figures.add(
                    new Figure(
                            all - side.unpaired().size() + " of " + all,
                            "requirements of " + side.name() + " have a counterpart",
                            Tone.GOOD));
            if (!given.isEmpty()) {
                figures.add(
                        new Figure(
                                given,
                                "of its obligations are given by " + side.other(),
                                Tone.GOOD));
            }
        }
        return new Block.Figures(figures);
    }

    /// How much has no counterpart; the tables below list it.
    private static Block glance(Overlap overlap) {
        List<List<Run>> items = new ArrayList<>();
        for (OverlapSide side : List.of(OverlapSide.left(overlap), OverlapSide.right(overlap))) {
            List<String> ids = side.unpaired().stream().map(RequirementRef::id).toList();
            items.add(
                    List.of(
                            Run.strong(
                                    "In " + side.name() + " without a counterpart: " + ids.size()),
                            Run.plain(ids.isEmpty() ? "." : ": " + String.join(", ", ids) + ".")));
        }
        int guidance = overlap.with(Basis.SUGGESTED).size();
        items.add(
                List.of(
                        Run.strong(
                                Words.many(overlap.demanded().size(), "pair shares", "pairs share")
                                        + " what both demand"),
                        Run.plain(
                                "; "
                                        + Words.many(guidance, "more is", "more are")
                                        + " joined by guidance only, which proves nothing.")));
        return Cells.bullets(items);
    }
}
