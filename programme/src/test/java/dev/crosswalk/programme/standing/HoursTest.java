package dev.crosswalk.programme.standing;

import static dev.crosswalk.engine.operation.Occurrence.Status.FAILED;
import static dev.crosswalk.engine.operation.Occurrence.Status.LATE;
import static dev.crosswalk.engine.operation.Occurrence.Status.ON_TIME;
import static dev.crosswalk.programme.World.control;
import static dev.crosswalk.programme.World.covering;
import static dev.crosswalk.programme.World.daily;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.done;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.excluded;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.occurrences;
import static dev.crosswalk.programme.World.ofRun;
import static dev.crosswalk.programme.World.operation;
import static dev.crosswalk.programme.World.passed;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.retired;
import static dev.crosswalk.programme.World.said;
import static dev.crosswalk.programme.World.seen;
import static dev.crosswalk.programme.World.state;
import static dev.crosswalk.programme.World.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a programme comes to at an hour of a day, and by what was known at one.
class HoursTest {
    private static final String DAY = "2026-03-20";
    private static final String MORNING = "2026-03-20T09:00:00Z";
    private static final String NOON = "2026-03-20T12:00:00Z";
    private static final String AFTERNOON = "2026-03-20T14:00:00Z";
    private static final String EVENING = "2026-03-20T20:00:00Z";

    private final World world = programme();

    private ControlFact.State mfa(String asOf, String knownAt) {
        return state(world.on("beta", asOf, knownAt), "MFA-01");
    }

    private ControlFact.State mfa(String asOf) {
        return mfa(asOf, asOf);
    }

    /// How many performances are on file that count.
    private int performed(String control, String asOf, String knownAt) {
        Moment then = moment(asOf);
        return (int)
                control(world.on("alpha", asOf, knownAt), control)
                        .facts()
                        .history()
                        .items()
                        .stream()
                        .filter(i -> !i.failed() && i.on().isBy(then))
                        .count();
    }

    private static ControlFact.State unknown(ControlFact.Reason reason) {
        return new ControlFact.Unknown(reason, true, true);
    }

    private static final ControlFact.State FAILING =
            new ControlFact.Unknown(ControlFact.Reason.FAILING, Assurance.DESIGNED, false);

    private static ControlFact.Holds holds(String... evidence) {
        return new ControlFact.Holds(Assurance.IMPLEMENTED, List.of(evidence));
    }

    private static Evidence test(String id, String at) {
        return seen(id, "MFA-01", "mfa-test", at, at);
    }

    @Nested
    class AControlMendedAtTwo {
        @Test
        void isMendedAtTwo() {
            world.adopts(inPlace("MFA-01", "2026-01-10"));
            world.evidence(failed(test("T-1", MORNING)), passed(test("T-2", AFTERNOON)));

            assertThat(mfa("2026-03-20T08:59:59Z")).isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(mfa(MORNING)).isEqualTo(FAILING);
            assertThat(mfa("2026-03-20T13:59:59Z")).isEqualTo(FAILING);
            assertThat(mfa(AFTERNOON)).isEqualTo(holds("T-2"));
            assertThat(mfa(DAY)).isEqualTo(holds("T-2"));
        }

        @Test
        void changedForTheBetterBetweenNoonAndEvening() {
            world.adopts(inPlace("MFA-01", "2026-01-10"));
            world.evidence(failed(test("T-1", MORNING)), passed(test("T-2", AFTERNOON)));

            assertThat(between(NOON, EVENING))
                    .containsExactly("BETTER MFA-01 TEST_PASSED [T-2] null");
            assertThat(between("2026-03-20T08:00:00Z", NOON))
                    .containsExactly("WORSE MFA-01 TEST_FAILED [T-1] " + MORNING);
        }

        private List<String> between(String before, String after) {
            return Changes.between(world.at(before, before), world.at(after, after))
                    .controls()
                    .stream()
                    .map(c ->
                            "%s %s %s %s %s"
                                    .formatted(
                                            c.direction(),
                                            c.control(),
                                            c.why(),
                                            c.detail(),
                                            c.on()))
                    .toList();
        }

