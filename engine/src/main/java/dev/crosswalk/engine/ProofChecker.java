package dev.crosswalk.engine;

import static dev.crosswalk.engine.RelationSet.CONTAINS;
import static dev.crosswalk.engine.RelationSet.OVERLAPS;
import static dev.crosswalk.engine.RelationSet.WITHIN;

import dev.crosswalk.engine.Proof.Attested;
import dev.crosswalk.engine.Proof.Covered;
import dev.crosswalk.engine.Proof.Demands;
import dev.crosswalk.engine.Proof.Failed;
import dev.crosswalk.engine.Proof.Guides;
import dev.crosswalk.engine.Proof.Implies;
import dev.crosswalk.engine.Proof.InState;
import dev.crosswalk.engine.Proof.Leaf;
import dev.crosswalk.engine.Proof.Met;
import dev.crosswalk.engine.Proof.Related;
import dev.crosswalk.engine.Proof.Said;
import dev.crosswalk.engine.Proof.Satisfied;
import dev.crosswalk.engine.Proof.Statement;
import dev.crosswalk.engine.Proof.Step;
import dev.crosswalk.engine.Proof.Suggests;
import dev.crosswalk.engine.Proof.Union;
import dev.crosswalk.engine.Proof.Unmet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Re-checks proofs against the content and the facts, without using the engine's search.
///
/// A valid proof shows that its statement follows, and not that nothing stronger does: a proof of
/// NONE or NOT_ASSESSED only shows that the facts do not speak against it. Rows that the question
/// does not trust are accepted as leaves.
public final class ProofChecker {

    /// The rules by which facts give an obligation.
    private static final List<Proof.Rule> BY_FACTS =
            List.of(
                    Proof.Rule.OPINION,
                    Proof.Rule.ANSWERED,
                    Proof.Rule.CONTROL_HOLDS,
                    Proof.Rule.TOGETHER,
                    Proof.Rule.DEMANDED);

    private final Grounds grounds;

    // Compared by identity: proofs share parts, and comparing values would visit shared parts
    // again.
    private final Set<Proof> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> wrong = new ArrayList<>();

    private final Operations operations;

    private ProofChecker(Grounds grounds, Operations operations) {
        this.grounds = grounds;
        this.operations = operations;
    }

    /// Tests again, against what is on file of controls, why they hold or fail as a fact says.
    @FunctionalInterface
    public interface Operations {
        /// What is wrong, in sentences; empty where nothing is.
        List<String> wrong(ControlFact fact, String obligation);
    }

    /// What is wrong with the proof, in sentences; empty where the proof is valid.
    public static List<String> check(Proof proof, Library library, Posture posture) {
        return check(proof, library, posture, (fact, obligation) -> List.of());
    }

    /// The same, which also looks again at how controls operated.
    public static List<String> check(
            Proof proof, Library library, Posture posture, Operations operations) {
        return check(proof, new Grounds(library, posture, false), operations);
    }

    /// The same of what was found by [Crosswalk#agreed]: no contested claim may give anything.
    public static List<String> checkAgreed(
            Proof proof, Library library, Posture posture, Operations operations) {
        return check(proof, new Grounds(library, posture, true), operations);
    }

    private static List<String> check(Proof proof, Grounds grounds, Operations operations) {
        ProofChecker checker = new ProofChecker(grounds, operations);
        checker.check(proof);
        return List.copyOf(checker.wrong);
    }

    private void check(Proof proof) {
        if (seen.add(proof)) {
            proof.premises().forEach(this::check);
            for (Leaf leaf : proof.leaves()) {
                if (!grounds.say(leaf)) {
                    wrong.add("Neither the content nor the facts say " + leaf + ".");
                }
            }
            List<Statement> given = proof.premises().stream().map(Proof::statement).toList();
            if (!follows(proof.rule(), proof.statement(), given, proof.leaves())) {
                wrong.add(proof.statement() + " is not " + proof.rule().sentence() + ".");
            }
        }
    }

