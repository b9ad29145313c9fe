package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Requirements that a framework offers as guidance, such as SOC 2's points of focus.
class OptionalTest {

    /// Two criteria, each with points of focus; s/P and what is under it is a category of its own.
    private static World soc() {
        World w = new World();
        w.demands("s/1", "a b", "c");
        w.optional("s/1-1", "s/1", "d");
        w.optional("s/1-2", "s/1", "e", "P");
        w.optional("s/1-3", "s/1", "");
        w.node(World.ref("s/P"), null, false, false);
        w.node(World.ref("s/P.1"), "P", true, false);
        w.claims.add(new Claim(World.ref("s/P.1"), List.of("p"), List.of(), ""));
        w.obligations("p");
        w.optional("s/P.1-1", "s/P.1", "f");
        w.demands("t/1", "d");
        w.demands("t/2", "e");
        return w;
    }

    private static List<String> ids(List<Verdict> verdicts) {
        return verdicts.stream().map(v -> v.requirement().id()).toList();
    }

    private static List<String> guidance(Gap gap) {
        return ids(gap.guidance());
    }

    @Nested
    class InAGap {

        @Test
        void itStandsInNoFigure() {
            Gap gap = soc().met("t/1").gap("s");

            assertThat(ids(gap.verdicts())).containsExactly("1", "P.1");
            assertThat(gap.summary().total()).isEqualTo(2);
            assertThat(gap.summary().obligations()).isEqualTo(3);
            assertThat(gap.summary().covered()).isZero();
        }

        @Test
        void itIsShownWithTheRequirementThatItIsGuidanceOn() {
            Gap gap = soc().met("t/1").gap("s");

            assertThat(ids(gap.guidance(gap.verdicts().getFirst())))
                    .containsExactly("1-1", "1-2", "1-3");
            assertThat(ids(gap.guidance(gap.verdicts().getLast()))).containsExactly("P.1-1");
            assertThat(gap.guidance())
                    .extracting(Verdict::coverage)
                    .containsExactly(
                            Coverage.FULL, Coverage.NONE, Coverage.NOT_ASSESSED, Coverage.NONE);
        }

        @Test
        void itIsLeftOutWhereWhatItAppliesWithIsNeitherWantedNorAttested() {
            World w = soc();
            Scope one = new Scope("s", List.of("1"));

            assertThat(guidance(w.crosswalk().gap(w.posture(), one))).containsExactly("1-1", "1-3");
            w.met("s/P.1");
            assertThat(guidance(w.crosswalk().gap(w.posture(), one)))
                    .containsExactly("1-1", "1-2", "1-3");
        }

        @Test
        void itIsLeftOutWhereWhatItIsGuidanceOnDoesNotApply() {
            assertThat(guidance(soc().excludes("s/P.1", "none").gap("s")))
                    .containsExactly("1-1", "1-2", "1-3");
        }

        @Test
        void itIsARequirementOfAScopeThatNamesIt() {
            World w = soc();
            Gap gap = w.met("t/1").crosswalk().gap(w.posture(), new Scope("s", List.of("1-1")));

            assertThat(ids(gap.verdicts())).containsExactly("1-1");
            assertThat(gap.guidance()).isEmpty();
        }
    }

    @Nested
    class WithGuidance {

