package dev.crosswalk.engine;

import java.util.Set;

/// What the facts say of one obligation at the level of the question.
public sealed interface ObligationState {

    /// @param by all that satisfies it: requirements in full, `control:ID`
    record Satisfied(Set<String> by) implements ObligationState {
        public Satisfied {
            by = Set.copyOf(by);
        }
    }

    /// Known not to be satisfied.
    record Failed() implements ObligationState {}

    /// Absence of data, never satisfied.
    ///
    /// @param because what is lacking, of each control that discharges it; [Reason#NO_CONTROL]
    ///   alone where there is none
    record Unknown(Set<Reason> because) implements ObligationState {
        public Unknown {
            because = Set.copyOf(because);
        }
    }

    enum Reason {
        NO_CONTROL,
        NOT_IMPLEMENTED,
        EVIDENCE_EXPIRED,
        CHECK_BROKE,
        NO_DATA,
        /// A control holds, but not at the level that the question asks for.
        LEVEL_TOO_LOW,
        /// Facts contradict each other about it.
        DISPUTED
    }
}
