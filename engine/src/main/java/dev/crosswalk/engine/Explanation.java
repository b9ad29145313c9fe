package dev.crosswalk.engine;

import java.util.List;

/// A verdict, its proof, and what would change it.
///
/// @param losses for a FULL verdict, the smallest sets of facts whose loss breaks it, at most five,
///   smallest first; a set of one is a single point of failure
/// @param breaks what is lost of what it demands and is covered, by the smallest sets of facts
///   whose loss takes an obligation of it, at most five for each; smallest first, and of those of
///   one size the one that takes most
/// @param additions for any other verdict, the smallest additions that would make it FULL, at most
///   five, smallest first
public record Explanation(
        Verdict verdict,
        Proof proof,
        List<List<Fact>> losses,
        List<Break> breaks,
        List<Addition> additions,
        List<Contradiction> contradictions) {

    public Explanation {
        losses = List.copyOf(losses);
        breaks = List.copyOf(breaks);
        additions = List.copyOf(additions);
        contradictions = List.copyOf(contradictions);
    }

    /// Facts without which obligations are not covered any more, though each of them is without
    /// only some of the facts.
    public record Break(List<Fact> facts, List<String> obligations) {
        public Break {
            facts = List.copyOf(facts);
            obligations = List.copyOf(obligations);
        }
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
