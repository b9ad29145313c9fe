package dev.crosswalk.engine;

import java.util.List;

/// A framework edition, or a part of it.
///
/// @param nodes ids of the nodes whose assessable requirements are in scope, without the optional
///   ones below them; empty for the whole edition. An optional requirement is in scope only where it
///   is named itself
public record Scope(String edition, List<String> nodes) {

    public Scope {
        nodes = List.copyOf(nodes);
    }

    public static Scope of(String edition) {
        return new Scope(edition, List.of());
    }

    @Override
    public String toString() {
        return nodes.isEmpty() ? edition : edition + ":" + String.join(",", nodes);
    }
}
