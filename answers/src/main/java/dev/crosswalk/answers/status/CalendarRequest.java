package dev.crosswalk.answers.status;

import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is due when?
///
/// @param from the first day; null for the day of the answer
/// @param months how many from then on; null for a year
/// @param remind how many days before each entry of a calendar file its reader is reminded; 0 for
///   never, null for a week
/// @param asOf as in [dev.crosswalk.answers.QuestionTerms], like the day after it
public record CalendarRequest(
        @Nullable LocalDate from,
        @Nullable Integer months,
        @Nullable Integer remind,
        @Nullable Moment asOf,
        @Nullable Moment knownAt) {
    public static final WholeNumber MONTHS = new WholeNumber("months", "months", 1, 120);
    public static final WholeNumber REMIND = new WholeNumber("remind", "days", 0, 365);
}
