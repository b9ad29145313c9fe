package dev.crosswalk.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Occurrence.Status;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OperationTest {
    private static final Period YEAR = period("2026-01-01", "2026-12-31");
    private static final Moment LATER = moment("2027-06-30");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Moment moment(String day) {
        return Moment.on(day(day), ZoneOffset.UTC);
    }

    /// Done and received on a day.
    private static Performance performance(
            String id, Period proves, @Nullable LocalDate meantFor, String received) {
        return new Performance(
                id,
                proves,
                Moment.on(proves.to(), ZoneOffset.UTC),
                proves.to(),
                meantFor,
                moment(received),
                1);
    }

    private static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    private static Performance on(String date) {
        return performance("e-" + date, Period.day(day(date)), null, date);
    }

    private static Performance covers(String from, String to) {
        return performance("e-" + from, period(from, to), null, to);
    }

    private static Operation.Running running(
            Cadence cadence, String from, @Nullable String until, Performance... shown) {
        return new Operation.Running(
                cadence,
                null,
                day(from),
                until == null ? null : day(until),
                Arrays.asList(shown),
                0,
                List.of());
    }

    private static Operation quarterly(int tolerance, Performance... shown) {
        return Operation.over(
                YEAR,
                running(new Cadence(Every.QUARTERLY, tolerance), "2025-01-01", null, shown),
                LATER,
                LATER);
    }

    private static List<Status> statuses(Operation operation) {
        return operation.occurrences().stream().map(Occurrence::status).toList();
    }

    @Nested
    class Periods {
        @Test
        void areTheCalendarsWhereNoAnchorIsGiven() {
            assertThat(new Cadence(Every.QUARTERLY, 0).dueWithin(YEAR, null))
                    .extracting(Period::toString)
                    .containsExactly(
                            "2026-01-01/2026-03-31",
                            "2026-04-01/2026-06-30",
                            "2026-07-01/2026-09-30",
                            "2026-10-01/2026-12-31");
            assertThat(new Cadence(Every.WEEKLY, 0).dueWithin(YEAR, null).getFirst())
                    .isEqualTo(period("2025-12-29", "2026-01-04"));
        }

        @Test
        void countTheLeapDay() {
            Period february = period("2028-02-01", "2028-02-29");

            assertThat(new Cadence(Every.DAILY, 0).dueWithin(february, null)).hasSize(29);
            assertThat(new Cadence(Every.MONTHLY, 0).dueWithin(february, null))
                    .containsExactly(february);
            assertThat(
                            new Cadence(Every.YEARLY, 0)
                                    .dueWithin(
                                            period("2026-01-01", "2029-12-31"), day("2024-02-29")))
                    .extracting(p -> p.from().toString())
                    .containsExactly("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
        }

        @Test
        void comeBackToThe31stAfterAShortMonth() {
            assertThat(new Cadence(Every.MONTHLY, 0).dueWithin(YEAR, day("2025-08-31")))
                    .extracting(p -> p.from().toString())
                    .startsWith("2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31");
        }

        /// Whatever the anchor: no day is left out, none is in two periods, and each period is due
        /// in exactly one of two windows that follow each other.
        @Test
        void divideTimeWithoutGapOrOverlap() {
            for (Every every : Every.values()) {
                if (!every.isPeriodic()) {
                    continue;
                }
                for (LocalDate anchor : anchors()) {
                    Cadence cadence = new Cadence(every, 0);
                    List<Period> all =
                            cadence.dueWithin(period("2024-01-01", "2029-01-01"), anchor);
                    for (int i = 1; i < all.size(); i++) {
                        assertThat(all.get(i).from())
                                .as("%s from %s", every, anchor)
                                .isEqualTo(all.get(i - 1).to().plusDays(1));
                    }
                    List<Period> halves =
                            new ArrayList<>(
                                    cadence.dueWithin(period("2024-01-01", "2026-02-28"), anchor));
                    halves.addAll(cadence.dueWithin(period("2026-03-01", "2029-01-01"), anchor));
                    assertThat(halves).isEqualTo(all).isNotEmpty();
                }
            }
        }

        private List<LocalDate> anchors() {
            List<LocalDate> anchors = new ArrayList<>(Collections.singleton(null));
            for (String text :
                    List.of("2023-12-31", "2024-02-29", "2026-05-30", "2031-01-31", "1999-11-11")) {
                anchors.add(day(text));
            }
            return anchors;
        }
    }

    @Nested
    class APeriodicControl {
        @Test
        void isOnTimeToTheLastDayOfItsToleranceAndLateForEverAfter() {
            Operation operation =
                    quarterly(
                            14,
                            on("2026-03-20"),
                            on("2026-07-14"),
                            on("2026-10-15"),
                            on("2026-12-20"));

            assertThat(statuses(operation))
                    .containsExactly(Status.ON_TIME, Status.ON_TIME, Status.LATE, Status.ON_TIME);
            assertThat(operation.missing()).isZero();
            assertThat(operation.with(Status.LATE))
                    .singleElement()
                    .satisfies(o -> assertThat(o.shownBy()).isEqualTo("e-2026-10-15"));
        }

        @Test
        void missesWhatNothingShowsOnceTheToleranceIsOver() {
            Operation.Running control =
                    running(new Cadence(Every.QUARTERLY, 14), "2025-01-01", null, on("2026-03-31"));

            Operation before = Operation.over(YEAR, control, moment("2026-07-14"), LATER);
            Operation after = Operation.over(YEAR, control, moment("2026-07-15"), LATER);

            assertThat(statuses(before))
                    .containsExactly(Status.ON_TIME, Status.OPEN, Status.OPEN, Status.OPEN);
            assertThat(statuses(after))
                    .containsExactly(Status.ON_TIME, Status.MISSING, Status.OPEN, Status.OPEN);
        }

        @Test
        void isNotShownByWhatWasReceivedLaterThanIsKnown() {
            Performance came = performance("e", Period.day(day("2026-03-31")), null, "2026-08-01");
            Operation.Running control =
                    running(new Cadence(Every.QUARTERLY, 0), "2025-01-01", null, came);

            assertThat(
                            Operation.over(
                                            YEAR,
                                            control,
                                            moment("2026-07-31"),
                                            moment("2026-07-31"))
                                    .done())
                    .isZero();
            assertThat(
                            Operation.over(
                                            YEAR,
                                            control,
                                            moment("2026-07-31"),
                                            moment("2026-08-01"))
                                    .done())
                    .isEqualTo(1);
        }

        @Test
        void isDoneAtTheInstantAtWhichItWasSeenToBe() {
            Moment at = Moment.parse("2026-03-31T14:00:00Z", ZoneOffset.UTC);
            Performance done =
                    new Performance("e", Period.day(at.day()), at, at.day(), null, at, 1);
            Operation.Running control =
                    running(new Cadence(Every.QUARTERLY, 0), "2025-01-01", null, done);

            assertThat(Operation.over(YEAR, control, at, at).done()).isEqualTo(1);
            for (String before : List.of("2026-03-31T13:59:59Z", "2026-03-30")) {
                Moment asOf = Moment.parse(before, ZoneOffset.UTC);

                assertThat(Operation.over(YEAR, control, asOf, LATER).done()).isZero();
                assertThat(Operation.over(YEAR, control, LATER, asOf).done()).isZero();
            }
        }

        @Test
        void isMissingWhenTheDayAfterItsToleranceBegins() {
            Operation.Running control =
                    running(new Cadence(Every.QUARTERLY, 14), "2025-01-01", null);

            for (String asOf : List.of("2026-04-14", "2026-04-14T23:59:59Z")) {
                Moment moment = Moment.parse(asOf, ZoneOffset.UTC);
                assertThat(statuses(Operation.over(YEAR, control, moment, LATER)))
                        .startsWith(Status.OPEN);
            }
            Moment next = Moment.parse("2026-04-15T00:00:00Z", ZoneOffset.UTC);
            assertThat(statuses(Operation.over(YEAR, control, next, LATER)))
                    .startsWith(Status.MISSING);
        }

        @Test
        void doneSeveralTimesOnOneDayIsAsIfEachTimeStoodAlone() {
            for (int seed = 0; seed < 500; seed++) {
                Random random = new Random(seed);
                Cadence cadence = new Cadence(Every.MONTHLY, random.nextInt(45));
                List<Performance> alone = new ArrayList<>();
                List<Performance> together = new ArrayList<>();
                for (int i = random.nextInt(5); i >= 0; i--) {
                    LocalDate day = day("2025-12-15").plusDays(random.nextInt(230));
                    int times = 1 + random.nextInt(4);
                    Performance once = performance("e" + i, Period.day(day), null, day.toString());
                    alone.addAll(Collections.nCopies(times, once));
                    together.add(
                            new Performance(
                                    once.id(),
                                    once.proves(),
                                    once.seenAt(),
                                    day,
                                    null,
                                    once.receivedAt(),
                                    times));
                }
                Operation.Running one =
                        new Operation.Running(
                                cadence, null, day("2026-01-01"), null, alone, 0, List.of());
                Operation.Running other =
                        new Operation.Running(
                                cadence, null, day("2026-01-01"), null, together, 0, List.of());

                assertThat(Operation.over(YEAR, other, LATER, LATER))
                        .as("seed %d", seed)
                        .isEqualTo(Operation.over(YEAR, one, LATER, LATER));
            }
        }

        @Test
        void isNeverDoneNoTimes() {
            assertThatThrownBy(() ->
                            new Performance(
                                    "e",
                                    Period.day(day("2026-01-01")),
                                    LATER,
                                    day("2026-01-01"),
                                    null,
                                    LATER,
                                    0))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        /// Whatever the cadence and its anchor, a look goes back no further than it says.
        @Test
        void isJudgedTheSameWithoutWhatWasDoneBeforeItIsLookedAt() {
            List<Every> periodic = Stream.of(Every.values()).filter(Every::isPeriodic).toList();
            int seen = 0;
            for (int seed = 0; seed < 3_000; seed++) {
                Random random = new Random(seed);
                Every every = periodic.get(random.nextInt(periodic.size()));
                Cadence cadence = new Cadence(every, random.nextInt(40));
                LocalDate from = day("2027-12-31").plusDays(random.nextInt(120));
                LocalDate anchor =
                        random.nextBoolean() ? null : day("2024-02-29").plusDays(random.nextInt(9));
                LocalDate since = Operation.reachesBack(from);
                List<Performance> all = new ArrayList<>();
                List<Performance> known = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    LocalDate day = since.plusDays(random.nextInt(900) - 60);
                    LocalDate meant =
                            random.nextBoolean() ? null : day.minusDays(random.nextInt(400));
                    Performance p = performance("e" + i, Period.day(day), meant, day.toString());
                    all.add(p);
                    if (!day.isBefore(since)) {
                        known.add(p);
                    }
                }
                Period window = new Period(from, from.plusDays(random.nextInt(500)));
                Moment asOf = Moment.on(from.plusDays(random.nextInt(600)), ZoneOffset.UTC);
                Operation whole = over(window, cadence, anchor, all, asOf);

                assertThat(over(window, cadence, anchor, known, asOf))
                        .as("seed %d", seed)
                        .isEqualTo(whole);
                seen += all.size() - known.size();
            }
            assertThat(seen).isGreaterThan(1_000);
        }

        private Operation over(
                Period window,
                Cadence cadence,
                @Nullable LocalDate anchor,
                List<Performance> shown,
                Moment asOf) {
            return Operation.over(
                    window,
                    new Operation.Running(
                            cadence, anchor, day("2020-01-01"), null, shown, 0, List.of()),
                    asOf,
                    moment("2035-01-01"));
        }

        @Test
        void isNotSatisfiedByTheReceiptButByTheDayThatIsProved() {
            Performance came = performance("e", Period.day(day("2026-03-31")), null, "2026-12-01");

            assertThat(statuses(quarterly(0, came)))
                    .containsExactly(
                            Status.ON_TIME, Status.MISSING, Status.MISSING, Status.MISSING);
        }

        @Test
        void lendsNoOccurrenceToTheQuarterAfter() {
            Operation operation = quarterly(14, on("2026-04-05"));

            assertThat(statuses(operation))
                    .containsExactly(
                            Status.ON_TIME, Status.MISSING, Status.MISSING, Status.MISSING);
        }

        @Test
        void givesWhatWasDoneForAPeriodBeforeTheWindowNotToTheWindow() {
            Operation operation = quarterly(14, on("2026-01-10"));

            assertThat(operation.done()).isZero();
        }

        @Test
        void believesWhatSaysForWhichPeriodItWasDone() {
            Performance late =
                    performance(
                            "e", Period.day(day("2026-05-20")), day("2026-01-01"), "2026-05-20");

            assertThat(statuses(quarterly(14, late)))
                    .containsExactly(Status.LATE, Status.MISSING, Status.MISSING, Status.MISSING);
        }

        @Test
        void isShownForEachPeriodThatOnePieceOfEvidenceCoversWhole() {
            Operation.Running daily =
                    running(
                            new Cadence(Every.DAILY, 0),
                            "2025-01-01",
                            null,
                            covers("2026-01-01", "2026-06-30"));

            Operation operation =
                    Operation.over(period("2026-01-01", "2026-07-02"), daily, LATER, LATER);

            assertThat(operation.done()).isEqualTo(181);
            assertThat(operation.missing()).isEqualTo(2);
        }

        @Test
        void isExpectedOnlyWhileItIsInPlace() {
            Operation.Running control =
                    running(
                            new Cadence(Every.MONTHLY, 0),
                            "2026-03-15",
                            "2026-06-29",
                            on("2026-03-31"),
                            on("2026-04-30"));

            Operation operation = Operation.over(YEAR, control, LATER, LATER);

            assertThat(operation.looked()).isEqualTo(period("2026-03-15", "2026-06-29"));
            assertThat(statuses(operation))
                    .containsExactly(Status.ON_TIME, Status.ON_TIME, Status.MISSING);
        }

        @Test
        void isNotLookedAtWhereItWasNeverInPlaceInTheWindow() {
            Operation.Running control =
                    running(new Cadence(Every.MONTHLY, 0), "2027-01-01", null, on("2026-05-01"));

            assertThat(Operation.over(YEAR, control, LATER, LATER))
                    .isEqualTo(new Operation(YEAR, null, List.of(), 0));
        }

        @Test
        void isNotDoneForAPeriodThatHadNotBegun() {
            Performance early =
                    performance(
                            "e", Period.day(day("2026-01-04")), day("2026-10-01"), "2026-01-04");

            assertThat(quarterly(0, early).done()).isZero();
        }

        @Test
        void isNotShownByWhatWasDoneBeforeItWasInPlace() {
            Operation operation =
                    Operation.over(
                            YEAR,
                            running(
                                    new Cadence(Every.YEARLY, 0),
                                    "2026-06-01",
                                    null,
                                    on("2026-02-01")),
                            LATER,
                            LATER);

            assertThat(operation.done()).isZero();
        }

        @Test
        void isMissingInAWindowThatWasOverWhenItWasDoneLate() {
            Performance afterwards =
                    performance(
                            "e", Period.day(day("2027-06-01")), day("2026-10-01"), "2027-06-01");
            Performance inTolerance =
                    performance(
                            "e", Period.day(day("2027-01-10")), day("2026-10-01"), "2027-01-10");
            Operation late = quarterly(14, afterwards);

            assertThat(late.occurrences().getLast().status()).isEqualTo(Status.LATE);
            assertThat(late.asVerdict().occurrences().getLast().status()).isEqualTo(Status.MISSING);
            assertThat(late.asVerdict().done()).isZero();
            assertThat(quarterly(14, inTolerance).asVerdict().done()).isEqualTo(1);
        }

        @Test
        void wasNotDoneWithinAWindowThatStartedLater() {
            Operation autumn =
                    Operation.over(
                            period("2026-10-01", "2026-12-31"),
                            running(
                                    new Cadence(Every.YEARLY, 0),
                                    "2025-01-01",
                                    null,
                                    on("2026-05-10")),
                            LATER,
                            LATER);

            assertThat(autumn.done()).isEqualTo(1);
            assertThat(autumn.missing()).isZero();
            assertThat(autumn.performed()).isZero();
        }

        @Test
        void operatesInAWindowInWhichItIsNotDueWhereItWasDoneForAnEarlierPeriod() {
            Operation spring =
                    Operation.over(
                            period("2026-01-01", "2026-06-30"),
                            running(
                                    new Cadence(Every.YEARLY, 30),
                                    "2024-01-01",
                                    null,
                                    on("2026-01-10")),
                            LATER,
                            LATER);

            assertThat(spring.performed()).isEqualTo(1);
        }

        @Test
        void operatesInAWindowInWhichItIsNotDueWhereItWasDoneInIt() {
            Period half = period("2026-04-01", "2026-09-30");
            for (String on : List.of("2026-03-31", "2026-04-01", "2026-09-30", "2026-10-01")) {
                Operation operation =
                        Operation.over(
                                half,
                                running(new Cadence(Every.YEARLY, 0), "2025-01-01", null, on(on)),
                                LATER,
                                LATER);

                assertThat(operation.done()).as(on).isEqualTo(half.contains(day(on)) ? 1 : 0);
                assertThat(operation.missing()).as(on).isZero();
            }
        }

        /// Earliest deadline first, against every way of giving the performances to the periods.
        @Test
        void isOnTimeAsOftenAsAnyWayOfMatchingAllows() {
            Period half = period("2026-01-01", "2026-06-30");
            for (int seed = 0; seed < 2_000; seed++) {
                Random random = new Random(seed);
                Cadence cadence = new Cadence(Every.MONTHLY, random.nextInt(45));
                List<Performance> shown = new ArrayList<>();
                for (int i = random.nextInt(7); i > 0; i--) {
                    LocalDate day = day("2025-12-15").plusDays(random.nextInt(230));
                    shown.add(performance("e" + i, Period.day(day), null, day.toString()));
                }
                Collections.shuffle(shown, random);
                Operation.Running control =
                        new Operation.Running(
                                cadence, null, day("2026-01-01"), null, shown, 0, List.of());

                Operation operation = Operation.over(half, control, LATER, LATER);

                assertThat(operation.with(Status.ON_TIME))
                        .as("seed %d", seed)
                        .hasSize(best(cadence.dueWithin(half, null), cadence, shown, 0));
            }
        }

        private int best(List<Period> periods, Cadence cadence, List<Performance> shown, int n) {
            if (n == periods.size()) {
                return 0;
            }
            Period period = periods.get(n);
            int best = best(periods, cadence, shown, n + 1);
            for (Performance p : shown) {
                LocalDate day = p.proves().to();
                if (!day.isBefore(period.from()) && !day.isAfter(cadence.lastOnTime(period.to()))) {
                    List<Performance> rest = new ArrayList<>(shown);
                    rest.remove(p);
                    best = Math.max(best, 1 + best(periods, cadence, rest, n + 1));
                }
            }
            return best;
        }

        @Test
        void givesTheSameAnswerWhateverTheOrderOfWhatShowsIt() {
            List<Performance> shown =
                    new ArrayList<>(
                            List.of(
                                    on("2026-01-20"),
                                    on("2026-04-02"),
                                    on("2026-04-09"),
                                    on("2026-11-11"),
                                    covers("2026-06-01", "2026-09-30")));
            Operation first = quarterly(14, shown.toArray(Performance[]::new));
            for (int seed = 0; seed < 50; seed++) {
                Collections.shuffle(shown, new Random(seed));

                assertThat(quarterly(14, shown.toArray(Performance[]::new))).isEqualTo(first);
            }
        }
    }

    @Nested
    class AContinuousControl {
        private Operation look(int tolerance, Performance... shown) {
            return Operation.over(
                    YEAR,
                    running(new Cadence(Every.CONTINUOUS, tolerance), "2026-01-01", null, shown),
                    LATER,
                    LATER);
        }

        @Test
        void missesTheDaysThatNothingCovers() {
            Operation operation =
                    look(0, covers("2026-01-01", "2026-04-30"), covers("2026-06-01", "2026-12-31"));

            assertThat(operation.with(Status.MISSING))
                    .extracting(Occurrence::name)
                    .containsExactly("2026-05-01/2026-05-31");
        }

        @Test
        void letsAsManyDaysPassAsItsToleranceSays() {
            Performance[] shown = {
                covers("2026-01-01", "2026-04-30"), covers("2026-05-08", "2026-12-31")
            };

            assertThat(look(7, shown).missing()).isZero();
            assertThat(look(6, shown).missing()).isEqualTo(1);
        }

        @Test
        void isNotExpectedToCoverADayThatIsNotOver() {
            Operation.Running control =
                    running(
                            new Cadence(Every.CONTINUOUS, 0),
                            "2026-01-01",
                            null,
                            covers("2026-01-01", "2026-04-30"));

            for (String asOf : List.of("2026-05-01T00:00:00Z", "2026-05-01T23:59:59Z")) {
                Moment moment = Moment.parse(asOf, ZoneOffset.UTC);
                assertThat(Operation.over(YEAR, control, moment, LATER).missing()).isZero();
            }
            assertThat(Operation.over(YEAR, control, moment("2026-05-01"), LATER).occurrences())
                    .allMatch(o -> o.kind() == Occurrence.Kind.COVERAGE)
                    .extracting(Occurrence::status)
                    .containsExactly(Status.ON_TIME, Status.MISSING);
        }

        @Test
        void isNotExpectedToCoverDaysAfterTheDayAskedAbout() {
            Operation.Running control =
                    running(
                            new Cadence(Every.CONTINUOUS, 0),
                            "2026-01-01",
                            null,
                            covers("2026-01-01", "2026-04-30"));

            assertThat(Operation.over(YEAR, control, moment("2026-04-30"), LATER).missing())
                    .isZero();
            assertThat(Operation.over(YEAR, control, moment("2026-05-01"), LATER).missing())
                    .isEqualTo(1);
        }
    }

    @Nested
    class APerEventControl {
        private static Population.Item item(String id, String occurred, @Nullable String done) {
            return new Population.Item(id, day(occurred), done == null ? null : day(done));
        }

        private Operation look(Population... populations) {
            return look(1, LATER, populations);
        }

        private Operation look(int tolerance, Moment asOf, Population... populations) {
            return Operation.over(
                    YEAR,
                    new Operation.Running(
                            new Cadence(Every.PER_EVENT, tolerance),
                            null,
                            day("2025-01-01"),
                            null,
                            List.of(),
                            92,
                            Arrays.asList(populations)),
                    asOf,
                    LATER);
        }

        @Test
        void missesDaysOfWhichThereIsNoPopulationHoweverLateAnEventMayBeHandled() {
            Population[] some = {
                new Population("a", period("2026-01-01", "2026-05-31"), LATER, List.of()),
                new Population("b", period("2026-06-20", "2026-12-31"), LATER, List.of())
            };

            assertThat(look(60, LATER, some).with(Status.MISSING))
                    .extracting(Occurrence::name)
                    .containsExactly("2026-06-01/2026-06-19");
        }

        @Test
        void hasTimeToGatherTheNextPopulationAndDoesNotPassMeanwhile() {
            Population first = population("2026-01-01", "2026-03-31");

            assertThat(look(1, moment("2026-07-01"), first).with(Status.OPEN))
                    .extracting(Occurrence::name)
                    .containsExactly("2026-04-01/2026-07-01");
            assertThat(look(1, moment("2026-07-02"), first).with(Status.MISSING))
                    .extracting(Occurrence::name)
                    .containsExactly("2026-04-01/2026-07-02");
        }

        private Population population(String from, String to, Population.Item... items) {
            return new Population("leavers", period(from, to), moment(to), Arrays.asList(items));
        }

        @Test
        void isJudgedOnEveryEventOfItsPopulation() {
            Operation operation =
                    look(
                            population(
                                    "2026-01-01",
                                    "2026-12-31",
                                    item("1", "2026-02-01", "2026-02-02"),
                                    item("2", "2026-03-01", "2026-03-04"),
                                    item("3", "2026-04-01", null)));

            assertThat(statuses(operation))
                    .containsExactly(Status.ON_TIME, Status.LATE, Status.MISSING);
        }

        @Test
        void handledOnADayIsHandledWhenThatIsOver() {
            Population one =
                    population("2026-01-01", "2026-12-31", item("1", "2026-02-01", "2026-02-02"));
            Population[] known = {
                new Population("p", one.covers(), moment("2026-01-01"), one.items())
            };

            assertThat(statuses(look(5, moment("2026-02-02"), known)))
                    .containsExactly(Status.ON_TIME);
            assertThat(
                            statuses(
                                    look(
                                            5,
                                            Moment.parse("2026-02-02T23:59:59Z", ZoneOffset.UTC),
                                            known)))
                    .containsExactly(Status.OPEN);
            assertThat(look(5, moment("2026-01-31"), known).occurrences()).isEmpty();
        }

        @Test
        void tellsItsEventsFromTheDaysThatItLacks() {
            Operation operation =
                    look(
                            population(
                                    "2026-01-01",
                                    "2026-06-30",
                                    item("1", "2026-02-01", "2026-02-01")));

            assertThat(operation.occurrences())
                    .extracting(Occurrence::kind)
                    .containsExactly(Occurrence.Kind.EVENT, Occurrence.Kind.UNLISTED);
        }

        @Test
        void missesTheDaysForWhichThereIsNoPopulation() {
            Operation operation =
                    look(
                            population(
                                    "2026-01-01",
                                    "2026-06-30",
                                    item("1", "2026-02-01", "2026-02-01")));

            assertThat(operation.with(Status.MISSING))
                    .extracting(Occurrence::name)
                    .containsExactly("2026-07-01/2026-12-31");
        }

        @Test
        void hasNothingToMissWhereThePopulationIsCompleteAndEmpty() {
            Operation operation = look(population("2026-01-01", "2026-12-31"));

            assertThat(operation.missing()).isZero();
            assertThat(operation.done()).isZero();
        }

        @Test
        void leavesEventsOutsideTheWindowToOtherWindows() {
            Operation operation =
                    look(
                            population(
                                    "2025-07-01",
                                    "2027-01-31",
                                    item("old", "2025-12-31", null),
                                    item("new", "2027-01-01", null)));

            assertThat(operation.occurrences()).isEmpty();
        }
    }
}
