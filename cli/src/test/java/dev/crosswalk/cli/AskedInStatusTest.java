package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts though records on file speak against it is said where somebody looks first, and what
/// a list of events says of days is held against the artefacts that name the events.
class AskedInStatusTest {
    @TempDir private Path folder;

    @Nested
    class OfTheSample {
        private static final String LISTED =
                "The list has another day than the artefact that names the event: DESK-4368"
                        + " (2026-05-29 by the list, 2026-06-03 by offboarding-late-2026-06). The"
                        + " later of the two counts: find out which is right.";

        private Path acme = Path.of("");

        @BeforeEach
        void beginWithTheSample() {
            acme = folder.resolve("acme");
            assertThat(Run.of("init", acme.toString(), "--sample").err()).isEmpty();
        }

        private void change(String file, String from, String to) throws IOException {
            String text = Files.readString(acme.resolve(file));
            assertThat(text).contains(from);
            Files.writeString(acme.resolve(file), text.replace(from, to));
        }

        /// The leavers of the second quarter, with all that makes the list a reconciled one.
        private void leavers(String... rows) throws Exception {
            StringBuilder columns = new StringBuilder("item,occurredOn,doneOn\n");
            for (String row : rows) {
                columns.append(row).append('\n');
            }
            Files.writeString(acme.resolve("populations/2026-q2-leavers.csv"), columns.toString());
            String digest = digest(columns.toString().getBytes(StandardCharsets.UTF_8));
            change(
                    "log.yaml",
                    "118194b610138963e9c4a635dc40448ce92e46924b194c5d4ee6a54cde1f0abd",
                    digest);
            if (rows.length == 0) {
                change(
                        "log.yaml",
                        "ranAt: 2026-07-02\n    rows: 1\n    sha256: \"" + digest,
                        "ranAt: 2026-07-02\n    rows: 0\n    sha256: \"" + digest);
                change(
                        "log.yaml",
                        "{ count: 1, source: \"payroll, people who left\", by: Compliance manager,"
                                + " on: 2026-07-02 }",
                        "{ count: 0, source: \"payroll, people who left\", by: Compliance manager,"
                                + " on: 2026-07-02 }");
            }
        }

        private String said(String command) {
            return Run.of(
                            List.of(command.split(" ")),
                            "--programme",
                            acme.toString(),
                            "--as-of",
                            "2026-10-15")
                    .out()
                    .replaceAll("[\\s\u00a0]+", " ");
        }

        @Test
        void statusNamesTheControlsByWhatIsAsked() {
            assertThat(said("status"))
                    .containsOnlyOnce(
                            "What an auditor will ask about 6 controls; crosswalk show CON-02"
                                    + " --programme DIR says all of one records do not say what was"
                                    + " found, or nobody looked: CON-02, CON-08, GOV-06, RSK-05,"
                                    + " SUP-02 an action, and no finding that it is of: VUL-03");
            assertThat(said("status --format md"))
                    .contains("| VUL-03 |", "Every record says that nothing was found");
            assertThat(said("status --format json"))
                    .contains(
                            "\"asked\": [ { \"control\": \"CON-02\", \"owner\": \"Chief technology"
                                    + " officer\", \"questions\": [");
        }

        @Test
        void theChecklistHasItToSettleAndManagementToDecide() {
            assertThat(said("checklist --want soc2-2017"))
                    .contains(
                            "What an auditor will ask about: settle it",
                            "GOV-06 Structure, authority and security roles Chief executive 1"
                                    + " record (roles-review-2025 of 2025-11-20) does not say");
            assertThat(said("checklist --want soc2-2017 --format json"))
                    .contains("\"kind\": \"settle\"");
            assertThat(said("report management --format md"))
                    .contains(
                            "Have settled what an auditor will ask about CON-02, CON-08, GOV-06 and"
                                    + " 3 more.** What counts there may not be so: records do not");
        }

        @Test
        void aTicketOfALeaverWhoWasCutIsInAllThree() throws Exception {
            leavers();
            String cause = "something was done for an event that no list has: ACC-04";
            String sentence = "1 record answers no event on any list: offboarding-late-2026-06";

            assertThat(said("status")).containsOnlyOnce(cause);
            assertThat(said("status --format json")).containsOnlyOnce(sentence);
            assertThat(said("checklist --want soc2-2017")).containsOnlyOnce(sentence);
            assertThat(said("report management --format md"))
                    .contains("ask about ACC-04, CON-02, CON-08 and 4 more.");
        }

        @Test
        void aDataStoreThatVanishedBeforeTheWindowEndedIsAskedAbout() throws Exception {
            for (String file : List.of("2026-09.csv", "2026-10-14.csv")) {
                Path jobs = acme.resolve("evidence/backup/jobs/" + file);
                String was = digest(Files.readAllBytes(jobs));
                List<String> rows =
                        Files.readAllLines(jobs).stream()
                                .filter(l -> !l.matches("2026-(09-[23]|10-).+,archive,.*"))
                                .toList();
                Files.writeString(jobs, String.join("\n", rows) + "\n");
                change("evidence/backup.yaml", was, digest(Files.readAllBytes(jobs)));
            }

            assertThat(said("status"))
                    .containsOnlyOnce("a subject vanished from the rows of evidence: CON-04");
            assertThat(said("show CON-04")).containsOnlyOnce("lacks those of \"archive\" in 25");
            assertThat(said("checklist --want soc2-2017"))
                    .containsOnlyOnce("lacks those of \"archive\" in 25");
        }

