package dev.crosswalk.files.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Kind;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.judgement.History.Population;
import dev.crosswalk.engine.judgement.History.Result;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFileTest {
    private static final String QUARTERLY =
            """
            cadence: { every: quarterly, toleranceDays: 14 }
            window: { from: 2025-10-01, to: 2026-09-30 }
            discharges: [x, y]
            """;

    private static final String PER_EVENT = QUARTERLY.replace("quarterly", "per-event");

    private static HistoryFile read(String text) throws InvalidContent {
        return HistoryFile.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "h.yaml");
    }

    private static History history(String text) throws InvalidContent {
        return read(text).history();
    }

    /// What is wrong with what stands after the usual first lines, which are three.
    private static void assertRefused(String text, String... findings) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InvalidContent.class,
                        e ->
                                assertThat(e.findings().stream().map(Finding::toString))
                                        .as(e.getMessage())
                                        .hasSize(findings.length)
                                        .zipSatisfy(
                                                Arrays.asList(findings),
                                                (is, expected) ->
                                                        assertThat(is).contains(expected)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Moment on(String day) {
        return Moment.on(day(day), ZoneOffset.UTC);
    }

    @Nested
    class WhatIsNotSaid {
        @Test
        void leavesOutWhatNobodyDoubts() throws InvalidContent {
            HistoryFile file = read(QUARTERLY + "items: [ { on: 2026-01-10 } ]\n");
            History h = file.history();

            assertThat(h.cadence()).isEqualTo(new Cadence(Cadence.Every.QUARTERLY, 14));
            assertThat(h.anchor()).isNull();
            assertThat(h.kinds()).isEmpty();
            assertThat(h.allowedGapDays()).isNull();
            assertThat(h.items())
                    .containsExactly(
                            new Item(
                                    "item 1",
                                    "",
                                    on("2026-01-10"),
                                    on("2026-01-10"),
                                    true,
                                    false,
                                    false,
                                    null,
                                    null));
            assertThat(file.warnings()).isEmpty();
        }

        @Test
        void isJudgedOnADayOnWhichNothingCanBeOpen() throws InvalidContent {
            assertThat(read(QUARTERLY).knownAt()).isEqualTo(on("2027-09-30"));
            assertThat(
                            read(QUARTERLY
                                            + "conclusions: [ { as: not-effective, on:"
                                            + " 2026-12-01 } ]")
                                    .knownAt())
                    .isEqualTo(on("2027-12-01"));
            assertThat(read(PER_EVENT.replace("14", "100")).knownAt().day())
                    .isAfter("2026-09-30")
                    .isEqualTo(day("2026-09-30").plusDays(2 * 500));
        }

        @Test
        void wasAlwaysInPlaceAndIsRecordedFromTheFirstFactOn() throws InvalidContent {
            History h = history(QUARTERLY + "items: [ { on: 2025-08-10 } ]\n");

            assertThat(h.inPlace()).hasSize(1);
            assertThat(h.inPlace().getFirst().from()).isBefore("1901-01-01");
            assertThat(h.inPlace().getFirst().to()).isEqualTo(LocalDate.MAX);
            assertThat(h.recorded()).isEqualTo(new Period(day("2025-08-10"), day("2026-09-30")));
        }

        @Test
        void tellsEventsThatThereAreNoneOfFromEventsThatNobodyListed() throws InvalidContent {
            assertThat(history(PER_EVENT).populations()).isEmpty();
            assertThat(history(PER_EVENT + "events: []\n").populations())
                    .hasSize(1)
                    .allSatisfy(p -> assertThat(p.reconciled()).isTrue())
                    .allSatisfy(p -> assertThat(p.covers().contains(day("2025-10-01"))).isTrue());
        }

        @Test
        void ofAConclusionIsWhatAPersonWouldHaveHadToSay() throws InvalidContent {
            assertThat(
                            history(
                                            QUARTERLY
                                                    + "conclusions: [ { as: effective-with-exceptions,"
                                                    + " on: 2026-10-10 } ]")
                                    .conclusions())
                    .containsExactly(
                            new Conclusion(
                                    History.As.EFFECTIVE_WITH_EXCEPTIONS,
                                    day("2026-10-10"),
                                    null,
                                    false,
                                    true,
                                    true,
                                    true));
        }
    }

    @Test
    void everyFieldIsRead() throws InvalidContent {
        HistoryFile file =
                read(
                        """
                        timeZone: Europe/Berlin
                        cadence: { every: weekly, toleranceDays: 2, days: business,
                                   firstDue: 2026-01-07, holidays: [2026-01-06, 2026-05-01] }
                        window: { from: 2026-01-01, to: 2026-12-31 }
                        knownAt: "2027-01-31T22:00:00Z"
                        inPlace: [ { from: 2026-06-01 }, { from: 2026-01-01, to: 2026-03-31 },
                                   { from: 2026-04-01, to: 2026-04-30 } ]
                        discharges: [x, y]
                        evidence:
                          - { kind: review, role: performance, shows: [x] }
                          - { kind: ticket, role: follow-up, shows: [y], freshDays: 30 }
                        items:
                          - { id: a, kind: review, on: "2026-01-06T23:30:00Z", received: 2026-02-01,
                              artefact: false, result: failed, falsified: true, findings: 2,
                              occurrence: 2026-W02 }
                        results:
                          - { subject: s, at: 2026-01-03, received: 2026-01-05, result: pass }
                          - { subject: s, at: "2026-01-04T08:00:00+01:00", result: FAIL }
                          - { subject: s, at: 2026-01-05, result: Unknown }
                        allowedGapDays: 3
                        conclusions:
                          - { as: not-effective, on: 2027-01-02, deviations: [p, q],
                              compensated: true, corrected: false, harm: not-looked-into,
                              independent: false }
                        """);
        History h = file.history();
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(file.window()).isEqualTo(new Period(day("2026-01-01"), day("2026-12-31")));
        assertThat(file.knownAt()).hasToString("2027-01-31T23:00:00+01:00");
        assertThat(h.cadence())
                .isEqualTo(new Cadence(Cadence.Every.WEEKLY, 2, Cadence.Days.BUSINESS));
        assertThat(h.anchor()).isEqualTo("2026-01-08");
        assertThat(h.working().contains(day("2026-01-06"))).isFalse();
        assertThat(h.working().contains(day("2026-01-07"))).isTrue();
        // Two that meet are one.
        assertThat(h.inPlace())
                .containsExactly(
                        new Period(day("2026-01-01"), day("2026-04-30")),
                        new Period(day("2026-06-01"), LocalDate.MAX));
        assertThat(h.kinds())
                .containsExactly(
                        new Kind("review", Role.PERFORMANCE, List.of("x"), null),
                        new Kind("ticket", Role.FOLLOW_UP, List.of("y"), 30));
        Item item = h.items().getFirst();
        assertThat(item.id()).isEqualTo("a");
        assertThat(item.on().day()).isEqualTo("2026-01-07");
        assertThat(item.received()).isEqualTo(Moment.on(day("2026-02-01"), berlin));
        assertThat(item.artefact()).isFalse();
        assertThat(item.failed()).isTrue();
        assertThat(item.falsified()).isTrue();
        assertThat(item.findings()).isEqualTo(2);
        assertThat(item.names()).isEqualTo(new Named.In(day("2026-01-07")));
        assertThat(h.results())
                .extracting(Result::found)
                .containsExactly(History.Found.PASS, History.Found.FAIL, History.Found.UNKNOWN);
        assertThat(h.results().getFirst().received())
                .isEqualTo(Moment.on(day("2026-01-05"), berlin));
        assertThat(h.allowedGapDays()).isEqualTo(3);
        assertThat(h.conclusions())
                .containsExactly(
                        new Conclusion(
                                History.As.NOT_EFFECTIVE,
                                day("2027-01-02"),
                                List.of("p", "q"),
                                true,
                                false,
                                false,
                                false));
    }

    @Nested
    class Rows {
        @Test
        void areSeveralOccurrencesThatWereReceivedTogether() throws InvalidContent {
            History h =
                    history(
                            QUARTERLY
                                    + """
                                    items:
                                      - id: export
                                        artefact: false
                                        rows:
                                          - { on: 2025-12-30 }
                                          - { at: "2026-03-30T12:00:00Z", result: failed }
                                          - { on: 2026-06-20, occurrence: 2026-Q2 }
                                    """);

            assertThat(h.items())
                    .extracting(Item::id)
                    .containsExactly("export, row 1", "export, row 2", "export, row 3");
            assertThat(h.items()).extracting(Item::failed).containsExactly(false, true, false);
            assertThat(h.items()).noneMatch(Item::artefact);
            assertThat(h.items()).extracting(Item::received).containsOnly(on("2026-06-20"));
        }

        @Test
        void saySomethingEachAndTheirItemNothingOfIt() {
            assertRefused(
                    QUARTERLY
                            + """
                            items:
                              - on: 2026-01-01
                                result: done
                                rows: [ { on: 2026-01-01, at: 2026-01-02 } ]
                            """,
                    "h.yaml:5: on beside rows",
                    "h.yaml:6: result beside rows",
                    "h.yaml:7: a row says on or at, once");
        }
    }

    @Nested
    class AnOccurrence {
        @ParameterizedTest
        @CsvSource({
            "quarterly, 2026-Q1, 2026-03-31",
            "half-yearly, 2026-H2, 2026-12-31",
            "monthly, 2026-02, 2026-02-28",
            "weekly, 2026-W10, 2026-03-08",
            "weekly, 2026-W01, 2026-01-04",
            "yearly, 2026, 2026-12-31",
            "daily, 2026-03-05, 2026-03-05",
            "yearly, 2026-03-05, 2026-03-05",
            "quarterly, 2026-01-01/2026-03-31, 2026-03-31"
        })
        void isNamedAsPeopleCallIt(String every, String name, String day) throws InvalidContent {
            History h =
                    history(
                            QUARTERLY.replace("quarterly, toleranceDays: 14", every)
                                    + "items: [ { on: 2026-03-30, occurrence: %s } ]\n"
                                            .formatted(name));

            assertThat(h.items().getFirst().names()).isEqualTo(new Named.In(day(day)));
        }

        /// With periods of its own, a quarter is called by the quarter in which it ends.
        @Test
        void thatEndsInAPeriodOfTheCalendarIsCalledByIt() throws InvalidContent {
            History h =
                    history(
                            QUARTERLY.replace("14", "14, firstDue: 2026-01-31")
                                    + "items: [ { on: 2026-05-02, occurrence: 2026-Q2 } ]\n");

            assertThat(h.items().getFirst().names()).isEqualTo(new Named.In(day("2026-04-30")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        quarterly  | 2026      | "2026" names no single occurrence: of a quarterly control more than one
                        yearly     | 2026-Q1   | "2026-Q1" names no single occurrence: of a yearly control none
                        quarterly  | 2026-Q5   | an occurrence is a day or a period such as 2026-Q1
                        weekly     | 2026-W54  | an occurrence is a day or a period such as 2026-Q1
                        monthly    | 2026-13   | an occurrence is a day or a period such as 2026-Q1
                        daily      | 2026-02-30 | an occurrence is a day or a period such as 2026-Q1
                        continuous | 2026-Q1   | a control that is continuous has no occurrences
                        """)
        void thatIsNoSingleOneIsRefused(String every, String name, String message) {
            assertRefused(
                    QUARTERLY.replace("quarterly, toleranceDays: 14", every)
                            + "items: [ { on: 2026-03-30, occurrence: %s } ]\n".formatted(name),
                    "h.yaml:4: " + message);
        }

        @Test
        void ofAPerEventControlIsItsEvent() throws InvalidContent {
            History h =
                    history(
                            PER_EVENT
                                    + """
                                    events: [ { id: e1, on: 2026-01-01 } ]
                                    items:
                                      - { on: 2026-01-02, event: e1 }
                                      - { on: 2026-01-02, occurrence: e1 }
                                    """);

            assertThat(h.items()).extracting(Item::names).containsOnly(new Named.Event("e1"));
        }

        @Test
        void isAnEventOnlyOfAPerEventControl() {
            assertRefused(
                    QUARTERLY + "items: [ { on: 2026-01-02, event: e1 } ]\n",
                    "h.yaml:4: only a control that is per-event answers events");
        }
    }

    @Nested
    class Populations {
        @Test
        void haveTheirDaysAndWhenTheyWereReceived() throws InvalidContent {
            History h =
                    history(
                            PER_EVENT
                                    + """
                                    populations:
                                      - { id: first, covers: { from: 2025-10-01, to: 2026-03-31 },
                                          received: 2026-04-02, reconciled: false,
                                          events: [ { id: e1, on: 2026-01-01 } ] }
                                      - { covers: { from: 2026-04-01, to: 2026-09-30 } }
                                    """);

            assertThat(h.populations())
                    .extracting(Population::id, Population::received, Population::reconciled)
                    .containsExactly(
                            tuple("first", on("2026-04-02"), false),
                            tuple("population 2", on("2026-09-30"), true));
        }

        @Test
        void areListsThatEvidenceAnswersByItsOwnDay() throws InvalidContent {
            History h =
                    history(
                            PER_EVENT
                                    + """
                                    evidence:
                                      - { kind: approval, role: performance, shows: [x], toleranceDays: 0, answers: [changes] }
                                      - { kind: changes, role: population, shows: [] }
                                    populations:
                                      - { kind: changes, covers: { from: 2026-04-01, to: 2026-09-30 } }
                                    """);

            assertThat(h.kinds())
                    .containsExactly(
                            new Kind(
                                    "approval",
                                    Role.PERFORMANCE,
                                    List.of("x"),
                                    null,
                                    0,
                                    List.of("changes")),
                            new Kind("changes", Role.POPULATION, List.of(), null));
            assertThat(h.populations()).extracting(Population::kind).containsExactly("changes");
        }

        @Test
        void areOfAKindThatTheControlWants() {
            assertRefused(
                    PER_EVENT
                            + """
                            evidence:
                              - { kind: approval, role: performance, shows: [x], answers: [chnges] }
                              - { kind: changes, role: population, shows: [x] }
                            populations:
                              - { kind: change, covers: { from: 2026-04-01, to: 2026-09-30 } }
                            """,
                    "h.yaml:5: \"approval\" answers \"chnges\", which is no list of events of its"
                            + " control. Maybe \"changes\"?",
                    "h.yaml:8: \"change\" is no list of events that the control wants. Maybe"
                            + " \"changes\"?");
        }

        @Test
        void holdNoEventTwiceNorOneOfAnotherDay() {
            assertRefused(
                    PER_EVENT
                            + """
                            populations:
                              - covers: { from: 2026-01-01, to: 2026-01-31 }
                                events:
                                  - { id: e1, on: 2026-01-01 }
                                  - { id: e1, on: 2026-01-02 }
                                  - { id: e2, on: 2026-02-01 }
                              - covers: { from: 2026-01-01, to: 2026-03-31 }
                                events:
                                  - { id: e1, on: 2026-01-03 }
                            """,
                    "h.yaml:8: there are two of the event \"e1\"",
                    "h.yaml:9: 2026-02-01 lies outside the days that the population covers",
                    "h.yaml:12: the event was on 2026-01-03, and on 2026-01-01 in another");
        }

        @Test
        void areSaidInOneWayOnly() {
            assertRefused(
                    PER_EVENT + "events: []\nreconciled: false\npopulations: []\n",
                    "h.yaml:4: events beside populations",
                    "h.yaml:5: reconciled beside populations");
        }

        @Test
        void ofAControlThatAnswersNoEventsAreWarnedOf() throws InvalidContent {
            HistoryFile file = read(QUARTERLY + "events: [ { id: e, on: 2026-01-01 } ]\n");

            assertThat(file.history().populations()).isEmpty();
            assertThat(file.warnings())
                    .extracting(Finding::toString)
                    .containsExactly("h.yaml:4: events say nothing of a control that is quarterly");
        }
    }

    @Nested
    class ATolerance {
        @ParameterizedTest
        @CsvSource({
            "daily, 1",
            "weekly, 3",
            "monthly, 14",
            "quarterly, 44",
            "half-yearly, 59",
            "yearly, 89"
        })
        void endsBeforeTheNextPeriodAndBeforeWhatIsLateIsMissing(String every, int most)
                throws InvalidContent {
            String history = QUARTERLY.replace("quarterly", every);

            assertThat(history(history.replace("14", "" + most)).cadence().toleranceDays())
                    .isEqualTo(most);
            assertRefused(
                    history.replace("14", "" + (most + 1)),
                    "h.yaml:1: a tolerance of %d days reaches".formatted(most + 1));
        }

        @Test
        void ofAPerEventControlIsAsLongAsItHasToBe() throws InvalidContent {
            assertThat(history(PER_EVENT.replace("14", "400")).cadence().toleranceDays())
                    .isEqualTo(400);
        }
    }

    @Test
    void aWindowIsNoLongerThanFiveYears() {
        assertRefused(
                """
                cadence: { every: yearly }
                discharges: [a]
                window: { from: 2021-01-01, to: 2026-01-01 }
                evidence: [ { kind: a, role: performance, shows: [a] } ]
                """,
                "h.yaml:3: the window 2021-01-01 to 2026-01-01 has 1,827 days, and controls are"
                        + " judged over at most 5 years");
    }

    @Test
    void whatIsWrongIsToldAllAtOnceWithItsLine() {
        assertRefused(
                """
                cadence: { every: per-event, firstDue: 2026-01-31, holidays: [easter] }
                window: { from: 2025-10-01, to: 2999-12-32 }
                timeZone: Europe/Berlni
                discharges: [access-reviewed]
                evidence:
                  - { kind: a, role: performance, shows: [acces-reviewed] }
                  - { kind: a, role: setting, shows: [] }
                inPlace: [ { from: 2026-02-01, to: 2026-01-01 }, { from: 0001-01-01 } ]
                items:
                  - { id: i, kind: a, on: 2026-01-10, received: 2026-01-09 }
                  - { id: i, kind: a, on: 2026-01-10 }
                  - { on: 2026-01-10 }
                results: [ { subject: s, at: 2026-01-01, result: PASSED } ]
                conclusions: [ { as: fine, on: 2026-10-10, harm: none } ]
                """,
                "h.yaml:1: a control that is per-event has no periods",
                "h.yaml:1: a holiday is a date such as 2026-12-25, not \"easter\"",
                "h.yaml:2: the date 2999-12-32 does not exist",
                "h.yaml:3: \"Europe/Berlni\" is not a time zone",
                "h.yaml:6: the control does not discharge \"acces-reviewed\", so nothing of it can"
                        + " show that. Maybe \"access-reviewed\"?",
                "h.yaml:7: there are two of the kind of evidence \"a\"",
                "h.yaml:8: from 0001-01-01 is not between 1900-01-01 and 2999-12-31",
                "h.yaml:8: in place until 2026-01-01, before it was from 2026-02-01",
                "h.yaml:10: received 2026-01-09, before 2026-01-10, when it was seen",
                "h.yaml:11: there are two of the item \"i\"",
                "h.yaml:12: an item lacks the key \"kind\"",
                "h.yaml:13: result is one of PASS, FAIL, UNKNOWN, not \"PASSED\". Maybe \"PASS\"?",
                "h.yaml:14: as is one of effective-with-exceptions, not-effective, not \"fine\".",
                "h.yaml:14: harm is one of looked-into, not-looked-into, not \"none\".");
    }

    @Test
    void eventsThatNoWindowOwnsAreWarnedOf() throws InvalidContent {
        HistoryFile file =
                read(
                        PER_EVENT
                                + "events: [ { id: a, on: 2026-01-01 }, { id: b, on: 2036-01-01 } ]\n"
                                + "reconciled: true\n");

        assertThat(file.warnings())
                .extracting(Finding::toString)
                .containsExactly(
                        "h.yaml:4: 1 event lies outside the window and is not judged: b on"
                                + " 2036-01-01");
    }

    @Test
    void aListThatDoesNotSayWhetherItIsReconciledIsWarnedOf() throws InvalidContent {
        assertThat(read(PER_EVENT + "events: []\n").warnings())
                .extracting(Finding::toString)
                .containsExactly(
                        "h.yaml:4: nothing says whether the list of events is reconciled with a"
                                + " second count, which is taken as done: say reconciled: true or"
                                + " false");
        assertThat(read(PER_EVENT + "events: []\nreconciled: false\n").warnings()).isEmpty();
    }

    @Test
    void aGapThatIsNoWatchingIsRefused() {
        assertThatThrownBy(() -> read(QUARTERLY + "allowedGapDays: 400\n"))
                .hasMessageContaining("a gap of 400 days is no watching");
    }

    @Test
    void whatAConclusionDoesNotSayIsWarnedOf() throws InvalidContent {
        String conclusion = "conclusions: [ { as: effective-with-exceptions, on: 2026-10-10";

        assertThat(read(QUARTERLY + conclusion + " } ]\n").warnings())
                .extracting(Finding::toString)
                .containsExactly(
                        "h.yaml:4: the conclusion says nothing of corrected, harm, independent,"
                                + " and an auditor would refuse it so. It is tried here as if all"
                                + " that were looked into and in order: say it");
        assertThat(
                        read(QUARTERLY
                                        + conclusion
                                        + ", corrected: true, harm: looked-into,"
                                        + " independent: true } ]\n")
                                .warnings())
                .isEmpty();
    }

    @Test
    void aYearOfTheCalendarIsWarnedOfWhereTheWindowIsAnother() throws InvalidContent {
        String yearly = QUARTERLY.replace("quarterly", "yearly");

        assertThat(read(yearly).warnings())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("without firstDue it is due at the end of each year of the calendar");
    }

    @Test
    void aFirstDueDayAfterTheWindowIsWarnedOf() throws InvalidContent {
        assertThat(
                        read(QUARTERLY.replace("quarterly", "quarterly, firstDue: 2028-12-31"))
                                .warnings())
                .extracting(Finding::toString)
                .anySatisfy(w -> assertThat(w).contains("firstDue is after the window"));
    }

    @Test
    void whatShowsNothingIsWarnedOf() throws InvalidContent {
        HistoryFile file =
                read(
                        PER_EVENT
                                + """
                                evidence: [ { kind: ticket, role: performance, shows: [x] } ]
                                events: [ { id: leaver-1, on: 2026-01-01 } ]
                                items:
                                  - { kind: tikcet, on: 2026-01-01 }
                                  - { kind: ticket, on: 2026-01-01, event: leaver-2 }
                                reconciled: true
                                """);

        assertThat(file.warnings())
                .extracting(Finding::toString)
                .containsExactly(
                        "h.yaml:7: the control wants no evidence of kind \"tikcet\", so it shows"
                                + " nothing. Maybe \"ticket\"?",
                        "h.yaml:8: no list has the event \"leaver-2\", so it shows nothing: the list"
                                + " lacks it, and is then not complete, or it is of another event."
                                + " Maybe \"leaver-1\"?");
    }

    @Test
    void whatWasDoneBeforeThePeriodThatItNamesIsWarnedOf() throws InvalidContent {
        HistoryFile file =
                read(
                        QUARTERLY
                                + """
                                items:
                                  - { on: 2020-01-02, occurrence: 2026-Q1 }
                                  - { on: 2026-01-02, occurrence: 2026-Q1 }
                                """);

        assertThat(file.warnings())
                .extracting(Finding::toString)
                .containsExactly(
                        "h.yaml:5: done on 2020-01-02, and the occurrence that it names began on"
                                + " 2026-01-01: it does not count for that");
    }

    /// Each of them would be judged by itself.
    @Test
    void moreObligationsAndPeriodsThanAnyControlHasAreRefused() {
        String many =
                IntStream.range(0, 1001).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
        String periods =
                IntStream.range(0, 1001)
                        .mapToObj(i -> day("2000-01-01").plusDays(2L * i))
                        .map(day -> "{ from: " + day + ", to: " + day + " }")
                        .collect(Collectors.joining(", "));

        assertRefused(
                QUARTERLY.replace("x, y", many) + "inPlace: [" + periods + "]\n",
                "h.yaml:3: the control discharges 1,001 obligations, and at most 1,000",
                "h.yaml:4: inPlace has 1,001 periods, and at most 1,000");
    }

    @Test
    void aFileWithManyRowsIsRead() throws InvalidContent {
        String rows =
                LocalDate.of(2000, 1, 1)
                        .datesUntil(LocalDate.of(2200, 1, 1))
                        .map(day -> "    - { on: " + day + ", event: e" + day + " }\n")
                        .collect(Collectors.joining());
        String events = rows.replaceAll("on: (\\S+), event: (\\S+)", "id: $2, on: $1");

        History h = history(PER_EVENT + "items:\n  - rows:\n" + rows + "events:\n" + events);

        assertThat(h.items()).hasSize(73_049);
        assertThat(h.populations().getFirst().events()).hasSize(73_049);
    }
}
