package dev.crosswalk.engine;

import static dev.crosswalk.engine.RelationSet.CONTAINS;
import static dev.crosswalk.engine.RelationSet.WITHIN;

import dev.crosswalk.engine.Proof.Attested;
import dev.crosswalk.engine.Proof.Because;
import dev.crosswalk.engine.Proof.Demands;
import dev.crosswalk.engine.Proof.Excluded;
import dev.crosswalk.engine.Proof.Found;
import dev.crosswalk.engine.Proof.Guides;
import dev.crosswalk.engine.Proof.Implies;
import dev.crosswalk.engine.Proof.InState;
import dev.crosswalk.engine.Proof.Leaf;
import dev.crosswalk.engine.Proof.Said;
import dev.crosswalk.engine.Proof.Statement;
import dev.crosswalk.engine.Proof.Step;
import dev.crosswalk.engine.Proof.Suggests;
import dev.crosswalk.engine.Proof.Union;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Operated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the content and the facts say directly: everything that a leaf of a proof may state. Shares
/// no code with the engine's reasoning, so that proofs are checked independently.
final class Grounds {

    private final Posture posture;
    private final Map<RequirementRef, Set<String>> demands = new HashMap<>();

    /// The demands that a requirement gives where it is met.
    private final Map<RequirementRef, Set<String>> given = new HashMap<>();

    private final Map<RequirementRef, Set<String>> guidance = new HashMap<>();
    private final Map<String, Set<String>> implied = new HashMap<>();
    private final Map<RequirementRef, List<String>> appliesWith = new HashMap<>();
    private final Map<RequirementRef, List<String>> above = new HashMap<>();
    private final Map<Step, RelationSet> steps = new HashMap<>();
    private final Set<Leaf> facts = new HashSet<>();
    private final Map<Proof.Operated, List<Operated>> operated = new HashMap<>();

    /// @param agreedOnly whether a contested claim gives nothing
    Grounds(Library library, Posture posture, boolean agreedOnly) {
        this.posture = posture;
        posture.attestations().forEach(a -> facts.add(new Attested(a)));
        posture.answers().forEach(a -> facts.add(new Said(a)));
        for (ControlFact control : posture.controls()) {
            facts.add(new InState(control));
            for (ControlFact.Share share : control.shares()) {
                if (share.state() instanceof ControlFact.Holds holds) {
                    share.discharges().forEach(o -> read(holds.operated(), o));
                }
                if (share.state() instanceof ControlFact.Fails fails) {
                    fails.failures().forEach(f -> facts.add(new Found(f)));
                }
            }
        }
        posture.exclusions().forEach(e -> facts.add(new Excluded(e)));
        Map<String, Obligation> obligations = new HashMap<>();
        library.obligations().forEach(o -> obligations.put(o.id(), o));
        library.obligations().stream()
                .filter(o -> !o.implies().isEmpty())
                .forEach(o -> implied.put(o.id(), implied(o, obligations)));
        Set<RequirementRef> assessable = new HashSet<>();
        for (FrameworkEdition e : library.editions()) {
            e.requirements().stream()
                    .filter(Requirement::assessable)
                    .forEach(r -> assessable.add(new RequirementRef(e.id(), r.id())));
        }
        for (Claim claim : library.claims()) {
            if (assessable.contains(claim.requirement()) && !claim.demands().isEmpty()) {
                demands.computeIfAbsent(claim.requirement(), r -> new HashSet<>())
                        .addAll(claim.demands());
            }
        }
        demands.forEach((r, all) -> given.put(r, new HashSet<>(all)));
        library.claims().forEach(claim -> readContested(claim, agreedOnly));
        demands.values().removeIf(Set::isEmpty);
        for (Claim claim : library.claims()) {
            guidance.computeIfAbsent(claim.requirement(), r -> new HashSet<>())
                    .addAll(claim.suggests());
        }
        library.editions().forEach(this::readOptional);
        for (Claim claim : library.claims()) {
            for (String o : given(claim.requirement())) {
                Set<String> named = guidance.getOrDefault(claim.requirement(), Set.of());
                named.remove(o);
                named.removeAll(implied(o));
            }
        }
        library.mappingSets().stream()
                .filter(set -> set.provenance().status() != MappingSet.Status.REJECTED)
                .filter(set -> set.provenance().status() != MappingSet.Status.HINTS)
                .flatMap(set -> set.mappings().stream())
                .forEach(m -> read(m.id(), m.left(), m.assertion(), m.right()));
        library.editions().forEach(this::readExact);
    }

