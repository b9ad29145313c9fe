package dev.crosswalk.papers.report;

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
        List<ControlStanding> both =
                adopted.stream()
                        .filter(c -> !served(c, left).isEmpty() && !served(c, right).isEmpty())
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        2, "Controls that serve both: " + both.size() + " of " + adopted.size()));
        blocks.add(
                both.isEmpty()
                        ? new Block.Paragraph("No control of the programme serves both.")
                        : table(both));
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

    private Block table(List<ControlStanding> both) {
        Scope l = overlap.comparison().left();
        Scope r = overlap.comparison().right();
        return new TableOf<ControlStanding>()
                .cell("Control", 9, c -> Cells.strong(c.id()))
                .text("Title", 28, ControlStanding::title)
                .text("Owner", 18, ControlStanding::owner)
                .cell("State", 18, Cells::state)
                .number("Shared obligations", 11, this::shared)
                .text(edition(l), 30, c -> String.join(", ", served(c, left)))
                .text(edition(r), 30, c -> String.join(", ", served(c, right)))
                .of("Controls that serve both", both);
    }

    private long shared(ControlStanding c) {
        return c.control().discharges().stream()
                .filter(o -> left.containsKey(o) && right.containsKey(o))
                .count();
    }

    private String edition(Scope scope) {
        return situation.name(Scope.of(scope.edition()));
    }
}
