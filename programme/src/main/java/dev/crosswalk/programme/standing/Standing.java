package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.ProofChecker;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.OperationChecker;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A programme judged for one question at a moment, as [ProgrammeAt] computes it.
///
/// @param question the assurance that is asked for
/// @param window the days over which controls have to operate; null where their state is enough
/// @param asOf the moment that is spoken of
/// @param knownAt the moment by which something must have been received to count
/// @param controls one for each adopted control, by id
/// @param aside the reports that are held and do not answer the question
public record Standing(
        Programme programme,
        Assurance question,
        @Nullable Period window,
        Moment asOf,
        Moment knownAt,
        Posture posture,
        List<ControlStanding> controls,
        List<ReportAside> aside) {

    public Standing {
        controls = List.copyOf(controls);
        aside = List.copyOf(aside);
    }

    /// The day of the moment that is spoken of.
    public LocalDate day() {
        return asOf.day();
    }

    public Gap gap(Crosswalk crosswalk, Scope scope) {
        return crosswalk.gap(posture, scope);
    }

    /// Looks again at how the controls operated over the window, for whoever checks a proof.
    public ProofChecker.Operations operations() {
        Map<String, ControlStanding> byId = new HashMap<>();
        controls.forEach(c -> byId.put(c.id(), c));
        return (holds, obligation) -> {
            if (window == null || question != Assurance.OPERATING || controls.isEmpty()) {
                return List.of();
            }
            for (Operated o : holds.operated()) {
                ControlStanding c = byId.get(o.control());
                for (Ground g : o.grounds()) {
                    if (g instanceof Ground.InForce(List<String> documents)
                            && (c == null
                                    || !c.unapproved().isEmpty()
                                    || !c.control().documents().containsAll(documents))) {
                        return List.of("No document of it is in force.");
                    }
                }
            }
            return OperationChecker.check(
                    holds.operated(),
                    obligation,
                    id -> {
                        ControlStanding c = byId.get(id);
                        return c == null ? null : c.judged();
                    },
                    controls.getFirst().facts().practice(),
                    window,
                    asOf,
                    knownAt);
        };
    }

    public Optional<ControlStanding> control(String id) {
        return controls.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
