package dev.crosswalk.planner;

import java.util.List;

/// A control that may be adopted.
///
/// @param discharges ids of the obligations that it closes once it is in place
/// @param effort to adopt it; what is spent on a [Standing] other than `NEW` is spent already
/// @param dependsOn ids of the candidates that must be in place before it
public record Candidate(
        String control,
        String title,
        List<String> discharges,
        PersonDays effort,
        List<String> dependsOn,
        Standing standing) {

    public Candidate {
        discharges = discharges.stream().distinct().sorted().toList();
        dependsOn = dependsOn.stream().distinct().sorted().toList();
    }

    /// How far the organisation is with a control.
    public enum Standing {
        NEW,
        /// Decided on: costs the plan nothing more, and still waits for what it depends on.
        DECIDED,
        /// Runs already, so what it depends on is no longer asked; what is left is to prove it.
        IN_PLACE
    }

    /// Whether its effort is spent or promised whatever the plan says.
    public boolean sunk() {
        return standing != Standing.NEW;
    }

    /// What a plan pays for it.
    PersonDays cost() {
        return sunk() ? PersonDays.ZERO : effort;
    }

    Candidate decided() {
        return sunk()
                ? this
                : new Candidate(control, title, discharges, effort, dependsOn, Standing.DECIDED);
    }
}
