/// Which controls to adopt so that what is open gets closed: all of it at least cost, or as much as
/// a budget pays for.
///
/// [OpenDemands] is what is open, read off the engine's verdicts. [Candidate]s are the controls
/// that may close it. A [Planner] turns both into a [Plan]: a weighted set cover, written down as a
/// program over zeros and ones (`Cover`, `CoverProgram`), solved to proven optimality by a
/// maintained solver (`CpSat`, or `OjAlgo` where native code cannot load), and read back as [Step]s
/// in the order in which they pay off. [PlanningWays] compares planning several scopes together
/// with planning them apart, and [Schedule] lays the steps on a calendar.
///
/// Pure like the engine: values in, values out, the same bytes whatever the order of the input.
/// Limits are counted in work done and not by the clock. The one thing read from outside is the
/// solver's native library, and only when there is something to solve.
@NullMarked
package dev.crosswalk.planner;

import org.jspecify.annotations.NullMarked;
