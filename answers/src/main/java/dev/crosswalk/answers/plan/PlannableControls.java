package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a plan chooses from: the controls of the library, and those of the organisation's own.
public final class PlannableControls {
    private PlannableControls() {}

    /// @param standing what the organisation has adopted, and how far it is with it; null where
    ///   nothing is known of its controls
    public static List<Candidate> of(
            Crosswalk crosswalk, ControlLibrary library, @Nullable Standing standing) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Control control : library.controls()) {
            candidates.put(control.id(), candidate(crosswalk, control, Candidate.Standing.NEW));
        }
        if (standing != null) {
            for (ControlStanding c : standing.controls()) {
                candidates.put(c.id(), candidate(crosswalk, c.control(), far(c.state())));
            }
        }
        return new ArrayList<>(candidates.values());
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
            Crosswalk crosswalk, Control control, Candidate.Standing standing) {
        return new Candidate(
                control.id(),
                control.title(),
                List.copyOf(crosswalk.given(control.discharges())),
                new PersonDays(control.effort().adopt()),
                control.dependsOn(),
                standing);
    }
}
