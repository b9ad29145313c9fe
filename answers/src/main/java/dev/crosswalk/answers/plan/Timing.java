package dev.crosswalk.answers.plan;

import dev.crosswalk.planner.PersonDays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a day can be held, and what else could be done.
///
/// @param asked whether somebody asked for the day; else it is the first that can be held
/// @param holds whether all steps are done by their days
/// @param capacity what all of it takes a week; empty where there is no time for any work
/// @param first the first day that can be held with the stated capacity
/// @param least what is needed where all that may stay open at the audit does; null where the day
///   holds, or nothing may
record Timing(
        Countdown countdown,
        boolean asked,
        boolean holds,
        Optional<PersonDays> capacity,
        LocalDate first,
        @Nullable Least least) {

    /// @param capacity and `first`: as of all of it
    record Least(Optional<PersonDays> capacity, LocalDate first) {}
}
