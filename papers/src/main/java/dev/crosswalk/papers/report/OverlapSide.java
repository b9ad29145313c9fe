package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;
import static dev.crosswalk.papers.report.Cells.column;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One side of an [Overlap]: what it has alone.
///
/// @param unpaired requirements that are in no pair
record OverlapSide(
        String name, Scope scope, String other, Scope otherScope, List<RequirementRef> unpaired) {

    static OverlapSide left(Overlap o) {
        return new OverlapSide(
                o.leftName(),
                o.comparison().left(),
                o.rightName(),
                o.comparison().right(),
                o.comparison().leftWithoutCounterpart());
    }

    static OverlapSide right(Overlap o) {
        return new OverlapSide(
                o.rightName(),
                o.comparison().right(),
                o.leftName(),
                o.comparison().left(),
                o.comparison().rightWithoutCounterpart());
    }

    List<Block> without(Situation situation) {
        List<Block> blocks = new ArrayList<>();
        int all = situation.crosswalk().requirements(scope).size();
        blocks.add(
                new Block.Heading(
                        2,
                        "In "
                                + name
                                + " without a counterpart in "
                                + other
                                + ": "
                                + unpaired.size()
                                + " of "
                                + all));
        if (unpaired.isEmpty()) {
            blocks.add(new Block.Paragraph("None: every requirement has one."));
            return blocks;
        }
        blocks.add(
                new TableOf<RequirementRef>()
                        .cell("Id", 10, ref -> Cells.strong(ref.id()))
                        .text("Title", 36, situation::title)
                        .text("Summary", 70, r -> situation.crosswalk().requirement(r).summary())
                        .of(name + " without counterpart", unpaired));
        return blocks;
    }

    /// How many of its obligations the other side gives: it demands them, or what implies them.
    ///
    /// @return `131 of 264`; empty where this side demands nothing
    String given(Situation situation) {
        Set<String> own = ScopeDemands.demanded(situation, scope).keySet();
        Set<String> others = others(situation);
        long shared = own.stream().filter(others::contains).count();
        return own.isEmpty() ? "" : shared + " of " + own.size();
    }

    private Set<String> others(Situation situation) {
        return situation.crosswalk().given(ScopeDemands.demanded(situation, otherScope).keySet());
    }

    /// Obligations that this side demands and the other does not give.
    List<Block> alone(Situation situation, Medium medium) {
        Map<String, Set<String>> own = ScopeDemands.demanded(situation, scope);
        Set<String> others = others(situation);
        List<List<Block.Cell>> rows = new ArrayList<>();
        own.forEach((o, refs) -> {
            if (!others.contains(o)) {
                rows.add(
                        Cells.row(
                                cell(situation.text(o)),
                                cell(Words.spoken(situation.obligation(o).facet())),
                                cell(String.join(", ", refs))));
            }
        });
        if (rows.isEmpty()) {
            return List.of();
        }
        Block table =
                new Block.Table(
                        "Only " + name,
                        List.of(
                                column("Obligation", 80),
                                column("Facet", 12),
                                column("Demanded by", 30)),
                        rows);
        List<Run> summary =
                List.of(
                        Run.strong(
                                Words.many(rows.size(), "obligation", "obligations")
                                        + " of "
                                        + own.size()),
                        Run.plain(" that " + name + " demands and " + other + " does not give"));
        return switch (medium) {
            case SHEETS -> List.of(table);
            case PAGES -> List.of(new Block.Details(summary, List.of(table), null));
        };
    }
}
