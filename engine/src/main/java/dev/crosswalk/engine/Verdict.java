package dev.crosswalk.engine;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the facts say of one assessable requirement, with the reasons.
///
/// For a decomposed requirement, [#covered], [#possiblyCovered] and [#missing] partition the
/// obligations that it demands. For an opaque one all three are empty, and [#because] gives the
/// reasons.
public final class Verdict {

    private final Index index;
    private final Reasons reasons;
    private final int node;
    private final Coverage coverage;
    private final boolean disproved;
    final long[] covered;
    final long[] possible;
    final long[] missing;
    private final long[] failed;
    final Leaning leaning;
    private final @Nullable Supplier<Inference> agreed;

    /// The obligations that are satisfied by something that a reader has to know of, and by nothing
    /// else.
    ///
    /// @param onWord by somebody's word
    /// @param onConclusions by what persons concluded on controls that deviated
    /// @param notExercised by controls that had nothing to do
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Leaning(long[] onWord, long[] onConclusions, long[] notExercised) {
        Leaning of(long[] covered) {
            return new Leaning(
                    Bits.and(covered, onWord),
                    Bits.and(covered, onConclusions),
                    Bits.and(covered, notExercised));
        }

        void add(Leaning other) {
            Bits.addAll(onWord, other.onWord);
            Bits.addAll(onConclusions, other.onConclusions);
            Bits.addAll(notExercised, other.notExercised);
        }
    }

    Verdict(
            Index index,
            Reasons reasons,
            int node,
            Coverage coverage,
            boolean disproved,
            long[] covered,
            long[] possible,
            long[] missing,
            long[] failed,
            Leaning leaning,
            @Nullable Supplier<Inference> agreed) {
        this.index = index;
        this.reasons = reasons;
        this.node = node;
        this.coverage = coverage;
        this.disproved = disproved;
        this.covered = covered;
        this.possible = possible;
        this.missing = missing;
        this.failed = failed;
        this.leaning = leaning;
        this.agreed = agreed;
    }

    public RequirementRef ref() {
        return index.refs[node];
    }

    /// Whether this is a verdict on guidance on the requirement of another.
    boolean guides(Verdict other) {
        return index.guided(node) == other.node;
    }

    public Requirement requirement() {
        return index.requirements[node];
    }

    public Coverage coverage() {
        return coverage;
    }

    /// Whether the requirement is known not to be met, whatever else is satisfied.
    public boolean disproved() {
        return disproved;
    }

    public boolean decomposed() {
        return index.decomposed[node];
    }

    public boolean applicable() {
        return coverage != Coverage.NOT_APPLICABLE;
    }

    /// How many obligations the requirement demands; 0 where it is opaque.
    public int demanded() {
        return Bits.size(index.demands[node]);
    }

    /// The share of the demanded obligations that is proved, 0 to 1.
    public double proven() {
        if (decomposed()) {
            return (double) Bits.size(covered) / demanded();
        }
        return coverage == Coverage.FULL ? 1 : 0;
    }

    /// The share of the demanded obligations, 0 to 1, that is proved or that may be satisfied;
    /// never less than [#proven].
    public double possible() {
        if (decomposed()) {
            return (double) (Bits.size(covered) + Bits.size(possible)) / demanded();
        }
        return coverage == Coverage.FULL || coverage == Coverage.PARTIAL ? 1 : 0;
    }

    /// The part of [#proven] that rests on somebody's word alone.
    public double onWordShare() {
        return decomposed() ? (double) Bits.size(leaning.onWord()) / demanded() : 0;
    }

    /// The share that is not known to be undone, 0 to 1: however what is unknown turns out, no more
    /// is done than this.
    public double atMost() {
        if (decomposed()) {
            int failures = Bits.size(failed);
            return (double) (demanded() - (disproved ? Math.max(1, failures) : failures))
                    / demanded();
        }
        return disproved ? 0 : 1;
    }

