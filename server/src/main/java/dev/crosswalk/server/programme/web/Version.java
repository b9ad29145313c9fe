package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.WholeNumber;
import org.jspecify.annotations.Nullable;

/// Which version of a programme is asked about, as a query parameter: the one after `change`, by
/// its number; without it, the programme as it is.
public record Version(@Nullable String change) {
    public static final WholeNumber NUMBER = new WholeNumber("change", "a change", 1, 999_999_999);

    /// Null for the programme as it is.
    @Nullable Integer number() throws Refusal {
        return change == null ? null : NUMBER.parse(change);
    }
}
