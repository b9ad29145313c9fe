package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.ObligationState;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a plan chooses from: the controls of the library, and those of the organisation's own.
final class PlannableControls {
    private PlannableControls() {}

    /// What a situation has to choose from. What the organisation has adopted is as far as its
    /// programme says; a control of which all that it would discharge is proved already, in all
    /// that is wanted, is in place, whoever it is that does it.
    static List<Candidate> of(Situation situation, Turns turns) {
        ControlLibrary library = situation.content().controls();
        Crosswalk crosswalk = situation.crosswalk();
        Standing standing = situation.wanted().getFirst().standing();
        Set<String> proved = proved(situation, library);
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Control control : library.controls()) {
            candidates.put(
                    control.id(), candidate(crosswalk, control, fresh(crosswalk, control, proved), turns));
        }
        if (standing != null) {
            for (ControlStanding c : standing.controls()) {
                Candidate.Standing far = far(c.state());
                candidates.put(
                        c.id(),
                        candidate(
                                crosswalk,
                                c.control(),
                                far == Candidate.Standing.NEW ? fresh(crosswalk, c.control(), proved) : far,
                                turns));
            }
        }
        return new ArrayList<>(candidates.values());
    }

    /// The obligations that hold in everything that is wanted.
    private static Set<String> proved(Situation situation, ControlLibrary library) {
        Set<String> proved =
                library.controls().stream()
                        .flatMap(c -> c.discharges().stream())
                        .collect(Collectors.toCollection(HashSet::new));
        for (Judged want : situation.wanted()) {
            Map<String, ObligationState> states =
                    situation.crosswalk().states(want.posture(), List.copyOf(proved));
            proved.removeIf(o -> !(states.get(o) instanceof ObligationState.Satisfied));
        }
        return proved;
    }

    /// What guidance alone speaks of has not to be proved.
    private static Candidate.Standing fresh(
            Crosswalk crosswalk, Control control, Set<String> proved) {
        List<String> demanded =
                control.discharges().stream()
                        .filter(o -> !crosswalk.demandedBy(o).isEmpty())
                        .toList();
        return !demanded.isEmpty() && proved.containsAll(demanded)
                ? Candidate.Standing.IN_PLACE
                : Candidate.Standing.NEW;
    }

    /// How far the organisation is with a control. One that was given up would have to be adopted
    /// again.
    private static Candidate.Standing far(Adoption.@Nullable State state) {
        return switch (state) {
            case null -> Candidate.Standing.NEW;
            case PLANNED -> Candidate.Standing.DECIDED;
            case IMPLEMENTED -> Candidate.Standing.IN_PLACE;
            case RETIRED -> Candidate.Standing.NEW;
        };
    }

    /// A control closes what it discharges, and what follows from that.
    private static Candidate candidate(
            Crosswalk crosswalk, Control control, Candidate.Standing standing, Turns turns) {
        return new Candidate(
                control.id(),
                control.title(),
                List.copyOf(crosswalk.given(control.discharges())),
                new PersonDays(control.effort().adopt()),
                control.dependsOn(),
                standing,
                turns.of(control));
    }
}
