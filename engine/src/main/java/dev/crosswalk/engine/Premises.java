package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Finds what the conclusion of a rule can rest on: conclusions of an [Inference] that were found
/// before a given step, and the facts behind them.
final class Premises {

    private final Inference in;
    private final Index index;

    Premises(Inference inference) {
        in = inference;
        index = inference.index;
    }

    /// Met nodes that are known to share something with the node.
    int[] overlapping(int n) {
        return related(n, RelationSet.OVERLAPS, in.metAt, Inference.NEVER, true);
    }

    /// Whether there is any [#overlapping] node, which is cheaper: a verdict needs no more, and
    /// asks it of every node.
    boolean overlaps(int n) {
        Chains.Known known = in.rows.chains().from(n);
        for (int i = 0; i < known.targets().length; i++) {
            int s = known.targets()[i];
            if (in.metAt[s] != Inference.NEVER
                    && !(index.decomposed[s] && index.decomposed[n])
                    && Inference.within(known.masks()[i], RelationSet.OVERLAPS)) {
                return true;
            }
        }
        return false;
    }

    /// Other nodes s that were concluded before step `at` and whose relation *n to s* is within
    /// `relation`; the earliest first.
    int[] related(int n, RelationSet relation, int[] concludedAt, int at) {
        return related(n, relation, concludedAt, at, false);
    }

    int[] related(int n, RelationSet relation, int[] concludedAt, int at, boolean evenDisputed) {
        Chains.Known known = in.rows.chains().from(n);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < known.targets().length; i++) {
            int s = known.targets()[i];
            if (concludedAt[s] < at
                    && (evenDisputed || !in.disputedNode[s])
                    && !(index.decomposed[s] && index.decomposed[n])
                    && Inference.within(known.masks()[i], relation)) {
                found.add(s);
            }
        }
        found.sort((a, b) -> Integer.compare(concludedAt[a], concludedAt[b]));
        return found.stream().mapToInt(i -> i).toArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record PartsOf(String row, int[] parts, int whole) {
        Proof.Union leaf(Index index) {
            return new Proof.Union(
                    row,
                    Arrays.stream(parts).mapToObj(p -> index.refs[p]).toList(),
                    index.refs[whole]);
        }
    }

    /// All rows one side of which contains the node.
    List<PartsOf> unions(int whole) {
        List<PartsOf> unions = new ArrayList<>();
        for (int r : in.rows.manyEnded()) {
            unions.addAll(unions(r, whole));
        }
        return unions;
    }

    List<PartsOf> unions(int r, @Nullable Integer onlyWhole) {
        MappingRows.Row row = in.rows.all().get(r);
        List<PartsOf> unions = new ArrayList<>();
        if (row.leftHoldsRight()) {
            for (int w : row.right()) {
                if (onlyWhole == null || onlyWhole == w) {
                    unions.add(new PartsOf(row.id(), row.left(), w));
                }
            }
        }
        if (row.rightHoldsLeft()) {
            for (int w : row.left()) {
                if (onlyWhole == null || onlyWhole == w) {
                    unions.add(new PartsOf(row.id(), row.right(), w));
                }
            }
        }
        return unions;
    }

    /// The attestation of a node itself, or else one of the guidance that it is part of.
    Attestation attestation(int n, boolean isMet) {
        Attestation ofGuidance = null;
        for (Attestation a : in.posture.attestations()) {
            if ((isMet ? a.meets() : !a.met()) && a.answers(in.posture.question())) {
                if (a.requirement().equals(index.refs[n])) {
                    return a;
                }
                if (ofGuidance == null
                        && a.guidance()
                        && Arrays.stream(in.attestedBy(a)).anyMatch(i -> i == n)) {
                    ofGuidance = a;
                }
            }
        }
        if (ofGuidance == null) {
            throw new NoSuchElementException("no attestation of " + index.refs[n]);
        }
        return ofGuidance;
    }

    /// An attestation because of which an optional node applies; null where it always does.
    @Nullable Attestation applying(int optional) {
        return in.posture.attestations().stream()
                .filter(a -> a.answers(in.posture.question()))
                .filter(a -> index.appliesWith(optional, index.node(a.requirement())))
                .findFirst()
                .orElse(null);
    }

    /// What an attestation says of a node: its own, or an optional one below.
    record Opinion(Attestation attestation, int node) {}

