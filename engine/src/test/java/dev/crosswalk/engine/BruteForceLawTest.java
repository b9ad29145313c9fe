package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Law 6: the engine against a model that knows nothing of its rules.
@Tag("law")
class BruteForceLawTest {

    private static final int WORLDS = 3_000;

    @Test
    void fullIsWhatHoldsInEveryAssignmentAndDisprovedWhatFailsInEveryOne() {
        int decided = 0;
        int weaker = 0;
        int unsaid = 0;
        int weakerUnsaid = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = RandomWorlds.truthful(seed);
            Crosswalk crosswalk = world.crosswalk();
            Model model = new Model(world, Set.of());
            String where = "seed " + seed + world;
            assertThat(model.hasAnAssignment()).as(where).isTrue();
            assertThat(world.contradictions()).as(where).isEmpty();

            for (RequirementRef ref : world.nodes()) {
                Verdict verdict = world.why(crosswalk, ref).verdict();
                boolean met = model.isMetInAll(ref);
                boolean unmet = model.isUnmetInAll(ref);
                boolean full = verdict.coverage() == Coverage.FULL;
                boolean attested =
                        world.attestations.stream()
                                .anyMatch(a ->
                                        a.requirement().equals(ref) && a.answers(world.question));

                assertNeverStronger(model, verdict, where);
                if (met || unmet) {
                    decided++;
                    weaker += full || verdict.disproved() ? 0 : 1;
                    unsaid += attested ? 0 : 1;
                    weakerUnsaid += full || verdict.disproved() || attested ? 0 : 1;
                }
            }
            if (seed % 4 == 0) {
                assertRelationsAreSound(model, world, crosswalk, where);
            }
        }

        System.out.printf(
                "law 6: %d worlds, the model decides %d verdicts, the engine is weaker in %d"
                        + " (%.1f %%); of %d that no fact states outright, in %d (%.1f %%)%n",
                WORLDS,
                decided,
                weaker,
                100.0 * weaker / decided,
                unsaid,
                weakerUnsaid,
                100.0 * weakerUnsaid / unsaid);
        assertThat(decided).isGreaterThan(WORLDS);
        assertThat(weaker * 6).isLessThanOrEqualTo(decided);
    }

    @Test
    void whereRowsContradictEachOtherTheOthersStillProveOnlyWhatHolds() {
        int contradictory = 0;
        for (long seed = 1; seed <= 4_000; seed++) {
            World world = RandomWorlds.doubtful(seed, 0.25);
            Crosswalk crosswalk = world.crosswalk();
            Set<String> aside =
                    crosswalk.contradictions().stream()
                            .flatMap(c -> c.because().stream())
                            .collect(Collectors.toCollection(HashSet::new));
            Model rest = new Model(world, aside);
            contradictory += aside.isEmpty() ? 0 : 1;
            String where = "seed " + seed + world + " aside " + aside;

            for (RequirementRef ref : world.nodes()) {
                Verdict verdict = world.why(crosswalk, ref).verdict();
                assertThat(verdict.coverage() == Coverage.FULL && verdict.disproved())
                        .as(where + ref)
                        .isFalse();
                if (rest.hasAnAssignment()) {
                    assertNeverStronger(rest, verdict, where);
                }
            }
            if (rest.hasAnAssignment()) {
                assertThat(world.contradictions())
                        .as(where)
                        .allMatch(c -> c.kind() == Contradiction.Kind.MAPPING);
            }
        }
        assertThat(contradictory).isGreaterThan(300);
    }

    @Test
    void noFullVerdictAndNoDisproofRestsOnWhatIsInDispute() {
        int disputes = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            World world = RandomWorlds.doubtful(seed, 0.3);
            Crosswalk crosswalk = world.crosswalk();
            Set<String> disputed = new HashSet<>();
            for (Contradiction c : world.contradictions()) {
                if (c.kind() == Contradiction.Kind.FACT) {
                    disputed.add(c.left());
                    disputed.add(c.right());
                }
            }
            disputes += disputed.isEmpty() ? 0 : 1;

            for (RequirementRef ref : world.nodes()) {
                Explanation why = world.why(crosswalk, ref);
                if (why.verdict().coverage() == Coverage.FULL || why.verdict().disproved()) {
                    assertThat(subjects(why.proof()))
                            .as("seed %d %s%s%n%s", seed, ref, world, why.proof())
                            .noneMatch(disputed::contains);
                }
            }
        }
        assertThat(disputes).isGreaterThan(200);
    }

    private static Set<String> subjects(Proof proof) {
        Set<String> subjects = new HashSet<>();
        switch (proof.statement()) {
            case Proof.Met(var r) -> subjects.add(r.toString());
            case Proof.Unmet(var r) -> subjects.add(r.toString());
            case Proof.Satisfied(var o) -> subjects.add(o);
            case Proof.Failed(var o) -> subjects.add(o);
            case Proof.Operated _, Proof.Related _, Proof.Covered _ -> {}
        }
        proof.premises().forEach(p -> subjects.addAll(subjects(p)));
        return subjects;
    }

    private static void assertNeverStronger(Model model, Verdict verdict, String where) {
        RequirementRef ref = verdict.ref();
        if (verdict.coverage() == Coverage.FULL) {
            assertThat(model.isMetInAll(ref)).as("%s full in %s", ref, where).isTrue();
        }
        if (verdict.disproved()) {
            assertThat(model.isUnmetInAll(ref)).as("%s disproved in %s", ref, where).isTrue();
        }
        for (String o : verdict.covered()) {
            assertThat(model.isSatisfiedInAll(o)).as("%s covered in %s", o, where).isTrue();
        }
        for (String o : verdict.missing()) {
            if (verdict.failed(o)) {
                assertThat(model.isUnsatisfiedInAll(o)).as("%s failed in %s", o, where).isTrue();
            }
        }
    }

    private static void assertRelationsAreSound(
            Model model, World world, Crosswalk crosswalk, String where) {
        List<RequirementRef> nodes = world.nodes();
        for (RequirementRef a : nodes) {
            for (RequirementRef b : nodes) {
                RelationSet known = crosswalk.relation(a, b);
                for (Relation r : Relation.values()) {
                    if (!known.allows(r)) {
                        assertThat(model.allows(a, r, b))
                                .as("%s %s %s in %s", a, r, b, where)
                                .isFalse();
                    }
                }
            }
        }
    }
}
