package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What would break a FULL verdict, and what would make another one FULL.
///
/// Losses are found as smallest hitting sets of the supports seen so far: a candidate that the
/// verdict survives yields a new support that it missed, until a candidate breaks it. So few
/// verdicts are computed, and none of the smaller sets is overlooked.
final class Counterfactuals {

    static final int MOST_SETS = 5;

    /// Larger sets of facts tell a reader nothing; the search stops there.
    static final int MOST_MEMBERS = 6;

    // A bound on verdicts computed for one answer, so that a pathological world ends with fewer
    // sets, not with a wait.
    private static final int MOST_VERDICTS = 4_000;

    private final Crosswalk crosswalk;
    private final Index index;
    private final Posture posture;
    private final int node;
    private final Inference inference;
    private int verdicts;

    private Counterfactuals(Crosswalk crosswalk, Posture posture, int node) {
        this.crosswalk = crosswalk;
        this.index = crosswalk.index;
        this.posture = posture;
        this.node = node;
        inference = new Inference(index, crosswalk.rows, posture);
    }

    static Why why(Crosswalk crosswalk, Posture posture, int node) {
        Counterfactuals c = new Counterfactuals(crosswalk, posture, node);
        Verdicts verdicts = new Verdicts(c.inference);
        Verdict verdict = verdicts.of(node);
        List<Contradiction> contradictions = new ArrayList<>(crosswalk.contradictions());
        contradictions.addAll(c.inference.contradictions);
        return new Why(
                verdict,
                verdicts.proof(node),
                verdict.coverage() == Coverage.FULL ? c.losses() : List.of(),
                switch (verdict.coverage()) {
                    case PARTIAL, NONE, NOT_ASSESSED -> c.additions();
                    case FULL, NOT_APPLICABLE -> List.of();
                },
                contradictions);
    }

    // ---- losses

    private List<List<Fact>> losses() {
        List<Fact> facts = new ArrayList<>(posture.attestations());
        facts.addAll(posture.controls());
        List<Set<Fact>> supports = new ArrayList<>();
        supports.add(smallSupport(inference));
        List<Set<Fact>> found = new ArrayList<>();
        for (int size = 1; size <= MOST_MEMBERS && found.size() < MOST_SETS; size++) {
            while (found.size() < MOST_SETS && verdicts < MOST_VERDICTS) {
                Set<Fact> candidate =
                        hittingSet(facts, supports, found, new LinkedHashSet<>(), size);
                if (candidate == null) {
                    break;
                }
                Inference without = infer(keep(f -> !candidate.contains(f)));
                if (isFull(without)) {
                    supports.add(smallSupport(without));
                } else {
                    found.add(candidate);
                }
            }
        }
        return found.stream().map(List::copyOf).toList();
    }

