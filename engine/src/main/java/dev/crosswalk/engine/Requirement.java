package dev.crosswalk.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node in the tree of a framework edition's requirements.
///
/// @param id unique in its edition
/// @param kind what the framework calls such a node: `criterion`, `clause`, `control`, `theme` ..
/// @param summary in this project's own words; empty where none was written
/// @param parent id of the parent node, null at the top
/// @param assessable whether an assessor gives a verdict on this node itself
/// @param exact whether the node asks for exactly what its children that are not optional ask for
///   together
/// @param optional whether the framework offers the node as guidance on the one that it stands
///   under: it has a verdict, and stands in no denominator of its edition
/// @param appliesWith ids of nodes of the same edition: an optional requirement applies where
///   something under one of them is wanted or attested; always, where none is named
/// @param attributes what its publisher tags it with, by name: `concepts` -> `detect`, `respond`.
///   They prove nothing; people look for requirements by them
public record Requirement(
        String id,
        String kind,
        String title,
        String summary,
        @Nullable String parent,
        boolean assessable,
        boolean exact,
        boolean optional,
        List<String> appliesWith,
        Map<String, List<String>> attributes) {

    public Requirement {
        appliesWith = List.copyOf(appliesWith);
        attributes = Where.ordered(attributes);
    }

    /// A requirement that is no mere guidance, and has no attributes.
    public Requirement(
            String id,
            String kind,
            String title,
            String summary,
            @Nullable String parent,
            boolean assessable,
            boolean exact) {
        this(id, kind, title, summary, parent, assessable, exact, false, List.of(), Map.of());
    }
}
