package dev.crosswalk.planner;

import java.util.List;

/// A plan of which what fits comes first.
///
/// @param plan all steps of the plan, in the new order
/// @param fitting how many of them fit; the others are done later
/// @param optimal whether it is proved that nothing better fits
public record Fitted(Plan plan, int fitting, boolean optimal) {

    public List<Step> inTime() {
        return plan.steps().subList(0, fitting);
    }

    public List<Step> later() {
        return plan.steps().subList(fitting, plan.steps().size());
    }
}
