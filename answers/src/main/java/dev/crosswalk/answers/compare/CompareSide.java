package dev.crosswalk.answers.compare;

import dev.crosswalk.content.EditionStep;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One side of a comparison: its requirements, each by the strongest reason that joins it to the
/// other side.
///
/// @param other the edition on the other side
/// @param all the assessable requirements of the side
/// @param best of those that have a counterpart
/// @param without those that have none
record CompareSide(
        Scope scope,
        String other,
        List<RequirementRef> all,
        Map<RequirementRef, Basis> best,
        List<RequirementRef> without,
        List<EditionStep> steps) {

    /// @param pairs with this side on the left
    static CompareSide of(
            Scope scope,
            String other,
            List<RequirementRef> all,
            List<Pair> pairs,
            List<RequirementRef> without,
            List<EditionStep> steps) {
        Map<RequirementRef, Basis> best = new HashMap<>();
        for (Pair pair : pairs) {
            best.merge(pair.left(), pair.basis(), CompareSide::better);
        }
        return new CompareSide(scope, other, all, best, without, steps);
    }

    private static Basis better(Basis a, Basis b) {
        return rank(a) <= rank(b) ? a : b;
    }

    private static int rank(Basis basis) {
        return switch (basis) {
            case DEMANDED -> 0;
            case PUBLISHED -> 1;
            case SUGGESTED -> 2;
        };
    }

    /// Requirements that nothing better than guidance joins to the other side.
    List<RequirementRef> byGuidanceOnly() {
        return all.stream().filter(r -> best.get(r) == Basis.SUGGESTED).toList();
    }

    /// `57 of 61 (93.4 %) have a counterpart: 34 share something that both demand, 23 only what
    /// guidance names`
    String sentence() {
        List<String> parts = new ArrayList<>();
        part(
                parts,
                Basis.DEMANDED,
                "shares something that both demand",
                "share something that both demand");
        part(
                parts,
                Basis.PUBLISHED,
                "is joined by published mappings",
                "are joined by published mappings");
        int guidance = count(Basis.SUGGESTED);
        if (guidance > 0) {
            parts.add(guidance + " only what guidance names");
        }
        int paired = all.size() - without.size();
        return share(paired, all.size())
                + (paired == 1 ? " has a counterpart" : " have a counterpart")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private void part(List<String> parts, Basis basis, String one, String many) {
        int n = count(basis);
        if (n > 0) {
            parts.add(Words.many(n, one, many));
        }
    }

    private int count(Basis basis) {
        return (int) all.stream().filter(r -> best.get(r) == basis).count();
    }

    static String share(int n, int of) {
        return n + " of " + of + (of == 0 ? "" : " (" + Numbers.percent((double) n / of) + ")");
    }

    /// ` (new in iso27001-2022)` where the step from the other edition says so, else nothing.
    String mark(RequirementRef ref) {
        for (EditionStep step : steps) {
            boolean isNew =
                    step.kind() == EditionStep.Kind.NEW
                            && step.fromEdition().equals(other)
                            && step.toEdition().equals(ref.edition())
                            && step.to().contains(ref.id());
            boolean isDropped =
                    step.kind() == EditionStep.Kind.DROPPED
                            && step.toEdition().equals(other)
                            && step.fromEdition().equals(ref.edition())
                            && step.from().contains(ref.id());
            if (isNew) {
                return " (new in " + step.toEdition() + ")";
            }
            if (isDropped) {
                return " (dropped in " + step.toEdition() + ")";
            }
        }
        return "";
    }
}
