package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What published rows prove, what they do not, and what happens where they disagree.
class MappingsTest {

    private static RelationSet relation(World world, String from, String to) {
        return world.crosswalk().relation(World.ref(from), World.ref(to));
    }

    /// What an organisation decided of rows, for itself.
    @Nested
    class Reviews {
        private static final RequirementRef LEFT = World.ref("a/1");
        private static final RequirementRef RIGHT = World.ref("b/1");

        private static MappingReview review(Assertion says, boolean accepted) {
            return new MappingReview(
                    "Acme",
                    List.of(new MappingReview.Decided(LEFT, says, RIGHT, accepted, "we looked")));
        }

        @Test
        void aRowThatWasAcceptedProvesWhatAPublishedOneWould() {
            Crosswalk plain = new World().opaque("a/1 b/1").crosswalk();

            Crosswalk reviewed = plain.reviewed(review(Assertion.SUPERSET, true));

            assertThat(plain.relation(LEFT, RIGHT)).isEqualTo(RelationSet.ALL);
            assertThat(reviewed.relation(LEFT, RIGHT)).isEqualTo(RelationSet.SUPERSET);
            assertThat(reviewed.library().mappingSets())
                    .extracting(set -> set.provenance().publisher())
                    .containsExactly("Acme");
        }

        @Test
        void whereARowWasRejectedNothingPublishedBetweenTheTwoCounts() {
            Crosswalk plain = new World().row("b/1 < a/1").row("a/2 < b/1").crosswalk();

            Crosswalk reviewed = plain.reviewed(review(Assertion.SUPERSET, false));

            assertThat(plain.relation(LEFT, RIGHT)).isEqualTo(RelationSet.SUPERSET);
            assertThat(reviewed.relation(LEFT, RIGHT)).isEqualTo(RelationSet.ALL);
            assertThat(reviewed.relation(World.ref("a/2"), RIGHT)).isEqualTo(RelationSet.SUBSET);
        }

        @Test
        void anotherReviewTakesThePlaceOfTheFirstAndNoneGivesBackWhatWasPublished() {
            Crosswalk plain = new World().row("a/1 < b/1").crosswalk();

            Crosswalk reviewed = plain.reviewed(review(Assertion.SUPERSET, true));

            assertThat(reviewed.reviewed(review(Assertion.EQUAL, true)).relation(LEFT, RIGHT))
                    .isEqualTo(RelationSet.EQUAL);
            assertThat(reviewed.reviewed(MappingReview.NONE).relation(LEFT, RIGHT))
                    .isEqualTo(RelationSet.SUBSET);
            assertThat(plain.reviewed(MappingReview.NONE)).isSameAs(plain);
        }

        @Test
        void aRowThatTheClaimsContradictIsSetAsideAlsoWhereItWasAccepted() {
            Crosswalk plain = new World().demands("a/1", "o1").demands("b/1", "o1").crosswalk();

            Crosswalk reviewed = plain.reviewed(review(Assertion.DISJOINT, true));

            assertThat(reviewed.relation(LEFT, RIGHT)).isEqualTo(RelationSet.EQUAL);
            assertThat(reviewed.contradictions()).hasSize(1);
        }
    }

    @Nested
    class Chains {

        @Test
        void aRowAlsoStatesItsConverse() {
            World world = new World().row("a/1 < b/1");

            assertThat(relation(world, "b/1", "a/1")).isEqualTo(RelationSet.SUPERSET);
        }

