package dev.crosswalk.programme.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What somebody supposes of a programme to see what would come of it: that some controls were in
/// place and shown, and that others were not there; that requirements were left out, that more was
/// wanted, and that a day to come were today. Nothing of it is a fact.
///
/// @param with ids of controls of the library or of the programme, supposed to hold at whatever
///   assurance is asked for
/// @param without ids of controls of the programme that count for nothing
/// @param excluding requirements that a programme supposed so excludes
/// @param wanting scopes that a programme supposed so wants
/// @param ahead null for the day that it is
public record Trial(
        Set<String> with,
        Set<String> without,
        Set<String> excluding,
        Set<String> wanting,
        @Nullable LocalDate ahead) {
    public static final Trial NONE = new Trial(Set.of(), Set.of(), Set.of(), Set.of(), null);

    public Trial {
        with = Set.copyOf(with);
        without = Set.copyOf(without);
        excluding = Set.copyOf(excluding);
        wanting = Set.copyOf(wanting);
    }

    /// Of controls alone.
    public static Trial of(Collection<String> with, Collection<String> without) {
        return with.isEmpty() && without.isEmpty()
                ? NONE
                : new Trial(new TreeSet<>(with), new TreeSet<>(without), Set.of(), Set.of(), null);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
