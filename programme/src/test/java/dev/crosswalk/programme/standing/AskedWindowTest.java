package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.moment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AskedWindowTest {
    private static final Period DAYS =
            new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));

    private static AskedWindow on(String moment) {
        return new AskedWindow(DAYS, moment(moment));
    }

    @Test
    void onlyAQuestionAtOperatingHasOne() {
        Moment day = moment("2026-07-15");

        assertThat(AskedWindow.of(Assurance.OPERATING, DAYS, day)).isEqualTo(on("2026-07-15"));
        assertThat(AskedWindow.of(Assurance.IMPLEMENTED, DAYS, day)).isNull();
        assertThat(AskedWindow.of(Assurance.OPERATING, null, day)).isNull();
        assertThat(AskedWindow.of(Assurance.OPERATING, DAYS, null)).isNull();
    }

    @Test
    void itRunsToTheEndOfItsLastDayAndIsPastOnTheDayAfter() {
        assertThat(on("2026-09-30").isRunning()).isTrue();
        assertThat(on("2026-09-30").isPast()).isFalse();
        assertThat(on("2026-10-01").isRunning()).isFalse();
        assertThat(on("2026-10-01").isPast()).isTrue();
    }

    @Test
    void itRunsUntilItsLastDayIsOverToTheInstant() {
        assertThat(on("2026-09-30T23:59:59.999999999Z").isRunning()).isTrue();
        assertThat(on("2026-09-30T23:59:59.999999999Z").isPast()).isFalse();
        assertThat(on("2026-10-01T00:00:00Z").isRunning()).isFalse();
        assertThat(on("2026-10-01T00:00:00Z").isPast()).isTrue();
    }

    @Test
    void whileItRunsItSaysWhatTheFiguresCount() {
        assertThat(on("2026-07-15").caution())
                .hasValue(
                        "The window runs until 2026-09-30: no control counts as operated before it"
                                + " is over, and possible is what is in place so far.");
        assertThat(on("2026-10-01").caution()).isEmpty();
    }

    @Test
    void aWindowThatHasNotBegunSaysWhenItDoes() {
        assertThat(on("2025-09-30").caution().orElseThrow())
                .startsWith("The window begins on 2025-10-01 and runs until 2026-09-30: ");
        assertThat(on("2025-10-01").caution().orElseThrow())
                .startsWith("The window runs until 2026-09-30: ");
    }
}
