package dev.crosswalk.engine;

import java.util.Set;

/// What the facts say of one obligation at the assurance of the question.
public sealed interface ObligationState {

    /// @param by all that satisfies the obligation: requirements as `edition/id`, controls as
    ///   `control:ID`, answers as `answer:OBLIGATION`
    record Satisfied(Set<String> by) implements ObligationState {
        public Satisfied {
            by = Set.copyOf(by);
        }
    }

    /// Known not to be satisfied.
    record Failed() implements ObligationState {}

    /// Not known to be satisfied, because data is missing; it never counts as satisfied.
    ///
    /// @param because what is lacking, for each control that discharges the obligation; just
    ///   [Reason#NO_CONTROL] where there is none
    record Unknown(Set<Reason> because) implements ObligationState {
        public Unknown {
            because = Set.copyOf(because);
        }
    }

    enum Reason {
        NO_CONTROL,
        NOT_IMPLEMENTED,
        DOCUMENT_NOT_IN_FORCE,
        EVIDENCE_EXPIRED,
        CHECK_BROKE,
        NO_DATA,
        LAPSED,
        FAILING,
        INCOMPLETE,
        DEVIATIONS,
        PART_OF_WINDOW,
        NOT_EFFECTIVE,
        /// A control holds, but not at the assurance that the question asks for.
        LEVEL_TOO_LOW,
        /// Facts contradict each other about the obligation.
        DISPUTED
    }
}
