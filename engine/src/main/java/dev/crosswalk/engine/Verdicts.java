package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes verdicts and their proofs from an [Inference].
final class Verdicts {

    private final Index index;
    private final Inference in;
    private final Premises look;
    private final Proofs proofs;
    private final Reasons reasons;
    private final boolean[] excluded;

    /// Obligations that may be satisfied: those that a requirement attested met suggests, those
    /// that wait for another organisation's report, and those of controls without valid proof.
    private final long[] maybe;

    private Verdict.Leaning leaning;

    /// The same inference where contested claims give nothing; null where it is not asked for, or
    /// is the same.
    private final @Nullable Supplier<Inference> agreed;

    /// Nodes that are known to share something with a met opaque one; null where none is met.
    private final boolean @Nullable [] touched;

    /// Verdicts that do not tell what rests on contested claims.
    Verdicts(Inference inference) {
        this(inference, null);
    }

    private Verdicts(Inference inference, @Nullable Supplier<Inference> agreed) {
        this.agreed = agreed;
        long[] none = Bits.empty(inference.index.obligations.length);
        leaning = new Verdict.Leaning(none, none, none);
        in = inference;
        index = inference.index;
        look = new Premises(inference);
        proofs = new Proofs(inference);
        reasons = new Reasons(inference, proofs);
        excluded = new boolean[index.size()];
        for (Exclusion e : in.posture.exclusions()) {
            excluded[index.node(e.requirement())] = true;
        }
        maybe = in.disputed.clone();
        Bits.addAll(maybe, in.perhapsGiven());
        touched = touchedByOpaque();
        for (ControlFact c : in.posture.controls()) {
            for (ControlFact.Share share : c.shares()) {
                if (ControlFact.mayHold(share.state(), in.posture.question())) {
                    Bits.addAll(maybe, index.implications.up(index.set(share.discharges())));
                }
            }
        }
    }

    /// The same verdicts, which also say what rests on word, on conclusions, on there having been
    /// nothing to do, or on contested claims.
    ///
    /// @param agreed infers the same where contested claims give nothing, once it is asked for;
    ///   null where that changes nothing
    static Verdicts withLeaning(Inference inference, @Nullable Supplier<Inference> agreed) {
        Verdicts verdicts = new Verdicts(inference, agreed);
        verdicts.leaning =
                new Verdict.Leaning(
                        verdicts.resting(Proof.Rule.ON_WORD),
                        verdicts.resting(Proof.Rule.CONCLUDED),
                        verdicts.resting(Proof.Rule.NOT_EXERCISED));
        return verdicts;
    }

    /// The obligations that are satisfied by what counts by a rule, and by nothing else.
    private long[] resting(Proof.Rule rule) {
        Posture without = in.posture.without(rule);
        return without == null
                ? leaning.onWord()
                : Bits.without(in.satisfied, new Inference(index, in.rows, without).satisfied);
    }

    /// Whether a node is said not to apply; -1 stands for none.
    boolean isExcluded(int n) {
        return n >= 0 && excluded[n];
    }

    Verdict of(int n) {
        long[] demands = index.demands[n];
        long[] covered = in.covered(n);
        long[] failed = Bits.without(Bits.and(demands, in.failed), covered);
        long[] open = Bits.without(Bits.without(demands, covered), failed);
        boolean disproved = in.unmetAt[n] != Inference.NEVER && !in.disputedNode[n];
        Coverage coverage;
        long[] possible;
        if (index.decomposed[n]) {
            possible = touched != null && touched[n] ? open : Bits.and(open, maybe);
            coverage = ofDecomposed(covered, demands);
        } else {
            possible = open;
            coverage = ofOpaque(n, disproved);
        }
        long[] missing = Bits.without(Bits.without(demands, covered), possible);
        return new Verdict(
                index,
                reasons,
                n,
                excluded[n] ? Coverage.NOT_APPLICABLE : coverage,
                disproved,
                covered,
                possible,
                missing,
                failed,
                leaning.of(covered),
                agreed);
    }

    private Coverage ofDecomposed(long[] covered, long[] demands) {
        if (Bits.subset(demands, covered)) {
            return Coverage.FULL;
        }
        if (!Bits.isEmpty(covered)) {
            return Coverage.PARTIAL;
        }
        return in.posture.holdsNoFact() ? Coverage.NOT_ASSESSED : Coverage.NONE;
    }

    private Coverage ofOpaque(int n, boolean disproved) {
        if (disproved) {
            return Coverage.NONE;
        }
        if (in.meets(n)) {
            return Coverage.FULL;
        }
        boolean met = in.metAt[n] != Inference.NEVER;
        // A requirement that is disputed, but that somebody attested met, is possible and not
        // proven.
        return met || look.overlaps(n) ? Coverage.PARTIAL : Coverage.NOT_ASSESSED;
    }

    private boolean @Nullable [] touchedByOpaque() {
        boolean[] any = null;
        for (int s = 0; s < index.size(); s++) {
            if (in.metAt[s] == Inference.NEVER || index.decomposed[s]) {
                continue;
            }
            if (any == null) {
                any = new boolean[index.size()];
            }
            Chains.Known known = in.rows.chains().from(s);
            for (int i = 0; i < known.targets().length; i++) {
                if (Inference.within(known.masks()[i], RelationSet.OVERLAPS)) {
                    any[known.targets()[i]] = true;
                }
            }
        }
        return any;
    }

    /// The proof of the verdict on a node.
    Proof proof(int n) {
        Verdict verdict = of(n);
        Proof.Covered statement =
                new Proof.Covered(index.refs[n], verdict.coverage(), verdict.disproved());
        List<Proof> premises = new ArrayList<>();
        List<Proof.Leaf> leaves = new ArrayList<>();
        switch (verdict.coverage()) {
            case NOT_APPLICABLE -> {
                in.posture.exclusions().stream()
                        .filter(e -> e.requirement().equals(index.refs[n]))
                        .forEach(e -> leaves.add(new Proof.Excluded(e)));
                if (verdict.disproved()) {
                    premises.add(proofs.unmet(n));
                }
                return new Proof(statement, Proof.Rule.EXCLUDED, premises, leaves);
            }
            case FULL ->
                    premises.add(
                            in.metAt[n] != Inference.NEVER
                                    ? proofs.met(n)
                                    : proofs.allSatisfied(n));
            case PARTIAL -> {
                if (index.decomposed[n]) {
                    leaves.add(proofs.allDemands(n));
                    Bits.forEach(verdict.covered, o -> premises.add(proofs.satisfied(o)));
                } else if (in.attestedMet[n]) {
                    premises.add(proofs.met(n));
                } else {
                    int s = look.overlapping(n)[0];
                    premises.add(proofs.met(s));
                    premises.add(proofs.relation(s, n, RelationSet.OVERLAPS));
                }
            }
            case NONE -> {
                if (index.decomposed[n]) {
                    leaves.add(proofs.allDemands(n));
                }
            }
            case NOT_ASSESSED -> {}
        }
        if (verdict.disproved()) {
            premises.add(proofs.unmet(n));
        }
        return new Proof(statement, Proof.Rule.VERDICT, premises, leaves);
    }
}
