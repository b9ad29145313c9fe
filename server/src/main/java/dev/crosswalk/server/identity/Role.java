package dev.crosswalk.server.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a person is in an organisation.
public enum Role {
    /// May do everything, people and settings included.
    OWNER(EnumSet.allOf(Permission.class)),
    /// Leads the programme.
    LEAD(
            EnumSet.complementOf(
                    EnumSet.of(Permission.MANAGE_PEOPLE, Permission.MANAGE_ORGANISATION))),
    /// Keeps controls: their own.
    CONTROL_OWNER(
            EnumSet.of(
                    Permission.READ,
                    Permission.EDIT_OWN_CONTROLS,
                    Permission.ADD_EVIDENCE,
                    Permission.ANSWER,
                    Permission.DO_TASKS,
                    Permission.APPROVE,
                    Permission.WRITE_NOTES)),
    /// Adds what others judge.
    CONTRIBUTOR(
            EnumSet.of(
                    Permission.READ,
                    Permission.ADD_EVIDENCE,
                    Permission.ANSWER,
                    Permission.DO_TASKS,
                    Permission.APPROVE,
                    Permission.WRITE_NOTES)),
    /// Reads what the engagement covers, and writes notes of their own.
    AUDITOR(EnumSet.of(Permission.READ, Permission.WRITE_NOTES)),
    VIEWER(EnumSet.of(Permission.READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /// As it is stored and said: `control-owner`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(r -> r.word().equals(word)).findFirst();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
