package dev.crosswalk.planner;

/// How much work a solver may do before it must give what it has.
///
/// Work is counted in the solver's own steps, so that the same question gets the same answer on a
/// slow machine and on a fast one; a unit is about a second of one core of a present-day machine.
public record Limit(double work) {

    /// Enough for anything that people plan, and an end for what they do not.
    public static final Limit DEFAULT = new Limit(60);

    public Limit {
        if (!(work > 0)) {
            throw new IllegalArgumentException("a limit of " + work + " leaves no room to work");
        }
    }

    Limit lessBy(double spent) {
        return new Limit(Math.max(work - spent, Double.MIN_NORMAL));
    }
}
