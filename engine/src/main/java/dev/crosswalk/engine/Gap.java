package dev.crosswalk.engine;

import java.util.List;

/// The answer to "how far am I": a verdict for each assessable requirement of a scope, in document
/// order.
///
/// @param contradictions of the mappings believed and of the facts
public record Gap(
        Scope want, List<Verdict> verdicts, RollUp summary, List<Contradiction> contradictions) {

    public Gap {
        verdicts = List.copyOf(verdicts);
        contradictions = List.copyOf(contradictions);
    }
}
