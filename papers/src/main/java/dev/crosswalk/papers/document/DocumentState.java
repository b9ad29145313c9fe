package dev.crosswalk.papers.document;

/// How a document's file compares with what the programme would write today.
public enum DocumentState {
    NOT_WRITTEN,
    UP_TO_DATE,
    /// The template, a parameter or a fact has changed since the file was written.
    CHANGED,
    /// People edited the file, and nothing else has changed.
    EDITED,
    /// Both happened, in different lines.
    EDITED_AND_CHANGED,
    /// Both happened, in the same lines: nothing is written until somebody decides.
    CONFLICT,
    /// A document of the organisation's own, without a template.
    OWN,
    /// The file is no text in UTF-8, so nothing is known of it and nothing written.
    UNREADABLE
}
