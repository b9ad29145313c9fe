package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.WholeNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What query parameters say, of which none need be given.
public final class Given {
    private Given() {}

    public static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    /// @return null where nothing was given
    public static @Nullable Integer number(WholeNumber kind, @Nullable String typed)
            throws Refusal {
        return typed == null ? null : kind.parse(typed);
    }
}
