package dev.crosswalk.engine;

import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Operated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Builds the proof of each conclusion of an [Inference] once. A rule gives a conclusion only where
/// all its premises were found in earlier steps, so proofs are finite and never circular.
final class Proofs {

    private final Inference in;
    private final Index index;
    private final Premises look;
    private final Map<Integer, Proof> met = new HashMap<>();
    private final Map<Integer, Proof> unmet = new HashMap<>();
    private final Map<Integer, Proof> satisfied = new HashMap<>();
    private final Map<Integer, Proof> failed = new HashMap<>();

    Proofs(Inference inference) {
        in = inference;
        index = inference.index;
        look = new Premises(inference);
    }

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
            return attested(statement, n, true);
        }
        int at = in.metAt[n];
        if (index.decomposed[n] && look.allSatisfiedBefore(n, at)) {
            return allSatisfied(n);
        }
        int[] sources = look.related(n, RelationSet.WITHIN, in.metAt, at);
        if (sources.length > 0) {
            int s = sources[0];
            return new Proof(
                    statement,
                    Proof.Rule.CONTAINED,
                    List.of(met(s), relation(s, n, RelationSet.CONTAINS)),
                    List.of());
        }
        for (Premises.PartsOf union : look.unions(n)) {
            if (look.met(union.parts(), -1, at)) {
                return new Proof(
                        statement,
                        Proof.Rule.UNION,
                        Arrays.stream(union.parts()).mapToObj(this::met).toList(),
                        List.of(union.leaf(index)));
            }
        }
        throw new IllegalStateException("no reason for met " + index.refs[n]);
    }

    private Proof attested(Proof.Statement statement, int n, boolean isMet) {
        Attestation a = look.attestation(n, isMet);
        List<Proof.Leaf> leaves = attested(a, n);
        return new Proof(
                statement,
                leaves.size() == 1 ? Proof.Rule.ATTESTED : Proof.Rule.GUIDED,
                List.of(),
                leaves);
    }

    /// What says that an attestation speaks of a node.
    private List<Proof.Leaf> attested(Attestation a, int n) {
        List<Proof.Leaf> leaves = new ArrayList<>(List.of(new Proof.Attested(a)));
        if (index.node(a.requirement()) != n) {
            leaves.add(new Proof.Guides(a.requirement(), index.refs[n]));
            Attestation applying = look.applying(n);
            if (applying != null) {
                leaves.add(new Proof.Attested(applying));
            }
        }
        return leaves;
    }

    /// The proof that all demands of the node are satisfied, whether or not that concluded it met.
    Proof allSatisfied(int n) {
        List<Proof> parts = new ArrayList<>();
        Bits.forEach(index.demands[n], o -> parts.add(satisfied(o)));
        return new Proof(
                new Proof.Met(index.refs[n]),
                Proof.Rule.ALL_DEMANDS,
                parts,
                List.of(allDemands(n)));
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
            return attested(statement, n, false);
        }
        int at = in.unmetAt[n];
        if (index.decomposed[n]) {
            long[] failedDemands = Bits.and(index.given[n], in.failed);
            int o = Premises.firstBefore(failedDemands, in.failedAt, at);
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
                        && Bits.subset(look.openBefore(s, at), index.gives[n])) {
                    return demandsWithin(s, n);
                }
            }
        }
        int[] sources = look.related(n, RelationSet.CONTAINS, in.unmetAt, at);
        if (sources.length > 0) {
            int s = sources[0];
            return new Proof(
                    statement,
                    Proof.Rule.WITHIN,
                    List.of(unmet(s), relation(s, n, RelationSet.WITHIN)),
                    List.of());
        }
        for (int r : in.rows.manyEnded()) {
            for (Premises.PartsOf union : look.unions(r, null)) {
                if (in.unmetAt[union.whole()] >= at || in.disputedNode[union.whole()]) {
                    continue;
                }
                boolean isPart = Arrays.stream(union.parts()).anyMatch(p -> p == n);
                if (isPart && look.met(union.parts(), n, at)) {
                    List<Proof> premises = new ArrayList<>();
                    premises.add(unmet(union.whole()));
                    Arrays.stream(union.parts())
                            .filter(p -> p != n)
                            .forEach(p -> premises.add(met(p)));
                    return new Proof(
                            statement, Proof.Rule.LAST_PART, premises, List.of(union.leaf(index)));
                }
            }
        }
        throw new IllegalStateException("no reason for unmet " + index.refs[n]);
    }

    /// The proof that a node is unmet because whatever an unmet one lacks is among what it demands,
    /// or follows from that. What it does not give is satisfied.
    private Proof demandsWithin(int s, int n) {
        List<Proof> premises = new ArrayList<>();
        premises.add(unmet(s));
        List<Proof.Leaf> leaves = new ArrayList<>();
        long[] held = Bits.and(index.demands[s], index.given[n]);
        Bits.forEach(
                Bits.without(index.demands[s], index.given[n]),
                o -> {
                    if (Bits.has(index.gives[n], o)) {
                        int below = demandedBelow(n, o);
                        Bits.add(held, below);
                        leaves.add(implies(below, o));
                    } else {
                        premises.add(satisfied(o));
                    }
                });
        leaves.add(0, allDemands(s));
        leaves.add(1, demandsOf(n, held));
        return new Proof(
                new Proof.Unmet(index.refs[n]), Proof.Rule.DEMANDS_WITHIN, premises, leaves);
    }

    /// What the node gives by name that the obligation follows from.
    private int demandedBelow(int n, int o) {
        for (int below : index.implications.below(o)) {
            if (Bits.has(index.given[n], below)) {
                return below;
            }
        }
        throw new IllegalStateException(index.refs[n] + " does not give " + index.obligations[o]);
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
        int at = in.satisfiedAt[o];
        Proof itself = giveItself(o, at);
        if (itself != null) {
            return itself;
        }
        Proof.Satisfied statement = new Proof.Satisfied(index.obligations[o].id());
        for (int below : index.implications.below(o)) {
            if (below != o && !Bits.has(in.disputed, below) && giveItself(below, at) != null) {
                return implied(statement, Proof.Rule.IMPLIED, satisfied(below), implies(below, o));
            }
        }
        for (Premises.Opinion opinion : look.opinions(o)) {
            return opinion(statement, opinion, o);
        }
        for (int below : index.implications.below(o)) {
            Proof disputed = below == o ? null : giveItself(below, at);
            if (disputed != null) {
                return impliedByFacts(statement, disputed, implies(below, o));
            }
        }
        throw new IllegalStateException("no reason for satisfied " + index.obligations[o].id());
    }

    private static Proof implied(
            Proof.Statement statement, Proof.Rule rule, Proof premise, Proof.Implies because) {
        return new Proof(statement, rule, List.of(premise), List.of(because));
    }

    /// Facts that contradict others about one obligation still say what follows from it. The proof
    /// names them itself, since that obligation is not satisfied.
    private static Proof impliedByFacts(
            Proof.Satisfied statement, Proof disputed, Proof.Implies because) {
        List<Proof.Leaf> leaves = new ArrayList<>(disputed.leaves());
        leaves.add(because);
        return new Proof(statement, Proof.Rule.IMPLIED, disputed.premises(), leaves);
    }

    private Proof opinion(Proof.Satisfied statement, Premises.Opinion opinion, int o) {
        int n = opinion.node();
        int named = look.named(opinion, o);
        List<Proof.Leaf> leaves = new ArrayList<>(attested(opinion.attestation(), n));
        leaves.add(Bits.has(index.given[n], named) ? demand(n, named) : suggestion(n, named));
        if (named != o) {
            leaves.add(implies(named, o));
        }
        return new Proof(statement, Proof.Rule.OPINION, List.of(), leaves);
    }

    /// The proof that facts give the obligation by its own name before a step, and not by what
    /// implies it; null where none does.
    private @Nullable Proof giveItself(int o, int at) {
        Proof.Satisfied statement = new Proof.Satisfied(index.obligations[o].id());
        for (ControlFact control : look.holding(o)) {
            return held(statement, control);
        }
        for (Premises.Opinion opinion : look.opinions(o)) {
            if (look.named(opinion, o) == o) {
                return opinion(statement, opinion, o);
            }
        }
        for (Answered answer : look.answers(o, true)) {
            return new Proof(
                    statement, Proof.Rule.ANSWERED, List.of(), List.of(new Proof.Said(answer)));
        }
        int earliest = -1;
        for (int n : index.demandedBy.of(o)) {
            if (index.decomposed[n]
                    && in.metAt[n] < at
                    && Bits.has(index.given[n], o)
                    && (earliest < 0 || in.metAt[n] < in.metAt[earliest])) {
                earliest = n;
            }
        }
        if (earliest < 0) {
            return null;
        }
        return new Proof(
                statement,
                Proof.Rule.DEMANDED,
                List.of(met(earliest)),
                List.of(demand(earliest, o)));
    }

    private static Proof held(Proof.Satisfied statement, ControlFact control) {
        List<Proof> parts = new ArrayList<>();
        if (control.of(statement.obligation()) instanceof ControlFact.Holds holds) {
            holds.operated().forEach(o -> parts.add(operated(o, statement.obligation())));
        }
        return new Proof(
                statement,
                parts.size() > 1 ? Proof.Rule.TOGETHER : Proof.Rule.CONTROL_HOLDS,
                parts,
                List.of(new Proof.InState(control)));
    }

    private static Proof operated(Operated o, String obligation) {
        List<Proof.Leaf> leaves = new ArrayList<>();
        for (Ground ground : o.grounds()) {
            leaves.add(new Proof.Because(ground));
            if (ground instanceof Ground.Concluded concluded) {
                concluded.over().forEach(g -> leaves.add(new Proof.Because(g)));
            }
        }
        return new Proof(
                new Proof.Operated(o.control(), obligation, o.days()),
                Proof.Rule.of(o.grounds()),
                List.of(),
                leaves);
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
        Proof denied = deny(o);
        if (denied != null) {
            return denied;
        }
        Proof.Failed statement = new Proof.Failed(index.obligations[o].id());
        int at = in.failedAt[o];
        for (int above : index.implications.above(o)) {
            if (at == 0 && above != o && deny(above) != null) {
                return implied(
                        statement, Proof.Rule.IMPLIED_FAILED, failed(above), implies(o, above));
            }
        }
        for (int above : index.implications.above(o)) {
            for (int n : index.demandedBy.of(above)) {
                if (index.decomposed[n] && in.unmetAt[n] < at && lacksNothingBut(n, o, at)) {
                    return lastDemand(statement, n, o);
                }
            }
        }
        throw new IllegalStateException("no reason for failed " + index.obligations[o].id());
    }

    /// The proof that facts deny the obligation by its own name; null where none does.
    private @Nullable Proof deny(int o) {
        Proof.Failed statement = new Proof.Failed(index.obligations[o].id());
        for (Answered answer : look.answers(o, false)) {
            return new Proof(
                    statement, Proof.Rule.ANSWERED, List.of(), List.of(new Proof.Said(answer)));
        }
        List<Proof.Leaf> controls = new ArrayList<>();
        look.failing(o).forEach(f -> controls.addAll(fallen(f, o)));
        return controls.isEmpty()
                ? null
                : new Proof(statement, Proof.Rule.CONTROLS_FAIL, List.of(), controls);
    }

    /// Whether all demands of the node that were not found satisfied before a step follow from the
    /// obligation.
    private boolean lacksNothingBut(int n, int o, int at) {
        long[] open = look.openBefore(n, at);
        return !Bits.isEmpty(open) && Bits.has(index.implications.implyingAll(open), o);
    }

    private Proof lastDemand(Proof.Failed statement, int n, int o) {
        List<Proof> premises = new ArrayList<>();
        premises.add(unmet(n));
        List<Proof.Leaf> leaves = new ArrayList<>();
        leaves.add(allDemands(n));
        Bits.forEach(
                index.demands[n],
                other -> {
                    if (!index.implications.imply(o, other)) {
                        premises.add(satisfied(other));
                    } else if (other != o) {
                        leaves.add(implies(o, other));
                    }
                });
        return new Proof(statement, Proof.Rule.LAST_DEMAND, premises, leaves);
    }

    private List<Proof.Leaf> fallen(Premises.Fallen fallen, int o) {
        List<Proof.Leaf> leaves = new ArrayList<>();
        leaves.add(new Proof.InState(fallen.control()));
        if (fallen.obligation() != o) {
            leaves.add(implies(fallen.obligation(), o));
        }
        String id = index.obligations[fallen.obligation()].id();
        if (fallen.control().of(id) instanceof ControlFact.Fails fails) {
            fails.failures().forEach(f -> leaves.add(new Proof.Found(f)));
        }
        return leaves;
    }

    private Proof.Implies implies(int o, int implied) {
        return new Proof.Implies(index.obligations[o].id(), index.obligations[implied].id());
    }

    /// Proves by as many chains as needed that the relation of two nodes is within `need`.
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

    Contradiction contradictionAbout(int o) {
        return clash(satisfied(o), failed(o));
    }

    Contradiction contradictionAboutNode(int n) {
        if (in.metAt[n] != Inference.NEVER) {
            return clash(met(n), unmet(n));
        }
        return clash(allSatisfied(n), unmet(n));
    }

    private static Contradiction clash(Proof says, Proof denies) {
        Set<String> left = new TreeSet<>();
        Set<String> right = new TreeSet<>();
        says.collectNames(left);
        denies.collectNames(right);
        Set<String> both = new TreeSet<>(left);
        both.addAll(right);
        return new Contradiction(
                Contradiction.Kind.FACT, subject(says), subject(denies), List.copyOf(both), null);
    }

    private static String subject(Proof proof) {
        return switch (proof.statement()) {
            case Proof.Met s -> s.requirement().toString();
            case Proof.Unmet s -> s.requirement().toString();
            case Proof.Satisfied s -> s.obligation();
            case Proof.Failed s -> s.obligation();
            case Proof.Operated s -> s.obligation();
            case Proof.Related s -> s.from().toString();
            case Proof.Covered s -> s.requirement().toString();
        };
    }

    Proof.Demands allDemands(int n) {
        return demandsOf(n, index.demands[n]);
    }

    private Proof.Demands demand(int n, int o) {
        return new Proof.Demands(index.refs[n], List.of(index.obligations[o].id()));
    }

    private Proof.Suggests suggestion(int n, int o) {
        return new Proof.Suggests(index.refs[n], List.of(index.obligations[o].id()));
    }

    private Proof.Demands demandsOf(int n, long[] set) {
        return new Proof.Demands(index.refs[n], index.ids(set));
    }
}
