package dev.crosswalk.papers.report;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.standing.PutRight;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a report to management opens with where a day is to be held. It is made by whoever knows
/// the planner.
///
/// @param blocks what stands before the decisions
/// @param first what is to be decided before all else: who does it
/// @param decisions that the day asks for, the most important first
/// @param rest what stands after them
public record Opening(
        List<Block> blocks, List<Decision> first, List<Decision> decisions, List<Block> rest) {
    public Opening {
        blocks = List.copyOf(blocks);
        first = List.copyOf(first);
        decisions = List.copyOf(decisions);
        rest = List.copyOf(rest);
    }

    /// @param what is to be decided, and why, a sentence each
    public record Decision(String what, String why) {}

    /// What an auditor found and nobody answers for; empty where somebody does for each.
    public static Optional<Decision> unowned(Standing standing, Practices.Exceptions takes) {
        List<LocalDate> by =
                standing.controls().stream()
                        .flatMap(c ->
                                PutRight.of(c, standing.programme(), takes, standing.day())
                                        .stream())
                        .filter(p -> p.owner().isEmpty())
                        .map(PutRight::due)
                        .sorted()
                        .toList();
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Decision(
                                "Name who answers for %s, %s %s."
                                        .formatted(
                                                Words.many(
                                                        by.size(),
                                                        "control with an auditor's exception",
                                                        "controls with an auditor's exception"),
                                                by.getFirst().isBefore(standing.day())
                                                        ? "overdue since"
                                                        : "to be put right by",
                                                by.getFirst()),
                                "Nobody is named, and what the auditor found stays open until somebody puts it right."));
    }

    /// What a plan alone proposed is nobody's decision; empty where somebody decided on all.
    public static Optional<Decision> proposed(Standing standing) {
        int n = (int) standing.controls().stream().filter(c -> c.adoption().isUndecided()).count();
        String them = n == 1 ? "it" : "them";
        return n == 0
                ? Optional.empty()
                : Optional.of(
                        new Decision(
                                "Decide on %s that a plan proposed."
                                        .formatted(Words.many(n, "control", "controls")),
                                "Nobody has yet: a named person takes %s on, or approves the statement of applicability with %s."
                                        .formatted(them, them)));
    }
}
