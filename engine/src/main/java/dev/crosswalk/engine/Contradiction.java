package dev.crosswalk.engine;

import java.util.List;

/// Assertions or facts that cannot all be true. It is reported for a person to resolve, and never
/// resolved silently.
///
/// @param left the left side: a requirement, or what makes an obligation satisfied
/// @param right the right side
/// @param because the mapping rows or facts that contradict each other; for mappings a smallest
///   such set
public record Contradiction(Kind kind, String left, String right, List<String> because) {

    public Contradiction {
        because = List.copyOf(because);
    }

    public enum Kind {
        /// Published mapping rows leave two requirements no possible relation.
        MAPPING,
        /// One fact says met and another says not met.
        FACT
    }
}
