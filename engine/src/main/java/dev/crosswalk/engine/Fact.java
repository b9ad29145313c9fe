package dev.crosswalk.engine;

/// A fact in a posture: somebody's attestation of a requirement, or the state of a control.
public sealed interface Fact permits Attestation, ControlFact {

    /// Names the fact for readers: `iso27001-2022/A.5.15`, `control:ACC-07`.
    String label();
}
