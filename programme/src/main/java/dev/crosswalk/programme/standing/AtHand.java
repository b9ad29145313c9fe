package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A piece of evidence, a test or a population, as it stands on a day.
///
/// @param kind as the control wants it; empty of a population
/// @param freshUntil the last day on which it counts
/// @param result null where it just shows that the control was done
/// @param shows whether it shows that the control is in place: a test that failed does not, nor
///   what speaks of days before that, nor a list of events of which none was handled
public record AtHand(
        String id,
        String kind,
        Period proves,
        LocalDate receivedAt,
        LocalDate freshUntil,
        Evidence.@Nullable Result result,
        boolean population,
        boolean shows) {}
