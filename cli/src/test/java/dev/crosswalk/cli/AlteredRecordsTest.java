package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody who signs opinions looks for where records were made to look good: the outcome
/// stays what the facts give, and a sentence says what is odd.
class AlteredRecordsTest {
    @TempDir private Path folder;

    @Nested
    class OfOneControl {
        private String judged(String history, String... more) throws IOException {
            Path file = folder.resolve("history.yaml");
            Files.writeString(file, history);
            List<String> args = new ArrayList<>(List.of("judge", file.toString()));
            args.addAll(Arrays.asList(more));
            return Run.of(args.toArray(String[]::new)).out().replaceAll("\\s+", " ");
        }

        private static String year(String cadence, String rest) {
            return """
            cadence: { %s }
            window: { from: 2025-10-01, to: 2026-09-30 }
            discharges: [reviewed]
            """
                            .formatted(cadence)
                    + rest;
        }

        private String events(String populations, String items) throws IOException {
            return judged(
                    year(
                            "every: per-event, toleranceDays: 5",
                            "populations:\n" + populations + "items:\n" + items));
        }

        private static String list(String id, String from, String to, String events) {
            return "  - { id: %s, covers: { from: %s, to: %s }, reconciled: true, received: 2026-10-03, events: [%s] }\n"
                    .formatted(id, from, to, events);
        }

        @Test
        void recordsThatNameEventsOfNoListSayThatTheListMayLackThem() throws IOException {
            assertThat(
                            events(
                                    list("p", "2025-10-01", "2026-09-30", ""),
                                    """
                                      - { on: 2025-10-11, event: E0 }
                                      - { on: 2025-11-08, event: E1 }
                                    """))
                    .startsWith("Not exercised ")
                    .contains(
                            "2 records answer no event on any list: item 1 of 2025-10-11, which"
                                    + " names E0, item 2 of 2025-11-08, which names E1. A list may"
                                    + " lack an event, and is then not complete")
                    .contains("no list has the event \"E0\"");
        }

        @Test
        void anEventThatNoListHasIsNotTakenForOneThatIsAnswered() throws IOException {
            String lists =
                    list(
                            "p",
                            "2025-10-01",
                            "2026-09-30",
                            "{ id: E9, on: 2025-10-10 }, { id: E12, on: 2026-01-10 }");
            String answered = "  - { on: 2025-10-11, event: E9 }\n";
            assertThat(
                            events(
                                    lists,
                                    answered
                                            + "  - { on: 2026-01-11, event: E12 }\n"
                                            + "  - { on: 2026-04-04, event: E99 }\n"))
                    .contains("no list has the event \"E99\", so it shows nothing: the list lacks")
                    .doesNotContain("Maybe", "E9\"?");
            assertThat(events(lists, answered + "  - { on: 2026-01-11, event: E13 }\n"))
                    .contains("Maybe \"E12\"?");
        }

        @Test
        void aRecordThatNamesNothingFitsAnEventOfAboutItsDayOrNone() throws IOException {
            String lists = list("p", "2025-10-01", "2026-09-30", "{ id: E0, on: 2026-03-10 }");
            assertThat(events(lists, "  - { on: 2026-03-12 }\n  - { on: 2026-06-03 }\n"))
                    .startsWith("1 of 1, effective ")
                    .contains("1 record answers no event on any list: item 2 of 2026-06-03. A");
            assertThat(
                            events(
                                    lists,
                                    """
                                      - { on: 2026-03-12 }
                                      - { on: 2026-02-20 }
                                      - { on: 2025-10-05 }
                                    """))
                    .doesNotContain("no event on any list");
        }

        @Test
        void twoListsOfTheSameDaysThatDifferAreNamed() throws IOException {
            String items = "  - { on: 2026-01-03, event: E3 }\n  - { on: 2026-01-31, event: E4 }\n";
            String one =
                    list(
                            "a",
                            "2025-10-01",
                            "2026-02-28",
                            "{ id: E3, on: 2026-01-02 }, { id: E4, on: 2026-01-30 }");
            assertThat(
                            events(
                                    one
                                            + list(
                                                    "b",
                                                    "2026-01-01",
                                                    "2026-09-30",
                                                    "{ id: E4, on: 2026-01-30 }"),
                                    items))
                    .startsWith("2 of 2, effective ")
                    .contains(
                            "The lists a and b both cover 2026-01-01 to 2026-02-28, and only one of"
                                    + " them has E3: one is not complete");
            assertThat(
                            events(
                                    one
                                            + list(
                                                    "b",
                                                    "2026-01-20",
                                                    "2026-09-30",
                                                    "{ id: E4, on: 2026-01-30 }"),
                                    items))
                    .doesNotContain("both cover");
        }

