package dev.crosswalk.programme.change;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.standing.Judged;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What changed of one framework that is wanted.
///
/// @param wanted before and after, or only then
/// @param before null where it was not wanted
/// @param after null where it is no longer wanted
/// @param requirements those that changed, in document order; none where it was not wanted at one
///   of the times
/// @param unasked those that were asked for and are no longer, in document order
/// @param controls those whose state changed at the level and over the window asked for, by id
public record FrameworkChange(
        Scope scope,
        Wanted wanted,
        @Nullable Judged before,
        @Nullable Judged after,
        List<RequirementChange> requirements,
        List<Unasked> unasked,
        List<Cause.ControlChanged> controls) {

    public FrameworkChange {
        requirements = List.copyOf(requirements);
        unasked = List.copyOf(unasked);
        controls = List.copyOf(controls);
    }

    public enum Wanted {
        STILL,
        NEWLY,
        NO_LONGER
    }

    /// How many requirements are asked for now, and were not before.
    public int newlyAsked() {
        if (after == null) {
            return 0;
        }
        Set<RequirementRef> old = new HashSet<>();
        if (before != null) {
            before.gap().verdicts().forEach(v -> old.add(v.ref()));
        }
        return (int)
                after.gap().verdicts().stream()
                        .filter(v -> v.applicable() && !old.contains(v.ref()))
                        .count();
    }

    public List<RequirementChange> requirements(Direction direction) {
        return requirements.stream().filter(r -> r.direction() == direction).toList();
    }
}
