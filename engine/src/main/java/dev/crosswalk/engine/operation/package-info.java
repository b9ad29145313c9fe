/// How a control runs over time: its [Cadence], the occurrences that a window expects, what was
/// done, and the state of the control that follows ([ControlRecord]). The meaning is section 10 of
/// the engine's specification.
///
/// What happens happens at a [Moment], known to the instant or only to the day. What is expected,
/// late or fresh is so by days, and a day is always a day of the organisation's time zone.
@NullMarked
package dev.crosswalk.engine.operation;

import org.jspecify.annotations.NullMarked;
