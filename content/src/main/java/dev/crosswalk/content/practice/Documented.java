package dev.crosswalk.content.practice;

import java.util.List;

/// Something that an edition wants to be there in writing.
///
/// @param edition id of the framework edition that wants it
/// @param requirement id of the requirement that asks for it
/// @param part of the requirement, as `e` of 5.2 e; empty for all of it
/// @param what it is, in a few words
/// @param implied whether the edition does not say that it has to be written, and auditors look for
///   it all the same
/// @param onlyIf where it is wanted only sometimes, when; else empty
/// @param obligations ids of the obligations that it is
/// @param template id of the document that is a template for such a record; may be empty
public record Documented(
        String edition,
        String requirement,
        String part,
        String what,
        Keep keep,
        boolean implied,
        String onlyIf,
        List<String> obligations,
        String template) {

    public Documented {
        obligations = List.copyOf(obligations);
    }

    /// `5.2 e`
    public String clause() {
        return part.isEmpty() ? requirement : requirement + " " + part;
    }

    public enum Keep {
        /// Kept current.
        DOCUMENT,
        /// Kept as it was.
        RECORD,
        /// Agreed or set down in each case, as with each supplier: the rules for that are not it.
        EACH,
        /// Several policies, each on its topic: the document of the obligations is not one of them.
        POLICIES
    }
}
