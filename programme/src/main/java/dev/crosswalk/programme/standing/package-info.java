/// What a programme comes to on a day: the state of each control, the posture that the engine is
/// asked about, and what falls due. Start at [Standing].
@NullMarked
package dev.crosswalk.programme.standing;

import org.jspecify.annotations.NullMarked;