        @Test
        void aHubProvesNothing() {
            World world = new World().row("a/1 < hub/1").row("hub/1 > b/1").met("a/1");

            assertThat(relation(world, "a/1", "b/1")).isEqualTo(RelationSet.ALL);
            assertThat(world.coverage("b/1")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void allChainsCountAndNotOnlyTheShortest() {
            World world =
                    new World().row("a/1 I b/1").row("a/1 < m/1").row("m/1 D n/1").row("n/1 ~ b/1");

            // Over m and n: a shares nothing with n, so b is not inside a.
            assertThat(relation(world, "a/1", "b/1")).isEqualTo(RelationSet.INTERSECTS);

            world = new World().row("a/1 ~ b/1").row("a/1 < m/1").row("m/1 D n/1");
            world.row("n/1 < b/1");

            assertThat(relation(world, "a/1", "b/1"))
                    .isEqualTo(RelationSet.of(Relation.SUBSET, Relation.INTERSECTS));
        }

        @Test
        void containmentIsCarriedOverThreeRows() {
            World world = new World().row("a/1 > b/1").row("b/1 = c/1").row("c/1 > d/1").met("a/1");

            assertThat(relation(world, "a/1", "d/1")).isEqualTo(RelationSet.SUPERSET);
            assertThat(world.coverage("d/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void aChainLongerThanTheReachTellsNothing() {
            World world =
                    new World().row("a/1 = b/1").row("b/1 = c/1").row("c/1 = d/1").row("d/1 = e/1");

            assertThat(relation(world, "a/1", "e/1")).isEqualTo(RelationSet.ALL);
            assertThat(relation(world.reach(4), "a/1", "e/1")).isEqualTo(RelationSet.EQUAL);
        }

        @Test
        void anUnlabelledRowBetweenDecomposedRequirementsIsAHintAndNeverAContradiction() {
            World world = new World().demands("a/1", "o1").demands("b/1", "o2").row("a/1 ~ b/1");

            assertThat(relation(world, "a/1", "b/1")).isEqualTo(RelationSet.DISJOINT);
            assertThat(world.contradictions()).isEmpty();
        }

        @Test
        void anUnlabelledRowToAnOpaqueRequirementMakesItPartial() {
            World world = new World().row("a/1 ~ b/1").met("a/1");

            assertThat(world.coverage("b/1")).isEqualTo(Coverage.PARTIAL);
        }

        @Test
        void partialSourcesOfAnOpaqueTargetNeverAddUp() {
            World world = new World().row("a/1 < t/1").row("b/1 < t/1").met("a/1 b/1");

            assertThat(world.coverage("t/1")).isEqualTo(Coverage.PARTIAL);
            assertThat(world.verdict("t/1").proven()).isZero();
            assertThat(world.verdict("t/1").possible()).isEqualTo(1);
        }

        @Test
        void aFailingPartDisprovesAndAFailingWholeSaysNothing() {
            World world = new World().row("part/1 < t/1").row("t/1 < whole/1");

            assertThat(world.copy().unmet("part/1").verdict("t/1").disproved()).isTrue();
            assertThat(world.copy().unmet("whole/1").verdict("t/1").disproved()).isFalse();
        }

        @Test
        void aMetOpaqueRequirementSatisfiesAllThatItHolds() {
            World world = new World().demands("t/1", "o1 o2").row("s/1 > t/1").met("s/1");

            assertThat(world.verdict("t/1").covered()).containsExactly("o1", "o2");
        }

        @Test
        void anOpaqueRequirementThatSharesSomethingMakesTheOpenOnesPossible() {
            World world = new World().demands("t/1", "o1 o2").row("s/1 I t/1").met("s/1");

            assertThat(world.verdict("t/1").coverage()).isEqualTo(Coverage.NONE);
            assertThat(world.verdict("t/1").possiblyCovered()).containsExactly("o1", "o2");
        }
    }

    @Nested
    class Contradictions {

        @Test
        void twoRowsThatCannotBothHoldAreReportedAndProveNothing() {
            World world = new World().row("a/1 = b/1").row("a/1 D b/1").met("a/1");

            assertThat(world.contradictions())
                    .singleElement()
                    .extracting(Contradiction::because)
                    .isEqualTo(List.of("row#1", "row#2"));
            assertThat(world.coverage("b/1")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void aRowBehindABrokenOneIsInnocent() {
            World world = new World().row("a/1 = b/1").row("a/1 D b/1").row("b/1 = c/1").met("b/1");

            assertThat(world.contradictions())
                    .flatExtracting(Contradiction::because)
                    .doesNotContain("row#3");
            assertThat(world.coverage("c/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void aRowIsInnocentBehindABrokenPairThatHasASmallerCauseOfItsOwn() {
            World world = new World().demands("a/1", "o1 o2").demands("b/1", "o2 o3");
            world.demands("c/1", "o2 o3");
            world.row("a/1 D b/1").row("a/1 = m/1").row("m/1 = b/1").row("b/1 = c/1");

            assertThat(world.contradictions())
                    .extracting(Contradiction::because)
                    .containsExactly(List.of("row#1"), List.of("row#2", "row#3"));
        }

        @Test
        void theCauseIsASmallestOne() {
            World world = new World().row("a/1 = b/1").row("b/1 = c/1").row("a/1 D c/1");
            world.row("a/1 < x/1").row("x/1 < y/1");

            assertThat(world.contradictions())
                    .singleElement()
                    .extracting(Contradiction::because)
                    .isEqualTo(List.of("row#1", "row#2", "row#3"));
        }

        @Test
        void allSmallestCausesAreSetAsideTogether() {
            World world = new World().row("a/1 = b/1").row("a/1 D b/1").row("a/1 < b/1").met("a/1");

            assertThat(world.contradictions())
                    .extracting(c -> Set.copyOf(c.because()))
                    .containsExactlyInAnyOrder(
                            Set.of("row#1", "row#2"),
                            Set.of("row#1", "row#3"),
                            Set.of("row#2", "row#3"));
            assertThat(relation(world, "a/1", "b/1")).isEqualTo(RelationSet.ALL);
        }

        @Test
        void aRowThatTheClaimsRefuteIsItsOwnCause() {
            World world = new World().demands("a/1", "o1").demands("b/1", "o2").row("a/1 = b/1");

            assertThat(world.contradictions())
                    .singleElement()
                    .extracting(Contradiction::because)
                    .isEqualTo(List.of("row#1"));
            assertThat(world.met("a/1").coverage("b/1")).isEqualTo(Coverage.NONE);
        }

        @Test
        void whatTheClaimsSayOfItIsNamedWithTheObligations() {
            World world =
                    new World()
                            .demands("a/1", "o1 o2")
                            .demands("b/1", "o2 o3")
                            .row("a/1 = b/1")
                            .row("x/1 = y/1")
                            .row("x/1 D y/1");

            assertThat(world.contradictions())
                    .extracting(Contradiction::claims)
                    .containsExactly(
                            new Contradiction.Claims(
                                    Relation.INTERSECTS,
                                    List.of("o2"),
                                    List.of("o1"),
                                    List.of("o3")),
                            null);
        }

        @Test
        void whatTheClaimsSayOfAChainIsNamedToo() {
            World world =
                    new World()
                            .demands("a/1", "o1")
                            .demands("b/1", "o2")
                            .row("a/1 = m/1")
                            .row("m/1 = b/1");

            assertThat(world.contradictions())
                    .extracting(Contradiction::claims)
                    .containsExactly(
                            new Contradiction.Claims(
                                    Relation.DISJOINT, List.of(), List.of("o1"), List.of("o2")));
        }

        @Test
        void aRowThatSaysOverlapOfTwoThatShareOnlyGuidanceIsAHint() {
            World world =
                    new World()
                            .demands("a/1", "o1", "o2")
                            .demands("a/2", "o3", "o4")
                            .demands("b/1", "o2")
                            .row("a/1 I b/1")
                            .row("a/1 a/2 I b/1");

            assertThat(world.contradictions()).isEmpty();
            assertThat(world.met("a/1").coverage("b/1")).isEqualTo(Coverage.NONE);
        }

        @Test
        void aRowThatSaysMoreThanOverlapOfTwoThatShareOnlyGuidanceIsNone() {
            World world =
                    new World().demands("a/1", "o1", "o2").demands("b/1", "o2").row("a/1 > b/1");

            assertThat(world.contradictions()).hasSize(1);
        }

        @Test
        void aRowBetweenDecomposedRequirementsIsCheckedAndNeverComposed() {
            World world =
                    new World()
                            .demands("a/1", "o1 o2")
                            .demands("b/1", "o2 o3")
                            .row("a/1 I b/1")
                            .row("b/1 < x/1");

            assertThat(world.contradictions()).isEmpty();
            assertThat(relation(world, "a/1", "x/1")).isEqualTo(RelationSet.ALL);
        }

        @Test
        void rowsOfASetOfHintsProveNothingAndContradictNothing() {
            World world = new World().demands("a/1", "o1").demands("b/1", "o2").opaque("c/1 d/1");
            world.set(
                    "s",
                    "P",
                    MappingSet.Status.HINTS,
                    "MIT",
                    null,
                    "a/1 = b/1",
                    "a/1 = c/1",
                    "c/1 D a/1",
                    "a/1 c/1 = d/1");

            assertThat(world.contradictions()).isEmpty();
            assertThat(relation(world, "a/1", "c/1")).isEqualTo(RelationSet.ALL);
            assertThat(world.met("a/1 c/1").coverage("d/1")).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(world.coverage("b/1")).isEqualTo(Coverage.NONE);
        }

        @Test
        void aRowOfSeveralEndsThatTheClaimsRefuteIsItsOwnCause() {
            World world =
                    new World()
                            .demands("a/1", "o1")
                            .demands("a/2", "o2")
                            .demands("b/1", "o1 o2 o3")
                            .row("a/1 a/2 = b/1");

            assertThat(world.contradictions())
                    .singleElement()
                    .extracting(Contradiction::because)
                    .isEqualTo(List.of("row#1"));
        }

        @Test
        void aRowThatSetsARequirementApartFromItselfIsItsOwnCause() {
            World world = new World().row("a/1 < a/1").row("b/1 c/1 D b/1").row("x/1 = a/1");
            world.row("a/1 = a/1").met("x/1");

            assertThat(world.contradictions())
                    .flatExtracting(Contradiction::because)
                    .containsExactlyInAnyOrder("row#1", "row#2");
            assertThat(world.coverage("a/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void aChainThatTheClaimsRefuteIsAContradiction() {
            World world =
                    new World()
                            .demands("a/1", "o1")
                            .demands("b/1", "o2")
                            .row("a/1 = m/1")
                            .row("m/1 = b/1");

            assertThat(world.contradictions())
                    .singleElement()
                    .extracting(Contradiction::because)
                    .isEqualTo(List.of("row#1", "row#2"));
        }
    }

    @Nested
    class RowsWithSeveralEnds {

        @Test
        void allSourcesMetMakeEveryTargetFull() {
            for (String symbol : List.of("=", ">")) {
                World world = new World().row("a/1 a/2 " + symbol + " b/1 b/2").met("a/1 a/2");

                assertThat(world.coverage("b/1")).isEqualTo(Coverage.FULL);
                assertThat(world.coverage("b/2")).isEqualTo(Coverage.FULL);
            }
        }

        @Test
        void someSourcesMetMakeNoTargetFull() {
            World world = new World().row("a/1 a/2 = b/1").met("a/1");

            assertThat(world.coverage("b/1")).isEqualTo(Coverage.PARTIAL);
            assertThat(world.coverage("a/2")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void theRowIsNeverSplitIntoPairs() {
            World world = new World().row("a/1 a/2 = b/1 b/2");

            assertThat(relation(world, "a/1", "b/1")).isEqualTo(RelationSet.ALL);
        }

        @Test
        void anUnmetTargetWithAllSourcesMetButOneMakesThatOneUnmet() {
            World world = new World().row("a/1 a/2 a/3 > b/1").met("a/1 a/2").unmet("b/1");

            assertThat(world.verdict("a/3").disproved()).isTrue();
            assertThat(world.contradictions()).isEmpty();
        }

        @Test
        void anUnmetTargetWithTwoOpenSourcesBlamesNeither() {
            World world = new World().row("a/1 a/2 a/3 > b/1").met("a/1").unmet("b/1");

            assertThat(world.verdict("a/2").disproved()).isFalse();
            assertThat(world.verdict("a/3").disproved()).isFalse();
        }

        @Test
        void aSingleSourceHoldsEachTarget() {
            World world = new World().row("a/1 > b/1 b/2");

            assertThat(relation(world, "a/1", "b/2")).isEqualTo(RelationSet.CONTAINS);
        }

        @Test
        void eachSourceIsHeldByASingleTarget() {
            for (String symbol : List.of("=", "<")) {
                World world = new World().row("a/1 a/2 " + symbol + " b/1");

                assertThat(relation(world, "a/1", "b/1")).isEqualTo(RelationSet.WITHIN);
                assertThat(world.copy().unmet("a/1").verdict("b/1").disproved()).isTrue();
                assertThat(world.copy().met("b/1").coverage("a/2")).isEqualTo(Coverage.FULL);
            }
        }

        @Test
        void theMirrorImagesHoldForTheConverse() {
            World world = new World().row("b/1 < a/1 a/2").met("a/1 a/2");

            assertThat(world.coverage("b/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void disjointHoldsForEachPair() {
            World world = new World().row("a/1 a/2 D b/1 b/2");

            assertThat(relation(world, "a/2", "b/1")).isEqualTo(RelationSet.DISJOINT);
        }

        @Test
        void sharingSomethingSaysNothingOfAnyPair() {
            for (String symbol : List.of("I", "~")) {
                World world = new World().row("a/1 a/2 " + symbol + " b/1");

                assertThat(relation(world, "a/1", "b/1")).isEqualTo(RelationSet.ALL);
            }
        }
    }

    @Nested
    class ExactNodes {

        @Test
        void aNodeThatIsExactlyItsChildrenIsFullWhenTheyAllAre() {
            World world = new World().theme("x/T", true, "x/T.1 x/T.2").met("x/T.1 x/T.2");

            assertThat(world.coverage("x/T")).isEqualTo(Coverage.FULL);
        }

        @Test
        void anUnmetChildDisprovesIt() {
            World world = new World().theme("x/T", true, "x/T.1 x/T.2").unmet("x/T.1");

            assertThat(world.verdict("x/T").disproved()).isTrue();
            assertThat(world.coverage("x/T.2")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void aNodeThatIsMoreThanItsChildrenIsNot() {
            World world = new World().theme("x/T", false, "x/T.1 x/T.2").met("x/T.1 x/T.2");

            assertThat(world.coverage("x/T")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void aMetNodeMakesItsChildrenFull() {
            World world = new World().theme("x/T", true, "x/T.1 x/T.2").met("x/T");

            assertThat(world.coverage("x/T.1")).isEqualTo(Coverage.FULL);
        }
    }

    @Nested
    class Believing {

        private Coverage covered(World world, Trust trust) {
            return world.copy().trusts(trust).met("a/1").coverage("b/1");
        }

        @Test
        void onlyTheNamedPublishersCount() {
            World world = new World().set("s", "NIST", "a/1 = b/1");

            assertThat(covered(world, new Trust(Set.of("NIST"), Set.of(), Set.of(), 1)))
                    .isEqualTo(Coverage.FULL);
            assertThat(covered(world, new Trust(Set.of("Other"), Set.of(), Set.of(), 1)))
                    .isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void onlyTheNamedStatusesCount() {
            World world =
                    new World()
                            .set("s", "P", MappingSet.Status.DRAFT, "CC0-1.0", null, "a/1 = b/1");

            assertThat(covered(world, Trust.ALL)).isEqualTo(Coverage.FULL);
            assertThat(
                            covered(
                                    world,
                                    new Trust(
                                            Set.of(),
                                            Set.of(MappingSet.Status.ACCEPTED),
                                            Set.of(),
                                            1)))
                    .isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void onlyTheNamedLicencesCount() {
            World world = new World().set("s", "P", "a/1 = b/1");

            assertThat(covered(world, new Trust(Set.of(), Set.of(), Set.of("MIT"), 1)))
                    .isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void aRejectedSetIsNeverBelieved() {
            World world =
                    new World().set("s", "P", MappingSet.Status.REJECTED, "MIT", null, "a/1 = b/1");

            assertThat(covered(world, Trust.ALL)).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(
                            covered(
                                    world,
                                    new Trust(
                                            Set.of(),
                                            Set.of(MappingSet.Status.REJECTED),
                                            Set.of(),
                                            1)))
                    .isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void aRowCountsWhereEnoughPublishersStateItInWhateverDirection() {
            Trust two = new Trust(Set.of(), Set.of(), Set.of(), 2);
            World one = new World().set("s", "P", "a/1 > b/1").set("s2", "P", "a/1 > b/1");

            assertThat(covered(one, two)).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(covered(one.copy().set("t", "Q", "b/1 < a/1"), two))
                    .isEqualTo(Coverage.FULL);
            assertThat(covered(one.copy().set("t", "Q", "a/1 = b/1"), two))
                    .isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void anOverrideReplacesTheRowsWithItsEndsAndLeavesTheOthers() {
            World world =
                    new World()
                            .set("s", "P", "a/1 = b/1", "a/1 = c/1")
                            .set("ours", "us", MappingSet.Status.ACCEPTED, "", "s", "b/1 I a/1")
                            .met("a/1");

            assertThat(world.contradictions()).isEmpty();
            assertThat(world.coverage("b/1")).isEqualTo(Coverage.PARTIAL);
            assertThat(world.coverage("c/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void anOverrideSurvivesAnUpdateOfTheSetThatItOverrides() {
            World updated =
                    new World()
                            .set("s", "P", "x/9 = b/9", "a/1 > b/1")
                            .set("ours", "us", MappingSet.Status.ACCEPTED, "", "s", "a/1 I b/1")
                            .met("a/1");

            assertThat(updated.coverage("b/1")).isEqualTo(Coverage.PARTIAL);
        }

        @Test
        void aRejectedOverrideReplacesNothing() {
            World world =
                    new World()
                            .set("s", "P", "a/1 = b/1")
                            .set("ours", "us", MappingSet.Status.REJECTED, "", "s", "a/1 I b/1");

            assertThat(covered(world, Trust.ALL)).isEqualTo(Coverage.FULL);
        }
    }
}
