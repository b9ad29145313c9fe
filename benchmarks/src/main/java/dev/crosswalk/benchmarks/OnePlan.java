package dev.crosswalk.benchmarks;

import dev.crosswalk.planner.Limit;
import dev.crosswalk.planner.Planner;
import java.io.IOException;

/// One plan as a process of its own, for its memory.
final class OnePlan {

    private OnePlan() {}

    /// Plans for the hardest of the shapes and prints the most memory that the process ever had
    /// resident, in kilobytes; needs Linux.
    public static void main(String[] args) throws IOException {
        PlanWorlds world = PlanWorlds.of(PlanWorlds.Shape.ANYWHERE, 1);
        if (!new Planner(world.candidates()).cheapest(world.wanted(), Limit.DEFAULT).optimal()) {
            throw new IllegalStateException("not proved to be optimal");
        }
        System.out.println(AllPairs.mostResident());
    }
}
