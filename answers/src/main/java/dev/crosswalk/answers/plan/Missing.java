package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps that a plan closes too late, and that would bring an audit nearer with the least work.
final class Missing {
    /// So many steps at most are few.
    private static final int FEW = 6;

    private final PlanAnswer answer;
    private final AtTheAudit at;
    private final Reach reach;
    private final @Nullable Schedule schedule;

    Missing(PlanAnswer answer, Reach reach) {
        this.answer = answer;
        at = answer.atTheAudit();
        this.reach = reach;
        schedule = answer.schedule();
    }

    /// What an auditor will hardly accept as open and a plan closes too late, with the least work.
    ///
    /// @param days what it takes, with all that it waits for and that is as late
    /// @param controls their ids, in the order of the plan
    record Nearest(RequirementRef requirement, PersonDays days, List<String> controls) {}

    /// Of what is hardly accepted as open that of which what auditors look at first takes fewest
    /// days more; empty where no step closes any of it.
    Optional<Nearest> nearest() {
        List<RequirementRef> hardly = at.hardlyOpen(reach);
        return reach.verdicts()
                .filter(v -> hardly.contains(v.ref()))
                .flatMap(v -> tooLate(v.ref(), at.lookedAtFirst(v)).stream())
                .filter(n -> !n.controls().isEmpty())
                .min(Comparator.comparing(Nearest::days));
    }

    /// The few steps that would leave no more open than an auditor accepts beyond doubt.
    ///
    /// @param days what they take, with all that they wait for and that is as late
    /// @param controls their ids, in the order of the plan
    /// @param left how many are held against the limit then
    record Few(PersonDays days, List<String> controls, int left) {}

    /// Empty where the limit is not reached, no steps bring it below, or these are not few. Always
    /// the next is taken that takes the fewest days more.
    Optional<Few> few() {
        Practices.MostOpen most = at.mostOpen(reach).orElse(null);
        if (most == null || schedule == null || !at.isMuchOpen(reach)) {
            return Optional.empty();
        }
        int left = at.counted(reach);
        Set<RequirementRef> open = new HashSet<>(at.openWithDays(reach).keySet());
        at.largelyThere(reach).forEach(l -> open.remove(l.requirement()));
        List<Nearest> candidates =
                new ArrayList<>(
                        reach.verdicts()
                                .filter(v -> open.contains(v.ref()))
                                .flatMap(v -> tooLate(v.ref(), reach.open(v)).stream())
                                .filter(n -> !n.controls().isEmpty())
                                .toList());
        Set<String> taken = new HashSet<>();
        while (left > most.surely()) {
            Nearest next =
                    candidates.stream()
                            .min(Comparator.comparing((Nearest n) -> beside(n, taken)))
                            .orElse(null);
            if (next == null || taken.size() > FEW) {
                return Optional.empty();
            }
            taken.addAll(next.controls());
            int before = candidates.size();
            candidates.removeIf(n -> taken.containsAll(n.controls()));
            left -= before - candidates.size();
        }
        List<Step> steps =
                answer.plan().steps().stream().filter(s -> taken.contains(s.control())).toList();
        return steps.size() > FEW
                ? Optional.empty()
                : Optional.of(
                        new Few(
                                steps.stream()
                                        .map(Step::effort)
                                        .reduce(PersonDays.ZERO, PersonDays::plus),
                                steps.stream().map(Step::control).toList(),
                                left));
    }

    private Optional<Nearest> tooLate(RequirementRef ref, Set<String> open) {
        Map<String, Schedule.Slot> closing = at.closing();
        if (schedule == null || answer.timing() == null || !closing.keySet().containsAll(open)) {
            return Optional.empty();
        }
        Set<String> needed = new HashSet<>();
        open.forEach(o ->
                Optional.ofNullable(closing.get(o))
                        .ifPresent(slot -> needed.add(slot.step().control())));
        List<String> controls = new ArrayList<>();
        PersonDays days = PersonDays.ZERO;
        for (Schedule.Slot slot : schedule.slots().reversed()) {
            Step step = slot.step();
            if (at.isTooLate(slot)
                    && (needed.contains(step.control())
                            || step.neededBy().stream().anyMatch(controls::contains))) {
                controls.addFirst(step.control());
                days = days.plus(step.effort());
            }
        }
        return Optional.of(new Nearest(ref, days, controls));
    }

    /// The days of what closes something, without that of steps that are taken already.
    private PersonDays beside(Nearest nearest, Set<String> taken) {
        return answer.plan().steps().stream()
                .filter(s -> nearest.controls().contains(s.control()))
                .filter(s -> !taken.contains(s.control()))
                .map(Step::effort)
                .reduce(PersonDays.ZERO, PersonDays::plus);
    }
}
