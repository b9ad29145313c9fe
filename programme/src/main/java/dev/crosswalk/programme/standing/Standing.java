package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
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

    /// The same, of which only some controls are shown.
    public Standing with(List<ControlStanding> some) {
        return new Standing(programme, question, window, asOf, knownAt, posture, some, aside);
    }

    /// The day of the moment that is spoken of.
    public LocalDate day() {
        return asOf.day();
    }

    public Gap gap(Crosswalk crosswalk, Scope scope) {
        return crosswalk.gap(posture, scope);
    }

    /// Looks again at why controls hold or fail, for whoever checks a proof.
    public ProofChecker.Operations operations() {
        Map<String, ControlStanding> byId = new HashMap<>();
        controls.forEach(c -> byId.put(c.id(), c));
        return (fact, obligation) ->
                switch (fact.of(obligation)) {
                    case ControlFact.Holds holds -> wrong(holds, obligation, byId);
                    case ControlFact.Fails fails ->
                            wrong(fails, obligation, byId.get(fact.control()));
                    case ControlFact.Unknown _ -> List.of();
                    case null -> List.of("It has nothing to do with it.");
                };
    }

    private List<String> wrong(
            ControlFact.Holds holds, String obligation, Map<String, ControlStanding> byId) {
        if (holds.operated().isEmpty()) {
            return List.of("Nothing says why it holds.");
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
        if (holds.level() == Assurance.OPERATING && window != null) {
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
        }
        Operated today = holds.operated().getFirst();
        ControlStanding c = byId.get(today.control());
        if (c == null || !c.adoption().inPlaceAt(asOf) || !c.unapproved().isEmpty()) {
            return List.of("%s is not in place.".formatted(today.control()));
        }
        return OperationChecker.onTheDay(
                today, obligation, c.facts().history(), c.facts().practice(), asOf, knownAt);
    }

    private List<String> wrong(
            ControlFact.Fails fails, String obligation, @Nullable ControlStanding c) {
        return c == null || window == null
                ? List.of("Nothing is on file of it over a window.")
                : OperationChecker.failed(
                        fails.failures(),
                        obligation,
                        c.judged(),
                        c.facts().practice(),
                        window,
                        asOf,
                        knownAt);
    }

    /// The controls in place in which an auditor found an exception that nothing closed yet.
    public List<ControlStanding> excepted() {
        return controls.stream().filter(c -> c.isExcepted(programme, day())).toList();
    }

    /// What put an auditor's exception right; empty as long as something is left to do about it.
    public Optional<String> putRight(ReportException found) {
        return control(found.control()).flatMap(c -> found.putRight(c, programme, day()));
    }

    /// The controls of which an auditor's test shows all, and no record of one's own does any more.
    public List<ControlStanding> testedAlone() {
        return controls.stream().filter(c -> c.isTestedAlone(programme, day())).toList();
    }

    public Optional<ControlStanding> control(String id) {
        return controls.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
