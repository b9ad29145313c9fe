package dev.crosswalk.files.folder;

import static dev.crosswalk.engine.operation.Occurrence.Status.ON_TIME;
import static dev.crosswalk.files.World.day;
import static dev.crosswalk.files.World.inPlace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Standing;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written as an instant happened then, on the day that it was in the organisation's time
/// zone; what is written as a day stays one.
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
                .isInstanceOfSatisfying(
                        ControlFact.Holds.class,
                        h -> assertThat(h.evidence()).containsExactly("EV-1"));
    }

    @Test
    void aDayIsReadAsADayAndAnInstantAsAnInstant() {
        world.controls(
                "control: MFA-01, state: retired, plannedOn: 2026-01-05, implementedOn:"
                        + " 2026-01-10T08:00:00Z, retiredOn: 2026-09-30T23:30:00Z");
        world.evidence(
                "id: EV-1, controls: [MFA-01], kind: mfa-test, observedAt: 2026-03-01T09:00:00Z,"
                        + " receivedAt: 2026-03-01, result: fail, run: nightly-7, by: Ann",
                "id: EV-2, controls: [MFA-01], kind: mfa-test, observedAt: 2026-03-02,"
                        + " receivedAt: 2026-03-02T14:00:00+05:30, by: Ann",
                "id: EV-3, controls: [MFA-01], kind: mfa-report, covers: { from: 2026-03-01, to:"
                        + " 2026-03-31 }, receivedAt: 2026-04-01, by: Ann");
        world.items(
                "log.yaml",
                "occurrences",
                "control: MFA-01, performedOn: 2026-03-02T12:00:00Z, evidence: [EV-2]");
        Programme read = world.read();
        Evidence first = read.evidence().getFirst();
        Evidence second = read.evidence().get(1);
        Evidence third = read.evidence().getLast();
        Adoption adoption = read.adoptions().getFirst();

        assertThat(adoption.plannedOn()).isEqualTo(read.on(day("2026-01-05")));
        assertThat(adoption.implementedOn()).hasToString("2026-01-10T09:00:00+01:00");
        assertThat(adoption.retiredOn()).hasToString("2026-10-01T01:30:00+02:00");
        assertThat(first.observedAt()).hasToString("2026-03-01T10:00:00+01:00");
        assertThat(first.receivedAt()).hasToString("2026-03-01");
        assertThat(first.run()).isEqualTo("nightly-7");
        assertThat(second.seenAt()).hasToString("2026-03-02");
        assertThat(second.receivedAt()).hasToString("2026-03-02T09:30:00+01:00");
        assertThat(second.run()).isEmpty();
        assertThat(third.observedAt()).isNull();
        assertThat(third.seenAt()).hasToString("2026-03-31");
        assertThat(read.performed().getFirst().performedOn())
                .hasToString("2026-03-02T13:00:00+01:00");
    }

    @Test
    void whatIsSaidOfATimeIsSaidAsItWasWritten() {
        world.controls(inPlace("MFA-01", "2026-01-10T08:00:00Z"));
        world.evidence(
                "id: EV-1, controls: [MFA-01], kind: mfa-report, observedAt: 2026-01-10T07:59:59Z,"
                        + " receivedAt: 2026-01-10T07:59:59Z, by: Ann");
        world.items(
                "log.yaml",
                "occurrences",
                "control: MFA-01, performedOn: 2026-01-10T09:00:00Z, evidence: [EV-1]");

        assertThat(world.check())
                .extracting(Finding::message)
                .contains(
                        "EV-1 speaks of 2026-01-10T08:59:59+01:00, and MFA-01 is in place only"
                                + " since 2026-01-10T09:00:00+01:00: it shows nothing of it",
                        "MFA-01 was performed on 2026-01-10T10:00:00+01:00 by the log, and EV-1"
                                + " shows nothing after 2026-01-10T08:59:59+01:00: it counts for"
                                + " that day alone");
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
