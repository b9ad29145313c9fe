package dev.crosswalk.engine;

import java.util.List;

/// A framework edition, or a part of it.
///
/// @param nodes ids of the nodes whose assessable requirements are in scope, without the optional
///   ones below them; empty for the whole edition. An optional requirement is in scope only where
///   it is named itself
/// @param guidance whether what guidance names is meant too, where a scope says what is met
/// @param where which of these requirements are meant, by their attributes
public record Scope(String edition, List<String> nodes, boolean guidance, Where where) {

    /// How people write that guidance is meant too.
    public static final String WITH_GUIDANCE = "+guidance";

    public Scope {
        nodes = List.copyOf(nodes);
    }

    public Scope(String edition, List<String> nodes) {
        this(edition, nodes, false, Where.ANY);
    }

    public Scope withGuidance() {
        return new Scope(edition, nodes, true, where);
    }

    /// Those of its requirements for which a condition holds.
    public Scope where(Where condition) {
        return new Scope(edition, nodes, guidance, condition);
    }

    /// The scope without its condition.
    public Scope whole() {
        return where.isAny() ? this : where(Where.ANY);
    }

    public static Scope of(String edition) {
        return new Scope(edition, List.of());
    }

    /// As people write it; a condition in words.
    @Override
    public String toString() {
        return edition
                + (nodes.isEmpty() ? "" : ":" + String.join(",", nodes))
                + (guidance ? WITH_GUIDANCE : "")
                + (where.isAny() ? "" : " where " + where);
    }
}
