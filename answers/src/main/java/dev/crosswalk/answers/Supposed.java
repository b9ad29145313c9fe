package dev.crosswalk.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody supposes of a programme, as it is typed.
///
/// @param with controls that were in place and shown
/// @param without controls that were not there
/// @param excluding requirements that did not apply
/// @param wanting scopes that were wanted, beside those that are or in place of a part of one
/// @param ahead a day to come that were today; null for the day that it is
public record Supposed(
        List<String> with,
        List<String> without,
        List<String> excluding,
        List<String> wanting,
        @Nullable LocalDate ahead) {
    public Supposed {
        with = List.copyOf(with);
        without = List.copyOf(without);
        excluding = List.copyOf(excluding);
        wanting = List.copyOf(wanting);
    }

    boolean isNothing() {
        return with.isEmpty()
                && without.isEmpty()
                && excluding.isEmpty()
                && wanting.isEmpty()
                && ahead == null;
    }
}
