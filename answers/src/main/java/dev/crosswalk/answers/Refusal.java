package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.content.finding.Nearest;
import java.io.Serial;
import java.util.Collection;
import java.util.List;

/// Bad usage or bad input: the message says what was wrong in terms of what was typed.
public final class Refusal extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    // Nothing serialises it.
    private final transient List<String> details;

    public Refusal(String message) {
        this(message, List.of());
    }

    /// @param details all that is wrong, for as much of it to be shown as a person reads
    public Refusal(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    public List<String> details() {
        return details;
    }

    /// A value that is none of the valid ones, with the nearest of them.
    public static Refusal unknown(String what, String value, Collection<String> valid) {
        return new Refusal(
                "unknown " + what + " " + Visible.quoted(value) + "." + maybe(value, valid));
    }

    /// ` Maybe "x"?`, or the valid values where they are few, or nothing.
    public static String maybe(String value, Collection<String> valid) {
        return Nearest.of(value, valid)
                .map(v -> " Maybe \"" + v + "\"?")
                .orElse(
                        valid.isEmpty() || valid.size() > 8
                                ? ""
                                : " One of: " + String.join(", ", valid) + ".");
    }
}
