package dev.crosswalk.planner;

import dev.crosswalk.engine.RequirementRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to do, in which order, and how good that provably is.
///
/// @param cost sum of the effort of the steps
/// @param bound what the solver proved: no plan that does as much costs less. Without a budget that
///   is said of the choice of new controls; the effort of the decided ones is in cost and bound
///   alike
/// @param optimal whether nothing better exists: the bound is the cost and, under a budget, no plan
///   makes more requirements full
/// @param budgeted what came of the budget; null where there was none
/// @param remaining what stays open of each requirement after the last step
/// @param unreachable obligations among these that no candidate discharges
/// @param unreachableRequirements opaque ones that are not covered in full
/// @param solver that found the plan; empty where there was nothing to decide
public record Plan(
        PersonDays cost,
        PersonDays bound,
        boolean optimal,
        @Nullable Budgeted budgeted,
        List<Step> steps,
        List<Demand> remaining,
        List<Unreachable> unreachable,
        List<RequirementRef> unreachableRequirements,
        String solver) {

    public Plan {
        steps = List.copyOf(steps);
        remaining = List.copyOf(remaining);
        unreachable = List.copyOf(unreachable);
        unreachableRequirements = List.copyOf(unreachableRequirements);
    }

    /// What of the cost is spent on controls that were decided on before.
    public PersonDays decided() {
        return steps.stream()
                .filter(step -> step.standing() == Candidate.Standing.DECIDED)
                .map(Step::effort)
                .reduce(PersonDays.ZERO, PersonDays::plus);
    }

    /// What of the cost is spent on new controls.
    public PersonDays adopting() {
        return cost.minus(decided());
    }

    /// How much of the cost is not proved to be needed, 0 to 1.
    public double gap() {
        return cost.equals(PersonDays.ZERO)
                ? 0
                : (double) cost.minus(bound).hundredths() / cost.hundredths();
    }

    /// The requirements that the steps make full, in the order of the steps.
    public List<RequirementRef> madeFull() {
        return steps.stream().flatMap(step -> step.madeFull().stream()).toList();
    }

    /// @param obligation that no candidate discharges
    /// @param requirements that lack it
    public record Unreachable(String obligation, List<RequirementRef> requirements) {
        public Unreachable {
            requirements = List.copyOf(requirements);
        }
    }

    /// @param weight of the requirements that the plan makes full
    /// @param atMost what the solver proved: no plan within the budget makes a greater weight full
    public record Budgeted(PersonDays budget, long weight, long atMost) {}
}
