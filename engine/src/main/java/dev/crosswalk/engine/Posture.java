package dev.crosswalk.engine;

import java.util.List;

/// What is known of one organisation at one instant, and the assurance that the question asks for.
public record Posture(
        Assurance question,
        List<Attestation> attestations,
        List<ControlFact> controls,
        List<Exclusion> exclusions) {

    public static final Posture EMPTY =
            new Posture(Assurance.IMPLEMENTED, List.of(), List.of(), List.of());

    public Posture {
        attestations = List.copyOf(attestations);
        controls = List.copyOf(controls);
        exclusions = List.copyOf(exclusions);
    }

    /// Whether there is anything to reason from; an exclusion is a decision, not a fact.
    public boolean holdsNoFact() {
        return attestations.isEmpty() && controls.isEmpty();
    }
}
