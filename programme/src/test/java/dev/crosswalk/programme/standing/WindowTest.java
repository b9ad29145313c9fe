package dev.crosswalk.programme.standing;

import static dev.crosswalk.engine.operation.Occurrence.Status.FAILED;
import static dev.crosswalk.engine.operation.Occurrence.Status.LATE;
import static dev.crosswalk.engine.operation.Occurrence.Status.MISSING;
import static dev.crosswalk.engine.operation.Occurrence.Status.ON_TIME;
import static dev.crosswalk.engine.operation.Occurrence.Status.OPEN;
import static dev.crosswalk.programme.World.control;
import static dev.crosswalk.programme.World.daily;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.done;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.occurrences;
import static dev.crosswalk.programme.World.operating;
import static dev.crosswalk.programme.World.operation;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.retired;
import static dev.crosswalk.programme.World.seen;
import static dev.crosswalk.programme.World.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AdoptionBuilder;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.World;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// How a programme's controls operated over the window of a framework: the year 2026.
class WindowTest {
    private static final String Q1 = "2026-Q1";
    private static final String Q2 = "2026-Q2";
    private static final String Q3 = "2026-Q3";
    private static final String Q4 = "2026-Q4";

    private final World world = programme();

    private static Evidence review(String id, String on) {
        return seen(id, "REV-01", "review-record", on, on);
    }

    private ControlFact.State state(String control, String asOf) {
        return control(world.on("alpha", asOf), control).fact().state();
    }

    private @Nullable Assurance reached(String control, String asOf) {
        return switch (state(control, asOf)) {
            case ControlFact.Holds holds -> holds.level();
            case ControlFact.Unknown unknown -> unknown.reached();
            case ControlFact.Fails fails -> null;
        };
    }

    @Nested
    class AQuarterlyControl {
        @BeforeEach
        void inPlaceAllYear() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
        }

        @Test
        void operatedWhenTheWindowIsOverAndNothingIsMissing() {
            world.evidence(
                    review("EV-1", "2026-03-20"),
                    review("EV-2", "2026-06-20"),
                    review("EV-3", "2026-09-20"),
                    review("EV-4", "2026-12-20"));

            assertThat(reached("REV-01", "2026-12-31")).isEqualTo(Assurance.IMPLEMENTED);
            assertThat(reached("REV-01", "2027-01-01")).isEqualTo(Assurance.OPERATING);
        }

        private void inForce(String approved, @Nullable String since) {
            world.approvals(
                    new Approval(
                            "access-policy",
                            "2",
                            "Ann",
                            "Bea",
                            day(approved),
                            since == null ? null : day(since),
                            null,
                            ""));
            world.evidence(
                    review("EV-1", "2026-03-20"),
                    review("EV-2", "2026-06-20"),
                    review("EV-3", "2026-09-20"),
                    review("EV-4", "2026-12-20"));
        }

        private static List<Period> days(Standing standing) {
            return Objects.requireNonNull(control(standing, "REV-01").judgement()).part().days();
        }

        @Test
        void countsOnTheDaysOnWhichItsDocumentsWereInForce() {
            inForce("2026-03-01", null);

            Standing after = world.on("alpha", "2027-02-01");

            assertThat(reached("REV-01", "2027-02-01")).isEqualTo(Assurance.IMPLEMENTED);
            assertThat(days(after)).containsExactly(period("2026-03-01/2026-12-31"));
            assertThat(control(after, "REV-01").late())
                    .containsExactly(new LateDocument("access-policy", day("2026-03-01"), false));
        }

        @Test
        void losesNothingWhenAVersionThatTookOverIsApprovedAfterTheWindow() {
            inForce("2027-01-20", "2025-01-15");

            assertThat(reached("REV-01", "2027-01-10")).isEqualTo(Assurance.OPERATING);
            assertThat(reached("REV-01", "2027-02-01")).isEqualTo(Assurance.OPERATING);
            assertThat(control(world.on("alpha", "2026-06-30"), "REV-01").unapproved()).isEmpty();
        }

