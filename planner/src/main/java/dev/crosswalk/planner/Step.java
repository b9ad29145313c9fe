package dev.crosswalk.planner;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One control of a plan: to adopt, to finish where it is decided on, or to prove where it is in
/// place.
///
/// @param effort the effort that is still to be spent; where the control is in place, to show that
///   it is
/// @param closes what the step closes that steps before it left open, by requirement; empty where
///   it only serves a step that depends on it, is owed, or is decided on and earlier steps close
///   all that it would
/// @param turn the one in which it is done: its own, or that of what waits for it
/// @param neededBy ids of the controls of other steps that depend on this one directly
/// @param setUp what of it is done before, in a turn of its own; null where all is done at once
public record Step(
        String control,
        String title,
        PersonDays effort,
        Candidate.Standing standing,
        List<Closing> closes,
        int turn,
        List<String> neededBy,
        Candidate.@Nullable SetUp setUp) {

    /// One that is done at once.
    public Step(
            String control,
            String title,
            PersonDays effort,
            Candidate.Standing standing,
            List<Closing> closes,
            int turn,
            List<String> neededBy) {
        this(control, title, effort, standing, closes, turn, neededBy, null);
    }

    public Step {
        neededBy = List.copyOf(neededBy);
        closes = List.copyOf(closes);
    }

    /// What is left of its effort when it is set up.
    public PersonDays rest() {
        return setUp == null ? effort : effort.minus(setUp.effort());
    }

    /// The requirements whose last open obligation this step closes.
    public List<RequirementRef> madeFull() {
        return closes.stream()
                .filter(closing -> closing.becomes() == Coverage.FULL)
                .map(Closing::requirement)
                .toList();
    }

    /// @param becomes the coverage of the requirement after this step, full or partial
    public record Closing(RequirementRef requirement, List<String> obligations, Coverage becomes) {
        public Closing {
            obligations = List.copyOf(obligations);
        }
    }
}
