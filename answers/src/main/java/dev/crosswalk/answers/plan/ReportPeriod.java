package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.gate.OperatedSoFar;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The period of a Type II report at whose end the day is that a plan holds. Its opinion is on how
/// controls operate in all of it, so what is set up within it is an exception.
///
/// @param days as the programme has them where the day is one of them; else so long as a first
///   period is at least
/// @param isKnown whether the programme has it
/// @param isRunning whether it has begun before the work does
/// @param late ids of the controls of the plan that close something and are not set up on its first
///   day, in order
/// @param within those of all its controls that are, and are done for the first time within it
/// @param uncovered what asks for something that no control in place does when the work begins
/// @param coveredOn the day on which the plan covers the last of that; null where it never does, or
///   nothing is uncovered
/// @param excepted the controls of which an auditor found an exception that is still to be shown
///   cured
/// @param operated how controls that serve it have run in it so far; null where there is no
///   programme that knows, or it has not begun
/// @param begun those of them that are in place since a later day than its first
record ReportPeriod(
        Period days,
        boolean isKnown,
        boolean isRunning,
        List<String> late,
        List<String> within,
        List<RequirementRef> uncovered,
        @Nullable LocalDate coveredOn,
        List<String> excepted,
        @Nullable OperatedSoFar operated,
        List<String> begun) {
    private static final OperatedSoFar.Course NOT_IN_PLACE = OperatedSoFar.Course.NOT_IN_PLACE;

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
        Optional<Milestone> milestone = milestone(answer.gates(), deadline.edition(), by);
        LocalDate from =
                known(answer.gates(), deadline.edition(), by)
                        .map(Period::from)
                        .orElseGet(timing.countdown()::inPlaceBy);
        List<Schedule.Slot> slots =
                schedule.slots().stream()
                        .filter(s -> s.step().standing() != Candidate.Standing.IN_PLACE)
                        .filter(s -> s.finish().isAfter(from))
                        .toList();
        OperatedSoFar operated = milestone.map(Milestone::operated).orElse(null);
        Set<String> uncovered = new HashSet<>();
        List<RequirementRef> lacking = lacking(answer, deadline.edition(), uncovered);
        return Optional.of(
                new ReportPeriod(
                        new Period(from, by),
                        milestone.isPresent(),
                        from.isBefore(timing.countdown().start()),
                        controls(
                                slots.stream()
                                        .filter(s -> !isSetUp(s, from))
                                        .filter(s -> !Effects.closed(s.step()).isEmpty())),
                        controls(slots.stream().filter(s -> isSetUp(s, from))),
                        lacking,
                        closed(schedule, uncovered),
                        excepted(answer),
                        operated,
                        operated == null ? List.of() : begun(answer, operated, from)));
    }

    /// Of a programme, one that has begun.
    static Optional<ReportPeriod> begun(PlanAnswer answer) {
        return of(answer).filter(p -> p.isKnown() && p.isRunning());
    }

    /// The period of a programme in which a day is, until that day.
    static Optional<Period> known(Collection<GatesAhead> gates, String edition, LocalDate by) {
        return milestone(gates, edition, by)
                .map(Milestone::period)
                .map(p -> new Period(p.from(), by));
    }

    private static Optional<Milestone> milestone(
            Collection<GatesAhead> gates, String edition, LocalDate by) {
        return gates.stream()
                .filter(g -> g.scope().edition().equals(edition))
                .flatMap(g -> g.milestones().stream())
                .filter(m -> m.before() == Gate.Before.TYPE_2_END)
                .filter(m -> isIn(m.period(), by))
                .findFirst();
    }

    private static boolean isIn(@Nullable Period period, LocalDate by) {
        return period != null && period.from().isBefore(by) && !by.isAfter(period.to());
    }

    /// What may keep an auditor from an unqualified opinion though all that is asked for is
    /// covered: something of which nothing is on file for its days, or that deviates, or an
    /// exception that is open.
    boolean isUnsure() {
        return !excepted.isEmpty()
                || !begun.isEmpty()
                || operated == null
                || operated.controls(OperatedSoFar.Course.WELL).isEmpty()
                || operated.controls().keySet().stream()
                        .anyMatch(c -> c != OperatedSoFar.Course.WELL && c != NOT_IN_PLACE);
    }

    /// Whether what it asks for is known not to have run in all of it.
    boolean isDoubtful() {
        return !uncovered.isEmpty() || !so(OperatedSoFar.Course.LOST).isEmpty();
    }

    /// Ids of the controls that came to something so far; none where nothing is known of them.
    List<String> so(OperatedSoFar.Course course) {
        return operated == null ? List.of() : operated.controls(course);
    }

    /// How many controls are on record that serve it and are in place.
    int running() {
        return operated == null
                ? 0
                : operated.controls().entrySet().stream()
                        .filter(e -> e.getKey() != NOT_IN_PLACE)
                        .mapToInt(e -> e.getValue().size())
                        .sum();
    }

    private static boolean isSetUp(Schedule.Slot slot, LocalDate from) {
        Schedule.Span setUp = slot.setUp();
        return setUp != null && !setUp.finish().isAfter(from);
    }

    private static List<String> controls(Stream<Schedule.Slot> slots) {
        return slots.map(s -> s.step().control()).toList();
    }

    /// The requirements that ask for something which is open, and is more than to be shown of a
    /// control in place, or of what somebody says is done.
    ///
    /// @param open the ids of those obligations are added to it
    private static List<RequirementRef> lacking(
            PlanAnswer answer, String edition, Set<String> open) {
        Set<String> inPlace = new HashSet<>();
        for (Step s : answer.plan().steps()) {
            if (s.standing() == Candidate.Standing.IN_PLACE) {
                inPlace.addAll(Effects.closed(s));
            }
        }
        List<RequirementRef> lacking = new ArrayList<>();
        answer.wants().stream()
                .filter(w -> w.scope().edition().equals(edition))
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(v -> v.applicable() && v.decomposed())
                .forEach((Verdict v) -> {
                    Set<String> some = OnWord.lacking(v);
                    some.removeAll(inPlace);
                    if (!some.isEmpty() && !lacking.contains(v.ref())) {
                        lacking.add(v.ref());
                        open.addAll(some);
                    }
                });
        return lacking;
    }

    /// The day on which the last of some obligations is closed; null where one never is.
    private static @Nullable LocalDate closed(Schedule schedule, Set<String> obligations) {
        LocalDate last = null;
        for (String o : obligations) {
            LocalDate first =
                    schedule.slots().stream()
                            .filter(s -> Effects.closed(s.step()).contains(o))
                            .map(Schedule.Slot::finish)
                            .min(LocalDate::compareTo)
                            .orElse(null);
            if (first == null) {
                return null;
            }
            last = last == null || first.isAfter(last) ? first : last;
        }
        return last;
    }

    private static List<String> excepted(PlanAnswer answer) {
        Standing standing = answer.question().standing();
        List<String> steps = answer.plan().steps().stream().map(Step::control).toList();
        return standing == null
                ? List.of()
                : standing.controls().stream()
                        .filter(c -> !c.found().isEmpty() && steps.contains(c.id()))
                        .map(ControlStanding::id)
                        .toList();
    }

    private static List<String> begun(PlanAnswer answer, OperatedSoFar operated, LocalDate from) {
        Standing standing = answer.question().standing();
        Set<String> serving = new HashSet<>();
        operated.controls()
                .forEach((course, ids) -> {
                    if (course != NOT_IN_PLACE) {
                        serving.addAll(ids);
                    }
                });
        return standing == null
                ? List.of()
                : standing.controls().stream()
                        .filter(c -> serving.contains(c.id()))
                        .filter(c -> {
                            LocalDate since = c.inPlaceSince();
                            return since != null && since.isAfter(from);
                        })
                        .map(ControlStanding::id)
                        .toList();
    }
}
