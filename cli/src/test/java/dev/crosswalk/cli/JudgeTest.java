package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
    private static final String HISTORY = Run.resource("history.yaml");

    private static final String REVIEW =
            """
            cadence: { every: quarterly, toleranceDays: 14 }
            window: { from: 2025-10-01, to: 2026-09-30 }
            discharges: [x]
            """;

    @TempDir private Path folder;

    private Run judged(String history, String... more) throws IOException {
        Path file = folder.resolve("history.yaml");
        Files.writeString(file, history);
        String[] args = new String[2 + more.length];
        args[0] = "judge";
        args[1] = file.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Run.of(args);
    }

    @Nested
    class ThePage {
        @Test
        void beginsWithHowManyWereDueAndWhatCameOfThem() {
            assertThat(Run.of("judge", HISTORY).out())
                    .startsWith("3 of 4, effective with exceptions\n");
        }

        @Test
        void showsTheYearAndItsDeviationsWithWhatBecameOfThem() {
            assertThat(Run.of("judge", HISTORY).out())
                    .contains("2026-03-31 ●   2026-06-30 ◐   2026-09-30 ●")
                    .contains("● no deviation  ◐ late")
                    .contains("done late on 2026-07-30, concluded on 2026-10-10");
        }

        @Test
        void saysWhatAnObligationMeansThatTheContentKnows() {
            assertThat(Run.of("judge", HISTORY).out())
                    .contains("acc-review-periodic  satisfied  ")
                    .contains("Access rights are compared");
        }

        @Test
        void saysWhereOneThatWasSkippedHidesBehindAllLaterOnes() throws IOException {
            String weekly =
                    """
                    cadence: { every: weekly, toleranceDays: 3 }
                    window: { from: 2026-01-05, to: 2026-02-15 }
                    discharges: [x]
                    items: [ { on: 2026-01-07 }, { on: 2026-01-21 }, { on: 2026-01-28 },
                             { on: 2026-02-04 }, { on: 2026-02-11 }, { on: 2026-02-18 } ]
                    """;
            String named = weekly.replace("2026-01-21 }", "2026-01-21, occurrence: 2026-W04 }");

            assertThat(judged(weekly).out())
                    .startsWith("6 of 6, effective\n")
                    .contains("5 in a row, from 2026-W03 to 2026-W07")
                    .contains("was done in 2026-W03 itself");
            assertThat(judged(named).out()).doesNotContain("in a row, from 2026-W03");
        }

        @Test
        void saysWhichRuleDecidedWhereThatIsAsked() {
            String why =
                    "Something deviates, within what a person may conclude on, and a person concluded that the control";

            assertThat(Run.of("judge", HISTORY).out()).doesNotContain("Why\n");
            assertThat(Run.of("judge", HISTORY, "--explain").out())
                    .contains("Why\n" + why)
                    .contains("4 due, 1 deviates", "missing more than 45");
        }

        @Test
        void judgesByTheFiguresOfTheContent() throws IOException {
            Path figures = folder.resolve("pack/practice/operation.yaml");
            Files.createDirectories(figures.getParent());
            Files.writeString(figures, "cadences: { quarterly: { missingAfterDays: 20 } }\n");
            String late =
                    REVIEW
                            + """
                            items: [ { on: 2025-12-20 }, { on: 2026-05-10 },
                                     { on: 2026-06-30 }, { on: 2026-09-30 } ]
                            """;

            assertThat(judged(late).out()).contains("● no deviation  ◐ late");
            assertThat(judged(late, "--content", folder.resolve("pack").toString()).out())
                    .contains("● no deviation  ○ missing");
        }

        @Test
        void saysWhyAConclusionChangesNothing() throws IOException {
            Run run =
                    judged(
                            REVIEW
                                    + """
                                    items: [ { on: 2026-01-20 }, { on: 2026-03-30 },
                                             { on: 2026-06-30 }, { on: 2026-09-30 } ]
                                    conclusions:
                                      - { as: effective-with-exceptions, on: 2026-09-01 }
                                      - { as: effective-with-exceptions, on: 2026-10-01,
                                          independent: false }
                                      - { as: effective-with-exceptions, on: 2026-10-02,
                                          harm: not-looked-into }
                                      - { as: effective-with-exceptions, on: 2026-10-03,
                                          corrected: false }
                                      - { as: effective-with-exceptions, on: 2026-10-04,
                                          deviations: [] }
                                    """);

            assertThat(run.out().replaceAll("\\s+", " "))
                    .startsWith("3 of 4, with deviations that nobody concluded on")
                    .contains(
                            "2026-09-01: the window ends on 2026-09-30",
                            "2026-10-01: whoever concluded owns or performs the control, or accepted",
                            "2026-10-02: it does not say where harm was looked for",
                            "2026-10-03: what deviates was not corrected",
                            "2026-10-04: it leaves out a deviation");
        }

        @Test
        void countsTheEventsOfEachMonth() throws IOException {
            Run run =
                    judged(
                            """
                            cadence: { every: per-event, toleranceDays: 2 }
                            window: { from: 2026-01-01, to: 2026-03-31 }
                            discharges: [x]
                            events:
                              - { id: a, on: 2026-01-05 }
                              - { id: b, on: 2026-01-09 }
                              - { id: c, on: 2026-02-03 }
                            items:
                              - { on: 2026-01-05, event: a }
                              - { on: 2026-01-16, event: b }
                              - { on: 2026-02-03, event: c }
                            """);

            assertThat(run.out())
                    .startsWith("2 of 3, with deviations")
                    .contains("2026-01  ● 1  ◐ 1", "2026-02  ● 1");
        }

        /// The outcome rests on one of two things that are judged apart, and the deviations are
        /// those of both.
        @Test
        void countsNoDeviationAgainstWhatItIsNotOf() throws IOException {
            Run run =
                    judged(
                            REVIEW
                                    + """
                                    items: [ { on: 2025-12-18 }, { on: 2026-03-27 },
                                             { on: 2026-07-30 }, { on: 2026-09-25 } ]
                                    results:
                                      - { subject: s, at: 2025-11-05, result: PASS }
                                      - { subject: s, at: 2026-01-05, result: FAIL }
                                      - { subject: s, at: 2026-04-05, result: PASS }
                                      - { subject: s, at: 2026-07-05, result: PASS }
                                    """);

            assertThat(run.out()).startsWith("4 due, not effective\n");
        }

        @Test
        void marksNoWeekendAsADayOnWhichAControlOfPeopleWorked() throws IOException {
            Run run =
                    judged(
                            """
                            cadence: { every: daily, days: business, holidays: [2026-01-06] }
                            window: { from: 2026-01-05, to: 2026-01-11 }
                            discharges: [x]
                            items: [ { rows: [ { on: 2026-01-05 }, { on: 2026-01-07 },
                                               { on: 2026-01-08 }, { on: 2026-01-09 } ] } ]
                            """);

            assertThat(run.out()).contains("2026-01  ●–●●●––", "– nothing due");
        }

        /// Nobody's guess fills what nobody has seen yet.
        @Test
        void tellsWhatIsStillOpenFromWhatIsDone() throws IOException {
            Run run =
                    judged(
                            REVIEW
                                    + "knownAt: 2026-05-01\n"
                                    + "items: [ { on: 2025-12-18 }, { on: 2026-03-27 } ]\n");

            assertThat(run.out())
                    .startsWith("2 of 2 so far, incomplete")
                    .contains(
                            "2025-12-31 ●   2026-03-31 ●   2026-06-30 ·   2026-09-30 ·",
                            "· still open")
                    .contains("On course: nothing deviates so far.");
        }

        @Test
        void warnsOfWhatShowsNothing() throws IOException {
            Run run =
                    judged(
                            REVIEW
                                    + """
                                    evidence: [ { kind: review, role: performance, shows: [x] } ]
                                    items: [ { kind: reveiw, on: 2025-12-18 } ]
                                    """);

            assertThat(run.exit()).isZero();
            assertThat(run.out().replaceAll("\\s+", " "))
                    .contains("Warnings")
                    .contains(
                            "no evidence of kind \"reveiw\", so it shows nothing. Maybe \"review\"?");
        }

        @Test
        void callsAControlEffectiveForTheDaysAloneOnWhichItWas() throws IOException {
            String monthly =
                    """
                    cadence: { every: monthly, toleranceDays: 5 }
                    window: { from: 2025-10-01, to: 2026-09-30 }
                    inPlace: [ { from: %s } ]
                    discharges: [x]
                    items: [ { on: 2026-06-29 }, { on: 2026-07-29 }, { on: 2026-08-29 },
                             { on: 2026-09-29 } ]
                    """;

            assertThat(judged(monthly.formatted("2026-06-01")).out())
                    .startsWith(
                            "4 of 4, effective for its part, 2026-06-01 to 2026-09-30, 122 of 365"
                                    + " days; not shown for the rest\n")
                    .contains("x           unknown, possible")
                    .doesNotContain("days of the window count");
            assertThat(judged(monthly.formatted("2026-09-01")).out().replaceAll("\\s+", " "))
                    .startsWith(
                            "1 of 1, effective so far, 2026-09-01 to 2026-09-30, 30 of 365 days,"
                                    + " which is too little to count; not shown");
        }

        @Test
        void namesEachRecordThatWasFalsified() throws IOException {
            String out =
                    judged(
                                    REVIEW
                                            + """
                                            evidence:
                                              - { kind: review, role: performance, shows: [x] }
                                              - { kind: ticket, role: follow-up, shows: [x] }
                                            items:
                                              - { kind: review, on: 2025-12-20 }
                                              - { kind: review, on: 2026-03-27, falsified: true }
                                              - { kind: review, on: 2026-06-25 }
                                              - { kind: review, on: 2026-09-25 }
                                              - { id: T-7, kind: ticket, on: 2026-09-26,
                                                  falsified: true }
                                            """)
                            .out()
                            .replaceAll("\\s+", " ");

            assertThat(out)
                    .startsWith("3 of 4, not effective")
                    .contains("No day of the window counts.")
                    .contains("falsified record (item 2): nobody can conclude")
                    .contains(
                            "T-7 falsified 2026-09-26 2026-09-26 falsified record: nobody can"
                                    + " conclude");
        }

        @Test
        void saysHowManyOfManySubjectsMayHaveARun() throws IOException {
            StringBuilder checked =
                    new StringBuilder(
                            """
                            cadence: { every: daily, toleranceDays: 0 }
                            window: { from: 2026-01-01, to: 2026-01-31 }
                            discharges: [x]
                            results:
                            """);
            for (int subject = 0; subject < 40; subject++) {
                for (int day = 1; day <= 31; day++) {
                    checked.append(
                            "  - { subject: s%d, at: \"2026-01-%02dT08:00:00Z\", result: %s }\n"
                                    .formatted(
                                            subject,
                                            day,
                                            subject < 3 && day > 9 && day < 15 ? "FAIL" : "PASS"));
                }
            }

            assertThat(judged(checked.toString(), "--explain").out().replaceAll("\\s+", " "))
                    .contains(
                            "the control had stopped. Of a check of 20 subjects or more, 5 % may"
                                    + " have such a run: here 2 of 40.")
                    .contains("nor on 4 days in a row; of 20 subjects or more, 5 % may");
        }

        /// A file may say that something was corrected, and nobody can look.
        @Test
        void saysWhatOfAConclusionRestsOnTheWordOfTheFileAlone() throws IOException {
            String history =
                    REVIEW
                            + """
                            knownAt: 2027-12-31
                            items: [ { on: 2025-12-20 }, { on: 2026-03-27 }, { on: 2026-06-25 }%s ]
                            conclusions:
                              - { as: effective-with-exceptions, on: 2027-02-20, compensated: true }
                            """;
            String word =
                    "That 2026-Q3 was corrected rests on the word of the file alone: nothing in the"
                            + " history shows it.";

            for (String explain : new String[] {"", "--explain"}) {
                Run run =
                        explain.isEmpty()
                                ? judged(history.formatted(""))
                                : judged(history.formatted(""), explain);
                assertThat(run.out().replaceAll("\\s+", " "))
                        .startsWith("3 of 4, effective with exceptions")
                        .contains("corrected by the word of the file alone, concluded on")
                        .containsOnlyOnce(word);
            }
            assertThat(judged(history.formatted(", { on: 2026-12-20 }")).out())
                    .startsWith("3 of 4, effective with exceptions")
                    .doesNotContain("was corrected rests")
                    .containsOnlyOnce(
                            "That a compensating control was effective meanwhile rests on the word of the file alone.");
            assertThat(judged(history.formatted(""), "--format", "json").out())
                    .contains("\"outcome\": \"DEVIATIONS\"", "\"concluded\": true")
                    .doesNotContain("word of the file");
        }

        /// What was done for another due day is no sign that a control that was mended works.
        @Test
        void saysWhichTimesDoNotCountSinceAControlIsNewOrWasMended() throws IOException {
            String mended =
                    REVIEW
                            + "items: [ { on: 2025-12-18 }, { on: 2026-03-27 },"
                            + " { on: 2026-07-30 }, { on: 2026-09-25 } ]\n";
            String fresh =
                    """
                    cadence: { every: yearly, toleranceDays: 30 }
                    window: { from: 2025-10-01, to: 2026-09-30 }
                    inPlace: [ { from: 2026-08-01 } ]
                    discharges: [x]
                    items: [ { on: 2026-09-10 } ]
                    """;

            assertThat(said(mended))
                    .contains(
                            "counts once it was done in time for 2 due days since then. In what is"
                                    + " left of the window, 2026-07-30 to 2026-09-30, it was for 1,"
                                    + " so no day of it counts: what was done on 2026-07-30 was for"
                                    + " 2026-Q2, late.");
            assertThat(said(fresh))
                    .contains(
                            "it was for none, so no day of it counts: what was done on 2026-09-10"
                                    + " was for 2026, due after the window, on 2026-12-31.");
        }

        private String said(String history, String... more) throws IOException {
            return judged(history, more).out().replaceAll("\\s+", " ");
        }

        @Test
        void marksWhatWasDoneThoughItDidNotHaveToBe() throws IOException {
            assertThat(
                            said(
                                    """
                                    cadence: { every: yearly, toleranceDays: 30,
                                               firstDue: 2026-09-30 }
                                    window: { from: 2025-10-01, to: 2026-09-30 }
                                    inPlace: [ { from: 2026-08-01 } ]
                                    discharges: [x]
                                    items: [ { on: 2026-09-10 } ]
                                    """))
                    .startsWith("1 of 1, effective for its part")
                    .contains("2026-09-30 ●")
                    .doesNotContain("nothing due");
        }

        private static final String MISSED =
                REVIEW
                        + """
                        knownAt: 2027-12-31
                        items: [ { on: 2025-12-18 }, { on: 2026-03-27 }, { on: 2026-09-25 } ]
                        """;

        @Test
        void saysThatACompensatingControlWouldLetAPersonConclude() throws IOException {
            assertThat(said(MISSED, "--explain"))
                    .contains("x unknown, not possible by what is on file")
                    .contains(
                            "What deviates was not merely late, and a person may conclude on that"
                                    + " only where a compensating control was effective meanwhile:"
                                    + " no conclusion says that one was.")
                    .contains("x: unknown and not failed, because what decides is what is not on");
        }

        @Test
        void saysWhyWhatWasSeenToFailIsFailed() throws IOException {
            assertThat(
                            said(
                                    MISSED.replace(
                                            "{ on: 2026-09-25 }",
                                            "{ on: 2026-06-25, result: failed }, { on: 2026-09-25"
                                                    + " }"),
                                    "--explain"))
                    .contains("x: failed, because what was seen to be late, or to fail, is more");
        }

        @Test
        void saysThatARunOfUnknownDaysDecidesWhereTheyAreFew() throws IOException {
            StringBuilder checked =
                    new StringBuilder(
                            """
                            cadence: { every: continuous }
                            window: { from: 2026-01-01, to: 2026-04-30 }
                            discharges: [x]
                            allowedGapDays: 1
                            results:
                            """);
            LocalDate.of(2026, 1, 1)
                    .datesUntil(LocalDate.of(2026, 5, 1))
                    .filter(d -> d.getMonthValue() != 2 || d.getDayOfMonth() > 4)
                    .forEach(d ->
                            checked.append(
                                    "  - { subject: s, at: \"%sT08:00:00Z\", result: PASS }\n"
                                            .formatted(d)));

            assertThat(said(checked.toString(), "--explain"))
                    .startsWith("116 of 120 days, incomplete")
                    .contains("On 4 days in a row or more nothing says how it was, and nobody");
        }

        @Test
        void tellsWhatNobodyMayEverConcludeOnBeforeWhatMayBeMended() throws IOException {
            assertThat(
                            said(
                                    REVIEW
                                            + """
                                            knownAt: 2027-12-31
                                            items: []
                                            conclusions:
                                              - { as: effective-with-exceptions, on: 2026-10-10 }
                                            """))
                    .contains(
                            "effective with exceptions of 2026-10-10: too many deviate in a row,"
                                    + " on which nobody concludes");
        }

        /// What was filed later mends a deviation that a conclusion left out, so that nothing else
        /// lists it.
        @Test
        void namesTheDeviationThatAConclusionLeftOut() throws IOException {
            assertThat(
                            said(
                                    REVIEW
                                            + """
                                            knownAt: 2027-01-31
                                            items:
                                              - { on: 2026-01-20 }
                                              - { on: 2026-03-27 }
                                              - { on: 2026-06-25, received: 2026-11-20 }
                                              - { on: 2026-09-25 }
                                            conclusions:
                                              - { as: effective-with-exceptions, on: 2026-10-12,
                                                  deviations: [2025-Q4] }
                                            """))
                    .contains(
                            "it leaves out a deviation that was known by then: 2026-Q2, missing by"
                                    + " what was on file on 2026-10-12");
        }

        /// On the day of the conclusion the quarter was missing, which nobody could conclude on.
        @Test
        void refusesAConclusionThatIsOlderThanTheRecordOfWhatWasLate() throws IOException {
            String filed =
                    REVIEW
                            + """
                            items:
                              - { on: 2025-12-18 }
                              - { on: 2026-03-27 }
                              - { on: 2026-07-30, received: 2026-12-15 }
                              - { on: 2026-09-25 }
                            conclusions:
                              - { as: effective-with-exceptions, on: 2026-10-10,
                                  deviations: [2026-Q2], corrected: true, harm: looked-into,
                                  independent: true }
                            """;
            assertThat(said(filed))
                    .startsWith("3 of 4, with deviations that nobody concluded on")
                    .contains(
                            "effective with exceptions of 2026-10-10: by what was on file on that"
                                    + " day it deviated beyond what a person may conclude on");
            assertThat(said(filed, "--format", "json"))
                    .contains("\"why\": \"rests-on-later-records\"", "\"concluded\": false");
            assertThat(said(filed.replace("received: 2026-12-15", "received: 2026-10-10")))
                    .startsWith("3 of 4, effective with exceptions");
        }

        @Test
        void saysThatWhatACorrectionRestsOnWasFiledAfterTheConclusion() throws IOException {
            assertThat(
                            said(
                                    """
                                    cadence: { every: monthly, toleranceDays: 7 }
                                    window: { from: 2026-05-01, to: 2026-08-31 }
                                    discharges: [x]
                                    items:
                                      - { on: 2026-05-20 }
                                      - { on: 2026-06-20 }
                                      - { on: 2026-07-20 }
                                      - { on: 2026-09-10, received: 2026-11-30 }
                                    conclusions:
                                      - { as: effective-with-exceptions, on: 2026-09-20,
                                          corrected: true, harm: looked-into, independent: true }
                                    """))
                    .startsWith("3 of 4, effective with exceptions")
                    .contains("That 2026-08 was corrected was not on file on 2026-09-20");
        }

        @Test
        void givesTheSameReasonFirstOnThePageAndInTheJson() throws IOException {
            assertThat(
                            said(
                                    REVIEW
                                            + """
                                            knownAt: 2027-12-31
                                            items: []
                                            conclusions:
                                              - { as: effective-with-exceptions, on: 2026-10-10,
                                                  independent: false, corrected: false }
                                            """,
                                    "--format",
                                    "json"))
                    .contains("\"why\": \"nothing-to-lift\"");
        }

        @Test
        void saysThatAListIsTakenAsReconciledWhereTheFileDoesNotSay() throws IOException {
            String leavers =
                    """
                    cadence: { every: per-event, toleranceDays: 30 }
                    window: { from: 2025-10-01, to: 2026-09-30 }
                    discharges: [x]
                    events: [ { id: e1, on: 2026-03-01 } ]
                    items: [ { on: 2026-03-20, event: e1 } ]
                    """;
            String taken =
                    "The list is taken as reconciled, because the file does not say whether it is.";
            assertThat(said(leavers)).contains(taken);
            assertThat(said(leavers, "--explain")).containsOnlyOnce(taken);
            assertThat(said(leavers, "--format", "json")).doesNotContain("is taken as reconciled");
            assertThat(said(leavers + "reconciled: true\n")).doesNotContain(taken);
            assertThat(said(leavers)).doesNotContain("are allowed after each event");
            assertThat(said(leavers.replace("toleranceDays: 30", "toleranceDays: 60")))
                    .startsWith("1 of 1, effective")
                    .contains(
                            "60 days are allowed after each event; an auditor will ask which policy"
                                    + " says so.");
        }

        @Test
        void namesWhatIsNotSatisfiedThoughTheControlWasEffective() throws IOException {
            assertThat(
                            said(
                                    """
                                    cadence: { every: quarterly, toleranceDays: 14 }
                                    window: { from: 2025-10-01, to: 2026-09-30 }
                                    inPlace: [ { from: 2025-12-01 } ]
                                    discharges: [x]
                                    items:
                                      - { on: 2025-12-18 }
                                      - { on: 2026-03-27 }
                                      - { on: 2026-06-25 }
                                      - { on: 2026-09-25 }
                                    """))
                    .contains(
                            "not shown for the rest Not satisfied: x. Only 304 of 365 days of the"
                                    + " window, 2025-12-01 to 2026-09-30, count for it. quarterly");
        }

        private static final String APART =
                REVIEW.replace("[x]", "[x, y, z]")
                        + """
                        evidence:
                          - { kind: review, role: performance, shows: [x] }
                          - { kind: fix, role: follow-up, shows: [y] }
                        items:
                          - { kind: review, on: 2025-12-18%s }
                          - { kind: review, on: 2026-03-27, findings: 0 }
                          - { kind: review, on: 2026-06-25, findings: 0 }
                          - { kind: review, on: 2026-09-25, findings: 0 }
                        """;

        @Test
        void headsWithTheObligationsThatComeToSomethingElse() throws IOException {
            assertThat(said(APART.formatted(", findings: 0").replace(", z]", "]"), "--explain"))
                    .startsWith("Not exercised for y; 4 of 4, effective for x")
                    .contains("2026-06-30 ●")
                    .contains("y: Whatever was looked at had no findings")
                    .doesNotContain("0 due");
            assertThat(said(APART.formatted("").replace(", z]", "]"), "--explain"))
                    .startsWith("Incomplete for y; 4 of 4, effective for x")
                    .contains("y: Not every record says whether it found something")
                    .contains("(findings: 0, or a number)");
            assertThat(said(APART.formatted(", findings: 0"), "--explain"))
                    .startsWith("Incomplete for z; not exercised for y; 4 of 4, effective for x")
                    .contains("z: No kind of evidence shows it");
        }

        @Test
        void saysWhatARecordDoesNotDo() throws IOException {
            String reviews =
                    REVIEW
                            + "items: [ { on: 2025-12-18 }, { on: 2026-03-27 }, { on: 2026-06-28"
                            + " }, { on: 2026-09-25, %s } ]\n";

            assertThat(said(reviews.formatted("artefact: false")))
                    .contains(
                            "2026-Q3 counts as not done: the record of that time (item 4,"
                                    + " 2026-09-25) has no artefact");
            assertThat(said(reviews.formatted("occurrence: 2026-Q2")))
                    .contains(
                            "(item 4, 2026-09-25) says that it is of 2026-Q2, so it does nothing");
        }

        @Test
        void saysThatAnEventWasNeverDoneThoughLaterOnesWere() throws IOException {
            assertThat(
                            said(
                                    """
                                    cadence: { every: per-event, toleranceDays: 1 }
                                    window: { from: 2026-01-01, to: 2026-06-30 }
                                    knownAt: 2026-12-31
                                    discharges: [x]
                                    events: [ { id: a, on: 2026-01-05 }, { id: b, on: 2026-02-05 } ]
                                    items: [ { event: b, on: 2026-02-05 } ]
                                    """))
                    .contains("a missing 2026-01-05 2026-01-05 1 never done, by what is on file")
                    .contains("since events are answered again; those never done stay deviations");
        }

        @Test
        void remarksOnWhenThingsWereDoneAndReceived() throws IOException {
            String two =
                    REVIEW
                            + "items: [ { on: 2026-01-10 }, { on: 2026-01-12 }, { on: 2026-06-25,"
                            + " received: 2026-09-01 }, { on: 2026-10-10 } ]\n";

            assertThat(said(two))
                    .startsWith("4 of 4, effective")
                    .contains(
                            "Done close to each other: 2025-Q4 and 2026-Q1 (within 2 days,"
                                    + " 2026-01-10 to 2026-01-12); an auditor may ask")
                    .contains(
                            "What was due by 2026-09-30 was done on 2026-10-10, after the window's"
                                    + " end.")
                    .contains(
                            "Not contemporaneous: 1 record was received more than 30 days after"
                                    + " what was seen; item 3 of 2026-06-25 after 68 days");
        }

        @Test
        void isMadeOfSignsThatATerminalWithoutUnicodeHas() {
            assertThat(Run.ascii("judge", HISTORY).out()).contains("# no deviation  l late");
        }
    }

    @Test
    void theTableForMachinesHasARowForEachDeviation() {
        assertThat(Run.of("judge", HISTORY, "--format", "csv").out().lines())
                .containsExactly(
                        "deviation,what,occurrence,from,to,countsAs,correctedOn",
                        "2026-Q2,late,2026-Q2,2026-04-01,2026-06-30,1,2026-07-30");
    }

    /// Outside tests read these fields by their names.
    @Test
    void theDocumentForMachinesKeepsItsContract() {
        assertThat(Run.of("judge", HISTORY, "--format", "json").out())
                .startsWith(
                        """
                        {
                          "outcome": "DEVIATIONS",
                          "concluded": true,
                          "due": 4,
                          "deviations": [
                            {
                              "id": "2026-Q2",
                              "what": "LATE",
                              "occurrence": "2026-Q2",
                        """)
                .contains(
                        """
                          "part": {
                            "from": "2025-10-01",
                            "to": "2026-09-30",
                            "days": 365,
                            "of": 365
                          },
                          "soFar": null,
                          "obligations": [
                            {
                              "obligation": "acc-review-periodic",
                              "state": "SATISFIED",
                              "possible": true
                            }
                          ],
                          "rule": "deviates",
                          "refused": [],
                          "warnings": []
                        """);
    }

    @Test
    void whereNoDayCountsThePartHasNeitherBeginNorEnd() throws IOException {
        assertThat(judged(REVIEW + "inPlace: []\n", "--format", "json").out())
                .contains("\"rule\": \"not-in-place\"", "\"from\": null,\n    \"to\": null");
    }

    @Test
    void aHistoryIsReadFromStandardInputToo() throws IOException {
        Run run = Run.piped(Files.readString(Path.of(HISTORY)), "judge", "-");

        assertThat(run.out()).startsWith("3 of 4, effective with exceptions\n");
    }

    @Nested
    class AHistoryThatIsWrong {
        @Test
        void isRefusedWithAllThatIsWrongInIt() throws IOException {
            Run run =
                    judged(
                            """
                            cadence: { every: weekly, toleranceDays: 4 }
                            window: { from: 2026-09-30, to: 2025-10-01 }
                            inPlace: [ { from: 2026-01-01 }, { from: 2026-02-01 } ]
                            discharges: []
                            itmes: []
                            items:
                              - rows: [ { on: soon }, { on: 2026-02-30 } ]
                            """);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("history.yaml\" is refused:\n")
                    .contains(
                            "history.yaml:1: a tolerance of 4 days reaches",
                            "history.yaml:2: window ends on 2025-10-01, before it starts",
                            "history.yaml:3: two periods of inPlace overlap",
                            "history.yaml:4: a control that discharges nothing",
                            "history.yaml:5: unknown key \"itmes\" in a history. Maybe \"items\"?",
                            "history.yaml:7: on is a date such as 2026-06-30, not \"soon\"",
                            "history.yaml:7: the date 2026-02-30 does not exist");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "- a list",
                    "cadence: &a [*a]",
                    "cadence: !!java.net.URL [x]",
                    "<<<<<<< HEAD\ncadence: {}\n=======\nwindow: {}\n>>>>>>> main\n",
                    "cadence: { every: \"\\x1b[2J\" }",
                    "cadence: \u0007",
                    "? [a]\n: b"
                })
        void isRefusedWhateverIsInIt(String text) throws IOException {
            Run run = judged(text);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("history.yaml\" is refused:\n")
                    .doesNotContain("\u001b", "\u0007", "Exception");
        }

        @Test
        void isRefusedHoweverDeepItIsNested() throws IOException {
            Run run = judged("cadence: " + "[".repeat(100_000));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("is refused:");
        }

        @Test
        void isRefusedWhereThereIsNone() {
            Run run = Run.of("judge", folder.resolve("none.yaml").toString());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("there is no file");
        }
    }
}
