package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was entered so that the figures of the sample company look better: it counts, and what is
/// odd about it is said where somebody reads the result.
class AlteredProgrammeTest {
    private static final String EMPTY_LIST =
            "99bc8144640196cbd957d7061621d5e5093793684b8cab47bc7cbf3359d606f2";

    @TempDir private Path folder;
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

    private String said(String command) {
        return Run.of(
                        List.of(command.split(" ", -1)),
                        "--programme",
                        acme.toString(),
                        "--as-of",
                        "2026-10-15")
                .out()
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private String lint() {
        Run run = Run.of("lint", acme.toString());
        return (run.out() + run.err()).replaceAll("[\\s\u00a0]+", " ");
    }

    // ---- reports

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "gap --want soc2-2017:CC,A --brief",
                "checklist --want soc2-2017:CC,A"
            })
    void aReportThatWasIssuedAtOnceAndThatOwnRecordsContradictSaysSo(String command)
            throws IOException {
        assertThat(said(command)).doesNotContain("counts as it was entered");
        Path file = acme.resolve("attestations.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        + """

                          - id: soc2-2026
                            title: SOC 2 Type II report of October 2026
                            kind: type-2
                            issuer: Example Assurance
                            scope: ["soc2-2017:CC,A"]
                            covers: { from: 2025-10-01, to: 2026-09-30 }
                            issuedOn: 2026-10-01
                        """);

        assertThat(said(command))
                .contains(
                        "SOC 2 Type II report of October 2026 counts as it was entered; see that it"
                                + " is right: issued 1 day after its period ended, and nobody has"
                                + " tested all of it by then; own records of its days contradict"
                                + " it: SUP-02 was not effective and 10 controls of its criteria"
                                + " were not in place (AST-05, ISM-02, ISM-04 and 7 more).");
        assertThat(said("status"))
                .contains("answers 2 occurrences that are missing in the own log");
        assertThat(lint()).contains("\"soc2-2026\": issued 1 day after", "(doubtful-report)");
    }

    @Test
    void aLetterThatIsSaidToBeAReportOfANamesakeSaysSo() throws IOException {
        change(
                "attestations.yaml",
                """
                    kind: bridge-letter
                    issuer: Example Invoices Ltd
                    independent: false
                    scope: ["soc2-2017:CC,A"]
                    covers: { from: 2025-10-01, to: 2025-12-31 }
                    issuedOn: 2026-01-12
                """,
                """
                    kind: type-2
                    issuer: Example Invoices Holding
                    scope: ["soc2-2017:CC,A"]
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    issuedOn: 2026-10-15
                """);
        String odd =
                "titled bridge letter, and said to be type 2; its issuer, Example Invoices Holding,"
                        + " has the name of Example Invoices Ltd";

        assertThat(said("status")).contains("see that it is right: " + odd);
        assertThat(lint()).contains("\"bridge-2026\": " + odd);
    }

    @Test
    void aProvidersReportOfOtherDaysThatIsToCountForYearsIsSaidWhereItCounts() throws IOException {
        change(
                "attestations.yaml",
                "covers: { from: 2025-07-01, to: 2026-06-30 }\n    issuedOn: 2026-08-21\n",
                """
                covers: { from: 2023-07-01, to: 2024-06-30 }
                    issuedOn: 2024-08-21
                    validUntil: 2030-12-31
                """);
        String apart =
                "SOC 2 Type II report of December 2025 leaves a part to Example Cloud and is of"
                        + " 2024-10-01 to 2025-09-30: Example Cloud SOC 2 Type II report of August"
                        + " 2026 looked over 2023-07-01 to 2024-06-30, on none of these days";

        assertThat(said("status")).contains("is stated to be valid until 2030-12-31", apart + ".");
        assertThat(lint()).contains(apart + " (carved-out-days)");
    }

    // ---- lists of events

    private void empty(String quarter, int rows, String sha256) throws IOException {
        String list = "populations/" + quarter + "-planned-deployments.csv";
        Files.writeString(acme.resolve(list), "item,occurredOn,doneOn\n");
        change(
                "log.yaml",
                "rows: %d\n    sha256: \"%s\"".formatted(rows, sha256),
                "rows: 0\n    sha256: \"%s\"".formatted(EMPTY_LIST));
        String log = Files.readString(acme.resolve("log.yaml"));
        int count = log.indexOf("{ count: ", log.indexOf(list));
        Files.writeString(
                acme.resolve("log.yaml"),
                log.substring(0, count)
                        + log.substring(count).replaceFirst("count: [0-9]+", "count: 0"));
    }

    private static final String Q2 =
            "c2ba17c06e0796ebc0905724c5356432bd3da13f51a9a2108b7cd6489598840e";

    @Test
    void aListThatWasEmptiedIsAskedAboutWhereOthersHaveMany() throws IOException {
        empty("2026-q2", 79, Q2);
        String others = "the 3 others of its kind have 63 to 90";
        String query = "deployment-log-2026-q2 (CHG-04), of the same query and days, has 80";

        assertThat(said("status")).contains("next to no event, where others have many: CHG-03");
        assertThat(said("show CHG-03"))
                .contains("Deployments-2026-q2 has no event, and " + others)
                .contains("Deployments-2026-q2 has no event, and " + query);
        assertThat(said("why soc2-2017/CC8.1")).contains(others);
        assertThat(said("checklist --want soc2-2017")).contains(others, query);
        assertThat(lint())
                .contains("deployments-2026-q2 has no event, and " + others + "; " + query)
                .contains("(few-events)");
    }

    @Test
    void aRecordOfAfterTheDayThatTheListHasIsAskedAbout() throws IOException {
        change(
                "populations/2026-q2-leavers.csv",
                "DESK-4368,2026-05-29,2026-06-03",
                "DESK-4368,2026-05-29,2026-05-29");
        change(
                "log.yaml",
                "118194b610138963e9c4a635dc40448ce92e46924b194c5d4ee6a54cde1f0abd",
                "3b25e492d8879c072e30eb4441b31059e5395e6d400557a891f5574e8ada9ef8");
        String asked =
                "DESK-4368, which the list calls done on 2026-05-29: is it its record? Name in each";

        assertThat(said("status"))
                .contains("a record of later than the list says names no event: ACC-04");
        assertThat(said("show ACC-04")).contains(asked);
        assertThat(lint())
                .contains(
                        "ACC-04: offboarding-late-2026-06 of 2026-06-03 names no event and falls 5")
                .contains(asked, "(later-record)");
    }

    @Test
    void whatRestsOnListsAloneIsOneLine() {
        assertThat(said("status"))
                .containsOnlyOnce(
                        "done by the list's own column alone: CHG-02 317 of 317, CHG-03 317 of 317,"
                                + " DEV-04 316 of 316 and 12 more");
        assertThat(said("status --format md")).containsOnlyOnce("by the list's own column alone");
        assertThat(lint()).contains("0 errors, 0 warnings");
    }

    // ---- registers and approvals

    @Test
    void aNonconformityThatIsClosedThoughItsControlFailsStays() throws IOException {
        change(
                "nonconformities.yaml",
                "    dueOn: 2026-10-30\n",
                """
                    dueOn: 2026-10-30
                    correction: "Deleted."
                    correctedOn: 2026-10-01
                    cause: "Human error."
                    similar: "None."
                    evaluatedOn: 2026-10-01
                    action: "Told people."
                    doneOn: 2026-10-02
                    effect: "ok"
                    verifiedBy: Quality lead
                    verifiedOn: 2026-10-03
                    closedOn: 2026-10-03
                """);
        String closed =
                "It is closed, though DEV-08 (test-stores-2026-09-30) still fails, and its owner"
                        + " verified it: open it again.";

        assertThat(said("status")).contains("deviations dealt with: NC-01 It is closed, though");
        assertThat(said("status --format md")).contains(closed);
        assertThat(said("checklist --want soc2-2017")).contains(closed);
        assertThat(said("checklist --want iso27001-2022")).contains(closed);
    }

    @Test
    void aFailureThatIsGoneFromTheEvidenceAndKnownToTheRegisterIsLookedFor() throws IOException {
        String index = Files.readString(acme.resolve("evidence/change.yaml"));
        int from = index.indexOf("  - id: test-stores-2026-09-30\n");
        int to = index.indexOf("  - id: ", from + 1);
        Files.writeString(
                acme.resolve("evidence/change.yaml"),
                index.substring(0, from) + index.substring(to));
        Files.delete(acme.resolve("evidence/change/test-stores/2026-09-30.json"));

        assertThat(said("status")).contains("NC-01 Find what showed setting/2026-09-30 of DEV-08");
        assertThat(said("status --format md"))
                .contains(
                        "Find what showed setting/2026-09-30 of DEV-08: nothing on file does any"
                                + " more. See it through");
    }

    @Test
    void aPolicyThatAnotherApprovedThanTheTableOfAuthoritiesNamesIsNotSimplyMet()
            throws IOException {
        String documents = Files.readString(acme.resolve("documents.yaml"));
        Files.writeString(
                acme.resolve("documents.yaml"),
                documents.replaceFirst("approvedBy: Chief executive", "approvedBy: Security lead"));

        assertThat(said("status"))
                .contains(
                        "policy approved: not known: information-security-policy was approved by");
        assertThat(said("status --format md"))
                .contains(
                        "information-security-policy was approved by Security lead, and by the"
                                + " table of authorities the Chief executive approves it. An"
                                + " auditor asks whether it counts.");
    }
}
