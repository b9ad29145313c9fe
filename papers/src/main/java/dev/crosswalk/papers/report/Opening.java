package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Block;
import java.util.List;

/// What a report to management opens with where a day is to be held. It is made by whoever knows
/// the planner.
///
/// @param decisions that the day asks for, the most important first
public record Opening(List<Block> blocks, List<Decision> decisions) {
    public Opening {
        blocks = List.copyOf(blocks);
        decisions = List.copyOf(decisions);
    }

    /// @param what is to be decided, and why, a sentence each
    public record Decision(String what, String why) {}
}
