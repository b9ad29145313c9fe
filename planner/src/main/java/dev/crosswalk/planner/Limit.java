package dev.crosswalk.planner;

/// How much work a solver may do before it must return the best that it has found.
///
/// Work is counted in the solver's own steps, so that the same question gets the same answer on a
/// slow machine and on a fast one; a unit is about a second of one core of a present-day machine.
public record Limit(double work) {

    /// Several times what the hardest known library of 200 controls needs for its cheapest plan;
    /// plans under a budget are harder.
    public static final Limit DEFAULT = new Limit(20);

    public Limit {
        if (!(work > 0)) {
            throw new IllegalArgumentException("a limit of " + work + " leaves no room to work");
        }
    }

    Limit lessBy(double spent) {
        return new Limit(Math.max(work - spent, Double.MIN_NORMAL));
    }
}
