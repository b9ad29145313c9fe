package dev.crosswalk.programme.standing;

import static dev.crosswalk.files.World.control;
import static dev.crosswalk.files.World.day;
import static dev.crosswalk.files.World.inPlace;
import static dev.crosswalk.files.World.seen;
import static dev.crosswalk.files.World.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.ObligationState;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a programme comes to on a day, as far as no window is asked about.
class StandingTest {
    @TempDir Path folder;
    private World world;

    @BeforeEach
    void programme() {
        world = new World(folder);
    }

    private static ControlFact.State unknown(ControlFact.Reason reason) {
        return new ControlFact.Unknown(reason, true, true);
    }

    private ControlFact.State mfa(String asOf) {
        return mfa(asOf, asOf);
    }

    private ControlFact.State mfa(String asOf, String knownAt) {
        return control(world.on("beta", asOf, knownAt), "MFA-01").fact().state();
    }

    private static ControlFact.Holds holds(String... evidence) {
        return new ControlFact.Holds(Assurance.IMPLEMENTED, List.of(evidence));
    }

    @Nested
    class AControl {
        @Test
        void inPlaceWithoutEvidenceIsUnknownAndNeverPasses() {
            world.controls(inPlace("MFA-01", "2026-01-10"));

            Standing standing = world.on("beta", "2026-06-30");

            assertThat(control(standing, "MFA-01").fact().state())
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(control(standing, "MFA-01").condition()).isEqualTo(Condition.UNPROVED);
            assertThat(verdict(standing, "beta/B.2").covered()).isEmpty();
            assertThat(verdict(standing, "beta/B.2").possiblyCovered())
                    .containsExactly("small-factors");
            assertThat(verdict(standing, "beta/B.2").state("small-factors"))
                    .isEqualTo(new ObligationState.Unknown(Set.of(ObligationState.Reason.NO_DATA)));
        }

        @Test
        void isWhatItWasOnTheDayAndNotWhatItHasBecome() {
            world.controls(
                    "control: MFA-01, state: retired, plannedOn: 2026-01-05, implementedOn:"
                            + " 2026-02-01, retiredOn: 2026-09-01");

            assertThat(control(world.on("beta", "2026-01-04"), "MFA-01").condition())
                    .isEqualTo(Condition.UNDECIDED);
            assertThat(control(world.on("beta", "2026-01-05"), "MFA-01").condition())
                    .isEqualTo(Condition.PLANNED);
            assertThat(control(world.on("beta", "2026-02-01"), "MFA-01").condition())
                    .isEqualTo(Condition.UNPROVED);
            assertThat(control(world.on("beta", "2026-08-31"), "MFA-01").condition())
                    .isEqualTo(Condition.UNPROVED);
            assertThat(control(world.on("beta", "2026-09-01"), "MFA-01").condition())
                    .isEqualTo(Condition.RETIRED);
        }

        @Test
        void thatWasNotDecidedOnIsNoFact() {
            world.controls("control: MFA-01, state: planned, plannedOn: 2026-06-01");

            Standing before = world.on("beta", "2026-05-31");

            assertThat(before.posture().holdsNoFact()).isTrue();
            assertThat(verdict(before, "beta/B.1").coverage()).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void plannedHoldsAtDesignedOnlyFromTheDayOnWhichItsDocumentsAreApproved() {
            world.controls("control: REV-01, state: planned, plannedOn: 2026-01-01");
            world.items(
                    "documents.yaml",
                    "documents",
                    "document: access-policy, approvedBy: Ann, approvedOn: 2026-03-01");

            Standing before = world.at(Assurance.DESIGNED, "2026-02-28");
            Standing after = world.at(Assurance.DESIGNED, "2026-03-01");

            assertThat(control(before, "REV-01").unapproved()).containsExactly("access-policy");
            assertThat(verdict(before, "beta/B.1").coverage()).isEqualTo(Coverage.NONE);
            assertThat(verdict(after, "beta/B.1").coverage()).isEqualTo(Coverage.FULL);
        }

        @Test
        void retiredDischargesNothingAnyMore() {
            world.controls(
                    "control: MFA-01, state: retired, implementedOn: 2026-02-01, retiredOn:"
                            + " 2026-03-15");
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-03-01", "2026-03-01"));

            assertThat(mfa("2026-03-14")).isEqualTo(holds("EV-1"));
            assertThat(mfa("2026-03-15"))
                    .isEqualTo(
                            new ControlFact.Unknown(
                                    ControlFact.Reason.NOT_IMPLEMENTED, false, false));
        }
    }

    @Nested
    class EvidenceHasTwoTimes {
        @BeforeEach
        void observedInMarchReceivedInMay() {
            world.controls(inPlace("MFA-01", "2026-01-10"));
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-03-31", "2026-05-02"));
        }

