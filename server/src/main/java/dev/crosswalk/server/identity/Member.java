package dev.crosswalk.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Somebody who proved who they are, and what they are in each organisation.
///
/// @param name that changes are recorded under
/// @param token whether it is a program with an API token, which no page of another site can use
public record Member(
        UUID account, String email, String name, Map<UUID, Role> roles, boolean token) {
    public Member {
        roles = Map.copyOf(roles);
    }

    public Optional<Role> in(UUID organisation) {
        return Optional.ofNullable(roles.get(organisation));
    }
}
