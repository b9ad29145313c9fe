package dev.crosswalk.programme.change;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.standing.Judged;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What changed in one framework that was or is wanted.
///
/// @param wanted whether the framework is still wanted, newly wanted, or no longer wanted
/// @param before null where the framework was not wanted
/// @param after null where the framework is no longer wanted
/// @param requirements the requirements that changed, in document order; none unless the framework
///   was wanted at both times
/// @param unasked the requirements that are no longer asked for, in document order
/// @param controls the controls whose state changed at the assurance and over the window asked for,
///   by id
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

    /// How many requirements are asked for now that were not before.
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
