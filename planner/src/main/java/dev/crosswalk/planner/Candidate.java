package dev.crosswalk.planner;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A control that may be adopted.
///
/// @param discharges ids of the obligations that the control closes once it is in place
/// @param effort the effort to adopt the control; where it is in place, to show that it is
/// @param dependsOn ids of the candidates that must be in place before this one
/// @param turn what has a lower one comes first, save where something waits for it; what is chosen
///   does not depend on it
/// @param setUp what of the effort comes before the rest of it; null where all is done at once
public record Candidate(
        String control,
        String title,
        List<String> discharges,
        PersonDays effort,
        List<String> dependsOn,
        Standing standing,
        int turn,
        @Nullable SetUp setUp) {

    /// One of which all that matters for the order is what it closes and what waits for it.
    public Candidate(
            String control,
            String title,
            List<String> discharges,
            PersonDays effort,
            List<String> dependsOn,
            Standing standing) {
        this(control, title, discharges, effort, dependsOn, standing, 0, null);
    }

    public Candidate {
        discharges = discharges.stream().distinct().sorted().toList();
        dependsOn = dependsOn.stream().distinct().sorted().toList();
        if (setUp != null && (setUp.turn() >= turn || setUp.effort().compareTo(effort) > 0)) {
            setUp = null;
        }
    }

    /// A part of the work on a control that comes in a turn of its own, before the rest: what looks
    /// at others is set up long before it is done for the first time. It is no part of its own
    /// where the rest does not come later.
    ///
    /// @param effort at most that of the whole
    public record SetUp(int turn, PersonDays effort) {}

    /// What is added to the turn of what is done after all that fits; twice where it is done after
    /// the day, too.
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

    /// The effort that is spent until the end of a turn.
    PersonDays costUntil(int end) {
        if (turn <= end) {
            return effort;
        }
        return setUp == null || setUp.turn() > end ? PersonDays.ZERO : setUp.effort();
    }

    /// The same when it was adopted and proved.
    Candidate done() {
        return new Candidate(
                control,
                title,
                discharges,
                PersonDays.ZERO,
                dependsOn,
                Standing.IN_PLACE,
                turn,
                null);
    }

    Candidate with(Standing other) {
        return new Candidate(control, title, discharges, effort, dependsOn, other, turn, setUp);
    }

    /// The same without what it depends on, which no longer matters where it is in place.
    Candidate alone() {
        return new Candidate(control, title, discharges, effort, List.of(), standing, turn, setUp);
    }

    /// The same where only these others are there, and it waits for no others: what is in place
    /// does not wait.
    public Candidate waitingFor(Set<String> others) {
        return new Candidate(
                control,
                title,
                discharges,
                effort,
                dependsOn.stream().filter(others::contains).toList(),
                standing,
                turn,
                setUp);
    }

    /// The same in another turn, all of it at once.
    Candidate at(int other) {
        return new Candidate(control, title, discharges, effort, dependsOn, standing, other, null);
    }
}
