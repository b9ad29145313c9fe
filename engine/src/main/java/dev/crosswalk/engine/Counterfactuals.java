package dev.crosswalk.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds which losses of facts would break a FULL verdict or take an obligation of any, and which
/// additions would make another verdict FULL.
///
/// A support is a set of facts that keeps what may be lost: that the verdict is FULL, or that an
/// obligation is covered. Losses are smallest sets that hit every support seen so far: where it
/// survives such a loss, that reveals a new support which it missed, until a loss takes it. So few
/// verdicts are computed, and no smaller set is overlooked.
final class Counterfactuals {

    static final int MOST_SETS = 5;

    /// The largest set of facts that is looked for, because larger ones are of no use to a reader.
    static final int MOST_MEMBERS = 6;

    // A bound on verdicts computed for one answer: a pathological library then gets fewer sets
    // instead of a long wait.
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

    /// @param crosswalk as it is under what the posture decides
    /// @param editions those of which a requirement may come to be met
    static Explanation why(
            Crosswalk crosswalk, Posture posture, int node, Predicate<String> editions) {
        Counterfactuals c = new Counterfactuals(crosswalk, posture, node);
        Verdicts verdicts = Verdicts.withLeaning(c.inference, crosswalk.agreeing(posture));
        Verdict verdict = verdicts.of(node);
        List<Contradiction> contradictions = new ArrayList<>(crosswalk.contradictions());
        contradictions.addAll(c.inference.contradictions);
        List<List<Fact>> losses = verdict.coverage() == Coverage.FULL ? c.losses() : List.of();
        List<Explanation.Addition> additions =
                switch (verdict.coverage()) {
                    case PARTIAL, NONE, NOT_ASSESSED -> c.additions(editions);
                    case FULL, NOT_APPLICABLE -> List.of();
                };
        // Last, since it is asked of each obligation: what it leaves out, nothing else lacks.
        List<Explanation.Break> breaks = c.breaks(verdict);
        return new Explanation(
                verdict, verdicts.proof(node), losses, breaks, additions, contradictions);
    }

    // ---- losses

    /// What can be lost by losing facts.
    ///
    /// @param proof why it holds where it does
    private record Holding(Predicate<Inference> holds, Function<Inference, Proof> proof) {}

    private List<List<Fact>> losses() {
        return losses(new Holding(this::isFull, i -> new Verdicts(i).proof(node))).stream()
                .map(List::copyOf)
                .toList();
    }

    private List<Explanation.Break> breaks(Verdict verdict) {
        if (!verdict.applicable() || !index.decomposed[node]) {
            return List.of();
        }
        Map<Set<Fact>, List<String>> taken = new LinkedHashMap<>();
        Bits.forEach(
                inference.covered(node),
                o -> {
                    String id = index.obligations[o].id();
                    losses(new Holding(i -> Bits.has(i.covered(node), o), i -> proof(i, o)))
                            .forEach(lost ->
                                    taken.computeIfAbsent(lost, _ -> new ArrayList<>()).add(id));
                });
        return taken.entrySet().stream()
                .map(e -> new Explanation.Break(List.copyOf(e.getKey()), e.getValue()))
                .sorted(
                        Comparator.comparingInt((Explanation.Break b) -> b.facts().size())
                                .thenComparingInt(b -> -b.obligations().size()))
                .toList();
    }

    /// Why an obligation is covered: it is satisfied, or the requirement is met as a whole.
    private Proof proof(Inference i, int obligation) {
        Proofs proofs = new Proofs(i);
        return Bits.has(i.satisfied, obligation) ? proofs.satisfied(obligation) : proofs.met(node);
    }

