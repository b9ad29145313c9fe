package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A library prepared for answering questions: built once, immutable, shared by any number of
/// threads.
///
/// Everything that a question names must be in the library; callers that get names from people
/// check them first ([#has], [#requirement]). An unknown name is a [NoSuchElementException].
public final class Crosswalk {

    /// How many mapping rows a chain may have where the caller does not say.
    public static final int DEFAULT_REACH = 3;

    private final Reading reading;
    final Index index;
    final ConsistentRows.Result rows;

    private final Origin origin;

    /// What this was made of.
    ///
    /// @param library without the review
    private record Origin(Library library, Trust trust, int reach, MappingReview review) {}

    private Crosswalk(Origin origin, Reading reading, ConsistentRows.Result rows) {
        this.origin = origin;
        this.reading = reading;
        index = reading.index;
        this.rows = rows;
    }

    public static Crosswalk of(Library library) {
        return of(library, Trust.ALL, DEFAULT_REACH);
    }

    /// @param reach how many mapping rows a chain may have, 1 or more
    /// @throws IllegalArgumentException where an id is there twice
    /// @throws NoSuchElementException where a claim or mapping names something that the library
    ///   lacks
    public static Crosswalk of(Library library, Trust trust, int reach) {
        return of(new Origin(library, trust, reach, MappingReview.NONE));
    }

    private static Crosswalk of(Origin origin) {
        Reading reading = Reading.of(origin.review().applied(origin.library()));
        return new Crosswalk(
                origin,
                reading,
                ConsistentRows.of(
                        reading.index,
                        MappingRows.believed(reading.index, origin.trust()),
                        origin.reach()));
    }

    private Crosswalk as(Reading other) {
        return other == reading ? this : new Crosswalk(origin, other, rows);
    }

    /// The same content with mapping rows as an organisation decided on them, in place of an
    /// earlier review.
    public Crosswalk reviewed(MappingReview review) {
        if (review.decided().equals(origin.review().decided())) {
            return this;
        }
        Crosswalk made = of(new Origin(origin.library(), origin.trust(), origin.reach(), review));
        return reading.isStrict() ? made.agreed() : made;
    }

    /// The same content read strictly: a contested claim gives nothing, and is asked all the same.
    /// Only what a requirement is known to give is proven by it; one that is met still covers all
    /// of itself. Rows are believed as they are where all claims stand.
    public Crosswalk agreed() {
        return as(reading.strict());
    }

    /// Whether only agreed claims give something.
    public boolean isAgreedOnly() {
        return reading.isStrict();
    }

    /// The same content as an organisation decided its contested claims.
    private Crosswalk under(Posture posture) {
        return as(reading.under(posture.decisions()));
    }

    /// Infers what follows where contested claims give nothing, once that is asked for; null where
    /// it is what follows anyhow.
    @Nullable Supplier<Inference> agreeing(Posture posture) {
        if (reading.isStrict() || !index.isContested()) {
            return null;
        }
        return new Supplier<>() {
            private @Nullable Inference known;

            @Override
            public synchronized Inference get() {
                Inference inference = known;
                if (inference == null) {
                    inference = new Inference(reading.strict().index, rows, posture);
                    known = inference;
                }
                return inference;
            }
        };
    }

    public Library library() {
        return index.library;
    }

    /// The published rows that count here, hints and those that contradict others among them.
    public List<Mapping> believed() {
        return origin.trust().believed(index.library);
    }

    public boolean has(RequirementRef ref) {
        return index.has(ref);
    }

    public Requirement requirement(RequirementRef ref) {
        return index.requirements[index.node(ref)];
    }

    public Optional<Obligation> obligation(String id) {
        return index.hasObligation(id)
                ? Optional.of(index.obligations[index.obligation(id)])
                : Optional.empty();
    }

    /// Whether the requirement is assessable and demands at least one obligation.
    public boolean decomposed(RequirementRef ref) {
        return index.decomposed[index.node(ref)];
    }

