package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;
import static dev.crosswalk.papers.report.Cells.column;
import static dev.crosswalk.papers.report.Cells.number;

import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The controls of the programme that serve both of two editions.
final class ControlsServingBoth {
    private final Situation situation;
    private final Overlap overlap;
    private final Map<String, Set<String>> left;
    private final Map<String, Set<String>> right;

    ControlsServingBoth(Situation situation, Overlap overlap) {
        this.situation = situation;
        this.overlap = overlap;
        left = ScopeDemands.demanded(situation, overlap.comparison().left());
        right = ScopeDemands.demanded(situation, overlap.comparison().right());
    }

    List<Block> blocks() {
        Standing standing = FrontMatter.standing(situation);
        if (standing == null) {
            return List.of();
        }
        List<ControlStanding> adopted =
                standing.controls().stream().filter(ControlStanding::isAdopted).toList();
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : adopted) {
            Set<String> lefts = served(c, left);
            Set<String> rights = served(c, right);
            if (!lefts.isEmpty() && !rights.isEmpty()) {
                rows.add(row(c, lefts, rights));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        2, "Controls that serve both: " + rows.size() + " of " + adopted.size()));
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph("No control of the programme serves both."));
        } else {
            blocks.add(table(rows));
        }
        return blocks;
    }

    private static Set<String> served(ControlStanding c, Map<String, Set<String>> demanded) {
        Set<String> served = new LinkedHashSet<>();
        demanded.forEach((o, refs) -> {
            if (c.control().discharges().contains(o)) {
                served.addAll(refs);
            }
        });
        return served;
    }

    private List<Block.Cell> row(ControlStanding c, Set<String> lefts, Set<String> rights) {
        long both =
                c.control().discharges().stream()
                        .filter(o -> left.containsKey(o) && right.containsKey(o))
                        .count();
        return Cells.row(
                Cells.strong(c.id()),
                cell(c.title()),
                cell(c.owner()),
                Cells.state(c),
                cell((int) both),
                cell(String.join(", ", lefts)),
                cell(String.join(", ", rights)));
    }

    private Block table(List<List<Block.Cell>> rows) {
        Scope l = overlap.comparison().left();
        Scope r = overlap.comparison().right();
        return new Block.Table(
                "Controls that serve both",
                List.of(
                        column("Control", 9),
                        column("Title", 28),
                        column("Owner", 18),
                        column("State", 18),
                        number("Shared obligations", 11),
                        column(situation.name(Scope.of(l.edition())), 30),
                        column(situation.name(Scope.of(r.edition())), 30)),
                rows);
    }
}
