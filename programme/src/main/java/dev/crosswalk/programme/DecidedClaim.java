package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the organisation decided, for itself, of a claim that is contested.
///
/// @param stands whether its requirement demands the obligation; where it does not, that neither
///   gives it nor asks for it
/// @param by who decided
/// @param on null where the day is not known; from the beginning of that day it counts
public record DecidedClaim(
        RequirementRef requirement,
        String obligation,
        boolean stands,
        String by,
        @Nullable LocalDate on,
        String why) {

    public DecidedClaim {
        by = OneLine.of(by);
        why = OneLine.of(why);
    }

    /// The same for the engine, with `Bea, 2026-06-01: why` for readers.
    public Decision decision() {
        return new Decision(
                requirement, obligation, stands, by + (on == null ? "" : ", " + on) + ": " + why);
    }
}
