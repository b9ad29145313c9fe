package dev.crosswalk.engine;

/// How much a fact proves, and how much a question asks for; the constants are in order of
/// strength.
public enum Assurance {
    /// Planned, with its documents approved: what SOC 2 Type I and ISO stage 1 look at first.
    DESIGNED,
    /// In place, with at least one valid piece of evidence.
    IMPLEMENTED,
    /// Operated over a stated window with no occurrence missing.
    OPERATING;

    public boolean atLeast(Assurance other) {
        return compareTo(other) >= 0;
    }
}