        @Test
        void losesTheWindowWhereNoEarlierVersionIsKnown() {
            inForce("2027-01-20", null);

            Standing after = world.on("alpha", "2027-02-01");

            assertThat(reached("REV-01", "2027-02-01")).isNotEqualTo(Assurance.OPERATING);
            assertThat(days(after)).isEmpty();
            assertThat(control(after, "REV-01").unapproved()).isEmpty();
        }

        @Test
        void isMissingOnlyWhenItsLimitIsOver() {
            world.evidence(review("EV-1", "2026-03-20"));

            Standing late = world.on("alpha", "2026-08-14");
            Standing missing = world.on("alpha", "2026-08-15");

            assertThat(occurrences(late, "REV-01", MISSING)).isEmpty();
            assertThat(occurrences(late, "REV-01", OPEN)).containsExactly(Q2, Q3, Q4);
            assertThat(occurrences(missing, "REV-01", MISSING)).containsExactly(Q2);
        }

        @Test
        void needsAConclusionOnceItIsLateAtBest() {
            world.evidence(review("EV-1", "2026-03-20"));

            assertThat(soFar("2026-07-14")).isEqualTo(Judgement.SoFar.ON_COURSE);
            assertThat(soFar("2026-07-15")).isEqualTo(Judgement.SoFar.NEEDS_A_CONCLUSION);
            assertThat(soFar("2026-08-15")).isEqualTo(Judgement.SoFar.LOST);
        }

        private Judgement.@Nullable SoFar soFar(String asOf) {
            return Objects.requireNonNull(control(world.on("alpha", asOf), "REV-01").judgement())
                    .soFar();
        }

        @Test
        void doneAfterItsToleranceAndWithinItsLimitIsLateForEverAndNotMissing() {
            world.evidence(
                    review("EV-1", "2026-03-20"),
                    review("EV-2", "2026-06-20"),
                    review("EV-3", "2026-09-20"),
                    review("EV-4", "2026-12-20"));
            world.log(done("REV-01", "2026-12-20", "2026-10-01", "EV-4"));
            world.evidence(
                    review("EV-1", "2026-03-20"),
                    review("EV-2", "2026-08-10"),
                    review("EV-3", "2026-09-20"),
                    review("EV-4", "2026-12-20"));

            Standing standing = world.on("alpha", "2027-06-30");

            assertThat(occurrences(standing, "REV-01", LATE)).containsExactly(Q2);
            assertThat(occurrences(standing, "REV-01", MISSING)).isEmpty();
        }

        @Test
        void isDoneForThePeriodThatTheLogNames() {
            world.evidence(review("EV-1", "2026-04-20"));
            world.log(done("REV-01", "2026-04-20", "2026-01-01", "EV-1"));

            Standing standing = world.on("alpha", "2026-05-01");

            assertThat(occurrences(standing, "REV-01", LATE)).containsExactly(Q1);
            assertThat(occurrences(standing, "REV-01", OPEN)).containsExactly(Q2, Q3, Q4);
        }

        @Test
        void isNotDoneBySomebodysWord() {
            world.log(done("REV-01", "2026-03-20", "2026-01-01"));
            assertThat(occurrences(world.on("alpha", "2026-05-16"), "REV-01", MISSING))
                    .containsExactly(Q1);

            world.evidence(review("EV-1", "2026-03-20").withoutFile());
            assertThat(occurrences(world.on("alpha", "2026-05-16"), "REV-01", MISSING))
                    .containsExactly(Q1);
        }

        /// Whoever writes the log in May cannot make March's review be in time.
        @Test
        void datedBackByTheLogIsAsLateAsItsEvidence() {
            world.evidence(review("EV-1", "2026-05-02"));
            world.log(done("REV-01", "2026-03-31", "2026-01-01", "EV-1"));

            Standing standing = world.on("alpha", "2026-05-10");

            assertThat(occurrences(standing, "REV-01", LATE)).containsExactly(Q1);
            assertThat(occurrences(standing, "REV-01", ON_TIME)).isEmpty();
        }

