package dev.crosswalk.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of one of the organisation's controls, and what shows that state.
///
/// @param control id of the control
/// @param discharges ids of the obligations that the control discharges
public record ControlFact(String control, List<String> discharges, State state) implements Fact {

    @Override
    public String label() {
        return "control:" + control;
    }

    public ControlFact {
        discharges = List.copyOf(discharges);
    }

    /// What is known of a control. Absence of data is [Unknown], never [Holds].
    public sealed interface State {}

    /// The control is shown to work.
    ///
    /// @param level up to which assurance it is shown to work
    /// @param evidence ids of the evidence that shows it
    public record Holds(Assurance level, List<String> evidence) implements State {
        public Holds {
            evidence = List.copyOf(evidence);
        }
    }

    /// The control is shown not to work.
    ///
    /// @param level the lowest level at which the control fails; null where it fails at all levels
    /// @param evidence ids of the checks or evidence that show it
    public record Fails(@Nullable Assurance level, List<String> evidence) implements State {
        public Fails {
            evidence = List.copyOf(evidence);
        }
    }

    /// The control is not shown to be implemented.
    ///
    /// @param designed whether the control still holds at DESIGNED
    /// @param implemented whether the control is said to be in place, so that its obligations may
    ///   be satisfied
    public record Unknown(Reason reason, boolean designed, boolean implemented) implements State {}

    public enum Reason {
        NOT_IMPLEMENTED,
        EVIDENCE_EXPIRED,
        CHECK_BROKE,
        NO_DATA
    }

    /// Why the control does not satisfy its obligations, if it does not.
    ObligationState.Reason lacks() {
        return switch (state) {
            case Holds holds -> ObligationState.Reason.LEVEL_TOO_LOW;
            case Fails fails -> ObligationState.Reason.LEVEL_TOO_LOW;
            case Unknown unknown ->
                    switch (unknown.reason()) {
                        case NOT_IMPLEMENTED -> ObligationState.Reason.NOT_IMPLEMENTED;
                        case EVIDENCE_EXPIRED -> ObligationState.Reason.EVIDENCE_EXPIRED;
                        case CHECK_BROKE -> ObligationState.Reason.CHECK_BROKE;
                        case NO_DATA -> ObligationState.Reason.NO_DATA;
                    };
        };
    }

    boolean holdsAt(Assurance question) {
        return switch (state) {
            case Holds holds -> holds.level().atLeast(question);
            case Unknown unknown -> unknown.designed() && question == Assurance.DESIGNED;
            case Fails fails -> false;
        };
    }

    boolean failsAt(Assurance question) {
        return state instanceof Fails fails
                && (fails.level() == null || question.atLeast(fails.level()));
    }

    /// Whether the control's obligations may be satisfied without proof: it is in place, but
    /// evidence is missing, stale or from a broken check, or does not reach the assurance asked
    /// for.
    boolean mayHoldAt(Assurance question) {
        return switch (state) {
            case Holds holds ->
                    holds.level() == Assurance.IMPLEMENTED && question == Assurance.OPERATING;
            case Fails fails -> false;
            case Unknown unknown -> unknown.implemented();
        };
    }
}
