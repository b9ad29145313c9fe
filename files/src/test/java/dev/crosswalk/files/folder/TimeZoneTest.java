package dev.crosswalk.files.folder;

import static dev.crosswalk.engine.operation.Occurrence.Status.ON_TIME;
import static dev.crosswalk.files.World.day;
import static dev.crosswalk.files.World.inPlace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written as an instant is judged on the day that it was in the organisation's time zone.
class TimeZoneTest {
    @TempDir Path folder;
    private World world;

    @BeforeEach
    void inBerlin() {
        world = new World(folder);
    }

    private Standing on(String edition, String asOf) {
        Programme programme = world.read();
        Moment moment = Moment.parse(asOf, programme.timeZone());
        return ProgrammeAt.of(programme, World.CONTENT.controls(), World.CROSSWALK, moment, moment)
                .standing(edition);
    }

    private ControlFact.State mfa(String asOf) {
        return on("beta", asOf).control("MFA-01").orElseThrow().fact().state();
    }

    @Test
    void evidenceThatWasObservedAfterMidnightIsOfTheNextDay() {
        world.controls(inPlace("MFA-01", "2026-01-10"));
        world.evidence(
                "id: EV-1, controls: [MFA-01], kind: mfa-report, observedAt: 2026-03-31T22:30:00Z,"
                        + " receivedAt: 2026-03-31T23:30:00+01:00, by: Ann");

        // In Berlin it was half past midnight by summer time when it was observed.
        assertThat(world.read().evidence().getFirst().proves().to()).isEqualTo(day("2026-04-01"));
        assertThat(mfa("2026-03-31"))
                .isEqualTo(new ControlFact.Unknown(ControlFact.Reason.NO_DATA, true, true));
        assertThat(mfa("2026-04-01"))
                .isEqualTo(new ControlFact.Holds(Assurance.IMPLEMENTED, List.of("EV-1")));
    }

    @Test
    void anEventAndItsHandlingAreOfTheirDays() {
        world.controls(inPlace("LEA-01", "2026-01-01"));
        world.file(
                "leavers.csv",
                "item,occurredOn,doneOn\nann,2026-02-01T23:30:00Z,2026-02-04T22:30:00Z\n");
        world.items(
                "log.yaml",
                "populations",
                "id: POP-1, control: LEA-01, covers: { from: 2026-01-01, to: 2026-06-30 },"
                        + " receivedAt: 2026-06-30, file: leavers.csv");

        Standing standing = on("alpha", "2026-06-30");

        assertThat(
                        Objects.requireNonNull(standing.control("LEA-01").orElseThrow().operation())
                                .occurrences())
                .filteredOn(o -> o.name().equals("POP-1 ann"))
                .allSatisfy(o -> {
                    assertThat(o.due()).isEqualTo(day("2026-02-02"));
                    assertThat(o.doneOn()).isEqualTo(day("2026-02-04"));
                    assertThat(o.status()).isEqualTo(ON_TIME);
                })
                .hasSize(1);
    }
}
