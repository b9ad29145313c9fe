package dev.crosswalk.engine;

import java.util.List;

/// A framework edition, or a part of it.
///
/// @param nodes ids of the nodes whose assessable requirements are in scope, without the optional
///   ones below them; empty for the whole edition. An optional requirement is in scope only where
///   it is named itself
/// @param guidance whether what guidance names is meant too, where a scope says what is met
public record Scope(String edition, List<String> nodes, boolean guidance) {

    /// How people write that guidance is meant too.
    public static final String WITH_GUIDANCE = "+guidance";

    public Scope {
        nodes = List.copyOf(nodes);
    }

    public Scope(String edition, List<String> nodes) {
        this(edition, nodes, false);
    }

    public Scope withGuidance() {
        return new Scope(edition, nodes, true);
    }

    public static Scope of(String edition) {
        return new Scope(edition, List.of());
    }

    @Override
    public String toString() {
        return edition
                + (nodes.isEmpty() ? "" : ":" + String.join(",", nodes))
                + (guidance ? WITH_GUIDANCE : "");
    }
}
