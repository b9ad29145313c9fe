package dev.crosswalk.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The steps of a plan on a calendar: one after the other, on working days, each with its share of
/// the week's capacity.
///
/// @param start the first day on which work is possible
/// @param pace on which days people work, and how much
/// @param by the day at the end of which everything should be done; null where there is none
/// @param slots one for each step, in the order of the plan
public record Schedule(LocalDate start, Pace pace, @Nullable LocalDate by, List<Slot> slots) {

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

    /// @throws IllegalArgumentException where the capacity is zero, or so small that the work would
    ///   last for more than a thousand years
    public static Schedule of(
            List<Step> steps, LocalDate start, Pace pace, @Nullable LocalDate by) {
        return of(steps, start, pace, by, _ -> new Window(null, by, false));
    }

    /// The same, where steps have days of their own.
    ///
    /// @throws IllegalArgumentException as above
    public static Schedule of(
            List<Step> steps,
            LocalDate start,
            Pace pace,
            @Nullable LocalDate by,
            Function<Step, Window> windows) {
        if (pace.perWeek().equals(PersonDays.ZERO)) {
            throw new IllegalArgumentException("no work is done with a capacity of 0 a week");
        }
        LocalDate first = pace.workday(start);
        Work work = new Work(pace);
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
                from = Math.max(from, (int) pace.workdays(first, notBefore.minusDays(1)));
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
                            pace.plus(first, days[0]),
                            pace.plus(first, days[1]),
                            window.due()));
        }
        return new Schedule(start, pace, by, slots);
    }

    /// How much of each working day is taken: hundredths of a person-day, times the working days of
    /// a week.
    private static final class Work {
        private static final int MOST_WEEKS = 1000 * 52;
        private final long perDay;
        private final int daysAWeek;
        private long[] taken = new long[512];

        Work(Pace pace) {
            perDay = pace.perWeek().hundredths();
            daysAWeek = pace.daysAWeek();
        }

        /// Takes the first free time from a working day on.
        ///
        /// @return the first and the last day
        int[] take(PersonDays effort, int from) {
            long left = effort.hundredths() * daysAWeek;
            if (left == 0) {
                return new int[] {from, from};
            }
            int first = -1;
            for (int day = from; ; day++) {
                if (day > MOST_WEEKS * daysAWeek) {
                    throw new IllegalArgumentException(
                            "with this capacity the work lasts for more than a thousand years");
                }
                if (day >= taken.length) {
                    taken = Arrays.copyOf(taken, Math.max(day + 1, taken.length * 2));
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
        return pace.needed(effort, start, by);
    }
}