    /// The attestations that give the obligation otherwise than by making a requirement that
    /// demands it met: an opinion that excepts others, or one that speaks of guidance.
    List<Opinion> opinions(int o) {
        List<Opinion> opinions = new ArrayList<>();
        for (Attestation a : in.posture.attestations()) {
            if (a.met()
                    && a.answers(in.posture.question())
                    && !a.isPending()
                    && (a.guidance() || !a.except().isEmpty())) {
                // Where it gives the obligation itself, and not only what implies it, that is said.
                int[] giving =
                        Arrays.stream(in.attestedBy(a))
                                .filter(n -> Bits.has(in.givenBy(a, n), o))
                                .toArray();
                for (int n : giving) {
                    if (named(new Opinion(a, n), o) == o || n == giving[giving.length - 1]) {
                        opinions.add(new Opinion(a, n));
                        break;
                    }
                }
            }
        }
        return opinions;
    }

    /// What an opinion names that the obligation follows from: the obligation itself, or the first
    /// that implies it; -1 where it names no such.
    int named(Opinion opinion, int o) {
        int n = opinion.node();
        for (int below : index.implications.below(o)) {
            if (Bits.has(index.given[n], below)
                    || (opinion.attestation().guidance()
                            && Bits.has(index.suggestsItself[n], below))) {
                return below;
            }
        }
        return -1;
    }

    /// The attestations that may give the obligation.
    List<Attestation> perhaps(int o) {
        return in.posture.attestations().stream()
                .filter(a -> mayName(index.node(a.requirement()), o))
                .filter(a -> Bits.has(in.perhapsGivenBy(a), o))
                .toList();
    }

    // Cheaper than what an attestation may give, and asked of every one.
    private boolean mayName(int n, int o) {
        return index.implications.isGivenBy(index.given[n], o)
                || index.implications.isGivenBy(index.suggests[n], o);
    }

    List<Answered> answers(int o, boolean done) {
        if (in.posture.answers().isEmpty()) {
            return List.of();
        }
        String id = index.obligations[o].id();
        return in.posture.answers().stream()
                .filter(a -> a.done() == done && !a.isPending() && a.obligation().equals(id))
                .filter(a -> a.answers(in.posture.question()))
                .toList();
    }

    /// The answers by which another organisation does the obligation, or one that implies it.
    List<Answered> leftToOthers(int o) {
        List<Answered> left = new ArrayList<>();
        for (Answered a : in.posture.answers()) {
            if (a.isPending()
                    && a.answers(in.posture.question())
                    && index.implications.imply(index.obligation(a.obligation()), o)) {
                left.add(a);
            }
        }
        return left;
    }

    /// The controls that discharge the obligation by name and hold.
    List<ControlFact> holding(int o) {
        if (in.posture.controls().isEmpty()) {
            return List.of();
        }
        String id = index.obligations[o].id();
        return in.posture.controls().stream()
                .filter(c -> c.holdsAt(in.posture.question(), id))
                .toList();
    }

    /// A control that failed, and the obligation that it discharges by name.
    record Fallen(ControlFact control, int obligation) {}

    /// Every control that gives the obligation, where all of them failed and one discharges it by
    /// name; else none.
    List<Fallen> failing(int o) {
        List<Fallen> all = new ArrayList<>();
        boolean named = false;
        for (ControlFact control : in.posture.controls()) {
            for (int below : index.implications.below(o)) {
                ControlFact.State state = control.of(index.obligations[below].id());
                if (state != null && !ControlFact.fails(state, in.posture.question())) {
                    return List.of();
                }
                if (state != null) {
                    all.add(new Fallen(control, below));
                    named |= below == o;
                }
            }
        }
        return named ? all : List.of();
    }

    boolean allSatisfiedBefore(int n, int at) {
        return Bits.isEmpty(openBefore(n, at));
    }

    /// What the node demands that was not found satisfied before a step.
    long[] openBefore(int n, int at) {
        long[] open = Bits.empty(index.obligations.length);
        Bits.forEach(
                index.demands[n],
                o -> {
                    if (in.satisfiedAt[o] >= at) {
                        Bits.add(open, o);
                    }
                });
        return open;
    }

    static int firstBefore(long[] set, int[] concludedAt, int at) {
        int[] found = {-1};
        Bits.forEach(
                set,
                o -> {
                    if (found[0] < 0 && concludedAt[o] < at) {
                        found[0] = o;
                    }
                });
        return found[0];
    }

    /// Whether all parts except `but` (-1 for none) were found met before step `at`.
    boolean met(int[] parts, int but, int at) {
        return Arrays.stream(parts)
                .allMatch(p -> p == but || (!in.disputedNode[p] && in.metAt[p] < at));
    }
}
