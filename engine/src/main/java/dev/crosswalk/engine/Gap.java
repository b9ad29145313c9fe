package dev.crosswalk.engine;

import java.util.List;

/// The answer to "how far am I": a verdict on each assessable requirement of a scope, in document
/// order.
///
/// @param guidance the verdicts on the optional requirements below those, as far as they apply; in
///   no figure of the summary
/// @param contradictions the contradictions among the believed mapping rows and among the facts
public record Gap(
        Scope want,
        List<Verdict> verdicts,
        List<Verdict> guidance,
        RollUp summary,
        List<Contradiction> contradictions) {

    public Gap {
        verdicts = List.copyOf(verdicts);
        guidance = List.copyOf(guidance);
        contradictions = List.copyOf(contradictions);
    }

    /// The verdicts on what is guidance on a requirement.
    public List<Verdict> guidance(Verdict verdict) {
        return guidance.stream().filter(g -> g.guides(verdict)).toList();
    }
}
