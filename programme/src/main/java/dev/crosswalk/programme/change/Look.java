package dev.crosswalk.programme.change;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A programme on a day.
///
/// @param library that says what its controls are
/// @param knownAt what was received later is not known
public record Look(Programme programme, ControlLibrary library, LocalDate asOf, LocalDate knownAt) {

    /// An earlier look, at the programme as it was: it knows what was received by its day, and
    /// nothing that this one does not know.
    public Look earlier(Programme then, LocalDate day) {
        return new Look(then, library, day, day.isBefore(knownAt) ? day : knownAt);
    }

    /// @param edition whose assurance and window are asked for; null asks for the state of controls
    Standing standing(Crosswalk crosswalk, @Nullable String edition) {
        return Standing.of(programme, library, crosswalk, edition, null, asOf, knownAt);
    }
}
