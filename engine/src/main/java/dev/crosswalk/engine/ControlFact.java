package dev.crosswalk.engine;

import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Operated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one of the organisation's controls: the state of each obligation that it
/// discharges, because evidence of one kind need not show all of them.
///
/// @param control id of the control
/// @param shares its obligations by state, none of them twice
public record ControlFact(String control, List<Share> shares) implements Fact {

    /// Obligations that are in one state.
    ///
    /// @param discharges ids of the obligations
    public record Share(List<String> discharges, State state) {
        public Share {
            discharges = List.copyOf(discharges);
        }
    }

    /// A control all of whose obligations are in one state.
    public ControlFact(String control, List<String> discharges, State state) {
        this(control, List.of(new Share(discharges, state)));
    }

    public ControlFact {
        shares = List.copyOf(shares);
    }

    @Override
    public String label() {
        return "control:" + control;
    }

    /// Ids of all obligations that the control discharges.
    public List<String> discharges() {
        if (shares.size() == 1) {
            return shares.getFirst().discharges();
        }
        List<String> all = new ArrayList<>();
        shares.forEach(s -> all.addAll(s.discharges()));
        return all;
    }

    /// The state of an obligation; null where the control does not discharge it.
    public @Nullable State of(String obligation) {
        for (Share share : shares) {
            if (share.discharges().contains(obligation)) {
                return share.state();
            }
        }
        return null;
    }

    /// How the control stands as a whole: it fails where anything of it fails, else it holds where
    /// anything holds, at the lowest level at which something does.
    public State state() {
        return shares.stream()
                .map(Share::state)
                .min(Comparator.comparingInt(ControlFact::turn))
                .orElseThrow();
    }

    private static int turn(State state) {
        return switch (state) {
            case Fails fails -> 0;
            case Holds holds ->
                    switch (holds.level()) {
                        case DESIGNED -> 1;
                        case IMPLEMENTED -> 2;
                        case OPERATING -> 3;
                    };
            case Unknown unknown -> 4;
        };
    }

    /// What is known of some obligations of a control. Absence of data is [Unknown], never [Holds].
    public sealed interface State {}

    /// The control is shown to work.
    ///
    /// @param level up to which assurance it is shown to work
    /// @param evidence ids of the evidence that shows it
    /// @param operated how it operated over the days of the window, where the question is about
    ///   one, or why it is in place on a day; of several controls, which days each of them counts
    ///   for
    public record Holds(Assurance level, List<String> evidence, List<Operated> operated)
            implements State {
        public Holds {
            evidence = List.copyOf(evidence);
            operated = List.copyOf(operated);
        }

        public Holds(Assurance level, List<String> evidence) {
            this(level, evidence, List.of());
        }

        // Without the grounds, of which there are many: each start of the command line hashes it.
        @Override
        public int hashCode() {
            return 31 * level.hashCode() + evidence.hashCode();
        }
    }

    /// The control is shown not to work.
    ///
    /// @param level the lowest level at which the control fails; null where it fails at all levels
    /// @param evidence ids of the checks or evidence that show it
    /// @param failures each of them is enough
    public record Fails(@Nullable Assurance level, List<String> evidence, List<Failure> failures)
            implements State {
        public Fails {
            evidence = List.copyOf(evidence);
            failures = List.copyOf(failures);
        }

        public Fails(@Nullable Assurance level, List<String> evidence) {
            this(level, evidence, List.of());
        }
    }

    /// The control is not shown to work as the question asks.
    ///
    /// @param reached up to which assurance it is shown to work; null where at none
    /// @param possible whether it may work as asked, for all that is known
    public record Unknown(Reason reason, @Nullable Assurance reached, boolean possible)
            implements State {

        /// One that is not shown to be implemented.
        ///
        /// @param designed whether the control still holds at DESIGNED
        /// @param implemented whether the control is said to be in place, so that its obligations
        ///   may be satisfied
        public Unknown(Reason reason, boolean designed, boolean implemented) {
            this(reason, designed ? Assurance.DESIGNED : null, implemented);
        }

        public boolean designed() {
            return reached != null;
        }

        /// Whether the control is said to be in place.
        public boolean implemented() {
            return reason != Reason.NOT_IMPLEMENTED;
        }
    }

    public enum Reason {
        NOT_IMPLEMENTED,
        /// A document that describes it is not in force.
        DOCUMENT_NOT_IN_FORCE,
        EVIDENCE_EXPIRED,
        CHECK_BROKE,
        NO_DATA,
        /// The last occurrence was not done.
        LAPSED,
        /// What was seen last is that it does not work.
        FAILING,
        /// The window is not over, or something of it is not known yet.
        INCOMPLETE,
        /// It deviated, and nobody concluded that it is effective all the same.
        DEVIATIONS,
        /// It operated over some days of the window only.
        PART_OF_WINDOW,
        /// It deviated more than anybody may conclude.
        NOT_EFFECTIVE
    }

    /// Why the control does not satisfy an obligation, if it does not.
    ObligationState.Reason lacks(String obligation) {
        return switch (of(obligation)) {
            case Unknown unknown -> ObligationState.Reason.valueOf(unknown.reason().name());
            case Holds holds -> ObligationState.Reason.LEVEL_TOO_LOW;
            case Fails fails -> ObligationState.Reason.LEVEL_TOO_LOW;
            case null -> ObligationState.Reason.NO_CONTROL;
        };
    }

    boolean holdsAt(Assurance question, String obligation) {
        State state = of(obligation);
        return state != null && holds(state, question);
    }

    boolean failsAt(Assurance question, String obligation) {
        State state = of(obligation);
        return state != null && fails(state, question);
    }

    static boolean holds(State state, Assurance question) {
        return switch (state) {
            case Holds holds -> holds.level().atLeast(question);
            case Unknown unknown -> {
                Assurance reached = unknown.reached();
                yield reached != null && reached.atLeast(question);
            }
            case Fails fails -> false;
        };
    }

    static boolean fails(State state, Assurance question) {
        return state instanceof Fails fails
                && (fails.level() == null || question.atLeast(fails.level()));
    }

    /// Whether obligations may be satisfied without proof: the control is in place, but evidence is
    /// missing, stale or from a broken check, or does not reach the assurance asked for.
    static boolean mayHold(State state, Assurance question) {
        return switch (state) {
            case Holds holds ->
                    holds.level() == Assurance.IMPLEMENTED && question == Assurance.OPERATING;
            case Fails fails -> false;
            case Unknown unknown -> unknown.possible();
        };
    }
}
