package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.planner.Allowance;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Pace;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The days by which things have to be there, counted back from a day that a plan is to hold.
///
/// What an internal audit looks at is in place so long before it that it leaves a record; the audit
/// has its report before the review; and that is before the day.
///
/// @param deadline how the day is counted back; null where nothing but the day itself is known
/// @param by the day
/// @param start the first day of work
/// @param pace on which days people work, and how much of that sets things up
/// @param running what is kept free of each week to run what is set up
record Countdown(
        @Nullable Deadline deadline, LocalDate by, LocalDate start, Pace pace, PersonDays running) {
    private static final int DAYS_A_YEAR = 365;
    private static final int DAYS_A_WEEK = 7;
    private static final int ROUNDS = 8;

    /// Room for running is at most so much of what there is, in percent.
    private static final int MOST_RUNNING = 90;

    /// What has to be done by a day.
    ///
    /// @param turn all that comes in this turn or in an earlier one
    private record Due(int turn, LocalDate day) {}

    /// The earliest day that can be held with this capacity.
    static LocalDate first(
            @Nullable Deadline deadline, Collection<Step> steps, LocalDate start, Pace pace) {
        LocalDate first = start;
        for (Due due : dues(deadline, start)) {
            PersonDays cost = cost(steps, turn -> turn <= due.turn());
            LocalDate done = pace.after(start, cost);
            LocalDate day = done.plusDays(ChronoUnit.DAYS.between(due.day(), start));
            first = day.isAfter(first) ? day : first;
        }
        return first;
    }

    private static List<Due> dues(@Nullable Deadline deadline, LocalDate by) {
        return deadline == null
                ? List.of(new Due(Integer.MAX_VALUE, by))
                : List.of(
                        new Due(Turns.LAST_LOOKED_AT, deadline.inPlaceBy(by)),
                        new Due(Turns.LAST_MEASURED, deadline.auditFrom(by)),
                        new Due(Turns.AUDIT, deadline.reportBy(by)),
                        new Due(Integer.MAX_VALUE, deadline.reviewBy(by)));
    }

    private List<Due> dues() {
        return dues(deadline, by);
    }

    /// What people give a week, to set things up and to run them.
    PersonDays perWeek() {
        return pace.perWeek().plus(running);
    }

    /// The same day, with room kept free each week to run what the steps set up: what that takes in
    /// the mean from the start to the day. The more room there is, the later things run, so it is
    /// looked for in a few rounds.
    ///
    /// @param perYear what running a step's control takes a year, in hundredths of a day
    Countdown withRoomToRun(List<Step> steps, ToLongFunction<Step> perYear) {
        long most = pace.perWeek().hundredths() * MOST_RUNNING / 100;
        Countdown some = this;
        long room = 0;
        for (int round = 0; round < ROUNDS; round++) {
            room = Math.min(most, (room + some.running(steps, perYear)) / 2);
            some = with(new PersonDays(room));
        }
        return with(new PersonDays(Math.min(most, Math.ceilDiv(room, 10L) * 10)));
    }

    private Countdown with(PersonDays room) {
        return new Countdown(
                deadline, by, start, new Pace(pace.days(), pace.perWeek().minus(room)), room);
    }

    /// What running what the steps set up takes a week, in the mean until the day.
    private long running(List<Step> steps, ToLongFunction<Step> perYear) {
        long days = Math.max(1, ChronoUnit.DAYS.between(start, by));
        return schedule(steps).slots().stream()
                        .mapToLong(s ->
                                perYear.applyAsLong(s.step())
                                        * Math.max(0, ChronoUnit.DAYS.between(s.finish(), by))
                                        / DAYS_A_YEAR)
                        .sum()
                * DAYS_A_WEEK
                / days;
    }

    /// The day by which all that a gate asks for has to be there; null where that is not known.
    @Nullable LocalDate due(Gate gate) {
        Deadline d = deadline;
        if (d == null || !d.edition().equals(gate.edition())) {
            return null;
        }
        return switch (gate.before()) {
            case STAGE_1 -> d.stageOneOn(by);
            case STAGE_2 -> {
                if (gate.id().equals(d.audit())) {
                    yield d.reportBy(by);
                }
                yield gate.id().equals(d.review()) || gate.after().contains(d.audit())
                        ? d.reviewBy(by)
                        : d.auditFrom(by);
            }
            case TYPE_2_START -> d.inPlaceBy(by);
            case TYPE_2_END -> by;
            case CERTIFICATE, SURVEILLANCE, TYPE_1 -> null;
        };
    }

    static int turn(Step step) {
        return step.turn() % Candidate.LATER;
    }

    private static boolean isLater(Step step) {
        return step.turn() >= Candidate.LATER;
    }

    private static PersonDays cost(Collection<Step> steps, IntPredicate turns) {
        return steps.stream()
                .filter(s -> turns.test(turn(s)))
                .map(Step::effort)
                .reduce(PersonDays.ZERO, PersonDays::plus);
    }

    /// The day by which a step has to be done.
    LocalDate due(Step step) {
        return dues().stream().filter(d -> turn(step) <= d.turn()).findFirst().orElseThrow().day();
    }

    /// How much work fits until each of the days.
    List<Allowance> allowances() {
        return dues().stream()
                .map(d -> new Allowance(d.turn(), pace.between(start, d.day())))
                .toList();
    }

    /// The weekly capacity with which all steps are done by their days; empty where there is no
    /// time for any.
    Optional<PersonDays> needed(Collection<Step> steps) {
        List<PersonDays> needed = new ArrayList<>();
        for (Due due : dues()) {
            Optional<PersonDays> some =
                    pace.needed(cost(steps, turn -> turn <= due.turn()), start, due.day());
            if (some.isEmpty()) {
                return Optional.empty();
            }
            needed.add(some.get());
        }
        return needed.stream().max(Comparator.naturalOrder()).map(running::plus);
    }

    /// The steps on a calendar. The audit is held when what it looks at has left its record, and
    /// the review after the audit, each earlier where its work would not be done in time else. What
    /// does not fit is worked on beside them.
    Schedule schedule(List<Step> steps) {
        List<Step> now = steps.stream().filter(s -> !isLater(s)).toList();
        LocalDate review = by;
        LocalDate audit = by;
        if (deadline != null) {
            PersonDays last = cost(now, turn -> turn > Turns.AUDIT);
            PersonDays both = last.plus(cost(now, turn -> turn == Turns.AUDIT));
            LocalDate reviewStart = pace.latestStart(deadline.reviewBy(by), last);
            review = min(deadline.reportBy(by).plusDays(1), reviewStart);
            audit =
                    min(
                            deadline.auditFrom(by),
                            min(
                                    pace.latestStart(deadline.reportBy(by), both.minus(last)),
                                    pace.latestStart(deadline.reviewBy(by), both)));
        }
        LocalDate auditFrom = deadline == null || deadline.audit().isEmpty() ? null : audit;
        LocalDate reviewFrom = deadline == null || deadline.review().isEmpty() ? null : review;
        return Schedule.of(
                steps,
                start,
                pace,
                by,
                step ->
                        new Schedule.Window(
                                isLater(step) || turn(step) < Turns.AUDIT
                                        ? null
                                        : turn(step) == Turns.AUDIT ? auditFrom : reviewFrom,
                                due(step),
                                isLater(step)));
    }

    /// The last day on which something can be done and still shows on the day.
    LocalDate seenBy() {
        return deadline == null ? by : deadline.seenBy(by);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