        private static final String QUARTERS =
                """
                items:
                  - { on: 2025-12-18 }
                  - { on: 2026-03-27 }
                  - { on: 2026-07-30 }
                  - { on: 2026-09-25 }
                conclusions:
                """;

        private static final String SAID = "corrected: true, harm: looked-into, independent: true";

        @Test
        void aConclusionThatAnotherOneReversesIsNoneThatChangesNothing() throws IOException {
            String history =
                    year(
                            "every: quarterly, toleranceDays: 14",
                            QUARTERS
                                    + "  - { as: not-effective, on: 2026-10-10, %s }\n"
                                            .formatted(SAID)
                                    + "  - { as: effective-with-exceptions, on: 2026-10-12, %s }\n"
                                            .formatted(SAID));
            assertThat(judged(history))
                    .contains(
                            "Conclusions that were reversed - not effective of 2026-10-10: reversed"
                                    + " 2 days later, on 2026-10-12: effective with exceptions. An"
                                    + " auditor asks what was learned in between.")
                    .doesNotContain("change nothing");
            assertThat(judged(history, "--format", "json"))
                    .contains("\"refused\": [ { \"on\": \"2026-10-10\", \"why\": \"replaced\" } ]");
        }

        @Test
        void aConclusionThatSaysNothingMoreWouldBeRefused() throws IOException {
            assertThat(
                            judged(
                                    year(
                                            "every: quarterly, toleranceDays: 14",
                                            QUARTERS
                                                    + "  - { as: effective-with-exceptions, on:"
                                                    + " 2026-10-10 }\n")))
                    .contains(
                            "the conclusion says nothing of corrected, harm, independent, and an"
                                    + " auditor would refuse it so");
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
        void whatTookLongerThanAQuarterToActOnIsAskedFor() throws IOException {
            String asked = "That is longer than a quarter: an auditor asks why it took so long.";
            assertThat(
                            reviews(
                                    "review, on: 2025-12-18, findings: 2",
                                    "review, on: 2026-03-27, findings: 0",
                                    "ticket, on: 2026-09-20"))
                    .contains("was acted on after 276 days, on 2026-09-20. " + asked);
            assertThat(
                            reviews(
                                    "review, on: 2025-12-18, findings: 2",
                                    "review, on: 2026-03-27, findings: 0",
                                    "ticket, on: 2026-01-20"))
                    .contains("was acted on after 33 days")
                    .doesNotContain(asked);
        }

        @ParameterizedTest
        @CsvSource({"0, true", "1, false"})
        void somethingIsActedOnThoughNothingWasFound(int findings, boolean isTold)
                throws IOException {
            String judged =
                    reviews(
                            "review, on: 2025-12-18, findings: " + findings,
                            "review, on: 2026-03-27, findings: 0",
                            "review, on: 2026-06-25, findings: 0",
                            "review, on: 2026-09-25, findings: 0",
                            "ticket, on: 2025-12-23");
            assertThat(judged.contains("One of the two is not right, and an auditor asks which."))
                    .isEqualTo(isTold);
            assertThat(
                            judged.contains(
                                    "Every record says that nothing was found (findings: 0), and"
                                            + " something was acted on: item 5 of 2025-12-23."))
                    .isEqualTo(isTold);
        }

        @Test
        void aYearInWhichNothingWasDoneSaysSo() throws IOException {
            String nothing = "Nothing was done in the window itself.";
            String before = "  - { on: 2025-09-20 }\n";
            String yearly = "every: yearly, toleranceDays: 30";
            assertThat(judged(year(yearly, "items:\n" + before + "  - { on: 2026-10-05 }\n")))
                    .startsWith("1 of 1, effective ")
                    .contains("was done on 2025-09-20, before the window began. " + nothing);
            assertThat(judged(year(yearly, "items:\n" + before + "  - { on: 2026-09-05 }\n")))
                    .contains("before the window began. It counts")
                    .doesNotContain(nothing);
        }

        @Test
        void theLastDaysBeforeALookThatFailedAreSaidToBeCarried() throws IOException {
            String looks =
                    """
                    evidence:
                      - { kind: cfg, role: setting, shows: [reviewed], freshDays: 400 }
                    items:
                      - { kind: cfg, on: 2025-10-01 }
                      - { kind: cfg, on: 2026-09-10 }
                      - { kind: cfg, on: 2026-10-05%s }
                    knownAt: 2026-12-01
                    """;
            assertThat(judged(year("every: continuous", looks.formatted(", result: failed"))))
                    .startsWith("365 of 365 days, effective ")
                    .contains(
                            "By cfg it was in order on 2026-09-10, and failed on 2026-10-05, when"
                                    + " somebody looked next. The days between, to the window's"
                                    + " end, count by what was seen before them");
            assertThat(judged(year("every: continuous", looks.formatted(""))))
                    .doesNotContain("looked next");
        }

        @Test
        void whatWasDoneLateIsNotSaidToBeOfTheNextYear() throws IOException {
            assertThat(
                            judged(
                                    year(
                                            "every: yearly, toleranceDays: 30",
                                            "items:\n  - { on: 2026-03-15 }\n")))
                    .contains("what was done on 2026-03-15 was for 2025, late.")
                    .doesNotContain("was for 2026");
        }

        @Test
        void aFailureOfAnotherYearIsNamed() throws IOException {
            assertThat(
                            judged(
                                    year(
                                            "every: yearly, toleranceDays: 30",
                                            "items:\n  - { on: 2026-03-15, result: failed }\n")))
                    .startsWith("0 of 1, not effective yearly")
                    .contains(
                            "The record of 2026-03-15 (item 1) says that it failed: that is of what"
                                    + " is due by 2026-12-31, after the window, and counts there.");
        }

        @Test
        void whereOnlyPaperLacksTheHeadlineSaysSo() throws IOException {
            String quarters =
                    """
                    items:
                      - { on: 2025-12-18 }
                      - { on: 2026-03-27 }
                      - { on: 2026-06-25, %s }
                      - { on: 2026-09-25 }
                    """;
            String quarterly = "every: quarterly, toleranceDays: 14";
            assertThat(judged(year(quarterly, quarters.formatted("artefact: false"))))
                    .startsWith("3 of 4, not effective by what is on file ");
            assertThat(judged(year(quarterly, quarters.formatted("result: failed"))))
                    .startsWith("3 of 4, not effective quarterly");
        }
    }

