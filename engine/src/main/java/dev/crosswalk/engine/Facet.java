package dev.crosswalk.engine;

/// The kind of act that an obligation asks for.
public enum Facet {
    /// Decide, assign, approve.
    GOVERN,
    /// Written and kept current.
    DOCUMENT,
    /// People do it.
    OPERATE,
    /// A system enforces it.
    TECHNICAL,
    /// The trace is kept.
    RECORD
}