    private boolean follows(Proof.Rule rule, Statement s, List<Statement> given, List<Leaf> on) {
        Object leaf = on.size() == 1 ? on.getFirst() : on;
        return switch (rule) {
            case ATTESTED ->
                    leaf instanceof Attested(var a)
                            && a.except().isEmpty()
                            && a.by().isEmpty()
                            && s.equals(a.met() ? met(a.requirement()) : unmet(a.requirement()))
                            && given.isEmpty();
            case GUIDED ->
                    on.size() > 1
                            && on.getFirst() instanceof Attested(var a)
                            && a.meets()
                            && s instanceof Met(var p)
                            && isOf(a, p, on)
                            && given.isEmpty();
            case OPINION ->
                    on.size() > 1
                            && on.getFirst() instanceof Attested(var a)
                            && s instanceof Satisfied(var o)
                            && gives(a, o, on)
                            && given.isEmpty();
            case ANSWERED ->
                    leaf instanceof Said(var a)
                            && !a.isPending()
                            && s.equals(
                                    a.done()
                                            ? new Satisfied(a.obligation())
                                            : new Failed(a.obligation()))
                            && given.isEmpty();
            case CONTROL_HOLDS, TOGETHER ->
                    leaf instanceof InState(var c)
                            && s instanceof Satisfied(var o)
                            && c.holdsAt(grounds.question(), o)
                            && given.equals(grounds.operated(c, o))
                            && given.size() > 1 == (rule == Proof.Rule.TOGETHER)
                            && lookAgain(c, o);
            case OPERATED, NOT_EXERCISED, CONCLUDED, ON_WORD ->
                    s instanceof Proof.Operated op
                            && given.isEmpty()
                            && grounds.isBecause(op, rule, on);
            case CONTROLS_FAIL ->
                    s instanceof Failed(var o)
                            && grounds.allFail(o, on)
                            && given.isEmpty()
                            && lookAgainAtAll(o, on);
            case IMPLIED ->
                    !on.isEmpty()
                            && on.getLast() instanceof Implies(var o, var other)
                            && s.equals(new Satisfied(other))
                            && isGiven(o, given, on.subList(0, on.size() - 1));
            case IMPLIED_FAILED ->
                    leaf instanceof Implies(var o, var other)
                            && s.equals(new Failed(o))
                            && given.equals(List.of(new Failed(other)));
            case DEMANDED ->
                    leaf instanceof Demands(var r, var some)
                            && satisfied(some).equals(List.of(s))
                            && grounds.gives(r, some)
                            && given.equals(List.of(met(r)));
            case ALL_DEMANDS ->
                    leaf instanceof Demands(var r, var all)
                            && grounds.isAll(r, all)
                            && s.equals(met(r))
                            && given.equals(satisfied(all));
            case DEMAND_FAILED ->
                    leaf instanceof Demands(var r, var some)
                            && s.equals(unmet(r))
                            && given.equals(some.stream().map(Failed::new).toList())
                            && some.size() == 1
                            && grounds.gives(r, some);
            case LAST_DEMAND ->
                    !on.isEmpty()
                            && on.getFirst() instanceof Demands(var r, var all)
                            && grounds.isAll(r, all)
                            && s instanceof Failed(var o)
                            && follow(List.of(o), all, unmet(r), given, on.subList(1, on.size()));
            case DEMANDS_WITHIN ->
                    on.size() > 1
                            && on.getFirst() instanceof Demands(var inner, var all)
                            && grounds.isAll(inner, all)
                            && on.get(1) instanceof Demands(var outer, var held)
                            && grounds.gives(outer, held)
                            && s.equals(unmet(outer))
                            && follow(held, all, unmet(inner), given, on.subList(2, on.size()));
            case UNION ->
                    leaf instanceof Union(_, var parts, var whole)
                            && s.equals(met(whole))
                            && given.equals(met(parts));
            case LAST_PART ->
                    leaf instanceof Union(_, var parts, var whole)
                            && s instanceof Unmet(var last)
                            && parts.contains(last)
                            && given.equals(and(unmet(whole), met(without(parts, last))));
            case CONTAINED -> s instanceof Met(var t) && carried(given, true, CONTAINS, t, on);
            case WITHIN -> s instanceof Unmet(var t) && carried(given, false, WITHIN, t, on);
            case CHAIN -> s instanceof Related r && given.isEmpty() && composes(r, on);
            case CHAINS -> s instanceof Related r && on.isEmpty() && intersects(r, given);
            case EXCLUDED ->
                    s instanceof Covered(var r, var coverage, var disproved)
                            && coverage == Coverage.NOT_APPLICABLE
                            && !on.isEmpty()
                            && on.equals(grounds.exclusions(r))
                            && given.equals(disproved ? List.of(unmet(r)) : List.of());
            case VERDICT ->
                    s instanceof Covered(var r, var coverage, var disproved)
                            && grounds.exclusions(r).isEmpty()
                            && given.contains(unmet(r)) == disproved
                            && fits(r, coverage, disproved, without(given, unmet(r)), on);
        };
    }

