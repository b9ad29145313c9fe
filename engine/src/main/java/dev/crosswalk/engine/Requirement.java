package dev.crosswalk.engine;

import org.jspecify.annotations.Nullable;

/// A node in the tree of a framework edition's requirements.
///
/// @param id unique in its edition
/// @param kind what the framework calls such a node: `criterion`, `clause`, `control`, `theme` ..
/// @param summary in this project's own words; empty where none was written
/// @param parent id of the parent node, null at the top
/// @param assessable whether an assessor gives a verdict on this node itself
/// @param exact whether the node asks for exactly what its children together ask for
public record Requirement(
        String id,
        String kind,
        String title,
        String summary,
        @Nullable String parent,
        boolean assessable,
        boolean exact) {}
