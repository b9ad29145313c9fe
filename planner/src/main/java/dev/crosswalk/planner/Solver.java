package dev.crosswalk.planner;

import java.util.BitSet;

/// Solves programs over zeros and ones. The same program gets the same answer.
sealed interface Solver permits CpSat, OjAlgo {

    String title();

    /// The largest sum of factors that an objective may have and still be treated exactly.
    long capacity();

    /// @param objective a factor for each variable, none negative
    /// @param start an assignment that meets the program
    Outcome minimise(ZeroOneProgram program, long[] objective, BitSet start, Limit limit);

    /// @param ones the best assignment found; it meets the program
    /// @param bound no assignment that meets the program has a smaller objective
    /// @param spent how much work that was
    record Outcome(BitSet ones, long bound, double spent) {}

    /// CP-SAT, or where it cannot load the one in plain Java. Looked for when first asked.
    static Solver available() {
        return Available.SOLVER;
    }

    /// Its own class, so that nothing is loaded before somebody asks.
    final class Available {
        private static final Solver SOLVER =
                CpSat.load().<Solver>map(solver -> solver).orElseGet(OjAlgo::new);

        private Available() {}
    }
}