        @Test
        void isNotShownByEvidenceOfAnEarlierDay() {
            world.evidence(review("EV-0", "2025-12-20"));
            world.log(done("REV-01", "2026-03-31", "2026-01-01", "EV-0"));

            Standing standing = world.on("alpha", "2026-05-16");

            assertThat(occurrences(standing, "REV-01", MISSING)).containsExactly(Q1);
        }

        @Test
        void isNotKnownToBeDoneBeforeTheEvidenceIsReceived() {
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-06-01"));

            assertThat(occurrences(world.on("alpha", "2026-05-16"), "REV-01", MISSING))
                    .containsExactly(Q1);
            assertThat(
                            occurrences(
                                    world.on("alpha", "2026-05-16", "2026-06-01"),
                                    "REV-01",
                                    ON_TIME))
                    .containsExactly(Q1);
        }

        @Test
        void isNotShownToOperateByATestThatFailed() {
            world.evidence(failed(review("EV-1", "2026-03-20")));

            assertThat(occurrences(world.on("alpha", "2026-05-01"), "REV-01", FAILED))
                    .containsExactly(Q1);
        }

        @Test
        void withAnAnchorHasItsOwnQuarters() {
            world.adopts(inPlace("REV-01", "2025-06-01").anchor(day("2026-02-01")));

            Standing standing = world.on("alpha", "2026-01-15");

            assertThat(occurrences(standing, "REV-01", OPEN))
                    .containsExactly(
                            "2025-11-01/2026-01-31",
                            "2026-02-01/2026-04-30",
                            "2026-05-01/2026-07-31",
                            "2026-08-01/2026-10-31");
        }
    }

    @Nested
    class AWindowThatIsOver {
        private void reviewedInTime(AdoptionBuilder control) {
            world.adopts(control);
            world.evidence(
                    review("EV-1", "2026-03-20"),
                    review("EV-2", "2026-06-20"),
                    review("EV-3", "2026-09-20"),
                    review("EV-4", "2026-12-20"));
        }

        @Test
        void staysShownWhenEvidenceHasRunOutSince() {
            reviewedInTime(inPlace("REV-01", "2025-06-01"));

            Standing standing = world.on("alpha", "2028-01-31");

            assertThat(control(standing, "REV-01").operated()).isTrue();
            assertThat(control(standing, "REV-01").condition())
                    .isEqualTo(ControlStanding.Condition.UNPROVED);
            assertThat(verdict(standing, "alpha/A.1").covered()).contains("small-review");
        }

        @Test
        void staysShownWhenTheControlWasGivenUpSince() {
            reviewedInTime(retired("REV-01", "2025-06-01", "2027-01-10"));

            Standing standing = world.on("alpha", "2027-02-15");

            assertThat(verdict(standing, "alpha/A.1").covered()).contains("small-review");
        }

        @Test
        void isNotMendedByWhatIsDoneLateAfterIt() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(
                    review("EV-1", "2026-03-20"),
                    review("EV-2", "2026-06-20"),
                    review("EV-3", "2026-09-20"),
                    review("EV-4", "2027-06-01"));
            world.log(done("REV-01", "2027-06-01", "2026-10-01", "EV-4"));

            assertThat(occurrences(world.on("alpha", "2027-06-02"), "REV-01", MISSING))
                    .containsExactly(Q4);
            assertThat(reached("REV-01", "2027-06-02")).isEqualTo(Assurance.IMPLEMENTED);
        }

        @Test
        void isNotShownByWhatIsNotOverdueYet() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.evidence(
                    review("EV-1", "2026-03-20"),
                    review("EV-2", "2026-06-20"),
                    review("EV-3", "2026-09-20"));

            assertThat(occurrences(world.on("alpha", "2027-01-05"), "REV-01", OPEN))
                    .containsExactly(Q4);
            assertThat(reached("REV-01", "2027-01-05")).isEqualTo(Assurance.IMPLEMENTED);
        }
    }

    @Nested
    class AReport {
        private void covers(@Nullable String days, @Nullable String until, String... notMet) {
            world.reports(
                    new AuditReport(
                                    "R-1",
                                    "Report",
                                    List.of(Scope.of("alpha")),
                                    Assurance.OPERATING,
                                    days == null ? null : period(days),
                                    day("2027-01-20"),
                                    until == null ? null : day(until),
                                    List.of())
                            .toBuilder()
                                    .opinions(
                                            Stream.of(notMet)
                                                    .map(RequirementRef::parse)
                                                    .map(ref ->
                                                            new AuditReport.Opinion(
                                                                    ref,
                                                                    AuditReport.Opinion.Conclusion
                                                                            .QUALIFIED,
                                                                    ""))
                                                    .toList())
                                    .build());
        }

        private Coverage coverage(String asOf) {
            return verdict(world.on("alpha", asOf), "alpha/A.2").coverage();
        }

        @Test
        void showsThatControlsOperatedOnlyWhereItCoversTheWholeWindow() {
            covers("2026-01-01/2026-12-31", null);
            assertThat(coverage("2027-02-01")).isEqualTo(Coverage.FULL);

            covers("2025-10-01/2027-01-10", null);
            assertThat(coverage("2027-02-01")).isEqualTo(Coverage.FULL);

            covers("2025-01-01/2025-12-31", "2027-12-31");
            assertThat(coverage("2027-02-01")).isEqualTo(Coverage.NONE);

            covers("2026-01-02/2026-12-31", null);
            assertThat(coverage("2027-02-01")).isEqualTo(Coverage.NONE);
        }

        @Test
        void ofOtherDaysStillShowsThatControlsWereInPlace() {
            covers("2025-01-01/2025-12-31", "2027-12-31");

            Standing standing = world.on("alpha", Assurance.IMPLEMENTED, "2027-02-01");

            assertThat(verdict(standing, "alpha/A.2").coverage()).isEqualTo(Coverage.FULL);
        }

        @Test
        void onTheWindowStaysTrueWhenItHasRunOut() {
            covers("2026-01-01/2026-12-31", "2027-12-31");

            assertThat(coverage("2028-02-01")).isEqualTo(Coverage.FULL);
        }

        @Test
        void ofOtherDaysThatFoundSomethingWantingSaysNothingOfTheWindow() {
            covers("2025-01-01/2025-12-31", null, "alpha/A.2");
            assertThat(verdict(world.on("alpha", "2027-02-01"), "alpha/A.2").disproved()).isFalse();

            covers("2026-01-01/2026-12-31", null, "alpha/A.2");
            assertThat(verdict(world.on("alpha", "2027-02-01"), "alpha/A.2").disproved()).isTrue();
        }

        private List<String> sources() {
            return world.on("alpha", "2027-02-01").posture().attestations().stream()
                    .map(Attestation::source)
                    .distinct()
                    .toList();
        }

        /// It would not answer either if it were still valid.
        @Test
        void ofOtherDaysThatNoLongerCountsIsSaidToBeOfOtherDays() {
            covers("2025-01-01/2025-12-31", "2026-06-30");

            assertThat(
                            Judged.of(
                                            World.CROSSWALK,
                                            Scope.of("alpha"),
                                            world.on("alpha", "2027-02-01"))
                                    .aside())
                    .containsExactly(
                            "Report looked from 2025-01-01 to 2025-12-31, and the question is about"
                                    + " 2026-01-01 to 2026-12-31.");
        }

        @Test
        void ofOtherDaysIsQuotedWithThem() {
            covers("2025-01-01/2025-12-31", "2027-12-31");
            assertThat(sources())
                    .containsExactly("Report, which looked from 2025-01-01 to 2025-12-31");

            covers("2026-01-01/2026-12-31", null);
            assertThat(sources()).containsExactly("Report");

            covers(null, null);
            assertThat(sources())
                    .containsExactly("Report, which says no days over which it looked");
        }
    }

    @Test
    void whatSeveralPiecesOfEvidenceShowWasDoneAndKnownWhenTheFirstOfThemShowedIt() {
        world.adopts(inPlace("REV-01", "2026-01-01"));
        world.evidence(
                seen("EV-1", "REV-01", "review-record", "2026-04-20", "2026-05-10"),
                seen("EV-2", "REV-01", "review-record", "2026-03-25", "2026-03-26"));
        world.log(done("REV-01", "2026-03-20", "2026-01-01", "EV-1", "EV-2"));

        assertThat(occurrences(world.on("alpha", "2026-04-20"), "REV-01", ON_TIME))
                .containsExactly(Q1);
    }

    @Test
    void evidenceOfDaysBeforeAControlWasInPlaceShowsNothingOfIt() {
        world.adopts(inPlace("MFA-01", "2026-06-01"));
        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-05-31", "2026-06-02"));
        assertThat(reached("MFA-01", "2026-06-10")).isEqualTo(Assurance.DESIGNED);

        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-02"));
        assertThat(reached("MFA-01", "2026-06-10")).isEqualTo(Assurance.IMPLEMENTED);
    }

    @Nested
    class AControlThatIsNotThereAllTheTime {
        @Test
        void isExpectedOnlyWhereItWasInPlaceOnTheDueDay() {
            world.adopts(retired("REV-01", "2026-05-15", "2026-10-01"));

            Standing standing = world.on("alpha", "2027-01-31");

            assertThat(operation(standing, "REV-01").looked())
                    .isEqualTo(new Period(day("2026-05-15"), day("2026-09-30")));
            assertThat(occurrences(standing, "REV-01", MISSING)).containsExactly(Q2, Q3);
        }

        @Test
        void isNotLookedAtWhereItCameAfterTheWindow() {
            world.adopts(inPlace("REV-01", "2027-01-01"));

            assertThat(operation(world.on("alpha", "2027-01-31"), "REV-01").looked()).isNull();
        }

        @Test
        void retiredOnTheDayThatItStartedIsExpectedToDoNothing() {
            world.adopts(retired("REV-01", "2026-03-01", "2026-03-01"));

            assertThat(operation(world.on("alpha", "2027-01-31"), "REV-01").occurrences())
                    .isEmpty();
        }
    }

    @Test
    void aDailyControlIsExpectedOnTheLeapDayToo() {
        world.wants(operating("alpha", "2028-02-01/2028-02-29"));
        world.adopts(inPlace("BCK-01", "2027-01-01"));
        world.evidence(daily("EV-1", "BCK-01", "backup-log", "2028-01-01/2028-02-28"));

        Standing standing = world.on("alpha", "2028-03-05");

        assertThat(occurrences(standing, "BCK-01", ON_TIME)).hasSize(28);
        assertThat(occurrences(standing, "BCK-01", MISSING)).containsExactly("2028-02-29");
    }

    @Test
    void aYearlyControlFromALeapDayIsDueOnTheLastDayBeforeItsAnniversary() {
        world.adopts(inPlace("TST-01", "2024-02-29").anchor(day("2024-02-29")));

        assertThat(operation(world.on("alpha", "2026-01-31"), "TST-01").occurrences())
                .extracting(o -> o.due().toString())
                .containsExactly("2026-02-27");
    }

    @Test
    void aContinuousControlLacksTheDaysThatNothingCovers() {
        world.adopts(inPlace("MFA-01", "2026-01-01"));
        world.evidence(
                seen("EV-1", "MFA-01", "mfa-report", "2026-01-02", "2026-01-02"),
                seen("EV-2", "MFA-01", "mfa-report", "2026-03-20", "2026-03-20"));

        Standing standing = world.on("alpha", "2026-04-30");

        // 45 days after January 2 the first one says nothing any more.
        assertThat(Objects.requireNonNull(control(standing, "MFA-01").judgement()).deviations())
                .filteredOn(d -> d.what() == Deviation.What.UNKNOWN)
                .extracting(d -> d.days().toString())
                .containsExactly("2026-01-01", "2026-02-17/2026-03-19");
    }

    @Nested
    class AControlPerEvent {
        private void leavers(Population.Item... events) {
            leaversUntil("2026-06-30", events);
        }

        private void leaversUntil(String to, Population.Item... events) {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(population("POP-1", "LEA-01", "2026-01-01/" + to, to, events));
        }

        @Test
        void isJudgedOnEachEventOfItsPopulation() {
            leavers(
                    event("ann", "2026-02-01", "2026-02-01"),
                    event("bob", "2026-03-01", "2026-03-09"),
                    event("eve", "2026-04-01", null));

            Standing standing = world.on("alpha", "2026-06-30");

            assertThat(occurrences(standing, "LEA-01", ON_TIME)).containsExactly("POP-1 ann");
            assertThat(occurrences(standing, "LEA-01", LATE)).containsExactly("POP-1 bob");
            assertThat(occurrences(standing, "LEA-01", MISSING)).containsExactly("POP-1 eve");
            assertThat(operation(standing, "LEA-01").with(MISSING))
                    .allMatch(o -> o.kind() == Occurrence.Kind.EVENT);
        }

        @Test
        void lacksTheDaysOfWhichThereIsNoPopulation() {
            leavers(event("ann", "2026-02-01", "2026-02-01"));

            Standing standing = world.on("alpha", "2026-10-09");

            assertThat(operation(standing, "LEA-01").occurrences()).hasSize(1);
            assertThat(rule("2026-10-09")).isEqualTo(Judgement.Rule.WINDOW_RUNS);
            assertThat(rule("2027-01-15")).isEqualTo(Judgement.Rule.POPULATION_ABSENT);
        }

        private Judgement.Rule rule(String asOf) {
            return Objects.requireNonNull(control(world.on("alpha", asOf), "LEA-01").judgement())
                    .rule();
        }

        @Test
        void withAPopulationOfNobodyLacksNothingAndDidNothing() {
            leaversUntil("2026-12-31");

            Standing standing = world.on("alpha", "2026-12-31");

            assertThat(operation(standing, "LEA-01").occurrences()).isEmpty();
            assertThat(state("LEA-01", "2026-12-31")).isInstanceOf(ControlFact.Unknown.class);
        }

        @Test
        void thatWasDoneBeforeStaysShownWhileNothingCallsForIt() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(
                    population(
                            "P-1",
                            "LEA-01",
                            "2026-01-01/2026-03-31",
                            "2026-04-01",
                            event("ann", "2026-02-01", "2026-02-01")),
                    population("P-2", "LEA-01", "2026-04-01/2026-12-31", "2026-12-31"));

            assertThat(reached("LEA-01", "2027-01-01")).isEqualTo(Assurance.OPERATING);
        }

        @Test
        void thatWasDoneBeforeIsNotShownByAListThatIsReceivedLater() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(
                    population(
                            "P-1",
                            "LEA-01",
                            "2026-01-01/2026-03-31",
                            "2027-02-01",
                            event("ann", "2026-02-01", "2026-02-01")),
                    population("P-2", "LEA-01", "2026-04-01/2026-12-31", "2026-12-31"));

            assertThat(state("LEA-01", "2026-12-31")).isInstanceOf(ControlFact.Unknown.class);
        }

        private List<String> shown(String asOf, String knownAt) {
            return control(world.on("alpha", asOf, knownAt), "LEA-01").atHand().stream()
                    .map(e -> e.id() + (e.shows() ? " shows it" : ""))
                    .toList();
        }

        @Test
        void isShownByAListOnWhichItWasDoneForSomebodyAndByNoOther() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(
                    population("P-1", "LEA-01", "2026-01-01/2026-03-31", "2026-04-01"),
                    population(
                            "P-2",
                            "LEA-01",
                            "2026-04-01/2026-06-30",
                            "2026-07-01",
                            event("ann", "2026-05-01", "2026-05-01")),
                    population("P-3", "LEA-01", "2026-07-01/2026-09-30", "2026-10-01"));

            assertThat(shown("2026-10-01", "2026-10-01"))
                    .containsExactly("P-1", "P-2 shows it", "P-3");
            // What is received later, or speaks of later days, is not at hand.
            assertThat(shown("2026-10-01", "2026-06-30")).containsExactly("P-1");
            assertThat(shown("2026-06-30", "2026-10-01")).containsExactly("P-1", "P-2 shows it");
        }

        @Test
        void isNotShownByAListWithNobodyOnItWhereNobodyWasHandledBefore() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(
                    population(
                            "P-1",
                            "LEA-01",
                            "2026-01-01/2026-03-31",
                            "2026-04-01",
                            event("ann", "2026-02-01", null)),
                    population("P-2", "LEA-01", "2026-04-01/2026-06-30", "2026-07-01"));

            assertThat(shown("2026-07-01", "2026-07-01")).containsExactly("P-1", "P-2");
        }

        @Test
        void isNotShownByAListOfDaysBeforeItWasInPlace() {
            world.adopts(inPlace("LEA-01", "2026-04-01"));
            world.populations(
                    population(
                            "P-1",
                            "LEA-01",
                            "2026-01-01/2026-03-31",
                            "2026-04-01",
                            event("ann", "2026-02-01", "2026-02-01")));

            assertThat(shown("2026-07-01", "2026-07-01")).containsExactly("P-1");
        }

        @Test
        void thatWasDoneForNobodyIsNotShownToBeInPlace() {
            leavers(event("ann", "2026-02-01", null), event("bob", "2026-03-01", null));

            assertThat(state("LEA-01", "2026-06-30")).isInstanceOf(ControlFact.Unknown.class);
        }

        @Test
        void isNotShownToOperateWhileTheListOfTheLastDaysIsNotThereYet() {
            leaversUntil("2026-11-30", event("ann", "2026-02-01", "2026-02-01"));

            assertThat(rule("2027-01-15")).isEqualTo(Judgement.Rule.POPULATION_ABSENT);
            assertThat(reached("LEA-01", "2027-01-15")).isEqualTo(Assurance.IMPLEMENTED);
        }
    }

    @Test
    void whileTheWindowRunsWhatIsAskedOfItIsPossibleAndNotProved() {
        world.adopts(inPlace("MFA-01", "2026-01-01"));
        world.evidence(daily("EV-1", "MFA-01", "mfa-report", "2026-01-01/2026-12-31"));

        Standing early = world.on("alpha", "2026-12-31");
        Standing over = world.on("alpha", "2027-01-01");

        assertThat(verdict(early, "alpha/A.2").coverage()).isEqualTo(Coverage.NONE);
        assertThat(verdict(early, "alpha/A.2").possible()).isEqualTo(1.0);
        assertThat(verdict(over, "alpha/A.2").coverage()).isEqualTo(Coverage.FULL);
    }

    @Test
    void anAssuranceAskedForGoesBeforeTheOneThatTheProgrammeWants() {
        world.adopts(inPlace("MFA-01", "2026-01-01"));
        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"));

        Standing standing = world.on("alpha", Assurance.IMPLEMENTED, "2026-06-10");

        assertThat(verdict(standing, "alpha/A.2").coverage()).isEqualTo(Coverage.FULL);
        assertThat(standing.window()).isNotNull();
    }
}
