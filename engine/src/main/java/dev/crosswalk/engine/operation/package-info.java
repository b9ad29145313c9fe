/// How a control runs over time: its [Cadence], the occurrences that a window expects, what was
/// done, and the state of the control that follows ([ControlRecord]). Section 10 of the engine's
/// specification defines what this means.
///
/// Everything happens at a [Moment], known to the instant or only to the day. What is expected,
/// late or fresh is decided by days, which are days of the organisation's time zone.
@NullMarked
package dev.crosswalk.engine.operation;

import org.jspecify.annotations.NullMarked;
