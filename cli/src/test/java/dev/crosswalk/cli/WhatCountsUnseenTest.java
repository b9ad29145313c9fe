package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What counts by the rules and looks better than what anybody saw is told beside the outcome,
/// whoever asks for the reasons or not.
class WhatCountsUnseenTest {
    @TempDir private Path folder;

    private String judged(String history, String... more) throws IOException {
        Path file = folder.resolve("history.yaml");
        Files.writeString(file, history);
        String[] args = new String[2 + more.length];
        args[0] = "judge";
        args[1] = file.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Run.of(args).out().replaceAll("[\\s\u00a0]+", " ");
    }

    private static String check(int gap, String... results) {
        StringBuilder all = new StringBuilder();
        for (String r : results) {
            all.append(
                    "  - { subject: l1, at: \"%s\" }\n"
                            .formatted(r.replace("=", "\", result: \"")));
        }
        return """
        cadence: { every: continuous }
        window: { from: 2026-03-01, to: 2026-03-31 }
        discharges: [x]
        allowedGapDays: %d
        results:
        """
                        .formatted(gap)
                + all;
    }

    @Test
    void howFewReadingsSpeakForHowManyDays() throws IOException {
        String few = check(30, "2026-03-01=PASS", "2026-03-11=PASS", "2026-03-31=PASS");
        String words =
                "3 readings of l1 speak for 31 days, the longest gap 20 days, because allowedGapDays"
                        + " (30) says so.";

        assertThat(judged(few)).startsWith("31 of 31 days, effective").contains(words);
        assertThat(judged(few, "--format", "json")).contains("askedOfRecords", words);
    }

    @Test
    void thePictureTellsADaySeenFromOneThatIsCovered() throws IOException {
        assertThat(judged(check(30, "2026-03-01=PASS", "2026-03-31=PASS")))
                .contains("2026-03 ●◇◇◇", "◇● ", "◇ nobody looked, covered by another day");
    }

    @Test
    void daysOnWhichTheCheckDidNotWork() throws IOException {
        assertThat(
                        judged(
                                check(
                                        30,
                                        "2026-03-01=PASS",
                                        "2026-03-02=UNKNOWN",
                                        "2026-03-03=UNKNOWN",
                                        "2026-03-04=UNKNOWN",
                                        "2026-03-05=UNKNOWN",
                                        "2026-03-31=PASS")))
                .contains(
                        "On 4 days the check of l1 said UNKNOWN; they count because passes 30 days"
                                + " apart are allowed");
    }

    private static String screenshot(String on) {
        return """
        cadence: { every: continuous }
        window: { from: 2025-10-01, to: 2026-09-30 }
        discharges: [x]
        evidence: [ { kind: screenshot, role: setting, shows: [x], freshDays: 365 } ]
        items: [ { kind: screenshot, on: %s } ]
        """
                .formatted(on);
    }

    @Test
    void aSettingThatWasLookedAtOnceAtTheBeginning() throws IOException {
        assertThat(judged(screenshot("2025-10-01")))
                .startsWith("365 of 365 days, effective")
                .contains(
                        "Screenshot was looked at once, on 2025-10-01, 364 days before the window's"
                                + " end");
    }

    @Test
    void anApprovalOfLongBeforeItsChanges() throws IOException {
        String changes =
                """
                cadence: { every: per-event, toleranceDays: 0 }
                window: { from: 2025-10-01, to: 2026-09-30 }
                discharges: [x]
                reconciled: true
                events: [ { id: a, on: 2026-06-03 }, { id: b, on: 2026-08-03 } ]
                items: [ { on: %s, event: a }, { on: 2026-01-02, event: b } ]
                """;

        assertThat(judged(changes.formatted("2026-01-02")))
                .contains(
                        "long before the events that they name: a of 2026-06-03 (on 2026-01-02), b"
                                + " of 2026-08-03 (on 2026-01-02), all of one day.");
        assertThat(judged(changes.formatted("2026-06-01"))).contains("the event that they name: b");
    }

