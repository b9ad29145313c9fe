package dev.crosswalk.answers.plan;

import dev.crosswalk.planner.PersonDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long the work of a plan takes of which nobody says a day.
///
/// @param perWeek the capacity that is assumed
/// @param finish the day on which its work is done; null where no day is known from which it starts
/// @param first the first day of the audit that holds with all of it, over the whole range of the
///   days: the one that the days until `finish` are laid for, so it is never before that; null as
///   that is, or where nothing is known of an audit
/// @param running what of each week is kept free in these days to run what is set up
/// @param beside what running all of it takes a week, where that is as much as there is, so that
///   these days hold only if it is done beside them; null where it is less
record Outlook(
        PersonDays perWeek,
        @Nullable LocalDate finish,
        @Nullable LocalDate first,
        PersonDays running,
        @Nullable PersonDays beside) {}
