package dev.crosswalk.engine;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The answer to "how far am I": a verdict on each assessable requirement of a scope, in document
/// order.
public final class Gap {
    private final Scope want;
    private final List<Verdict> verdicts;
    private final Supplier<List<Verdict>> ofGuidance;
    private final RollUp summary;
    private final List<Contradiction> contradictions;
    private final Supplier<Range> ofRange;

    // There may be many more of them than requirements, and most questions are not about them.
    private volatile @Nullable List<Verdict> guidance;

    Gap(
            Scope want,
            List<Verdict> verdicts,
            Supplier<List<Verdict>> ofGuidance,
            RollUp summary,
            List<Contradiction> contradictions,
            Supplier<Range> range) {
        this.want = want;
        this.verdicts = List.copyOf(verdicts);
        this.ofGuidance = ofGuidance;
        this.summary = summary;
        this.contradictions = List.copyOf(contradictions);
        ofRange = range;
    }

    /// The gap of one requirement, without its guidance.
    public static Gap of(Scope want, Verdict verdict, List<Contradiction> contradictions) {
        List<Verdict> one = List.of(verdict);
        return new Gap(want, one, List::of, RollUp.of(one), contradictions, () -> Range.of(one));
    }

    public Scope want() {
        return want;
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    public RollUp summary() {
        return summary;
    }

    /// What is proven where contested claims are read strictly, and where they are read generously.
    public Range range() {
        return ofRange.get();
    }

    /// The contradictions among the believed mapping rows and among the facts.
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /// The verdicts on the optional requirements below those, as far as they apply; in no figure of
    /// the summary.
    public List<Verdict> guidance() {
        List<Verdict> known = guidance;
        if (known == null) {
            known = List.copyOf(ofGuidance.get());
            guidance = known;
        }
        return known;
    }

    /// The verdicts on what is guidance on a requirement.
    public List<Verdict> guidance(Verdict verdict) {
        return guidance().stream().filter(g -> g.guides(verdict)).toList();
    }
}
