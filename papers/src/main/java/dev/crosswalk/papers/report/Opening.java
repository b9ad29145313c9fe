package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Block;
import java.util.List;

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
}
