package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the reasons of conclusions off the steps of an [Inference]: a rule gives a conclusion
/// where all its premises were found in an earlier step.
final class Reasons {

    private final Inference in;
    private final Index index;
    private final Map<Integer, Proof> met = new HashMap<>();
    private final Map<Integer, Proof> unmet = new HashMap<>();
    private final Map<Integer, Proof> satisfied = new HashMap<>();
    private final Map<Integer, Proof> failed = new HashMap<>();

    Reasons(Inference inference) {
        in = inference;
        index = inference.index;
    }

    // ---- proofs, one for each conclusion

    Proof met(int n) {
        Proof known = met.get(n);
        if (known == null) {
            known = proveMet(n);
            met.put(n, known);
        }
        return known;
    }

    private Proof proveMet(int n) {
        Proof.Met statement = new Proof.Met(index.refs[n]);
        if (in.attestedMet[n]) {
            return new Proof(
                    statement, Proof.Rule.ATTESTED, List.of(), List.of(attestation(n, true)));
        }
        int at = in.metAt[n];
        if (index.decomposed[n] && allSatisfiedBefore(n, at)) {
            List<Proof> premises = new ArrayList<>();
            Bits.forEach(index.demands[n], o -> premises.add(satisfied(o)));
            return new Proof(statement, Proof.Rule.ALL_DEMANDS, premises, List.of(allDemands(n)));
        }
        int[] sources = related(n, RelationSet.WITHIN, in.metAt, at);
        if (sources.length > 0) {
            int s = sources[0];
            return new Proof(
                    statement,
                    Proof.Rule.CONTAINED,
                    List.of(met(s), relation(s, n, RelationSet.CONTAINS)),
                    List.of());
        }
        for (PartsOf union : unions(n)) {
            if (Arrays.stream(union.parts).allMatch(p -> !in.disputedNode[p] && in.metAt[p] < at)) {
                return new Proof(
                        statement,
                        Proof.Rule.UNION,
                        Arrays.stream(union.parts).mapToObj(this::met).toList(),
                        List.of(union.leaf(index)));
            }
        }
        throw new IllegalStateException("no reason for met " + index.refs[n]);
    }

    Proof unmet(int n) {
        Proof known = unmet.get(n);
        if (known == null) {
            known = proveUnmet(n);
            unmet.put(n, known);
        }
        return known;
    }

    private Proof proveUnmet(int n) {
        Proof.Unmet statement = new Proof.Unmet(index.refs[n]);
        if (in.attestedUnmet[n]) {
            return new Proof(
                    statement, Proof.Rule.ATTESTED, List.of(), List.of(attestation(n, false)));
        }
        int at = in.unmetAt[n];
        if (index.decomposed[n]) {
            long[] failedDemands = Bits.and(index.demands[n], in.failed);
            int o = firstBefore(failedDemands, in.failedAt, at);
            if (o >= 0) {
                return new Proof(
                        statement,
                        Proof.Rule.DEMAND_FAILED,
                        List.of(failed(o)),
                        List.of(demand(n, o)));
            }
            for (int s = 0; s < index.size(); s++) {
                if (in.unmetAt[s] < at
                        && index.decomposed[s]
                        && !in.disputedNode[s]
                        && Bits.subset(index.demands[s], index.demands[n])) {
                    return new Proof(
                            statement,
                            Proof.Rule.DEMANDS_WITHIN,
                            List.of(unmet(s)),
                            List.of(allDemands(s), demandsOf(n, index.demands[s])));
                }
            }
        }
        int[] sources = related(n, RelationSet.CONTAINS, in.unmetAt, at);
        if (sources.length > 0) {
            int s = sources[0];
            return new Proof(
                    statement,
                    Proof.Rule.WITHIN,
                    List.of(unmet(s), relation(s, n, RelationSet.WITHIN)),
                    List.of());
        }
        for (int r : in.rows.manyEnded()) {
            for (PartsOf union : unions(r, null)) {
                if (in.unmetAt[union.whole] >= at || in.disputedNode[union.whole]) {
                    continue;
                }
                boolean isPart = Arrays.stream(union.parts).anyMatch(p -> p == n);
                if (isPart
                        && Arrays.stream(union.parts)
                                .allMatch(
                                        p -> p == n || (!in.disputedNode[p] && in.metAt[p] < at))) {
                    List<Proof> premises = new ArrayList<>();
                    premises.add(unmet(union.whole));
                    Arrays.stream(union.parts)
                            .filter(p -> p != n)
                            .forEach(p -> premises.add(met(p)));
                    return new Proof(
                            statement, Proof.Rule.LAST_PART, premises, List.of(union.leaf(index)));
                }
            }
        }
        throw new IllegalStateException("no reason for unmet " + index.refs[n]);
    }

