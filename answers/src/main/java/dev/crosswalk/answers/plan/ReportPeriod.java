package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The period of a Type II report at whose end the day is that a plan holds. Its opinion is on how
/// controls operate in all of it, so what is set up within it is an exception.
///
/// @param days as the programme has them where the day is one of them; else so long as a first
///   period is at least
/// @param isKnown whether the programme has it
/// @param isRunning whether it has begun before the work does
/// @param late ids of the controls of the plan that are not set up on its first day, in order
/// @param within those that are, and are done for the first time within it
/// @param excepted those of which an auditor found an exception that is still to be shown cured
record ReportPeriod(
        Period days,
        boolean isKnown,
        boolean isRunning,
        List<String> late,
        List<String> within,
        List<String> excepted) {

    /// Empty where the day is that of another audit, or there is none.
    static Optional<ReportPeriod> of(PlanAnswer answer) {
        Timing timing = answer.timing();
        Schedule schedule = answer.schedule();
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        if (timing == null
                || schedule == null
                || deadline == null
                || deadline.day() != Gate.Before.TYPE_2_END) {
            return Optional.empty();
        }
        LocalDate by = timing.countdown().by();
        Optional<Period> known = known(answer.gates(), deadline.edition(), by);
        LocalDate from = known.map(Period::from).orElseGet(timing.countdown()::inPlaceBy);
        List<Schedule.Slot> slots =
                schedule.slots().stream()
                        .filter(s -> s.step().standing() != Candidate.Standing.IN_PLACE)
                        .filter(s -> s.finish().isAfter(from))
                        .toList();
        return Optional.of(
                new ReportPeriod(
                        new Period(from, by),
                        known.isPresent(),
                        from.isBefore(timing.countdown().start()),
                        controls(slots.stream().filter(s -> !isSetUp(s, from))),
                        controls(slots.stream().filter(s -> isSetUp(s, from))),
                        excepted(answer)));
    }

    /// The period of a programme in which a day is, until that day.
    static Optional<Period> known(Collection<GatesAhead> gates, String edition, LocalDate by) {
        return gates.stream()
                .filter(g -> g.scope().edition().equals(edition))
                .flatMap(g -> g.milestones().stream())
                .filter(m -> m.before() == Gate.Before.TYPE_2_END)
                .map(Milestone::period)
                .filter(Objects::nonNull)
                .filter(p -> p.from().isBefore(by) && !by.isAfter(p.to()))
                .map(p -> new Period(p.from(), by))
                .findFirst();
    }

    private static boolean isSetUp(Schedule.Slot slot, LocalDate from) {
        Schedule.Span setUp = slot.setUp();
        return setUp != null && !setUp.finish().isAfter(from);
    }

    private static List<String> controls(Stream<Schedule.Slot> slots) {
        return slots.map(s -> s.step().control()).toList();
    }

    private static List<String> excepted(PlanAnswer answer) {
        Standing standing = answer.question().standing();
        List<String> steps = answer.plan().steps().stream().map(s -> s.control()).toList();
        return standing == null
                ? List.of()
                : standing.controls().stream()
                        .filter(c -> !c.found().isEmpty() && steps.contains(c.id()))
                        .map(ControlStanding::id)
                        .toList();
    }
}
