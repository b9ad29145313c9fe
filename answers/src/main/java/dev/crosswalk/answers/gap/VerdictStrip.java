package dev.crosswalk.answers.gap;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Every obligation that a requirement demands, in the order in which it is drawn, and how each
/// stands.
public final class VerdictStrip {
    private final Verdict verdict;
    private final Set<String> covered;
    private final Set<String> possible;
    private final Predicate<String> isFailed;

    public VerdictStrip(Verdict verdict) {
        this(verdict, verdict::failed);
    }

    /// @param isFailed whether what is missing failed
    VerdictStrip(Verdict verdict, Predicate<String> isFailed) {
        this.verdict = verdict;
        this.isFailed = isFailed;
        covered = Set.copyOf(verdict.covered());
        possible = Set.copyOf(verdict.possiblyCovered());
    }

    /// By facet, then as the vocabulary has it.
    public List<Obligation> obligations(Crosswalk crosswalk) {
        return crosswalk.demands(verdict.ref()).stream()
                .sorted(Comparator.comparing(Obligation::facet))
                .toList();
    }

    /// `covered`, `possible`, `failed` or `missing`
    String state(String obligation) {
        return covered.contains(obligation)
                ? "covered"
                : possible.contains(obligation)
                        ? "possible"
                        : isFailed.test(obligation) ? "failed" : "missing";
    }

    /// The same, or `not-applicable` where the requirement is left out.
    public String stateOrNone(String obligation) {
        return verdict.coverage() == Coverage.NOT_APPLICABLE ? "not-applicable" : state(obligation);
    }
}
