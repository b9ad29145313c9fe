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
import org.jspecify.annotations.Nullable;

/// The days by which things have to be there, counted back from a day that a plan is to hold.
///
/// What an internal audit looks at is in place so long before it that it leaves a record; the audit
/// has its report before the review; and that is before the day.
///
/// @param deadline how the day is counted back; null where nothing but the day itself is known
/// @param by the day
/// @param start the first day of work
/// @param pace on which days people work, and how much
record Countdown(@Nullable Deadline deadline, LocalDate by, LocalDate start, Pace pace) {

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

    PersonDays perWeek() {
        return pace.perWeek();
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
        return needed.stream().max(Comparator.naturalOrder());
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

    /// The day by which controls are in place; the day itself where nothing else is known.
    LocalDate inPlaceBy() {
        return deadline == null ? by : deadline.inPlaceBy(by);
    }

    /// The last day on which something can be done and still shows on the day.
    LocalDate seenBy() {
        return deadline == null ? by : deadline.seenBy(by);
    }

    /// The weekly capacity that some work takes until a day; empty where this one is enough.
    Optional<PersonDays> neededFor(PersonDays work, LocalDate day) {
        return work.compareTo(pace.between(start, day)) <= 0
                ? Optional.empty()
                : pace.needed(work, start, day);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