    Proof satisfied(int o) {
        Proof known = satisfied.get(o);
        if (known == null) {
            known = proveSatisfied(o);
            satisfied.put(o, known);
        }
        return known;
    }

    private Proof proveSatisfied(int o) {
        Proof.Satisfied statement = new Proof.Satisfied(index.obligations[o].id());
        for (ControlFact control : holding(o)) {
            return new Proof(
                    statement,
                    Proof.Rule.CONTROL_HOLDS,
                    List.of(),
                    List.of(new Proof.InState(control)));
        }
        int earliest = -1;
        for (int n : index.demandedBy[o]) {
            if (index.decomposed[n]
                    && in.metAt[n] < in.satisfiedAt[o]
                    && (earliest < 0 || in.metAt[n] < in.metAt[earliest])) {
                earliest = n;
            }
        }
        if (earliest < 0) {
            throw new IllegalStateException("no reason for satisfied " + index.obligations[o].id());
        }
        return new Proof(
                statement,
                Proof.Rule.DEMANDED,
                List.of(met(earliest)),
                List.of(demand(earliest, o)));
    }

    Proof failed(int o) {
        Proof known = failed.get(o);
        if (known == null) {
            known = proveFailed(o);
            failed.put(o, known);
        }
        return known;
    }

    private Proof proveFailed(int o) {
        Proof.Failed statement = new Proof.Failed(index.obligations[o].id());
        int at = in.failedAt[o];
        if (at == 0) {
            List<Proof.Leaf> controls = new ArrayList<>();
            failing(o).forEach(c -> controls.add(new Proof.InState(c)));
            return new Proof(statement, Proof.Rule.CONTROLS_FAIL, List.of(), controls);
        }
        for (int n : index.demandedBy[o]) {
            if (index.decomposed[n] && in.unmetAt[n] < at && allSatisfiedBut(n, o, at)) {
                List<Proof> premises = new ArrayList<>();
                premises.add(unmet(n));
                Bits.forEach(
                        index.demands[n],
                        other -> {
                            if (other != o) {
                                premises.add(satisfied(other));
                            }
                        });
                return new Proof(
                        statement, Proof.Rule.LAST_DEMAND, premises, List.of(allDemands(n)));
            }
        }
        throw new IllegalStateException("no reason for failed " + index.obligations[o].id());
    }

