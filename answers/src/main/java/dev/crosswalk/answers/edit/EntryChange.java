package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an entry of a register says once something was said of it, field by field, and in which
/// words that is otherwise than before.
final class EntryChange {
    private final String id;
    private final Set<String> without;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> said = new ArrayList<>();

    /// @param without the fields that are to say nothing any more
    EntryChange(String id, List<String> without) {
        this.id = id;
        this.without = new LinkedHashSet<>(without);
    }

    /// What is otherwise, in a few words each.
    List<String> said() {
        return said;
    }

    /// A short text, which is told.
    String text(String field, String called, String typed, String before) throws Refusal {
        String after = after(field, typed.isBlank() ? null : typed.strip(), before, "");
        tell(called, before, after);
        return after;
    }

    /// A text that has to be there.
    String needed(String field, String called, String typed, String before) throws Refusal {
        String after = typed.isBlank() ? before : typed.strip();
        if (after.isEmpty()) {
            throw Refusal.missing(field, "say <" + field + ">");
        }
        tell(called, before, after);
        return after;
    }

    /// A long text, of which it is told only that it is said.
    String story(String field, String called, String typed, String before) throws Refusal {
        String after = after(field, typed.isBlank() ? null : typed.strip(), before, "");
        if (!after.equals(before)) {
            said.add(
                    after.isEmpty()
                            ? called + ": nothing any more"
                            : before.isEmpty() ? called : called + ", otherwise than before");
        }
        return after;
    }

    List<String> list(String field, String called, List<String> typed, List<String> before)
            throws Refusal {
        List<String> after = after(field, typed.isEmpty() ? null : typed, before, List.of());
        tell(called, String.join(", ", before), String.join(", ", after));
        return after;
    }

    /// A day, a number, a word.
    <T> @Nullable T value(String field, String called, @Nullable T typed, @Nullable T before)
            throws Refusal {
        T after = mayGo(field, typed) ? null : typed == null ? before : typed;
        tell(called, said(before), said(after));
        return after;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private <T> T after(String field, @Nullable T typed, T before, T nothing) throws Refusal {
        return mayGo(field, typed) ? nothing : Objects.requireNonNullElse(typed, before);
    }

    /// Whether a field is to say nothing any more.
    private boolean mayGo(String field, @Nullable Object typed) throws Refusal {
        known.add(field);
        if (typed != null && without.contains(field)) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "without",
                    field,
                    "<without {value}> says nothing of it, and <"
                            + field
                            + "> something: give one"
                            + " of them");
        }
        return without.contains(field);
    }

    /// What always says something.
    void otherwise(String called, @Nullable Object before, @Nullable Object after) {
        tell(called, said(before), said(after));
    }

    private void tell(String called, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        said.add(
                after.isEmpty()
                        ? "%s: nothing any more, before %s".formatted(called, before)
                        : "%s %s%s"
                                .formatted(
                                        called,
                                        after,
                                        before.isEmpty() ? "" : ", before " + before));
    }

    /// Refuses what is named in `without` and cannot say nothing.
    void check() throws Refusal {
        for (String field : without) {
            if (!known.contains(field)) {
                throw Refusal.unknown(
                        "without", "field of " + id + " that may say nothing", field, known);
            }
        }
    }
}
