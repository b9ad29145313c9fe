package dev.crosswalk.engine;

import java.util.List;

/// Assertions or facts that cannot hold together. It is reported and resolved by a person, never
/// silently.
///
/// @param left what one side says something of: a requirement, or what makes an obligation
///   satisfied
/// @param right the other side
/// @param because the mapping rows, or the facts, that clash: a smallest set for mappings
public record Contradiction(Kind kind, String left, String right, List<String> because) {

    public Contradiction {
        because = List.copyOf(because);
    }

    public enum Kind {
        /// Published mapping rows that leave two requirements no possible relation.
        MAPPING,
        /// Facts of which one says met and another says not.
        FACT
    }
}
