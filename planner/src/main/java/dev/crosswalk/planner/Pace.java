package dev.crosswalk.planner;

import dev.crosswalk.engine.judgement.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How fast work goes: on which days people work, and how much of it is done in a week without any
/// holiday. Each working day does its share of that, so a week with a holiday does less.
///
/// @param days the days on which people work
/// @param perWeek the capacity: person-days of work a week
public record Pace(WorkingDays days, PersonDays perWeek) {
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);
    private static final int WEEK = 7;

    /// Mondays to Fridays, without any holiday.
    public static Pace of(PersonDays perWeek) {
        return new Pace(WorkingDays.USUAL, perWeek);
    }

    /// The working days of a week.
    int daysAWeek() {
        return WEEK - days.weekend().size();
    }

    /// How much work can be done from one day to another, both included.
    public PersonDays between(LocalDate from, LocalDate to) {
        return new PersonDays(workdays(from, to) * perWeek.hundredths() / daysAWeek());
    }

    /// The weekly capacity, rounded up to a hundredth, that does the work from one day to another;
    /// empty where there is no working day between them although there is work to do.
    public Optional<PersonDays> needed(PersonDays effort, LocalDate from, LocalDate to) {
        long some = workdays(from, to);
        if (some == 0) {
            return effort.equals(PersonDays.ZERO) ? Optional.of(PersonDays.ZERO) : Optional.empty();
        }
        return Optional.of(new PersonDays(Math.ceilDiv(effort.hundredths() * daysAWeek(), some)));
    }

    /// The last day of work that starts on a day, or on the next working day.
    public LocalDate after(LocalDate start, PersonDays effort) {
        return plus(workday(start), Math.max(0, length(effort) - 1));
    }

    /// The last day on which work can start that is done at the end of another.
    public LocalDate latestStart(LocalDate due, PersonDays effort) {
        LocalDate start = due.plusDays(1);
        for (long left = length(effort); left > 0; ) {
            start = start.minusDays(1);
            left -= days.contains(start) ? 1 : 0;
        }
        return start;
    }

    /// How many working days some work takes.
    private long length(PersonDays effort) {
        return Math.ceilDiv(effort.hundredths() * daysAWeek(), perWeek.hundredths());
    }

    /// The day itself, or the working day before it.
    public LocalDate workdayBefore(LocalDate day) {
        LocalDate some = day;
        while (!days.contains(some)) {
            some = some.minusDays(1);
        }
        return some;
    }

    /// The day itself, or the next working day.
    public LocalDate workday(LocalDate day) {
        LocalDate some = day;
        while (!days.contains(some)) {
            some = some.plusDays(1);
        }
        return some;
    }

    /// The n-th working day after a working day.
    LocalDate plus(LocalDate day, long n) {
        LocalDate some = day;
        long left = n;
        while (left > 0) {
            // In so many weeks there are at most so many working days as are left.
            LocalDate next = some.plusDays(Math.max(1, left / daysAWeek() * WEEK));
            left -= workdays(some.plusDays(1), next);
            some = next;
        }
        return workdayBefore(some);
    }

    /// The number of working days from one day to another, both included.
    long workdays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        long holidays =
                days.holidays().stream()
                        .filter(h -> !h.isBefore(from) && !h.isAfter(to))
                        .filter(h -> !days.weekend().contains(h.getDayOfWeek()))
                        .count();
        return beforeIn(to.plusDays(1)) - beforeIn(from) - holidays;
    }

    /// How many days that are no weekend there are from a fixed Monday long ago to the day, without
    /// that day.
    private long beforeIn(LocalDate day) {
        long all = ChronoUnit.DAYS.between(LONG_AGO, day);
        LocalDate monday = LONG_AGO.plusDays(Math.floorDiv(all, WEEK) * WEEK);
        long some =
                monday.datesUntil(day)
                        .filter(d -> !days.weekend().contains(d.getDayOfWeek()))
                        .count();
        return Math.floorDiv(all, WEEK) * daysAWeek() + some;
    }
}
