package dev.crosswalk.answers.control;

import dev.crosswalk.engine.RequirementRef;
import java.util.List;

/// What a control does for one requirement.
///
/// @param demands how many obligations the requirement demands
/// @param demanded ids of those that the control discharges
/// @param suggests how many obligations the requirement suggests
/// @param suggested ids of those that the control discharges
public record ControlService(
        RequirementRef requirement,
        int demands,
        List<String> demanded,
        int suggests,
        List<String> suggested) {

    public ControlService {
        demanded = List.copyOf(demanded);
        suggested = List.copyOf(suggested);
    }

    /// Whether it discharges something that the requirement cannot be met without.
    public boolean isDemanded() {
        return !demanded.isEmpty();
    }

    /// Whether the control alone discharges all that the requirement demands.
    boolean isWhole() {
        return isDemanded() && demanded.size() == demands;
    }

    /// `2 of 5`, or that only guidance asks for it.
    String share() {
        return isDemanded() ? demanded.size() + " of " + demands : "suggested";
    }
}