    /// A set of exactly `size` facts that meets every support and holds no set already found; null
    /// where there is none.
    private @Nullable Set<Fact> hittingSet(
            List<Fact> order,
            List<Set<Fact>> supports,
            List<Set<Fact>> found,
            Set<Fact> chosen,
            int size) {
        if (found.stream().anyMatch(chosen::containsAll)) {
            return null;
        }
        Set<Fact> missed = null;
        for (Set<Fact> support : supports) {
            if (support.stream().noneMatch(chosen::contains)
                    && (missed == null || support.size() < missed.size())) {
                missed = support;
            }
        }
        if (missed == null) {
            // A set that hits all with fewer members was tried at its own size.
            return chosen.size() == size ? chosen : null;
        }
        if (chosen.size() == size) {
            return null;
        }
        for (Fact fact : order) {
            if (missed.contains(fact)) {
                Set<Fact> more = new LinkedHashSet<>(chosen);
                more.add(fact);
                Set<Fact> hit = hittingSet(order, supports, found, more, size);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return null;
    }

    /// Facts that alone keep the verdict FULL, none of which can be spared.
    private Set<Fact> smallSupport(Inference full) {
        Set<Fact> support = new LinkedHashSet<>();
        new Verdicts(full).proof(node).collectFacts(support);
        for (Fact fact : List.copyOf(support)) {
            Set<Fact> fewer = new LinkedHashSet<>(support);
            fewer.remove(fact);
            if (isFull(infer(keep(fewer::contains)))) {
                support = fewer;
            }
        }
        return support;
    }

    private Posture keep(Predicate<Fact> kept) {
        return new Posture(
                posture.question(),
                posture.attestations().stream().filter(kept).toList(),
                posture.controls().stream().filter(kept).toList(),
                posture.exclusions());
    }

    private Inference infer(Posture other) {
        verdicts++;
        return new Inference(index, crosswalk.rows, other);
    }

    private boolean isFull(Inference i) {
        if (index.decomposed[node]) {
            return Bits.subset(index.demands[node], i.satisfied);
        }
        return i.metAt[node] != Inference.NEVER && !i.disputedNode[node];
    }

    // ---- additions

    private List<Why.Addition> additions() {
        List<int[]> sets = index.decomposed[node] ? coversOfMissing() : sourcesOfOpaque();
        List<Why.Addition> additions = new ArrayList<>();
        for (int[] set : sets) {
            if (additions.size() == MOST_SETS || verdicts >= MOST_VERDICTS) {
                break;
            }
            List<RequirementRef> refs = Arrays.stream(set).mapToObj(n -> index.refs[n]).toList();
            if (makesFull(refs)) {
                additions.add(new Why.Addition(refs, List.of()));
            }
        }
        long[] missing = Bits.without(index.demands[node], inference.satisfied);
        if (additions.isEmpty() && !Bits.isEmpty(missing)) {
            additions.add(new Why.Addition(List.of(), new Reasons(inference).ids(missing)));
        }
        return additions;
    }

    private boolean makesFull(List<RequirementRef> refs) {
        List<Attestation> more = new ArrayList<>(posture.attestations());
        refs.forEach(r -> more.add(new Attestation(r, true, Assurance.OPERATING, "assumed")));
        Inference with =
                infer(
                        new Posture(
                                posture.question(),
                                more,
                                posture.controls(),
                                posture.exclusions()));
        return isFull(with) && with.contradictions.size() <= inference.contradictions.size();
    }

    /// Sets of requirements of other editions whose demands hold all that is missing, smallest
    /// first.
    private List<int[]> coversOfMissing() {
        long[] missing = Bits.without(index.demands[node], inference.satisfied);
        List<Integer> candidates = new ArrayList<>();
        List<long[]> gives = new ArrayList<>();
        Chains.Known known = crosswalk.rows.chains().from(node);
        for (int r = 0; r < index.size(); r++) {
            if (!isCandidate(r)) {
                continue;
            }
            long[] given =
                    index.decomposed[r]
                            ? Bits.and(index.demands[r], missing)
                            : Inference.within(known.to(r), RelationSet.WITHIN)
                                    ? missing
                                    : new long[missing.length];
            if (!Bits.isEmpty(given)) {
                candidates.add(r);
                gives.add(given);
            }
        }
        List<int[]> found = new ArrayList<>();
        for (int size = 1; size <= MOST_MEMBERS && found.size() < MOST_SETS; size++) {
            List<int[]> ofSize = new ArrayList<>();
            cover(missing, candidates, gives, new int[size], 0, found, ofSize);
            ofSize.sort(Arrays::compare);
            ofSize.stream()
                    .filter(distinct(ofSize))
                    .limit((long) MOST_SETS - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private static Predicate<int[]> distinct(List<int[]> sorted) {
        return set -> {
            int i = sorted.indexOf(set);
            return i == 0 || !Arrays.equals(sorted.get(i - 1), set);
        };
    }

    private void cover(
            long[] open,
            List<Integer> candidates,
            List<long[]> gives,
            int[] chosen,
            int count,
            List<int[]> smaller,
            List<int[]> found) {
        if (found.size() >= 1_000) {
            return;
        }
        if (Bits.isEmpty(open)) {
            int[] set = Arrays.copyOf(chosen, count);
            Arrays.sort(set);
            if (count == chosen.length && smaller.stream().noneMatch(s -> holds(set, s))) {
                found.add(set);
            }
            return;
        }
        if (count == chosen.length) {
            return;
        }
        int rarest = -1;
        int fewest = Integer.MAX_VALUE;
        for (int o = Bits.first(open); o < open.length * 64; o++) {
            if (Bits.has(open, o)) {
                int obligation = o;
                int givers = (int) gives.stream().filter(g -> Bits.has(g, obligation)).count();
                if (givers < fewest) {
                    fewest = givers;
                    rarest = o;
                }
            }
        }
        for (int c = 0; c < candidates.size(); c++) {
            if (Bits.has(gives.get(c), rarest)) {
                chosen[count] = candidates.get(c);
                cover(
                        Bits.without(open, gives.get(c)),
                        candidates,
                        gives,
                        chosen,
                        count + 1,
                        smaller,
                        found);
            }
        }
    }

    private static boolean holds(int[] outer, int[] inner) {
        return Arrays.stream(inner).allMatch(i -> Arrays.binarySearch(outer, i) >= 0);
    }

    /// Requirements of other editions that hold the opaque node, alone or together in one row;
    /// smallest sets first.
    private List<int[]> sourcesOfOpaque() {
        List<int[]> sets = new ArrayList<>();
        Chains.Known known = crosswalk.rows.chains().from(node);
        for (int i = 0; i < known.targets().length; i++) {
            if (isCandidate(known.targets()[i])
                    && Inference.within(known.masks()[i], RelationSet.WITHIN)) {
                sets.add(new int[] {known.targets()[i]});
            }
        }
        for (int r = 0; r < crosswalk.rows.all().size(); r++) {
            Rows.Row row = crosswalk.rows.all().get(r);
            if (row.oneToOne() || !crosswalk.rows.isUsed(r)) {
                continue;
            }
            if (row.leftHoldsRight() && contains(row.right())) {
                addOpenParts(row.left(), sets);
            }
            if (row.rightHoldsLeft() && contains(row.left())) {
                addOpenParts(row.right(), sets);
            }
        }
        sets.sort(Comparator.comparingInt((int[] s) -> s.length).thenComparing(Arrays::compare));
        return sets;
    }

    private boolean contains(int[] nodes) {
        return Arrays.stream(nodes).anyMatch(n -> n == node);
    }

    private void addOpenParts(int[] parts, List<int[]> sets) {
        int[] open =
                Arrays.stream(parts).filter(p -> inference.metAt[p] == Inference.NEVER).toArray();
        if (open.length > 0 && Arrays.stream(open).allMatch(this::isCandidate)) {
            sets.add(open);
        }
    }

    private boolean isCandidate(int r) {
        return !index.refs[r].edition().equals(index.refs[node].edition())
                && index.requirements[r].assessable()
                && inference.metAt[r] == Inference.NEVER
                && inference.unmetAt[r] == Inference.NEVER;
    }
}
