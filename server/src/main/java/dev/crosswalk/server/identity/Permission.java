package dev.crosswalk.server.identity;

/// What somebody may do in an organisation.
public enum Permission {
    READ,
    /// Everything that a programme says.
    EDIT,
    /// Of controls that one owns.
    EDIT_OWN_CONTROLS,
    ADD_EVIDENCE,
    ANSWER,
    /// Tasks of one's own, those that one made, and those that are nobody's.
    DO_TASKS,
    /// Documents, in one's own name, where they name one as who approves them.
    APPROVE,
    /// Notes of one's own beside the programme.
    WRITE_NOTES,
    MANAGE_PEOPLE,
    MANAGE_ORGANISATION
}