        @Test
        void isNotMendedByAPassOfWhichOnlyTheDayIsKnown() {
            world.adopts(inPlace("MFA-01", "2026-01-10"));
            world.evidence(failed(test("T-1", MORNING)), passed(test("T-2", DAY)));

            assertThat(mfa(DAY)).isEqualTo(FAILING);
        }
    }

    @Nested
    class AsKnownAtAnHour {
        @Test
        void whatWasReceivedLaterOnThatDayIsNotKnown() {
            world.adopts(inPlace("MFA-01", "2026-01-10"));
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", MORNING, AFTERNOON));

            assertThat(mfa(NOON, "2026-03-20T13:59:59Z"))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(mfa(NOON, AFTERNOON)).isEqualTo(holds("EV-1"));
            assertThat(mfa(NOON, DAY)).isEqualTo(holds("EV-1"));
            assertThat(mfa("2026-03-20T08:59:59Z", DAY))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
        }

        @Test
        void whatWasReceivedOnADayWasReceivedByTheEndOfIt() {
            world.adopts(inPlace("MFA-01", "2026-01-10"));
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", MORNING, DAY));

            assertThat(mfa(NOON, EVENING)).isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(mfa(NOON, DAY)).isEqualTo(holds("EV-1"));
        }

        @Test
        void anEntryOfTheLogIsShownByWhatIsKnownOfItsEvidence() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(
                    seen("EV-1", "REV-01", "review-record", DAY, DAY),
                    seen("EV-2", "REV-01", "review-record", DAY, "2026-05-01"));
            world.log(done("REV-01", DAY, "2026-01-01", "EV-1", "EV-2"));

            assertThat(shownBy("2026-04-30")).containsExactly("EV-1");
            // One item does one occurrence.
            assertThat(shownBy("2026-05-01")).containsExactly("EV-1");
        }

        private List<String> shownBy(String asOf) {
            return operation(world.on("alpha", asOf), "REV-01").with(ON_TIME).stream()
                    .map(o -> String.valueOf(o.shownBy()))
                    .toList();
        }

        /// Evidence that came later and is of an earlier day must not make it done earlier before
        /// anybody had it.
        @Test
        void itIsDoneOnTheDayOfTheEvidenceThatIsThere() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(
                    seen("EV-1", "REV-01", "review-record", "2026-04-20", "2026-04-20"),
                    seen("EV-2", "REV-01", "review-record", "2026-03-31", "2026-05-01"));
            world.log(done("REV-01", "2026-03-31", "2026-01-01", "EV-1", "EV-2"));

