package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.planner.Allowance;
import dev.crosswalk.planner.Fitted;
import dev.crosswalk.planner.Limit;
import dev.crosswalk.planner.OpenDemands;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Planner;
import dev.crosswalk.planner.PlanningWays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes plans for a situation: for the least cost, within a budget, and until a day.
final class PlanMaker {
    private final Planner planner;
    private final List<OpenDemands> wanted;
    private final List<GatesAhead> gates;
    private final List<Reach> reaches;

    /// How the day of the first audit is counted back of which that is known.
    private final @Nullable Deadline deadline;

    /// @param dayOf id of the edition of whose audit a day is; null for the first of which that is
    ///   known
    PlanMaker(Situation situation, @Nullable String dayOf) {
        List<String> editions =
                situation.wanted().stream().map(w -> w.scope().edition()).distinct().toList();
        wanted =
                situation.wanted().stream()
                        .map(want -> OpenDemands.of(List.of(want.gap())))
                        .toList();
        planner =
                new Planner(
                        PlannableControls.of(
                                situation, new Turns(situation.content().practices(), editions)));
        gates = GatesAhead.of(situation);
        reaches = Reach.of(situation, gates);
        deadline =
                editions.stream()
                        .filter(e -> dayOf == null || e.equals(dayOf))
                        .flatMap(e -> situation.content().practices().deadline(e).stream())
                        .findFirst()
                        .orElse(null);
    }

    List<GatesAhead> gates() {
        return gates;
    }

    List<Reach> reaches() {
        return reaches;
    }

    boolean isOfSeveral() {
        return wanted.size() > 1;
    }

    Plan cheapest() {
        return planner.cheapest(OpenDemands.together(wanted), Limit.DEFAULT);
    }

    PlanningWays ways() {
        return planner.ways(wanted, Limit.DEFAULT);
    }

    Plan within(PersonDays budget) {
        return planner.within(
                OpenDemands.together(wanted),
                first(),
                List.of(new Allowance(Integer.MAX_VALUE, budget)),
                Limit.DEFAULT);
    }

    private List<Set<String>> first() {
        return Reach.first(reaches);
    }

    /// A plan on a calendar.
    ///
    /// @param timing null where nothing is known but a day, or not even that
    record Timed(Plan plan, Schedule schedule, @Nullable Timing timing) {}

    /// @param by the day to hold; null for the first that can be held
    /// @throws IllegalArgumentException as [Schedule#of] does
    Timed timed(Plan plan, LocalDate start, PersonDays perWeek, @Nullable LocalDate by) {
        Schedule plain = Schedule.of(plan.steps(), start, perWeek, by);
        if (plan.steps().isEmpty() || (by == null && deadline == null)) {
            return new Timed(plan, plain, null);
        }
        LocalDate first = Countdown.first(deadline, plan.steps(), start, perWeek);
        if (by == null) {
            Countdown countdown = new Countdown(deadline, first, start, perWeek);
            return new Timed(
                    plan,
                    countdown.schedule(plan.steps()),
                    new Timing(countdown, false, true, Optional.of(perWeek), first, null));
        }
        Countdown countdown = new Countdown(deadline, by, start, perWeek);
        Schedule whole = countdown.schedule(plan.steps());
        Optional<PersonDays> needed = countdown.needed(plan.steps());
        if (whole.late().isEmpty()) {
            return new Timed(plan, whole, new Timing(countdown, true, true, needed, first, null));
        }
        Fitted fitted =
                planner.fitting(
                        plan,
                        OpenDemands.together(wanted),
                        first(),
                        countdown.allowances(),
                        Limit.DEFAULT);
        Timing.Least least = null;
        if (reaches.stream().anyMatch(r -> !r.dated().isEmpty())) {
            Plan must =
                    planner.cheapest(
                            OpenDemands.together(reaches.stream().map(Reach::required).toList()),
                            Limit.DEFAULT);
            least =
                    new Timing.Least(
                            countdown.needed(must.steps()),
                            Countdown.first(deadline, must.steps(), start, perWeek));
        }
        return new Timed(
                fitted.plan(),
                countdown.schedule(fitted.plan().steps()),
                new Timing(countdown, true, false, needed, first, least));
    }
}
