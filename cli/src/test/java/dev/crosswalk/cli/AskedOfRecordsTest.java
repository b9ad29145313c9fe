package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an auditor asks of records though the outcome is a good one: which event they are of,
/// whether two of one day are two, how long it took to act, and what failed at first.
class AskedOfRecordsTest {
    @TempDir private Path folder;

    private String judged(String history, String... more) throws IOException {
        Path file = folder.resolve("history.yaml");
        Files.writeString(file, history);
        List<String> args = new ArrayList<>(List.of("judge", file.toString()));
        args.addAll(Arrays.asList(more));
        return Run.of(args.toArray(String[]::new)).out().replaceAll("\\s+", " ");
    }

    @Nested
    class OfEvents {
        /// A leaver a month, each with a ticket of the day after.
        ///
        /// @param unnamed the months whose ticket names nobody
        private static String leavers(List<Integer> unnamed) {
            StringBuilder events = new StringBuilder();
            StringBuilder items = new StringBuilder();
            for (int month = 1; month <= 12; month++) {
                events.append("  - { id: LV-%02d, on: 2026-%02d-03 }\n".formatted(month, month));
                items.append(
                        "  - { on: 2026-%02d-04%s }\n"
                                .formatted(
                                        month,
                                        unnamed.contains(month)
                                                ? ""
                                                : ", event: LV-%02d".formatted(month)));
            }
            return """
            cadence: { every: per-event, toleranceDays: 5 }
            window: { from: 2026-01-01, to: 2026-12-31 }
            discharges: [x]
            """
                    + "events:\n"
                    + events
                    + "items:\n"
                    + items;
        }

        @Test
        void namesAtMostThreeThatAreAnsweredByARecordNearThemOnly() throws IOException {
            assertThat(judged(leavers(List.of(4, 7, 9, 11))))
                    .startsWith("12 of 12, effective ")
                    .containsOnlyOnce(
                            "4 of 12 events are answered only by a record of about that day which"
                                    + " does not name them: LV-04 (item 4 on 2026-04-04), LV-07"
                                    + " (item 7 on 2026-07-04), LV-09 (item 9 on 2026-09-04) and 1"
                                    + " more. Name the event in the record");
        }

        @Test
        void namesTheOneThatNobodyClosedBesideAStrayRecord() throws IOException {
            assertThat(judged(leavers(List.of(4))))
                    .contains(
                            "1 of 12 events is answered only by a record of about that day which"
                                    + " does not name it: LV-04 (item 4 on 2026-04-04).");
        }

        @Test
        void saysOneSentenceWhereNoneIsNamed() throws IOException {
            assertThat(judged(leavers(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))))
                    .containsOnlyOnce(
                            "No record names the event that it answers: all 12 events were each"
                                    + " given a record of about their day")
                    .doesNotContain("LV-04");
        }

