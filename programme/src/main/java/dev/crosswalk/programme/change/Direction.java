package dev.crosswalk.programme.change;

/// Where a change leads.
public enum Direction {
    WORSE,
    BETTER,
    /// Neither: something was excluded, or is asked for in another way.
    OTHER
}
