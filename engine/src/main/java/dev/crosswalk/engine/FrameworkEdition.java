package dev.crosswalk.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One edition of a framework, its requirements in document order (a parent before its children).
///
/// @param successorOf id of the edition that this one replaces, null where there is none
/// @param excludable the nodes under which an organisation may say of a requirement that it does
///   not apply; null where it may of all
/// @param attributes by which its publisher tags requirements, each with all its values
public record FrameworkEdition(
        String id,
        String title,
        String publisher,
        String edition,
        String licence,
        @Nullable String successorOf,
        @Nullable List<String> excludable,
        Map<String, List<String>> attributes,
        List<Requirement> requirements) {

    public FrameworkEdition {
        excludable = excludable == null ? null : List.copyOf(excludable);
        attributes = Where.ordered(attributes);
        requirements = List.copyOf(requirements);
    }

    /// An edition without attributes, of which an organisation may leave out whatever does not
    /// apply.
    public FrameworkEdition(
            String id,
            String title,
            String publisher,
            String edition,
            String licence,
            @Nullable String successorOf,
            List<Requirement> requirements) {
        this(id, title, publisher, edition, licence, successorOf, null, Map.of(), requirements);
    }

    /// Whether an organisation may leave out a requirement that does not apply. It may leave out
    /// all guidance.
    public boolean mayExclude(String requirement) {
        List<String> nodes = excludable;
        if (nodes == null) {
            return true;
        }
        Map<String, @Nullable String> parents = new HashMap<>();
        for (Requirement r : requirements) {
            parents.put(r.id(), r.parent());
            if (r.optional() && r.id().equals(requirement)) {
                return true;
            }
        }
        String node = requirement;
        while (node != null && !nodes.contains(node)) {
            node = parents.get(node);
        }
        return node != null;
    }

    /// How many of some of its requirements have each value of each attribute; in the edition's
    /// order, and 0 where none has it.
    public Map<String, Map<String, Integer>> counted(Collection<Requirement> some) {
        Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
        attributes.forEach((name, values) -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            values.forEach(value -> counts.put(value, 0));
            some.forEach(r ->
                    r.attributes()
                            .getOrDefault(name, List.of())
                            .forEach(value -> counts.merge(value, 1, Integer::sum)));
            counted.put(name, counts);
        });
        return counted;
    }

    /// What some of its requirements have among them, in the edition's order.
    public Map<String, List<String>> attributesOf(Collection<Requirement> some) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        counted(some)
                .forEach((name, counts) -> {
                    List<String> values =
                            counts.keySet().stream()
                                    .filter(value -> counts.getOrDefault(value, 0) > 0)
                                    .toList();
                    if (!values.isEmpty()) {
                        attributes.put(name, values);
                    }
                });
        return attributes;
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