        @Test
        void whatWasReceivedLaterIsNotKnown() {
            assertThat(mfa("2026-04-30")).isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(mfa("2026-04-30", "2026-05-01"))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(mfa("2026-04-30", "2026-05-02")).isEqualTo(holds("EV-1"));
        }

        @Test
        void whatIsObservedLaterProvesNothingOfTheDay() {
            assertThat(mfa("2026-03-30", "2026-06-30"))
                    .isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(mfa("2026-03-31", "2026-06-30")).isEqualTo(holds("EV-1"));
        }

        @Test
        void itCountsAsLongAsTheControlSaysOfItsKindAndNotADayLonger() {
            assertThat(mfa("2026-05-15")).isEqualTo(holds("EV-1"));
            assertThat(mfa("2026-05-16")).isEqualTo(unknown(ControlFact.Reason.EVIDENCE_EXPIRED));
        }

        @Test
        void howLateItWasReceivedDoesNotLengthenIt() {
            assertThat(control(world.on("beta", "2026-05-10"), "MFA-01").freshUntil())
                    .isEqualTo(day("2026-05-15"));
        }

        @Test
        void evidenceOfAnotherKindCountsAsLongAsTheCadenceLeavesTime() {
            world.evidence(seen("EV-1", "MFA-01", "screenshot", "2026-03-31", "2026-04-01"));

            // 30 days of a continuous control, and its tolerance of 5.
            assertThat(mfa("2026-05-05")).isEqualTo(holds("EV-1"));
            assertThat(mfa("2026-05-06")).isEqualTo(unknown(ControlFact.Reason.EVIDENCE_EXPIRED));
        }
    }

