package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is computed over many requirements at once.
class SummaryTest {

    @Nested
    class Comparing {

        private static final World WORLD =
                new World()
                        .demands("a/1", "o1 o2")
                        .demands("a/2", "o3", "o4")
                        .demands("a/3", "o5")
                        .opaque("a/4")
                        .demands("b/1", "o2")
                        .demands("b/2", "o4")
                        .demands("b/3", "o6")
                        .row("a/4 I b/3")
                        .row("a/3 ~ b/3");

        private static Comparison comparison() {
            return WORLD.crosswalk().compare(Scope.of("a"), Scope.of("b"));
        }

        @Test
        void pairsThatShareDemandsTellTheirRelationAndWhatIsLeft() {
            assertThat(comparison().pairs())
                    .contains(
                            new Comparison.Pair(
                                    World.ref("a/1"),
                                    World.ref("b/1"),
                                    Comparison.Basis.DEMANDED,
                                    Relation.SUPERSET,
                                    List.of("o2"),
                                    1,
                                    1,
                                    1,
                                    0));
        }

        @Test
        void pairsThatShareOnlyASuggestionAreReportedApart() {
            assertThat(comparison().pairs())
                    .filteredOn(p -> p.right().equals(World.ref("b/2")))
                    .singleElement()
                    .satisfies(p -> {
                        assertThat(p.basis()).isEqualTo(Comparison.Basis.SUGGESTED);
                        assertThat(p.relation()).isNull();
                        assertThat(p.shared()).containsExactly("o4");
                    });
        }

        @Test
        void anOpaqueSideIsComparedByPublishedRows() {
            assertThat(comparison().pairs())
                    .filteredOn(p -> p.left().equals(World.ref("a/4")))
                    .singleElement()
                    .satisfies(p -> {
                        assertThat(p.basis()).isEqualTo(Comparison.Basis.PUBLISHED);
                        assertThat(p.relation()).isEqualTo(Relation.INTERSECTS);
                    });
        }

        @Test
        void whatHasNoCounterpartIsListedOnBothSides() {
            assertThat(comparison().leftWithoutCounterpart()).containsExactly(World.ref("a/3"));
            assertThat(comparison().rightWithoutCounterpart()).isEmpty();
        }

        @Test
        void bothDirectionsTellTheSame() {
            Comparison back = WORLD.crosswalk().compare(Scope.of("b"), Scope.of("a"));

            assertThat(back.pairs()).hasSameSizeAs(comparison().pairs());
            assertThat(back.rightWithoutCounterpart())
                    .isEqualTo(comparison().leftWithoutCounterpart());
        }
    }

    @Nested
    class RollingUp {

        @Test
        void countsAndMeansLeaveOutWhatDoesNotApply() {
            World world =
                    new World()
                            .demands("x/1", "o1")
                            .demands("x/2", "o1 o2")
                            .demands("x/3", "o3")
                            .demands("x/4", "o4")
                            .holds("c", "o1")
                            .excludes("x/4", "not ours");

            RollUp sum = world.gap("x").summary();

            assertThat(sum.total()).isEqualTo(4);
            assertThat(sum.applicable()).isEqualTo(3);
            assertThat(sum.count(Coverage.FULL)).isEqualTo(1);
            assertThat(sum.count(Coverage.PARTIAL)).isEqualTo(1);
            assertThat(sum.count(Coverage.NONE)).isEqualTo(1);
            assertThat(sum.count(Coverage.NOT_APPLICABLE)).isEqualTo(1);
            assertThat(sum.proven()).isEqualTo((1 + 0.5 + 0) / 3);
            assertThat(sum.counts()).containsOnlyKeys(Coverage.values());
        }

        @Test
        void anObligationThatTwoRequirementsDemandIsCountedOnce() {
            World world = new World().demands("x/1", "o1 o2").demands("x/2", "o1 o3");
            world.holds("c1", "o1").unknown("c2", "o3", ControlFact.Reason.NO_DATA);

            RollUp sum = world.gap("x").summary();

            assertThat(sum.obligations()).isEqualTo(3);
            assertThat(sum.covered()).isEqualTo(1);
            assertThat(sum.possible()).isEqualTo(1);
            assertThat(sum.missing()).isEqualTo(1);
            assertThat(sum.possibleShare()).isEqualTo((0.5 + 1) / 2);
        }

        @Test
        void anEmptyChoiceHasNoMeans() {
            RollUp sum = RollUp.of(List.of());

            assertThat(sum.proven()).isZero();
            assertThat(sum.possibleShare()).isZero();
        }
    }
}