    @Nested
    class OfTheSample {
        private static final String LOOSER =
                "ACC-04 (per event, within 30 days, looser than the library's control: per event,"
                        + " within 1 day)";

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

        private String digest(String file) throws Exception {
            byte[] bytes = Files.readAllBytes(acme.resolve(file));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }

        private String said(String command) {
            return Run.of(
                            List.of(command.split(" ")),
                            "--programme",
                            acme.toString(),
                            "--as-of",
                            "2026-10-15")
                    .out()
                    .replaceAll("\\s+", " ");
        }

        private String lint() {
            Run run = Run.of("lint", acme.toString());
            return (run.out() + run.err()).replaceAll("\\s+", " ");
        }

        private void loosen(String control, String cadence) throws IOException {
            change(
                    "controls/access.yaml",
                    "  - control: " + control + "\n",
                    "  - control: %s\n    cadence: { %s }\n".formatted(control, cadence));
        }

        @Test
        void aToleranceThatIsWiderThanTheLibrarysIsSaidWhateverElseANoteExplains()
                throws IOException {
            loosen("ACC-04", "every: per-event, toleranceDays: 30");
            String cadence =
                    "per event, within 30 days (looser than the library's control: per event,"
                            + " within 1 day)";
            assertThat(lint()).contains(LOOSER, "(wider-cadence)");
            assertThat(said("show ACC-04")).contains("owner: IT operations lead; " + cadence);
            assertThat(said("why soc2-2017/CC6.3"))
                    .contains("ACC-04: The cadence is " + cadence + ". An auditor asks why");
            assertThat(said("report controls --format md")).contains(cadence);
        }

