package dev.crosswalk.planner;

import java.util.BitSet;

/// Solves zero-one programs. The same program always gets the same answer.
sealed interface Solver permits CpSat, OjAlgo {

    String title();

    /// The largest sum of factors that an objective may have and still be treated exactly.
    long capacity();

    /// @param objective a factor for each variable, none negative
    /// @param start an assignment that meets the program
    Outcome minimise(ZeroOneProgram program, long[] objective, BitSet start, Limit limit);

    /// @param ones the best assignment found; it meets the program
    /// @param bound no assignment that meets the program has a smaller objective than this
    /// @param spent how much work was done
    record Outcome(BitSet ones, long bound, double spent) {}

    /// CP-SAT, or the solver in plain Java where CP-SAT cannot load. It is loaded on the first
    /// call.
    static Solver available() {
        return Available.SOLVER;
    }

    /// A class of its own, so that nothing is loaded before the first call.
    final class Available {
        private static final Solver SOLVER =
                CpSat.load().<Solver>map(solver -> solver).orElseGet(OjAlgo::new);

        private Available() {}
    }
}
