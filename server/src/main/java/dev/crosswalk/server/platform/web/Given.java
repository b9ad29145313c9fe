package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.WholeNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// What query parameters and headers say, of which none need be given.
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

    /// Which version somebody read, as the header `If-Match` says it.
    ///
    /// @param of what has the tag, and one such: `a task, as in "12"`
    /// @return null where nothing was given, or whatever there is will do
    public static @Nullable Long version(String of, @Nullable String tag) throws Refusal {
        if (tag == null || tag.strip().equals("*")) {
            return null;
        }
        String digits = tag.strip().replaceFirst("^(W/)?\"", "").replaceFirst("\"$", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw Refusal.malformed(HttpHeaders.IF_MATCH, tag, "is no ETag of " + of);
        }
        return Long.parseLong(digits);
    }
}
