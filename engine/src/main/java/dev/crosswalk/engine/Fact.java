package dev.crosswalk.engine;

/// A fact in a posture: somebody's attestation of a requirement, somebody's answer about an
/// obligation, or the state of a control.
public sealed interface Fact permits Attestation, Answered, ControlFact {

    /// Names the fact for readers: `iso27001-2022/A.5.15`, `answer:acc-review`, `control:ACC-07`.
    String label();
}
