package dev.crosswalk.engine;

import org.jspecify.annotations.Nullable;

/// A node in the tree of a framework edition.
///
/// @param id unique in its edition
/// @param kind what the framework calls such a node: `criterion`, `clause`, `control`, `theme` ..
/// @param summary our own words; empty where none was written
/// @param parent id of the node above, null at the top
/// @param assessable whether an assessor gives a verdict on the node itself
/// @param exact whether the node is exactly its children together
public record Requirement(
        String id,
        String kind,
        String title,
        String summary,
        @Nullable String parent,
        boolean assessable,
        boolean exact) {}
