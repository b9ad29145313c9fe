/// Which controls to adopt so that open obligations get closed: all of them at least cost, or as
/// many as a budget pays for.
///
/// [OpenDemands] is what is open, taken from the engine's verdicts. [Candidate]s are the controls
/// that may close it. A [Planner] turns both into a [Plan]: a weighted set cover, written as a
/// zero-one program (`Cover`, `CoverProgram`), solved to proven optimality by an established solver
/// (`CpSat`, or `OjAlgo` where native code cannot load), and read back as [Step]s in the order in
/// which they pay off. [PlanningWays] compares planning several scopes together with planning them
/// apart, and [Schedule] puts the steps on a calendar.
///
/// Pure like the engine: values in, values out, the same bytes whatever the order of the input.
/// Limits are counted in work done and not in time. The one thing read from outside is the solver's
/// native library, and only when there is something to solve.
@NullMarked
package dev.crosswalk.planner;

import org.jspecify.annotations.NullMarked;
