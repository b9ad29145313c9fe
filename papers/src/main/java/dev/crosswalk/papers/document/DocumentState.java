package dev.crosswalk.papers.document;

/// How a document's file stands to what the programme would write today.
public enum DocumentState {
    NOT_WRITTEN,
    UP_TO_DATE,
    /// The template, a parameter or a fact has changed since.
    CHANGED,
    /// People wrote in it, and nothing else has changed.
    EDITED,
    /// Both, in different places.
    EDITED_AND_CHANGED,
    /// Both, in the same lines: nothing is written until somebody decides.
    CONFLICT,
    /// A document of the organisation's own, without a template.
    OWN,
    /// It is no text in UTF-8, so nothing is known of it and nothing written.
    UNREADABLE
}
