package dev.crosswalk.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assertions or facts that cannot all be true. It is reported for a person to resolve, and never
/// resolved silently.
///
/// @param left the left side: a requirement, several joined by ` + `, or what makes an obligation
///   satisfied
/// @param right the right side
/// @param because the mapping rows or facts that contradict each other; for mappings a smallest
///   such set
/// @param claims the other side, where mapping rows contradict what the claims say of the two; null
///   where rows contradict each other, and of facts
public record Contradiction(
        Kind kind, String left, String right, List<String> because, @Nullable Claims claims) {

    public Contradiction {
        because = List.copyOf(because);
    }

    public enum Kind {
        /// Published mapping rows leave two requirements no possible relation, by themselves or
        /// beside the claims.
        MAPPING,
        /// One fact says met and another says not met.
        FACT
    }

    /// What the claims say of two sides, with the obligations that each gives.
    public record Claims(
            Relation relation, List<String> shared, List<String> leftOnly, List<String> rightOnly) {

        public Claims {
            shared = List.copyOf(shared);
            leftOnly = List.copyOf(leftOnly);
            rightOnly = List.copyOf(rightOnly);
        }

        static Claims of(Index index, int[] left, int[] right) {
            long[] a = MappingRows.union(index.demands, left);
            long[] b = MappingRows.union(index.demands, right);
            long[] givenByA = MappingRows.union(index.gives, left);
            long[] givenByB = MappingRows.union(index.gives, right);
            List<Relation> derived = new RelationSet(Bits.relation(givenByA, givenByB)).relations();
            long[] shared = Bits.and(givenByA, givenByB);
            Bits.retainAll(shared, Bits.or(a, b));
            return new Claims(
                    derived.getFirst(),
                    index.ids(shared),
                    index.ids(Bits.without(a, givenByB)),
                    index.ids(Bits.without(b, givenByA)));
        }
    }
}
