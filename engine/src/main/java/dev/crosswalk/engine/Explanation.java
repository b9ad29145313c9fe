package dev.crosswalk.engine;

import java.util.List;

/// A verdict, its proof, and what would change it.
///
/// @param losses for a FULL verdict, the smallest sets of facts whose loss breaks it, at most five,
///   smallest first; a set of one is a single point of failure
/// @param additions for any other verdict, the smallest additions that would make it FULL, at most
///   five, smallest first
public record Explanation(
        Verdict verdict,
        Proof proof,
        List<List<Fact>> losses,
        List<Addition> additions,
        List<Contradiction> contradictions) {

    public Explanation {
        losses = List.copyOf(losses);
        additions = List.copyOf(additions);
        contradictions = List.copyOf(contradictions);
    }

    /// What to add: attestations of requirements of other editions or, where those would not be
    /// enough, obligations to discharge. One of the two lists is empty.
    public record Addition(List<RequirementRef> attestations, List<String> obligations) {
        public Addition {
            attestations = List.copyOf(attestations);
            obligations = List.copyOf(obligations);
        }
    }
}
