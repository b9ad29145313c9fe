package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.LATER;
import static dev.crosswalk.engine.judgement.Histories.day;
import static dev.crosswalk.engine.judgement.Histories.every;
import static dev.crosswalk.engine.judgement.Histories.moment;
import static dev.crosswalk.engine.judgement.Histories.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Occurrence.Status;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Redone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Which occurrences a window expects, and what came of each.
final class ExpectationTest {
    private static final Period YEAR = period("2026-01-01", "2026-12-31");

    private static Moment at(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    private static Histories of2026(Every every, int tolerance) {
        return every(every, tolerance).recorded("2026-01-01", "2026-12-31");
    }

    private static Operation over(Histories h, Period days, Moment asOf, Moment knownAt) {
        return Expectation.over(h.history(), Practice.USUAL, days, asOf, knownAt);
    }

    private static Operation over(Histories h) {
        return over(h, YEAR, LATER, LATER);
    }

    private static List<Status> statuses(Operation operation) {
        return operation.occurrences().stream().map(Occurrence::status).toList();
    }

    private static List<String> names(Operation operation) {
        return operation.occurrences().stream().map(Occurrence::name).toList();
    }

    @Nested
    final class APeriodicControl {
        private Histories quarterly(int tolerance, String... days) {
            return of2026(Every.QUARTERLY, tolerance).done(days);
        }

        @Test
        void namesWhatFailedAndWasRedoneInTimeBesideWhatCameOfIt() {
            Operation operation =
                    over(
                            quarterly(14, "2026-04-10", "2026-06-20", "2026-09-20", "2026-12-20")
                                    .failed("2026-03-20", "2026-03-27"));

            assertThat(statuses(operation)).containsOnly(Status.ON_TIME);
            assertThat(operation.redone())
                    .containsExactly(
                            new Redone(
                                    "2026-Q1",
                                    period("2026-03-20", "2026-03-27"),
                                    "i5",
                                    day("2026-04-10")));
        }

        /// A deviation is listed as one, and what was falsified as what it is.
        @Test
        void namesNothingAsRedoneThatStillDeviatesOrWasFalsified() {
            assertThat(over(quarterly(14, "2026-04-30").failed("2026-03-20")).redone()).isEmpty();
            assertThat(over(quarterly(14, "2026-03-30").falsified("2026-03-20")).redone())
                    .isEmpty();
        }

        @Test
        void isOnTimeToTheLastDayOfItsToleranceAndLateForEverAfter() {
            Operation operation =
                    over(quarterly(14, "2026-03-20", "2026-07-14", "2026-10-15", "2026-12-20"));

            assertThat(statuses(operation))
                    .containsExactly(Status.ON_TIME, Status.ON_TIME, Status.LATE, Status.ON_TIME);
            assertThat(operation.missing()).isZero();
            assertThat(operation.with(Status.LATE))
                    .extracting(Occurrence::doneOn)
                    .containsExactly(day("2026-10-15"));
        }

        @Test
        void isOpenToItsLimitAndMissingAfter() {
            Histories h = quarterly(14, "2026-03-31");

            assertThat(statuses(over(h, YEAR, moment("2026-08-14"), LATER)))
                    .containsExactly(Status.ON_TIME, Status.OPEN, Status.OPEN, Status.OPEN);
            assertThat(statuses(over(h, YEAR, moment("2026-08-15"), LATER)))
                    .containsExactly(Status.ON_TIME, Status.MISSING, Status.OPEN, Status.OPEN);
        }

        @Test
        void isMissingWhenTheDayAfterItsLimitBegins() {
            for (String asOf : List.of("2026-05-15", "2026-05-15T23:59:59Z")) {
                assertThat(statuses(over(quarterly(14), YEAR, at(asOf), LATER)))
                        .startsWith(Status.OPEN);
            }
            assertThat(statuses(over(quarterly(14), YEAR, at("2026-05-16T00:00:00Z"), LATER)))
                    .startsWith(Status.MISSING);
        }

        @Test
        void isNotShownByWhatWasReceivedLaterThanIsKnown() {
            Histories h =
                    quarterly(0)
                            .item(
                                    "record",
                                    moment("2026-03-31"),
                                    moment("2026-08-01"),
                                    false,
                                    true,
                                    null);

            assertThat(over(h, YEAR, moment("2026-07-31"), moment("2026-07-31")).done()).isZero();
            assertThat(over(h, YEAR, moment("2026-07-31"), moment("2026-08-01")).done())
                    .isEqualTo(1);
        }

        @Test
        void isDoneAtTheInstantAtWhichItWasSeenToBe() {
            Moment done = at("2026-03-31T14:00:00Z");
            Histories h = quarterly(0).item("record", done, false, true, null);

            assertThat(over(h, YEAR, done, done).done()).isEqualTo(1);
            for (String before : List.of("2026-03-31T13:59:59Z", "2026-03-30")) {
                assertThat(over(h, YEAR, at(before), LATER).done()).isZero();
                assertThat(over(h, YEAR, LATER, at(before)).done()).isZero();
            }
        }

        /// The clock went forward at two in the morning: the day has 23 hours, and ends all the
        /// same.
        @Test
        void isDoneOnTheDayOfTheOrganisationWhateverTheClockDoes() {
            ZoneId berlin = ZoneId.of("Europe/Berlin");
            for (String late : List.of("2026-03-31T22:00:00Z", "2026-03-31T22:30:00Z")) {
                Histories h =
                        quarterly(0).item("record", Moment.parse(late, berlin), false, true, null);

                assertThat(statuses(over(h))).startsWith(Status.MISSING, Status.ON_TIME);
            }
            Histories h =
                    quarterly(0)
                            .item(
                                    "record",
                                    Moment.parse("2026-03-31T21:59:59Z", berlin),
                                    false,
                                    true,
                                    null);
            assertThat(statuses(over(h))).startsWith(Status.ON_TIME);
            Histories daily =
                    of2026(Every.DAILY, 0)
                            .item(
                                    "record",
                                    Moment.parse("2026-03-29T03:00:00+02:00", berlin),
                                    false,
                                    true,
                                    null);
            assertThat(names(over(daily, period("2026-03-28", "2026-03-30"), LATER, LATER)))
                    .containsExactly("2026-03-28", "2026-03-29", "2026-03-30");
            assertThat(statuses(over(daily, period("2026-03-28", "2026-03-30"), LATER, LATER)))
                    .containsExactly(Status.MISSING, Status.ON_TIME, Status.MISSING);
        }

        @Test
        void isNotSatisfiedByTheReceiptButByTheDayThatIsProved() {
            Histories h =
                    quarterly(0)
                            .item(
                                    "record",
                                    moment("2026-03-31"),
                                    moment("2026-12-01"),
                                    false,
                                    true,
                                    null);

            assertThat(statuses(over(h)))
                    .containsExactly(
                            Status.ON_TIME, Status.MISSING, Status.MISSING, Status.MISSING);
        }

        @Test
        void lendsNoOccurrenceToTheQuarterAfter() {
            assertThat(statuses(over(quarterly(14, "2026-04-05"))))
                    .containsExactly(
                            Status.ON_TIME, Status.MISSING, Status.MISSING, Status.MISSING);
        }

        @Test
        void givesWhatWasDoneForAPeriodBeforeTheWindowNotToTheWindow() {
            Histories h =
                    every(Every.QUARTERLY, 14)
                            .recorded("2025-01-01", "2026-12-31")
                            .done("2026-01-10");

            assertThat(over(h).done()).isZero();
        }

        @Test
        void believesWhatSaysForWhichPeriodItWasDone() {
            assertThat(statuses(over(quarterly(14).doneFor("2026-01-01", "2026-05-10"))))
                    .containsExactly(Status.LATE, Status.MISSING, Status.MISSING, Status.MISSING);
        }

        @Test
        void isStillMissingWhereItWasDoneAfterItsLimit() {
            assertThat(statuses(over(quarterly(14).doneFor("2026-10-01", "2027-02-14"))))
                    .endsWith(Status.LATE);
            assertThat(statuses(over(quarterly(14).doneFor("2026-10-01", "2027-02-15"))))
                    .endsWith(Status.MISSING);
        }

        @Test
        void isNotDoneForAPeriodThatHadNotBegun() {
            assertThat(over(quarterly(0).doneFor("2026-10-01", "2026-01-04")).done()).isZero();
        }

        @Test
        void isDoneOnceByOnePieceOfEvidence() {
            Operation operation =
                    over(
                            of2026(Every.DAILY, 0).done("2026-06-30"),
                            period("2026-06-28", "2026-07-02"),
                            LATER,
                            LATER);

            assertThat(operation.done()).isEqualTo(1);
            assertThat(operation.missing()).isEqualTo(4);
        }

        @Test
        void isExpectedOnlyWhileItIsInPlace() {
            Operation operation =
                    over(
                            of2026(Every.MONTHLY, 0)
                                    .inPlace(period("2026-03-15", "2026-06-29"))
                                    .done("2026-03-31", "2026-04-30"));

            assertThat(operation.looked()).isEqualTo(period("2026-03-15", "2026-06-29"));
            assertThat(names(operation)).containsExactly("2026-03", "2026-04", "2026-05");
            assertThat(statuses(operation))
                    .containsExactly(Status.ON_TIME, Status.ON_TIME, Status.MISSING);
        }

        @Test
        void isNotExpectedInAPeriodOfWhichItWasInPlaceForLessThanHalf() {
            Histories h = of2026(Every.MONTHLY, 0).inPlace(period("2026-03-17", "2026-04-30"));
            Histories half = of2026(Every.MONTHLY, 0).inPlace(period("2026-03-16", "2026-04-30"));

            assertThat(names(over(h))).containsExactly("2026-04");
            assertThat(names(over(half))).containsExactly("2026-03", "2026-04");
            assertThat(names(over(h.done("2026-03-20")))).containsExactly("2026-03", "2026-04");
        }

        @Test
        void isNotLookedAtWhereItWasNeverInPlaceInTheWindow() {
            Operation operation =
                    over(
                            of2026(Every.MONTHLY, 0)
                                    .inPlace(new Period(day("2027-01-01"), LocalDate.MAX))
                                    .done("2026-05-01"));

            assertThat(operation).isEqualTo(new Operation(YEAR, null, List.of(), List.of()));
        }

        @Test
        void isNotShownByWhatWasDoneBeforeItWasInPlace() {
            Operation operation =
                    over(
                            of2026(Every.YEARLY, 0)
                                    .inPlace(new Period(day("2026-06-01"), LocalDate.MAX))
                                    .done("2026-02-01"));

            assertThat(statuses(operation)).containsExactly(Status.MISSING);
        }

        @Test
        void belongsToTheWindowInWhichItIsDueWheneverItWasDone() {
            Histories h = of2026(Every.YEARLY, 0).done("2026-05-10");
            Period autumn = period("2026-10-01", "2026-12-31");

            assertThat(over(h, autumn, LATER, LATER).done()).isEqualTo(1);
            assertThat(h.judged(autumn, LATER).outcome()).isEqualTo(Outcome.EFFECTIVE);
        }

        @Test
        void standsAsItWasDueLastWhereAWindowOwnsNone() {
            Period spring = period("2026-01-01", "2026-06-30");
            Histories done =
                    every(Every.YEARLY, 30).recorded("2025-01-01", "2026-12-31").done("2026-01-10");

            Judgement j = done.judged(spring, LATER);

            assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);
            assertThat(j.due()).isEqualTo(1);
            assertThat(over(done, spring, LATER, LATER).occurrences()).isEmpty();
        }

        @Test
        void isIncompleteWhereAWindowOwnsNoneAndNoneWasDueBefore() {
            Judgement j =
                    of2026(Every.YEARLY, 0)
                            .done("2026-05-10")
                            .judged(period("2026-04-01", "2026-09-30"), LATER);

            assertThat(j.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(j.rule()).isEqualTo(Rule.NOTHING_DUE);
        }

        @Test
        void isDueOnTheLeapDayAndOnTheLastDayOfShortMonths() {
            Period winter = period("2028-01-01", "2028-03-31");
            Histories h =
                    every(Every.MONTHLY, 0)
                            .recorded("2028-01-01", "2028-12-31")
                            .done("2028-01-31", "2028-02-29", "2028-03-31");

            Operation operation = over(h, winter, moment("2030-01-01"), moment("2030-01-01"));

            assertThat(statuses(operation)).containsOnly(Status.ON_TIME);
            assertThat(operation.occurrences())
                    .extracting(Occurrence::due)
                    .containsExactly(day("2028-01-31"), day("2028-02-29"), day("2028-03-31"));
        }

        @Test
        void isDueAsItsFirstDueDaySaysAndComesBackToThe31st() {
            Histories h =
                    every(Every.MONTHLY, 0)
                            .recorded("2026-01-01", "2026-12-31")
                            .firstDue("2025-08-30");

            assertThat(over(h, period("2026-01-01", "2026-04-30"), LATER, LATER).occurrences())
                    .extracting(Occurrence::due)
                    .containsExactly(
                            day("2026-01-30"),
                            day("2026-02-27"),
                            day("2026-03-30"),
                            day("2026-04-29"));
        }

        @Test
        void hasThePeriodsOfTheCalendarByTheirNames() {
            Period days = period("2026-01-01", "2026-12-31");
            assertThat(names(over(of2026(Every.HALF_YEARLY, 0), days, LATER, LATER)))
                    .containsExactly("2026-H1", "2026-H2");
            assertThat(names(over(of2026(Every.QUARTERLY, 0), days, LATER, LATER)))
                    .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
            assertThat(names(over(of2026(Every.YEARLY, 0), days, LATER, LATER)))
                    .containsExactly("2026");
            assertThat(
                            names(
                                    over(
                                            of2026(Every.WEEKLY, 0),
                                            period("2026-01-01", "2026-01-11"),
                                            LATER,
                                            LATER)))
                    .containsExactly("2026-W01", "2026-W02");
            assertThat(names(over(quarterly(0).firstDue("2026-02-15"), days, LATER, LATER)))
                    .startsWith("2025-11-16/2026-02-15");
        }

        @Test
        void givesTheSameAnswerWhateverTheOrderOfWhatShowsIt() {
            List<String> shown =
                    new ArrayList<>(
                            List.of("2026-01-20", "2026-04-02", "2026-04-09", "2026-11-11"));
            List<Status> first = statuses(over(quarterly(14, shown.toArray(String[]::new))));
            for (int seed = 0; seed < 50; seed++) {
                Collections.shuffle(shown, new Random(seed));

                assertThat(statuses(over(quarterly(14, shown.toArray(String[]::new)))))
                        .isEqualTo(first);
            }
        }

        @Test
        void hasNothingToDoWhileItIsPausedAndGoesOnAfter() {
            Histories h =
                    of2026(Every.MONTHLY, 0)
                            .inPlace(
                                    period("2026-01-01", "2026-03-31"),
                                    new Period(day("2026-07-01"), LocalDate.MAX));

            assertThat(names(over(h)))
                    .containsExactly(
                            "2026-01", "2026-02", "2026-03", "2026-07", "2026-08", "2026-09",
                            "2026-10", "2026-11", "2026-12");
        }

        @Test
        void isExpectedAllTheSameWhereItLackedAnOwnerForAtMost30Days() {
            Histories h =
                    of2026(Every.MONTHLY, 0)
                            .inPlace(
                                    period("2026-01-01", "2026-03-10"),
                                    new Period(day("2026-04-10"), LocalDate.MAX));
            Histories longer =
                    of2026(Every.MONTHLY, 0)
                            .inPlace(
                                    period("2026-01-01", "2026-03-10"),
                                    new Period(day("2026-04-11"), LocalDate.MAX));

            assertThat(over(h).occurrences()).hasSize(12);
            assertThat(names(over(longer))).doesNotContain("2026-03").hasSize(11);
        }
    }

    @Nested
    final class ASettingOfAContinuousControl {
        private Histories seen(String... days) {
            return every(Every.CONTINUOUS, 0)
                    .recorded("2026-01-01", "2026-12-31")
                    .kind("config", History.Role.SETTING, "x")
                    .of("config", days);
        }

        @Test
        void coversItsFreshDaysAndNoMore() {
            Judgement j =
                    seen("2026-01-01", "2026-05-02", "2026-07-31", "2026-10-29")
                            .judged(YEAR, LATER);

            assertThat(j.deviations())
                    .extracting(Deviation::days)
                    .containsExactly(period("2026-04-02", "2026-05-01"));
            assertThat(j.deviations())
                    .extracting(Deviation::what)
                    .containsOnly(Deviation.What.UNKNOWN);
        }

        @Test
        void isNotExpectedToCoverADayThatIsNotOver() {
            for (String asOf : List.of("2026-04-02T00:00:00Z", "2026-04-02T23:59:59Z")) {
                assertThat(seen("2026-01-01").judged(YEAR, at(asOf)).deviations()).isEmpty();
            }
            assertThat(seen("2026-01-01").judged(YEAR, moment("2026-04-02")).deviations())
                    .extracting(Deviation::days)
                    .containsExactly(period("2026-04-02", "2026-04-02"));
        }
    }

    @Nested
    final class APerEventControl {
        private Histories leavers(String from, String to, String... days) {
            List<History.Event> events = new ArrayList<>();
            for (String day : days) {
                events.add(new History.Event(day, day(day)));
            }
            return of2026(Every.PER_EVENT, 1).population(period(from, to), true, events);
        }

        @Test
        void isJudgedOnEveryEventOfItsPopulation() {
            Histories h =
                    leavers("2026-01-01", "2026-12-31", "2026-02-01", "2026-03-01", "2026-04-01")
                            .handled("2026-02-01", "2026-02-02")
                            .handled("2026-03-01", "2026-03-04");

            assertThat(statuses(over(h)))
                    .containsExactly(Status.ON_TIME, Status.LATE, Status.MISSING);
        }

        @Test
        void isMissingAfterItsLimitHoweverItWasHandledThen() {
            Histories h =
                    leavers("2026-01-01", "2026-12-31", "2026-02-01", "2026-03-01")
                            .handled("2026-02-01", "2026-02-11")
                            .handled("2026-03-01", "2026-03-12");

            assertThat(statuses(over(h))).containsExactly(Status.LATE, Status.MISSING);
        }

        @Test
        void handledOnADayIsHandledWhenThatIsOver() {
            Histories h =
                    leavers("2026-01-01", "2026-12-31", "2026-02-01")
                            .handled("2026-02-01", "2026-02-02");

            assertThat(statuses(over(h, YEAR, moment("2026-02-02"), LATER)))
                    .containsExactly(Status.ON_TIME);
            assertThat(statuses(over(h, YEAR, at("2026-02-02T23:59:59Z"), LATER)))
                    .containsExactly(Status.OPEN);
            assertThat(over(h, YEAR, moment("2026-01-31"), LATER).occurrences()).isEmpty();
        }

        @Test
        void isIncompleteWhereDaysHaveNoPopulation() {
            Histories h =
                    leavers("2026-01-01", "2026-05-31")
                            .population(period("2026-06-20", "2026-12-31"), true, List.of());

            assertThat(h.judged(YEAR, LATER).rule()).isEqualTo(Rule.POPULATION_ABSENT);
            assertThat(h.judged(period("2026-06-20", "2026-12-31"), LATER).outcome())
                    .isEqualTo(Outcome.NOT_EXERCISED);
        }

        @Test
        void leavesEventsOutsideTheWindowToOtherWindows() {
            assertThat(
                            over(leavers("2025-07-01", "2027-01-31", "2025-12-31", "2027-01-01"))
                                    .occurrences())
                    .isEmpty();
        }
    }

    @Nested
    final class KindsThatAnswerDifferentLists {
        private static Histories changes() {
            return of2026(Every.PER_EVENT, 3)
                    .answers("record", 0, List.of("deployments"), "x")
                    .answers("review", 3, List.of("emergencies"), "y")
                    .kind("deployments", History.Role.POPULATION)
                    .kind("emergencies", History.Role.POPULATION)
                    .discharges("x", "y");
        }

        private static History.Event event(String id, String on) {
            return new History.Event(id, day(on));
        }

        @Test
        void areEachExpectedOfTheirOwn() {
            Operation all =
                    over(
                            changes()
                                    .population(
                                            "deployments",
                                            YEAR,
                                            true,
                                            List.of(event("d", "2026-03-03")))
                                    .population(
                                            "emergencies",
                                            YEAR,
                                            true,
                                            List.of(event("e", "2026-02-02")))
                                    .handled("d", "2026-03-04"));
            assertThat(names(all)).containsExactly("e", "d");
            assertThat(statuses(all)).containsExactly(Status.MISSING, Status.LATE);
            assertThat(all.occurrences())
                    .extracting(Occurrence::lastOnTime)
                    .containsExactly(day("2026-02-05"), day("2026-03-03"));
        }

        @Test
        void listAnEventThatBothAnswerOnceAsTheWorse() {
            Operation all =
                    over(
                            changes()
                                    .population(YEAR, true, List.of(event("d", "2026-03-03")))
                                    .handled("d", "2026-03-03"));
            assertThat(names(all)).containsExactly("d");
            assertThat(statuses(all)).containsExactly(Status.MISSING);
        }
    }
}
