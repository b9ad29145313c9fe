package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.day;
import static dev.crosswalk.engine.judgement.Histories.every;
import static dev.crosswalk.engine.judgement.Histories.moment;
import static dev.crosswalk.engine.judgement.Histories.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.judgement.Judgement.SoFar;
import dev.crosswalk.engine.judgement.Judgement.State;
import dev.crosswalk.engine.judgement.Judgement.Why;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class JudgementTest {
    private static List<Deviation.What> what(Judgement j) {
        return j.deviations().stream().map(Deviation::what).toList();
    }

    private static Judgement.Shown of(Judgement j, String obligation) {
        return j.obligations().stream()
                .filter(s -> s.obligation().equals(obligation))
                .findFirst()
                .orElseThrow();
    }

    private static Histories daily(int tolerance, Predicate<LocalDate> done) {
        Histories h = every(Every.DAILY, tolerance);
        for (LocalDate d = Histories.YEAR.from();
                !d.isAfter(Histories.YEAR.to());
                d = d.plusDays(1)) {
            if (done.test(d)) {
                h.done(d);
            }
        }
        return h;
    }

    @Nested
    final class QuarterlyReviews {
        private Histories quarterly(String... days) {
            return every(Every.QUARTERLY, 14).done(days);
        }

        @Test
        void fourInTimeAreEffective() {
            Judgement j =
                    quarterly("2025-12-20", "2026-04-10", "2026-06-30", "2026-09-01").judged();

            assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);
            assertThat(j.due()).isEqualTo(4);
            assertThat(of(j, "x").state()).isEqualTo(State.SATISFIED);
        }

        @Test
        void aSingleLateOneNeedsAConclusionWhereverItLies() {
            for (String[] days :
                    List.of(
                            new String[] {"2026-01-20", "2026-03-01", "2026-06-01", "2026-09-01"},
                            new String[] {"2025-12-01", "2026-04-20", "2026-06-01", "2026-09-01"},
                            new String[] {
                                "2025-12-01", "2026-03-01", "2026-06-01", "2026-10-20"
                            })) {
                Judgement j = quarterly(days).judged();

                assertThat(j.outcome()).as(String.join(" ", days)).isEqualTo(Outcome.DEVIATIONS);
                assertThat(what(j)).containsExactly(Deviation.What.LATE);
                assertThat(of(j, "x").state()).isEqualTo(State.UNKNOWN);
                assertThat(of(j, "x").possible()).isTrue();
            }
        }

        @Test
        void aConclusionLiftsASingleLateOne() {
            Judgement j =
                    quarterly("2026-01-20", "2026-03-01", "2026-06-01", "2026-09-01")
                            .concluded("2026-10-10")
                            .judged();

            assertThat(j.outcome()).isEqualTo(Outcome.DEVIATIONS);
            assertThat(j.concluded()).isTrue();
            assertThat(of(j, "x").state()).isEqualTo(State.SATISFIED);
        }

        @Test
        void oneMissingIsBeyondAPersonButNeverMakesTheRequirementUnmet() {
            Judgement j =
                    quarterly("2025-12-01", "2026-06-01", "2026-09-01")
                            .concluded("2026-10-10")
                            .judged();

            assertThat(j.outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
            assertThat(j.concluded()).isFalse();
            assertThat(j.refused())
                    .extracting(Judgement.Refused::why)
                    .containsExactly(Why.NOTHING_TO_LIFT);
            assertThat(of(j, "x").state()).isEqualTo(State.UNKNOWN);
            assertThat(of(j, "x").possible()).isFalse();
        }

        @Test
        void oneMissingCanBeConcludedWhereAnotherControlCompensates() {
            Judgement j =
                    quarterly("2025-12-01", "2026-06-01", "2026-09-01")
                            .concluded("2026-10-10", true)
                            .judged();

            assertThat(j.outcome()).isEqualTo(Outcome.DEVIATIONS);
            assertThat(of(j, "x").state()).isEqualTo(State.SATISFIED);
        }

        @Test
        void threeOfFourLateBy75DaysAreNotEffective() {
            Judgement j =
                    quarterly("2025-12-01", "2026-06-14", "2026-09-13", "2026-12-14").judged();

            assertThat(j.outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
        }

        @Test
        void aFailedOneIsAFailureFound() {
            Judgement j =
                    quarterly("2025-12-01", "2026-06-01", "2026-09-01")
                            .failed("2026-02-01")
                            .judged();

            assertThat(what(j)).containsExactly(Deviation.What.FAILED);
            assertThat(of(j, "x").state()).isEqualTo(State.FAILED);
        }

        @Test
        void aFailureIsCorrectedByTheReviewThatWasDoneAgain() {
            Judgement j =
                    quarterly("2025-12-01", "2026-03-01", "2026-07-28", "2026-09-25")
                            .failed("2026-06-20")
                            .judged();

            assertThat(what(j)).containsExactly(Deviation.What.FAILED);
            assertThat(j.deviations().getFirst().correctedOn()).isEqualTo("2026-07-28");
        }

        @Test
        void aFailureThatSuccessFollowedWithinTheToleranceIsUndone() {
            Judgement j =
                    quarterly("2025-12-01", "2026-04-10", "2026-06-01", "2026-09-01")
                            .failed("2026-02-01")
                            .judged();

            assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);
        }

        @Test
        void somebodysWordDoesNothing() {
            Judgement j =
                    quarterly("2025-12-01", "2026-06-01", "2026-09-01").word("2026-03-01").judged();

            assertThat(what(j)).containsExactly(Deviation.What.MISSING);
        }

        @Test
        void anotherKindDoesNoReview() {
            Judgement j =
                    quarterly("2025-12-01", "2026-06-01", "2026-09-01")
                            .of("ticket", "2026-04-05")
                            .discharges("review", "acted")
                            .kind("record", Role.PERFORMANCE, "review")
                            .kind("ticket", Role.FOLLOW_UP, "acted")
                            .judged();

            assertThat(what(j)).containsExactly(Deviation.What.MISSING);
            assertThat(of(j, "review").possible()).isFalse();
            assertThat(of(j, "acted").state()).isEqualTo(State.SATISFIED);
        }

        @Test
        void aFindingThatNobodyActedOnIsNamed() {
            Judgement j =
                    every(Every.QUARTERLY, 14)
                            .findings("2025-12-01", 0)
                            .findings("2026-03-01", 2)
                            .findings("2026-06-01", 0)
                            .findings("2026-09-01", 0)
                            .discharges("acted")
                            .kind("record", Role.PERFORMANCE)
                            .kind("ticket", Role.FOLLOW_UP, "acted")
                            .judged();

            assertThat(j.rule()).isEqualTo(Rule.NOT_ACTED_ON);
        }

        /// The specification asks for an action where something was found; that it is not said is a
        /// sentence.
        @Test
        void anActionStandsForReviewsThatDoNotSayWhatTheyFound() {
            Judgement one = reviewedAndActed(REVIEWS).of("ticket", "2026-01-10").judged();

            assertThat(of(one, "acted").state()).isEqualTo(State.SATISFIED);
            assertThat(of(reviewedAndActed(REVIEWS).judged(), "acted").rule())
                    .isEqualTo(Rule.NOTHING_SHOWS);
        }

        @Test
        void thatNothingWasFoundIsKnownOnlyWhereAllWasLookedAt() {
            Histories three =
                    reviewedAndActed()
                            .findings("2025-12-01", 0)
                            .findings("2026-03-01", 0)
                            .findings("2026-09-01", 0);
            assertThat(of(three.judged(), "acted").state()).isEqualTo(State.UNKNOWN);
            assertThat(of(three.findings("2026-06-01", 0).judged(), "acted").rule())
                    .isEqualTo(Rule.NO_FINDING);
        }

        @Test
        void whatNobodyLookedForIsNotActedOn() {
            Judgement j = reviewedAndActed().of("ticket", "2026-01-10").judged();

            assertThat(of(j, "acted").state()).isEqualTo(State.UNKNOWN);
            assertThat(of(j, "acted").rule()).isEqualTo(Rule.NOTHING_SHOWS);
        }

        @Test
        void aReviewThatIsLateLooksAllTheSame() {
            Judgement j =
                    reviewedAndActed("2025-12-01", "2026-03-01", "2026-06-01")
                            .of("record", "2026-10-20")
                            .of("ticket", "2025-12-02", "2026-03-02", "2026-06-02", "2026-10-21")
                            .judged();

            assertThat(what(j)).containsExactly(Deviation.What.LATE);
            assertThat(of(j, "acted").state()).isEqualTo(State.SATISFIED);
        }

        @Test
        void whatIsConcludedOnALateReviewStandsWhereAFindingIsNotActedOn() {
            Histories h =
                    reviewedAndActed()
                            .findings("2025-12-01", 0)
                            .findings("2026-04-20", 0)
                            .findings("2026-06-01", 3)
                            .findings("2026-09-01", 0)
                            .concluded("2026-11-20");

            Judgement j = h.judged();
            assertThat(of(j, "review").state()).isEqualTo(State.SATISFIED);
            assertThat(of(j, "acted").rule()).isEqualTo(Rule.NOT_ACTED_ON);
            assertThat(j.refused()).isEmpty();
            assertThat(Rechecked.wrong(h.history(), Histories.YEAR, Histories.LATER)).isEmpty();
        }

        @Test
        void aReviewThatFailedAndWasNotRedoneWantsAnAction() {
            Histories h = every(Every.MONTHLY, 5).discharges("review", "acted");
            h.kind("record", Role.PERFORMANCE, "review").kind("ticket", Role.FOLLOW_UP, "acted");
            for (LocalDate d = Histories.YEAR.from();
                    d.isBefore(Histories.YEAR.to());
                    d = d.plusMonths(1)) {
                h.findings(d.plusDays(20).toString(), 0);
            }
            h.failed("2026-05-27").concluded("2026-11-20");

            assertThat(of(h.judged(), "acted").rule()).isEqualTo(Rule.NOT_ACTED_ON);
            Judgement acted = h.of("ticket", "2026-05-29").judged();
            assertThat(of(acted, "acted").state()).isEqualTo(State.SATISFIED);
            assertThat(of(acted, "review").state()).isEqualTo(State.SATISFIED);
            assertThat(Rechecked.wrong(h.history(), Histories.YEAR, Histories.LATER)).isEmpty();
        }

        /// Where a window owns no review, it stands by the last one, and so does what that found.
        @Test
        void whatTheLastReviewBeforeFoundIsActedOnToo() {
            Period half = Histories.period("2026-04-01", "2026-09-30");
            Histories h =
                    every(Every.YEARLY, 30)
                            .recorded("2025-01-01", "2026-09-30")
                            .discharges("review", "acted")
                            .kind("record", Role.PERFORMANCE, "review")
                            .kind("ticket", Role.FOLLOW_UP, "acted")
                            .findings("2025-11-10", 2);

            assertThat(of(h.judged(half, Histories.LATER), "acted").rule())
                    .isEqualTo(Rule.NOT_ACTED_ON);
            Judgement acted = h.of("ticket", "2025-12-10").judged(half, Histories.LATER);
            assertThat(of(acted, "acted").state()).isEqualTo(State.SATISFIED);
            assertThat(Rechecked.wrong(h.history(), half, Histories.LATER)).isEmpty();
        }

        private static final String[] REVIEWS = {
            "2025-12-01", "2026-03-01", "2026-06-01", "2026-09-01"
        };

        private static Histories reviewedAndActed(String... days) {
            return every(Every.QUARTERLY, 14)
                    .done(days)
                    .discharges("review", "acted")
                    .kind("record", Role.PERFORMANCE, "review")
                    .kind("ticket", Role.FOLLOW_UP, "acted");
        }

        private static Histories foundIn(String... days) {
            Histories found =
                    every(Every.QUARTERLY, 14)
                            .discharges("acted")
                            .kind("record", Role.PERFORMANCE)
                            .kind("ticket", Role.FOLLOW_UP, "acted");
            for (String day : days) {
                found.findings(day, 2);
            }
            return found;
        }

        @Test
        void oneActionAtTheEndActsOnWhatOneOccurrenceFoundAndNotOnAll() {
            String[] quarters = {"2025-12-18", "2026-03-27", "2026-06-25", "2026-09-25"};

            Histories one = foundIn(quarters).of("ticket", "2026-09-28");
            Histories four =
                    foundIn(quarters)
                            .of("ticket", "2026-01-05")
                            .of("ticket", "2026-04-02")
                            .of("ticket", "2026-07-01")
                            .of("ticket", "2026-09-28");

            assertThat(one.judged().rule()).isEqualTo(Rule.NOT_ACTED_ON);
            assertThat(of(four.judged(), "acted").state()).isEqualTo(State.SATISFIED);
        }

        @Test
        void anActionThatNamesAnOccurrenceActsOnNoOther() {
            Histories found = foundIn("2025-12-18", "2026-06-25", "2026-09-25");

            Judgement j =
                    found.findings("2026-03-20", 0)
                            .acted("ticket", "2025-12-31", "2025-12-22")
                            .acted("ticket", "2026-09-30", "2026-09-27")
                            .acted("ticket", "2026-09-30", "2026-09-28")
                            .judged();

            assertThat(j.rule()).isEqualTo(Rule.NOT_ACTED_ON);
        }

        @Test
        void whatWasFoundIsNotActedOnBefore() {
            Judgement j =
                    foundIn("2025-12-18")
                            .findings("2026-03-01", 0)
                            .findings("2026-06-01", 0)
                            .findings("2026-09-01", 0)
                            .of("ticket", "2025-12-01")
                            .judged();

            assertThat(j.rule()).isEqualTo(Rule.NOT_ACTED_ON);
        }

        @Test
        void whatIsDoneEachDayIsActedOnByMonths() {
            Histories daily =
                    every(Every.DAILY, 0)
                            .discharges("acted")
                            .kind("record", Role.PERFORMANCE)
                            .kind("ticket", Role.FOLLOW_UP, "acted")
                            .of("ticket", "2026-03-10");
            Set<String> found = Set.of("2026-03-02", "2026-03-09", "2026-05-04");
            Histories.YEAR
                    .from()
                    .datesUntil(Histories.YEAR.to().plusDays(1))
                    .map(LocalDate::toString)
                    .forEach(day -> daily.findings(day, found.contains(day) ? 1 : 0));

            assertThat(daily.judged().rule()).isEqualTo(Rule.NOT_ACTED_ON);
            assertThat(of(daily.of("ticket", "2026-05-05").judged(), "acted").state())
                    .isEqualTo(State.SATISFIED);
        }

        @Test
        void whatAWindowFoundMayBeActedOnAfterIt() {
            Judgement j =
                    every(Every.QUARTERLY, 14)
                            .findings("2025-12-01", 0)
                            .findings("2026-03-01", 0)
                            .findings("2026-06-01", 0)
                            .findings("2026-09-29", 1)
                            .of("ticket", "2026-10-09")
                            .discharges("acted")
                            .kind("record", Role.PERFORMANCE)
                            .kind("ticket", Role.FOLLOW_UP, "acted")
                            .judged();

            assertThat(of(j, "acted").state()).isEqualTo(State.SATISFIED);
        }

        @Test
        void whatIsDoneBeforeItsPeriodBeginsDoesNotCountForIt() {
            Judgement j =
                    quarterly("2025-12-01", "2026-03-01", "2026-06-01")
                            .doneFor("2026-07-01", "2026-06-30")
                            .judged();

            assertThat(what(j)).containsExactly(Deviation.What.MISSING);
        }

        @Test
        void aRunIsCountedAcrossTheEdge() {
            Judgement j =
                    every(Every.MONTHLY, 7)
                            .recorded("2025-07-01", "2026-09-30")
                            .done("2025-07-31", "2025-08-31")
                            .done("2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28")
                            .done("2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30")
                            .done("2026-07-31", "2026-08-31", "2026-09-30")
                            .judged();

            assertThat(what(j)).containsExactly(Deviation.What.MISSING);
            assertThat(j.rule()).isEqualTo(Rule.RUN);
        }

        @Test
        void whatIsStillOpenIsIncomplete() {
            Judgement j =
                    quarterly("2025-12-01", "2026-03-01", "2026-06-01")
                            .judged(Histories.YEAR, moment("2026-10-05"));

            assertThat(j.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(j.rule()).isEqualTo(Rule.OPEN);
        }

        @Test
        void whileTheWindowRunsItSaysHowItStands() {
            assertThat(quarterly("2025-12-01").judged(Histories.YEAR, moment("2026-03-01")).soFar())
                    .isEqualTo(SoFar.ON_COURSE);
            assertThat(quarterly("2026-01-20").judged(Histories.YEAR, moment("2026-03-01")).soFar())
                    .isEqualTo(SoFar.NEEDS_A_CONCLUSION);
            assertThat(quarterly().judged(Histories.YEAR, moment("2026-03-01")).soFar())
                    .isEqualTo(SoFar.LOST);
        }

        @Test
        void aNewControlIsAPart() {
            Judgement j =
                    quarterly("2026-06-01", "2026-09-01")
                            .inPlace(new Period(day("2026-04-01"), LocalDate.MAX))
                            .judged();

            assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);
            assertThat(j.part().days()).containsExactly(period("2026-04-01", "2026-09-30"));
            assertThat(of(j, "x").state()).isEqualTo(State.UNKNOWN);
            assertThat(of(j, "x").possible()).isTrue();
        }

        @Test
        void aNewSettingCountsThoughItHoldsOnAfterTheWindow() {
            Judgement j =
                    every(Every.CONTINUOUS, 0)
                            .kind("export", History.Role.SETTING, "x")
                            .of("export", "2026-08-01", "2026-09-20")
                            .inPlace(new Period(day("2026-08-01"), LocalDate.MAX))
                            .judged(Histories.YEAR, moment("2026-10-15"));

            assertThat(of(j, "x").part().days())
                    .containsExactly(period("2026-08-01", "2026-09-30"));
            assertThat(of(j, "x").counts()).isTrue();
        }

        private static History.Conclusion lowering(String on) {
            return new History.Conclusion(
                    History.As.NOT_EFFECTIVE, day(on), null, false, false, false, false);
        }

        @Test
        void aConclusionThatLiftsNothingReplacesNone() {
            Judgement j =
                    quarterly("2025-12-01", "2026-03-01", "2026-06-01")
                            .concluded(lowering("2026-10-02"))
                            .concluded("2026-10-03")
                            .judged(Histories.YEAR, moment("2026-10-05"));

            assertThat(j.rule()).isEqualTo(Rule.CONCLUDED_NOT_EFFECTIVE);
        }

        @Test
        void ofTwoConclusionsOnOneDayTheOneThatLowersCounts() {
            Histories h =
                    quarterly("2026-01-20", "2026-03-01", "2026-06-01", "2026-09-01")
                            .concluded(lowering("2026-10-10"))
                            .concluded("2026-10-10");

            assertThat(h.judged().rule()).isEqualTo(Rule.CONCLUDED_NOT_EFFECTIVE);
        }

        @Test
        void whatSomebodyFoundNotEffectiveIsLostThoughTheWindowRuns() {
            Judgement j =
                    quarterly("2025-12-01")
                            .concluded(lowering("2026-02-01"))
                            .judged(Histories.YEAR, moment("2026-03-01"));

            assertThat(j.soFar()).isEqualTo(SoFar.LOST);
        }

        @Test
        void theLastOneDueBeforeAWindowStandsAlsoWhileItIsOpen() {
            Judgement j =
                    every(Every.YEARLY, 30)
                            .recorded("2024-01-01", "2026-12-31")
                            .done("2024-11-01")
                            .judged(period("2026-01-01", "2026-01-10"), moment("2026-01-15"));

            assertThat(j.rule()).isEqualTo(Rule.OPEN);
        }

        @Test
        void aDayIsOverAtAnyInstantOfTheNextOne() {
            Period window = period("2026-10-12", "2026-10-12");
            Histories h = every(Every.DAILY, 0).recorded("2026-10-12", "2026-10-12");
            Moment morning = Moment.parse("2026-10-15T08:00:00Z", ZoneOffset.UTC);

            assertThat(what(h.judged(window, morning)))
                    .isEqualTo(what(h.judged(window, moment("2026-10-15"))))
                    .containsExactly(Deviation.What.MISSING);
        }

        /// Which of two that have one id is looked at first says nothing.
        @Test
        void aConclusionIsNotVoidedByWhatWasKnownOfOneSettingAndIsMoreThanOfAnother() {
            List<String> firstDays = List.of("2025-10-02", "2025-10-03", "2025-10-04");
            for (String one : firstDays) {
                for (String other : firstDays) {
                    Judgement j =
                            every(Every.CONTINUOUS, 0)
                                    .discharges("x", "y")
                                    .kind("a", Role.SETTING, "x")
                                    .kind("b", Role.SETTING, "y")
                                    .of("a", one, "2025-12-15", "2026-03-01")
                                    .of("a", "2026-05-20", "2026-08-01")
                                    .of("b", other, "2025-12-15", "2026-03-01")
                                    .of("b", "2026-05-20", "2026-08-01")
                                    .concluded("2026-10-10")
                                    .judged();

                    assertThat(j.outcome()).isEqualTo(Outcome.DEVIATIONS);
                    assertThat(j.deviations())
                            .extracting(Deviation::id)
                            .contains("setting/2025-10-01");
                    assertThat(j.refused()).isEmpty();
                }
            }
        }

        /// Whichever of four was late, and whether or not it is named: nobody could conclude on
        /// what was missing then. One of a day on which the record was there counts.
        @Test
        void aConclusionThatIsOlderThanTheRecordOfWhatDeviatesDoesNotCount() {
            List<Period> quarters =
                    new Cadence(Every.QUARTERLY, 14).dueWithin(Histories.YEAR, null);
            for (Period late : quarters) {
                for (String on : List.of("2026-11-20", "2026-12-15")) {
                    Histories h = every(Every.QUARTERLY, 14);
                    for (Period p : quarters) {
                        boolean isLate = p.equals(late);
                        LocalDate done = isLate ? p.to().plusDays(30) : p.to().minusDays(5);
                        h.item(
                                "record",
                                Moment.on(done, ZoneOffset.UTC),
                                isLate ? moment("2026-12-15") : Moment.on(done, ZoneOffset.UTC),
                                false,
                                true,
                                new History.Named.In(p.to()));
                    }
                    Judgement j = h.concluded(on).judged();

                    boolean counts = on.equals("2026-12-15");
                    assertThat(j.outcome()).isEqualTo(Outcome.DEVIATIONS);
                    assertThat(j.concluded()).as("%s, %s", late, on).isEqualTo(counts);
                    assertThat(j.refused())
                            .extracting(Judgement.Refused::why)
                            .isEqualTo(counts ? List.of() : List.of(Why.RESTS_ON_LATER_RECORDS));
                }
            }
        }

        @Test
        void whatNobodyMayEverConcludeOnIsSaidFirst() {
            Judgement j =
                    quarterly("2025-12-20", "2026-09-01")
                            .concluded(
                                    new History.Conclusion(
                                            History.As.EFFECTIVE_WITH_EXCEPTIONS,
                                            day("2026-12-20"),
                                            null,
                                            false,
                                            false,
                                            false,
                                            false))
                            .judged();

            assertThat(j.outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
            assertThat(j.refused())
                    .extracting(Judgement.Refused::why)
                    .containsExactly(Why.NOTHING_TO_LIFT);
        }

        @Test
        void aConclusionIsVoidOnceMoreIsKnown() {
            Histories h = quarterly("2025-12-20", "2026-03-01", "2026-06-01");
            Judgement j = h.doneFor("2026-09-30", "2026-10-20").concluded("2026-10-10").judged();

            assertThat(j.concluded()).isFalse();
            assertThat(j.refused()).extracting(Judgement.Refused::why).contains(Why.VOIDED);
        }
    }

    @Nested
    final class DailyBackups {
        @Test
        void oneOf365MissingNeedsAConclusion() {
            Judgement j = daily(0, d -> !d.equals(day("2026-05-05"))).judged();

            assertThat(j.outcome()).isEqualTo(Outcome.DEVIATIONS);
            assertThat(j.due()).isEqualTo(365);
        }

        @Test
        void fourInARowAreNeverConcluded() {
            Judgement j =
                    daily(0, d -> d.isBefore(day("2026-05-05")) || d.isAfter(day("2026-05-08")))
                            .concluded("2026-10-10", true)
                            .judged();

            assertThat(j.rule()).isEqualTo(Rule.RUN);
        }

        @Test
        void whatIsNotDoneAtAllIsNoFailureFoundWhileSomeOfItIsLate() {
            Judgement j =
                    every(Every.DAILY, 0)
                            .recorded("2026-05-01", "2026-05-06")
                            .judged(period("2026-05-01", "2026-05-06"), moment("2026-05-07"));

            assertThat(j.outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
            assertThat(of(j, "x").state()).isEqualTo(State.UNKNOWN);
        }

        @Test
        void allJobsOfAMonthThatFailedAreFailures() {
            Histories h = daily(1, d -> d.getMonthValue() != 5);
            for (int i = 1; i <= 31; i++) {
                h.failed("2026-05-%02d".formatted(i));
            }
            Judgement j = h.judged();

            assertThat(j.deviations()).hasSize(31);
            assertThat(of(j, "x").state()).isEqualTo(State.FAILED);
        }

        @Test
        void backupsSinceFourDaysProveNoYear() {
            Judgement j =
                    every(Every.DAILY, 0)
                            .done("2026-09-27", "2026-09-28", "2026-09-29", "2026-09-30")
                            .inPlace(new Period(day("2026-09-27"), LocalDate.MAX))
                            .judged();

            assertThat(of(j, "x").state()).isEqualTo(State.UNKNOWN);
            assertThat(j.part().counts()).isFalse();
        }

        @Test
        void peopleRestAtWeekends() {
            Histories h = every(Every.DAILY, 0).inBusinessDays();
            for (LocalDate d = Histories.YEAR.from();
                    !d.isAfter(Histories.YEAR.to());
                    d = d.plusDays(1)) {
                if (WorkingDays.USUAL.contains(d)) {
                    h.done(d);
                }
            }
            Judgement j = h.judged();

            assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);
            assertThat(j.due()).isEqualTo(261);
        }
    }

    @Nested
    final class Events {
        @Test
        void noLeaverAllYearIsNotExercised() {
            Judgement j = every(Every.PER_EVENT, 1).events(true).judged();

            assertThat(j.outcome()).isEqualTo(Outcome.NOT_EXERCISED);
            assertThat(of(j, "x").state()).isEqualTo(State.SATISFIED);
        }

        @Test
        void anotherEventDoesNotCorrectOneThatNobodyAnswered() {
            Judgement j =
                    every(Every.PER_EVENT, 1)
                            .events(true, "2026-01-01", "2026-02-01", "2026-03-01")
                            .handled("e1", "2026-01-01")
                            .handled("e3", "2026-03-01")
                            .judged();

            assertThat(j.deviations()).extracting(Deviation::correctedOn).containsOnlyNulls();
        }

        @Test
        void whatWasAnsweredAfterItsLimitIsCorrectedThen() {
            Judgement j =
                    every(Every.PER_EVENT, 1)
                            .events(true, "2026-01-01", "2026-02-01")
                            .handled("e1", "2026-05-05")
                            .handled("e2", "2026-02-01")
                            .judged();

            assertThat(what(j)).containsExactly(Deviation.What.MISSING);
            assertThat(j.deviations().getFirst().correctedOn()).isEqualTo("2026-05-05");
        }

        @Test
        void aListThatNobodyReconciledIsIncomplete() {
            assertThat(every(Every.PER_EVENT, 1).events(false).judged().rule())
                    .isEqualTo(Rule.POPULATION_UNRECONCILED);
            assertThat(every(Every.PER_EVENT, 1).judged().rule()).isEqualTo(Rule.POPULATION_ABSENT);
        }

        @Test
        void sixOfSixHandled90DaysLateAreNotEffective() {
            Histories h =
                    every(Every.PER_EVENT, 1)
                            .events(
                                    true,
                                    "2026-01-01",
                                    "2026-01-02",
                                    "2026-01-03",
                                    "2026-01-04",
                                    "2026-01-05",
                                    "2026-01-06");
            for (int i = 1; i <= 6; i++) {
                h.handled("e" + i, day("2026-01-01").plusDays(90 + i).toString());
            }

            assertThat(h.judged().outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
        }

        @Test
        void aFailureGivesNoPerformanceToAnotherEvent() {
            Histories h =
                    every(Every.PER_EVENT, 1)
                            .events(true, "2026-01-06", "2026-01-11")
                            .done("2026-01-12", "2026-01-14");
            List<Deviation.What> before =
                    what(h.judged(period("2026-01-10", "2026-01-20"), Histories.LATER));

            h.failed("2026-01-06");

            assertThat(what(h.judged(period("2026-01-10", "2026-01-20"), Histories.LATER)))
                    .isEqualTo(before);
        }

        @Test
        void oneOf317ChangesNotHandledNeedsAConclusion() {
            List<String> days = new ArrayList<>();
            for (int i = 0; i < 317; i++) {
                days.add(day("2025-10-01").plusDays(i).toString());
            }
            Histories h = every(Every.PER_EVENT, 2).events(true, days.toArray(String[]::new));
            for (int i = 0; i < 316; i++) {
                h.handled("e" + (i + 1), days.get(i));
            }

            assertThat(h.judged().outcome()).isEqualTo(Outcome.DEVIATIONS);
            assertThat(h.concluded("2027-01-01").judged().concluded()).isTrue();
        }
    }

    @Nested
    final class Checks {
        private Histories check(Predicate<LocalDate> passes) {
            Histories h = every(Every.CONTINUOUS, 0);
            for (LocalDate d = Histories.YEAR.from();
                    !d.isAfter(Histories.YEAR.to());
                    d = d.plusDays(1)) {
                h.result("s1", d.toString(), passes.test(d) ? Found.PASS : Found.FAIL);
            }
            return h;
        }

        @Test
        void twelveDaysOfFailureInMarchAreNotForgotten() {
            Judgement j =
                    check(d -> d.isBefore(day("2026-03-01")) || d.isAfter(day("2026-03-12")))
                            .judged();

            assertThat(j.deviations()).hasSize(1);
            assertThat(j.deviations().getFirst().turns()).isEqualTo(12);
            assertThat(j.outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
        }

        @Test
        void aFailureOnTheLastDayIsOneDay() {
            Judgement j =
                    check(d -> !d.equals(Histories.YEAR.to()))
                            .result("s1", "2026-10-01", Found.PASS)
                            .judged();

            assertThat(j.outcome()).isEqualTo(Outcome.DEVIATIONS);
            assertThat(j.due()).isEqualTo(365);
        }

        @Test
        void whatNobodyLookedAtIsUnknown() {
            Judgement j =
                    every(Every.CONTINUOUS, 0)
                            .result("s1", "2025-10-01", Found.PASS)
                            .result("s1", "2026-09-30", Found.PASS)
                            .judged();

            assertThat(j.rule()).isEqualTo(Rule.TOO_MUCH_UNKNOWN);
        }

        @Test
        void theDaysBeforeItsFirstResultAreNoneOfItsPart() {
            Judgement j =
                    every(Every.CONTINUOUS, 0).result("s1", "2026-09-30", Found.PASS).judged();

            assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);
            assertThat(j.part().length()).isEqualTo(1);
            assertThat(j.part().counts()).isFalse();
            assertThat(j.obligations().getFirst().state()).isEqualTo(State.UNKNOWN);
            assertThat(j.obligations().getFirst().possible()).isTrue();
        }

        @Test
        void twoPassesWithinTheAllowedGapCoverTheDaysBetween() {
            Histories h = every(Every.CONTINUOUS, 0).gap(7);
            for (LocalDate d = Histories.YEAR.from();
                    !d.isAfter(day("2026-10-07"));
                    d = d.plusDays(7)) {
                h.result("s1", d.toString(), Found.PASS);
            }

            assertThat(h.judged().outcome()).isEqualTo(Outcome.EFFECTIVE);
        }
    }
}