        private static String digest(byte[] bytes) throws Exception {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }

        @ParameterizedTest
        @ValueSource(strings = {"show ACC-04", "why soc2-2017/CC6.3", "lint"})
        void aDayThatIsChangedInTheListIsHeldAgainstTheTicket(String command) throws Exception {
            change(
                    "evidence/access.yaml",
                    "  - id: offboarding-late-2026-06\n",
                    "  - id: offboarding-late-2026-06\n    occurrence: DESK-4368\n");
            assertThat(said("show ACC-04")).contains("acc-removal-leavers: 5 of 6.");
            leavers("DESK-4368,2026-05-29,2026-05-29");

            if (command.equals("lint")) {
                assertThat(Run.of("lint", acme.toString()).out().replaceAll("\\s+", " "))
                        .contains("leavers-2026-q2: " + LISTED, "(days-differ)");
            } else {
                assertThat(said(command)).containsOnlyOnce(LISTED);
            }
            assertThat(said("show ACC-04"))
                    .contains(
                            "acc-removal-leavers: 5 of 6.", "7 of 8 rest on the list's own column");
        }

        @Test
        void whatRestsOnTheListAloneSaysSo() {
            assertThat(said("show ACC-04"))
                    .contains(
                            "8 of 8 rest on the list's own column (doneOn): no record on file names"
                                    + " the events. An auditor asks for the tickets.");
        }
    }

    @Nested
    class OfOneControl {
        private String judged(String history) throws IOException {
            Path file = folder.resolve("history.yaml");
            Files.writeString(file, history);
            return Run.of("judge", file.toString()).out().replaceAll("[\\s\u00a0]+", " ");
        }

        private static String looked(String on) {
            return """
            cadence: { every: continuous }
            window: { from: 2025-10-01, to: 2026-09-30 }
            discharges: [set]
            evidence:
              - { kind: cfg, role: setting, shows: [set], freshDays: 3660 }
            items:
              - { kind: cfg, on: %s }
            """
                    .formatted(on);
        }

        @Test
        void aSettingThatNobodyLookedAtInTheWindowSaysWhyItCounts() throws IOException {
            assertThat(judged(looked("2024-03-05")))
                    .startsWith("365 of 365 days, effective ")
                    .contains(
                            "Cfg was last looked at on 2024-03-05, 575 days before the window; it"
                                    + " counts because 3,660 fresh days are stated.");
            assertThat(judged(looked("2025-10-01"))).doesNotContain("last looked at");
        }

        private String reviews(String... items) throws IOException {
            return judged(
                    """
                    cadence: { every: quarterly, toleranceDays: 14 }
                    window: { from: 2025-10-01, to: 2026-09-30 }
                    discharges: [reviewed, acted]
                    evidence:
                      - { kind: review, role: performance, shows: [reviewed] }
                      - { kind: ticket, role: follow-up, shows: [acted] }
                    items:
                    """
                            + "  - { kind: "
                            + String.join(" }\n  - { kind: ", items)
                            + " }\n");
        }

        @Test
        void anActionAfterARecordThatFoundNothingIsAskedAboutWhereOthersSayNothing()
                throws IOException {
            String asked =
                    "Item 2 of 2026-03-27 says that nothing was found (findings: 0), and item 5 of"
                            + " 2026-04-02 is an action after it.";
            assertThat(
                            reviews(
                                    "review, on: 2025-12-18",
                                    "review, on: 2026-03-27, findings: 0",
                                    "review, on: 2026-06-25",
                                    "review, on: 2026-09-25",
                                    "ticket, on: 2026-04-02"))
                    .contains(asked);
            assertThat(
                            reviews(
                                    "review, on: 2025-12-18, findings: 1",
                                    "review, on: 2026-03-27, findings: 0",
                                    "review, on: 2026-06-25",
                                    "review, on: 2026-09-25",
                                    "ticket, on: 2026-04-02"))
                    .doesNotContain("is an action after it");
        }

        private static String events(String events, String items) {
            return """
            cadence: { every: per-event, toleranceDays: 5 }
            window: { from: 2025-10-01, to: 2026-09-30 }
            discharges: [removed]
            events: [%s]
            %s
            """
                    .formatted(events, items);
        }

        @Test
        void whatWasDoneAfterItsLimitIsTooLateAndCountsAsMissing() throws IOException {
            assertThat(
                            judged(
                                    events(
                                            "{ id: E1, on: 2026-01-10 }",
                                            "items: [{ on: 2026-06-19, event: E1 }]")))
                    .contains(
                            "done on 2026-06-19, 160 days after the event, so late that it counts as"
                                    + " missing");
        }

        @Test
        void whatIsSatisfiedOfAControlThatIsNotExercisedSaysWhy() throws IOException {
            assertThat(judged(events("", "")))
                    .startsWith("Not exercised ")
                    .contains(
                            "removed satisfied: no event in the window, by a list that counts as"
                                    + " reconciled");
        }

        @Test
        void aCutOffIsSaidWhereSomebodyGaveOne() throws IOException {
            assertThat(judged(looked("2025-10-01")))
                    .contains("by all that is on file (no cut-off, knownAt, is given)")
                    .doesNotContain("received until");
            assertThat(judged(looked("2025-10-01") + "knownAt: 2026-12-01\n"))
                    .contains("by what was received until 2026-12-01");
        }
    }
}
