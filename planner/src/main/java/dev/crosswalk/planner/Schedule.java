package dev.crosswalk.planner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The steps of a plan on a calendar: one after the other, Monday to Friday, each working day a
/// fifth of the week's capacity. Holidays are not considered.
///
/// @param start the first day on which work is possible
/// @param perWeek the capacity: person-days of work a week
/// @param by the day at the end of which everything should be done; null where there is none
/// @param slots one for each step, in the order of the plan
public record Schedule(
        LocalDate start, PersonDays perWeek, @Nullable LocalDate by, List<Slot> slots) {

    public Schedule {
        slots = List.copyOf(slots);
    }

    /// @param start the first day on which the step is worked on
    /// @param finish the last day on which the step is worked on
    /// @param late whether the step finishes after the by-date
    public record Slot(Step step, LocalDate start, LocalDate finish, boolean late) {}

    private static final int WORKDAYS = 5;

    /// @throws IllegalArgumentException where the capacity is zero, or so small that the work would
    ///   last for more than a thousand years
    public static Schedule of(
            List<Step> steps, LocalDate start, PersonDays perWeek, @Nullable LocalDate by) {
        if (perWeek.equals(PersonDays.ZERO)) {
            throw new IllegalArgumentException("no work is done with a capacity of 0 a week");
        }
        LocalDate first = workday(start);
        List<Slot> slots = new ArrayList<>();
        long done = 0;
        for (Step step : steps) {
            long before = done;
            done += step.effort().hundredths();
            long lastDay = Math.max(0, Math.ceilDiv(done * WORKDAYS, perWeek.hundredths()) - 1);
            long firstDay = Math.min(lastDay, before * WORKDAYS / perWeek.hundredths());
            LocalDate finish = plusWorkdays(first, lastDay);
            boolean late = by != null && finish.isAfter(by);
            slots.add(new Slot(step, plusWorkdays(first, firstDay), finish, late));
        }
        return new Schedule(start, perWeek, by, slots);
    }

    public List<Step> late() {
        return slots.stream().filter(Slot::late).map(Slot::step).toList();
    }

    /// The last day of work; empty where there are no steps.
    public Optional<LocalDate> finish() {
        return slots.isEmpty() ? Optional.empty() : Optional.of(slots.getLast().finish());
    }

    /// The smallest weekly capacity, rounded up to a hundredth, with which nothing is late; empty
    /// where there is no by-date, or no working day until it although there is work to do.
    public Optional<PersonDays> needed() {
        if (by == null) {
            return Optional.empty();
        }
        long effort = slots.stream().mapToLong(s -> s.step().effort().hundredths()).sum();
        long days = workdays(start, by);
        if (days == 0) {
            return slots.isEmpty() ? Optional.of(PersonDays.ZERO) : Optional.empty();
        }
        return Optional.of(new PersonDays(Math.ceilDiv(effort * WORKDAYS, days)));
    }

    /// The day itself, or the Monday after it.
    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /// @param day a working day
    private static LocalDate plusWorkdays(LocalDate day, long workdays) {
        if (workdays > 1000L * 52 * WORKDAYS) {
            throw new IllegalArgumentException(
                    "with this capacity the work lasts for more than a thousand years");
        }
        int weekday = day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        long sinceMonday = weekday + workdays;
        return day.minusDays(weekday)
                .plusWeeks(sinceMonday / WORKDAYS)
                .plusDays(sinceMonday % WORKDAYS);
    }

    /// The number of working days from one day to another, both included.
    private static long workdays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        return workdaysBefore(to.plusDays(1)) - workdaysBefore(from);
    }

    /// The number of working days from a fixed Monday long ago to the day, without that day.
    private static long workdaysBefore(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(1, 1, 1), day);
        return Math.floorDiv(days, 7L) * WORKDAYS + Math.min(Math.floorMod(days, 7L), WORKDAYS);
    }
}
