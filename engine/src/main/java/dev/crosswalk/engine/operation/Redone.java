package dev.crosswalk.engine.operation;

import java.time.LocalDate;

/// A time that a control was done and failed, and was done again in time: it counts as done, and
/// what failed stays listed.
///
/// @param occurrence the period or the event
/// @param failed the first and the last day of what failed
/// @param failing id of what failed last
/// @param redoneOn when it was done again
public record Redone(String occurrence, Period failed, String failing, LocalDate redoneOn) {}
