package dev.crosswalk.planner;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import java.util.List;

/// One control to adopt or, where it is sunk, to finish and prove.
///
/// @param effort that the plan pays for; zero where the control is sunk
/// @param closes what it adds to the steps before it, by requirement; empty where it only serves a
///   step that depends on it
public record Step(
        String control, String title, PersonDays effort, boolean sunk, List<Closing> closes) {

    public Step {
        closes = List.copyOf(closes);
    }

    /// @param becomes the coverage that the requirement has after this step, full or partial
    public record Closing(RequirementRef requirement, List<String> obligations, Coverage becomes) {
        public Closing {
            obligations = List.copyOf(obligations);
        }
    }
}
