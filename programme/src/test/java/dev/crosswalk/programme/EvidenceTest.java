package dev.crosswalk.programme;

import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.inconclusive;
import static dev.crosswalk.programme.World.listing;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.passed;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class EvidenceTest {
    private static final Evidence SEEN =
            seen("EV-1", "MFA-01", "mfa-test", "2026-03-20", "2026-03-21");

    @Test
    void allOfItTellsAgainstAControlWhereItFailedSaysNothingOrWasFalsified() {
        Evidence falsified = SEEN.with(new Evidence.Details("", "", null, true, null));

        assertThat(failed(SEEN).against()).contains(failed(SEEN));
        assertThat(inconclusive(SEEN).against()).contains(inconclusive(SEEN));
        assertThat(falsified.against()).contains(falsified);
        assertThat(passed(SEEN).against()).isEmpty();
        assertThat(SEEN.against()).isEmpty();
    }

    @Test
    void ofAListOnlyTheRowsThatFailedTellAgainstAControl() {
        Evidence some =
                listing("EV-1", "MFA-01", "mfa-test", "a 2026-03-20", "b 2026-03-21 failed");

        assertThat(listing("EV-1", "MFA-01", "mfa-test", "a 2026-03-20").against()).isEmpty();
        assertThat(some.against())
                .map(e -> Objects.requireNonNull(e.details().rows()).rows())
                .hasValueSatisfying(
                        rows -> assertThat(rows).extracting(r -> r.subject()).containsExactly("b"));
    }

    @Test
    void wasSeenWhenItWasObservedOrOnTheLastOfItsDays() {
        assertThat(SEEN.seenAt()).isEqualTo(moment("2026-03-20"));
        assertThat(
                        World.covering(
                                        "EV-2",
                                        "MFA-01",
                                        "mfa-test",
                                        "2026-01-01/2026-03-31",
                                        "2026-04-02")
                                .seenAt())
                .isEqualTo(moment("2026-03-31"));
    }

    @Test
    void observedOnADayProvesThatDayAlone() {
        for (String proves :
                List.of(
                        "2026-03-19/2026-03-20",
                        "2026-03-20/2026-03-21",
                        "2026-03-21/2026-03-21")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Evidence(
                                    "EV-1",
                                    List.of("MFA-01"),
                                    "mfa-test",
                                    period(proves),
                                    moment("2026-03-20"),
                                    moment("2026-03-21"),
                                    "Ann",
                                    "",
                                    "",
                                    null,
                                    "",
                                    ""));
        }
    }
}
