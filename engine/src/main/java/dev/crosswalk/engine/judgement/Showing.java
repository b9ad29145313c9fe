package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Kind;
import dev.crosswalk.engine.judgement.History.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What shows an obligation: the kinds of evidence that do, or any performance.
///
/// @param any whether any does, of a control that wants no kinds
record Showing(boolean any, List<Kind> kinds) {

    /// Whether a piece of evidence shows it in a role.
    boolean shows(Item item, Role role) {
        if (any) {
            return role == Role.PERFORMANCE;
        }
        for (Kind kind : kinds) {
            if (kind.role() == role && kind.kind().equals(item.kind())) {
                return true;
            }
        }
        return false;
    }

    /// Whether anything may show it in a role.
    boolean wants(Role role) {
        return any ? role == Role.PERFORMANCE : kinds.stream().anyMatch(k -> k.role() == role);
    }

    /// Whether only what was acted on shows it.
    boolean isFollowUpAlone() {
        return !any && !kinds.isEmpty() && kinds.stream().allMatch(k -> k.role() == Role.FOLLOW_UP);
    }

    Set<String> names() {
        return kinds.stream().map(Kind::kind).collect(Collectors.toSet());
    }
}