    /// Ids of the demanded obligations of which nothing is known for sure: neither that they are
    /// satisfied nor that they failed. What facts contradict each other about is not among them.
    public List<String> unknown() {
        return index.ids(
                Bits.without(Bits.without(Bits.or(possible, missing), failed), reasons.disputed()));
    }

    /// The share that is proved where contested claims are read strictly: what they alone give is
    /// not proved. Never more than [#proven].
    public double strict() {
        if (agreed == null) {
            return proven();
        }
        if (decomposed()) {
            return (double) Bits.size(agreedOf(covered)) / demanded();
        }
        return coverage == Coverage.FULL && agreed.get().meets(node) ? 1 : 0;
    }

    /// What of some covered obligations does not rest on contested claims alone.
    private long[] agreedOf(long[] covered) {
        return agreed == null ? covered : Bits.and(covered, agreed.get().covered(node));
    }

    /// The share that is proved where contested claims are read generously: those of the
    /// requirement itself that are not satisfied are not asked. Never less than [#proven].
    public double generous() {
        int asked = demanded() - Bits.size(Bits.without(index.contested[node], covered));
        return decomposed() && asked > 0 ? (double) Bits.size(covered) / asked : proven();
    }

    /// Ids of the demanded obligations that are contested.
    public List<String> contestedDemands() {
        return index.ids(index.contested[node]);
    }

    /// Ids of the covered obligations that rest on contested claims alone.
    public List<String> onContested() {
        return index.ids(Bits.without(covered, agreedOf(covered)));
    }

    /// Whether a reason of a covered obligation is a contested claim.
    public boolean contested(String obligation) {
        int o = index.obligation(obligation);
        return Bits.has(covered, o) && (reasons.contested(o) || !Bits.has(agreedOf(covered), o));
    }

    /// Ids of the demanded obligations that are satisfied, in the order of the vocabulary.
    public List<String> covered() {
        return index.ids(covered);
    }

    public List<String> possiblyCovered() {
        return index.ids(possible);
    }

    /// Ids of the demanded obligations that are neither covered nor possibly covered, including
    /// those that failed.
    public List<String> missing() {
        return index.ids(missing);
    }

    /// Ids of the covered obligations that rest on somebody's word alone.
    public List<String> onWord() {
        return index.ids(leaning.onWord());
    }

    /// Ids of the covered obligations that rest on what persons concluded on controls that
    /// deviated.
    public List<String> onConclusions() {
        return index.ids(leaning.onConclusions());
    }

    /// Ids of the covered obligations that rest on controls which had nothing to do.
    public List<String> notExercised() {
        return index.ids(leaning.notExercised());
    }

    /// Whether the obligation is known to have failed.
    public boolean failed(String obligation) {
        return Bits.has(failed, index.obligation(obligation));
    }

    /// Whether it is known to have failed by nothing but somebody's answer that it is not done.
    public boolean denied(String obligation) {
        return failed(obligation) && reasons.denied(index.obligation(obligation));
    }

    /// What is known, at the assurance of the question, of an obligation that the requirement
    /// demands.
    public ObligationState state(String obligation) {
        return reasons.state(index.obligation(obligation));
    }

    /// All that satisfies a covered obligation, or may satisfy a possibly covered one: requirements
    /// as `edition/id`, controls as `control:ID`.
    public List<String> because(String obligation) {
        int o = index.obligation(obligation);
        if (Bits.has(covered, o)) {
            List<String> because = List.copyOf(reasons.because(o));
            // What is met covers all of itself, also what it gives to no other requirement.
            return because.isEmpty() ? List.of(ref().toString()) : because;
        }
        return Bits.has(possible, o) ? List.copyOf(reasons.perhapsBecause(o, node)) : List.of();
    }

    /// What the coverage of an opaque requirement rests on; for a decomposed one, everything that
    /// its covered obligations rest on.
    public List<String> because() {
        if (!decomposed()) {
            return List.copyOf(reasons.becauseOfNode(node, coverage));
        }
        return covered().stream().flatMap(o -> because(o).stream()).distinct().sorted().toList();
    }
}
