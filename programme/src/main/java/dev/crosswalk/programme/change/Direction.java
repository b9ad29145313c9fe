package dev.crosswalk.programme.change;

/// Whether a change is for the better or the worse.
public enum Direction {
    WORSE,
    BETTER,
    /// Neither better nor worse: something was excluded, or is asked for in another way.
    OTHER
}
