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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
                                        Integer.toString(n), (double) n / most, anchor(row.id())));
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

    /// What is behind the cells of the map, row by row: the obligations, each once, and the
    /// requirements of both sides that demand it.
    List<Block> behind() {
        List<Block> blocks = new ArrayList<>();
        for (Requirement row : overlap.rows()) {
            Map<String, Overlap.Ends> shared = new TreeMap<>();
            overlap.cells()
                    .forEach((place, cell) -> {
                        if (place.row().equals(row.id())) {
                            cell.obligations().forEach((o, ends) -> add(shared, o, ends));
                        }
                    });
            if (!shared.isEmpty()) {
                blocks.add(
                        new Block.Details(
                                List.of(
                                        Run.strong(row.id() + " " + row.title()),
                                        Run.plain(
                                                ": "
                                                        + Words.many(
                                                                shared.size(),
                                                                "shared obligation",
                                                                "shared obligations"))),
                                List.of(table(row, shared)),
                                anchor(row.id())));
            }
        }
        return blocks;
    }

    private static void add(
            Map<String, Overlap.Ends> shared, String obligation, Overlap.Ends ends) {
        Overlap.Ends sides =
                shared.computeIfAbsent(
                        obligation,
                        _ -> new Overlap.Ends(new LinkedHashSet<>(), new LinkedHashSet<>()));
        sides.left().addAll(ends.left());
        sides.right().addAll(ends.right());
    }

    private Block table(Requirement row, Map<String, Overlap.Ends> shared) {
        return new TableOf<Map.Entry<String, Overlap.Ends>>()
                .text("Obligation", 64, e -> situation.text(e.getKey()))
                .text(overlap.leftName(), 12, e -> String.join(", ", e.getValue().left()))
                .text(overlap.rightName(), 24, e -> String.join(", ", e.getValue().right()))
                .of("Shared by " + row.id(), shared.entrySet());
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
