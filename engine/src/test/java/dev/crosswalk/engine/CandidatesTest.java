package dev.crosswalk.engine;

import static dev.crosswalk.engine.World.ref;
import static dev.crosswalk.engine.World.refs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static List<Candidate> candidates(World world) {
        Crosswalk crosswalk = world.crosswalk();
        return crosswalk.candidates(crosswalk.compare(Scope.of("a"), Scope.of("b")));
    }

    @Test
    void twoThatAreRelatedToOneRequirementOfAThirdFrameworkAreACandidateThatNothingProves() {
        World world =
                new World()
                        .opaque("a/1 b/1 hub/1")
                        .set("one", "One", "hub/1 I a/1")
                        .set("two", "Two", "hub/1 I b/1")
                        .met("a/1");

        assertThat(candidates(world))
                .containsExactly(
                        new Candidate(
                                ref("a/1"),
                                ref("b/1"),
                                List.of("One", "Two"),
                                refs("hub/1"),
                                List.of("one#1", "two#1")));
        assertThat(world.coverage("b/1")).isEqualTo(Coverage.NOT_ASSESSED);
    }

    @Test
    void aRowThatSaysNothingMoreBetweenTwoThatAreDecomposedMakesOne() {
        World world =
                new World().demands("a/1", "x").demands("b/1", "y").set("one", "One", "a/1 ~ b/1");

        assertThat(candidates(world))
                .containsExactly(
                        new Candidate(
                                ref("a/1"),
                                ref("b/1"),
                                List.of("One"),
                                List.of(),
                                List.of("one#1")));
    }

    @Test
    void aPairOfWhichMoreIsKnownIsNone() {
        World world =
                new World()
                        .demands("a/1", "x")
                        .demands("b/1", "x y")
                        .opaque("a/2 b/2")
                        .set("one", "One", "a/1 ~ b/1", "a/2 I b/2");

        assertThat(candidates(world)).isEmpty();
    }

    @Test
    void twoThatADisjointRowSetsApartAreNone() {
        World world =
                new World()
                        .opaque("a/1 b/1 hub/1")
                        .set("one", "One", "hub/1 D a/1")
                        .set("two", "Two", "hub/1 I b/1");

        assertThat(candidates(world)).isEmpty();
    }

    @Test
    void rowsOfARejectedSetMakeNone() {
        World world =
                new World()
                        .demands("a/1", "x")
                        .demands("b/1", "y")
                        .set(
                                "one",
                                "One",
                                MappingSet.Status.REJECTED,
                                "CC0-1.0",
                                null,
                                "a/1 ~ b/1");

        assertThat(candidates(world)).isEmpty();
    }

    @Test
    void rowsOfASetOfHintsMakeThemWhateverTheySay() {
        World world =
                new World()
                        .demands("a/1", "x")
                        .demands("b/1", "y")
                        .set("one", "One", MappingSet.Status.HINTS, "MIT", null, "a/1 = b/1");

        assertThat(candidates(world)).extracting(Candidate::rows).containsExactly(List.of("one#1"));
    }

    @Test
    void aRowThatTheClaimsRefuteIsStillAPublishersWord() {
        World world =
                new World().demands("a/1", "x").demands("b/1", "y").set("one", "One", "a/1 I b/1");

        assertThat(world.contradictions()).hasSize(1);
        assertThat(candidates(world)).extracting(Candidate::rows).containsExactly(List.of("one#1"));
    }

    @Test
    void rowsThatContradictEachOtherMakeNone() {
        World world = new World().opaque("a/1 b/1").set("one", "One", "a/1 = b/1", "a/1 D b/1");

        assertThat(candidates(world)).isEmpty();
    }

    @Test
    void thoseThatAPublisherNamesItselfComeBeforeThoseOfAHub() {
        World world =
                new World()
                        .opaque("hub/1")
                        .demands("a/1", "x")
                        .demands("a/2", "x")
                        .demands("b/1", "y")
                        .set("one", "One", "hub/1 I a/1", "a/2 ~ b/1")
                        .set("two", "Two", "hub/1 I b/1");

        assertThat(candidates(world)).extracting(c -> c.left().id()).containsExactly("2", "1");
    }

    private static List<String> ofGap(World world, String want) {
        return world.crosswalk().candidates(world.posture(), Scope.of(want)).stream()
                .map(c -> c.left() + " " + c.right())
                .toList();
    }

    @Test
    void thoseOfAGapSetWhatIsMetBesideWhatIsWanted() {
        World world =
                new World()
                        .opaque("a/1 a/2 b/1 b/2 hub/1")
                        .set("one", "One", "hub/1 I a/1", "hub/1 I a/2")
                        .set("two", "Two", "hub/1 I b/1", "a/1 I b/2", "a/2 > b/2");

        assertThat(ofGap(world.copy().met("a/1"), "b")).containsExactly("a/1 b/2", "a/1 b/1");
        assertThat(ofGap(world.copy().met("a/2"), "b")).containsExactly("a/2 b/1");
        assertThat(ofGap(world.copy().met("b/1"), "b")).isEmpty();
        assertThat(ofGap(world.copy().unmet("a/1"), "b")).isEmpty();
    }

    @Test
    void whatAGapProvesOrCallsPossibleByGuidanceIsNone() {
        World world =
                new World()
                        .demands("a/1", "x", "y")
                        .demands("b/1", "x z")
                        .demands("b/2", "y")
                        .demands("b/3", "w")
                        .set("one", "One", "a/1 ~ b/1", "a/1 ~ b/2", "a/1 ~ b/3")
                        .met("a/1");

        assertThat(ofGap(world, "b")).containsExactly("a/1 b/3");
    }

    @Test
    void whereNothingIsAttestedWhatIsFullyCoveredStandsForWhatIsMet() {
        World world = new World().demands("a/1", "x").opaque("b/1");
        world.set("one", "One", "a/1 ~ b/1").done("x");

        assertThat(ofGap(world, "b")).containsExactly("a/1 b/1");
    }

    @Test
    void thoseThatMoreIndependentPublishersNameComeFirstThenThoseInMoreWays() {
        World world =
                new World()
                        .opaque("a/1 a/2 a/3 b/1 b/2 b/3 hub/1 hub/2")
                        .set(
                                "one",
                                "One",
                                "hub/1 I a/1",
                                "hub/1 I b/1",
                                "hub/1 I a/2",
                                "hub/2 I a/2")
                        .set("again", "One", "hub/2 I b/1")
                        .set("two", "Two", "hub/2 I a/3", "hub/2 I b/3");

        assertThat(candidates(world))
                .extracting(c -> c.left().id() + c.right().id() + " " + c.publishers().size())
                .containsExactly("23 2", "31 2", "21 1", "11 1", "33 1");
    }
}
