package dev.crosswalk.planner;

import java.util.List;

/// Several scopes, planned in three ways.
///
/// Of plans that are optimal, together costs at most what one after the other costs, and that at
/// most what all alone cost: what the plans in order adopt closes everything together, too, and a
/// plan for one scope alone only gets cheaper when some of its controls are there already.
///
/// What was decided on before is done in each way, and counts once in each of them, so it never
/// changes what a way saves.
///
/// @param together one plan for all of them
/// @param inOrder a plan for each, in the order given; what those before do is in place
/// @param alone a plan for each, as if it were the only one
public record PlanningWays(Plan together, List<Plan> inOrder, List<Plan> alone) {

    public PlanningWays {
        inOrder = List.copyOf(inOrder);
        alone = List.copyOf(alone);
    }

    public PersonDays costInOrder() {
        return sum(inOrder);
    }

    /// What all plans for one scope cost, if nobody noticed which new controls they share.
    public PersonDays costAlone() {
        return sum(alone);
    }

    /// What planning together saves against planning one after the other, in hundredths of a
    /// person-day; negative only where a plan is not optimal.
    public long savedAgainstOrder() {
        return costInOrder().hundredths() - together.cost().hundredths();
    }

    public long savedAgainstAlone() {
        return costAlone().hundredths() - together.cost().hundredths();
    }

    private PersonDays sum(List<Plan> plans) {
        return plans.stream().map(Plan::adopting).reduce(together.decided(), PersonDays::plus);
    }
}