    private static String daily(String holidays) {
        return """
        cadence: { every: daily, days: business, holidays: [%s] }
        window: { from: 2026-05-01, to: 2026-05-10 }
        discharges: [x]
        items: [ { on: 2026-05-01 } ]
        """
                .formatted(holidays);
    }

    @Test
    void aWeekOfHolidays() throws IOException {
        assertThat(judged(daily("2026-05-04, 2026-05-05, 2026-05-06, 2026-05-07, 2026-05-08")))
                .contains(
                        "5 working days in a row, 2026-05-04 to 2026-05-08, were holidays by the"
                                + " calendar, so nothing was due on them.");
        assertThat(judged(daily("2026-05-04, 2026-05-05"))).doesNotContain("were holidays");
    }

    @Test
    void moreFindingsThanRecordsOfAction() throws IOException {
        assertThat(
                        judged(
                                """
                                cadence: { every: quarterly, toleranceDays: 14 }
                                window: { from: 2025-10-01, to: 2025-12-31 }
                                discharges: [x, acted]
                                evidence:
                                  - { kind: review, role: performance, shows: [x] }
                                  - { kind: ticket, role: follow-up, shows: [acted] }
                                items:
                                  - { kind: review, on: 2025-12-18, findings: 50 }
                                  - { kind: ticket, on: 2025-12-20 }
                                """))
                .contains("50 found; 1 record of action: see that it answers all.");
    }

    @Test
    void aWindowThatStandsByAnEarlierQuarter() throws IOException {
        assertThat(
                        judged(
                                """
                                cadence: { every: quarterly, toleranceDays: 14 }
                                window: { from: 2025-10-01, to: 2025-12-30 }
                                discharges: [x]
                                items: [ { on: 2025-07-02 } ]
                                """))
                .startsWith("1 of 1, effective")
                .contains("it stands by 2025-Q3, which was done on 2025-07-02.");
    }

    private static final String REVIEWS =
            """
            cadence: { every: quarterly, toleranceDays: 14 }
            window: { from: 2025-10-01, to: 2026-09-30 }
            discharges: [x]
            """;

    @Test
    void recordsOfWordAloneShowNothing() throws IOException {
        assertThat(
                        judged(
                                REVIEWS
                                        + "items: [ { on: 2025-12-18, artefact: false }, { on:"
                                        + " 2026-03-27, artefact: false } ]\n"))
                .startsWith(
                        "0 of 4, not effective: nothing on file shows it, 2 records are word alone");
    }

    @Test
    void twoInARowThatWereLateDidNotStop() throws IOException {
        String why =
                judged(
                        REVIEWS
                                + """
                                items: [ { on: 2025-12-18 },
                                         { on: 2026-04-27, occurrence: 2026-Q1 },
                                         { on: 2026-07-27, occurrence: 2026-Q2 },
                                         { on: 2026-09-20 } ]
                                """,
                        "--explain");

        assertThat(why).contains("2 quarters in a row or more were late").doesNotContain("stopped");
    }

    @Test
    void theMonthsThatNoListCovers() throws IOException {
        assertThat(
                        judged(
                                """
                                cadence: { every: per-event, toleranceDays: 2 }
                                window: { from: 2025-10-01, to: 2026-09-30 }
                                discharges: [x]
                                populations:
                                  - { id: p1, covers: { from: 2025-10-01, to: 2026-06-30 },
                                      received: 2026-07-02, reconciled: true,
                                      events: [ { id: a, on: 2025-11-03 } ] }
                                items: [ { on: 2025-11-03, event: a } ]
                                """))
                .contains("No day of the window counts: no list covers 2026-07-01 to 2026-09-30.");
    }

    @Test
    void whoConcludedAndWasNotIndependentNorLookedForHarm() throws IOException {
        assertThat(
                        judged(
                                REVIEWS
                                        + """
                                        items: [ { on: 2025-12-18 }, { on: 2026-03-27 },
                                                 { on: 2026-07-30 }, { on: 2026-09-25 } ]
                                        conclusions:
                                          - { as: effective-with-exceptions, on: 2026-10-20,
                                              harm: not-looked-into, independent: false }
                                        """))
                .contains("and so was not independent; nor was harm looked into");
    }
}
