package dev.crosswalk.server.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Somebody who proved who they are, and what they are in each organisation.
///
/// @param name that changes are recorded under
/// @param formerNames that changes were recorded under
/// @param token whether it is a program with an API token, which no page of another site can use
public record Member(
        UUID account,
        String email,
        String name,
        List<String> formerNames,
        boolean token,
        Map<UUID, Membership> memberships) {
    public Member {
        formerNames = List.copyOf(formerNames);
        memberships = Map.copyOf(memberships);
    }

    public Member(UUID account, String email, String name, Map<UUID, Role> roles, boolean token) {
        this(
                account,
                email,
                name,
                List.of(),
                token,
                roles.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, e -> Membership.of(e.getValue()))));
    }

    /// Whether it is called so, or was.
    public boolean isCalled(String other) {
        return other.equalsIgnoreCase(name)
                || formerNames.stream().anyMatch(other::equalsIgnoreCase);
    }

    public Optional<Role> in(UUID organisation) {
        return membership(organisation).map(Membership::role);
    }

    public Optional<Membership> membership(UUID organisation) {
        return Optional.ofNullable(memberships.get(organisation));
    }

    /// Whom the programme of an organisation knows this account as: an id of people.yaml.
    public Optional<String> person(UUID organisation) {
        return membership(organisation).map(Membership::person);
    }
}
