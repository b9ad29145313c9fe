package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Operated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Attestations with exceptions, with a part that another organisation does and with guidance, and
/// answers about obligations.
class ReservationsTest {

    @Nested
    class Exceptions {

        @Test
        void anOpinionGivesAllThatItDoesNotExcept() {
            World world = new World().demands("x/1", "o1 o2 o3").metExcept("x/1", "o2");

            Verdict verdict = world.verdict("x/1");

            assertThat(verdict.coverage()).isEqualTo(Coverage.PARTIAL);
            assertThat(verdict.covered()).containsExactly("o1", "o3");
            assertThat(verdict.because("o1")).containsExactly("x/1");
            assertThat(verdict.disproved()).isFalse();
        }

        @Test
        void whatIsExceptedIsNeitherFailedNorPossibleByIt() {
            World world = new World().demands("x/1", "o1 o2").metExcept("x/1", "o2");

            assertThat(world.verdict("x/1").missing()).containsExactly("o2");
            assertThat(world.verdict("x/1").failed("o2")).isFalse();
            assertThat(world.verdict("x/1").possible()).isEqualTo(0.5);
        }

        @Test
        void guidanceThatIsExceptedIsNotPossible() {
            World world =
                    new World()
                            .demands("x/1", "o1", "g1 g2")
                            .demands("y/1", "g1 g2")
                            .metExcept("x/1", "g2");

            assertThat(world.verdict("y/1").possiblyCovered()).containsExactly("g1");
        }

        @Test
        void theRequirementIsMetWhereSomethingElseGivesWhatIsExcepted() {
            World world =
                    new World()
                            .demands("x/1", "o1 o2")
                            .metExcept("x/1", "o2")
                            .holds("c", "o2")
                            .row("x/1 = y/1");

            assertThat(world.coverage("x/1")).isEqualTo(Coverage.FULL);
            assertThat(world.coverage("y/1")).isEqualTo(Coverage.FULL);
        }

        @Test
        void anOpinionIsNotMetInAnyRule() {
            World world = new World().demands("x/1", "o1 o2").metExcept("x/1", "o2");
            world.row("x/1 = y/1").row("x/1 y/2 > y/3").met("y/2");

            assertThat(world.coverage("y/1")).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(world.coverage("y/3")).isNotEqualTo(Coverage.FULL);
        }

