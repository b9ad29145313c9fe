/// How a control runs over time: its [Cadence], the occurrences that a window expects, what was
/// done, and the state of the control that follows ([ControlRecord]). The meaning is section 10 of
/// the engine's specification.
///
/// A day is always a day in the organisation's time zone; whoever reads instants converts them.
@NullMarked
package dev.crosswalk.engine.operation;

import org.jspecify.annotations.NullMarked;
