package dev.crosswalk.engine;

/// How far a fact goes, and how far a question asks: the order of the constants is the order of
/// strength.
public enum Assurance {
    /// Planned and its documents approved; what SOC 2 Type I and ISO stage 1 look at first.
    DESIGNED,
    /// In place, with at least one valid piece of evidence.
    IMPLEMENTED,
    /// Operated over a stated window without a missing occurrence.
    OPERATING;

    public boolean atLeast(Assurance other) {
        return compareTo(other) >= 0;
    }
}
