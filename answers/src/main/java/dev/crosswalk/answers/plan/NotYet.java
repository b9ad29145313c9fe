package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What can be proposed of the requirements that are open at the audit and may be: which control
/// each waits for, and until when.
final class NotYet {
    private final PlanAnswer answer;
    private final AtTheAudit at;

    NotYet(PlanAnswer answer) {
        this.answer = answer;
        at = answer.atTheAudit();
    }

    /// @param hardly those of them that an auditor will hardly accept as open
    private record Open(Reach reach, Set<RequirementRef> refs, List<RequirementRef> hardly) {}

    /// Of each control that comes after the audit, or so shortly before that it has hardly run
    /// then, what waits for it. What is in place by then, or by somebody's word, and only lacks its
    /// record is not "not yet".
    List<EditRequest.NotYet> proposals() {
        List<Open> opens =
                reaches()
                        .map(r -> new Open(r, at.openWithDays(r).keySet(), at.hardlyOpen(r)))
                        .toList();
        List<EditRequest.NotYet> all = new ArrayList<>();
        for (Schedule.Slot slot : late().toList()) {
            Set<String> refs = new LinkedHashSet<>();
            Set<String> hardly = new LinkedHashSet<>();
            for (Open open : opens) {
                for (RequirementRef ref : waiting(open, slot)) {
                    refs.add(ref.id());
                    if (open.hardly().contains(ref)) {
                        hardly.add(ref.id());
                    }
                }
            }
            if (!refs.isEmpty()) {
                all.add(
                        new EditRequest.NotYet(
                                slot.step().control(),
                                List.copyOf(refs),
                                until(slot),
                                List.copyOf(hardly)));
            }
        }
        return all;
    }

    /// Ids of the requirements that are open and that no step of the plan makes full.
    List<String> left() {
        return reaches()
                .flatMap(r -> at.openWithDays(r).entrySet().stream())
                .filter(e -> e.getValue() == null)
                .map(e -> e.getKey().id())
                .distinct()
                .toList();
    }

    private Stream<Reach> reaches() {
        return answer.reaches().stream().filter(r -> at.isOfTheDay(r) && !r.dated().isEmpty());
    }

    private Stream<Schedule.Slot> late() {
        Timing timing = answer.timing();
        Schedule schedule = answer.schedule();
        if (timing == null || schedule == null) {
            return Stream.of();
        }
        return schedule.slots().stream()
                .filter(s -> s.step().standing() != Candidate.Standing.IN_PLACE)
                .filter(at::isTooLate);
    }

    /// Until when its risk is to be accepted: until it is there; of what comes so shortly before
    /// the audit that it has hardly run then, until it has run.
    private LocalDate until(Schedule.Slot slot) {
        Timing timing = answer.timing();
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        return timing == null || deadline == null || slot.finish().isAfter(timing.countdown().by())
                ? slot.finish()
                : slot.finish().plusDays(deadline.leastRecordDays());
    }

    private static List<RequirementRef> waiting(Open open, Schedule.Slot slot) {
        Set<String> closes = Effects.closed(slot.step());
        return open.reach()
                .verdicts()
                .filter(v -> open.refs().contains(v.ref()))
                .filter(v -> open.reach().open(v).stream().anyMatch(closes::contains))
                .map(Verdict::ref)
                .distinct()
                .toList();
    }
}
