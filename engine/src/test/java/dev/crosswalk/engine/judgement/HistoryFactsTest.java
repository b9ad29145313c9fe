package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.YEAR;
import static dev.crosswalk.engine.judgement.Histories.day;
import static dev.crosswalk.engine.judgement.Histories.every;
import static dev.crosswalk.engine.judgement.Histories.moment;
import static dev.crosswalk.engine.judgement.Histories.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.ControlFact.Reason;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.HistoryFacts.Said;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What the engine is told of a control: levels are nested, and each obligation has its own.
final class HistoryFactsTest {
    private static final Moment DAY = moment("2026-06-30");

    private static Moment at(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    private static HistoryFacts facts(Histories h, Said said, Moment asOf, Moment knownAt) {
        return new HistoryFacts("c", h.history(), Practice.USUAL, said, asOf, knownAt);
    }

    private static ControlFact.@Nullable State on(Histories h, String moment) {
        return on(h, moment, moment, "x");
    }

    /// Without its grounds, which have been looked at again.
    private static ControlFact.@Nullable State on(
            Histories h, String asOf, String knownAt, String obligation) {
        ControlFact.State state =
                facts(h, Said.IN_PLACE, at(asOf), at(knownAt)).onTheDay().of(obligation);
        if (!(state instanceof ControlFact.Holds holds)) {
            return state;
        }
        assertThat(holds.operated()).hasSize(1);
        assertThat(
                        OperationChecker.onTheDay(
                                holds.operated().getFirst(),
                                obligation,
                                h.history(),
                                Practice.USUAL,
                                at(asOf),
                                at(knownAt)))
                .as("%s", holds)
                .isEmpty();
        return new ControlFact.Holds(holds.level(), holds.evidence());
    }

    private static ControlFact.Unknown unknownOver(Histories h) {
        return (ControlFact.Unknown) Objects.requireNonNull(over(h));
    }

    private static ControlFact.@Nullable State over(Histories h) {
        Moment later = moment("2027-06-30");
        return facts(h, Said.IN_PLACE, later, later).over(h.judged(YEAR, later)).of("x");
    }

    private static ControlFact.Holds implemented(String... evidence) {
        return new ControlFact.Holds(Assurance.IMPLEMENTED, List.of(evidence));
    }

    private static ControlFact.Unknown unknown(Reason reason, boolean possible) {
        return new ControlFact.Unknown(reason, Assurance.DESIGNED, possible);
    }

    private static Histories setting(String... days) {
        return every(Every.CONTINUOUS, 0).kind("config", Role.SETTING, "x").of("config", days);
    }

    private static Histories quarterly(String... days) {
        return every(Every.QUARTERLY, 14).done(days);
    }

    @Nested
    final class WhatDocumentsAloneShow {
        private static final ControlFact.Holds OPERATED =
                new ControlFact.Holds(
                        Assurance.OPERATING,
                        List.of("policy"),
                        List.of(
                                new Operated(
                                        "c",
                                        List.of(YEAR),
                                        List.of(new Ground.InForce(List.of("policy"))))));

        private HistoryFacts written(Histories h, Said said) {
            Moment later = moment("2027-06-30");
            return new HistoryFacts(
                    "c",
                    h.history(),
                    Practice.USUAL,
                    said,
                    later,
                    later,
                    Map.of("rule", List.of("policy")));
        }

        private ControlFact.@Nullable State rule(Histories h) {
            return written(h, Said.IN_PLACE).over(h.judged(YEAR, moment("2027-06-30"))).of("rule");
        }

        @Test
        void holdsWhileTheyAreInForce() {
            Histories h = quarterly();

            assertThat(written(h, Said.IN_PLACE).onTheDay().of("rule"))
                    .isEqualTo(
                            new ControlFact.Holds(
                                    Assurance.IMPLEMENTED,
                                    List.of("policy"),
                                    List.of(
                                            new Operated(
                                                    "c",
                                                    List.of(Period.day(day("2027-06-30"))),
                                                    List.of(
                                                            new Ground.InForce(
                                                                    List.of("policy")))))));
            assertThat(rule(h)).isEqualTo(OPERATED);
        }

        @Test
        void doesNotHoldWithoutThem() {
            assertThat(written(quarterly(), Said.WITHOUT_DOCUMENTS).onTheDay().of("rule"))
                    .isEqualTo(new ControlFact.Unknown(Reason.DOCUMENT_NOT_IN_FORCE, null, true));
        }

        @Test
        void holdsOverAWindowOnlyWhereTheControlWasInPlaceThroughout() {
            Histories h = quarterly().inPlace(new Period(day("2026-04-01"), LocalDate.MAX));

            assertThat(rule(h))
                    .isEqualTo(
                            new ControlFact.Unknown(
                                    Reason.PART_OF_WINDOW, Assurance.IMPLEMENTED, true));
        }

        @Test
        void isLoweredByWhoeverFoundTheControlNotEffective() {
            Histories h =
                    quarterly("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20")
                            .concluded(
                                    new History.Conclusion(
                                            History.As.NOT_EFFECTIVE,
                                            day("2026-10-10"),
                                            null,
                                            false,
                                            false,
                                            false,
                                            false));

            assertThat(rule(h))
                    .isEqualTo(
                            new ControlFact.Unknown(
                                    Reason.NOT_EFFECTIVE, Assurance.IMPLEMENTED, false));
        }

        @Test
        void isNotDoneWhileTheWindowRuns() {
            Moment now = moment("2026-03-01");
            HistoryFacts facts =
                    new HistoryFacts(
                            "c",
                            quarterly().history(),
                            Practice.USUAL,
                            Said.IN_PLACE,
                            now,
                            now,
                            Map.of("rule", List.of("policy")));

            assertThat(facts.over(quarterly().judged(YEAR, now)).of("rule"))
                    .isEqualTo(
                            new ControlFact.Unknown(
                                    Reason.INCOMPLETE, Assurance.IMPLEMENTED, true));
        }
    }

    @Nested
    final class WhatAnOrganisationSays {
        private ControlFact.@Nullable State said(Said said) {
            return facts(quarterly("2026-03-20"), said, DAY, DAY).onTheDay().of("x");
        }

        @Test
        void nothingIsNeitherDesignedNorPossible() {
            for (Said nothing : List.of(Said.ABSENT, Said.PLANNED)) {
                assertThat(said(nothing))
                        .isEqualTo(new ControlFact.Unknown(Reason.NOT_IMPLEMENTED, null, false));
            }
        }

        @Test
        void thatItIsPlannedWithItsDocumentsInForceIsDesignedAndNoMore() {
            assertThat(said(Said.DESIGNED))
                    .isEqualTo(
                            new ControlFact.Unknown(
                                    Reason.NOT_IMPLEMENTED, Assurance.DESIGNED, false));
        }

        @Test
        void thatItIsInPlaceWithoutItsDocumentsReachesNoLevel() {
            ControlFact.Unknown none =
                    new ControlFact.Unknown(Reason.DOCUMENT_NOT_IN_FORCE, null, true);
            Histories year = quarterly("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20");
            Moment later = moment("2027-06-30");

            assertThat(said(Said.WITHOUT_DOCUMENTS)).isEqualTo(none);
            assertThat(
                            facts(year, Said.WITHOUT_DOCUMENTS, later, later)
                                    .over(year.judged(YEAR, later))
                                    .of("x"))
                    .isEqualTo(none);
        }

        @Test
        void thatItIsInPlaceIsNoEvidence() {
            assertThat(on(quarterly(), "2026-06-30")).isEqualTo(unknown(Reason.NO_DATA, true));
        }
    }

    @Nested
    final class ASetting {
        @Test
        void countsToItsLastFreshDayAndNoLonger() {
            assertThat(on(setting("2026-01-01"), "2025-12-31"))
                    .isEqualTo(unknown(Reason.NO_DATA, true));
            assertThat(on(setting("2026-01-01"), "2026-04-01T23:59:59.999999999Z"))
                    .isEqualTo(implemented("i0"));
            assertThat(on(setting("2026-01-01"), "2026-04-02T00:00:00Z"))
                    .isEqualTo(unknown(Reason.EVIDENCE_EXPIRED, true));
        }

        @Test
        void countsForItsDayAndIsKnownFromTheDayItCame() {
            Histories h =
                    every(Every.CONTINUOUS, 0)
                            .kind("config", Role.SETTING, "x")
                            .item(
                                    "config",
                                    moment("2026-01-01"),
                                    moment("2026-01-09"),
                                    false,
                                    true,
                                    null);

            assertThat(on(h, "2026-01-01", "2026-01-08", "x"))
                    .isEqualTo(unknown(Reason.NO_DATA, true));
            assertThat(on(h, "2026-01-01", "2026-01-09", "x")).isEqualTo(implemented("i0"));
        }

        @Test
        void observedOnADayCountsWhenThatIsOver() {
            assertThat(on(setting("2026-06-01"), "2026-06-01T14:00:00Z"))
                    .isEqualTo(unknown(Reason.NO_DATA, true));
            assertThat(on(setting("2026-06-01"), "2026-06-01")).isEqualTo(implemented("i0"));
        }

        @Test
        void provesFromTheInstantAtWhichItWasObserved() {
            Histories h =
                    every(Every.CONTINUOUS, 0)
                            .kind("config", Role.SETTING, "x")
                            .item("config", at("2026-06-01T09:00:00Z"), false, true, null);

            assertThat(on(h, "2026-06-01T09:00:00Z")).isEqualTo(implemented("i0"));
            assertThat(on(h, "2026-06-01T08:59:59Z")).isEqualTo(unknown(Reason.NO_DATA, true));
        }

        @Test
        void thatWasWrongOutweighsWhatWasSeenBeforeItAndNotWhatWasSeenAfter() {
            Histories h =
                    setting("2026-05-01")
                            .item("config", moment("2026-06-01"), true, true, null)
                            .of("config", "2026-06-02");

            assertThat(on(h, "2026-05-31")).isEqualTo(implemented("i0"));
            assertThat(on(h, "2026-06-01")).isEqualTo(unknown(Reason.FAILING, false));
            assertThat(on(h, "2026-06-02")).isEqualTo(implemented("i2"));
        }

        @Test
        void ofAKindThatShowsAnotherObligationSaysNothingOfThisOne() {
            Histories h =
                    every(Every.QUARTERLY, 14)
                            .discharges("x", "y")
                            .kind("config", Role.SETTING, "y")
                            .kind("record", Role.PERFORMANCE, "x")
                            .of("config", "2026-06-01")
                            .of("unwanted", "2026-06-02");

            String day = DAY.toString();

            assertThat(on(h, day, day, "x")).isEqualTo(unknown(Reason.NO_DATA, true));
            assertThat(on(h, day, day, "y")).isEqualTo(implemented("i0"));
            assertThat(on(h, day, day, "z")).isNull();
        }
    }

    @Nested
    final class APerformance {
        @Test
        void agesByTheNextOccurrenceAlone() {
            Histories h = quarterly("2025-12-20");

            assertThat(on(h, "2026-05-15")).isEqualTo(implemented("i0"));
            assertThat(on(h, "2026-05-16")).isEqualTo(unknown(Reason.LAPSED, true));
        }

        @Test
        void doneAgainAfterOneThatIsMissingIsInPlaceAgain() {
            Histories h = quarterly("2025-12-20", "2026-06-20");

            assertThat(on(h, "2026-06-19")).isEqualTo(unknown(Reason.LAPSED, true));
            assertThat(on(h, "2026-06-30")).isEqualTo(implemented("i1"));
        }

        @Test
        void doneLateAsItsNeighbourWasIsARunThatNobodyMayConclude() {
            Histories h =
                    quarterly("2025-12-20")
                            .doneFor("2026-03-31", "2026-04-20")
                            .doneFor("2026-06-30", "2026-07-20");

            assertThat(on(h, "2026-05-01")).isEqualTo(implemented("i1"));
            assertThat(on(h, "2026-08-01")).isEqualTo(unknown(Reason.LAPSED, true));
        }

        @Test
        void thatFailedLastIsAFailureAndNeverDisproves() {
            Histories h = quarterly("2025-12-20").failed("2026-03-20");

            assertThat(on(h, "2026-06-30")).isEqualTo(unknown(Reason.FAILING, false));
        }

        @Test
        void thatOnlyEverFailedFails() {
            assertThat(on(quarterly().failed("2026-03-20"), "2026-06-30"))
                    .isEqualTo(unknown(Reason.FAILING, false));
        }

        @Test
        void ofWhichOnlySomebodysWordTellsCountsHereAndNowhereElse() {
            Histories h =
                    every(Every.QUARTERLY, 14)
                            .word("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20");

            assertThat(on(h, "2026-09-30")).isInstanceOf(ControlFact.Holds.class);
            assertThat(over(h)).isInstanceOf(ControlFact.Unknown.class);
            assertThat(unknownOver(h).reason()).isEqualTo(Reason.NOT_EFFECTIVE);
        }

        @Test
        void isWhatACadenceWantsWhateverSettingIsThere() {
            Histories h =
                    every(Every.DAILY, 0)
                            .kind("job-log", Role.PERFORMANCE, "x")
                            .kind("config", Role.SETTING, "x")
                            .of("config", "2026-06-15");

            assertThat(on(h, "2026-06-30")).isEqualTo(unknown(Reason.LAPSED, true));
            h.of("job-log", "2026-06-27", "2026-06-28", "2026-06-29", "2026-06-30");
            assertThat(on(h, "2026-06-30")).isInstanceOf(ControlFact.Holds.class);
        }
    }

    @Nested
    final class Events {
        private Histories handled(int of, int handled) {
            List<String> days = new ArrayList<>();
            for (int i = 0; i < of; i++) {
                days.add(day("2026-05-01").plusDays(i % 28).toString());
            }
            Histories h = every(Every.PER_EVENT, 2).events(true, days.toArray(String[]::new));
            for (int i = 0; i < handled; i++) {
                h.handled("e" + (i + 1), days.get(i));
            }
            return h;
        }

        @Test
        void areInPlaceWithAtMostATenthOfThoseOf90DaysOverdue() {
            assertThat(on(handled(59, 4), "2026-06-30")).isEqualTo(unknown(Reason.LAPSED, true));
            assertThat(on(handled(59, 53), "2026-06-30")).isEqualTo(unknown(Reason.LAPSED, true));
            assertThat(on(handled(59, 54), "2026-06-30")).isInstanceOf(ControlFact.Holds.class);
            assertThat(on(handled(59, 4), "2026-10-30")).isInstanceOf(ControlFact.Holds.class);
        }

        @Test
        void areInPlaceWithOneOverdueOfFewerThanTen() {
            assertThat(on(handled(9, 8), "2026-06-30")).isInstanceOf(ControlFact.Holds.class);
            assertThat(on(handled(9, 7), "2026-06-30")).isEqualTo(unknown(Reason.LAPSED, true));
        }

        @Test
        void thatAreStillInTimeAreNotOverdue() {
            assertThat(on(handled(4, 1), "2026-05-03")).isInstanceOf(ControlFact.Holds.class);
        }
    }

    @Nested
    final class WhatWorksAllTheTime {
        private Histories recorded() {
            return every(Every.CONTINUOUS, 0)
                    .kind("record", Role.PERFORMANCE, "x")
                    .done("2026-06-01");
        }

        @Test
        void failsUntilItIsSeenToWork() {
            assertThat(on(recorded().failed("2026-06-10"), "2026-06-30"))
                    .isEqualTo(unknown(Reason.FAILING, false));
            assertThat(on(recorded().failed("2026-06-10").done("2026-06-20"), "2026-06-30"))
                    .isEqualTo(implemented("i2"));
        }

        @Test
        void failsWhereMoreFailedLatelyThanOfEventsMay() {
            Histories twice =
                    recorded().failed("2026-06-10").failed("2026-06-11").done("2026-06-20");

            assertThat(on(twice, "2026-06-30")).isEqualTo(unknown(Reason.FAILING, false));
            assertThat(on(twice, "2026-09-20")).isEqualTo(implemented("i3"));
        }
    }

    @Nested
    final class ACheck {
        private Histories subjects(int all, int failing, int unknown) {
            Histories h = every(Every.CONTINUOUS, 0);
            for (int i = 0; i < all; i++) {
                h.result("s" + i, "2026-06-20", Found.PASS);
                if (i < failing) {
                    h.result("s" + i, "2026-06-30", Found.FAIL);
                } else if (i >= failing + unknown) {
                    h.result("s" + i, "2026-06-30", Found.PASS);
                }
            }
            return h;
        }

        @Test
        void thatPassesForAllSubjectsShowsThatItIsInPlace() {
            assertThat(on(subjects(3, 0, 0), "2026-06-30")).isEqualTo(implemented());
        }

        @Test
        void mayFailForOneSubjectOfTwentyOnTheDay() {
            assertThat(on(subjects(20, 1, 0), "2026-06-30")).isEqualTo(implemented());
            assertThat(on(subjects(19, 1, 0), "2026-06-30"))
                    .isEqualTo(unknown(Reason.FAILING, false));
        }

        @Test
        void mayKnowNothingOfOneSubjectOfTwentyOnTheDay() {
            assertThat(on(subjects(20, 0, 1), "2026-06-30")).isEqualTo(implemented());
            assertThat(on(subjects(20, 0, 2), "2026-06-30"))
                    .isEqualTo(unknown(Reason.LAPSED, true));
            assertThat(on(subjects(20, 1, 1), "2026-06-30"))
                    .isEqualTo(unknown(Reason.LAPSED, true));
        }

        @Test
        void thatFailedFailsUntilItPassesOnALaterDay() {
            Histories h =
                    every(Every.CONTINUOUS, 0)
                            .result("s", "2026-06-01", Found.FAIL)
                            .result("s", "2026-06-10", Found.PASS);

            assertThat(on(h, "2026-06-09")).isEqualTo(unknown(Reason.FAILING, false));
            assertThat(on(h, "2026-06-10")).isEqualTo(implemented());
        }

        @Test
        void thatDidNotWorkIsNoResult() {
            Histories h = every(Every.CONTINUOUS, 0).result("s", "2026-06-01", Found.FAIL);

            assertThat(on(h.result("s", "2026-06-02", Found.UNKNOWN), "2026-06-02"))
                    .isEqualTo(unknown(Reason.FAILING, false));
            assertThat(
                            on(
                                    every(Every.CONTINUOUS, 0)
                                            .result("s", "2026-06-01", Found.UNKNOWN),
                                    "2026-06-01"))
                    .isEqualTo(unknown(Reason.NO_DATA, true));
            assertThat(
                            on(
                                    setting("2026-06-01").result("s", "2026-06-01", Found.UNKNOWN),
                                    "2026-06-01"))
                    .isEqualTo(implemented("i0"));
        }

        @Test
        void outweighsASetting() {
            assertThat(
                            on(
                                    setting("2026-06-01").result("s", "2026-06-01", Found.FAIL),
                                    "2026-06-01"))
                    .isEqualTo(unknown(Reason.FAILING, false));
        }

        @Test
        void mayStillComeOnADayThatIsNotOver() {
            Histories h = every(Every.CONTINUOUS, 0).result("s", "2026-06-10", Found.PASS);

            for (String open : List.of("2026-06-11", "2026-06-12T12:00:00Z")) {
                assertThat(on(h, open)).as(open).isEqualTo(implemented());
            }
            assertThat(on(h, "2026-06-12")).isEqualTo(unknown(Reason.LAPSED, true));
        }

        @Test
        void thatRunsMonthlyFailsWithThePeriodThatRuns() {
            Histories h =
                    every(Every.MONTHLY, 0)
                            .kind("config", Role.SETTING, "x")
                            .result("s", "2026-05-10", Found.PASS);

            assertThat(on(h, "2026-06-30")).isEqualTo(implemented());
            assertThat(on(h, "2026-07-01")).isEqualTo(unknown(Reason.LAPSED, true));
            assertThat(on(h.result("s", "2026-06-05", Found.FAIL), "2026-06-05"))
                    .isEqualTo(unknown(Reason.FAILING, false));
        }
    }

    @Nested
    final class OverAWindow {
        @Test
        void whatOperatedNamesWhatDidIt() {
            assertThat(over(quarterly("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20")))
                    .isEqualTo(
                            new ControlFact.Holds(
                                    Assurance.OPERATING,
                                    List.of("i0", "i1", "i2", "i3"),
                                    List.of(
                                            new Operated(
                                                    "c",
                                                    List.of(Histories.YEAR),
                                                    List.of(
                                                            new Ground.Performed(
                                                                    new Ground.Count(4, 0, 1, true),
                                                                    List.of(
                                                                            done(
                                                                                    "2025-Q4",
                                                                                    "2025-12-31",
                                                                                    "2026-01-14",
                                                                                    "i0",
                                                                                    "2025-12-20"),
                                                                            done(
                                                                                    "2026-Q1",
                                                                                    "2026-03-31",
                                                                                    "2026-04-14",
                                                                                    "i1",
                                                                                    "2026-03-20"),
                                                                            done(
                                                                                    "2026-Q2",
                                                                                    "2026-06-30",
                                                                                    "2026-07-14",
                                                                                    "i2",
                                                                                    "2026-06-20"),
                                                                            done(
                                                                                    "2026-Q3",
                                                                                    "2026-09-30",
                                                                                    "2026-10-14",
                                                                                    "i3",
                                                                                    "2026-09-20")),
                                                                    List.of()))))));
        }

        private Occurrence done(String name, String due, String lastOnTime, String by, String on) {
            return new Occurrence(
                    Occurrence.Kind.PERIOD,
                    name,
                    LocalDate.parse(due),
                    LocalDate.parse(lastOnTime),
                    Occurrence.Status.ON_TIME,
                    by,
                    LocalDate.parse(on));
        }

        @Test
        void whatDidNotOperateKeepsTheLevelThatItReachedOnTheDay() {
            Histories late =
                    quarterly("2026-01-20", "2026-03-01", "2026-06-20", "2026-09-20", "2026-12-20")
                            .done("2027-03-20");

            assertThat(over(late))
                    .isEqualTo(
                            new ControlFact.Unknown(
                                    Reason.DEVIATIONS, Assurance.IMPLEMENTED, true));
        }

        @Test
        void failureFoundFailsAtOperatingAndNamesTheDeviations() {
            Histories failed =
                    quarterly("2025-12-20", "2026-06-20", "2026-09-20").failed("2026-03-20");

            assertThat(over(failed))
                    .isEqualTo(
                            new ControlFact.Fails(
                                    Assurance.OPERATING,
                                    List.of("2026-Q1"),
                                    List.of(
                                            new Failure.TooOften(
                                                    Failure.Limit.NUMBER,
                                                    1,
                                                    new Ground.Count(4, 1, 1, true),
                                                    List.of(
                                                            new Occurrence(
                                                                    Occurrence.Kind.PERIOD,
                                                                    "2026-Q1",
                                                                    day("2026-03-31"),
                                                                    day("2026-04-14"),
                                                                    Occurrence.Status.FAILED,
                                                                    null,
                                                                    null))))));
        }

        @Test
        void nothingHasOperatedBeforeTheLastDayOfTheWindowIsOver() {
            Histories h =
                    every(Every.QUARTERLY, 14)
                            .recorded("2025-10-01", "2026-10-01")
                            .done("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20");
            Moment last = at("2026-09-30T23:59:59Z");
            Moment over = moment("2026-10-01");

            assertThat(facts(h, Said.IN_PLACE, last, last).over(h.judged(YEAR, last)).of("x"))
                    .isEqualTo(
                            new ControlFact.Unknown(
                                    Reason.INCOMPLETE, Assurance.IMPLEMENTED, true));
            assertThat(facts(h, Said.IN_PLACE, over, over).over(h.judged(YEAR, over)).of("x"))
                    .isInstanceOf(ControlFact.Holds.class);
        }

        @Test
        void aControlThatWasInPlaceForAPartIsAPart() {
            Histories h =
                    quarterly("2026-06-20", "2026-09-20", "2026-12-20", "2027-03-20")
                            .inPlace(new Period(day("2026-04-01"), LocalDate.MAX));

            assertThat(unknownOver(h).reason()).isEqualTo(Reason.PART_OF_WINDOW);
        }

        @Test
        void aControlThatWasNeverInPlaceInItIsNotImplemented() {
            Histories h = quarterly().inPlace(period("2027-01-01", "2027-12-31"));

            assertThat(unknownOver(h).reason()).isEqualTo(Reason.NOT_IMPLEMENTED);
            assertThat(unknownOver(h).possible()).isFalse();
        }
    }
}
