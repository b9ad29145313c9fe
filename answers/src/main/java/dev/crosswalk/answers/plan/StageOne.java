package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final int POLICIES_NAMED = 6;

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
                    return "Stage 1 cannot be held on %s: %s it until %s%s.%s"
                            .formatted(
                                    day,
                                    step == null ? "its work holds" : step.control() + " holds",
                                    one.from(),
                                    one.from().isBefore(countdown.auditFrom())
                                            ? ""
                                            : ", when the internal audit has begun, which comes"
                                                    + " after it",
                                    timing.holds() || !one.from().isAfter(countdown.by())
                                            ? ""
                                            : " That is with the days laid for %s: a plan for a later day has it before that day."
                                                    .formatted(countdown.by()));
                });
    }

    /// What feeds the first audit and comes after what it feeds, a sentence; empty where all of it
    /// that the plan has comes before.
    static Optional<String> fedLate(PlanAnswer answer) {
        Timing timing = answer.timing();
        Schedule schedule = answer.schedule();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        if (d == null || schedule == null) {
            return Optional.empty();
        }
        int after =
                answer.question().content().practices().gates(d.edition()).stream()
                        .filter(g -> g.id().equals(d.earlyAfter()))
                        .mapToInt(Gate::order)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
        Step fed =
                answer.reaches().stream()
                        .filter(answer.atTheAudit()::isOfTheDay)
                        .flatMap(r -> Brought.of(answer, r, Gate.Before.STAGE_1).stream())
                        .filter(b -> b.gate().order() > after)
                        .min(Comparator.comparingInt(b -> b.gate().order()))
                        .flatMap(b -> b.by().stream().findFirst())
                        .orElse(null);
        LocalDate done = fed == null ? null : answer.done(List.of(fed));
        if (fed == null || done == null) {
            return Optional.empty();
        }
        List<String> late =
                schedule.slots().stream()
                        .filter(s -> d.early().contains(s.step().control()))
                        .filter(s -> s.finish().isAfter(done))
                        .map(s -> s.step().control())
                        .toList();
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s %s after %s, which %s: what nothing excuses fills the days before. Do %s with what is known by then, and again when %s there."
                                .formatted(
                                        Words.and(late),
                                        late.size() == 1 ? "comes" : "come",
                                        fed.control(),
                                        late.size() == 1 ? "it feeds" : "they feed",
                                        fed.control(),
                                        late.size() == 1 ? "it is" : "they are"));
    }

    /// The policies that come with controls of Annex A after the auditor of the first stage reads,
    /// a sentence; empty where all that the plan has are approved before.
    static Optional<String> latePolicies(PlanAnswer answer) {
        Timing timing = answer.timing();
        Schedule schedule = answer.schedule();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        if (timing == null || schedule == null || d == null || d.stageOneDays() == 0) {
            return Optional.empty();
        }
        LocalDate read = timing.countdown().readBy();
        Map<String, Schedule.Slot> first = new LinkedHashMap<>();
        for (Schedule.Slot slot : schedule.slots()) {
            for (String document : answer.work().control(slot.step()).documents()) {
                first.merge(document, slot, (a, b) -> b.finish().isBefore(a.finish()) ? b : a);
            }
        }
        List<String> late = new ArrayList<>();
        first.forEach((document, slot) -> {
            boolean isPolicy =
                    answer.question()
                            .content()
                            .controls()
                            .document(document)
                            .filter(t -> t.kind() == DocumentTemplate.Kind.POLICY)
                            .isPresent();
            if (isPolicy
                    && slot.finish().isAfter(read)
                    && slot.step().standing() != Candidate.Standing.IN_PLACE
                    && !answer.work().isApproved(document)) {
                late.add(
                        "%s (%s, %s)"
                                .formatted(
                                        answer.question()
                                                .content()
                                                .controls()
                                                .documentTitle(document),
                                        slot.step().control(),
                                        slot.finish()));
            }
        });
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Policies of Annex A come with their controls, and %s after %s, when the auditor of stage 1 has the documents: %s. Some auditors ask for them at stage 1: write these before their controls where yours does."
                                .formatted(
                                        late.size() == 1 ? "one" : String.valueOf(late.size()),
                                        read,
                                        Words.some(late, POLICIES_NAMED)));
    }

    private static boolean isInTheWay(Brought b) {
        return b.by().isEmpty()
                && b.toDo().isEmpty()
                && b.state() == JudgedGate.State.OPEN
                && !b.gate().obligations().isEmpty();
    }
}
