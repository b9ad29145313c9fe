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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The days by which things have to be there, counted back from a day that a plan is to hold.
///
/// What an internal audit looks at is in place so long before it that it leaves a record; the audit
/// has its report before the review; and that is before the day. A day that is no working day moves
/// to the working day before it where something has to be there by then, and to the next one where
/// something starts.
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
            LocalDate done = pace.after(start, cost(steps, due.turn()));
            LocalDate day = done.plusDays(ChronoUnit.DAYS.between(due.day(), start));
            first = day.isAfter(first) ? day : first;
        }
        return isAppointment(deadline) ? pace.workday(first) : first;
    }

    /// Whether the day is one on which somebody comes, and not the end of a period.
    private static boolean isAppointment(@Nullable Deadline deadline) {
        return deadline != null
                && switch (deadline.day()) {
                    case STAGE_1, STAGE_2, SURVEILLANCE, TYPE_1 -> true;
                    case CERTIFICATE, TYPE_2_START, TYPE_2_END -> false;
                };
    }

    /// The day that is held where somebody asks for one: an audit is on a working day.
    static LocalDate held(@Nullable Deadline deadline, LocalDate by, Pace pace) {
        return isAppointment(deadline) ? pace.workdayBefore(by) : by;
    }

    private static List<Due> dues(@Nullable Deadline deadline, LocalDate by) {
        return deadline == null
                ? List.of(new Due(Turns.LAST, by))
                : List.of(
                        new Due(Turns.LAST_IN_PLACE, deadline.inPlaceBy(by)),
                        new Due(Turns.LAST_LOOKED_AT, decidedBy(deadline, by)),
                        new Due(Turns.LAST_MEASURED, deadline.auditFrom(by)),
                        new Due(Turns.AUDIT, deadline.reportBy(by)),
                        new Due(Turns.LAST, deadline.reviewBy(by)));
    }

    private List<Due> dues() {
        return deadline == null
                ? dues(null, by)
                : List.of(
                        new Due(Turns.LAST_IN_PLACE, inPlaceBy()),
                        new Due(Turns.LAST_LOOKED_AT, workday(Countdown::decidedBy)),
                        new Due(Turns.LAST_MEASURED, auditFrom()),
                        new Due(Turns.AUDIT, reportBy()),
                        new Due(Turns.LAST, reviewBy()));
    }

    /// The day by which is decided what the auditor of the first stage reads, where that is not
    /// before controls are in place; where there is none, the day by which they are.
    private static LocalDate decidedBy(Deadline deadline, LocalDate by) {
        LocalDate read = deadline.stageOneOn(by).minusDays(deadline.stageOneReadDays());
        LocalDate inPlace = deadline.inPlaceBy(by);
        return deadline.stageOneDays() == 0 || read.isBefore(inPlace)
                ? inPlace
                : min(read, deadline.auditFrom(by));
    }

    /// A working day by the end of which something has to be there; the day itself where nothing is
    /// known but that.
    private LocalDate workday(BiFunction<Deadline, LocalDate, LocalDate> day) {
        return deadline == null ? by : pace.workdayBefore(day.apply(deadline, by));
    }

    LocalDate inPlaceBy() {
        return workday(Deadline::inPlaceBy);
    }

    LocalDate reviewBy() {
        return workday(Deadline::reviewBy);
    }

    LocalDate reportBy() {
        return workday(Deadline::reportBy);
    }

    /// The last day on which a control is put in place that is called in place on the day itself.
    LocalDate runningBy() {
        return workday(Deadline::runningBy);
    }

    LocalDate correctedBy() {
        return workday(Deadline::correctedBy);
    }

    /// The working day on which the internal audit starts.
    LocalDate auditFrom() {
        return deadline == null ? by : min(pace.workday(deadline.auditFrom(by)), reportBy());
    }

    /// The first working day on which controls are measured.
    LocalDate measuredFrom() {
        return deadline == null ? by : min(pace.workday(deadline.measuredFrom(by)), auditFrom());
    }

    /// The day by which the auditor of the first stage has what they read.
    LocalDate readBy() {
        return deadline == null
                ? by
                : pace.workdayBefore(stageOneOn().minusDays(deadline.stageOneReadDays()));
    }

    LocalDate stageOneOn() {
        return deadline == null ? by : min(pace.workday(deadline.stageOneOn(by)), by);
    }

    /// About the day of the certificate; null where none follows.
    @Nullable LocalDate certificateOn() {
        return deadline == null || deadline.certificateDays() == 0
                ? null
                : deadline.certificateOn(by);
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
            case STAGE_1 -> readBy();
            case STAGE_2 -> {
                if (gate.id().equals(d.audit())) {
                    yield reportBy();
                }
                yield gate.id().equals(d.review()) || gate.after().contains(d.audit())
                        ? reviewBy()
                        : auditFrom();
            }
            case TYPE_2_START -> inPlaceBy();
            case TYPE_2_END -> by;
            case CERTIFICATE, SURVEILLANCE, TYPE_1 -> null;
        };
    }

    static int turn(Step step) {
        return step.turn() % Candidate.LATER;
    }

    /// Whether a step takes the days that others leave.
    private static boolean isBeside(Step step) {
        return step.turn() >= Candidate.LATER || Turns.isForTheLaw(step);
    }

    /// What is spent until the end of a turn.
    private static PersonDays cost(Collection<Step> steps, int end) {
        PersonDays cost = PersonDays.ZERO;
        for (Step s : steps) {
            if (turn(s) <= end) {
                cost = cost.plus(s.effort());
            } else if (s.setUp() != null && s.setUp().turn() <= end) {
                cost = cost.plus(s.setUp().effort());
            }
        }
        return cost;
    }

    /// What is spent after one turn and until the end of another.
    private static PersonDays cost(Collection<Step> steps, int after, int end) {
        return cost(steps, end).minus(cost(steps, after));
    }

    /// The day by which a step has to be done; null where it is done for no audit.
    @Nullable LocalDate due(Step step) {
        return due(turn(step), dues());
    }

    private static @Nullable LocalDate due(int turn, List<Due> dues) {
        return dues.stream().filter(d -> turn <= d.turn()).findFirst().map(Due::day).orElse(null);
    }

    /// How much work fits until each of the days.
    List<Allowance> allowances() {
        return dues().stream()
                .map(d ->
                        new Allowance(
                                d.turn() == Turns.LAST ? Integer.MAX_VALUE : d.turn(),
                                pace.between(start, d.day())))
                .toList();
    }

    /// How many days are left, beside some steps and what is kept free, until the last one on which
    /// something is put in place that is called in place on the day itself ([#runningBy]).
    PersonDays left(List<Step> steps) {
        long fits = 0;
        long fails = pace.between(start, runningBy()).hundredths() + 1;
        while (fails - fits > 1) {
            long between = (fits + fails) / 2;
            if (besides(steps, new PersonDays(between)).isAfter(runningBy())) {
                fails = between;
            } else {
                fits = between;
            }
        }
        return new PersonDays(fits);
    }

    /// When some work is done that comes beside some steps.
    private LocalDate besides(List<Step> steps, PersonDays effort) {
        List<Step> all = new ArrayList<>(steps);
        all.add(
                new Step(
                        "",
                        "",
                        effort,
                        Candidate.Standing.NEW,
                        List.of(),
                        Candidate.LATER,
                        List.of()));
        return schedule(all).slots().getLast().finish();
    }

    /// The weekly capacity with which all steps are done by their days; empty where there is no
    /// time for any.
    Optional<PersonDays> needed(Collection<Step> steps) {
        List<PersonDays> needed = new ArrayList<>();
        for (Due due : dues()) {
            Optional<PersonDays> some = pace.needed(cost(steps, due.turn()), start, due.day());
            if (some.isEmpty()) {
                return Optional.empty();
            }
            needed.add(some.get());
        }
        return needed.stream().max(Comparator.naturalOrder()).map(running::plus);
    }

    /// The first days of what looks at others; null for any.
    private record First(
            @Nullable LocalDate measure, @Nullable LocalDate audit, @Nullable LocalDate review) {

        @Nullable LocalDate from(int turn) {
            if (turn > Turns.AUDIT) {
                return review;
            }
            return turn == Turns.AUDIT ? audit : turn == Turns.MEASURE ? measure : null;
        }
    }

    /// The steps on a calendar. What is in place is measured when it has run, earlier where that
    /// would not be done in time else. The audit begins when what it looks at has left its record:
    /// what of its days does not fit after that prepares it; it is held before only where the
    /// review would not be in time else. Then days are kept free to correct what it found, and the
    /// review is held as late as it is in time, so that there are corrections to review. What does
    /// not fit is worked on beside all that.
    Schedule schedule(List<Step> steps) {
        List<Due> dues = dues();
        LocalDate measure = null;
        LocalDate audit = null;
        LocalDate review = null;
        LocalDate begins = null;
        Schedule.Kept kept = null;
        if (deadline != null) {
            List<Step> now = steps.stream().filter(s -> !isBeside(s)).toList();
            PersonDays reviewing = cost(now, Turns.AUDIT, Turns.LAST);
            PersonDays auditing = cost(now, Turns.LAST_MEASURED, Turns.AUDIT);
            PersonDays measuring = cost(now, Turns.MEASURE - 1, Turns.LAST_MEASURED);
            LocalDate lastAudit =
                    min(
                            pace.latestStart(reportBy(), auditing),
                            pace.latestStart(reviewBy(), auditing.plus(reviewing)));
            if (!deadline.review().isEmpty()) {
                review = min(reviewBy(), pace.latestStart(reviewBy(), reviewing));
            }
            if (!deadline.audit().isEmpty()) {
                audit = min(auditFrom(), lastAudit);
                begins = pace.after(audit, auditing).isBefore(auditFrom()) ? null : auditFrom();
            }
            PersonDays until = measuring.plus(auditing);
            measure =
                    min(
                            min(measuredFrom(), pace.latestStart(auditFrom(), measuring)),
                            min(
                                    pace.latestStart(reportBy(), until),
                                    pace.latestStart(reviewBy(), until.plus(reviewing))));
            if (deadline.correctionDays() > 0) {
                kept =
                        new Schedule.Kept(
                                reportBy().plusDays(1),
                                new PersonDays(deadline.correctionDays() * 100L),
                                correctedBy(),
                                steps.stream()
                                        .filter(s -> turn(s) == Turns.AUDIT)
                                        .map(Step::control)
                                        .collect(Collectors.toSet()));
            }
        }
        First first = new First(measure, audit, review);
        LocalDate held = begins;
        return Schedule.of(
                steps,
                start,
                pace,
                by,
                step -> {
                    int turn = turn(step);
                    Candidate.SetUp setUp = step.setUp();
                    LocalDate onItsDay = turn == Turns.AUDIT ? held : null;
                    return new Schedule.Window(
                            isBeside(step) ? onItsDay : first.from(turn),
                            onItsDay,
                            due(turn, dues),
                            setUp == null ? null : due(setUp.turn(), dues),
                            isBeside(step));
                },
                kept);
    }

    /// A schedule in which nothing that is done after the day comes before that with a later day:
    /// running what is in place takes more then than in the mean until the day.
    ///
    /// @param later the same steps until a later day
    Schedule noSoonerThan(Schedule laid, Schedule later) {
        Map<String, Schedule.Slot> days = new HashMap<>();
        later.slots().forEach(s -> days.put(s.step().control(), s));
        List<Schedule.Slot> slots = new ArrayList<>();
        for (Schedule.Slot slot : laid.slots()) {
            Schedule.Slot then = days.get(slot.step().control());
            slots.add(
                    then == null
                                    || !slot.finish().isAfter(by)
                                    || !then.finish().isAfter(slot.finish())
                            ? slot
                            : new Schedule.Slot(
                                    slot.step(),
                                    slot.start().isAfter(by) && then.start().isAfter(slot.start())
                                            ? then.start()
                                            : slot.start(),
                                    then.finish(),
                                    slot.due(),
                                    slot.setUp(),
                                    slot.prepared()));
        }
        Schedule.Span kept = laid.kept();
        Schedule.Span then = later.kept();
        boolean isSooner =
                kept != null
                        && then != null
                        && kept.finish().isAfter(by)
                        && then.finish().isAfter(kept.finish());
        return new Schedule(laid.start(), laid.pace(), laid.by(), slots, isSooner ? then : kept);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