    private boolean lookAgain(ControlFact control, String obligation) {
        wrong.addAll(operations.wrong(control, obligation));
        return true;
    }

    /// Whether what an implication starts from is a premise, or is what these facts say.
    private boolean isGiven(String obligation, List<Statement> given, List<Leaf> facts) {
        Statement satisfied = new Satisfied(obligation);
        return facts.isEmpty()
                ? given.equals(List.of(satisfied))
                : BY_FACTS.stream().anyMatch(rule -> follows(rule, satisfied, given, facts));
    }

    /// Looks again at each control, and at what it discharges: the obligation, or what the leaf
    /// after it says to imply that.
    private boolean lookAgainAtAll(String obligation, List<Leaf> on) {
        for (int i = 0; i < on.size(); i++) {
            if (on.get(i) instanceof InState(var c)) {
                boolean below = i + 1 < on.size() && on.get(i + 1) instanceof Implies;
                lookAgain(c, below ? ((Implies) on.get(i + 1)).obligation() : obligation);
            }
        }
        return true;
    }

    /// Whether an attestation gives an obligation that its requirement demands, or that its
    /// guidance names where the attestation speaks of that, or that follows from one of these. One
    /// that excepts something gives nothing of a requirement that demands nothing.
    private boolean gives(Attestation a, String obligation, List<Leaf> on) {
        String named = obligation;
        List<Leaf> said = on;
        if (on.getLast() instanceof Implies(var o, var other)) {
            if (!other.equals(obligation)) {
                return false;
            }
            named = o;
            said = on.subList(0, on.size() - 1);
        }
        List<Leaf> of = said.subList(0, said.size() - 1);
        boolean claimed =
                !of.isEmpty()
                        && switch (said.getLast()) {
                            case Demands(var r, var some) ->
                                    isOf(a, r, of)
                                            && some.equals(List.of(named))
                                            && grounds.gives(r, some);
                            case Suggests(var r, var some) ->
                                    a.guidance()
                                            && isOf(a, r, of)
                                            && some.equals(List.of(named))
                                            && (a.except().isEmpty()
                                                    || !grounds.demands(r).isEmpty());
                            default -> false;
                        };
        return claimed
                && a.met()
                && a.by().isEmpty()
                && !a.except().contains(obligation)
                && Collections.disjoint(a.except(), grounds.implied(obligation));
    }

    /// Whether an attestation is one of a requirement: its own, or an optional one whose guidance
    /// it speaks of too.
    private boolean isOf(Attestation a, RequirementRef r, List<Leaf> said) {
        return said.size() == 1
                ? r.equals(a.requirement())
                : a.guidance()
                        && said.get(1).equals(new Guides(a.requirement(), r))
                        && grounds.applies(r, said.subList(2, said.size()));
    }

