package dev.crosswalk.planner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    /// @param due the day at the end of which the step should be done; null where there is none
    public record Slot(Step step, LocalDate start, LocalDate finish, @Nullable LocalDate due) {

        /// Whether the step finishes after the day on which it should be done.
        public boolean late() {
            return due != null && finish.isAfter(due);
        }
    }

    /// When a step is done.
    ///
    /// @param notBefore the first day on which it may be worked on; null for any
    /// @param due the day at the end of which it should be done; null where there is none
    /// @param beside whether it takes what capacity others leave, also of earlier days
    public record Window(@Nullable LocalDate notBefore, @Nullable LocalDate due, boolean beside) {}

    private static final int WORKDAYS = 5;

    /// @throws IllegalArgumentException where the capacity is zero, or so small that the work would
    ///   last for more than a thousand years
    public static Schedule of(
            List<Step> steps, LocalDate start, PersonDays perWeek, @Nullable LocalDate by) {
        return of(steps, start, perWeek, by, _ -> new Window(null, by, false));
    }

    /// The same, where steps have days of their own.
    ///
    /// @throws IllegalArgumentException as above
    public static Schedule of(
            List<Step> steps,
            LocalDate start,
            PersonDays perWeek,
            @Nullable LocalDate by,
            Function<Step, Window> windows) {
        if (perWeek.equals(PersonDays.ZERO)) {
            throw new IllegalArgumentException("no work is done with a capacity of 0 a week");
        }
        LocalDate first = workday(start);
        Work work = new Work(perWeek);
        Map<String, Integer> waits = new HashMap<>();
        List<Slot> slots = new ArrayList<>();
        int next = 0;
        int nextBeside = 0;
        for (Step step : steps) {
            Window window = windows.apply(step);
            int from =
                    Math.max(
                            window.beside() ? nextBeside : next,
                            waits.getOrDefault(step.control(), 0));
            LocalDate notBefore = window.notBefore();
            if (notBefore != null && notBefore.isAfter(first)) {
                from = Math.max(from, (int) workdays(first, notBefore.minusDays(1)));
            }
            int[] days = work.take(step.effort(), from);
            if (window.beside()) {
                nextBeside = days[1];
            } else {
                next = days[1];
            }
            step.neededBy().forEach(other -> waits.merge(other, days[1], Math::max));
            slots.add(
                    new Slot(
                            step,
                            plusWorkdays(first, days[0]),
                            plusWorkdays(first, days[1]),
                            window.due()));
        }
        return new Schedule(start, perWeek, by, slots);
    }

    /// How much of each working day is taken, in fifths of a hundredth of a person-day.
    private static final class Work {
        private static final int MOST_DAYS = 1000 * 52 * WORKDAYS;
        private final long perDay;
        private long[] taken = new long[512];

        Work(PersonDays perWeek) {
            perDay = perWeek.hundredths();
        }

        /// Takes the first free time from a working day on.
        ///
        /// @return the first and the last day
        int[] take(PersonDays effort, int from) {
            long left = effort.hundredths() * WORKDAYS;
            if (left == 0) {
                return new int[] {from, from};
            }
            int first = -1;
            for (int day = from; ; day++) {
                if (day > MOST_DAYS) {
                    throw new IllegalArgumentException(
                            "with this capacity the work lasts for more than a thousand years");
                }
                if (day >= taken.length) {
                    taken = Arrays.copyOf(taken, taken.length * 2);
                }
                long some = Math.min(left, perDay - taken[day]);
                if (some > 0) {
                    first = first < 0 ? day : first;
                    taken[day] += some;
                    left -= some;
                    if (left == 0) {
                        return new int[] {first, day};
                    }
                }
            }
        }
    }

    public List<Step> late() {
        return slots.stream().filter(Slot::late).map(Slot::step).toList();
    }

    /// The last day of work; empty where there are no steps.
    public Optional<LocalDate> finish() {
        return slots.stream().map(Slot::finish).max(Comparator.naturalOrder());
    }

    /// How much work can be done from one day to another, both included.
    public static PersonDays between(LocalDate from, LocalDate to, PersonDays perWeek) {
        return new PersonDays(workdays(from, to) * perWeek.hundredths() / WORKDAYS);
    }

    /// The weekly capacity, rounded up to a hundredth, that does the work from one day to another;
    /// empty where there is no working day between them although there is work to do.
    public static Optional<PersonDays> needed(PersonDays effort, LocalDate from, LocalDate to) {
        long days = workdays(from, to);
        if (days == 0) {
            return effort.equals(PersonDays.ZERO) ? Optional.of(PersonDays.ZERO) : Optional.empty();
        }
        return Optional.of(new PersonDays(Math.ceilDiv(effort.hundredths() * WORKDAYS, days)));
    }

    /// The last day of work that starts on a day, the Monday after it where that is free.
    public static LocalDate after(LocalDate start, PersonDays effort, PersonDays perWeek) {
        return plusWorkdays(
                workday(start),
                Math.max(
                        0, Math.ceilDiv(effort.hundredths() * WORKDAYS, perWeek.hundredths()) - 1));
    }

    /// The last day on which work can start that is done at the end of another.
    public static LocalDate latestStart(LocalDate due, PersonDays effort, PersonDays perWeek) {
        long days = Math.ceilDiv(effort.hundredths() * WORKDAYS, perWeek.hundredths());
        LocalDate start = due.plusDays(1);
        for (long left = days; left > 0; ) {
            start = start.minusDays(1);
            if (start.getDayOfWeek().getValue() <= WORKDAYS) {
                left--;
            }
        }
        return start;
    }

    /// The smallest weekly capacity, rounded up to a hundredth, with which nothing is late; empty
    /// where there is no by-date, or no working day until it although there is work to do.
    public Optional<PersonDays> needed() {
        if (by == null) {
            return Optional.empty();
        }
        PersonDays effort =
                slots.stream()
                        .map(s -> s.step().effort())
                        .reduce(PersonDays.ZERO, PersonDays::plus);
        return needed(effort, start, by);
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
