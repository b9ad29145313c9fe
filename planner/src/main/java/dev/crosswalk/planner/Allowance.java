package dev.crosswalk.planner;

/// How much work fits before a day.
///
/// @param turn what has to be done until then: all that comes in this turn or in an earlier one
/// @param days how much that may cost
public record Allowance(int turn, PersonDays days) {}
