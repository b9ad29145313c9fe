package dev.crosswalk.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One edition of a framework, its requirements in document order (a parent before its children).
///
/// @param successorOf id of the edition that this one replaces, null where there is none
public record FrameworkEdition(
        String id,
        String title,
        String publisher,
        String edition,
        String licence,
        @Nullable String successorOf,
        List<Requirement> requirements) {

    public FrameworkEdition {
        requirements = List.copyOf(requirements);
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