        @Test
        void anAttestationGivesWhatTheOptionalRequirementsBelowDemand() {
            World w = soc().metWithGuidance("s/1");

            assertThat(w.coverage("t/1")).isEqualTo(Coverage.FULL);
            assertThat(w.verdict("t/1").because("d")).containsExactly("s/1-1");
            assertThat(w.coverage("s/1-1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void anAttestationAttestsEvenThoseOfWhichNobodyKnowsWhatTheyDemand() {
            assertThat(soc().metWithGuidance("s/1").coverage("s/1-3")).isEqualTo(Coverage.FULL);
        }

        @Test
        void whatAppliesOnlyWithSomethingElseIsGivenOnlyWithIt() {
            assertThat(soc().metWithGuidance("s/1").coverage("t/2")).isEqualTo(Coverage.NONE);
            assertThat(soc().metWithGuidance("s/1").met("s/P.1").coverage("t/2"))
                    .isEqualTo(Coverage.FULL);
        }

        @Test
        void whatAnAttestationExceptsIsExceptedOfTheOptionalOnesToo() {
            World w = soc();
            w.attestations.add(
                    new Attestation(World.ref("s/1"), true, null, "report")
                            .except(List.of("d"))
                            .withGuidance());

            assertThat(w.coverage("t/1")).isEqualTo(Coverage.NONE);
            assertThat(w.verdict("t/1").possible()).isZero();
            assertThat(w.coverage("s/1-1")).isEqualTo(Coverage.NONE);
            assertThat(w.coverage("s/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void anotherOrganisationsPartIsPossibleUntilItsReportIsThere() {
            World w = soc();
            w.attestations.add(
                    new Attestation(World.ref("s/1"), true, null, "report")
                            .by("the host")
                            .withGuidance());

            assertThat(w.coverage("t/1")).isEqualTo(Coverage.NONE);
            assertThat(w.verdict("t/1").possible()).isEqualTo(1);
            assertThat(w.coverage("s/1-3")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void anOpaqueRequirementWithAnExceptionStillGivesTheRestOfItsGuidance() {
            World w = soc();
            w.opaque("s/2");
            w.optional("s/2-1", "s/2", "d e");
            w.attestations.add(
                    new Attestation(World.ref("s/2"), true, null, "report")
                            .except(List.of("e"))
                            .withGuidance());

            assertThat(w.coverage("t/1")).isEqualTo(Coverage.FULL);
            assertThat(w.coverage("t/2")).isEqualTo(Coverage.NONE);
        }
    }

    @Test
    void withoutGuidanceWhatItDemandsIsPossible() {
        Verdict verdict = soc().met("s/1").verdict("t/1");

        assertThat(verdict.coverage()).isEqualTo(Coverage.NONE);
        assertThat(verdict.possible()).isEqualTo(1);
    }

    @Test
    void itCanBeAttestedAlone() {
        assertThat(soc().met("s/1-1").coverage("t/1")).isEqualTo(Coverage.FULL);
        assertThat(soc().met("s/1-1").coverage("s/1")).isEqualTo(Coverage.NONE);
        assertThat(soc().unmet("s/1-1").verdict("t/1").disproved()).isTrue();
    }

    @Test
    void metOrUnmetItSaysNothingOfWhatItIsGuidanceOn() {
        World w = new World().opaque("s/1").optional("s/1-1", "s/1", "");

        assertThat(w.copy().unmet("s/1-1").verdict("s/1").disproved()).isFalse();
        assertThat(w.copy().met("s/1-1").coverage("s/1")).isEqualTo(Coverage.NOT_ASSESSED);
        assertThat(w.copy().met("s/1").coverage("s/1-1")).isEqualTo(Coverage.NOT_ASSESSED);
        assertThat(w.copy().unmet("s/1").verdict("s/1-1").disproved()).isFalse();
    }

    @Test
    void aNodeThatIsExactlyItsChildrenIsThoseThatAreNotOptional() {
        World w = new World().theme("s/T", true, "s/1 s/2").optional("s/T-1", "s/T", "");

        assertThat(w.met("s/1 s/2").coverage("s/T")).isEqualTo(Coverage.FULL);
    }

    @Test
    void twoRequirementsThatShareOnlyWhatAnOptionalOneDemandsShareGuidance() {
        List<Comparison.Pair> pairs =
                soc().crosswalk().compare(Scope.of("s"), Scope.of("t")).pairs();

        assertThat(pairs)
                .extracting(p -> p.left().id() + " " + p.right().id() + " " + p.basis())
                .containsExactly("1 1 SUGGESTED", "1 2 SUGGESTED");
    }

    @Test
    void partsOfAnEditionShareNoGuidanceThatAppliesOnlyWithOthers() {
        assertThat(soc().crosswalk().compare(new Scope("s", List.of("1")), Scope.of("t")).pairs())
                .extracting(p -> p.right().id())
                .containsExactly("1");
    }

    @Test
    void whatDemandsAnObligationIsToldApartFromWhatIsGuidance() {
        Crosswalk crosswalk = soc().crosswalk();

        assertThat(crosswalk.demandedBy("d")).containsExactly(World.ref("t/1"));
        assertThat(crosswalk.demandedByOptional("d")).containsExactly(World.ref("s/1-1"));
        assertThat(crosswalk.suggestedBy("d")).containsExactly(World.ref("s/1"));
        assertThat(crosswalk.guidance(World.ref("s/1"))).isEqualTo(World.refs("s/1-1 s/1-2 s/1-3"));
        assertThat(Set.copyOf(crosswalk.suggests(World.ref("s/1"))))
                .extracting(Obligation::id)
                .containsExactlyInAnyOrder("c", "d", "e");
    }
}
