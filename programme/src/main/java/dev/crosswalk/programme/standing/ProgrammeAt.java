package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A programme on a day.
///
/// @param library that says what its controls are
/// @param knownAt what was received later is not known
public record ProgrammeAt(
        Programme programme, ControlLibrary library, LocalDate asOf, LocalDate knownAt) {

    /// The programme as it was on an earlier day: that knows what was received by then, and nothing
    /// that this one does not know.
    public ProgrammeAt earlier(Programme then, LocalDate day) {
        return new ProgrammeAt(then, library, day, day.isBefore(knownAt) ? day : knownAt);
    }

    /// Judged by what the programme wants of an edition.
    public Standing standing(Crosswalk crosswalk, String edition) {
        return standing(crosswalk, edition, null);
    }

    /// @param assurance asked for instead of what the programme wants of the edition; null leaves
    ///   that
    public Standing standing(Crosswalk crosswalk, String edition, @Nullable Assurance assurance) {
        return Standing.of(programme, library, crosswalk, edition, assurance, asOf, knownAt);
    }

    /// The state of the controls, whatever framework asks.
    public Standing controls(Crosswalk crosswalk) {
        return Standing.of(
                programme, library, crosswalk, Assurance.IMPLEMENTED, null, asOf, knownAt);
    }
}
