package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.JudgedGate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When the first stage of an audit can be held, as a plan has it, and which step holds it.
///
/// @param done the day on which the last is there of what its auditor reads: what gates ask for,
///   what is done later planned, and what feeds it in place, document control among that
/// @param from the first day on which it can be held: its auditor has read all of that by then
/// @param heldBy the step that is done last of it; null where no step is left for it
record StageOne(LocalDate done, LocalDate from, @Nullable Step heldBy) {

    /// Empty where it is behind, something is in its way that no step brings, or there is no
    /// calendar with a day.
    static Optional<StageOne> of(PlanAnswer answer) {
        Timing timing = answer.timing();
        Schedule schedule = answer.schedule();
        if (timing == null || schedule == null) {
            return Optional.empty();
        }
        List<Brought> asked = new ArrayList<>();
        answer.reaches().stream()
                .filter(answer.atTheAudit()::isOfTheDay)
                .forEach(r -> asked.addAll(Brought.of(answer, r, Gate.Before.STAGE_1)));
        if (asked.isEmpty() || asked.stream().anyMatch(StageOne::isInTheWay)) {
            return Optional.empty();
        }
        Deadline d = timing.countdown().deadline();
        Set<Step> steps = new LinkedHashSet<>();
        for (Step step : answer.plan().steps()) {
            if (asked.stream().anyMatch(b -> b.by().contains(step))
                    || CountedBack.isDecided(step)
                    || (d != null && d.early().contains(step.control()))) {
                steps.add(step);
            }
        }
        LocalDate done = timing.countdown().start();
        Step heldBy = null;
        for (Step step : steps) {
            LocalDate day = answer.decided(List.of(step));
            if (day != null && !day.isBefore(done)) {
                done = day;
                heldBy = step;
            }
        }
        return Optional.of(
                new StageOne(
                        done,
                        timing.countdown()
                                .pace()
                                .workday(d == null ? done : done.plusDays(d.stageOneReadDays())),
                        heldBy));
    }

    /// That it cannot be held on its day, a sentence; empty where it can, or nothing is known of
    /// it.
    static Optional<String> late(PlanAnswer answer) {
        Timing timing = answer.timing();
        if (timing == null) {
            return Optional.empty();
        }
        Countdown countdown = timing.countdown();
        LocalDate day = countdown.stageOneOn();
        return of(answer)
                .filter(one -> one.from().isAfter(day))
                .map(one -> {
                    Step step = one.heldBy();
                    return "Stage 1 cannot be held on %s: %s it until %s%s."
                            .formatted(
                                    day,
                                    step == null ? "its work holds" : step.control() + " holds",
                                    one.from(),
                                    one.from().isBefore(countdown.auditFrom())
                                            ? ""
                                            : ", when the internal audit has begun, which comes"
                                                    + " after it");
                });
    }

    private static boolean isInTheWay(Brought b) {
        return b.by().isEmpty()
                && b.toDo().isEmpty()
                && b.state() == JudgedGate.State.OPEN
                && !b.gate().obligations().isEmpty();
    }
}