    /// A contested claim gives something unless only agreed ones do, and the organisation may have
    /// decided it: then it stands, or its requirement does not demand the obligation.
    private void readContested(Claim claim, boolean agreedOnly) {
        for (String o : claim.contested().keySet()) {
            List<Boolean> decided =
                    posture.decisions().stream()
                            .filter(d -> d.requirement().equals(claim.requirement()))
                            .filter(d -> d.obligation().equals(o))
                            .map(Decision::stands)
                            .toList();
            if (decided.contains(false)) {
                demands.getOrDefault(claim.requirement(), new HashSet<>()).remove(o);
            }
            if (decided.contains(false) || (decided.isEmpty() && agreedOnly)) {
                given.getOrDefault(claim.requirement(), new HashSet<>()).remove(o);
            }
        }
    }

    private static Set<String> implied(Obligation o, Map<String, Obligation> obligations) {
        Set<String> all = new HashSet<>();
        for (String id : o.implies()) {
            Obligation implied = obligations.get(id);
            if (all.add(id) && implied != null) {
                all.addAll(implied(implied, obligations));
            }
        }
        return all;
    }

    private void read(List<Operated> parts, String obligation) {
        for (Operated o : parts) {
            operated.computeIfAbsent(
                            new Proof.Operated(o.control(), obligation, o.days()),
                            s -> new ArrayList<>())
                    .add(o);
        }
    }

    /// Reads which optional requirements are guidance on which.
    private void readOptional(FrameworkEdition edition) {
        Map<String, Requirement> byId = new HashMap<>();
        edition.requirements().forEach(r -> byId.put(r.id(), r));
        for (Requirement r : edition.requirements()) {
            RequirementRef ref = new RequirementRef(edition.id(), r.id());
            List<String> path = upwards(r.id(), byId);
            above.put(ref, path);
            if (r.optional()) {
                appliesWith.put(ref, r.appliesWith());
                path.stream()
                        .skip(1)
                        .map(id -> new RequirementRef(edition.id(), id))
                        .forEach(guided -> facts.add(new Guides(guided, ref)));
            }
        }
    }

    /// A node's id, and those of the nodes above it.
    private static List<String> upwards(String id, Map<String, Requirement> byId) {
        List<String> path = new ArrayList<>();
        Requirement at = byId.get(id);
        while (at != null) {
            path.add(at.id());
            at = at.parent() == null ? null : byId.get(at.parent());
        }
        return path;
    }

    private void readExact(FrameworkEdition edition) {
        for (Requirement r : edition.requirements()) {
            List<RequirementRef> children =
                    edition.requirements().stream()
                            .filter(child -> r.exact() && r.id().equals(child.parent()))
                            .filter(child -> !child.optional())
                            .map(child -> new RequirementRef(edition.id(), child.id()))
                            .toList();
            RequirementRef node = new RequirementRef(edition.id(), r.id());
            if (!children.isEmpty()) {
                read("exact:" + node, children, Assertion.EQUAL, List.of(node));
            }
        }
    }

    private void read(
            String row, List<RequirementRef> left, Assertion says, List<RequirementRef> right) {
        boolean decomposed =
                demands.keySet().containsAll(left) && demands.keySet().containsAll(right);
        if (says != Assertion.RELATED || !decomposed) {
            List<RequirementRef> lefts = left.stream().distinct().toList();
            List<RequirementRef> rights = right.stream().distinct().toList();
            readOneWay(row, lefts, says, rights);
            readOneWay(row, rights, says.converse(), lefts);
        }
    }

    /// Reads a row in one direction. From a row with several ends it follows that all nodes of one
    /// side together contain each of the other, that a single node contains each of the other side,
    /// or that no two of them share anything.
    private void readOneWay(
            String row, List<RequirementRef> left, Assertion says, List<RequirementRef> right) {
        boolean holds = says.known().within(CONTAINS);
        boolean isHeld = says.known().within(WITHIN);
        RelationSet each = says == Assertion.DISJOINT ? says.known() : RelationSet.ALL;
        if (left.size() == 1 && right.size() == 1) {
            each = says.known();
        } else {
            each = left.size() == 1 && holds ? each.and(CONTAINS) : each;
            each = right.size() == 1 && isHeld ? each.and(WITHIN) : each;
        }
        for (RequirementRef to : right) {
            if (holds) {
                facts.add(new Union(row, left, to));
            }
            for (RequirementRef from : left) {
                steps.merge(new Step(row, from, to), each, RelationSet::and);
            }
        }
    }

