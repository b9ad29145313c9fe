package dev.crosswalk.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One edition of a framework, its requirements in document order (a parent before its children).
///
/// @param successorOf id of the edition that this one replaces, null where there is none
/// @param mandatory the kinds of requirement that no organisation may leave out, whatever its
///   reason: clauses of a management system, criteria of a category that was chosen
public record FrameworkEdition(
        String id,
        String title,
        String publisher,
        String edition,
        String licence,
        @Nullable String successorOf,
        List<String> mandatory,
        List<Requirement> requirements) {

    public FrameworkEdition {
        mandatory = List.copyOf(mandatory);
        requirements = List.copyOf(requirements);
    }

    /// An edition of which any requirement may be left out with a reason.
    public FrameworkEdition(
            String id,
            String title,
            String publisher,
            String edition,
            String licence,
            @Nullable String successorOf,
            List<Requirement> requirements) {
        this(id, title, publisher, edition, licence, successorOf, List.of(), requirements);
    }

    /// The scope of the given nodes, or of the whole edition where none are given. Nodes are put in
    /// document order without duplicates, so that equal scopes are written the same.
    public Scope scope(Collection<String> nodes) {
        Set<String> named = Set.copyOf(nodes);
        List<String> ordered =
                requirements.stream().map(Requirement::id).filter(named::contains).toList();
        if (ordered.size() < named.size()) {
            throw new IllegalArgumentException("not all in " + id + ": " + nodes);
        }
        return new Scope(id, ordered);
    }
}