    /// Chains enough to show that the relation of the two is within `need`.
    Proof relation(int from, int to, RelationSet need) {
        List<Chains.Chain> chains = new ArrayList<>(in.rows.chains().between(from, to));
        List<Proof> parts = new ArrayList<>();
        int known = RelationSet.ALL_MASK;
        while ((known & ~need.mask()) != 0) {
            int best = -1;
            for (int c = 0; c < chains.size(); c++) {
                if (best < 0 || isBetter(chains.get(c), chains.get(best), known & ~need.mask())) {
                    best = c;
                }
            }
            if (best < 0) {
                throw new IllegalStateException(
                        "no chain from " + index.refs[from] + " to " + index.refs[to]);
            }
            Chains.Chain chain = chains.remove(best);
            if ((known & chain.mask()) == known) {
                continue;
            }
            known &= chain.mask();
            parts.add(proof(chain));
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return new Proof(
                new Proof.Related(index.refs[from], index.refs[to], new RelationSet(known)),
                Proof.Rule.CHAINS,
                parts,
                List.of());
    }

    private static boolean isBetter(Chains.Chain a, Chains.Chain b, int unwanted) {
        int leftByA = Integer.bitCount(a.mask() & unwanted);
        int leftByB = Integer.bitCount(b.mask() & unwanted);
        return leftByA != leftByB ? leftByA < leftByB : a.rows().length < b.rows().length;
    }

    private Proof proof(Chains.Chain chain) {
        List<Proof.Leaf> steps = new ArrayList<>();
        for (int i = 0; i < chain.rows().length; i++) {
            steps.add(
                    new Proof.Step(
                            in.rows.all().get(chain.rows()[i]).id(),
                            index.refs[chain.nodes()[i]],
                            index.refs[chain.nodes()[i + 1]]));
        }
        return new Proof(
                new Proof.Related(
                        index.refs[chain.nodes()[0]],
                        index.refs[chain.nodes()[chain.rows().length]],
                        new RelationSet(chain.mask())),
                Proof.Rule.CHAIN,
                List.of(),
                steps);
    }

    // ---- all the reasons, as names

    /// Everything that satisfies the obligation at once: requirements that are met, controls that
    /// hold.
    Collection<String> because(int o) {
        Set<String> names = new TreeSet<>();
        holding(o).forEach(c -> names.add(c.label()));
        for (int n : index.demandedBy[o]) {
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

    /// What might satisfy the obligation, of the requirement `t`.
    Collection<String> perhapsBecause(int o, int t) {
        Set<String> names = new TreeSet<>();
        if (Bits.has(in.disputed, o)) {
            Set<String> about = new TreeSet<>(List.of(index.obligations[o].id()));
            for (int n : index.demandedBy[o]) {
                about.add(index.refs[n].toString());
            }
            for (Contradiction c : in.contradictions) {
                if (about.contains(c.left()) || about.contains(c.right())) {
                    names.add("contradiction:" + c.left() + " and " + c.right());
                }
            }
        }
        for (int n : index.suggestedBy[o]) {
            if (in.attestedMet[n]) {
                names.add(index.refs[n].toString());
            }
        }
        for (ControlFact c : in.posture.controls()) {
            if (c.mayHoldAt(in.posture.question())
                    && c.discharges().contains(index.obligations[o].id())) {
                names.add(c.label());
            }
        }
        for (int s : overlapping(t)) {
            if (!index.decomposed[s]) {
                names.add(index.refs[s].toString());
            }
        }
        return names;
    }

    /// The nodes that make an opaque node FULL, PARTIAL or NONE.
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
                for (int s : overlapping(n)) {
                    names.add(index.refs[s].toString());
                }
            }
            case NONE -> unmet(n).collectNames(names);
            case NOT_ASSESSED, NOT_APPLICABLE -> {}
        }
        return names;
    }

    /// Met nodes whose relation to the node is known to share something.
    int[] overlapping(int n) {
        return related(n, RelationSet.OVERLAPS, in.metAt, Inference.NEVER, true);
    }

    /// Whether there is any [#overlapping]; a verdict needs no more, and asks it of every node.
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

    private Set<Integer> sourcesOfMet(int n) {
        Set<Integer> sources = new LinkedHashSet<>();
        for (int s : related(n, RelationSet.WITHIN, in.metAt, in.metAt[n])) {
            sources.add(s);
        }
        for (PartsOf union : unions(n)) {
            if (Arrays.stream(union.parts)
                    .allMatch(p -> !in.disputedNode[p] && in.metAt[p] < in.metAt[n])) {
                Arrays.stream(union.parts).forEach(sources::add);
            }
        }
        return sources;
    }

    Contradiction contradictionAbout(int o) {
        return clash(satisfied(o), failed(o));
    }

    Contradiction contradictionAboutNode(int n) {
        if (in.metAt[n] != Inference.NEVER) {
            return clash(met(n), unmet(n));
        }
        List<Proof> parts = new ArrayList<>();
        Bits.forEach(index.demands[n], o -> parts.add(satisfied(o)));
        return clash(
                new Proof(
                        new Proof.Met(index.refs[n]),
                        Proof.Rule.ALL_DEMANDS,
                        parts,
                        List.of(allDemands(n))),
                unmet(n));
    }

