package dev.crosswalk.server.control;

import dev.crosswalk.server.identity.Permission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What can be done to a programme, as the address of a request names it, and who may.
public enum EditKind {
    ADOPT(Set.of(Permission.EDIT, Permission.EDIT_OWN_CONTROLS), "controls"),
    RETIRE(Set.of(Permission.EDIT), "controls"),
    EXCLUDE(Set.of(Permission.EDIT), "requirement"),
    ADD_EVIDENCE(Set.of(Permission.EDIT, Permission.ADD_EVIDENCE), "controls"),
    DONE(Set.of(Permission.EDIT, Permission.ADD_EVIDENCE), "control", "on"),
    ADD_EXCEPTION(Set.of(Permission.EDIT), "control", "reason", "until", "acceptedBy"),
    APPROVE_DOCUMENT(Set.of(Permission.EDIT), "document", "version", "approvedBy"),
    ADD_PERSON(Set.of(Permission.EDIT), "id"),
    ADD_REPORT(Set.of(Permission.EDIT), "cover"),
    CHANGE_REPORT(Set.of(Permission.EDIT), "report"),
    CONCLUDE(Set.of(Permission.EDIT), "control", "as", "by", "cause"),
    /// What people answer to questions.
    ASK(Set.of(Permission.EDIT, Permission.ANSWER)),
    SET_PARAMETERS(Set.of(Permission.EDIT), "set"),
    FREEZE_POPULATIONS(Set.of(Permission.EDIT), "populations"),
    /// Single items in the shape of their files, for what has no edit of its own.
    CHANGE_ITEMS(Set.of(Permission.EDIT), "items");

    private final Set<Permission> permissions;
    private final Set<String> required;

    EditKind(Set<Permission> permissions, String... required) {
        this.permissions = permissions;
        this.required = Set.of(required);
    }

    /// `add-evidence`
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EditKind> of(String word) {
        return Stream.of(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    /// Any one of them is enough.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// The fields of its request that have to say something.
    Set<String> required() {
        return required;
    }
}
