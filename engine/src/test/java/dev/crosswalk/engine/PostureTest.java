package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What facts prove of decomposed requirements.
class PostureTest {

    @Nested
    class Obligations {

        @Test
        void absenceOfDataIsNeverAPass() {
            for (ControlFact.Reason reason : ControlFact.Reason.values()) {
                World world = new World().demands("x/1", "o1").unknown("c", "o1", reason);

                assertThat(world.coverage("x/1")).isEqualTo(Coverage.NONE);
                assertThat(world.verdict("x/1").disproved()).isFalse();
            }
        }

        @Test
        void aControlInPlaceWithoutValidProofMakesItsObligationsPossible() {
            World world = new World().demands("x/1", "o1 o2");

            World expired = world.copy().unknown("c", "o1", ControlFact.Reason.EVIDENCE_EXPIRED);
            World absent = world.copy().unknown("c", "o1", ControlFact.Reason.NOT_IMPLEMENTED);

            assertThat(expired.verdict("x/1").possible()).isEqualTo(0.5);
            assertThat(expired.verdict("x/1").because("o1")).containsExactly("control:c");
            assertThat(absent.verdict("x/1").possible()).isZero();
        }

        @Test
        void anObligationFailsOnlyWhereAllControlsThatDischargeItFailed() {
            World world = new World().demands("x/1", "o1").fails("c1", "o1");

            assertThat(world.verdict("x/1").disproved()).isTrue();
            world.unknown("c2", "o1", ControlFact.Reason.NO_DATA);
            assertThat(world.verdict("x/1").disproved()).isFalse();
        }

        @Test
        void oneControlThatHoldsIsEnough() {
            World world = new World().demands("x/1", "o1").fails("c1", "o1").holds("c2", "o1");

            assertThat(world.coverage("x/1")).isEqualTo(Coverage.FULL);
            assertThat(world.contradictions()).isEmpty();
        }

        @Test
        void aControlMayShowOneOfItsObligationsAndNotAnother() {
            World world = new World().demands("x/1", "o1 o2").demands("y/1", "o1 o2 o3");
            world.controls.add(
                    new ControlFact(
                            "c",
                            List.of(
                                    new ControlFact.Share(
                                            List.of("o1"),
                                            new ControlFact.Holds(
                                                    Assurance.IMPLEMENTED, List.of("e"))),
                                    new ControlFact.Share(
                                            List.of("o2"),
                                            new ControlFact.Unknown(
                                                    ControlFact.Reason.LAPSED, false, true)),
                                    new ControlFact.Share(
                                            List.of("o3"),
                                            new ControlFact.Fails(
                                                    Assurance.IMPLEMENTED, List.of("k"))))));

            assertThat(world.verdict("x/1").covered()).containsExactly("o1");
            assertThat(world.verdict("x/1").possiblyCovered()).containsExactly("o2");
            assertThat(world.verdict("x/1").disproved()).isFalse();
            assertThat(world.verdict("y/1").failed("o3")).isTrue();
            assertThat(world.verdict("y/1").disproved()).isTrue();
        }

