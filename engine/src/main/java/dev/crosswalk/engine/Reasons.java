package dev.crosswalk.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// All the reasons of a conclusion at once, as names for readers: requirements as `edition/id`,
/// controls as `control:ID`, answers as `answer:OBLIGATION`. [Proofs] gives only one derivation of
/// each conclusion.
final class Reasons {

    private final Inference in;
    private final Index index;
    private final Premises look;
    private final Proofs proofs;

    Reasons(Inference inference, Proofs proofs) {
        in = inference;
        index = inference.index;
        look = new Premises(inference);
        this.proofs = proofs;
    }

    /// Everything that satisfies the obligation, or one that implies it: requirements that are met,
    /// answers, and controls that hold.
    Collection<String> because(int o) {
        Set<String> names = new TreeSet<>();
        for (int below : index.implications.below(o)) {
            look.holding(below).forEach(c -> names.add(c.label()));
            look.answers(below, true).forEach(a -> names.add(a.label()));
        }
        look.opinions(o).forEach(a -> names.add(a.attestation().label()));
        for (int n : index.givenBy.of(o)) {
            if (index.decomposed[n] && in.metAt[n] != Inference.NEVER) {
                if (in.attestedMet[n]) {
                    names.add(index.refs[n].toString());
                } else if (!in.disputedNode[n]) {
                    sourcesOfMet(n).forEach(s -> names.add(index.refs[s].toString()));
                }
            }
        }
        return names;
    }

    /// The obligations that facts contradict each other about.
    long[] disputed() {
        return in.disputed;
    }

    /// Whether a reason that satisfies the obligation is a contested claim.
    boolean contested(int o) {
        for (int n : index.givenBy.of(o)) {
            if (in.metAt[n] != Inference.NEVER
                    && index.decomposed[n]
                    && index.givesByContested(n, o)
                    && (in.attestedMet[n] || (!in.disputedNode[n] && !sourcesOfMet(n).isEmpty()))) {
                return true;
            }
        }
        return look.opinions(o).stream()
                .anyMatch(a -> {
                    int named = look.named(a, o);
                    return named >= 0 && Bits.has(index.contested[a.node()], named);
                });
    }

    /// Whether somebody's answer alone says that the obligation is not done.
    boolean denied(int o) {
        boolean said = false;
        for (int above : index.implications.above(o)) {
            said |= !look.answers(above, false).isEmpty();
            if (!look.failing(above).isEmpty()) {
                return false;
            }
        }
        return said && Bits.has(in.failed, o);
    }

    ObligationState state(int o) {
        if (Bits.has(in.satisfied, o)) {
            return new ObligationState.Satisfied(Set.copyOf(because(o)));
        }
        if (Bits.has(in.failed, o)) {
            return new ObligationState.Failed();
        }
        Set<ObligationState.Reason> lacking = EnumSet.noneOf(ObligationState.Reason.class);
        if (Bits.has(in.disputed, o)) {
            lacking.add(ObligationState.Reason.DISPUTED);
        }
        for (ControlFact control : in.posture.controls()) {
            for (int below : index.implications.below(o)) {
                String id = index.obligations[below].id();
                if (control.of(id) != null) {
                    boolean fails = below != o && control.failsAt(in.posture.question(), id);
                    lacking.add(fails ? ObligationState.Reason.FAILING : control.lacks(id));
                }
            }
        }
        return new ObligationState.Unknown(
                lacking.isEmpty() ? Set.of(ObligationState.Reason.NO_CONTROL) : lacking);
    }

    /// What might satisfy the obligation, as one that requirement `t` demands.
    Collection<String> perhapsBecause(int o, int t) {
        Set<String> names = new TreeSet<>();
        if (Bits.has(in.disputed, o)) {
            Set<String> about = new TreeSet<>(List.of(index.obligations[o].id()));
            for (int above : index.implications.above(o)) {
                about.add(index.obligations[above].id());
            }
            for (int n : index.givenBy.of(o)) {
                about.add(index.refs[n].toString());
            }
            for (Contradiction c : in.contradictions) {
                if (about.contains(c.left()) || about.contains(c.right())) {
                    names.addAll(c.because());
                }
            }
        }
        look.perhaps(o).forEach(a -> names.add(a.label()));
        look.leftToOthers(o).forEach(a -> names.add(a.label()));
        for (ControlFact c : in.posture.controls()) {
            for (int below : index.implications.below(o)) {
                ControlFact.State state = c.of(index.obligations[below].id());
                if (state != null && ControlFact.mayHold(state, in.posture.question())) {
                    names.add(c.label());
                }
            }
        }
        for (int s : look.overlapping(t)) {
            if (!index.decomposed[s]) {
                names.add(index.refs[s].toString());
            }
        }
        return names;
    }

    /// The nodes from which it follows that an opaque node is FULL, PARTIAL or NONE.
    Collection<String> becauseOfNode(int n, Coverage coverage) {
        Set<String> names = new TreeSet<>();
        switch (coverage) {
            case FULL -> {
                if (in.attestedMet[n]) {
                    names.add(index.refs[n].toString());
                }
                sourcesOfMet(n).forEach(s -> names.add(index.refs[s].toString()));
            }
            case PARTIAL -> {
                if (in.attestedMet[n]) {
                    names.add(index.refs[n].toString());
                }
                for (int s : look.overlapping(n)) {
                    names.add(index.refs[s].toString());
                }
            }
            case NONE -> proofs.unmet(n).collectNames(names);
            case NOT_ASSESSED, NOT_APPLICABLE -> {}
        }
        return names;
    }

    private Set<Integer> sourcesOfMet(int n) {
        Set<Integer> sources = new LinkedHashSet<>();
        for (int s : look.related(n, RelationSet.WITHIN, in.metAt, in.metAt[n])) {
            sources.add(s);
        }
        for (Premises.PartsOf union : look.unions(n)) {
            if (look.met(union.parts(), -1, in.metAt[n])) {
                Arrays.stream(union.parts()).forEach(sources::add);
            }
        }
        return sources;
    }
}
