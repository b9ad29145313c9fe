package dev.crosswalk.planner;

import java.util.List;

/// A control that may be adopted.
///
/// @param discharges ids of the obligations that it closes once it is in place
/// @param effort to adopt it; of a control in place it is spent already
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
        /// Will be adopted whatever a plan says, so its effort speaks for no choice and against
        /// none; but it is still to be spent, and the control waits for what it depends on.
        DECIDED,
        /// Runs already, so what it depends on is no longer asked; what is left is to prove it.
        IN_PLACE
    }

    /// Whether its effort is spent.
    boolean inPlace() {
        return standing == Standing.IN_PLACE;
    }

    /// The effort that is still to be spent.
    PersonDays cost() {
        return inPlace() ? PersonDays.ZERO : effort;
    }

    Candidate with(Standing other) {
        return new Candidate(control, title, discharges, effort, dependsOn, other);
    }
}
