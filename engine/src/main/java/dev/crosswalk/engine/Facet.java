package dev.crosswalk.engine;

/// The kind of act that an obligation asks for of the organisation.
public enum Facet {
    /// Somebody decides, assigns or approves.
    GOVERN,
    /// Something is written and kept current.
    DOCUMENT,
    /// People do something.
    OPERATE,
    /// A system enforces something.
    TECHNICAL,
    /// A record of what happened is kept.
    RECORD
}