        @Test
        void anOpinionOnAnOpaqueRequirementGivesNothing() {
            World world = new World().demands("z/1", "o1");
            world.row("x/1 = y/1").metExcept("x/1", "o1");

            assertThat(world.coverage("x/1")).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(world.coverage("y/1")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void anOpinionAndAWordThatTheRequirementIsNotMetDoNotClash() {
            World world = new World().demands("x/1", "o1 o2").metExcept("x/1", "o2").unmet("x/1");

            assertThat(world.contradictions()).isEmpty();
            assertThat(world.verdict("x/1").disproved()).isTrue();
            assertThat(world.verdict("x/1").failed("o2")).isTrue();
        }

        /// Every set of exceptions of a requirement of three obligations.
        @Test
        @Tag("law")
        void everyFurtherExceptionTakesOutItsObligationAndNothingElse() {
            for (int excepted = 0; excepted < 8; excepted++) {
                World world = new World().demands("x/1", "o0 o1 o2").demands("y/1", "o0 o1 o2");
                world.metExcept("x/1", names(excepted));

                assertThat(Set.copyOf(world.verdict("y/1").covered()))
                        .isEqualTo(Set.copyOf(World.words(names(7 & ~excepted))));
                assertThat(world.coverage("x/1") == Coverage.FULL).isEqualTo(excepted == 0);
            }
        }

        private static String names(int set) {
            return ((set & 1) != 0 ? "o0 " : "")
                    + ((set & 2) != 0 ? "o1 " : "")
                    + ((set & 4) != 0 ? "o2" : "");
        }

        @Test
        void onlyAWordThatARequirementIsMetCanHaveAReservation() {
            assertThatThrownBy(() ->
                            new Attestation(
                                    World.ref("x/1"), false, null, "", List.of("o"), "", false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class OtherOrganisations {

        @Test
        void aPartThatAnotherOrganisationDoesIsPossibleAndProvesNothing() {
            World world = new World().demands("x/1", "o1 o2").metBy("x/1", "the host");
            world.row("x/1 = y/1");

            assertThat(world.verdict("x/1").possiblyCovered()).containsExactly("o1", "o2");
            assertThat(world.verdict("x/1").because("o1")).containsExactly("x/1");
            assertThat(world.verdict("x/1").proven()).isZero();
            assertThat(world.coverage("y/1")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void whatItAlsoExceptsIsNotEvenPossible() {
            World world = new World().demands("x/1", "o1 o2");
            world.attestations.add(
                    new Attestation(
                            World.ref("x/1"), true, null, "", List.of("o2"), "host", false));

            assertThat(world.verdict("x/1").possiblyCovered()).containsExactly("o1");
        }
    }

    @Nested
    class Guidance {

        @Test
        void aWordThatSpeaksOfGuidanceGivesWhatItNames() {
            World world =
                    new World()
                            .demands("x/1", "o1", "g1")
                            .demands("y/1", "o1 g1")
                            .metWithGuidance("x/1");

            assertThat(world.coverage("y/1")).isEqualTo(Coverage.FULL);
            assertThat(world.verdict("y/1").because("g1")).containsExactly("x/1");
        }

        @Test
        void itGivesTheRestWhereItExceptsSomeOfIt() {
            World world = new World().demands("x/1", "o1 o2", "g1 g2").demands("y/1", "g1 g2 o1");
            world.attestations.add(
                    new Attestation(
                            World.ref("x/1"), true, null, "", List.of("g2", "o1"), "", true));

            assertThat(world.verdict("y/1").covered()).containsExactly("g1");
            assertThat(world.verdict("x/1").covered()).containsExactly("o2");
        }
    }

    @Nested
    class Answers {

        @Test
        void anAnswerSatisfiesOrFailsItsObligation() {
            World world = new World().demands("x/1", "o1 o2 o3").done("o1").notDone("o2");

            Verdict verdict = world.verdict("x/1");

            assertThat(verdict.covered()).containsExactly("o1");
            assertThat(verdict.because("o1")).containsExactly("answer:o1");
            assertThat(verdict.failed("o2")).isTrue();
            assertThat(verdict.disproved()).isTrue();
        }

        @Test
        void anAnswerSaysNothingOfHowAControlOperated() {
            World world = new World().demands("x/1", "o1").done("o1").asks(Assurance.OPERATING);

            assertThat(world.verdict("x/1").proven()).isZero();
            assertThatThrownBy(() -> new Answered("o1", true, Assurance.OPERATING, ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void whatRestsOnAnswersAloneIsCountedApart() {
            World world = new World().demands("x/1", "o1 o2 o3").done("o1 o2").holds("c", "o2 o3");

            assertThat(world.verdict("x/1").onWord()).containsExactly("o1");
            assertThat(world.gap("x").summary().covered()).isEqualTo(3);
            assertThat(world.gap("x").summary().onWord()).isEqualTo(1);
        }

        @Test
        void whatIsFullOnlyWithAnAnswerIsCountedApart() {
            World world =
                    new World()
                            .demands("x/1", "o1 o2")
                            .demands("x/2", "o2")
                            .demands("x/3", "o1 o3")
                            .done("o1 o2")
                            .holds("c", "o2");

            RollUp sum = world.gap("x").summary();
            assertThat(sum.count(Coverage.FULL)).isEqualTo(2);
            assertThat(sum.fullOnWord()).isEqualTo(1);
        }

        @Test
        void whatRestsOnWordOnConclusionsOrOnNothingToDoIsCountedApart() {
            LocalDate day = LocalDate.of(2026, 12, 31);
            World world = new World().demands("x/1", "o1 o2 o3 o4").holds("c", "o4");
            world.control("w", "o1 o4", because(new Ground.OnWord(List.of("log"))));
            world.control("d", "o2 o4", because(new Ground.Concluded("CON-1", day, List.of())));
            world.control("n", "o3 o4", because(new Ground.NoEvent(List.of("p"))));

            Verdict verdict = world.verdict("x/1");
            assertThat(verdict.onWord()).containsExactly("o1");
            assertThat(verdict.onConclusions()).containsExactly("o2");
            assertThat(verdict.notExercised()).containsExactly("o3");
            RollUp sum = world.gap("x").summary();
            assertThat(
                            List.of(
                                    sum.covered(),
                                    sum.onWord(),
                                    sum.onConclusions(),
                                    sum.notExercised()))
                    .containsExactly(4, 1, 1, 1);
        }

        private static ControlFact.Holds because(Ground ground) {
            return new ControlFact.Holds(
                    Assurance.OPERATING,
                    List.of(),
                    List.of(new Operated("c", List.of(), List.of(ground))));
        }

        @Test
        void anAnswerThatAControlDeniesIsReportedAndProvesNothing() {
            World world = new World().demands("x/1", "o1").done("o1").fails("c", "o1");

            assertThat(world.contradictions())
                    .singleElement()
                    .satisfies(
                            c -> assertThat(c.because()).containsExactly("answer:o1", "control:c"));
            assertThat(world.verdict("x/1").proven()).isZero();
            assertThat(world.verdict("x/1").possible()).isEqualTo(1);
        }

        @Test
        void theLossOfAnAnswerIsFoundToBreakWhatRestsOnIt() {
            World world = new World().demands("x/1", "o1").done("o1");

            assertThat(world.why("x/1").losses())
                    .containsExactly(List.of(world.answers.getFirst()));
        }
    }
}
