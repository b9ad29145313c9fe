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
    MANAGE_PEOPLE,
    MANAGE_ORGANISATION
}
