package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;
import static dev.crosswalk.papers.report.Cells.column;

import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.HeatCell;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Overlap.Cell;
import dev.crosswalk.papers.report.Overlap.Place;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An [Overlap] as a heat map whose cells lead to the obligations and pairs behind them.
final class HeatMaps {
    private final Situation situation;
    private final Overlap overlap;

    HeatMaps(Situation situation, Overlap overlap) {
        this.situation = situation;
        this.overlap = overlap;
    }

    /// The overlap of each two editions that are wanted or held, with those that reports of service
    /// organisations are about at the left. Two that share nothing are left out.
    static List<Overlap> all(Situation situation) {
        return pairs(situation).stream()
                .map(p -> Overlap.of(situation, p.getFirst(), p.getLast()))
                .toList();
    }

    private static List<List<Scope>> pairs(Situation situation) {
        List<Scope> scopes = new ArrayList<>();
        Set<String> editions = new LinkedHashSet<>();
        situation.wanted().forEach(t -> add(scopes, editions, t.scope()));
        situation.held().forEach(s -> add(scopes, editions, s));
        scopes.sort((a, b) -> Boolean.compare(!isSoc(a), !isSoc(b)));
        List<List<Scope>> pairs = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            for (int j = i + 1; j < scopes.size(); j++) {
                pairs.add(List.of(scopes.get(i), scopes.get(j)));
            }
        }
        return pairs;
    }

    private static void add(List<Scope> scopes, Set<String> editions, Scope scope) {
        if (editions.add(scope.edition())) {
            scopes.add(scope);
        }
    }

    private static boolean isSoc(Scope scope) {
        return scope.edition().startsWith("soc2");
    }

    String anchor() {
        return Cells.anchor(
                "heat",
                overlap.comparison().left().edition(),
                overlap.comparison().right().edition());
    }

    private String anchor(String row) {
        return Cells.anchor(anchor(), row);
    }

    private String anchor(Place place) {
        return Cells.anchor(anchor(), place.row(), place.column());
    }

    String sentence() {
        OverlapSide left = OverlapSide.left(overlap);
        OverlapSide right = OverlapSide.right(overlap);
        return left.name()
                + " demands obligations of which "
                + right.name()
                + " gives "
                + left.given(situation)
                + "; the other way it is "
                + right.given(situation)
                + ". A cell counts those that its series and its theme share; one that"
                + " several themes demand counts in each, so rows and columns do not add up.";
    }

    /// Columns are named by their ids, so that a page has room for all of them.
    Block.HeatMap map() {
        int most =
                overlap.cells().values().stream()
                        .mapToInt(c -> c.obligations().size())
                        .max()
                        .orElse(1);
        List<List<HeatCell>> rows = new ArrayList<>();
        for (Requirement row : overlap.rows()) {
            List<HeatCell> cells = new ArrayList<>();
            for (Requirement column : overlap.columns()) {
                Place place = new Place(row.id(), column.id());
                Cell cell = overlap.cells().get(place);
                int n = cell == null ? 0 : cell.obligations().size();
                cells.add(
                        n == 0
                                ? new HeatCell("", 0, null)
                                : new HeatCell(
                                        Integer.toString(n), (double) n / most, anchor(place)));
            }
            rows.add(cells);
        }
        return new Block.HeatMap(
                "Shared obligations: " + overlap.leftName() + " and " + overlap.rightName(),
                overlap.rows().stream().map(r -> r.id() + " " + r.title()).toList(),
                overlap.columns().stream().map(Requirement::id).toList(),
                rows);
    }

    /// Explains the ids of the columns.
    Block legend() {
        List<String> columns = new ArrayList<>();
        for (Requirement column : overlap.columns()) {
            columns.add((column.id() + " " + column.title()).replace(" ", Words.NO_BREAK));
        }
        return new Block.Paragraph(String.join(" · ", columns));
    }

    /// What is behind each cell of the map, row by row: the obligations and the pairs.
    List<Block> behind() {
        List<Block> blocks = new ArrayList<>();
        for (Requirement row : overlap.rows()) {
            List<Block> cells = new ArrayList<>();
            int n = 0;
            for (Requirement column : overlap.columns()) {
                Place place = new Place(row.id(), column.id());
                Cell cell = overlap.cells().get(place);
                if (cell != null) {
                    n++;
                    cells.add(behind(place, row, column, cell));
                }
            }
            if (n > 0) {
                blocks.add(
                        new Block.Details(
                                List.of(
                                        Run.strong(row.id() + " " + row.title()),
                                        Run.plain(
                                                ": shares obligations with "
                                                        + Words.many(n, "theme", "themes"))),
                                cells,
                                anchor(row.id())));
            }
        }
        return blocks;
    }

    private Block behind(Place place, Requirement row, Requirement column, Cell cell) {
        List<List<Run>> items = new ArrayList<>();
        cell.obligations()
                .forEach((o, ends) ->
                        items.add(
                                List.of(
                                        Run.plain(situation.text(o) + " "),
                                        Run.emphasis(ends(ends)))));
        return new Block.Details(
                List.of(
                        Run.strong(row.id() + " and " + column.id() + " " + column.title()),
                        Run.plain(
                                ": "
                                        + Words.many(
                                                cell.obligations().size(),
                                                "obligation",
                                                "obligations")
                                        + " in "
                                        + Words.many(cell.pairs().size(), "pair", "pairs"))),
                List.of(Cells.bullets(items)),
                anchor(place));
    }

    private static String ends(Overlap.Ends ends) {
        return String.join(", ", ends.left()) + " with " + String.join(", ", ends.right());
    }

    /// The map as a plain table.
    Block.Table table() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        overlap.cells()
                .forEach((place, c) ->
                        c.obligations()
                                .forEach((o, ends) ->
                                        rows.add(
                                                Cells.row(
                                                        cell(place.row()),
                                                        cell(place.column()),
                                                        cell(o),
                                                        cell(situation.text(o)),
                                                        cell(String.join(", ", ends.left())),
                                                        cell(String.join(", ", ends.right()))))));
        return new Block.Table(
                "Behind the heat map",
                List.of(
                        column(overlap.leftName(), 8),
                        column(overlap.rightName(), 8),
                        column("Obligation", 18),
                        column("Text", 50),
                        column("Left requirements", 18),
                        column("Right requirements", 18)),
                rows);
    }
}
