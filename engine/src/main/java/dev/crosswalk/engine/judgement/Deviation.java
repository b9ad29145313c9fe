package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that was not done as it had to be. It stays one, whatever becomes of it.
///
/// @param id the same whenever the control is judged: the occurrence, or the subject and the day
///   since which it deviates; where two checks would have the same one, with the check before it
/// @param check the kind of evidence that found it; empty for an occurrence, a setting, and the
///   check of a control that names none
/// @param occurrence the period, the event, or the subject of a check
/// @param days the days of the period or event that it is about; of a check the days that deviate
/// @param turns how many occurrences or days it counts as
/// @param correctedOn when it was corrected; null where it was not
public record Deviation(
        String id,
        What what,
        String check,
        String occurrence,
        Period days,
        int turns,
        @Nullable LocalDate correctedOn) {

    /// The same with an id that names its check.
    Deviation withCheck() {
        return check.isEmpty()
                ? this
                : new Deviation(
                        check + " " + id, what, check, occurrence, days, turns, correctedOn);
    }

    boolean isNoWorseThan(Deviation before) {
        return what.compareTo(before.what) <= 0 && turns <= before.turns;
    }

    /// From the mildest to the worst.
    public enum What {
        /// Done after its tolerance.
        LATE,
        /// Nothing says how a checked subject was.
        UNKNOWN,
        /// Not done within its limit.
        MISSING,
        FAILED
    }
}
