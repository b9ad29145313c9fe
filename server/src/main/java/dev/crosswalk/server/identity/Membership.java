package dev.crosswalk.server.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an account is in an organisation.
///
/// @param person whom the programme knows it as: an id of people.yaml; null where it is nobody
///   there
/// @param frameworks those that an auditor may look at; empty for all
/// @param lacksTwoFactor whether it is nothing there until it signs in with a second factor
public record Membership(
        Role role, @Nullable String person, List<String> frameworks, boolean lacksTwoFactor) {
    public Membership {
        frameworks = List.copyOf(frameworks);
    }

    public static Membership of(Role role) {
        return new Membership(role, null, List.of(), false);
    }

    Membership with(Role other) {
        return new Membership(other, person, frameworks, lacksTwoFactor);
    }

    public boolean may(Permission permission) {
        return !lacksTwoFactor && role.may(permission);
    }
}