    /// The obligations that the requirement demands, in the order of the vocabulary; empty where it
    /// is opaque.
    public List<Obligation> demands(RequirementRef ref) {
        return obligations(index.demands[index.node(ref)]);
    }

    /// Whether the requirement's demand of an obligation is contested.
    public boolean contested(RequirementRef ref, String obligation) {
        return index.hasObligation(obligation)
                && Bits.has(index.contested[index.node(ref)], index.obligation(obligation));
    }

    /// The demands of a requirement that are contested, each with both sides in a line.
    public Map<String, String> contested(RequirementRef ref) {
        if (Bits.isEmpty(index.contested[index.node(ref)])) {
            return Map.of();
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (Claim claim : index.library.claims()) {
            if (claim.requirement().equals(ref)) {
                all.putAll(claim.contested());
            }
        }
        return all;
    }

    /// Of the obligations that both sides of a pair give those that one of them gives only by a
    /// demand that is contested.
    public List<String> contested(Comparison.Pair pair) {
        if (pair.basis() != Comparison.Basis.DEMANDED || !index.isContested()) {
            return List.of();
        }
        long[] agreed = Bits.and(givenByAgreed(pair.left()), givenByAgreed(pair.right()));
        return pair.shared().stream().filter(o -> !Bits.has(agreed, index.obligation(o))).toList();
    }

    private long[] givenByAgreed(RequirementRef ref) {
        int node = index.node(ref);
        return index.implications.up(Bits.without(index.demands[node], index.contested[node]));
    }

    /// The obligations that the requirement suggests, by itself or by the optional ones below it.
    public List<Obligation> suggests(RequirementRef ref) {
        return obligations(index.suggests[index.node(ref)]);
    }

    /// Whether it [#suggests] any.
    public boolean suggestsAny(RequirementRef ref) {
        return !Bits.isEmpty(index.suggests[index.node(ref)]);
    }

    /// The optional requirements that are guidance on the requirement, in document order.
    public List<RequirementRef> guidance(RequirementRef ref) {
        int node = index.node(ref);
        return refs(
                Arrays.stream(index.optionalBelow[node])
                        .filter(n -> index.guided(n) == node)
                        .toArray());
    }

    /// The requirements that demand the obligation and are not optional, by edition, then in
    /// document order.
    public List<RequirementRef> demandedBy(String obligation) {
        return refs(demanding(obligation, false));
    }

    /// The optional requirements that demand it, in the same order.
    public List<RequirementRef> demandedByOptional(String obligation) {
        return refs(demanding(obligation, true));
    }

    private int[] demanding(String obligation, boolean optional) {
        return Arrays.stream(index.demandedBy.of(index.obligation(obligation)))
                .filter(n -> index.requirements[n].optional() == optional)
                .toArray();
    }

    /// The assessable requirements whose guidance names the obligation, in the same order: a
    /// heading above them suggests nothing of its own.
    public List<RequirementRef> suggestedBy(String obligation) {
        return refs(
                Arrays.stream(index.suggestedBy.of(index.obligation(obligation)))
                        .filter(n -> index.requirements[n].assessable())
                        .toArray());
    }

    /// What follows from some obligations: themselves, then what they imply. Ids that the library
    /// lacks imply nothing.
    public Set<String> given(Collection<String> obligations) {
        return closed(obligations, index.implications::above);
    }

    /// What some obligations follow from: themselves, then what implies one of them.
    public Set<String> giving(Collection<String> obligations) {
        return closed(obligations, index.implications::below);
    }

    private Set<String> closed(Collection<String> obligations, IntFunction<int[]> closure) {
        Set<String> closed = new LinkedHashSet<>(obligations);
        if (index.implications.any()) {
            for (String id : obligations) {
                if (index.hasObligation(id)) {
                    for (int o : closure.apply(index.obligation(id))) {
                        closed.add(index.obligations[o].id());
                    }
                }
            }
        }
        return Collections.unmodifiableSet(closed);
    }

    /// The obligations from which one follows, besides itself, in the order of the vocabulary.
    public List<Obligation> implying(String obligation) {
        return obligations(others(index.implications.below(index.obligation(obligation))));
    }

    /// The obligations that follow from one, besides itself, in the order of the vocabulary.
    public List<Obligation> implied(String obligation) {
        return obligations(others(index.implications.above(index.obligation(obligation))));
    }

    private long[] others(int[] closure) {
        long[] others = Bits.empty(index.obligations.length);
        Arrays.stream(closure).skip(1).forEach(o -> Bits.add(others, o));
        return others;
    }

    /// The assessable requirements in the scope, in document order; optional ones only where the
    /// scope names them.
    public List<RequirementRef> requirements(Scope scope) {
        return refs(index.assessable(scope));
    }

    /// The assessable requirements that only the condition of the scope leaves out of it.
    public List<RequirementRef> leftOut(Scope scope) {
        return requirements(scope.whole()).stream()
                .filter(ref -> !scope.where().holds(requirement(ref)))
                .toList();
    }

    /// The contradictions among the believed mapping rows; these rows prove nothing.
    public List<Contradiction> contradictions() {
        return rows.contradictions();
    }

    /// What is known of the relation of two requirements: computed from claims where both are
    /// decomposed, otherwise from chains of mapping rows.
    public RelationSet relation(RequirementRef from, RequirementRef to) {
        return new RelationSet(known(index.node(from), index.node(to)));
    }

    int known(int a, int b) {
        if (a == b) {
            return RelationSet.EQUAL.mask();
        }
        return index.decomposed[a] && index.decomposed[b]
                ? Bits.relation(index.gives[a], index.gives[b])
                : rows.chains().from(a).to(b);
    }

    /// What is known of all pairs between two scopes: for each pair the same as [#relation].
    public Relations between(Scope left, Scope right) {
        return new Relations(this, left, right);
    }

    /// The verdict on each assessable requirement of the scope.
    public Gap gap(Posture posture, Scope want) {
        return under(posture).gapAsDecided(posture, want);
    }

    private Gap gapAsDecided(Posture posture, Scope want) {
        Inference inference = new Inference(index, rows, posture);
        Verdicts verdicts = Verdicts.withLeaning(inference, agreeing(posture));
        int[] nodes = index.assessable(want);
        List<Verdict> all = new ArrayList<>(nodes.length);
        for (int n : nodes) {
            all.add(verdicts.of(n));
        }
        List<Contradiction> contradictions = new ArrayList<>(rows.contradictions());
        contradictions.addAll(inference.contradictions);
        return new Gap(
                want,
                all,
                () -> guidance(inference, verdicts, want),
                RollUp.of(all),
                contradictions,
                () ->
                        reading.isStrict()
                                ? as(reading.whole()).gapAsDecided(posture, want).range()
                                : Range.of(all));
    }

    /// The verdicts on the optional requirements of the scope that apply: that is on guidance on
    /// what applies itself.
    private List<Verdict> guidance(Inference inference, Verdicts verdicts, Scope want) {
        List<Verdict> guidance = new ArrayList<>();
        BitSet present = null;
        // Guidance goes with what it is guidance on, which alone the condition is about.
        int[] under = index.under(want.whole());
        for (int n : under) {
            if (!index.requirements[n].optional() || want.nodes().contains(index.refs[n].id())) {
                continue;
            }
            if (present == null) {
                present = (BitSet) inference.attestedNodes().clone();
                for (int wanted : under) {
                    index.markUp(wanted, present);
                }
            }
            int on = index.guided(n);
            if (index.applies(n, present)
                    && !verdicts.isExcluded(on)
                    && (on < 0
                            ? want.where().isAny()
                            : want.where().holds(index.requirements[on]))) {
                guidance.add(verdicts.of(n));
            }
        }
        return guidance;
    }

    /// What is known of obligations at the assurance that the posture asks for, in their order.
    public Map<String, ObligationState> states(Posture posture, Collection<String> obligations) {
        Inference inference = new Inference(under(posture).index, rows, posture);
        Reasons reasons = new Reasons(inference, new Proofs(inference));
        Map<String, ObligationState> states = new LinkedHashMap<>();
        obligations.forEach(o -> states.put(o, reasons.state(index.obligation(o))));
        return states;
    }

    /// Those of some obligations that are satisfied, without why.
    public Set<String> satisfied(Posture posture, Collection<String> obligations) {
        Inference inference = new Inference(under(posture).index, rows, posture);
        return obligations.stream()
                .filter(o -> Bits.has(inference.satisfied, index.obligation(o)))
                .collect(Collectors.toSet());
    }

    /// The proof of the verdict that [#gap] gives on the requirement, without finding what would
    /// change it.
    public Proof proof(Posture posture, RequirementRef ref) {
        return new Verdicts(new Inference(under(posture).index, rows, posture))
                .proof(index.node(ref));
    }

    /// The verdict on one requirement, assessable or not, with its proof and what would change it.
    public Explanation why(Posture posture, RequirementRef ref) {
        return why(posture, ref, _ -> true);
    }

    /// The same, where only requirements of some editions may come to be shown to be met.
    public Explanation why(Posture posture, RequirementRef ref, Predicate<String> editions) {
        return Counterfactuals.why(under(posture), posture, index.node(ref), editions);
    }

    /// Which of some offers would make a verdict FULL that is not: the smallest sets, at most five,
    /// smallest first, each as the numbers of its members.
    ///
    /// @param offers the facts that each of them adds
    public List<List<Integer>> enough(
            Posture posture, RequirementRef ref, List<List<Fact>> offers) {
        return offers.isEmpty()
                ? List.of()
                : Counterfactuals.enough(under(posture), posture, index.node(ref), offers);
    }

    /// How the requirements of two scopes correspond.
    public Comparison compare(Scope left, Scope right) {
        return Comparison.of(this, left, right);
    }

    /// The pairs of two scopes that nothing relates and published rows set beside each other, best
    /// first.
    public List<Candidate> candidates(Comparison comparison) {
        return Candidates.of(this, comparison);
    }

    /// The pairs of what is met and what is wanted that published rows set beside each other and
    /// that prove nothing, best first. What is met is what is attested, of other editions than the
    /// one that is wanted; where nothing is, or nobody says what is wanted demands, also what is
    /// fully covered.
    public List<Candidate> candidates(Posture posture, Scope want) {
        if (rows.all().isEmpty()) {
            return List.of();
        }
        int[] own = index.range(want.edition());
        BitSet have = new BitSet();
        for (Attestation a : posture.attestations()) {
            int node = index.node(a.requirement());
            if (a.met() && a.answers(posture.question()) && (node < own[0] || node >= own[1])) {
                index.markUp(node, have);
            }
        }
        int[] wanted = index.assessable(want);
        if (have.isEmpty() || Arrays.stream(wanted).noneMatch(n -> index.decomposed[n])) {
            Inference inference = new Inference(index, rows, posture);
            for (int n = 0; n < index.size(); n++) {
                if (inference.metAt[n] != Inference.NEVER && (n < own[0] || n >= own[1])) {
                    have.set(n);
                }
            }
        }
        return Candidates.of(this, have.stream().toArray(), wanted);
    }

    private List<Obligation> obligations(long[] set) {
        List<Obligation> list = new ArrayList<>();
        Bits.forEach(set, o -> list.add(index.obligations[o]));
        return list;
    }

    private List<RequirementRef> refs(int[] nodes) {
        List<RequirementRef> list = new ArrayList<>(nodes.length);
        for (int n : nodes) {
            list.add(index.refs[n]);
        }
        return list;
    }
}
