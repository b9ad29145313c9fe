package dev.crosswalk.engine;

import org.jspecify.annotations.Nullable;

/// The full name of a requirement, written `edition/id`: `iso27001-2022/A.5.15`.
///
/// @param edition id of the framework edition
/// @param id id of the requirement within that edition
public record RequirementRef(String edition, String id) implements Comparable<RequirementRef> {

    /// @throws IllegalArgumentException where the text has no edition before a slash
    public static RequirementRef parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException("not of the form edition/id: " + text);
        }
        return new RequirementRef(text.substring(0, slash), text.substring(slash + 1));
    }

    // The same equality as a record's own, but written out: the code that the compiler generates is
    // linked at run time, cannot be stored in an AOT cache, and costs each start of the command
    // line about 15 ms.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequirementRef ref
                && edition.equals(ref.edition)
                && id.equals(ref.id);
    }

    @Override
    public int hashCode() {
        return 31 * edition.hashCode() + id.hashCode();
    }

    @Override
    public int compareTo(RequirementRef other) {
        int byEdition = edition.compareTo(other.edition);
        return byEdition != 0 ? byEdition : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return edition + "/" + id;
    }
}
