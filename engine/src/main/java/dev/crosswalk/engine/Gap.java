package dev.crosswalk.engine;

import java.util.List;

/// The answer to "how far am I": a verdict on each assessable requirement of a scope, in document
/// order.
///
/// @param contradictions the contradictions among the believed mapping rows and among the facts
public record Gap(
        Scope want, List<Verdict> verdicts, RollUp summary, List<Contradiction> contradictions) {

    public Gap {
        verdicts = List.copyOf(verdicts);
        contradictions = List.copyOf(contradictions);
    }
}
