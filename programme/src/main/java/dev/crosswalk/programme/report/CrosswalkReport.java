package dev.crosswalk.programme.report;

import static dev.crosswalk.programme.report.Cells.cell;
import static dev.crosswalk.programme.report.Cells.column;

import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Figure;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return Covers.report("Crosswalk", situation, blocks, true);
    }

    private static List<Block> sideBySide(Situation situation, Overlap overlap, Medium medium) {
        HeatMaps map = new HeatMaps(situation, overlap);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        1, overlap.leftName() + " and " + overlap.rightName(), map.anchor()));
        blocks.add(figures(situation, overlap));
        if (!overlap.isEmpty()) {
            // The map ends the first page.
            blocks.add(new Block.Paragraph(map.sentence()));
            blocks.add(map.legend());
            blocks.add(map.map());
            blocks.add(new Block.PageBreak());
        }
        blocks.add(glance(overlap));
        blocks.addAll(pairs(situation, overlap));
        blocks.addAll(new ServingBoth(situation, overlap).blocks());
        for (Side side : List.of(Side.left(overlap), Side.right(overlap))) {
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
        int shared = overlap.shared().size();
        List<Figure> figures = new ArrayList<>();
        for (Side side : List.of(Side.left(overlap), Side.right(overlap))) {
            int all = situation.crosswalk().requirements(side.scope()).size();
            int demanded = Shared.demanded(situation, side.scope()).size();
            figures.add(
                    new Figure(
                            all - side.unpaired().size() + " of " + all,
                            "requirements of " + side.name() + " have a counterpart",
                            Tone.GOOD));
            if (demanded > 0) {
                figures.add(
                        new Figure(
                                shared + " of " + demanded,
                                "of its obligations are demanded by both",
                                Tone.GOOD));
            }
        }
        return new Block.Figures(figures);
    }

    /// What has no counterpart, at a glance; the tables below say more.
    private static Block glance(Overlap overlap) {
        List<List<Run>> items = new ArrayList<>();
        for (Side side : List.of(Side.left(overlap), Side.right(overlap))) {
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

    // ---- pairs

    private static List<Block> pairs(Situation situation, Overlap overlap) {
        List<Block> blocks = new ArrayList<>();
        List<Pair> demanded = overlap.demanded();
        if (!demanded.isEmpty()) {
            blocks.add(
                    new Block.Heading(
                            2,
                            Words.many(demanded.size(), "pair", "pairs")
                                    + " that share what both demand"));
            blocks.add(new Block.Paragraph(legend()));
            blocks.add(demanded(situation, overlap, demanded));
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
            blocks.add(published(situation, overlap, published));
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
                            "They share only what the guidance of one of them names. That is worth a"
                                    + " look, and proves nothing."));
            blocks.add(guidance(situation, overlap, guidance));
        }
        return blocks;
    }

    private static String legend() {
        return "Read from the left. Same as: both demand the same. Contains: the left one demands all"
                + " that the right one does, and more; part of: the reverse. Overlaps: they share"
                + " some of their demands. 3 of 7 | 3 of 5: three obligations are shared, of seven"
                + " that the left one demands and of five that the right one does.";
    }

    private static Block demanded(Situation situation, Overlap overlap, List<Pair> pairs) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Pair p : pairs) {
            int shared = p.shared().size();
            rows.add(
                    Cells.row(
                            Cells.strong(p.left().id()),
                            cell(situation.title(p.left())),
                            cell(Words.relation(p)),
                            Cells.strong(p.right().id()),
                            cell(situation.title(p.right())),
                            cell(
                                    Words.of(shared, shared + p.leftOnly())
                                            + " | "
                                            + Words.of(shared, shared + p.rightOnly())),
                            Cells.lines(p.shared().stream().map(situation::text).toList())));
        }
        return new Block.Table(
                "Pairs",
                List.of(
                        column(edition(situation, overlap.comparison().left()), 10),
                        column("Title", 20),
                        column("Relation", 9),
                        column(edition(situation, overlap.comparison().right()), 10),
                        column("Title", 20),
                        column("Shared", 12),
                        column("Obligations that both demand", 54)),
                rows);
    }

    private static String edition(Situation situation, Scope scope) {
        return situation.name(Scope.of(scope.edition()));
    }

    private static Block published(Situation situation, Overlap overlap, List<Pair> pairs) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Pair p : pairs) {
            rows.add(
                    Cells.row(
                            Cells.strong(p.left().id()),
                            cell(situation.title(p.left())),
                            cell(Words.relation(p)),
                            Cells.strong(p.right().id()),
                            cell(situation.title(p.right()))));
        }
        return new Block.Table(
                "Published pairs",
                List.of(
                        column(edition(situation, overlap.comparison().left()), 10),
                        column("Title", 40),
                        column("Relation", 12),
                        column(edition(situation, overlap.comparison().right()), 10),
                        column("Title", 40)),
                rows);
    }

    private static Block guidance(Situation situation, Overlap overlap, List<Pair> pairs) {
        Map<RequirementRef, List<String>> byLeft = new LinkedHashMap<>();
        for (Pair p : pairs) {
            byLeft.computeIfAbsent(p.left(), k -> new ArrayList<>()).add(p.right().id());
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        byLeft.forEach((left, rights) ->
                rows.add(
                        Cells.row(
                                Cells.strong(left.id()),
                                cell(situation.title(left)),
                                cell(String.join(", ", rights)))));
        return new Block.Table(
                "By guidance",
                List.of(
                        column(edition(situation, overlap.comparison().left()), 10),
                        column("Title", 40),
                        column("Joined by guidance with, in " + overlap.rightName(), 70)),
                rows);
    }

    /// One side of a comparison.
    ///
    /// @param unpaired requirements that are in no pair
    private record Side(
            String name,
            Scope scope,
            String other,
            Scope otherScope,
            List<RequirementRef> unpaired) {

        static Side left(Overlap o) {
            return new Side(
                    o.leftName(),
                    o.comparison().left(),
                    o.rightName(),
                    o.comparison().right(),
                    o.comparison().leftWithoutCounterpart());
        }

        static Side right(Overlap o) {
            return new Side(
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
            List<List<Block.Cell>> rows = new ArrayList<>();
            for (RequirementRef ref : unpaired) {
                rows.add(
                        Cells.row(
                                Cells.strong(ref.id()),
                                cell(situation.title(ref)),
                                cell(situation.crosswalk().requirement(ref).summary())));
            }
            blocks.add(
                    new Block.Table(
                            name + " without counterpart",
                            List.of(column("Id", 10), column("Title", 36), column("Summary", 70)),
                            rows));
            return blocks;
        }

        /// Obligations that this side demands and the other does not.
        List<Block> alone(Situation situation, Medium medium) {
            Map<String, Set<String>> own = Shared.demanded(situation, scope);
            Set<String> others = Shared.demanded(situation, otherScope).keySet();
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
                            Run.plain(" that " + name + " demands and " + other + " does not"));
            return switch (medium) {
                case SHEETS -> List.of(table);
                case PAGES -> List.of(new Block.Details(summary, List.of(table), null));
            };
        }
    }
}