    boolean say(Leaf leaf) {
        return switch (leaf) {
            case Demands(var r, var some) -> !some.isEmpty() && demands(r).containsAll(some);
            case Suggests(var r, var some) ->
                    !some.isEmpty() && guidance.getOrDefault(r, Set.of()).containsAll(some);
            case Implies(var o, var other) -> implied(o).contains(other);
            case Step step -> !relation(step).equals(RelationSet.ALL);
            case Attested a -> facts.contains(a) && a.attestation().answers(posture.question());
            case Said said -> facts.contains(said) && said.answer().answers(posture.question());
            case Because because -> said(because);
            case InState _, Found _, Excluded _, Union _, Guides _ -> facts.contains(leaf);
        };
    }

    private boolean said(Because because) {
        return operated.values().stream()
                .flatMap(List::stream)
                .anyMatch(o -> because(o).contains(because));
    }

    /// The leaves that say why a control counts for some days.
    private static List<Leaf> because(Operated o) {
        List<Leaf> all = new ArrayList<>();
        for (Ground ground : o.grounds()) {
            all.add(new Because(ground));
            List<Ground> over = ground instanceof Ground.Concluded c ? c.over() : List.of();
            over.forEach(g -> all.add(new Because(g)));
        }
        return all;
    }

    /// What has to be shown of each control, where a fact says of an obligation that it holds by
    /// how controls operated.
    List<Statement> operated(ControlFact control, String obligation) {
        List<Statement> all = new ArrayList<>();
        if (control.of(obligation) instanceof ControlFact.Holds holds) {
            holds.operated()
                    .forEach(o -> all.add(new Proof.Operated(o.control(), obligation, o.days())));
        }
        return all;
    }

    /// Whether the facts say that a control counts for some days, by a rule, because of just this.
    boolean isBecause(Proof.Operated said, Proof.Rule rule, List<Leaf> on) {
        return operated.getOrDefault(said, List.of()).stream()
                .anyMatch(o -> Proof.Rule.of(o.grounds()) == rule && on.equals(because(o)));
    }

    /// The relation that the row of a step states between the step's two ends.
    RelationSet relation(Leaf step) {
        return step instanceof Step s ? steps.getOrDefault(s, RelationSet.ALL) : RelationSet.ALL;
    }

    Assurance question() {
        return posture.question();
    }

    boolean holdNoFact() {
        return posture.holdsNoFact();
    }

    /// Whether `on` lists all controls that discharge the obligation or what implies it, each of
    /// them failed, and why. One has to discharge it by its own name.
    boolean allFail(String obligation, List<Leaf> on) {
        List<Leaf> left = new ArrayList<>(on);
        boolean named = false;
        for (ControlFact control : posture.controls()) {
            for (String given : control.discharges()) {
                if (!given.equals(obligation) && !implied(given).contains(obligation)) {
                    continue;
                }
                List<Leaf> why = failed(control, given, obligation);
                int at = Collections.indexOfSubList(left, why);
                if (at < 0 || !control.failsAt(posture.question(), given)) {
                    return false;
                }
                left.subList(at, at + why.size()).clear();
                named |= given.equals(obligation);
            }
        }
        return named && left.isEmpty();
    }

    private static List<Leaf> failed(ControlFact control, String given, String obligation) {
        List<Leaf> why = new ArrayList<>();
        why.add(new InState(control));
        if (!given.equals(obligation)) {
            why.add(new Implies(given, obligation));
        }
        if (control.of(given) instanceof ControlFact.Fails fails) {
            fails.failures().forEach(f -> why.add(new Found(f)));
        }
        return why;
    }

    /// What the content says that nobody can leave undone who does an obligation, besides itself.
    Set<String> implied(String obligation) {
        return implied.getOrDefault(obligation, Set.of());
    }

    Set<String> demands(RequirementRef r) {
        return demands.getOrDefault(r, Set.of());
    }

    /// Whether a requirement that is met gives some of its demands.
    boolean gives(RequirementRef r, List<String> some) {
        return given(r).containsAll(some);
    }

    private Set<String> given(RequirementRef r) {
        return given.getOrDefault(r, Set.of());
    }

    /// Whether an optional requirement applies: always, or because something is attested that lies
    /// under a node that it applies with.
    boolean applies(RequirementRef optional, List<Leaf> because) {
        List<String> with = appliesWith.getOrDefault(optional, List.of());
        return with.isEmpty()
                ? because.isEmpty()
                : because.size() == 1
                        && because.getFirst() instanceof Attested(var a)
                        && a.requirement().edition().equals(optional.edition())
                        && above.getOrDefault(a.requirement(), List.of()).stream()
                                .anyMatch(with::contains);
    }

    boolean isAll(RequirementRef r, List<String> some) {
        return some.size() == demands(r).size() && demands(r).containsAll(some);
    }

    List<Excluded> exclusions(RequirementRef r) {
        return posture.exclusions().stream()
                .filter(e -> e.requirement().equals(r))
                .map(Excluded::new)
                .toList();
    }
}
