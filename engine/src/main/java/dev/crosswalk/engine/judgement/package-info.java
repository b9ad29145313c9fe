/// How an auditor judges one control over a window, made exact: from the facts of a [History] and
/// the figures of a [Practice] follows one [Judgement]. Section 3 of the specification of operation
/// defines what it means.
///
/// What was to be done is cut into [Turn]s, one for each period of the cadence, for each event, or
/// for each day and subject of a check. A performance does one turn ([Pairing]); what a check found
/// covers days ([CheckedDays]). [Beyond] says when too many turns deviate, [Counting] what came of
/// them, and [Judging] what that means for each obligation; [Concluding] adds what persons
/// concluded.
@NullMarked
package dev.crosswalk.engine.judgement;

import org.jspecify.annotations.NullMarked;