    /// Whether each of `all` that is not shown to be satisfied is among `held`, or follows from it
    /// by a leaf, so that something of `held` is not done where not `all` is.
    private static boolean follow(
            List<String> held,
            List<String> all,
            Statement unmet,
            List<Statement> given,
            List<Leaf> implied) {
        List<String> open = new ArrayList<>(all);
        open.removeAll(held);
        for (Leaf leaf : implied) {
            if (!(leaf instanceof Implies(var o, var other))
                    || !held.contains(o)
                    || !open.remove(other)) {
                return false;
            }
        }
        return given.equals(and(unmet, satisfied(open))) && open.size() < all.size();
    }

    private boolean fits(
            RequirementRef r, Coverage coverage, boolean disproved, List<?> given, List<Leaf> on) {
        boolean opaque = grounds.demands(r).isEmpty();
        boolean all =
                opaque
                        ? on.isEmpty()
                        : on.size() == 1
                                && on.getFirst() instanceof Demands(var of, var some)
                                && of.equals(r)
                                && grounds.isAll(r, some);
        return switch (coverage) {
            case FULL -> !disproved && on.isEmpty() && given.equals(List.of(met(r)));
            case PARTIAL -> all && (opaque ? !disproved && touched(r, given) : someOf(r, given));
            case NONE -> all && given.isEmpty() && (opaque ? disproved : !grounds.holdNoFact());
            case NOT_ASSESSED ->
                    on.isEmpty()
                            && given.isEmpty()
                            && !disproved
                            && (opaque || grounds.holdNoFact());
            case NOT_APPLICABLE -> false;
        };
    }

    private boolean someOf(RequirementRef r, List<?> given) {
        return satisfied(grounds.demands(r)).containsAll(given)
                && !given.isEmpty()
                && given.size() < grounds.demands(r).size()
                && given.stream().distinct().count() == given.size();
    }

    /// Whether a premise shows that something met shares something with the requirement, or that
    /// the requirement itself is attested met and disputed.
    private static boolean touched(RequirementRef r, List<?> given) {
        return given.equals(List.of(met(r))) || carried(given, true, OVERLAPS, r, List.of());
    }

    private static boolean carried(
            List<?> given, boolean met, RelationSet need, RequirementRef t, List<Leaf> on) {
        return given.size() == 2
                && given.getLast() instanceof Related(var from, var to, var known)
                && given.getFirst().equals(met ? met(from) : unmet(from))
                && to.equals(t)
                && known.within(need)
                && on.isEmpty();
    }

    private boolean composes(Related claimed, List<Leaf> on) {
        RelationSet known = RelationSet.EQUAL;
        RequirementRef at = claimed.from();
        for (Leaf leaf : on) {
            if (!(leaf instanceof Step(_, var from, var to)) || !from.equals(at)) {
                return false;
            }
            known = known.then(grounds.relation(leaf));
            at = to;
        }
        return !on.isEmpty() && at.equals(claimed.to()) && known.within(claimed.known());
    }

    private static boolean intersects(Related claimed, List<Statement> given) {
        RelationSet known = RelationSet.ALL;
        for (Statement s : given) {
            if (!(s instanceof Related(var from, var to, var part))
                    || !from.equals(claimed.from())
                    || !to.equals(claimed.to())) {
                return false;
            }
            known = known.and(part);
        }
        return given.size() > 1 && known.within(claimed.known());
    }

    private static Statement met(RequirementRef r) {
        return new Met(r);
    }

    private static Statement unmet(RequirementRef r) {
        return new Unmet(r);
    }

    private static List<Statement> met(List<RequirementRef> parts) {
        return parts.stream().map(ProofChecker::met).toList();
    }

    private static List<Statement> satisfied(Collection<String> obligations) {
        return obligations.stream().map(o -> (Statement) new Satisfied(o)).toList();
    }

    private static List<Statement> and(Statement first, List<Statement> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static <T> List<T> without(List<T> members, T one) {
        return members.stream().filter(m -> !m.equals(one)).toList();
    }
}
