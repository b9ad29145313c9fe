package dev.crosswalk.server.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an account is in an organisation.
///
/// @param person whom the programme knows it as: an id of people.yaml; null where it is nobody
///   there
/// @param engagement what an auditor is here for; null where nothing limits what is looked at
/// @param lacksTwoFactor whether it is nothing there until it signs in with a second factor
public record Membership(
        Role role,
        @Nullable String person,
        @Nullable Engagement engagement,
        boolean lacksTwoFactor) {

    public static Membership of(Role role) {
        return new Membership(role, null, null, false);
    }

    Membership with(Role other) {
        return new Membership(other, person, engagement, lacksTwoFactor);
    }

    /// Those that are looked at; empty for all.
    public List<String> frameworks() {
        return engagement == null ? List.of() : engagement.frameworks();
    }

    public boolean isOver(LocalDate today) {
        return engagement != null && engagement.isOver(today);
    }

    public boolean may(Permission permission) {
        return !lacksTwoFactor && role.may(permission);
    }
}
