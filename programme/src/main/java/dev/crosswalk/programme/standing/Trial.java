package dev.crosswalk.programme.standing;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What somebody supposes of a programme to see what would come of it: that some controls were in
/// place and shown, and that others were not there. Nothing of it is a fact.
///
/// @param with ids of controls of the library or of the programme, supposed to hold at whatever
///   assurance is asked for
/// @param without ids of controls of the programme that count for nothing
public record Trial(Set<String> with, Set<String> without) {
    public static final Trial NONE = new Trial(Set.of(), Set.of());

    public Trial {
        with = Set.copyOf(with);
        without = Set.copyOf(without);
    }

    public static Trial of(Collection<String> with, Collection<String> without) {
        return with.isEmpty() && without.isEmpty()
                ? NONE
                : new Trial(new TreeSet<>(with), new TreeSet<>(without));
    }

    public boolean isNone() {
        return with.isEmpty() && without.isEmpty();
    }
}
