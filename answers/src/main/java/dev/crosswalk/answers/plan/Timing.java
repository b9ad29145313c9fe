package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a day can be held, and what else could be done.
///
/// @param asked whether somebody asked for the day; else it is the first that can be held
/// @param holds whether all steps are done by their days
/// @param capacity what all of it takes a week; empty where there is no time for any work
/// @param first the first day that can be held with the stated capacity, as the days add up
/// @param reserved the same where they come to the upper end of their range, laid as [Room#later]
///   has it
/// @param isRunBeside whether that day holds only if whoever owns the controls runs them beside
/// @param alone the first day over the range where nobody does; null where running takes all there
///   is
/// @param least what is needed where all that may stay open at the audit does; null where the day
///   holds, or nothing may
/// @param smaller what could be left out to make the day hold, or to bring it nearer; null where it
///   holds, or nothing can be left out
/// @param maybe all that could be left out and would save work, what most organisations do not have
///   first; none where the day holds
/// @param askedFor the day that somebody asked for, where it is no working day and the plan holds
///   the one before it; else null
/// @param later what is kept free of each week to run things where the days after the day are laid:
///   in the mean from the start to the first day; null where all is laid until the day
/// @param besideRunning the first day that can be held where nothing is kept free to run things;
///   null where the stated capacity holds both over the range of the days, or the day that somebody
///   asked for holds
record Timing(
        Countdown countdown,
        boolean asked,
        boolean holds,
        Optional<PersonDays> capacity,
        LocalDate first,
        LocalDate reserved,
        boolean isRunBeside,
        @Nullable LocalDate alone,
        @Nullable Least least,
        @Nullable Smaller smaller,
        List<Smaller> maybe,
        @Nullable LocalDate askedFor,
        @Nullable PersonDays later,
        @Nullable LocalDate besideRunning) {

    Timing {
        maybe = List.copyOf(maybe);
    }

    /// One of which nothing is known but whether it holds.
    static Timing plain(
            Countdown countdown,
            boolean asked,
            boolean holds,
            Optional<PersonDays> capacity,
            LocalDate first,
            LocalDate reserved,
            boolean isRunBeside,
            @Nullable LocalDate alone,
            @Nullable LocalDate askedFor) {
        return new Timing(
                countdown,
                asked,
                holds,
                capacity,
                first,
                reserved,
                isRunBeside,
                alone,
                null,
                null,
                List.of(),
                askedFor,
                null,
                null);
    }

    /// @param capacity and `first`: as of all of it
    record Least(Optional<PersonDays> capacity, LocalDate first) {}

    /// All else, without a part of what is wanted that may be left out.
    ///
    /// @param title what the part is about, or the title of a category
    /// @param ask the question whether the organisation has it; empty of a category
    /// @param isCategory whether it is a part that a report need not be on; else each requirement
    ///   of it is left out because it does not apply
    /// @param without the requirements of the part
    /// @param saved how much less the plan takes
    /// @param holds whether the day holds then
    /// @param capacity as of all of it; empty also where nobody looked
    /// @param first as of all of it
    record Smaller(
            String title,
            String ask,
            boolean isCategory,
            List<RequirementRef> without,
            PersonDays saved,
            boolean holds,
            Optional<PersonDays> capacity,
            LocalDate first) {
        Smaller {
            without = List.copyOf(without);
        }

        Smaller taking(Optional<PersonDays> found) {
            return new Smaller(title, ask, isCategory, without, saved, holds, found, first);
        }
    }
}
