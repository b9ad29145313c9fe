package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.engine.operation.Moment;
import org.jspecify.annotations.Nullable;

/// Which version of a programme is asked about, as query parameters: the one after `change`, by its
/// number; else the one that was known at `knownAt`, a day or a time; without both, the programme
/// as it is.
public record Version(@Nullable String change, @Nullable String knownAt) {
    public static final WholeNumber NUMBER = new WholeNumber("change", "a change", 1, 999_999_999);

    public static final Version NOW = new Version(null, null);

    public static Version after(long change) {
        return new Version(String.valueOf(change), null);
    }

    /// Null where no change is named.
    @Nullable Integer number() throws Refusal {
        return change == null ? null : NUMBER.parse(change);
    }

    /// Null where none is named.
    public @Nullable Moment moment() throws Refusal {
        Moment moment = Days.moment("knownAt", knownAt);
        Days.check("knownAt", moment);
        return moment;
    }

    /// Whether it is what people see and change, and not what was.
    public boolean isNow() {
        return change == null && knownAt == null;
    }
}
