package dev.crosswalk.planner;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import java.util.List;

/// One control to adopt, to finish where it is decided on, or to prove where it is in place.
///
/// @param effort that is still to be spent; zero where the control is in place
/// @param closes what it adds to the steps before it, by requirement; empty where it only serves a
///   step that depends on it, or is decided on and steps before it close all that it would
public record Step(
        String control,
        String title,
        PersonDays effort,
        Candidate.Standing standing,
        List<Closing> closes) {

    public Step {
        closes = List.copyOf(closes);
    }

    /// The requirements of which it closes the last that was open.
    public List<RequirementRef> madeFull() {
        return closes.stream()
                .filter(closing -> closing.becomes() == Coverage.FULL)
                .map(Closing::requirement)
                .toList();
    }

    /// @param becomes the coverage that the requirement has after this step, full or partial
    public record Closing(RequirementRef requirement, List<String> obligations, Coverage becomes) {
        public Closing {
            obligations = List.copyOf(obligations);
        }
    }
}
