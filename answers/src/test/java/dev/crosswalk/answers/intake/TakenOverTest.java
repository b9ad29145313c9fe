package dev.crosswalk.answers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TakenOverTest {
    @Test
    void whatIsTheSameFigureBeforeAndAfterDoesNotFall() {
        assertThat(TakenOver.fall("SOC 2", 0.96504, 0.96496, 0.971))
                .isEqualTo(
                        "SOC 2 stays at 96.5\u00a0%; without the exceptions it would be at 97.1\u00a0%.");
        assertThat(TakenOver.fall("SOC 2", 0.96504, 0.96496, null)).isEmpty();
    }

    @Test
    void whatIsLessFallsAndItIsSaidWhetherTheExceptionsAloneAreWhy() {
        assertThat(TakenOver.fall("SOC 2", 0.97, 0.96, 0.971))
                .isEqualTo(
                        "SOC 2 falls because of the exceptions alone: without them it would be at"
                                + " 97.1\u00a0%.");
        assertThat(TakenOver.fall("SOC 2", 0.97, 0.96, 0.965)).contains("not because of");
        assertThat(TakenOver.fall("SOC 2", 0.96, 0.96, 0.971)).isEmpty();
    }
}
