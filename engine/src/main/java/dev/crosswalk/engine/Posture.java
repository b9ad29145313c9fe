package dev.crosswalk.engine;

import java.util.Comparator;
import java.util.List;

/// What is known of one organisation at one instant, and the assurance that the question asks for.
public record Posture(
        Assurance question,
        List<Attestation> attestations,
        List<ControlFact> controls,
        List<Exclusion> exclusions) {

    private static final Comparator<Attestation> BY_REQUIREMENT =
            Comparator.comparing(Attestation::requirement).thenComparing(Attestation::toString);

    // Two facts of one control differ in what they say, and their texts with it.
    private static final Comparator<ControlFact> BY_CONTROL =
            Comparator.comparing(ControlFact::control).thenComparing(ControlFact::toString);

    private static final Comparator<Exclusion> BY_EXCLUDED =
            Comparator.comparing(Exclusion::requirement).thenComparing(Exclusion::justification);

    public static final Posture EMPTY =
            new Posture(Assurance.IMPLEMENTED, List.of(), List.of(), List.of());

    // INVARIANT: sorted and without repetition, so that no answer depends on the order of loading.
    public Posture {
        attestations = attestations.stream().distinct().sorted(BY_REQUIREMENT).toList();
        controls = controls.stream().distinct().sorted(BY_CONTROL).toList();
        exclusions = exclusions.stream().distinct().sorted(BY_EXCLUDED).toList();
    }

    /// Whether there is anything to reason from; an exclusion is a decision, not a fact.
    public boolean holdsNoFact() {
        return attestations.isEmpty() && controls.isEmpty();
    }
}
