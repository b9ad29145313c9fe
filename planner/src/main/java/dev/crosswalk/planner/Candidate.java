package dev.crosswalk.planner;

import java.util.List;

/// A control that may be adopted.
///
/// @param discharges ids of the obligations that the control closes once it is in place
/// @param effort the effort to adopt the control; where it is in place, to show that it is
/// @param dependsOn ids of the candidates that must be in place before this one
/// @param turn what has a lower one comes first, save where something waits for it; what is chosen
///   does not depend on it
public record Candidate(
        String control,
        String title,
        List<String> discharges,
        PersonDays effort,
        List<String> dependsOn,
        Standing standing,
        int turn) {

    /// One of which all that matters for the order is what it closes and what waits for it.
    public Candidate(
            String control,
            String title,
            List<String> discharges,
            PersonDays effort,
            List<String> dependsOn,
            Standing standing) {
        this(control, title, discharges, effort, dependsOn, standing, 0);
    }

    public Candidate {
        discharges = discharges.stream().distinct().sorted().toList();
        dependsOn = dependsOn.stream().distinct().sorted().toList();
    }

    /// What is added to the turn of what is done after all that fits.
    public static final int LATER = 1_000_000;

    /// How far the organisation is with a control.
    public enum Standing {
        NEW,
        /// Will be adopted whatever a plan says, so its effort makes no choice cheaper or dearer;
        /// but the effort is still to be spent, and the control waits for what it depends on.
        DECIDED,
        /// Runs already, so what it depends on no longer matters; what is left is to prove it,
        /// which has an effort of its own.
        IN_PLACE
    }

    boolean inPlace() {
        return standing == Standing.IN_PLACE;
    }

    /// The effort that is still to be spent.
    PersonDays cost() {
        return effort;
    }

    /// The same when it was adopted and proved.
    Candidate done() {
        return new Candidate(
                control, title, discharges, PersonDays.ZERO, dependsOn, Standing.IN_PLACE, turn);
    }

    Candidate with(Standing other) {
        return new Candidate(control, title, discharges, effort, dependsOn, other, turn);
    }

    /// The same without what it depends on, which no longer matters where it is in place.
    Candidate alone() {
        return new Candidate(control, title, discharges, effort, List.of(), standing, turn);
    }

    Candidate at(int other) {
        return new Candidate(control, title, discharges, effort, dependsOn, standing, other);
    }
}