    private static Contradiction clash(Proof says, Proof denies) {
        Set<String> left = new TreeSet<>();
        Set<String> right = new TreeSet<>();
        says.collectNames(left);
        denies.collectNames(right);
        Set<String> both = new TreeSet<>(left);
        both.addAll(right);
        return new Contradiction(
                Contradiction.Kind.FACT, subject(says), subject(denies), List.copyOf(both));
    }

    private static String subject(Proof proof) {
        return switch (proof.statement()) {
            case Proof.Met s -> s.requirement().toString();
            case Proof.Unmet s -> s.requirement().toString();
            case Proof.Satisfied s -> s.obligation();
            case Proof.Failed s -> s.obligation();
            case Proof.Related s -> s.from().toString();
            case Proof.Covered s -> s.requirement().toString();
        };
    }

    // ---- looking things up

    /// Other nodes s with a conclusion before `at`, where the relation *n to s* is within
    /// `relation`; the earliest first.
    private int[] related(int n, RelationSet relation, int[] concludedAt, int at) {
        return related(n, relation, concludedAt, at, false);
    }

    private int[] related(
            int n, RelationSet relation, int[] concludedAt, int at, boolean evenDisputed) {
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
    private record PartsOf(String row, int[] parts, int whole) {
        Proof.Union leaf(Index index) {
            return new Proof.Union(
                    row,
                    Arrays.stream(parts).mapToObj(p -> index.refs[p]).toList(),
                    index.refs[whole]);
        }
    }

    /// All rows whose one side holds the node.
    private List<PartsOf> unions(int whole) {
        List<PartsOf> unions = new ArrayList<>();
        for (int r : in.rows.manyEnded()) {
            unions.addAll(unions(r, whole));
        }
        return unions;
    }

    private List<PartsOf> unions(int r, @Nullable Integer onlyWhole) {
        Rows.Row row = in.rows.all().get(r);
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

    private Proof.Attested attestation(int n, boolean isMet) {
        for (Attestation a : in.posture.attestations()) {
            if (a.met() == isMet
                    && a.answers(in.posture.question())
                    && a.requirement().equals(index.refs[n])) {
                return new Proof.Attested(a);
            }
        }
        throw new NoSuchElementException("no attestation of " + index.refs[n]);
    }

    private List<ControlFact> holding(int o) {
        return controls(o, true);
    }

    private List<ControlFact> failing(int o) {
        return controls(o, false);
    }

    private List<ControlFact> controls(int o, boolean hold) {
        if (in.posture.controls().isEmpty()) {
            return List.of();
        }
        String id = index.obligations[o].id();
        return in.posture.controls().stream()
                .filter(c ->
                        hold ? c.holdsAt(in.posture.question()) : c.failsAt(in.posture.question()))
                .filter(c -> c.discharges().contains(id))
                .toList();
    }

    private boolean allSatisfiedBefore(int n, int at) {
        return firstNotBefore(index.demands[n], at, -1) < 0;
    }

    private boolean allSatisfiedBut(int n, int but, int at) {
        return firstNotBefore(index.demands[n], at, but) < 0;
    }

    private int firstNotBefore(long[] obligations, int at, int but) {
        int[] found = {-1};
        Bits.forEach(
                obligations,
                o -> {
                    if (o != but && in.satisfiedAt[o] >= at) {
                        found[0] = o;
                    }
                });
        return found[0];
    }

    private static int firstBefore(long[] set, int[] concludedAt, int at) {
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

    Proof.Demands allDemands(int n) {
        return demandsOf(n, index.demands[n]);
    }

    private Proof.Demands demand(int n, int o) {
        return new Proof.Demands(index.refs[n], List.of(index.obligations[o].id()));
    }

    private Proof.Demands demandsOf(int n, long[] set) {
        return new Proof.Demands(index.refs[n], ids(set));
    }

    List<String> ids(long[] set) {
        List<String> ids = new ArrayList<>();
        Bits.forEach(set, o -> ids.add(index.obligations[o].id()));
        return ids;
    }
}
