package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One control at a moment.
///
/// @param state null where it was not decided on yet
/// @param fact what the engine is told: over a window that is over, how it stood on its last day
/// @param today how it stands at the moment itself
/// @param running what is expected of it and what is known of that; null where it was never in
///   place
/// @param operation how it operated over the window; null where no window is asked about
/// @param unapproved ids of its documents that are not in force
/// @param atHand what is on file of it: evidence, tests and populations, those that count no longer
///   too, in the order of the days that they prove
/// @param accepted exceptions to it that hold
public record ControlStanding(
        AdoptedControl adopted,
        Adoption.@Nullable State state,
        ControlFact fact,
        ControlFact today,
        Operation.@Nullable Running running,
        @Nullable Operation operation,
        List<String> unapproved,
        List<AtHand> atHand,
        List<AcceptedException> accepted) {

    public ControlStanding {
        unapproved = List.copyOf(unapproved);
        atHand = List.copyOf(atHand);
        accepted = List.copyOf(accepted);
    }

    /// Decided on, and not given up.
    public boolean isAdopted() {
        return state != null && state != Adoption.State.RETIRED;
    }

    /// The last day on which what is at hand still counts, tests that passed included; null where
    /// nothing ever did.
    public @Nullable LocalDate freshUntil() {
        return atHand.stream()
                .filter(AtHand::shows)
                .map(AtHand::freshUntil)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// How a control stands, whatever level is asked for.
    public enum Condition {
        /// In place, and something shows it.
        PROVED,
        /// In place by somebody's word: nothing shows it, or nothing does any more.
        UNPROVED,
        /// A test failed, and none has passed since.
        FAILED,
        PLANNED,
        RETIRED,
        /// Not decided on yet.
        UNDECIDED
    }

    public Condition condition() {
        if (state == null) {
            return Condition.UNDECIDED;
        }
        return switch (state) {
            case PLANNED -> Condition.PLANNED;
            case RETIRED -> Condition.RETIRED;
            case IMPLEMENTED ->
                    switch (today.state()) {
                        case ControlFact.Holds holds -> Condition.PROVED;
                        case ControlFact.Fails fails -> Condition.FAILED;
                        case ControlFact.Unknown unknown -> Condition.UNPROVED;
                    };
        };
    }

    /// Shown to have operated over the window that is asked about, whatever became of it since.
    public boolean operated() {
        return fact.state() instanceof ControlFact.Holds holds
                && holds.level() == Assurance.OPERATING;
    }

    /// What the organisation decided of it.
    public Adoption adoption() {
        return adopted.adoption();
    }

    /// What it is, with the organisation's owner and cadence.
    public Control control() {
        return adopted.control();
    }

    public String owner() {
        return adopted.owner();
    }

    public Cadence cadence() {
        return adopted.cadence();
    }

    public String id() {
        return adopted.id();
    }

    public String title() {
        return control().title();
    }
}
