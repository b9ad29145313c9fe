package dev.crosswalk.planner;

import java.util.List;

/// Several scopes, planned together, one after the other, and each alone.
///
/// Where plans are optimal, planning together costs at most as much as planning in order, because
/// what the plans in order adopt also closes everything. Planning in order costs at most as much as
/// planning each alone, because a plan only gets cheaper when some of its controls are there
/// already.
///
/// Work that was decided on before counts once in each of the three ways, so it never changes what
/// one way saves against another.
///
/// @param together one plan for all of them
/// @param inOrder a plan for each scope, in the given order; what earlier plans adopt is in place
/// @param alone a plan for each scope, as if it were the only one
public record PlanningWays(Plan together, List<Plan> inOrder, List<Plan> alone) {

    public PlanningWays {
        inOrder = List.copyOf(inOrder);
        alone = List.copyOf(alone);
    }

    public PersonDays costInOrder() {
        return sum(inOrder);
    }

    /// The cost of all plans of single scopes, if nobody noticed which new controls they share.
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
        return plans.stream().map(Plan::chosen).reduce(together.decided(), PersonDays::plus);
    }
}