        @Test
        void saysNothingWhereEachIsNamed() throws IOException {
            assertThat(judged(leavers(List.of())))
                    .startsWith("12 of 12, effective ")
                    .doesNotContain("record", "name");
        }
    }

    @Nested
    class OfPeriods {
        private static final String REVIEWS =
                """
                cadence: { every: quarterly, toleranceDays: 14 }
                window: { from: 2025-10-01, to: 2026-09-30 }
                discharges: [reviewed, acted]
                evidence:
                  - { kind: review, role: performance, shows: [reviewed] }
                  - { kind: ticket, role: follow-up, shows: [acted] }
                items:
                """;

        private static String reviews(String... items) {
            return REVIEWS + "  - { kind: " + String.join(" }\n  - { kind: ", items) + " }\n";
        }

        @Test
        void namesWhatDoesNotSayWhatItFoundAndWhereNobodyLooked() throws IOException {
            String some =
                    judged(
                            reviews(
                                    "review, on: 2025-12-18",
                                    "review, on: 2026-03-18, findings: 0",
                                    "review, on: 2026-09-18",
                                    "ticket, on: 2025-12-20"));
            assertThat(some)
                    .containsOnlyOnce(
                            "2 records (item 1 of 2025-12-18, item 3 of 2026-09-18) do not say"
                                    + " whether anything was found, so that what was acted on may"
                                    + " not be all")
                    .containsOnlyOnce("Nothing shows that anybody looked in 2026-Q2");
            assertThat(
                            judged(
                                    reviews(
                                            "review, on: 2025-12-18, findings: 0",
                                            "review, on: 2026-03-18, findings: 0",
                                            "review, on: 2026-06-18, findings: 0",
                                            "review, on: 2026-09-18, findings: 0")))
                    .doesNotContain("whether anything was found", "anybody looked");
        }

        @Test
        void saysThatTwoRecordsOfOneDayStandForTwo() throws IOException {
            assertThat(
                            judged(
                                    reviews(
                                            "review, on: 2025-12-18",
                                            "review, on: 2026-04-01",
                                            "review, on: 2026-04-01",
                                            "review, on: 2026-09-20")))
                    .contains("4 of 4, effective for reviewed")
                    .containsOnlyOnce(
                            "Two records of 2026-04-01 stand for 2026-Q1 and 2026-Q2; an auditor"
                                    + " may ask whether each was done.");
        }

        @Test
        void saysHowLongItTookToActAndWhatWasActedOnAfterTheWindow() throws IOException {
            assertThat(
                            judged(
                                    reviews(
                                            "review, on: 2026-01-10, findings: 2",
                                            "review, on: 2026-03-20, findings: 0",
                                            "review, on: 2026-06-20, findings: 0",
                                            "review, on: 2026-09-20, findings: 1",
                                            "ticket, on: 2026-06-02",
                                            "ticket, on: 2026-10-30")))
                    .contains(
                            "What was found was acted on, the longest after 143 days: finding of"
                                    + " 2026-01-10, acted on 2026-06-02; 1 of 2 after the window's"
                                    + " end: finding of 2026-09-20.")
                    .contains("acted satisfied");
        }

        @Test
        void namesWhatNothingActsOn() throws IOException {
            assertThat(
                            judged(
                                    reviews(
                                            "review, on: 2025-12-18, findings: 2",
                                            "review, on: 2026-03-20, findings: 1",
                                            "ticket, on: 2025-12-29")))
                    .contains(
                            "What was found on 2025-12-18 was acted on after 11 days, on"
                                    + " 2025-12-29. Nothing on file acts on what was found on"
                                    + " 2026-03-20.");
        }

        @Test
        void listsWhatFailedAndWasRedoneInTimeWithoutCountingIt() throws IOException {
            String history =
                    reviews(
                            "review, on: 2025-12-18",
                            "review, on: 2026-03-20, result: failed",
                            "review, on: 2026-03-27",
                            "review, on: 2026-06-20",
                            "review, on: 2026-09-20");

            assertThat(judged(history))
                    .contains("4 of 4, effective for reviewed")
                    .contains("reviewed satisfied")
                    .contains(
                            "2026-Q1 failed 2026-03-20 2026-03-20 0 redone in time on 2026-03-27, so"
                                    + " it is no deviation");
            assertThat(judged(history, "--format", "json"))
                    .contains("\"deviations\": []")
                    .contains(
                            "\"redone\": [ { \"occurrence\": \"2026-Q1\", \"from\": \"2026-03-20\","
                                    + " \"to\": \"2026-03-20\", \"redoneOn\": \"2026-03-27\" } ]");
        }
    }

    /// In the sample, a leaver of whom the list says no day, and a ticket that names nobody.
    @Nested
    class OfAProgramme {
        private static final String SENTENCE =
                "1 of 8 events is answered only by a record of about that day which does not name"
                        + " it: leavers-2026-q1 DESK-3550 (stray-ticket on 2026-02-28).";

        private String acme = "";

        @BeforeEach
        void leaveOneLeaverToAStrayTicket() throws Exception {
            acme = folder.resolve("acme").toString();
            Run.of("init", acme, "--sample");
            Path list = Path.of(acme, "populations/2026-q1-leavers.csv");
            String before = digest(list);
            Files.writeString(
                    list, Files.readString(list).replace("2026-02-27,2026-02-27,", "2026-02-27,,"));
            Path log = Path.of(acme, "log.yaml");
            Files.writeString(log, Files.readString(log).replace(before, digest(list)));
            Path ticket = Path.of(acme, "evidence/access/stray.md");
            Files.writeString(ticket, "Somebody left.\n");
            Path evidence = Path.of(acme, "evidence/access.yaml");
            String all = Files.readString(evidence);
            Files.writeString(
                    evidence,
                    all
                            + """

                              - id: stray-ticket
                                controls: [ACC-04]
                                kind: offboarding-ticket
                                observedAt: 2026-02-28
                                receivedAt: 2026-02-28
                                by: IT operations lead
                                file: access/stray.md
                                sha256: "%s"
                            """
                                    .formatted(digest(ticket)));
        }

        private static String digest(Path file) throws Exception {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        }

        private String said(String command) {
            return Run.of(List.of(command.split(" ")), "--programme", acme, "--as-of", "2026-11-29")
                    .out()
                    .replaceAll("\\s+", " ");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "show ACC-04",
                    "why soc2-2017/CC6.2",
                    "why soc2-2017/CC6.2 --format md",
                    "checklist --want soc2-2017",
                    "report controls --format md"
                })
        void theLeaverIsNamedWhereAReaderWouldLook(String command) {
            assertThat(said(command)).containsOnlyOnce(SENTENCE);
        }

        @Test
        void statusAndTheMatrixHaveAFigure() {
            assertThat(said("status"))
                    .containsOnlyOnce(
                            "events answered by records that do not name them: 1 of 8 of ACC-04");
            assertThat(said("report controls --format md"))
                    .contains("8 of 8 done, 1 late, 1 by a record that names no event");
            assertThat(said("report soa")).doesNotContain("names no event", "does not name");
        }

        @Test
        void lintTellsWhichRecordNamesNoneWhereThereIsAnEventThatNothingNames() {
            assertThat(Run.of("lint", acme).out().replaceAll("\\s+", " "))
                    .containsOnlyOnce("(no-event)")
                    .contains(
                            "nothing names 1 event of ACC-04 (DESK-3550), and 2 records name none"
                                    + " (offboarding-late-2026-06, stray-ticket)");
        }

        @Test
        void showSaysHowLongItTookToAct() {
            assertThat(said("show ACC-07"))
                    .contains(
                            "What was found was acted on, the longest after 3 days: finding of"
                                    + " 2025-12-15, acted on 2025-12-18.");
            assertThat(said("why soc2-2017/CC6.3"))
                    .contains(
                            "ACC-07: What was found was acted on, the longest after 3 days: finding"
                                    + " of 2025-12-15");
        }

        @Test
        void whatFailedAndWasRedoneIsListedAndNoDeviation() {
            String row =
                    "2026-03-11 failed 2026-03-11 2026-03-11 2026-04-01 redone in time on"
                            + " 2026-03-11, so it is no deviation";

            assertThat(said("show CON-04")).contains(row);
            assertThat(said("deviations --control CON-04"))
                    .contains(
                            "Nothing deviates. Listed too, and no deviation: 1 failure redone in"
                                    + " time.")
                    .contains(row);
            assertThat(said("deviations --control CON-04 --format json"))
                    .contains("\"deviations\": []", "\"redoneOn\": \"2026-03-11\"");
        }
    }
}
