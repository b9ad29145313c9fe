package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.planner.Pace;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Days counted back with room to run what is set up, which is the more, the more is there early
/// and the later the day is.
///
/// @param runPerYear what running the control of a step takes a year, in hundredths of a day
record Room(
        @Nullable Deadline deadline,
        WorkingDays working,
        List<Step> steps,
        LocalDate start,
        ToLongFunction<Step> runPerYear) {

    private static final int ROUNDS = 20;
    private static final int WEEKS_A_YEAR = 52;
    private static final int TENTH = 10;

    /// Beyond so many days nothing is looked for that holds.
    private static final int FAR = 1 << 12;

    /// The same where whoever owns the controls runs them beside these days.
    Room besideRunning() {
        return new Room(deadline, working, steps, start, _ -> 0L);
    }

    /// Whether running all of it takes as much as there is.
    boolean isOutrun(PersonDays perWeek) {
        return running(steps, runPerYear).compareTo(perWeek) >= 0;
    }

    /// The first day that can be held where another does not hold, and how it is laid.
    ///
    /// @param isBeside whether it holds only if whoever owns the controls runs them beside these
    ///   days
    /// @param alone the first that holds with what there is, running included; null where running
    ///   takes all of it
    record Later(LocalDate day, Room room, boolean isBeside, @Nullable LocalDate alone) {}

    /// One rule at all capacities, so that more of it never gives a later day: what running takes
    /// is kept free, save where there is no more than that, or where keeping it free takes longer
    /// than those need who have no more.
    Later later(PersonDays perWeek) {
        Room beside = besideRunning();
        if (isOutrun(perWeek)) {
            return new Later(beside.first(perWeek), beside, true, null);
        }
        LocalDate day = first(perWeek);
        PersonDays running = running(steps, runPerYear);
        LocalDate least = running.equals(PersonDays.ZERO) ? day : beside.first(running);
        return least.isBefore(day)
                ? new Later(least, beside, true, day)
                : new Later(day, this, false, day);
    }

    /// What running what steps set up takes a week, once all of it is set up.
    static PersonDays running(List<Step> steps, ToLongFunction<Step> runPerYear) {
        long perYear = steps.stream().mapToLong(runPerYear).sum();
        return new PersonDays(Math.ceilDiv(perYear, WEEKS_A_YEAR * TENTH) * TENTH);
    }

    Countdown until(LocalDate day, PersonDays perWeek) {
        Pace pace = new Pace(working, perWeek);
        Countdown countdown =
                new Countdown(
                        deadline,
                        Countdown.held(deadline, day, pace),
                        start,
                        pace,
                        PersonDays.ZERO);
        return deadline == null ? countdown : countdown.withRoomToRun(steps, runPerYear);
    }

    boolean holds(LocalDate day, PersonDays perWeek) {
        return until(day, perWeek).schedule(steps).late().isEmpty();
    }

    /// The first day that can be held.
    LocalDate first(PersonDays perWeek) {
        LocalDate day = Countdown.first(deadline, steps, start, new Pace(working, perWeek));
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate next = Countdown.first(deadline, steps, start, until(day, perWeek).pace());
            if (next.equals(day)) {
                break;
            }
            day = next;
        }
        return earliest(day, perWeek);
    }

    /// The first day that holds, looked for from another on in steps that double, then halved.
    private LocalDate earliest(LocalDate from, PersonDays perWeek) {
        long holds = 0;
        long fails = 0;
        if (holds(from, perWeek)) {
            for (long step = 1; fails == holds; step *= 2) {
                if (from.plusDays(-step).isBefore(start) || !holds(from.minusDays(step), perWeek)) {
                    fails = -step;
                } else {
                    holds = -step;
                    fails = holds;
                }
            }
        } else {
            for (long step = 1; holds == fails && step <= FAR; step *= 2) {
                if (holds(from.plusDays(step), perWeek)) {
                    holds = step;
                } else {
                    fails = step;
                    holds = fails;
                }
            }
        }
        while (holds - fails > 1) {
            long between = Math.floorDiv(holds + fails, 2);
            if (holds(from.plusDays(between), perWeek)) {
                holds = between;
            } else {
                fails = between;
            }
        }
        return from.plusDays(holds);
    }

    /// The least weekly capacity that holds a day; empty where none does.
    Optional<PersonDays> needed(LocalDate day) {
        Optional<PersonDays> least =
                new Countdown(
                                deadline,
                                day,
                                start,
                                new Pace(working, new PersonDays(1)),
                                PersonDays.ZERO)
                        .needed(steps);
        if (least.isEmpty() || least.get().equals(PersonDays.ZERO)) {
            return least;
        }
        long fails = least.get().hundredths() - 1;
        long holds = least.get().hundredths();
        while (!holds(day, new PersonDays(holds))) {
            fails = holds;
            holds *= 2;
        }
        while (holds - fails > 1) {
            long between = (holds + fails) / 2;
            if (holds(day, new PersonDays(between))) {
                holds = between;
            } else {
                fails = between;
            }
        }
        return Optional.of(new PersonDays(holds));
    }
}
