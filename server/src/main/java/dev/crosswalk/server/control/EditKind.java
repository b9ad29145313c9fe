package dev.crosswalk.server.control;

import dev.crosswalk.server.identity.Permission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What can be done to a programme, as the address of a request names it, and who may.
public enum EditKind {
    ADOPT(Set.of(Permission.EDIT, Permission.EDIT_OWN_CONTROLS), "controls"),
    /// A control of the organisation's own.
    ADD_CONTROL(Set.of(Permission.EDIT), "title", "discharges"),
    /// What is said of one that the programme has.
    CHANGE_CONTROL(Set.of(Permission.EDIT, Permission.EDIT_OWN_CONTROLS), "control"),
    RETIRE(Set.of(Permission.EDIT), "controls"),
    EXCLUDE(Set.of(Permission.EDIT), "requirement"),
    /// Why a requirement applies.
    INCLUDE(Set.of(Permission.EDIT), "requirement"),
    ADD_EVIDENCE(Set.of(Permission.EDIT, Permission.ADD_EVIDENCE), "controls"),
    WITHDRAW_EVIDENCE(Set.of(Permission.EDIT), "evidence", "why"),
    DONE(Set.of(Permission.EDIT, Permission.ADD_EVIDENCE), "control", "on"),
    ADD_EXCEPTION(Set.of(Permission.EDIT), "control", "reason", "until", "acceptedBy"),
    APPROVE_DOCUMENT(
            Set.of(Permission.EDIT, Permission.APPROVE), "document", "version", "approvedBy"),
    /// The statement of applicability as it stands.
    APPROVE_STATEMENT(Set.of(Permission.EDIT, Permission.APPROVE), "version", "approvedBy"),
    ADD_PERSON(Set.of(Permission.EDIT), "id"),
    ADD_REPORT(Set.of(Permission.EDIT), "cover"),
    CHANGE_REPORT(Set.of(Permission.EDIT), "report"),
    /// A risk is entered in the register, or said otherwise.
    ADD_RISK(Set.of(Permission.EDIT), "title", "owner", "likelihood", "impact"),
    CHANGE_RISK(Set.of(Permission.EDIT), "id"),
    /// The owner of risks accepts them for a time.
    ACCEPT_RISKS(Set.of(Permission.EDIT), "risks", "acceptedBy"),
    /// An internal audit, planned or held.
    ADD_AUDIT(Set.of(Permission.EDIT), "title", "from", "auditors"),
    CHANGE_AUDIT(Set.of(Permission.EDIT), "id"),
    ADD_NONCONFORMITY(Set.of(Permission.EDIT), "title", "owner"),
    CHANGE_NONCONFORMITY(Set.of(Permission.EDIT), "id"),
    CONCLUDE(Set.of(Permission.EDIT), "control", "as", "by", "cause"),
    /// What people answer to questions.
    ASK(Set.of(Permission.EDIT, Permission.ANSWER)),
    SET_PARAMETERS(Set.of(Permission.EDIT), "set"),
    FREEZE_POPULATIONS(Set.of(Permission.EDIT), "populations"),
    /// What was decided of the controls that a report or another tool lists.
    INTAKE(Set.of(Permission.EDIT)),
    /// The documents that controls need, written from their templates or merged with what people
    /// wrote.
    WRITE_DOCUMENTS(Set.of(Permission.EDIT)),
    /// The text of a document, as somebody wrote it.
    EDIT_DOCUMENT(Set.of(Permission.EDIT), "document"),
    /// A workbook that was exported and edited.
    IMPORT_WORKBOOK(Set.of(Permission.EDIT)),
    /// All that a folder says.
    TAKE_FOLDER(Set.of(Permission.EDIT)),
    /// How somebody thinks that two requirements relate.
    SUGGEST_MAPPING(Set.of(Permission.EDIT, Permission.ANSWER), "left", "relation", "right", "why"),
    /// What was decided of that, or of what others published.
    DECIDE_MAPPING(Set.of(Permission.EDIT), "left", "right", "decision"),
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

    /// Whether a file comes along.
    public boolean takesFile() {
        return switch (this) {
            case ADD_EVIDENCE, INTAKE, EDIT_DOCUMENT, IMPORT_WORKBOOK, TAKE_FOLDER -> true;
            case ADOPT,
                    ADD_CONTROL,
                    CHANGE_CONTROL,
                    RETIRE,
                    EXCLUDE,
                    INCLUDE,
                    WITHDRAW_EVIDENCE,
                    DONE,
                    ADD_EXCEPTION,
                    APPROVE_DOCUMENT,
                    APPROVE_STATEMENT,
                    ADD_PERSON,
                    ADD_REPORT,
                    CHANGE_REPORT,
                    ADD_RISK,
                    CHANGE_RISK,
                    ACCEPT_RISKS,
                    ADD_AUDIT,
                    CHANGE_AUDIT,
                    ADD_NONCONFORMITY,
                    CHANGE_NONCONFORMITY,
                    CONCLUDE,
                    ASK,
                    SET_PARAMETERS,
                    FREEZE_POPULATIONS,
                    WRITE_DOCUMENTS,
                    SUGGEST_MAPPING,
                    DECIDE_MAPPING,
                    CHANGE_ITEMS ->
                    false;
        };
    }

    /// Whether somebody puts their name under a document by it.
    boolean isApproval() {
        return this == APPROVE_DOCUMENT || this == APPROVE_STATEMENT;
    }

    /// Whether whoever says what they read is refused only where something was changed since that
    /// the edit changes too, and not after each other change.
    boolean isOfItems() {
        return switch (this) {
            case EXCLUDE,
                    INCLUDE,
                    CHANGE_ITEMS,
                    CHANGE_RISK,
                    ACCEPT_RISKS,
                    CHANGE_AUDIT,
                    CHANGE_NONCONFORMITY ->
                    true;
            default -> false;
        };
    }

    /// The fields of its request that have to say something.
    Set<String> required() {
        return required;
    }
}
