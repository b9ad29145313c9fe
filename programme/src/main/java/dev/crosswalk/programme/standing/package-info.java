/// What a programme comes to at a moment: the state of each control, the posture that the engine is
/// asked about, and what falls due.
///
/// [ProgrammeAt] reads what is on record of each control once, through the port [History], and
/// judges it for each question: a [Standing]. [Agenda] lists what falls due by a standing. Start at
/// [ProgrammeAt].
@NullMarked
package dev.crosswalk.programme.standing;

import org.jspecify.annotations.NullMarked;
