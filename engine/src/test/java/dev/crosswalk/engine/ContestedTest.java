package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Claims on which careful readings differ.
class ContestedTest {

    /// A report on s/1, whose demand k is contested, and t/1, which asks for k and what nobody
    /// contests.
    private static World world() {
        return new World()
                .demands("s/1", "a k")
                .demands("t/1", "a k")
                .demands("t/2", "k")
                .contests("s/1", "k");
    }

    private static Verdict only(Gap gap) {
        return gap.verdicts().getFirst();
    }

    @Nested
    class WhereItGives {

        @Test
        void itStandsUnlessSomebodyReadsStrictly() {
            assertThat(world().met("s/1").coverage("t/1")).isEqualTo(Coverage.FULL);
            assertThat(world().met("s/1").readStrictly().verdict("t/1").missing())
                    .containsExactly("k");
            assertThat(world().met("s/1").readStrictly().coverage("t/2")).isEqualTo(Coverage.NONE);
        }

        @Test
        void theRangeSaysWhatIsProvenUnderBothReadings() {
            Gap gap = world().met("s/1").gap("t");

            assertThat(gap.summary().proven()).isEqualTo(1);
            assertThat(gap.range()).isEqualTo(new Range(0.25, 1));
            assertThat(only(gap).onContested()).containsExactly("k");
            assertThat(world().met("s/1").readStrictly().gap("t").range()).isEqualTo(gap.range());
        }

        @Test
        void whatFollowsFromItIsContestedToo() {
            World w = world().implies("k", "l").demands("t/3", "l").met("s/1");

            assertThat(w.coverage("t/3")).isEqualTo(Coverage.FULL);
            assertThat(w.verdict("t/3").contested("l")).isTrue();
            assertThat(w.readStrictly().coverage("t/3")).isEqualTo(Coverage.NONE);
        }

        @Test
        void anObligationThatSomethingElseGivesTooDoesNotRestOnIt() {
            Verdict v = world().met("s/1").holds("c", "k").verdict("t/2");

            assertThat(v.contested("k")).isTrue();
            assertThat(v.onContested()).isEmpty();
            assertThat(v.strict()).isEqualTo(1);
        }

        @Test
        void anOpinionThatExceptsSomethingGivesNoContestedDemandStrictly() {
            World w = world().demands("s/1", "x").metExcept("s/1", "x");

            assertThat(w.verdict("t/1").covered()).containsExactly("a", "k");
            assertThat(w.verdict("t/1").contested("k")).isTrue();
            assertThat(w.readStrictly().verdict("t/1").covered()).containsExactly("a");
        }

        @Test
        void anOpaqueRequirementThatRestsOnOneIsNotProvenStrictly() {
            World w = world().opaque("x/1").row("t/1 > x/1").met("s/1");

            assertThat(only(w.gap("x")).coverage()).isEqualTo(Coverage.FULL);
            assertThat(w.gap("x").range()).isEqualTo(new Range(0, 1));
        }

        @Test
        void aFailedOneDisprovesNothingStrictly() {
            World w = world().met("s/1").fails("c", "k");

            assertThat(w.contradictions()).isNotEmpty();
            assertThat(w.readStrictly().contradictions()).isEmpty();
            assertThat(w.coverage("s/1")).isEqualTo(Coverage.FULL);
        }
    }

    @Nested
    class WhereItIsAsked {

        private final World asked =
                new World().demands("s/1", "a").demands("t/1", "a k").contests("t/1", "k");

        @Test
        void itIsAskedUnlessSomebodyReadsGenerously() {
            Gap gap = asked.met("s/1").gap("t");

            assertThat(only(gap).coverage()).isEqualTo(Coverage.PARTIAL);
            assertThat(gap.range()).isEqualTo(new Range(0.5, 1));
        }

        @Test
        void oneThatIsDoneCountsInAnyReading() {
            Gap gap = asked.done("k").gap("t");

            assertThat(gap.range().generous()).isCloseTo(0.5, within(1e-9));
        }