            assertThat(occurrences(world.on("alpha", "2026-04-30"), "REV-01", LATE)).hasSize(1);
            assertThat(occurrences(world.on("alpha", "2026-05-01"), "REV-01", ON_TIME)).hasSize(1);
        }
    }

    @Nested
    class ARunOfATest {
        @Test
        void failedWhereOneOfItsRecordsDid() {
            world.adopts(inPlace("MFA-01", "2026-01-10"));
            world.evidence(
                    ofRun("run-7", failed(test("T-1", MORNING))),
                    ofRun("run-7", passed(test("T-2", AFTERNOON))));

            assertThat(mfa(NOON)).isEqualTo(FAILING);
            assertThat(mfa(DAY)).isEqualTo(FAILING);
            assertThat(control(world.on("beta", DAY), "MFA-01").freshUntil()).isNull();
        }

        @Test
        void isOneOfTwoOnOneDay() {
            world.adopts(inPlace("MFA-01", "2026-01-10"));
            world.evidence(
                    ofRun("run-7", failed(test("T-1", MORNING))),
                    ofRun("run-8", passed(test("T-2", AFTERNOON))));

            assertThat(mfa(DAY)).isEqualTo(holds("T-2"));
        }

        @Test
        void isDoneOnceHoweverManyRecordsItHas() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            Evidence one = passed(seen("T-1", "REV-01", "review-record", MORNING, MORNING));
            Evidence two = passed(seen("T-2", "REV-01", "review-record", AFTERNOON, AFTERNOON));
            world.evidence(ofRun("run-7", one), ofRun("run-7", two));
            assertThat(performed("REV-01", DAY, DAY)).isEqualTo(1);
            assertThat(performed("REV-01", NOON, NOON)).isEqualTo(1);

            world.evidence(ofRun("run-7", one), ofRun("run-8", two));
            assertThat(performed("REV-01", DAY, DAY)).isEqualTo(2);
        }

        @Test
        void doesNothingWhereOneOfItsRecordsFailed() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(
                    ofRun("run-7", passed(seen("T-1", "REV-01", "review-record", DAY, DAY))),
                    ofRun("run-7", failed(seen("T-2", "REV-01", "review-record", DAY, DAY))));

            assertThat(performed("REV-01", "2026-04-20", "2026-04-20")).isZero();
            assertThat(occurrences(world.on("alpha", "2026-04-20"), "REV-01", FAILED)).hasSize(1);
        }

        @Test
        void thatTheLogNamesIsDoneWhenTheLogSaysAndNotOnceMore() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(
                    ofRun("run-7", passed(seen("T-1", "REV-01", "review-record", DAY, DAY))),
                    ofRun("run-7", passed(seen("T-2", "REV-01", "review-record", DAY, DAY))));
            world.log(done("REV-01", DAY, "2026-01-01", "T-1"));

            assertThat(performed("REV-01", DAY, DAY)).isEqualTo(1);
        }
    }

    @Nested
    class AControlThatStartsOrStopsWithinADay {
        @Test
        void isShownByNothingThatWasSeenBefore() {
            world.adopts(inPlace("MFA-01", NOON));
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", MORNING, MORNING));
            assertThat(mfa(EVENING)).isEqualTo(unknown(ControlFact.Reason.NO_DATA));

            world.evidence(seen("EV-1", "MFA-01", "mfa-report", NOON, NOON));
            assertThat(mfa(EVENING)).isEqualTo(holds("EV-1"));

            // Nobody said at which hour, and it is of that day.
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", DAY, DAY));
            assertThat(mfa(DAY)).isEqualTo(holds("EV-1"));
        }

        @Test
        void isNotDoneByWhatWasDoneBefore() {
            world.adopts(inPlace("REV-01", NOON));
            Evidence early = seen("EV-1", "REV-01", "review-record", MORNING, MORNING);
            world.evidence(early);
            assertThat(performed("REV-01", DAY, DAY)).isZero();

            world.log(done("REV-01", MORNING, "2026-01-01", "EV-1"));
            assertThat(performed("REV-01", DAY, DAY)).isZero();

            world.evidence(seen("EV-1", "REV-01", "review-record", NOON, NOON));
            assertThat(performed("REV-01", DAY, DAY)).isEqualTo(1);
        }

        @Test
        void isInPlaceFromTheInstantOrFromTheBeginningOfTheDay() {
            world.adopts(inPlace("MFA-01", NOON).plannedOn(moment(MORNING)));
            assertThat(condition("2026-03-20T08:59:59Z")).isEqualTo(Condition.UNDECIDED);
            assertThat(condition(MORNING)).isEqualTo(Condition.PLANNED);
            assertThat(condition("2026-03-20T11:59:59Z")).isEqualTo(Condition.PLANNED);
            assertThat(condition(NOON)).isEqualTo(Condition.UNPROVED);

            world.adopts(inPlace("MFA-01", DAY));
            assertThat(condition("2026-03-19T23:59:59Z")).isEqualTo(Condition.UNDECIDED);
            assertThat(condition("2026-03-20T00:00:00Z")).isEqualTo(Condition.UNPROVED);
        }

        @Test
        void isRetiredFromTheInstantOrFromTheBeginningOfTheDay() {
            world.adopts(retired("MFA-01", "2026-01-10", NOON));
            assertThat(condition("2026-03-20T11:59:59Z")).isEqualTo(Condition.UNPROVED);
            assertThat(condition(NOON)).isEqualTo(Condition.RETIRED);

            world.adopts(retired("MFA-01", "2026-01-10", DAY));
            assertThat(condition("2026-03-19T23:59:59Z")).isEqualTo(Condition.UNPROVED);
            assertThat(condition("2026-03-20T00:00:00Z")).isEqualTo(Condition.RETIRED);
        }

        private Condition condition(String asOf) {
            return control(world.on("beta", asOf), "MFA-01").condition();
        }

        @Test
        void leavesItsLastDayToTheOneThatTakesOver() {
            world.adopts(retired("LOG-01", "2026-01-01", NOON), inPlace("LOG-02", NOON));
            Standing standing = world.on("alpha", "2027-01-31");

            assertThat(operation(standing, "LOG-01").looked())
                    .isEqualTo(new Period(day("2026-01-01"), day("2026-03-19")));
            assertThat(operation(standing, "LOG-02").looked())
                    .isEqualTo(new Period(day(DAY), day("2026-12-31")));
        }

        /// A screenshot of the weeks before covers no day of a control that runs at all times.
        @Test
        void isNotCoveredByWhatWasSeenBeforeHoweverFreshItIs() {
            world.adopts(inPlace("MFA-01", "2026-03-01"));
            world.evidence(
                    seen("EV-1", "MFA-01", "mfa-report", "2026-02-28", "2026-03-20"),
                    seen("EV-2", "MFA-01", "mfa-report", "2026-03-20", "2026-03-20"));

            assertThat(
                            Objects.requireNonNull(
                                            control(world.on("alpha", "2026-03-25"), "MFA-01")
                                                    .judgement())
                                    .deviations())
                    .extracting(d -> d.what() + " " + d.days())
                    .containsExactly("UNKNOWN 2026-03-01/2026-03-19");
        }
    }

    @Nested
    class TheLog {
        private static Performed at(String when, String evidence) {
            return done("REV-01", when, "2026-01-01", evidence);
        }

        private int performed(String asOf) {
            return HoursTest.this.performed("REV-01", asOf, "2026-12-31");
        }

        @Test
        void isNotShownByEvidenceOfTheHourBefore() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", MORNING, MORNING));
            world.log(at(AFTERNOON, "EV-1"));

            // It counts by itself, for what it is.
            assertThat(performed(NOON)).isEqualTo(1);

            world.evidence(
                    seen("EV-1", "REV-01", "review-record", MORNING, MORNING),
                    seen("EV-2", "REV-01", "review-record", AFTERNOON, AFTERNOON));
            world.log(at(AFTERNOON, "EV-2"));
            assertThat(performed(NOON)).isEqualTo(1);
            assertThat(performed(AFTERNOON)).isEqualTo(2);
        }

        @Test
        void ofADayIsDoneAtTheHourOfItsEvidence() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", AFTERNOON, AFTERNOON));
            world.log(at(DAY, "EV-1"));

            assertThat(performed(NOON)).isZero();
            assertThat(performed(AFTERNOON)).isEqualTo(1);
        }

        @Test
        void ofAnHourIsDoneWithTheDayOfItsEvidence() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", DAY, DAY));
            world.log(at(MORNING, "EV-1"));

            assertThat(performed(EVENING)).isZero();
            assertThat(performed(DAY)).isEqualTo(1);
        }

        @Test
        void isDoneWhenItSaysWithinTheDaysThatItsEvidenceCovers() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(
                    covering(
                            "EV-1",
                            "REV-01",
                            "review-record",
                            "2026-03-01/2026-03-31",
                            "2026-04-01"));
            world.log(at(MORNING, "EV-1"));

            assertThat(performed("2026-03-20T08:59:59Z")).isZero();
            assertThat(performed(MORNING)).isEqualTo(1);
        }
    }

    @Nested
    class WhatIsDatedByADay {
        @Test
        void hasHappenedWhenThatIsOver() {
            world.adopts(
                    Adoption.of("REV-01").plannedOn(moment("2026-01-01")),
                    inPlace("MFA-01", "2026-01-10"));
            world.approvals(new Approval("access-policy", "", "", "Ann", day(DAY), null));
            world.exceptions(
                    new AcceptedException(
                            "EX-1", "MFA-01", "old", List.of(), "Ann", day(DAY), day(DAY)));
            world.exclusions(
                    excluded("beta/B.2", "none"),
                    new DecidedExclusion(
                            RequirementRef.parse("beta/B.3"), "no servers", "Ann", day(DAY)));

            Standing before = world.on("beta", EVENING);
            Standing after = world.on("beta", DAY);

            assertThat(control(before, "REV-01").unapproved()).containsExactly("access-policy");
            assertThat(control(after, "REV-01").unapproved()).isEmpty();
            assertThat(control(before, "MFA-01").accepted()).isEmpty();
            assertThat(control(after, "MFA-01").accepted()).hasSize(1);
            assertThat(before.posture().exclusions()).hasSize(1);
            assertThat(after.posture().exclusions()).hasSize(2);
            assertThat(world.on("beta", DAY, EVENING).posture().exclusions()).hasSize(1);
        }

        @Test
        void isAWordFromThenOnAndToTheEndOfItsLastDay() {
            DatedAttestation said = said("beta/B.4", true);
            world.attestations(
                    new DatedAttestation(said.attestation(), day(DAY), day("2026-03-25")));

            assertThat(coverage(EVENING, DAY)).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(coverage(DAY, EVENING)).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(coverage(DAY, DAY)).isEqualTo(Coverage.FULL);
            assertThat(coverage("2026-03-25T23:59:59Z", "2026-04-01")).isEqualTo(Coverage.FULL);
            assertThat(coverage("2026-03-26T00:00:00Z", "2026-04-01"))
                    .isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void isAReportFromThenOnAndToTheEndOfItsLastDay() {
            world.reports(
                    new AuditReport(
                            "R-1",
                            "Report",
                            List.of(Scope.of("beta")),
                            Assurance.IMPLEMENTED,
                            null,
                            day(DAY),
                            day("2026-03-25"),
                            List.of()));

            assertThat(coverage(EVENING, DAY)).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(coverage(DAY, EVENING)).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(coverage(DAY, DAY)).isEqualTo(Coverage.FULL);
            assertThat(coverage("2026-03-25T23:59:59Z", "2026-04-01")).isEqualTo(Coverage.FULL);
            assertThat(coverage("2026-03-26T00:00:00Z", "2026-04-01"))
                    .isEqualTo(Coverage.NOT_ASSESSED);
        }

        private Coverage coverage(String asOf, String knownAt) {
            return verdict(world.on("beta", asOf, knownAt), "beta/B.4").coverage();
        }

        @Test
        void isAnEventThatWasHandledByTheEndOfIt() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(
                    population(
                            "POP-1",
                            "LEA-01",
                            "2026-01-01/2026-03-31",
                            "2026-03-31",
                            event("ann", DAY, DAY)));

            assertThat(leavers(EVENING)).isInstanceOf(ControlFact.Unknown.class);
            assertThat(leavers(DAY)).isInstanceOf(ControlFact.Holds.class);
        }

        private ControlFact.State leavers(String asOf) {
            return control(world.on("beta", asOf, "2026-03-31"), "LEA-01").fact().state();
        }
    }

    /// The window's last day is over at midnight where the organisation is.
    @Test
    void aWindowIsOverWithItsLastDayWhereverThatIs() {
        for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
            Programme p = yearOf(ZoneId.of(zone));
            Moment end = p.on(day("2026-12-31"));
            Moment known = p.on(day("2027-01-31"));

            assertThat(mfa(p, Moment.at(end.latest(), end.zone()), known).operated())
                    .as(zone)
                    .isFalse();
            assertThat(mfa(p, Moment.at(end.latest().plusNanos(1), end.zone()), known).operated())
                    .as(zone)
                    .isTrue();
        }
    }

    private static Programme yearOf(ZoneId zone) {
        Programme p =
                programme()
                        .adopts(inPlace("MFA-01", "2026-01-01"))
                        .evidence(daily("EV-1", "MFA-01", "mfa-report", "2026-01-01/2026-12-31"))
                        .now();
        return p.toBuilder()
                .timeZone(zone)
                .adoptions(
                        p.adoptions().stream()
                                .map(a ->
                                        a.toBuilder()
                                                .implementedOn(Moment.on(day("2026-01-01"), zone))
                                                .build())
                                .toList())
                .evidence(
                        p.evidence().stream()
                                .map(e ->
                                        new Evidence(
                                                e.id(),
                                                e.controls(),
                                                e.kind(),
                                                e.proves(),
                                                Moment.on(e.proves().to(), zone),
                                                e.receivedAt().in(zone),
                                                e.by(),
                                                e.file(),
                                                e.sha256(),
                                                e.result(),
                                                e.run(),
                                                e.note()))
                                .toList())
                .build();
    }

    private static ControlStanding mfa(Programme p, Moment asOf, Moment knownAt) {
        return control(
                ProgrammeAt.of(p, World.LIBRARY, World.CROSSWALK, asOf, knownAt).standing("alpha"),
                "MFA-01");
    }
}