        @Test
        void whatAControlWasSeenToFailAtIsNeitherPossibleNorDisprovedYetDesigned() {
            World world = new World().demands("x/1", "o1");
            world.control(
                    "c", "o1", new ControlFact.Unknown(ControlFact.Reason.FAILING, true, false));

            assertThat(world.verdict("x/1").possible()).isZero();
            assertThat(world.verdict("x/1").disproved()).isFalse();
            assertThat(world.asks(Assurance.DESIGNED).coverage("x/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void aSuggestionNeverProves() {
            World world = new World().demands("s/1", "o1", "o2").demands("t/1", "o2").met("s/1");

            assertThat(world.coverage("t/1")).isEqualTo(Coverage.NONE);
            assertThat(world.verdict("t/1").possiblyCovered()).containsExactly("o2");
            assertThat(world.verdict("t/1").because("o2")).containsExactly("s/1");
        }

        @Test
        void onlyAnAttestedRequirementSuggests() {
            World world =
                    new World().demands("s/1", "o1", "o2").demands("t/1", "o2").holds("c", "o1");

            assertThat(world.coverage("s/1")).isEqualTo(Coverage.FULL);
            assertThat(world.verdict("t/1").possible()).isZero();
        }

        @Test
        void theLastOpenObligationOfAnUnmetRequirementFailed() {
            World world = new World().demands("x/1", "o1 o2").demands("y/1", "o2 o3");
            world.unmet("x/1").holds("c", "o1");

            assertThat(world.verdict("x/1").failed("o2")).isTrue();
            assertThat(world.verdict("y/1").disproved()).isTrue();
        }

        @Test
        void anUnmetRequirementDisprovesEachThatDemandsAllOfIt() {
            World world = new World().demands("x/1", "o1 o2").demands("y/1", "o1 o2 o3");

            assertThat(world.copy().unmet("x/1").verdict("y/1").disproved()).isTrue();
            assertThat(world.copy().unmet("y/1").verdict("x/1").disproved()).isFalse();
        }

        @Test
        void aDisprovedRequirementWithSomethingSatisfiedStaysPartial() {
            World world = new World().demands("x/1", "o1 o2").holds("c1", "o1").fails("c2", "o2");

            assertThat(world.coverage("x/1")).isEqualTo(Coverage.PARTIAL);
            assertThat(world.verdict("x/1").disproved()).isTrue();
            assertThat(world.verdict("x/1").possible()).isEqualTo(0.5);
        }

        @Test
        void everyReasonOfAnObligationIsListed() {
            World world =
                    new World()
                            .demands("a/1", "o1")
                            .demands("b/1", "o1 o2")
                            .demands("t/1", "o1")
                            .met("a/1 b/1")
                            .holds("c", "o1");

            assertThat(world.verdict("t/1").because("o1"))
                    .containsExactly("a/1", "b/1", "control:c");
        }

        @Test
        void notAssessedIsSaidOnlyWhereThereIsNoFactAtAll() {
            World world = new World().demands("x/1", "o1").opaque("y/1");

            assertThat(world.coverage("x/1")).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(world.met("y/1").coverage("x/1")).isEqualTo(Coverage.NONE);
        }

        @Test
        void anExcludedRequirementIsNotApplicableAndKeepsItsJustification() {
            World world = new World().demands("x/1", "o1").fails("c", "o1");
            world.excludes("x/1", "no offices");

            Explanation why = world.why("x/1");

            assertThat(why.verdict().coverage()).isEqualTo(Coverage.NOT_APPLICABLE);
            assertThat(why.proof().leaves())
                    .containsExactly(
                            new Proof.Excluded(new Exclusion(World.ref("x/1"), "no offices")));
            assertThat(world.gap("x").summary().applicable()).isZero();
        }
    }

    @Nested
    class Levels {

        @Test
        void metAtALevelAnswersUpToIt() {
            for (Assurance said : Assurance.values()) {
                for (Assurance asked : Assurance.values()) {
                    World world = new World().opaque("x/1").met("x/1", said).asks(asked);

                    assertThat(world.coverage("x/1") == Coverage.FULL)
                            .isEqualTo(said.atLeast(asked));
                }
            }
        }

        @Test
        void notMetAtALevelAnswersFromItUpward() {
            for (Assurance said : Assurance.values()) {
                for (Assurance asked : Assurance.values()) {
                    World world = new World().opaque("x/1").unmet("x/1", said).asks(asked);

                    assertThat(world.verdict("x/1").disproved()).isEqualTo(asked.atLeast(said));
                }
            }
        }

        @Test
        void wordsWithoutALevelAnswerAllQuestions() {
            for (Assurance asked : Assurance.values()) {
                World met = new World().opaque("x/1").met("x/1").asks(asked);
                World unmet = new World().opaque("x/1").unmet("x/1").asks(asked);

                assertThat(met.coverage("x/1")).isEqualTo(Coverage.FULL);
                assertThat(unmet.verdict("x/1").disproved()).isTrue();
            }
        }

        @Test
        void metAndNotMetClashOnlyWhereBothAnswerTheQuestion() {
            World world = new World().opaque("x/1");
            world.met("x/1", Assurance.DESIGNED).unmet("x/1", Assurance.OPERATING);

            for (Assurance asked : Assurance.values()) {
                assertThat(world.asks(asked).contradictions()).isEmpty();
            }
            assertThat(world.asks(Assurance.DESIGNED).coverage("x/1")).isEqualTo(Coverage.FULL);
            assertThat(world.asks(Assurance.IMPLEMENTED).coverage("x/1"))
                    .isEqualTo(Coverage.NOT_ASSESSED);

            world.met("x/1", Assurance.OPERATING);
            assertThat(world.asks(Assurance.IMPLEMENTED).contradictions()).isEmpty();
            assertThat(world.asks(Assurance.OPERATING).contradictions()).hasSize(1);
        }

        @Test
        void wordsAreBesideTheQuestionOnlyWhereNoOtherOneAnswersIt() {
            RequirementRef one = RequirementRef.parse("x/1");
            RequirementRef other = RequirementRef.parse("x/2");
            Attestation designed = new Attestation(one, true, Assurance.DESIGNED, "a");
            Attestation alone = new Attestation(other, true, Assurance.DESIGNED, "a");
            Attestation operating = new Attestation(one, true, Assurance.OPERATING, "b");
            Posture posture =
                    new Posture(
                            Assurance.IMPLEMENTED,
                            List.of(designed, alone, operating),
                            List.of(),
                            List.of());

            assertThat(posture.attestations().stream().filter(posture::isBeside))
                    .containsExactly(alone);
        }

        @Test
        void anImplementedControlIsOnlyPossibleWhereOperationIsAsked() {
            World world = new World().demands("x/1", "o1").holds("c", "o1");

            world.asks(Assurance.OPERATING);

            assertThat(world.coverage("x/1")).isEqualTo(Coverage.NONE);
            assertThat(world.verdict("x/1").possible()).isEqualTo(1);
        }
    }

    @Nested
    class Clashes {

        @Test
        void aRequirementAttestedBothWaysIsPossibleAndNeitherProvenNorDisproved() {
            World world = new World().demands("x/1", "o1 o2").opaque("y/1");
            world.met("x/1 y/1").unmet("x/1 y/1");

            assertThat(world.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Contradiction.Kind.FACT, Contradiction.Kind.FACT);
            assertThat(world.verdict("x/1").proven()).isZero();
            assertThat(world.verdict("x/1").possible()).isEqualTo(1);
            assertThat(world.verdict("x/1").disproved()).isFalse();
            assertThat(world.coverage("y/1")).isEqualTo(Coverage.PARTIAL);
            assertThat(world.verdict("y/1").disproved()).isFalse();
        }

        @Test
        void anObligationBothSatisfiedAndFailedIsAContradictionWithItsReasons() {
            World world = new World().demands("x/1", "o1").met("x/1").fails("c", "o1");

            assertThat(world.contradictions())
                    .singleElement()
                    .extracting(Contradiction::because)
                    .isEqualTo(List.of("control:c", "x/1"));
            assertThat(world.verdict("x/1").possiblyCovered()).containsExactly("o1");
            assertThat(world.verdict("x/1").disproved()).isFalse();
        }

        @Test
        void anUnmetRequirementWithAllItsDemandsSatisfiedIsAContradiction() {
            World world = new World().demands("x/1", "o1 o2").unmet("x/1").holds("c", "o1 o2");

            assertThat(world.contradictions())
                    .singleElement()
                    .extracting(Contradiction::because)
                    .isEqualTo(List.of("control:c", "x/1"));
            assertThat(world.coverage("x/1")).isEqualTo(Coverage.NONE);
        }

        @Test
        void whatNoContradictionTouchesIsStillProven() {
            World world =
                    new World()
                            .demands("x/1", "o1")
                            .demands("y/1", "o2")
                            .met("x/1 y/1")
                            .fails("c", "o1");

            assertThat(world.coverage("y/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void anObligationInDisputeNamesItsOwnContradictionAndNoOther() {
            World world = new World().demands("x/1", "o1").demands("y/1", "o2");
            world.met("x/1 y/1").unmet("y/1").fails("c", "o1");

            assertThat(world.contradictions()).hasSize(2);
            assertThat(world.verdict("x/1").because("o1")).containsExactly("control:c", "x/1");
            assertThat(world.verdict("y/1").because("o2")).containsExactly("y/1");
        }

        @Test
        void noFullVerdictRestsOnAnObligationInDispute() {
            World world = new World().demands("x/1", "o1").demands("t/1", "o1 o2");
            world.met("x/1").fails("c1", "o1").holds("c2", "o2");

            assertThat(world.coverage("t/1")).isEqualTo(Coverage.PARTIAL);
            assertThat(world.verdict("t/1").possible()).isEqualTo(1);
        }
    }

    @Nested
    class TheStateOfAnObligation {

        @Test
        void isSatisfiedByAllThatSatisfiesIt() {
            World world = new World().demands("x/1", "o1").demands("y/1", "o1").met("x/1");
            world.holds("c", "o1");

            assertThat(world.verdict("y/1").state("o1"))
                    .isEqualTo(new ObligationState.Satisfied(Set.of("x/1", "control:c")));
        }

        @Test
        void failsWhereEveryControlFailed() {
            World world = new World().demands("y/1", "o1 o2").fails("c", "o1");

            assertThat(world.verdict("y/1").state("o1")).isEqualTo(new ObligationState.Failed());
        }

        @Test
        void isUnknownForAReasonThatIsNamed() {
            World world = new World().demands("y/1", "o1 o2 o3").met("y/1", Assurance.DESIGNED);
            world.unknown("c1", "o1", ControlFact.Reason.EVIDENCE_EXPIRED);
            world.unknown("c2", "o1", ControlFact.Reason.CHECK_BROKE);
            world.control("c3", "o2", new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("e")));
            world.asks(Assurance.OPERATING);

            assertThat(unknown(world, "o1"))
                    .containsExactlyInAnyOrder(
                            ObligationState.Reason.EVIDENCE_EXPIRED,
                            ObligationState.Reason.CHECK_BROKE);
            assertThat(unknown(world, "o2")).containsExactly(ObligationState.Reason.LEVEL_TOO_LOW);
            assertThat(unknown(world, "o3")).containsExactly(ObligationState.Reason.NO_CONTROL);
        }

        @Test
        void isUnknownWhileFactsContradictEachOtherAboutIt() {
            World world = new World().demands("x/1", "o1").met("x/1").fails("c", "o1");

            assertThat(unknown(world, "o1")).contains(ObligationState.Reason.DISPUTED);
        }

        private static Set<ObligationState.Reason> unknown(World world, String obligation) {
            String any = world.library().claims().getFirst().requirement().toString();
            return ((ObligationState.Unknown) world.verdict(any).state(obligation)).because();
        }
    }

    @Test
    void theOrderOfFactsDoesNotMatterAndOneThatIsRepeatedCountsOnce() {
        World world =
                new World()
                        .met("x/1")
                        .unmet("x/1 x/2")
                        .holds("c", "o1")
                        .fails("c", "o1")
                        .excludes("x/3", "not ours")
                        .excludes("x/3", "no more");
        Posture posture = world.posture();

        Posture same =
                new Posture(
                        posture.question(),
                        backAndForth(world.attestations),
                        backAndForth(world.controls),
                        backAndForth(world.exclusions));

        assertThat(same).isEqualTo(posture);
        assertThat(same.attestations()).hasSize(3);
        assertThat(same.controls()).hasSize(2);
        assertThat(same.exclusions()).hasSize(2);
    }

    private static <T> List<T> backAndForth(List<T> facts) {
        List<T> all = new ArrayList<>(facts.reversed());
        all.addAll(facts);
        return all;
    }
}