    @Test
    void expiredEvidenceReopensTheRequirement() {
        world.controls(inPlace("REV-01", "2026-01-01"));
        world.evidence(seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"));

        Standing fresh = world.on("beta", "2026-07-08");
        Standing stale = world.on("beta", "2026-07-09");

        assertThat(verdict(fresh, "beta/B.1").coverage()).isEqualTo(Coverage.FULL);
        assertThat(verdict(stale, "beta/B.1").coverage()).isEqualTo(Coverage.NONE);
        assertThat(verdict(stale, "beta/B.1").possiblyCovered()).containsExactly("small-review");
    }

    @Nested
    class ATest {
        private void tests(String... items) {
            world.controls(inPlace("MFA-01", "2026-01-10"));
            world.evidence(items);
        }

        private static String result(String id, String on, String result) {
            return seen(id, "MFA-01", "mfa-test", on, on) + ", result: " + result;
        }

        @Test
        void thatFailedFailsTheControlUntilALaterOnePasses() {
            tests(result("T-1", "2026-03-01", "fail"), result("T-2", "2026-03-10", "pass"));

            assertThat(mfa("2026-03-09"))
                    .isEqualTo(new ControlFact.Fails(Assurance.IMPLEMENTED, List.of("mfa-test")));
            assertThat(control(world.on("beta", "2026-03-09"), "MFA-01").condition())
                    .isEqualTo(Condition.FAILED);
            assertThat(mfa("2026-03-10")).isEqualTo(holds("mfa-test"));
        }

        @Test
        void thatFailedStandsWhateverOtherEvidenceShows() {
            tests(
                    result("T-1", "2026-03-01", "fail"),
                    seen("EV-1", "MFA-01", "mfa-report", "2026-03-05", "2026-03-05"));

            Standing standing = world.on("beta", "2026-03-06");

            assertThat(control(standing, "MFA-01").fact().state())
                    .isInstanceOf(ControlFact.Fails.class);
            assertThat(verdict(standing, "beta/B.2").disproved()).isTrue();
        }

        @Test
        void thatFailedOfOneDayOutweighsOneThatPassedOnTheSame() {
            tests(result("T-1", "2026-03-01", "pass"), result("T-2", "2026-03-01", "fail"));

            assertThat(mfa("2026-03-01")).isInstanceOf(ControlFact.Fails.class);
        }

        @Test
        void whoseFailureIsReceivedLaterIsNotKnown() {
            tests(
                    result("T-1", "2026-03-01", "pass"),
                    seen("T-2", "MFA-01", "mfa-test", "2026-03-05", "2026-03-20")
                            + ", result: fail");

            assertThat(mfa("2026-03-10")).isEqualTo(holds("mfa-test"));
            assertThat(mfa("2026-03-10", "2026-03-20")).isInstanceOf(ControlFact.Fails.class);
        }

        @Test
        void thatIsInconclusiveSaysNothing() {
            tests(result("T-1", "2026-03-01", "inconclusive"));

            assertThat(mfa("2026-03-02")).isEqualTo(unknown(ControlFact.Reason.CHECK_BROKE));
        }

        @Test
        void thatIsInconclusiveDoesNotMendAFailure() {
            tests(result("T-1", "2026-03-01", "fail"), result("T-2", "2026-03-10", "inconclusive"));

            assertThat(mfa("2026-03-11")).isInstanceOf(ControlFact.Fails.class);
        }

        @Test
        void thatPassedGoesStaleAndOneThatFailedDoesNot() {
            tests(result("T-1", "2026-03-01", "pass"));
            assertThat(mfa("2026-04-30")).isEqualTo(holds("mfa-test"));
            assertThat(mfa("2026-05-01")).isEqualTo(unknown(ControlFact.Reason.EVIDENCE_EXPIRED));

            tests(result("T-1", "2026-03-01", "fail"));
            assertThat(mfa("2027-03-01")).isInstanceOf(ControlFact.Fails.class);
        }

        @Test
        void thatPassedIsEvidenceWhoseEndIsKnown() {
            tests(result("T-1", "2026-03-01", "pass"), result("T-2", "2026-03-02", "fail"));

            assertThat(control(world.on("beta", "2026-03-01"), "MFA-01").freshUntil())
                    .isEqualTo(day("2026-04-30"));
        }
    }

    @Nested
    class AReport {
        private void reports(String... items) {
            world.items("attestations.yaml", "reports", items);
        }

        private static String report(String id, String issued, String rest) {
            return "id: %s, title: Report %s, scope: [beta], issuedOn: %s, %s"
                    .formatted(id, id, issued, rest);
        }

        private Coverage b1(String asOf) {
            return b1(asOf, asOf);
        }

        private Coverage b1(String asOf, String knownAt) {
            return verdict(world.on("beta", asOf, knownAt), "beta/B.1").coverage();
        }

        @Test
        void countsFromItsIssueToTheLastDayThatItIsValid() {
            reports(report("R-1", "2026-02-01", "assurance: implemented, validUntil: 2026-06-30"));

            assertThat(b1("2026-01-31")).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(b1("2026-02-01")).isEqualTo(Coverage.FULL);
            assertThat(b1("2026-06-30")).isEqualTo(Coverage.FULL);
            assertThat(b1("2026-07-01")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void thatHasRunOutProvesNothingBySomethingThatWasKnownBefore() {
            reports(report("R-1", "2026-02-01", "assurance: implemented, validUntil: 2026-06-30"));

            assertThat(b1("2026-09-01", "2026-05-01")).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(b1("2026-06-01", "2026-01-15")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void saysOfItsExceptionsThatTheyAreNotMet() {
            reports(
                    report(
                            "R-1",
                            "2026-02-01",
                            "assurance: implemented, exceptions: [ { requirement: beta/B.1, note:"
                                    + " two of 25 } ]"));

            Standing standing = world.on("beta", "2026-03-01");

            assertThat(verdict(standing, "beta/B.1").disproved()).isTrue();
            assertThat(verdict(standing, "beta/B.2").coverage()).isEqualTo(Coverage.FULL);
            assertThat(standing.posture().attestations())
                    .anySatisfy(a -> assertThat(a.source()).isEqualTo("Report R-1: two of 25"));
        }

        @Test
        void thatIsIssuedLaterSpeaksWhereTwoSayTheOpposite() {
            reports(
                    report(
                            "R-1",
                            "2026-02-01",
                            "assurance: implemented, exceptions: [ { requirement: beta/B.1 } ]"),
                    report("R-2", "2026-08-01", "assurance: implemented"));

            assertThat(verdict(world.on("beta", "2026-07-31"), "beta/B.1").disproved()).isTrue();
            assertThat(b1("2026-08-01")).isEqualTo(Coverage.FULL);
        }

        @Test
        void thatIsIssuedLaterMayAlsoTakeBackWhatWasMet() {
            reports(
                    report("R-1", "2026-02-01", "assurance: implemented"),
                    report(
                            "R-2",
                            "2026-08-01",
                            "assurance: implemented, exceptions: [ { requirement: beta/B.1 } ]"));

            assertThat(verdict(world.on("beta", "2026-08-01"), "beta/B.1").disproved()).isTrue();
        }

        /// A later report on the design does not undo what an earlier one found of the operation.
        @Test
        void onAnotherLevelIsNoOpposite() {
            world.file(
                    "programme.yaml",
                    """
                    organisation: Example Ltd
                    frameworks:
                      - { edition: beta, assurance: operating, window: { from: 2026-01-01, to: 2026-06-30 } }
                    """);
            reports(
                    report(
                            "R-1",
                            "2026-07-05",
                            "assurance: operating, covers: { from: 2026-01-01, to: 2026-06-30 },"
                                    + " exceptions: [ { requirement: beta/B.1 } ]"),
                    report("R-2", "2026-08-01", "assurance: designed"));

            assertThat(verdict(world.on("beta", "2026-08-01"), "beta/B.1").disproved()).isTrue();
        }

        @Test
        void ofTheSameDayThatSaysTheOppositeIsAContradictionAndProvesNothing() {
            reports(
                    report("R-1", "2026-02-01", "assurance: implemented"),
                    report(
                            "R-2",
                            "2026-02-01",
                            "assurance: implemented, exceptions: [ { requirement: beta/B.1 } ]"));

            Standing standing = world.on("beta", "2026-03-01");

            assertThat(
                            standing.gap(World.CROSSWALK, dev.crosswalk.engine.Scope.of("beta"))
                                    .contradictions())
                    .isNotEmpty();
            assertThat(verdict(standing, "beta/B.1").coverage()).isNotEqualTo(Coverage.FULL);
        }
    }

    @Test
    void aWordOnARequirementCountsBetweenItsDaysOnly() {
        world.items(
                "attestations.yaml",
                "attestations",
                "requirement: beta/B.4, met: true, since: 2026-02-01, validUntil: 2026-02-28");

        assertThat(verdict(world.on("beta", "2026-01-31"), "beta/B.4").coverage())
                .isEqualTo(Coverage.NOT_ASSESSED);
        assertThat(verdict(world.on("beta", "2026-02-01"), "beta/B.4").coverage())
                .isEqualTo(Coverage.FULL);
        assertThat(verdict(world.on("beta", "2026-03-01"), "beta/B.4").coverage())
                .isEqualTo(Coverage.NOT_ASSESSED);
    }

    @Nested
    class AnExclusion {
        @Test
        void leavesTheDenominatorFromTheDayOnWhichItIsApproved() {
            world.items(
                    "exclusions.yaml",
                    "exclusions",
                    "requirement: beta/B.3, justification: no servers, approvedBy: Ann, approvedOn:"
                            + " 2026-03-01");

            assertThat(verdict(world.on("beta", "2026-02-28"), "beta/B.3").applicable()).isTrue();
            assertThat(verdict(world.on("beta", "2026-03-01"), "beta/B.3").applicable()).isFalse();
        }

        @Test
        void thatNobodyApprovedCounts() {
            world.items(
                    "exclusions.yaml",
                    "exclusions",
                    "requirement: beta/B.3, justification: no servers");

            assertThat(verdict(world.on("beta", "2026-02-28"), "beta/B.3").applicable()).isFalse();
        }
    }

    @Test
    void anAcceptedExceptionProvesNothing() {
        world.controls(inPlace("MFA-01", "2026-01-10"));
        Standing without = world.on("beta", "2026-06-30");
        world.items(
                "exceptions.yaml",
                "exceptions",
                "id: EX-1, control: MFA-01, reason: old laptops, acceptedBy: Ann, acceptedOn:"
                        + " 2026-02-01, expiresOn: 2026-06-30");

        Standing standing = world.on("beta", "2026-06-30");

        assertThat(standing.posture()).isEqualTo(without.posture());
        assertThat(control(standing, "MFA-01").accepted())
                .extracting(AcceptedException::id)
                .containsExactly("EX-1");
        assertThat(control(world.on("beta", "2026-07-01"), "MFA-01").accepted()).isEmpty();
        assertThat(control(world.on("beta", "2026-01-31"), "MFA-01").accepted()).isEmpty();
    }

    @Nested
    class TheDay {
        @Test
        void isThatOfTheOrganisationsTimeZone() {
            world.controls(inPlace("MFA-01", "2026-01-10"));
            world.evidence(
                    "id: EV-1, controls: [MFA-01], kind: mfa-report, observedAt:"
                            + " 2026-03-31T22:30:00Z, receivedAt: 2026-03-31T23:30:00+01:00, by:"
                            + " Ann");

            // In Berlin it was half past midnight by summer time when it was observed.
            assertThat(world.read().evidence().getFirst().proves().to())
                    .isEqualTo(day("2026-04-01"));
            assertThat(mfa("2026-03-31")).isEqualTo(unknown(ControlFact.Reason.NO_DATA));
            assertThat(mfa("2026-04-01")).isEqualTo(holds("EV-1"));
        }

        @Test
        void mayBeALeapDay() {
            world.controls(inPlace("MFA-01", "2028-02-29"));
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2028-02-29", "2028-02-29"));

            assertThat(mfa("2028-02-28"))
                    .isEqualTo(
                            new ControlFact.Unknown(
                                    ControlFact.Reason.NOT_IMPLEMENTED, false, false));
            assertThat(mfa("2028-04-14")).isEqualTo(holds("EV-1"));
            assertThat(mfa("2028-04-15")).isEqualTo(unknown(ControlFact.Reason.EVIDENCE_EXPIRED));
        }
    }
}
