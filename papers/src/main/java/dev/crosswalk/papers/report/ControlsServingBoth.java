package dev.crosswalk.papers.report;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The controls of the programme that serve both of two editions.
final class ControlsServingBoth {
    private final Situation situation;
    private final Overlap overlap;
    private final Set<String> left;
    private final Set<String> right;

    ControlsServingBoth(Situation situation, Overlap overlap) {
        this.situation = situation;
        this.overlap = overlap;
        left = ScopeDemands.demanded(situation, overlap.comparison().left()).keySet();
        right = ScopeDemands.demanded(situation, overlap.comparison().right()).keySet();
    }

    List<Block> blocks() {
        Standing standing = FrontMatter.standing(situation);
        if (standing == null) {
            return List.of();
        }
        List<ControlStanding> adopted =
                standing.controls().stream().filter(ControlStanding::isAdopted).toList();
        Scope l = overlap.comparison().left();
        Scope r = overlap.comparison().right();
        List<ControlStanding> both =
                adopted.stream()
                        .filter(c -> !served(c, l).isEmpty() && !served(c, r).isEmpty())
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

    private List<String> served(ControlStanding c, Scope scope) {
        return ScopeDemands.served(situation, scope, c).stream().map(RequirementRef::id).toList();
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
                .text(edition(l), 30, c -> String.join(", ", served(c, l)))
                .text(edition(r), 30, c -> String.join(", ", served(c, r)))
                .of("Controls that serve both", both);
    }

    private long shared(ControlStanding c) {
        return situation.crosswalk().given(c.control().discharges()).stream()
                .filter(o -> left.contains(o) && right.contains(o))
                .count();
    }

    private String edition(Scope scope) {
        return situation.name(Scope.of(scope.edition()));
    }
}
