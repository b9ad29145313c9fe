package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A piece of evidence, a test or a population, as it stands at a moment.
///
/// @param kind the kind of evidence, as the control names it; empty for a population
/// @param from the moment from which it proves something
/// @param to the moment by which all that it proves had been seen
/// @param freshUntil the last day on which it counts; null where it counts until the control is to
///   be done again
/// @param result what a test found; null where it just shows that the control was done
/// @param artefact whether there is a file of it, so that it is more than somebody's word
/// @param shows whether it shows that the control is in place: a failed test does not, nor what was
///   seen before the control was in place, nor a population of which no event was handled
public record AtHand(
        String id,
        String kind,
        Moment from,
        Moment to,
        Moment receivedAt,
        @Nullable LocalDate freshUntil,
        Evidence.@Nullable Result result,
        boolean population,
        boolean artefact,
        boolean shows) {

    /// Whether it is too old to count on a day.
    public boolean isStaleOn(LocalDate day) {
        return freshUntil != null && freshUntil.isBefore(day);
    }

    /// The day on which it was observed, or the days that it covers.
    public Period proves() {
        return new Period(from.day(), to.day());
    }
}
