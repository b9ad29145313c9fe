package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.answered;
import static dev.crosswalk.programme.World.control;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.inconclusive;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.operating;
import static dev.crosswalk.programme.World.passed;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.retired;
import static dev.crosswalk.programme.World.said;
import static dev.crosswalk.programme.World.seen;
import static dev.crosswalk.programme.World.state;
import static dev.crosswalk.programme.World.unapproved;
import static dev.crosswalk.programme.World.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.ObligationState;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedClaim;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a programme comes to on a day, as far as no window is asked about.
class StandingTest {
    private final World world = programme();

    private static ControlFact.State unknown(ControlFact.Reason reason) {
        return new ControlFact.Unknown(reason, true, true);
    }

    private ControlFact.State mfa(String asOf) {
        return mfa(asOf, asOf);
    }

    private ControlFact.State mfa(String asOf, String knownAt) {
        return state(world.on("beta", asOf, knownAt), "MFA-01");
    }

    private static ControlFact.Holds holds(String... evidence) {
        return new ControlFact.Holds(Assurance.IMPLEMENTED, List.of(evidence));
    }

    @Nested
    class AControl {
        @Test
        void inPlaceWithoutEvidenceIsUnknownAndNeverPasses() {
            world.adopts(inPlace("MFA-01", "2026-01-10"));

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
            world.adopts(
                    retired("MFA-01", "2026-02-01", "2026-09-01").plannedOn(moment("2026-01-05")));

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
            world.adopts(Adoption.of("MFA-01").plannedOn(moment("2026-06-01")));

            Standing before = world.on("beta", "2026-05-31");

            assertThat(before.posture().holdsNoFact()).isTrue();
            assertThat(verdict(before, "beta/B.1").coverage()).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void plannedHoldsAtDesignedOnlyFromTheDayOnWhichItsDocumentsAreApproved() {
            world.adopts(Adoption.of("REV-01").plannedOn(moment("2026-01-01")));
            world.approvals(new Approval("access-policy", "", "", "Ann", day("2026-03-01"), null));

            Standing before = world.on(null, Assurance.DESIGNED, "2026-02-28");
            Standing after = world.on(null, Assurance.DESIGNED, "2026-03-01");

            assertThat(control(before, "REV-01").unapproved()).containsExactly("access-policy");
            assertThat(verdict(before, "beta/B.1").coverage()).isEqualTo(Coverage.NONE);
            assertThat(verdict(after, "beta/B.1").coverage()).isEqualTo(Coverage.FULL);
        }

        @Test
        void retiredDischargesNothingAnyMore() {
            world.adopts(retired("MFA-01", "2026-02-01", "2026-03-15"));
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
            world.adopts(inPlace("MFA-01", "2026-01-10"));
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
        void evidenceOfAKindThatTheControlDoesNotWantShowsNothing() {
            world.evidence(seen("EV-1", "MFA-01", "screenshot", "2026-03-31", "2026-04-01"));

            assertThat(mfa("2026-04-01")).isEqualTo(unknown(ControlFact.Reason.NO_DATA));
        }
    }

    /// A performance ages by the next occurrence, which is missing 45 days after June.
    @Test
    void anOccurrenceThatIsMissingReopensTheRequirement() {
        world.adopts(inPlace("REV-01", "2026-01-01"));
        world.evidence(seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"));

        Standing fresh = world.on("beta", "2026-08-14");
        Standing stale = world.on("beta", "2026-08-15");

        assertThat(control(stale, "REV-01").fact().state())
                .isEqualTo(unknown(ControlFact.Reason.LAPSED));

        assertThat(verdict(fresh, "beta/B.1").coverage()).isEqualTo(Coverage.FULL);
        assertThat(verdict(stale, "beta/B.1").coverage()).isEqualTo(Coverage.NONE);
        assertThat(verdict(stale, "beta/B.1").possiblyCovered()).containsExactly("small-review");
    }

    @Nested
    class ATest {
        private void tests(Evidence... items) {
            world.adopts(inPlace("MFA-01", "2026-01-10"));
            world.evidence(items);
        }

        /// It cannot be in place for all that is known; what failed on a day disproves nothing yet.
        private static final ControlFact.State FAILING =
                new ControlFact.Unknown(ControlFact.Reason.FAILING, Assurance.DESIGNED, false);

        private static Evidence test(String id, String on) {
            return seen(id, "MFA-01", "mfa-test", on, on);
        }

        @Test
        void thatFailedFailsTheControlUntilALaterOnePasses() {
            tests(failed(test("T-1", "2026-03-01")), passed(test("T-2", "2026-03-10")));

            assertThat(mfa("2026-03-09")).isEqualTo(FAILING);
            assertThat(control(world.on("beta", "2026-03-09"), "MFA-01").condition())
                    .isEqualTo(Condition.FAILED);
            assertThat(mfa("2026-03-10")).isEqualTo(holds("T-2"));
        }

        @Test
        void thatFailedStandsWhateverOtherEvidenceShows() {
            tests(
                    failed(test("T-1", "2026-03-01")),
                    seen("EV-1", "MFA-01", "mfa-report", "2026-03-05", "2026-03-05"));

            Standing standing = world.on("beta", "2026-03-06");

            assertThat(control(standing, "MFA-01").fact().state()).isEqualTo(FAILING);
            assertThat(control(standing, "MFA-01").condition()).isEqualTo(Condition.FAILED);
            assertThat(verdict(standing, "beta/B.2").possiblyCovered()).isEmpty();
        }

        @Test
        void thatFailedOfOneDayOutweighsOneThatPassedOnTheSame() {
            tests(passed(test("T-1", "2026-03-01")), failed(test("T-2", "2026-03-01")));

            assertThat(mfa("2026-03-01")).isEqualTo(FAILING);
        }

        @Test
        void whoseFailureIsReceivedLaterIsNotKnown() {
            tests(
                    passed(test("T-1", "2026-03-01")),
                    failed(seen("T-2", "MFA-01", "mfa-test", "2026-03-05", "2026-03-20")));

            assertThat(mfa("2026-03-10")).isEqualTo(holds("T-1"));
            assertThat(mfa("2026-03-10", "2026-03-20")).isEqualTo(FAILING);
        }

        @Test
        void thatIsInconclusiveSaysNothing() {
            tests(inconclusive(test("T-1", "2026-03-01")));

            assertThat(mfa("2026-03-02")).isEqualTo(unknown(ControlFact.Reason.CHECK_BROKE));
        }

        @Test
        void thatIsInconclusiveDoesNotMendAFailure() {
            tests(failed(test("T-1", "2026-03-01")), inconclusive(test("T-2", "2026-03-10")));

            assertThat(mfa("2026-03-11")).isEqualTo(FAILING);
        }

        /// A test that did not work is no result.
        @Test
        void thatIsInconclusiveTakesNothingFromOneThatPassedWhileThatCounts() {
            tests(passed(test("T-1", "2026-03-01")), inconclusive(test("T-2", "2026-03-10")));

            assertThat(mfa("2026-04-30")).isEqualTo(holds("T-1"));
            assertThat(mfa("2026-05-01")).isEqualTo(unknown(ControlFact.Reason.CHECK_BROKE));
        }

        @Test
        void thatPassedGoesStaleAndOneThatFailedDoesNot() {
            tests(passed(test("T-1", "2026-03-01")));
            assertThat(mfa("2026-04-30")).isEqualTo(holds("T-1"));
            assertThat(mfa("2026-05-01")).isEqualTo(unknown(ControlFact.Reason.EVIDENCE_EXPIRED));

            tests(failed(test("T-1", "2026-03-01")));
            assertThat(mfa("2027-03-01")).isEqualTo(FAILING);
        }

        @Test
        void thatPassedIsEvidenceWhoseEndIsKnown() {
            tests(passed(test("T-1", "2026-03-01")), failed(test("T-2", "2026-03-02")));

            assertThat(control(world.on("beta", "2026-03-01"), "MFA-01").freshUntil())
                    .isEqualTo(day("2026-04-30"));
        }
    }

    @Nested
    class AReport {
        private static AuditReport report(
                String id, String issued, @Nullable String until, AuditReport.Opinion... opinions) {
            return report(id, Assurance.IMPLEMENTED, null, issued, until, opinions);
        }

        private static AuditReport report(
                String id,
                Assurance assurance,
                @Nullable String covers,
                String issued,
                @Nullable String until,
                AuditReport.Opinion... opinions) {
            return new AuditReport(
                            id,
                            "Report " + id,
                            List.of(Scope.of("beta")),
                            assurance,
                            covers == null ? null : period(covers),
                            day(issued),
                            until == null ? null : day(until),
                            List.of())
                    .toBuilder().opinions(List.of(opinions)).build();
        }

        private static AuditReport.Opinion notMet(String note) {
            return new AuditReport.Opinion(
                    RequirementRef.parse("beta/B.1"),
                    AuditReport.Opinion.Conclusion.QUALIFIED,
                    note);
        }

        private Coverage b1(String asOf) {
            return b1(asOf, asOf);
        }

        private Coverage b1(String asOf, String knownAt) {
            return verdict(world.on("beta", asOf, knownAt), "beta/B.1").coverage();
        }

        @Test
        void countsFromItsIssueToTheLastDayThatItIsValid() {
            world.reports(report("R-1", "2026-02-01", "2026-06-30"));

            assertThat(b1("2026-01-31")).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(b1("2026-02-01")).isEqualTo(Coverage.FULL);
            assertThat(b1("2026-06-30")).isEqualTo(Coverage.FULL);
            assertThat(b1("2026-07-01")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void thatHasRunOutProvesNothingBySomethingThatWasKnownBefore() {
            world.reports(report("R-1", "2026-02-01", "2026-06-30"));

            assertThat(b1("2026-09-01", "2026-05-01")).isEqualTo(Coverage.NOT_ASSESSED);
            assertThat(b1("2026-06-01", "2026-01-15")).isEqualTo(Coverage.NOT_ASSESSED);
        }

        @Test
        void saysWhereItsOpinionIsQualifiedThatTheRequirementIsNotMet() {
            world.reports(report("R-1", "2026-02-01", null, notMet("two of 25")));

            Standing standing = world.on("beta", "2026-03-01");

            assertThat(verdict(standing, "beta/B.1").disproved()).isTrue();
            assertThat(verdict(standing, "beta/B.2").coverage()).isEqualTo(Coverage.FULL);
            assertThat(standing.posture().attestations())
                    .anySatisfy(a -> assertThat(a.source()).isEqualTo("Report R-1: two of 25"));
        }

        @Test
        void thatIsIssuedLaterSpeaksWhereTwoSayTheOpposite() {
            world.reports(
                    report("R-1", "2026-02-01", null, notMet("")),
                    report("R-2", "2026-08-01", null));

            assertThat(verdict(world.on("beta", "2026-07-31"), "beta/B.1").disproved()).isTrue();
            assertThat(b1("2026-08-01")).isEqualTo(Coverage.FULL);
        }

        @Test
        void thatIsIssuedLaterMayAlsoTakeBackWhatWasMet() {
            world.reports(
                    report("R-1", "2026-02-01", null),
                    report("R-2", "2026-08-01", null, notMet("")));

            assertThat(verdict(world.on("beta", "2026-08-01"), "beta/B.1").disproved()).isTrue();
        }

        /// A later report on the design does not undo what an earlier one found of the operation.
        @Test
        void onAnotherLevelIsNoOpposite() {
            world.wants(operating("beta", "2026-01-01/2026-06-30"));
            world.reports(
                    report(
                            "R-1",
                            Assurance.OPERATING,
                            "2026-01-01/2026-06-30",
                            "2026-07-05",
                            null,
                            notMet("")),
                    report("R-2", Assurance.DESIGNED, null, "2026-08-01", null));

            assertThat(verdict(world.on("beta", "2026-08-01"), "beta/B.1").disproved()).isTrue();
        }

        @Test
        void ofTheSameDayThatSaysTheOppositeIsAContradictionAndProvesNothing() {
            world.reports(
                    report("R-1", "2026-02-01", null),
                    report("R-2", "2026-02-01", null, notMet("")));

            Standing standing = world.on("beta", "2026-03-01");

            assertThat(standing.gap(World.CROSSWALK, Scope.of("beta")).contradictions())
                    .isNotEmpty();
            assertThat(verdict(standing, "beta/B.1").coverage()).isNotEqualTo(Coverage.FULL);
        }
    }

    @Test
    void aWordOnARequirementCountsBetweenItsDaysOnly() {
        world.attestations(
                new DatedAttestation(
                        new Attestation(RequirementRef.parse("beta/B.4"), true, null, ""),
                        day("2026-02-01"),
                        day("2026-02-28")));

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
            world.exclusions(
                    new DecidedExclusion(
                            RequirementRef.parse("beta/B.3"),
                            "no servers",
                            "Ann",
                            day("2026-03-01")));

            assertThat(verdict(world.on("beta", "2026-02-28"), "beta/B.3").applicable()).isTrue();
            assertThat(verdict(world.on("beta", "2026-03-01"), "beta/B.3").applicable()).isFalse();
        }

        @Test
        void thatNobodyApprovedStaysInTheDenominator() {
            world.exclusions(unapproved("beta/B.3", "no servers"));

            assertThat(verdict(world.on("beta", "2026-02-28"), "beta/B.3").applicable()).isTrue();
        }
    }

    @Test
    void aDecisionOnAContestedClaimCountsFromItsDay() {
        world.attestations(said("alpha/A.1", true));
        world.decisions(
                new DecidedClaim(
                        RequirementRef.parse("alpha/A.1"),
                        "small-removal",
                        false,
                        "Bea",
                        day("2026-03-01"),
                        "so"));

        assertThat(verdict(world.on("beta", "2026-02-28"), "beta/B.2").covered())
                .containsExactly("small-removal");
        Standing after = world.on("beta", "2026-03-01");
        assertThat(verdict(after, "beta/B.2").covered()).isEmpty();
        assertThat(after.posture().decisions())
                .containsExactly(
                        new Decision(
                                RequirementRef.parse("alpha/A.1"),
                                "small-removal",
                                false,
                                "Bea, 2026-03-01: so"));
    }

    @Test
    void anAnswerCountsFromItsDayUntilItExpiresAndIsToldAsWord() {
        world.answers(answered("small-removal", GivenAnswer.Said.DONE, "2026-03-01"));

        assertThat(verdict(world.on("beta", "2026-02-28"), "beta/B.2").covered()).isEmpty();
        assertThat(verdict(world.on("beta", "2026-03-01"), "beta/B.2").covered())
                .containsExactly("small-removal");
        assertThat(verdict(world.on("beta", "2027-03-01"), "beta/B.2").onWord())
                .containsExactly("small-removal");
        assertThat(verdict(world.on("beta", "2027-03-02"), "beta/B.2").covered()).isEmpty();
    }

    @Test
    void whoDoesNotKnowProvesAndDisprovesNothing() {
        Standing without = world.on("beta", "2026-06-30");
        world.answers(answered("small-removal", GivenAnswer.Said.UNKNOWN, "2026-03-01"));

        assertThat(world.on("beta", "2026-06-30").posture()).isEqualTo(without.posture());
    }

    @Test
    void whatAProviderDoesIsPossibleUntilItExpires() {
        world.answers(
                new GivenAnswer(
                        "small-removal",
                        GivenAnswer.Said.PROVIDER,
                        Assurance.IMPLEMENTED,
                        "Bea",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2027, 3, 1),
                        "",
                        "Host"));

        Verdict counting = verdict(world.on("beta", "2026-03-01"), "beta/B.2");
        assertThat(counting.covered()).isEmpty();
        assertThat(counting.possiblyCovered()).contains("small-removal");
        assertThat(counting.because("small-removal")).contains("provider:Host");
        assertThat(verdict(world.on("beta", "2027-03-02"), "beta/B.2").because("small-removal"))
                .doesNotContain("provider:Host");
    }

    @Test
    void anAcceptedExceptionProvesNothing() {
        world.adopts(inPlace("MFA-01", "2026-01-10"));
        Standing without = world.on("beta", "2026-06-30");
        world.exceptions(
                new AcceptedException(
                        "EX-1",
                        "MFA-01",
                        "old laptops",
                        List.of(),
                        "Ann",
                        day("2026-02-01"),
                        day("2026-06-30")));

        Standing standing = world.on("beta", "2026-06-30");

        assertThat(standing.posture()).isEqualTo(without.posture());
        assertThat(control(standing, "MFA-01").accepted())
                .extracting(AcceptedException::id)
                .containsExactly("EX-1");
        assertThat(control(world.on("beta", "2026-07-01"), "MFA-01").accepted()).isEmpty();
        assertThat(control(world.on("beta", "2026-01-31"), "MFA-01").accepted()).isEmpty();

        world.adopts(inPlace("MFA-01", "2026-01-10"), inPlace("REV-01", "2026-01-10"));
        assertThat(control(world.on("beta", "2026-06-30"), "REV-01").accepted()).isEmpty();
    }

    @Test
    void aControlIsAdoptedFromTheDecisionUntilItIsGivenUp() {
        world.adopts(
                Adoption.of(new Adoption.OfLibrary("TST-01", "Bea", null)),
                retired("MFA-01", "2026-01-10", "2026-03-01"));

        assertThat(control(world.on("beta", "2026-02-28"), "TST-01").isAdopted()).isTrue();
        assertThat(control(world.on("beta", "2026-02-28"), "TST-01").title())
                .isEqualTo("Restoration test");
        assertThat(control(world.on("beta", "2026-02-28"), "MFA-01").isAdopted()).isTrue();
        assertThat(control(world.on("beta", "2026-03-01"), "MFA-01").isAdopted()).isFalse();
    }

    @Test
    void aControlThatIsShownToBeInPlaceHasNotOperatedYet() {
        world.adopts(inPlace("MFA-01", "2026-01-10"));
        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"));

        assertThat(mfa("2026-06-10")).isEqualTo(holds("EV-1"));
        assertThat(control(world.on("beta", "2026-06-10"), "MFA-01").operated()).isFalse();
    }

    /// One kind of its evidence shows that signing in takes two factors, the other that logs are
    /// kept.
    @Nested
    class AControlOfSeveralObligations {
        @BeforeEach
        void adopted() {
            Control own =
                    Control.builder("OWN-01")
                            .title("Own")
                            .cadence(new Cadence(Cadence.Every.CONTINUOUS, 0))
                            .discharges(List.of("small-factors", "small-log"))
                            .evidence(
                                    List.of(
                                            setting("one", "small-factors"),
                                            setting("two", "small-log")))
                            .build();
            world.adopts(
                    Adoption.of(new Adoption.Own(own))
                            .state(Adoption.State.IMPLEMENTED)
                            .implementedOn(moment("2026-01-10")));
        }

        private static Control.EvidenceWanted setting(String kind, String shows) {
            return new Control.EvidenceWanted(
                    kind, Control.Role.SETTING, List.of(shows), 90, false);
        }

        private ControlStanding own() {
            return control(world.on("beta", "2026-03-10"), "OWN-01");
        }

        @Test
        void isShownForWhatItsEvidenceShowsAndSaysWhatElseIsNot() {
            world.evidence(seen("EV-1", "OWN-01", "one", "2026-03-01", "2026-03-01"));

            assertThat(own().condition()).isEqualTo(Condition.PROVED);
            assertThat(own().unshown())
                    .flatExtracting(ControlFact.Share::discharges)
                    .containsExactly("small-log");
            assertThat(ControlWords.of(own()))
                    .isEqualTo("in place and shown, but for 1 of its 2 obligations: no evidence");
            assertThat(verdict(world.on("beta", "2026-03-10"), "beta/B.2").covered())
                    .containsExactly("small-factors");
            assertThat(verdict(world.on("beta", "2026-03-10"), "beta/B.3").covered()).isEmpty();
        }

        @Test
        void failsWhereAnyOfThemDoes() {
            world.evidence(
                    seen("EV-1", "OWN-01", "one", "2026-03-01", "2026-03-01"),
                    failed(seen("EV-2", "OWN-01", "two", "2026-03-01", "2026-03-01")));

            assertThat(own().condition()).isEqualTo(Condition.FAILED);
            assertThat(verdict(world.on("beta", "2026-03-10"), "beta/B.2").covered())
                    .containsExactly("small-factors");
        }
    }

    @Nested
    class TheDay {
        @Test
        void mayBeALeapDay() {
            world.adopts(inPlace("MFA-01", "2028-02-29"));
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