        @Test
        void aReviewThatIsYearlyInsteadOfQuarterlyIsSaid() throws IOException {
            loosen("ACC-07", "every: yearly, toleranceDays: 30");
            assertThat(lint())
                    .contains(
                            "ACC-07 (yearly, within 30 days, looser than the library's control:"
                                    + " quarterly, within 14 days)");
        }

        @Test
        void aNoteOfTheCadenceExplainsIt() throws IOException {
            loosen("ACC-04", "every: per-event, toleranceDays: 30");
            change(
                    "controls/access.yaml",
                    "note: \"One of six leavers",
                    "note: \"The tolerance is 30 days since May 2024, by decision of the board. One"
                            + " of six leavers");
            assertThat(lint()).doesNotContain("wider-cadence");
            assertThat(said("show ACC-04")).contains("looser than the library's control");
        }

        @Test
        void aCadenceThatIsStricterIsNotSaid() throws IOException {
            loosen("ACC-07", "every: monthly, toleranceDays: 14");
            assertThat(lint()).doesNotContain("wider-cadence");
            assertThat(said("show ACC-07")).doesNotContain("looser");
        }

        @ParameterizedTest
        @ValueSource(strings = {"show ACC-04", "why soc2-2017/CC6.3", "lint"})
        void aTicketOfALeaverWhoWasCutFromTheListTellsThatTheListMayLackOne(String command)
                throws IOException {
            String row =
                    Files.readAllLines(acme.resolve("populations/2026-q2-leavers.csv")).stream()
                            .filter(l -> l.startsWith("DESK-4368"))
                            .findFirst()
                            .orElseThrow();
            change("populations/2026-q2-leavers.csv", row + "\n", "");
            assertThat(command.equals("lint") ? lint() : said(command))
                    .contains(
                            "1 record answers no event on any list: offboarding-late-2026-06 of"
                                    + " 2026-06-03. A list may lack an event, and is then not"
                                    + " complete");
        }

        @Test
        void checksThatTurnUpMonthsLaterAreSaidBesideWhatTheyProve() throws Exception {
            for (String day : List.of("2025-11-27", "2025-12-18")) {
                String file = "suppliers/late-" + day + ".md";
                Files.writeString(acme.resolve("evidence/" + file), "Looked at all on " + day);
                Path evidence = acme.resolve("evidence/suppliers.yaml");
                Files.writeString(
                        evidence,
                        Files.readString(evidence)
                                + """

                                  - id: late-%1$s
                                    controls: [SUP-02]
                                    kind: supplier-reconciliation-record
                                    observedAt: %1$s
                                    receivedAt: 2026-10-14
                                    by: Vendor manager
                                    file: %2$s
                                    sha256: "%3$s"
                                """
                                        .formatted(day, file, digest("evidence/" + file)));
            }
            assertThat(said("why soc2-2017/CC9.2"))
                    .contains(
                            "SUP-02: Not contemporaneous: late-2025-11-27 of 2025-11-27 was received"
                                    + " 321 days later, on 2026-10-14, late-2025-12-18 of"
                                    + " 2025-12-18 was received 300 days later, on 2026-10-14. An"
                                    + " auditor asks why.");
            assertThat(said("status"))
                    .contains(
                            "records received more than 30 days after what they show: 2 of SUP-02"
                                    + " (up to 321 days)");
        }

        @Test
        void aQuarterShownByTheFileOfAnotherIsNotCalledWordAndIsLateWhenDoneNow() throws Exception {
            String was = digest("evidence/access/access-reviews/2026-Q3.csv");
            Files.copy(
                    acme.resolve("evidence/access/access-reviews/2026-Q2.csv"),
                    acme.resolve("evidence/access/access-reviews/2026-Q3.csv"),
                    StandardCopyOption.REPLACE_EXISTING);
            change(
                    "evidence/access.yaml",
                    was,
                    digest("evidence/access/access-reviews/2026-Q3.csv"));
            assertThat(said("show ACC-07"))
                    .contains(
                            "(access-review-2026-q3, 2026-09-22) is the same file, byte by byte, as"
                                    + " an earlier one",
                            "What deviates is late, and so is what is still open, even were it done"
                                    + " now: together that is more than a person may conclude on.")
                    .doesNotContain("has no artefact", "not merely late");
        }
    }
}
