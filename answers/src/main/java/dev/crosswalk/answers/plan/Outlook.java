package dev.crosswalk.answers.plan;

import dev.crosswalk.planner.PersonDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long the work of a plan takes of which nobody says a day.
///
/// @param perWeek the capacity that is assumed
/// @param finish the day on which its work is done; null where no day is known from which it starts
/// @param first the first day of the audit that holds with all of it; null as that is, or where
///   nothing is known of an audit
record Outlook(PersonDays perWeek, @Nullable LocalDate finish, @Nullable LocalDate first) {}
