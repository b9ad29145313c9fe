package dev.crosswalk.cli.plan;

import dev.crosswalk.cli.text.Numbers;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.planner.Ways;
import java.util.ArrayList;
import java.util.List;

/// The sums of a plan in sentences, the same on every medium.
final class PlanWords {
    private final PlanAnswer answer;
    private final Plan plan;

    PlanWords(PlanAnswer answer) {
        this.answer = answer;
        plan = answer.plan();
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>();
        all.add(cost());
        all.add(effect());
        Ways ways = answer.ways();
        if (ways != null) {
            all.add(saved(ways));
        }
        Schedule schedule = answer.schedule();
        if (schedule != null) {
            all.add(schedule(schedule));
        }
        return all;
    }

    private String cost() {
        if (plan.steps().isEmpty()) {
            return answer.open() == 0
                    ? "Nothing is open, so there is nothing to plan."
                    : plan.budgeted() != null
                            ? "Within the budget no further requirement can be made full."
                            : "No control closes any of what is open.";
        }
        long fresh = plan.steps().stream().filter(s -> !s.sunk()).count();
        long sunk = plan.steps().size() - fresh;
        String what =
                Numbers.count((int) fresh, "control", "controls")
                        + " to adopt for "
                        + days(plan.cost())
                        + (sunk == 0
                                ? ""
                                : ", and "
                                        + Numbers.count((int) sunk, "control", "controls")
                                        + " already decided on to finish and prove");
        return what + ". " + proof();
    }

    private String proof() {
        Plan.Budgeted b = plan.budgeted();
        if (b != null) {
            return (b.weight() == b.atMost()
                                    ? "Proved: no choice within %s makes more requirements full"
                                    : "Not proved to be the most: within %s at most "
                                            + b.atMost()
                                            + " could be full")
                            .formatted(days(b.budget()))
                    + ".";
        }
        return plan.optimal()
                ? "Proved: no choice is cheaper (bound %s, gap 0 %%).".formatted(plan.bound())
                : "Not proved to be the cheapest: it may cost down to %s (gap %s)."
                        .formatted(days(plan.bound()), Numbers.percent(plan.gap()));
    }

    private String effect() {
        return "They close %d of %s and make %s full."
                .formatted(
                        answer.closed(),
                        Numbers.count(answer.open(), "open obligation", "open obligations"),
                        Numbers.count(plan.madeFull().size(), "requirement", "requirements"));
    }

    private String saved(Ways ways) {
        if (ways.savedAgainstOrder() == 0 && ways.savedAgainstAlone() == 0) {
            return "Planned together, one after the other or each as if it were the only one: %s all"
                            .formatted(days(ways.together().cost()))
                    + " the same.";
        }
        return ("Planned together %s; one after the other in this order %s; each as if it were the"
                        + " only one %s in sum: together saves %s against the order and %s against"
                        + " planning alone.")
                .formatted(
                        days(ways.together().cost()),
                        days(ways.costInOrder()),
                        days(ways.costAlone()),
                        hundredths(ways.savedAgainstOrder()),
                        hundredths(ways.savedAgainstAlone()));
    }

    private static String hundredths(long saved) {
        return saved < 0 ? "-" + new PersonDays(-saved) : new PersonDays(saved).toString();
    }

    private String schedule(Schedule schedule) {
        String finish =
                schedule.finish()
                        .map(day ->
                                "From %s with %s a week the work is done on %s."
                                        .formatted(schedule.start(), days(schedule.perWeek()), day))
                        .orElse("");
        if (schedule.by() == null) {
            return finish;
        }
        List<Step> late = schedule.late();
        return late.isEmpty()
                ? finish + " That is in time for %s.".formatted(schedule.by())
                : finish
                        + " By %s %d of %s are not done%s."
                                .formatted(
                                        schedule.by(),
                                        late.size(),
                                        Numbers.count(plan.steps().size(), "step", "steps"),
                                        schedule.needed()
                                                .map(n ->
                                                        "; that would need " + days(n) + " a week")
                                                .orElse(""));
    }

    static String days(PersonDays days) {
        return days + " person-days";
    }
}
