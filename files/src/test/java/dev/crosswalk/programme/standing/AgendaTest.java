package dev.crosswalk.programme.standing;

import static dev.crosswalk.files.World.day;
import static dev.crosswalk.files.World.inPlace;
import static dev.crosswalk.files.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.standing.Due.Kind;
import dev.crosswalk.programme.standing.Due.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendaTest {
    @TempDir Path folder;
    private World world;

    @BeforeEach
    void programme() {
        world = new World(folder);
    }

    private Agenda on(String asOf) {
        return Agenda.of(world.on("beta", asOf), World.CONTENT.controls());
    }

    private List<Due> open(String asOf, String until) {
        return on(asOf).open(day(until));
    }

    private List<Due> within(String asOf, String from, String to) {
        return on(asOf).within(new Period(day(from), day(to)));
    }

    private static List<Due> of(Kind kind, List<Due> all) {
        return all.stream().filter(d -> d.kind() == kind).toList();
    }

    private static String told(Due d) {
        return "%s %s %s, last %s, %s"
                .formatted(d.status(), d.about(), d.day(), d.lastDay(), d.owner());
    }

    @Nested
    class APeriodicControl {
        @BeforeEach
        void reviews() {
            world.controls(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"));
        }

        @Test
        void isDueAtTheEndOfItsPeriodAndOnTimeUntilItsToleranceIsOver() {
            List<Due> due = of(Kind.OCCURRENCE, open("2026-06-01", "2026-07-01"));

            assertThat(due)
                    .extracting(AgendaTest::told)
                    .containsExactly("OPEN REV-01 2026-06-30, last 2026-07-14, IT lead");
        }

        @Test
        void staysDueAfterItsDayUntilItIsDone() {
            assertThat(of(Kind.OCCURRENCE, open("2026-07-10", "2026-07-20")))
                    .extracting(AgendaTest::told)
                    .containsExactly("OPEN REV-01 2026-06-30, last 2026-07-14, IT lead");
            assertThat(of(Kind.OCCURRENCE, open("2026-07-15", "2026-07-20")))
                    .extracting(AgendaTest::told)
                    .containsExactly("OVERDUE REV-01 2026-06-30, last 2026-07-14, IT lead");
        }

        @Test
        void missedSeveralTimesIsOneThingToDo() {
            List<Due> due = of(Kind.OCCURRENCE, open("2026-11-02", "2026-12-31"));

            assertThat(due)
                    .extracting(AgendaTest::told)
                    .containsExactly(
                            "OVERDUE REV-01 2026-06-30, last 2026-07-14, IT lead",
                            "OPEN REV-01 2026-12-31, last 2027-01-14, IT lead");
            assertThat(due.getFirst().times()).isEqualTo(2);
        }

        @Test
        void missedBeforeItWasDoneAgainIsNoLongerDue() {
            world.evidence(
                    seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"),
                    seen("EV-3", "REV-01", "review-record", "2026-09-20", "2026-09-20"));

            assertThat(of(Kind.OCCURRENCE, open("2026-11-02", "2026-11-30"))).isEmpty();
        }

        @Test
        void isInTheYearWithWhatWasDoneOfIt() {
            assertThat(of(Kind.OCCURRENCE, within("2026-11-02", "2026-01-01", "2026-12-31")))
                    .extracting(d -> d.day() + " " + d.status())
                    .containsExactly(
                            "2026-03-31 DONE",
                            "2026-06-30 OVERDUE",
                            "2026-09-30 OVERDUE",
                            "2026-12-31 OPEN");
        }

        @Test
        void bringsNewEvidenceSoThatTheOldOneIsDueOnlyWhereItEndsBefore() {
            // The evidence of March counts until July 8, the next review is due on June 30.
            assertThat(of(Kind.EVIDENCE, open("2026-06-01", "2026-12-31"))).isEmpty();
            // That of January counts until April 30.
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-01-10", "2026-01-10"));
            assertThat(of(Kind.EVIDENCE, open("2026-04-01", "2026-12-31")))
                    .extracting(AgendaTest::told)
                    .containsExactly("OPEN REV-01 2026-04-30, last 2026-04-30, IT lead");
        }

        @Test
        void givenUpOwesNothing() {
            world.controls(
                    "control: REV-01, state: retired, implementedOn: 2026-01-01, retiredOn:"
                            + " 2026-08-01");

            assertThat(open("2026-11-02", "2026-12-31"))
                    .extracting(Due::kind)
                    .containsExactly(Kind.WINDOW_END);
        }
    }

    @Test
    void aDailyControlIsOneItemAMonth() {
        world.controls(inPlace("BCK-01", "2026-01-01"));
        world.evidence(
                "id: EV-1, controls: [BCK-01], kind: backup-log, covers: { from: 2026-01-01, to:"
                        + " 2026-11-01 }, receivedAt: 2026-11-01, by: Ann");

        List<Due> year = of(Kind.OCCURRENCE, within("2026-11-02", "2026-10-01", "2026-12-31"));

        assertThat(year)
                .extracting(d -> d.day() + " " + d.status() + " " + d.times() + " " + d.key())
                .containsExactly(
                        "2026-10-31 DONE 31 occurrence-BCK-01-2026-10",
                        "2026-11-01 DONE 1 occurrence-BCK-01-2026-11-done",
                        "2026-11-02 OPEN 29 occurrence-BCK-01-2026-11",
                        "2026-12-01 OPEN 31 occurrence-BCK-01-2026-12");
    }

    @Test
    void aDailyControlIsOverdueOnTheDaysThatWereMissedAndNoOthers() {
        world.controls(inPlace("BCK-01", "2026-01-01"));
        world.evidence(
                "id: EV-1, controls: [BCK-01], kind: backup-log, covers: { from: 2026-01-01, to:"
                        + " 2026-10-13 }, receivedAt: 2026-10-14, by: Ann",
                "id: EV-2, controls: [BCK-01], kind: backup-log, covers: { from: 2026-10-16, to:"
                        + " 2026-10-27 }, receivedAt: 2026-10-28, by: Ann");

        List<Due> month = of(Kind.OCCURRENCE, within("2026-10-28", "2026-10-01", "2026-10-31"));

        assertThat(month)
                .extracting(d -> d.day() + " " + d.status() + " " + d.times() + " " + d.detail())
                .containsExactly(
                        "2026-10-14 OVERDUE 2 missed 2 times in 2026-10",
                        "2026-10-27 DONE 25 25 times in 2026-10",
                        "2026-10-28 OPEN 4 4 times in 2026-10");
        assertThat(month).extracting(Due::key).doesNotHaveDuplicates();
    }

    @Nested
    class AControlPerEvent {
        @Test
        void neverGatheredIsToBeGatheredAsLongAfterItsStartAsAListCounts() {
            world.controls(inPlace("LEA-01", "2026-03-01"));

            assertThat(of(Kind.POPULATION, open("2026-11-02", "2026-12-31")))
                    .extracting(d -> told(d) + ", " + d.detail())
                    .containsExactly(
                            "OVERDUE LEA-01 2026-06-08, last 2026-06-08, IT lead, events since"
                                    + " 2026-03-01");
        }

        @Test
        void owesTheDaysAfterTheLastPopulationAndTheEventsThatNobodyHandled() {
            world.controls(inPlace("LEA-01", "2026-01-01"));
            world.file("leavers.csv", "item,occurredOn,doneOn\nann,2026-09-30,\n");
            world.items(
                    "log.yaml",
                    "populations",
                    "id: POP-1, control: LEA-01, covers: { from: 2026-01-01, to: 2026-09-30 }, receivedAt: 2026-10-01, file: leavers.csv");

            List<Due> due = open("2026-10-01", "2027-01-31");

            assertThat(of(Kind.POPULATION, due))
                    .extracting(d -> d.day() + " " + d.detail())
                    .containsExactly("2027-01-08 events since 2026-10-01");
            assertThat(of(Kind.OCCURRENCE, due))
                    .extracting(AgendaTest::told)
                    .containsExactly("OPEN LEA-01 2026-09-30, last 2026-10-02, IT lead");
            assertThat(of(Kind.OCCURRENCE, open("2026-10-03", "2026-10-03")).getFirst().status())
                    .isEqualTo(Status.OVERDUE);
        }
    }

    @Test
    void aContinuousControlOwesEvidenceBeforeWhatThereIsGoesStale() {
        world.controls(inPlace("MFA-01", "2026-01-01"));
        assertThat(of(Kind.EVIDENCE, open("2026-01-20", "2026-12-31")))
                .extracting(AgendaTest::told)
                .containsExactly("OVERDUE MFA-01 2026-01-01, last 2026-01-01, Platform lead");

        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-01-20", "2026-01-20"));
        assertThat(of(Kind.EVIDENCE, open("2026-01-20", "2026-12-31")))
                .extracting(AgendaTest::told)
                .containsExactly("OPEN MFA-01 2026-03-06, last 2026-03-06, Platform lead");
    }

    @Test
    void aPlannedControlIsDueWhenItWasPromised() {
        world.controls("control: TST-01, state: planned, dueOn: 2026-12-15, owner: Bea");

        assertThat(of(Kind.CONTROL, open("2026-11-20", "2026-12-20")))
                .extracting(AgendaTest::told)
                .containsExactly("OPEN TST-01 2026-12-15, last 2026-12-15, Bea");
    }

    @Nested
    class ADocument {
        @Test
        void thatIsInUseAndWasNeverApprovedIsOverdueSinceItsControlIsInPlace() {
            world.controls(inPlace("REV-01", "2026-02-01"));

            List<Due> due = of(Kind.DOCUMENT_APPROVAL, open("2026-06-01", "2026-06-30"));

            assertThat(due)
                    .extracting(AgendaTest::told)
                    .containsExactly("OVERDUE access-policy 2026-02-01, last 2026-02-01, IT lead");
            assertThat(due.getFirst().title()).isEqualTo("Access Policy");
            assertThat(due.getFirst().controls()).containsExactly("REV-01");
        }

        @Test
        void isToBeReviewedWhenItsApprovalSaysSo() {
            world.controls(inPlace("REV-01", "2026-02-01"));
            world.items(
                    "documents.yaml",
                    "documents",
                    "document: access-policy, version: 2, owner: Cai, approvedBy: Bea, approvedOn:"
                            + " 2026-01-15, reviewBy: 2026-06-10");

            assertThat(of(Kind.DOCUMENT_REVIEW, open("2026-06-01", "2026-06-30")))
                    .extracting(d -> told(d) + ", " + d.detail())
                    .containsExactly(
                            "OPEN access-policy 2026-06-10, last 2026-06-10, Cai, version 2");
            assertThat(of(Kind.DOCUMENT_APPROVAL, open("2026-06-01", "2026-06-30"))).isEmpty();
        }
    }

    @Nested
    class AnException {
        @BeforeEach
        void accepted() {
            world.controls(inPlace("MFA-01", "2026-01-01"));
            world.items(
                    "exceptions.yaml",
                    "exceptions",
                    "id: EX-1, control: MFA-01, reason: old laptops, acceptedBy: Bea, acceptedOn:"
                            + " 2026-02-01, expiresOn: 2026-06-10");
        }

        @Test
        void isDueWhenItExpires() {
            assertThat(of(Kind.EXCEPTION, open("2026-06-01", "2026-06-30")))
                    .extracting(AgendaTest::told)
                    .containsExactly("OPEN EX-1 2026-06-10, last 2026-06-10, Platform lead");
            assertThat(of(Kind.EXCEPTION, open("2026-06-11", "2026-06-30")))
                    .extracting(Due::status)
                    .containsExactly(Status.OVERDUE);
        }

        @Test
        void thatHasLapsedIsPastWhenTheControlIsProved() {
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-11", "2026-06-11"));

            assertThat(of(Kind.EXCEPTION, open("2026-06-12", "2026-06-30"))).isEmpty();
        }
    }

    @Nested
    class AReport {
        private static final String FIRST =
                "id: RP-1, title: Report of 2025, scope: [alpha], assurance: operating, issuedOn:"
                        + " 2026-02-01, validUntil: 2027-01-31";

        @Test
        void isDueWhenItRunsOut() {
            world.items("attestations.yaml", "reports", FIRST);

            assertThat(of(Kind.REPORT, open("2026-11-02", "2027-02-28")))
                    .extracting(d -> d.about() + " " + d.day())
                    .containsExactly("RP-1 2027-01-31");
        }

        @Test
        void thatAnotherHasTakenOverFromIsNot() {
            world.items(
                    "attestations.yaml",
                    "reports",
                    FIRST,
                    "id: RP-2, title: Report of 2026, scope: [alpha], assurance: operating,"
                            + " issuedOn: 2027-01-15, validUntil: 2028-01-14");

            assertThat(of(Kind.REPORT, open("2027-02-10", "2027-12-31"))).isEmpty();
            assertThat(of(Kind.REPORT, open("2027-01-10", "2027-12-31"))).hasSize(1);
        }
    }

    @Test
    void aRiskIsToBeReviewedByItsOwner() {
        world.items(
                "risks.yaml",
                "risks",
                "id: RK-1, title: Fire, owner: Ann, likelihood: 1, impact: 5, treatment: avoid,"
                        + " reviewBy: 2026-06-10");

        assertThat(of(Kind.RISK_REVIEW, open("2026-06-01", "2026-06-30")))
                .extracting(AgendaTest::told)
                .containsExactly("OPEN RK-1 2026-06-10, last 2026-06-10, Ann");
    }

    @Test
    void aRiskIsToBeReviewedWhenItsAcceptanceEnds() {
        world.items(
                "risks.yaml",
                "risks",
                "id: RK-1, title: Fire, owner: Ann, likelihood: 1, impact: 5, treatment: retain,"
                        + " acceptedBy: Ann, acceptedUntil: 2026-06-10, reviewBy: 2026-12-01");

        assertThat(of(Kind.RISK_REVIEW, open("2026-06-01", "2026-06-30")))
                .extracting(Due::detail)
                .containsExactly("its acceptance ends");
    }

    @Test
    void aWindowEndsUntilItIsOver() {
        assertThat(of(Kind.WINDOW_END, open("2026-12-31", "2027-12-31"))).hasSize(1);
        assertThat(of(Kind.WINDOW_END, open("2027-01-01", "2027-12-31"))).isEmpty();
    }

    @Test
    void noTwoThingsOfAPeriodHaveTheSameKey() {
        world.controls(
                inPlace("REV-01", "2026-01-01"),
                inPlace("LEA-01", "2026-01-01"),
                inPlace("MFA-01", "2026-01-01"),
                inPlace("BCK-01", "2026-01-01"),
                inPlace("TST-01", "2026-01-01"));
        world.file(
                "leavers.csv",
                "item,occurredOn,doneOn\na b,2026-01-30,\na-b,2026-01-30,\na/b,2026-01-30,\n");
        world.items(
                "log.yaml",
                "populations",
                "id: POP-1, control: LEA-01, covers: { from: 2026-01-01, to: 2026-03-31 }, receivedAt: 2026-04-01, file: leavers.csv");

        List<Due> year = within("2026-11-02", "2026-01-01", "2027-12-31");

        assertThat(year).extracting(Due::key).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }
}
