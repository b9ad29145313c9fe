package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProofCheckerTest {

    private static final RequirementRef NOWHERE = RequirementRef.parse("no/where");

    private final Map<Proof.Rule, Integer> mutants = new EnumMap<>(Proof.Rule.class);

    /// Every rule, leaf and premise of every proof in many worlds is changed in turn.
    @Test
    @Tag("law")
    void aProofWithAnyOneLeafPremiseOrRuleChangedIsRefused() {
        for (long seed = 1; seed <= 1_500; seed++) {
            World world = RandomWorlds.truthful(seed);
            if (seed % 10 == 0) {
                world.exclusions.add(new Exclusion(world.nodes().getFirst(), "not ours"));
            }
            Crosswalk crosswalk = world.crosswalk();
            for (RequirementRef ref : world.nodes()) {
                Proof proof = world.why(crosswalk, ref).proof();
                for (Proof mutant : mutants(proof)) {
                    assertThat(ProofChecker.check(mutant, crosswalk.library(), world.posture()))
                            .as("seed %d%s%n%s%n%s", seed, world, proof, mutant)
                            .isNotEmpty();
                }
            }
        }

        // No verdict needs several chains at once, for what excludes an overlap says all; that rule
        // and those of how controls operated have tests of their own.
        assertThat(mutants.keySet())
                .isEqualTo(
                        EnumSet.complementOf(
                                EnumSet.of(
                                        Proof.Rule.CHAINS,
                                        Proof.Rule.TOGETHER,
                                        Proof.Rule.OPERATED,
                                        Proof.Rule.NOT_EXERCISED,
                                        Proof.Rule.CONCLUDED,
                                        Proof.Rule.ON_WORD)));
    }

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static Operated operated(String control, LocalDate from, Ground... grounds) {
        Period days = new Period(from, from.plusDays(9));
        return new Operated(control, List.of(days), List.of(grounds));
    }

    @Test
    void howControlsOperatedIsProvedByWhatTheFactsSayOfThem() {
        Ground listed = new Ground.Listed(List.of("p"));
        Ground acted = new Ground.ActedOn(List.of("i"));
        Ground none = new Ground.NoFinding(List.of("i"));
        for (List<Operated> how :
                List.of(
                        List.of(operated("c", DAY, listed, acted)),
                        List.of(operated("c", DAY, none)),
                        List.of(operated("c", DAY, new Ground.OnWord(List.of("w")))),
                        List.of(
                                operated(
                                        "c",
                                        DAY,
                                        new Ground.Concluded("", DAY, List.of(listed, acted)))),
                        List.of(
                                operated("c", DAY, listed),
                                operated("d", DAY.plusDays(10), acted)))) {
            World world = new World().demands("x/1", "o1").asks(Assurance.OPERATING);
            world.control("c", "o1", new ControlFact.Holds(Assurance.OPERATING, List.of(), how));
            Proof proof = world.why("x/1").proof();
            for (Proof mutant : mutants(proof)) {
                assertThat(ProofChecker.check(mutant, world.library(), world.posture()))
                        .as("%s%n%s", proof, mutant)
                        .isNotEmpty();
            }
        }
        assertThat(mutants.keySet())
                .contains(
                        Proof.Rule.TOGETHER,
                        Proof.Rule.OPERATED,
                        Proof.Rule.NOT_EXERCISED,
                        Proof.Rule.CONCLUDED,
                        Proof.Rule.ON_WORD);
    }

    @Test
    void whyControlsFailedIsProvedByWhatTheFactsSayOfEachOfThem() {
        Failure count =
                new Failure.TooLong(
                        Failure.Limit.NUMBER,
                        1,
                        new Ground.Count(9, 3, 1, false),
                        "",
                        1,
                        List.of());
        Failure falsified = new Failure.Falsified(List.of("i"));
        World world = new World().demands("x/1", "o1").asks(Assurance.OPERATING);
        world.control(
                "c",
                "o1",
                new ControlFact.Fails(
                        Assurance.OPERATING, List.of("d"), List.of(count, falsified)));
        world.control(
                "d",
                "o1",
                new ControlFact.Fails(
                        Assurance.OPERATING,
                        List.of(),
                        List.of(new Failure.Concluded("C-1", DAY))));
        Proof proof = world.why("x/1").proof();

        assertThat(proof.toString()).contains(count.toString(), falsified.toString(), "C-1");
        assertThat(ProofChecker.check(proof, world.library(), world.posture())).isEmpty();
        for (Proof mutant : mutants(proof)) {
            assertThat(ProofChecker.check(mutant, world.library(), world.posture()))
                    .as("%s%n%s", proof, mutant)
                    .isNotEmpty();
        }
        assertThat(
                        ProofChecker.check(
                                proof,
                                world.library(),
                                world.posture(),
                                (fact, o) -> List.of(fact.control() + " did not fail.")))
                .containsExactly("c did not fail.", "d did not fail.");
    }

    @Test
    void howControlsOperatedIsLookedAtAgain() {
        World world = new World().demands("x/1", "o1").asks(Assurance.OPERATING);
        Operated how = operated("c", DAY, new Ground.Listed(List.of("p")));
        world.control(
                "c", "o1", new ControlFact.Holds(Assurance.OPERATING, List.of(), List.of(how)));
        Proof proof = world.why("x/1").proof();

        assertThat(
                        ProofChecker.check(
                                proof,
                                world.library(),
                                world.posture(),
                                (fact, o) ->
                                        fact.of(o) instanceof ControlFact.Holds holds
                                                        && holds.operated().equals(List.of(how))
                                                ? List.of("No list is on file for " + o + ".")
                                                : List.of()))
                .containsExactly("No list is on file for o1.");
    }

    @Test
    void severalChainsTellWhatTheyTellTogetherAndNoMore() {
        World world = new World().row("a/1 < m/1").row("m/1 I b/1");
        world.row("a/1 I n/1").row("n/1 > b/1");
        RelationSet both = RelationSet.of(Relation.INTERSECTS, Relation.DISJOINT);
        Proof first =
                chain(
                        RelationSet.of(Relation.SUBSET, Relation.INTERSECTS, Relation.DISJOINT),
                        new Proof.Step("row#1", World.ref("a/1"), World.ref("m/1")),
                        new Proof.Step("row#2", World.ref("m/1"), World.ref("b/1")));
        Proof second =
                chain(
                        RelationSet.of(Relation.SUPERSET, Relation.INTERSECTS, Relation.DISJOINT),
                        new Proof.Step("row#3", World.ref("a/1"), World.ref("n/1")),
                        new Proof.Step("row#4", World.ref("n/1"), World.ref("b/1")));
        Proof proof =
                new Proof(
                        new Proof.Related(World.ref("a/1"), World.ref("b/1"), both),
                        Proof.Rule.CHAINS,
                        List.of(first, second),
                        List.of());

        assertThat(ProofChecker.check(proof, world.library(), Posture.EMPTY)).isEmpty();
        assertThat(mutants(proof))
                .allSatisfy(mutant ->
                        assertThat(ProofChecker.check(mutant, world.library(), Posture.EMPTY))
                                .isNotEmpty());
    }

    private static Proof chain(RelationSet known, Proof.Step... steps) {
        return new Proof(
                new Proof.Related(World.ref("a/1"), World.ref("b/1"), known),
                Proof.Rule.CHAIN,
                List.of(),
                List.of(steps));
    }

    @Test
    void whatIsWrongIsToldInSentences() {
        World world = new World().demands("x/1", "o1").met("x/1");
        Proof proof = world.why("x/1").proof();

        List<String> wrong =
                ProofChecker.check(proof, world.library(), new World().met("y/1").posture());

        assertThat(wrong)
                .singleElement()
                .asString()
                .startsWith("Neither the content nor the facts say ")
                .endsWith(".");
    }

    @Test
    void anAttestationThatDoesNotAnswerTheQuestionProvesNothing() {
        World world = new World().opaque("x/1").met("x/1", Assurance.DESIGNED);
        world.asks(Assurance.DESIGNED);
        Proof proof = world.why("x/1").proof();

        world.asks(Assurance.OPERATING);

        assertThat(ProofChecker.check(proof, world.library(), world.posture())).isNotEmpty();
    }

    private List<Proof> mutants(Proof proof) {
        List<Proof> all = new ArrayList<>();
        for (Proof.Rule rule : Proof.Rule.values()) {
            if (rule != proof.rule()) {
                all.add(new Proof(proof.statement(), rule, proof.premises(), proof.leaves()));
            }
        }
        for (int l = 0; l < proof.leaves().size(); l++) {
            all.add(with(proof, proof.premises(), without(proof.leaves(), l)));
            for (Proof.Leaf other : changed(proof.leaves().get(l))) {
                all.add(with(proof, proof.premises(), replaced(proof.leaves(), l, other)));
            }
        }
        for (int p = 0; p < proof.premises().size(); p++) {
            Proof fewer = with(proof, without(proof.premises(), p), proof.leaves());
            if (!provesLess(fewer)) {
                all.add(fewer);
            }
            for (Proof.Statement other : changed(proof.premises().get(p).statement())) {
                Proof old = proof.premises().get(p);
                Proof changed = new Proof(other, old.rule(), old.premises(), old.leaves());
                all.add(with(proof, replaced(proof.premises(), p, changed), proof.leaves()));
            }
        }
        for (Proof.Statement other : changed(proof.statement())) {
            all.add(new Proof(other, proof.rule(), proof.premises(), proof.leaves()));
        }
        mutants.merge(proof.rule(), all.size(), Integer::sum);
        for (int p = 0; p < proof.premises().size(); p++) {
            for (Proof mutant : mutants(proof.premises().get(p))) {
                all.add(with(proof, replaced(proof.premises(), p, mutant), proof.leaves()));
            }
        }
        return all;
    }

    /// With a premise less, some is still covered, or the chains that are left say the same.
    private static boolean provesLess(Proof fewer) {
        return switch (fewer.statement()) {
            case Proof.Covered(_, Coverage coverage, _) ->
                    coverage == Coverage.PARTIAL
                            && fewer.premises().stream()
                                    .anyMatch(p -> p.statement() instanceof Proof.Satisfied)
                            && fewer.premises().stream()
                                            .filter(p -> p.statement() instanceof Proof.Unmet)
                                            .count()
                                    == (((Proof.Covered) fewer.statement()).disproved() ? 1 : 0);
            case Proof.Related(_, _, RelationSet claimed) -> {
                RelationSet known = RelationSet.ALL;
                for (Proof part : fewer.premises()) {
                    known = known.and(((Proof.Related) part.statement()).known());
                }
                yield fewer.premises().size() > 1 && known.equals(claimed);
            }
            case Proof.Met _, Proof.Unmet _, Proof.Satisfied _, Proof.Failed _, Proof.Operated _ ->
                    false;
        };
    }

    private static List<Proof.Statement> changed(Proof.Statement statement) {
        return switch (statement) {
            case Proof.Met(var r) -> List.of(new Proof.Unmet(r), new Proof.Met(NOWHERE));
            case Proof.Unmet(var r) -> List.of(new Proof.Met(r), new Proof.Unmet(NOWHERE));
            case Proof.Satisfied(var o) -> List.of(new Proof.Failed(o), new Proof.Satisfied("no"));
            case Proof.Failed(var o) -> List.of(new Proof.Satisfied(o), new Proof.Failed("no"));
            case Proof.Operated(var control, var o, var days) ->
                    List.of(
                            new Proof.Operated("other", o, days),
                            new Proof.Operated(control, "no", days),
                            new Proof.Operated(control, o, List.of()),
                            new Proof.Satisfied(o));
            case Proof.Related(var a, var b, var known) -> {
                List<Proof.Statement> others = new ArrayList<>();
                for (Relation r : known.relations()) {
                    others.add(
                            new Proof.Related(
                                    a,
                                    b,
                                    new RelationSet(known.mask() & ~RelationSet.of(r).mask())));
                }
                others.add(new Proof.Related(NOWHERE, b, known));
                others.add(new Proof.Related(a, NOWHERE, known));
                yield others;
            }
            case Proof.Covered(var r, var coverage, var disproved) -> {
                List<Proof.Statement> others = new ArrayList<>();
                others.add(new Proof.Covered(r, coverage, !disproved));
                if (coverage != Coverage.NOT_ASSESSED) {
                    others.add(new Proof.Covered(NOWHERE, coverage, disproved));
                }
                for (Coverage other : Coverage.values()) {
                    // What is met in full is met in part as well.
                    if (other != coverage && other != Coverage.PARTIAL) {
                        others.add(new Proof.Covered(r, other, disproved));
                    }
                }
                yield others;
            }
        };
    }

    private static List<Proof.Leaf> changed(Proof.Leaf leaf) {
        return switch (leaf) {
            case Proof.Attested(Attestation a) ->
                    List.of(
                            new Proof.Attested(
                                    new Attestation(
                                            a.requirement(), !a.met(), a.level(), a.source())),
                            new Proof.Attested(changed(a, NOWHERE, a.source())),
                            new Proof.Attested(changed(a, a.requirement(), "else")),
                            new Proof.Attested(
                                    a.met()
                                            ? a.except(List.of("no"))
                                            : changed(a, NOWHERE, "else")),
                            new Proof.Attested(a.met() ? a.by("no") : changed(a, NOWHERE, "else")));
            case Proof.Said(Answered a) ->
                    List.of(
                            new Proof.Said(
                                    new Answered(a.obligation(), !a.done(), a.level(), a.source())),
                            new Proof.Said(new Answered("no", a.done(), a.level(), a.source())),
                            new Proof.Said(
                                    new Answered(a.obligation(), a.done(), a.level(), "else")));
            case Proof.InState(ControlFact c) ->
                    List.of(
                            new Proof.InState(new ControlFact("other", c.discharges(), c.state())),
                            new Proof.InState(
                                    new ControlFact(c.control(), List.of("no"), c.state())),
                            new Proof.InState(
                                    new ControlFact(
                                            c.control(),
                                            c.discharges(),
                                            new ControlFact.Unknown(
                                                    ControlFact.Reason.NO_DATA, false, true))));
            case Proof.Because(Ground ground) ->
                    Stream.of(
                                    new Ground.Listed(List.of("no")),
                                    new Ground.NoEvent(List.of("no")),
                                    new Ground.OnWord(List.of("no")),
                                    new Ground.Concluded("no", DAY, List.of()))
                            .map(g -> (Proof.Leaf) new Proof.Because(g))
                            .filter(g -> !g.equals(new Proof.Because(ground)))
                            .toList();
            case Proof.Found _ ->
                    List.of(
                            new Proof.Found(new Failure.Falsified(List.of("no"))),
                            new Proof.Found(new Failure.Concluded("no", DAY)));
            case Proof.Excluded(Exclusion e) ->
                    List.of(new Proof.Excluded(new Exclusion(e.requirement(), "else")));
            case Proof.Demands(var r, var some) ->
                    List.of(
                            new Proof.Demands(NOWHERE, some),
                            new Proof.Demands(r, without(some, 0)),
                            new Proof.Demands(r, replaced(some, 0, "no")));
            case Proof.Suggests(var r, var some) ->
                    List.of(
                            new Proof.Suggests(NOWHERE, some),
                            new Proof.Suggests(r, List.of()),
                            new Proof.Suggests(r, replaced(some, 0, "no")),
                            new Proof.Demands(r, some));
            case Proof.Guides(var r, var optional) ->
                    List.of(
                            new Proof.Guides(NOWHERE, optional),
                            new Proof.Guides(r, NOWHERE),
                            new Proof.Guides(optional, r));
            case Proof.Step(var row, var from, var to) ->
                    List.of(
                            new Proof.Step("no row", from, to),
                            new Proof.Step(row, to, from),
                            new Proof.Step(row, NOWHERE, to),
                            new Proof.Step(row, from, NOWHERE));
            case Proof.Union(var row, var parts, var whole) ->
                    List.of(
                            new Proof.Union("no row", parts, whole),
                            new Proof.Union(row, without(parts, 0), whole),
                            new Proof.Union(row, replaced(parts, 0, NOWHERE), whole),
                            new Proof.Union(row, parts, NOWHERE));
        };
    }

    private static Attestation changed(Attestation a, RequirementRef requirement, String source) {
        return new Attestation(
                requirement, a.met(), a.level(), source, a.except(), a.by(), a.guidance());
    }

    private static Proof with(Proof old, List<Proof> premises, List<Proof.Leaf> leaves) {
        return new Proof(old.statement(), old.rule(), premises, leaves);
    }

    private static <T> List<T> without(List<T> list, int i) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(i);
        return rest;
    }

    private static <T> List<T> replaced(List<T> list, int i, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(i, other);
        return changed;
    }
}