        @Test
        void whatAsksForNothingElseIsNotMetByThat() {
            assertThat(asked.contests("t/1", "a").holds("c", "x").gap("t").range())
                    .isEqualTo(new Range(0, 0));
        }

        @Test
        void aRequirementThatIsMetCoversAllOfItselfInAnyReading() {
            World w = world().met("s/1");

            assertThat(w.gap("s").range()).isEqualTo(new Range(1, 1));
            assertThat(w.readStrictly().coverage("s/1")).isEqualTo(Coverage.FULL);
            assertThat(w.readStrictly().verdict("s/1").because("k")).containsExactly("s/1");
        }
    }

    @Nested
    class Decided {

        @Test
        void oneThatStandsIsContestedNoMore() {
            World w = world().met("s/1").decides("s/1", "k", true);

            assertThat(w.gap("t").range()).isEqualTo(new Range(1, 1));
            assertThat(w.verdict("t/1").contested("k")).isFalse();
            assertThat(w.readStrictly().coverage("t/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void oneThatDoesNotStandNeitherGivesNorIsAsked() {
            World w = world().contests("t/1", "k").met("s/1");
            w.decides("s/1", "k", false);
            assertThat(w.verdict("t/1").missing()).containsExactly("k");

            w.decides("t/1", "k", false);
            assertThat(w.coverage("t/1")).isEqualTo(Coverage.FULL);
            assertThat(w.verdict("t/1").demanded()).isEqualTo(1);
        }

        @Test
        void whatNobodyContestsCannotBeDecided() {
            assertThat(world().met("s/1").decides("s/1", "a", false).coverage("t/1"))
                    .isEqualTo(Coverage.FULL);
        }

        @Test
        void anOrganisationDecidesForItselfAlone() {
            World w = world().met("s/1");
            Crosswalk crosswalk = w.crosswalk();
            Posture plain = w.posture();
            Posture decided = w.decides("s/1", "k", false).posture();
            for (int i = 0; i < 2; i++) {
                assertThat(only(crosswalk.gap(decided, Scope.of("t"))).proven()).isEqualTo(0.5);
                assertThat(only(crosswalk.gap(plain, Scope.of("t"))).proven()).isEqualTo(1);
            }
        }
    }

    @Nested
    class InAPair {

        private static List<String> contested(World world) {
            Crosswalk crosswalk = world.crosswalk();
            Comparison.Pair pair =
                    crosswalk.compare(Scope.of("s"), Scope.of("t")).pairs().getFirst();
            return crosswalk.contested(pair);
        }

        @Test
        void isWhatEitherSideGivesOnlyByAContestedDemand() {
            assertThat(contested(world())).containsExactly("k");
            assertThat(
                            contested(
                                    new World()
                                            .demands("s/1", "a k")
                                            .demands("t/1", "a k")
                                            .contests("t/1", "a")))
                    .containsExactly("a");
            assertThat(contested(new World().demands("s/1", "a").demands("t/1", "a"))).isEmpty();
        }

        @Test
        void isWhatFollowsFromOneAndNotWhatFollowsFromAnAgreedOne() {
            World implied =
                    new World()
                            .demands("s/1", "a k")
                            .demands("t/1", "l")
                            .implies("k", "l")
                            .contests("s/1", "k");
            assertThat(contested(implied)).containsExactly("l");
            assertThat(contested(implied.implies("a", "l"))).isEmpty();
        }

        @Test
        void isNothingWhereOnlyGuidanceJoinsIt() {
            World w = new World().demands("s/1", "a").contests("s/1", "a");
            w.demands("t/1", "b", "a");

            assertThat(contested(w)).isEmpty();
        }
    }

    @Test
    void noProofThatRestsOnAContestedClaimPassesStrictly() {
        World w = world().met("s/1");
        Proof proof = w.why("t/1").proof();

        assertThat(ProofChecker.check(proof, w.library(), w.posture())).isEmpty();
        assertThat(ProofChecker.checkAgreed(proof, w.library(), w.posture(), (_, _) -> List.of()))
                .isNotEmpty();
        assertThat(ProofChecker.check(proof, w.library(), w.decides("s/1", "k", false).posture()))
                .isNotEmpty();
    }
}
