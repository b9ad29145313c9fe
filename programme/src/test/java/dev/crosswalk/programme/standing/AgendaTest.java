package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.daily;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.done;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.retired;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.standing.Due.Kind;
import dev.crosswalk.programme.standing.Due.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private final World world = programme();

    private Agenda on(String asOf) {
        return Agenda.of(world.on("beta", asOf), World.LIBRARY);
    }

    private List<Due> open(String asOf, String until) {
        Agenda agenda = on(asOf);
        List<Due> all = agenda.open(day(until));
        // Of one control it is told what is told of it among all.
        for (String control : all.stream().map(Due::about).distinct().toList()) {
            assertThat(agenda.open(day(until), control).stream().filter(isAbout(control)))
                    .containsExactlyElementsOf(all.stream().filter(isAbout(control)).toList());
        }
        return all;
    }

    private static Predicate<Due> isAbout(String control) {
        return d -> d.about().equals(control);
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
            world.adopts(inPlace("REV-01", "2026-01-01"));
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
            assertThat(due)
                    .extracting(d -> d.times() + " " + d.detail())
                    .containsExactly("2 2026-Q2 and since", "1 2026-Q4");
        }

        @Test
        void missedOnceIsCalledByItsPeriod() {
            assertThat(of(Kind.OCCURRENCE, open("2026-07-15", "2026-07-20")))
                    .extracting(d -> d.key() + ", " + d.times() + " " + d.detail())
                    .containsExactly("occurrence-REV-01-2026-06-30, 1 2026-Q2");
        }

        @Test
        void isStillMissedAfterMoreThanAYearWhereTheWindowBeganBefore() {
            world.evidence();

            assertThat(of(Kind.OCCURRENCE, open("2027-06-01", "2027-06-01")))
                    .extracting(d -> d.day() + " " + d.times() + " " + d.detail())
                    .containsExactly("2026-03-31 5 2026-Q1 and since");
            world.wants();
            assertThat(of(Kind.OCCURRENCE, open("2027-06-01", "2027-06-01")))
                    .extracting(d -> d.day() + " " + d.times() + " " + d.detail())
                    .containsExactly("2026-06-30 4 2026-Q2 and since");
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
        void owesNoEvidenceBetweenTwoOccurrencesHoweverOldTheLastIs() {
            assertThat(of(Kind.EVIDENCE, open("2026-06-01", "2026-12-31"))).isEmpty();
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-01-20", "2026-01-20"));
            assertThat(of(Kind.EVIDENCE, open("2026-06-01", "2026-12-31"))).isEmpty();
        }

        @Test
        void givenUpOwesNothing() {
            world.adopts(retired("REV-01", "2026-01-01", "2026-08-01"));

            assertThat(open("2026-11-02", "2026-12-31"))
                    .extracting(Due::kind)
                    .containsExactly(Kind.WINDOW_END);
        }
    }

    @Test
    void aDailyControlIsOneItemAMonth() {
        world.adopts(inPlace("BCK-01", "2026-01-01"));
        world.evidence(daily("EV-1", "BCK-01", "backup-log", "2026-01-01/2026-11-01"));

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
        world.adopts(inPlace("BCK-01", "2026-01-01"));
        world.evidence(
                daily(
                        "EV-1",
                        "BCK-01",
                        "backup-log",
                        "2026-01-01/2026-10-13",
                        "2026-10-16/2026-10-27"));

        List<Due> month = of(Kind.OCCURRENCE, within("2026-10-28", "2026-10-01", "2026-10-31"));

        assertThat(month)
                .extracting(d -> d.day() + " " + d.status() + " " + d.times() + " " + d.detail())
                .containsExactly(
                        "2026-10-14 OVERDUE 2 missed 2 times in 2026-10",
                        "2026-10-27 DONE 25 25 times in 2026-10",
                        "2026-10-28 OPEN 4 4 times in 2026-10");
        assertThat(month).extracting(Due::key).doesNotHaveDuplicates();
    }

    @Test
    void aDayThatADailyControlWasDoneForTooLateStandsBesideTheOthers() {
        world.adopts(inPlace("BCK-01", "2026-01-01"));
        world.evidence(
                Stream.concat(
                                Stream.of(
                                        daily(
                                                "EV-1",
                                                "BCK-01",
                                                "backup-log",
                                                "2026-01-01/2026-10-13",
                                                "2026-10-15/2026-10-31")),
                                Stream.of(
                                        seen(
                                                "EV-3",
                                                "BCK-01",
                                                "backup-log",
                                                "2026-10-16",
                                                "2026-10-16")))
                        .toArray(Evidence[]::new));
        world.log(done("BCK-01", "2026-10-16", "2026-10-14", "EV-3"));

        assertThat(of(Kind.OCCURRENCE, within("2026-11-02", "2026-10-01", "2026-10-31")))
                .extracting(d -> d.day() + " " + d.status() + " " + d.key() + ": " + d.detail())
                .containsExactly(
                        "2026-10-14 DONE_LATE occurrence-BCK-01-2026-10-late: late once in 2026-10",
                        "2026-10-31 DONE occurrence-BCK-01-2026-10: 30 times in 2026-10");
    }

    @Nested
    class AControlPerEvent {
        @Test
        void owesTheDaysAfterTheLastOfSeveralPopulationsThatAreKnown() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(
                    population("POP-2", "LEA-01", "2026-04-01/2026-06-30", "2026-07-01"),
                    population("POP-1", "LEA-01", "2026-01-01/2026-03-31", "2026-04-01"),
                    population("POP-3", "LEA-01", "2026-07-01/2026-09-30", "2026-10-01"));

            assertThat(of(Kind.POPULATION, open("2026-09-30", "2026-12-31")))
                    .extracting(d -> d.day() + " " + d.detail())
                    .containsExactly("2026-10-08 events since 2026-07-01");
            assertThat(of(Kind.POPULATION, open("2026-10-01", "2027-01-31")))
                    .extracting(d -> d.day() + " " + d.detail())
                    .containsExactly("2027-01-08 events since 2026-10-01");
        }

        @Test
        void owesNoListOfTheDaysThatAnAuditorLookedAt() {
            world.adopts(inPlace("LEA-01", "2025-11-01"));
            world.reports(
                    AReport.report("RP-1", "2026-11-23", "2027-10-31").toBuilder()
                            .kind(AuditReport.Kind.TYPE_2)
                            .covers(
                                    new Period(
                                            LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31)))
                            .build());

            assertThat(of(Kind.POPULATION, open("2026-11-30", "2027-12-31")))
                    .extracting(d -> d.status() + " " + d.day() + " " + d.detail())
                    .containsExactly("OPEN 2027-02-08 events since 2026-11-01");
        }

        @Test
        void givenUpOwesNoMoreLists() {
            world.adopts(retired("LEA-01", "2026-01-01", "2026-08-01"));

            assertThat(of(Kind.POPULATION, open("2026-11-02", "2026-12-31"))).isEmpty();
        }

        @Test
        void neverGatheredIsToBeGatheredAsLongAfterItsStartAsAListCounts() {
            world.adopts(inPlace("LEA-01", "2026-03-01"));

            assertThat(of(Kind.POPULATION, open("2026-11-02", "2026-12-31")))
                    .extracting(d -> told(d) + ", " + d.detail())
                    .containsExactly(
                            "OVERDUE LEA-01 2026-06-08, last 2026-06-08, IT lead, events since 2026-03-01");
        }

        @Test
        void owesTheDaysAfterTheLastPopulationAndTheEventsThatNobodyHandled() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(
                    population(
                            "POP-1",
                            "LEA-01",
                            "2026-01-01/2026-09-30",
                            "2026-10-01",
                            event("ann", "2026-09-30", null)));

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
        world.adopts(inPlace("MFA-01", "2026-01-01"));
        assertThat(of(Kind.EVIDENCE, open("2026-01-20", "2026-12-31")))
                .extracting(AgendaTest::told)
                .containsExactly("OVERDUE MFA-01 2026-01-01, last 2026-01-01, Platform lead");

        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-01-20", "2026-01-20"));
        assertThat(of(Kind.EVIDENCE, open("2026-01-20", "2026-12-31")))
                .extracting(AgendaTest::told)
                .containsExactly("OPEN MFA-01 2026-03-06, last 2026-03-06, Platform lead");
    }

    @Test
    void aControlThatWasGivenUpOwesNoEvidence() {
        world.adopts(retired("MFA-01", "2026-01-01", "2026-02-01"));
        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-01-20", "2026-01-20"));

        assertThat(of(Kind.EVIDENCE, open("2026-11-02", "2026-12-31"))).isEmpty();
    }

    @Test
    void aPlannedControlIsDueWhenItWasPromised() {
        world.adopts(
                Adoption.of(new Adoption.OfLibrary("TST-01", "Bea", null))
                        .dueOn(day("2026-12-15")));

        assertThat(of(Kind.CONTROL, open("2026-11-20", "2026-12-20")))
                .extracting(AgendaTest::told)
                .containsExactly("OPEN TST-01 2026-12-15, last 2026-12-15, Bea");
    }

    @Nested
    class ADocument {
        @BeforeEach
        void isNotApproved() {
            world.approvals();
        }

        @Test
        void isToBeApprovedWhenTheFirstOfItsControlsIsInPlace() {
            world.adopts(inPlace("REV-01", "2026-02-01"), inPlace("LEA-01", "2026-01-15"));

            assertThat(on("2026-06-01").approvals())
                    .extracting(AgendaTest::told)
                    .containsExactly("OVERDUE access-policy 2026-01-15, last 2026-01-15, IT lead");
        }

        @Test
        void ofAPlannedControlIsToBeApprovedWhenThatIsPromised() {
            world.adopts(
                    Adoption.of(new Adoption.OfLibrary("REV-01", "Bea", null))
                            .dueOn(day("2026-12-15")));

            assertThat(on("2026-06-01").approvals())
                    .extracting(AgendaTest::told)
                    .containsExactly("OPEN access-policy 2026-12-15, last 2026-12-15, Bea");
        }

        @Test
        void belongsToWhomItsOwnApprovalNames() {
            world.adopts(inPlace("REV-01", "2026-02-01"));
            world.approvals(
                    new Approval("other-policy", "1", "Dora", "Bea", day("2026-01-15"), null),
                    new Approval(
                            "access-policy",
                            "2",
                            "Cai",
                            "Bea",
                            day("2026-01-15"),
                            day("2026-06-10")));

            assertThat(of(Kind.DOCUMENT_REVIEW, open("2026-06-01", "2026-06-30")))
                    .extracting(Due::owner)
                    .containsExactly("Cai");
        }

        @Test
        void thatIsInUseAndWasNeverApprovedIsOverdueSinceItsControlIsInPlace() {
            world.adopts(inPlace("REV-01", "2026-02-01"));

            List<Due> due = of(Kind.DOCUMENT_APPROVAL, open("2026-06-01", "2026-06-30"));

            assertThat(due)
                    .extracting(AgendaTest::told)
                    .containsExactly("OVERDUE access-policy 2026-02-01, last 2026-02-01, IT lead");
            assertThat(due.getFirst().title()).isEqualTo("Access Policy");
            assertThat(due.getFirst().controls()).containsExactly("REV-01");
        }

        /// Others rest on what it says, however little of it the first of them does.
        @Test
        void isDueWithTheFirstControlThatDoesSomeOfWhatItDoes() {
            Control most =
                    Control.builder("OWN-01")
                            .title("Most of it")
                            .discharges(List.of("small-review", "small-factors"))
                            .documents(List.of("access-policy"))
                            .build();
            world.adopts(
                    Adoption.of(new Adoption.Own(most)).dueOn(day("2026-09-01")),
                    Adoption.of("LEA-01").dueOn(day("2026-07-01")),
                    Adoption.of("REV-01").dueOn(day("2026-08-01")));
            DocumentTemplate policy =
                    new DocumentTemplate(
                            "access-policy",
                            "Access Policy",
                            DocumentTemplate.Kind.POLICY,
                            "",
                            List.of("small-review", "small-factors", "small-removal"),
                            List.of(),
                            "");

            assertThat(
                            Agenda.of(
                                            world.on("beta", "2026-06-10"),
                                            ControlLibrary.of(
                                                    World.LIBRARY.controls(), List.of(policy)))
                                    .approvals())
                    .extracting(Due::day)
                    .containsExactly(day("2026-07-01"));
        }

        @Test
        void isToBeReviewedWhenItsApprovalSaysSo() {
            world.adopts(inPlace("REV-01", "2026-02-01"));
            world.approvals(
                    new Approval(
                            "access-policy",
                            "2",
                            "Cai",
                            "Bea",
                            day("2026-01-15"),
                            day("2026-06-10")));

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
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.exceptions(
                    new AcceptedException(
                            "EX-1",
                            "MFA-01",
                            "old laptops",
                            List.of(),
                            "Bea",
                            day("2026-02-01"),
                            day("2026-06-10")));
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
        private static final AuditReport FIRST = report("RP-1", "2026-02-01", "2027-01-31");

        private static AuditReport report(String id, String issued, String until) {
            return new AuditReport(
                    id,
                    "Report",
                    List.of(Scope.of("alpha")),
                    Assurance.OPERATING,
                    null,
                    day(issued),
                    day(until),
                    List.of());
        }

        @Test
        void isDueWhenItRunsOut() {
            world.reports(FIRST);

            assertThat(of(Kind.REPORT, open("2026-11-02", "2027-02-28")))
                    .extracting(d -> d.about() + " " + d.day())
                    .containsExactly("RP-1 2027-01-31");
        }

        @Test
        void thatAnotherHasTakenOverFromIsNot() {
            world.reports(FIRST, report("RP-2", "2027-01-15", "2028-01-14"));

            assertThat(of(Kind.REPORT, open("2027-02-10", "2027-12-31"))).isEmpty();
            assertThat(of(Kind.REPORT, open("2027-01-10", "2027-12-31"))).hasSize(1);
        }

        @Test
        void thatIsALetterIsNotWhereTheReportThatItFollowedCountsLonger() {
            AuditReport letter =
                    report("BL-1", "2026-04-01", "2026-12-31").toBuilder()
                            .kind(AuditReport.Kind.BRIDGE_LETTER)
                            .build();
            world.reports(FIRST, letter);

            assertThat(of(Kind.REPORT, open("2026-11-02", "2027-12-31")))
                    .extracting(Due::about)
                    .containsExactly("RP-1");
        }

        @Test
        void isStillDueWhereALaterOneRunsOutBefore() {
            world.reports(FIRST, report("RP-2", "2026-06-01", "2026-12-31"));

            assertThat(of(Kind.REPORT, open("2026-11-02", "2027-12-31")))
                    .extracting(Due::about)
                    .containsExactly("RP-2", "RP-1");
        }
    }

    private static Risk fire(
            Risk.Treatment treatment,
            String acceptedBy,
            @Nullable LocalDate acceptedUntil,
            String reviewBy) {
        return new Risk(
                "RK-1",
                "Fire",
                List.of(),
                "Ann",
                1,
                5,
                List.of(),
                null,
                treatment,
                "",
                5,
                acceptedBy,
                null,
                acceptedUntil,
                null,
                null,
                day(reviewBy));
    }

    @Test
    void aNonconformityIsToBeActedOnUntilItIs() {
        world.nonconformities(World.handled("NC-1"));

        assertThat(of(Kind.CORRECTIVE_ACTION, open("2026-03-10", "2026-12-31")))
                .singleElement()
                .satisfies(d -> assertThat(d.day()).isEqualTo(day("2026-04-01")));
        assertThat(of(Kind.CORRECTIVE_ACTION, open("2026-03-21", "2026-12-31"))).isEmpty();
    }

    @Test
    void aRiskIsToBeReviewedByItsOwner() {
        world.risks(fire(Risk.Treatment.AVOID, "", null, "2026-06-10"));

        assertThat(of(Kind.RISK_REVIEW, open("2026-06-01", "2026-06-30")))
                .extracting(AgendaTest::told)
                .containsExactly("OPEN RK-1 2026-06-10, last 2026-06-10, Ann");
    }

    @Test
    void aRiskIsToBeReviewedWhenItsAcceptanceEnds() {
        world.risks(fire(Risk.Treatment.RETAIN, "Ann", day("2026-06-10"), "2026-12-01"));

        assertThat(of(Kind.RISK_REVIEW, open("2026-06-01", "2026-06-30")))
                .extracting(Due::detail)
                .containsExactly("its acceptance ends");
    }

    @Test
    void aRiskIsToBeReviewedOnItsDayWhereItsAcceptanceEndsLater() {
        world.risks(fire(Risk.Treatment.RETAIN, "Ann", day("2026-12-01"), "2026-06-10"));

        assertThat(of(Kind.RISK_REVIEW, open("2026-06-01", "2026-12-31")))
                .extracting(d -> d.day() + d.detail())
                .containsExactly("2026-06-10");
    }

    @Test
    void whatIsOverdueComesBeforeWhatHasTimeLeft() {
        world.adopts(inPlace("REV-01", "2026-04-01"));
        world.approvals(
                new Approval(
                        "access-policy", "1", "Cai", "Bea", day("2026-01-15"), day("2026-07-05")));

        assertThat(open("2026-07-10", "2026-07-20"))
                .extracting(d -> d.status() + " " + d.day())
                .startsWith("OVERDUE 2026-07-05", "OPEN 2026-06-30");
    }

    @Test
    void aPeriodHasWhatIsDueInItAndNothingElse() {
        assertThat(within("2026-11-02", "2026-12-01", "2026-12-31"))
                .extracting(Due::kind)
                .containsExactly(Kind.WINDOW_END);
        assertThat(within("2026-11-02", "2026-11-01", "2026-12-30")).isEmpty();
        assertThat(within("2026-11-02", "2027-01-01", "2027-12-31")).isEmpty();
    }

    @Test
    void aWindowEndsUntilItIsOver() {
        assertThat(of(Kind.WINDOW_END, open("2026-12-31", "2027-12-31"))).hasSize(1);
        assertThat(of(Kind.WINDOW_END, open("2027-01-01", "2027-12-31"))).isEmpty();
    }

    @Test
    void noTwoThingsOfAPeriodHaveTheSameKey() {
        world.adopts(
                inPlace("REV-01", "2026-01-01"),
                inPlace("LEA-01", "2026-01-01"),
                inPlace("MFA-01", "2026-01-01"),
                inPlace("BCK-01", "2026-01-01"),
                inPlace("TST-01", "2026-01-01"));
        world.populations(
                population(
                        "POP-1",
                        "LEA-01",
                        "2026-01-01/2026-03-31",
                        "2026-04-01",
                        event("a b", "2026-01-30", null),
                        event("a-b", "2026-01-30", null),
                        event("a/b", "2026-01-30", null)));

        List<Due> year = within("2026-11-02", "2026-01-01", "2027-12-31");

        assertThat(year).extracting(Due::key).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }
}
