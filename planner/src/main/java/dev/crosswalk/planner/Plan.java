package dev.crosswalk.planner;

import dev.crosswalk.engine.RequirementRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to do, in which order, and how good that is proved to be.
///
/// @param cost the sum of the effort of the steps
/// @param bound the least cost, as the solver proved it, of any plan that does as much. Without a
///   budget the proof is about the choice of new controls; the effort of decided ones is part of
///   cost and bound alike
/// @param optimal whether no better plan exists: the cost equals the bound and, under a budget, no
///   plan covers more requirements in full
/// @param budgeted what the budget achieves; null where there was none
/// @param remaining what stays open of each requirement after the last step
/// @param unreachable obligations in `remaining` that no candidate discharges
/// @param unreachableRequirements opaque requirements that are not covered in full
/// @param solver the name of the solver that found the plan; empty where there was nothing to
///   decide
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

    /// The same controls in another order.
    Plan with(List<Step> others) {
        return new Plan(
                cost,
                bound,
                optimal,
                budgeted,
                others,
                remaining,
                unreachable,
                unreachableRequirements,
                solver);
    }

    /// The part of the cost that is spent on controls decided on before.
    public PersonDays decided() {
        return spent(Candidate.Standing.DECIDED);
    }

    /// The part of the cost that is spent on showing what is in place.
    public PersonDays showing() {
        return spent(Candidate.Standing.IN_PLACE);
    }

    /// The part of the cost that there was anything to choose about: new controls, and showing what
    /// is in place.
    public PersonDays chosen() {
        return adopting().plus(showing());
    }

    private PersonDays spent(Candidate.Standing standing) {
        return steps.stream()
                .filter(step -> step.standing() == standing)
                .map(Step::effort)
                .reduce(PersonDays.ZERO, PersonDays::plus);
    }

    /// The part of the cost that is spent on new controls.
    public PersonDays adopting() {
        return spent(Candidate.Standing.NEW);
    }

    /// The share of the cost, 0 to 1, that is not proved to be needed.
    public double gap() {
        return cost.equals(PersonDays.ZERO)
                ? 0
                : (double) cost.minus(bound).hundredths() / cost.hundredths();
    }

    /// The requirements that the steps cover in full, in the order of the steps.
    public List<RequirementRef> madeFull() {
        return steps.stream().flatMap(step -> step.madeFull().stream()).toList();
    }

    /// @param obligation the obligation that no candidate discharges
    /// @param requirements the requirements that lack it
    public record Unreachable(String obligation, List<RequirementRef> requirements) {
        public Unreachable {
            requirements = List.copyOf(requirements);
        }
    }

    /// @param weight the weight of the requirements that the plan covers in full
    /// @param atMost the greatest weight, as the solver proved it, that any plan within the budget
    ///   can cover in full that closes as much of what comes first
    /// @param first what was to be closed before that, in the order of its importance
    public record Budgeted(PersonDays budget, long weight, long atMost, List<First> first) {
        public Budgeted {
            first = List.copyOf(first);
        }

        /// Where nothing comes first.
        public Budgeted(PersonDays budget, long weight, long atMost) {
            this(budget, weight, atMost, List.of());
        }

        boolean isMost() {
            return weight == atMost && first.stream().allMatch(f -> f.closed() == f.atMost());
        }
    }

    /// Sets of obligations of which as many as possible are closed whole.
    ///
    /// @param closed how many the plan closes
    /// @param atMost how many any plan can close, as the solver proved it
    /// @param open how many of them were open
    public record First(long closed, long atMost, long open) {}
}