    private List<Set<Fact>> losses(Holding lost) {
        List<Fact> facts = new ArrayList<>(posture.attestations());
        facts.addAll(posture.answers());
        facts.addAll(posture.controls());
        List<Set<Fact>> supports = new ArrayList<>();
        supports.add(smallSupport(inference, lost));
        List<Set<Fact>> found = new ArrayList<>();
        for (int size = 1; size <= MOST_MEMBERS && found.size() < MOST_SETS; size++) {
            while (found.size() < MOST_SETS && verdicts < MOST_VERDICTS) {
                Set<Fact> candidate =
                        hittingSet(facts, supports, found, new LinkedHashSet<>(), size);
                if (candidate == null) {
                    break;
                }
                Inference without = infer(keep(f -> !candidate.contains(f)));
                if (lost.holds().test(without)) {
                    supports.add(smallSupport(without, lost));
                } else {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /// A set of exactly `size` members that has a member in every support and contains no set
    /// already found; null where there is none.
    private static <T> @Nullable Set<T> hittingSet(
            List<T> order, List<Set<T>> supports, List<Set<T>> found, Set<T> chosen, int size) {
        if (found.stream().anyMatch(chosen::containsAll)) {
            return null;
        }
        Set<T> missed = null;
        for (Set<T> support : supports) {
            if (support.stream().noneMatch(chosen::contains)
                    && (missed == null || support.size() < missed.size())) {
                missed = support;
            }
        }
        if (missed == null) {
            // A smaller set that hits every support was already tried at its own size.
            return chosen.size() == size ? chosen : null;
        }
        if (chosen.size() == size) {
            return null;
        }
        for (T member : order) {
            if (missed.contains(member)) {
                Set<T> more = new LinkedHashSet<>(chosen);
                more.add(member);
                Set<T> hit = hittingSet(order, supports, found, more, size);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return null;
    }

    /// A minimal set of facts that alone keep it.
    private Set<Fact> smallSupport(Inference holding, Holding lost) {
        Set<Fact> support = new LinkedHashSet<>();
        lost.proof().apply(holding).collectFacts(support);
        for (Fact fact : List.copyOf(support)) {
            Set<Fact> fewer = new LinkedHashSet<>(support);
            fewer.remove(fact);
            if (lost.holds().test(infer(keep(fewer::contains)))) {
                support = fewer;
            }
        }
        return support;
    }

    private Posture keep(Predicate<Fact> kept) {
        return new Posture(
                posture.question(),
                posture.attestations().stream().filter(kept).toList(),
                posture.answers().stream().filter(kept).toList(),
                posture.controls().stream().filter(kept).toList(),
                posture.exclusions(),
                posture.decisions());
    }

    private Inference infer(Posture other) {
        verdicts++;
        return new Inference(index, crosswalk.rows, other);
    }

    private boolean isFull(Inference i) {
        if (index.decomposed[node]) {
            return i.covers(node);
        }
        return i.meets(node);
    }

    // ---- additions

    /// The smallest sets of offers that make a verdict FULL which is not, at most five, each as the
    /// numbers of its members.
    ///
    /// @param offers the facts that each of them adds
    static List<List<Integer>> enough(
            Crosswalk crosswalk, Posture posture, int node, List<List<Fact>> offers) {
        Counterfactuals c = new Counterfactuals(crosswalk, posture, node);
        if (c.isFull(c.inference)) {
            return List.of();
        }
        List<Integer> all = IntStream.range(0, offers.size()).boxed().toList();
        return c.smallest(all, chosen -> c.inferWith(chosen, offers)).stream()
                .map(set -> set.stream().sorted().toList())
                .toList();
    }

    private Inference inferWith(Collection<Integer> chosen, List<List<Fact>> offers) {
        List<Attestation> attestations = new ArrayList<>(posture.attestations());
        List<Answered> answers = new ArrayList<>(posture.answers());
        List<ControlFact> controls = new ArrayList<>(posture.controls());
        for (int i : chosen) {
            for (Fact fact : offers.get(i)) {
                switch (fact) {
                    case Attestation a -> attestations.add(a);
                    case Answered a -> answers.add(a);
                    case ControlFact c -> controls.add(c);
                }
            }
        }
        return infer(
                new Posture(
                        posture.question(),
                        attestations,
                        answers,
                        controls,
                        posture.exclusions(),
                        posture.decisions()));
    }

    /// Finds additions as losses are found, the other way round: a set that is not enough is
    /// enlarged as long as it is not enough, and then every set that is enough has a member outside
    /// of it.
    private List<Set<Integer>> smallest(
            List<Integer> candidates, Function<Collection<Integer>, Inference> with) {
        List<Set<Integer>> blockers = new ArrayList<>();
        List<Set<Integer>> ends = new ArrayList<>();
        List<Set<Integer>> found = new ArrayList<>();
        if (isEnd(with.apply(candidates))) {
            blockers.add(outsideOfLargest(Set.of(), candidates, with));
            for (int size = 1; size <= MOST_MEMBERS && found.size() < MOST_SETS; size++) {
                while (found.size() < MOST_SETS && verdicts < MOST_VERDICTS) {
                    Set<Integer> set =
                            hittingSet(candidates, blockers, ends, new LinkedHashSet<>(), size);
                    if (set == null) {
                        break;
                    }
                    Inference then = with.apply(set);
                    if (!isEnd(then)) {
                        blockers.add(outsideOfLargest(set, candidates, with));
                        continue;
                    }
                    ends.add(set);
                    if (!contradictsMore(then)) {
                        found.add(set);
                    }
                }
            }
        }
        return found;
    }

    private List<Explanation.Addition> additions(Predicate<String> editions) {
        List<Explanation.Addition> additions = new ArrayList<>();
        List<Integer> candidates =
                candidates().stream().filter(n -> editions.test(index.refs[n].edition())).toList();
        smallest(candidates, this::inferWith).stream()
                .map(set -> set.stream().mapToInt(n -> n).sorted().toArray())
                .sorted(
                        Comparator.comparingInt((int[] f) -> f.length)
                                .thenComparing(Arrays::compare))
                .map(set -> Arrays.stream(set).mapToObj(n -> index.refs[n]).toList())
                .forEach(refs -> additions.add(new Explanation.Addition(refs, List.of())));
        long[] missing = Bits.without(index.demands[node], inference.satisfied);
        if (additions.isEmpty() && index.decomposed[node] && !Bits.isEmpty(missing)) {
            additions.add(new Explanation.Addition(List.of(), index.ids(missing)));
        }
        return additions;
    }

    private Set<Integer> outsideOfLargest(
            Set<Integer> set,
            List<Integer> candidates,
            Function<Collection<Integer>, Inference> with) {
        Set<Integer> largest = new LinkedHashSet<>(set);
        for (int c : candidates) {
            if (largest.add(c) && isEnd(with.apply(largest))) {
                largest.remove(c);
            }
        }
        Set<Integer> outside = new LinkedHashSet<>(candidates);
        outside.removeAll(largest);
        return outside;
    }

    /// Whether the search need not add anything to the set that was inferred with, because it makes
    /// the verdict FULL or contradicts the facts. The same is then true of every larger set.
    private boolean isEnd(Inference with) {
        return isFull(with) || contradictsMore(with);
    }

    private boolean contradictsMore(Inference with) {
        return with.contradictions.size() > inference.contradictions.size();
    }

    private Inference inferWith(Collection<Integer> attested) {
        List<Attestation> more = new ArrayList<>(posture.attestations());
        attested.forEach(
                n -> more.add(new Attestation(index.refs[n], true, Assurance.OPERATING, "")));
        return infer(
                new Posture(
                        posture.question(),
                        more,
                        posture.answers(),
                        posture.controls(),
                        posture.exclusions(),
                        posture.decisions()));
    }

    /// The requirements of other editions from which the rules that conclude met can reach the
    /// node, in order.
    private List<Integer> candidates() {
        Set<Integer> reached = new TreeSet<>(List.of(node));
        // Nodes reached only as giving a needed obligation: their own demands are not followed
        // further, because satisfying those would not give the obligation.
        Set<Integer> givers = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            int n = open.remove();
            if (reached.contains(n) && index.decomposed[n]) {
                Bits.forEach(
                        Bits.without(index.demands[n], inference.satisfied),
                        o -> {
                            for (int giver : index.givenBy.of(o)) {
                                if (index.decomposed[giver] && givers.add(giver)) {
                                    open.add(giver);
                                }
                            }
                        });
            }
            for (int holder : holders(n)) {
                if (reached.add(holder)) {
                    open.add(holder);
                }
            }
        }
        reached.addAll(givers);
        return reached.stream().filter(this::isCandidate).toList();
    }

    /// The nodes that contain the node, alone or as parts of a union.
    private Set<Integer> holders(int n) {
        Set<Integer> holders = new TreeSet<>();
        Chains.Known known = crosswalk.rows.chains().from(n);
        for (int i = 0; i < known.targets().length; i++) {
            int s = known.targets()[i];
            if (Inference.within(known.masks()[i], RelationSet.WITHIN)
                    && !(index.decomposed[s] && index.decomposed[n])) {
                holders.add(s);
            }
        }
        for (Premises.PartsOf union : new Premises(inference).unions(n)) {
            Arrays.stream(union.parts()).forEach(holders::add);
        }
        return holders;
    }

    private boolean isCandidate(int r) {
        return !index.refs[r].edition().equals(index.refs[node].edition())
                && index.requirements[r].assessable()
                && inference.metAt[r] == Inference.NEVER
                && inference.unmetAt[r] == Inference.NEVER;
    }
}
