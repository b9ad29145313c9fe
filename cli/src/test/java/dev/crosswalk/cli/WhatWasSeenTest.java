package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody who signs opinions saw when they tried the sample company in thirty variants,
/// where it takes a whole folder to see it. What one control's history shows is in
/// `scenarios/operation.yaml`, what a report shows in `scenarios/auditors-reports.yaml`.
class WhatWasSeenTest {
    private static final String ISO = "iso27001-2022";
    private static final String SOC = "soc2-2017:CC,A";
    private static final String NO_REPORTS = "reports: []\n";

    @TempDir private Path folder;
    private Path acme = Path.of("");

    @BeforeEach
    void beginWithTheSample() {
        acme = folder.resolve("acme");
        assertThat(Run.of("init", acme.toString(), "--sample").err()).isEmpty();
    }

    // ---- the folder and what is said of it

    private void change(String file, String from, String to) {
        try {
            String text = Files.readString(acme.resolve(file));
            assertThat(text).contains(from);
            Files.writeString(acme.resolve(file), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(acme.resolve(file).getParent());
            Files.writeString(acme.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest(String file) {
        try {
            byte[] bytes = Files.readAllBytes(acme.resolve(file));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void delete(String name) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(acme.resolve(name))) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private Run run(String verb, String... more) {
        return Run.of(List.of(verb, "--programme", acme.toString(), "--as-of", "2026-10-15"), more);
    }

    private String answer(String verb, String... more) {
        Run run = run(verb, more);
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    private String gap(String want) {
        return answer("gap", "--want", want, "--brief");
    }

    private String proven(String want) {
        Matcher m = Pattern.compile("proven [^ .]+ ([0-9.]+ %, \\S+ of \\d+)").matcher(gap(want));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private String coverage(String requirement) {
        String json = run("gap", "--want", ISO, "--format", "json").out();
        Matcher m =
                Pattern.compile(
                                "\"id\": ?\""
                                        + Pattern.quote(requirement)
                                        + "\".*?\"coverage\": ?\"(\\w+)\"",
                                Pattern.DOTALL)
                        .matcher(json);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private String lint() {
        Run run = Run.of("lint", acme.toString());
        return (run.out() + run.err()).replaceAll("\\s+", " ");
    }

    // ---- kinds of evidence

    private static final List<String> AUDIT_AND_REVIEW =
            List.of("9.2.1", "9.2.2", "9.3.1", "9.3.2", "9.3.3", "A.5.35");

    private String evidence(String kind, String control) {
        write("evidence/audit/" + kind + ".md", kind + "\n");
        return """
          - id: %s
            controls: [%s]
            kind: %s
            observedAt: 2026-10-12
            receivedAt: 2026-10-12
            by: Compliance manager
            file: audit/%s.md
            sha256: "%s"
        """
                .formatted(kind, control, kind, kind, digest("evidence/audit/" + kind + ".md"));
    }

    @Test
    void anAuditProgrammeAndTheInputsOfAReviewMakeNoClauseFull() {
        write("attestations.yaml", NO_REPORTS);
        for (String id : List.of("ISM-10", "ISM-11")) {
            change(
                    "controls/isms.yaml",
                    "control: " + id + "\n    state: planned\n    plannedOn: 2026-09-14\n",
                    "control: " + id + "\n    state: implemented\n    implementedOn: 2026-09-20\n");
        }
        for (String id : List.of("internal-audit-programme", "management-review-agenda")) {
            change(
                    "documents.yaml",
                    "document: " + id + "\n",
                    "document: %s\n    approvedBy: Chief executive\n    approvedOn: 2026-09-19\n"
                            .formatted(id));
        }
        String planned =
                evidence("internal-audit-programme", "ISM-10")
                        + evidence("management-review-inputs", "ISM-11");
        write("evidence/audit.yaml", "evidence:\n" + planned);

        assertThat(AUDIT_AND_REVIEW).noneMatch(id -> coverage(id).equals("full"));

        write(
                "evidence/audit.yaml",
                "evidence:\n"
                        + planned
                        + evidence("internal-audit-report", "ISM-10")
                        + evidence("auditor-independence-record", "ISM-10")
                        + evidence("findings-notice", "ISM-10")
                        + evidence("management-review-minutes", "ISM-11"));
        assertThat(AUDIT_AND_REVIEW).allMatch(id -> coverage(id).equals("full"));
    }

    @Test
    void oneLineWithoutAFileForAllControlsProvesNothingWhereAllEvidenceIsDeleted()
            throws IOException {
        write("attestations.yaml", NO_REPORTS);
        write("conclusions.yaml", "conclusions: []\n");
        write("log.yaml", "occurrences: []\n");
        delete("evidence");
        delete("populations");
        String without = proven(ISO);
        String controls =
                "ACC-01, ACC-02, ACC-03, ACC-04, ACC-05, ACC-07, AST-01, AST-02, CHG-01, CHG-02, CON-03,"
                        + " CON-04, CON-05, CRY-01, CRY-02, DAT-01, END-01, GOV-01, INC-01, LOG-01, LOG-02,"
                        + " NET-01, PPL-01, RSK-01, SUP-01, VUL-01, VUL-02";
        write(
                "evidence/one.yaml",
                """
                evidence:
                  - id: all-is-well
                    controls: [%s]
                    kind: backup-job-log
                    observedAt: 2026-10-10
                    receivedAt: 2026-10-10
                    by: Security lead
                """
                        .formatted(controls));

        assertThat(proven(ISO)).isEqualTo(without).startsWith("5.0 %");
        assertThat(lint())
                .contains(
                        "ACC-01, ACC-02, ACC-03 and 23 more want no evidence of kind"
                                + " \"backup-job-log\", so it shows nothing of them");
    }

    @Test
    void everyBackupJobOfMayThatFailedIsADayOnWhichTheControlFailed() {
        String file = "evidence/backup/jobs/2026-05.csv";
        String before = digest(file);
        change(file, ",ok,", ",failed,");
        change("evidence/backup.yaml", before, digest(file));

        assertThat(answer("show", "CON-04"))
                .contains("334 of 365, not effective.")
                .doesNotContain("365 of 365");
        assertThat(answer("deviations", "--control", "CON-04"))
                .contains("31 deviations of 1 control")
                .contains("2026-05-31 failed");
        assertThat(lint()).contains("0 errors, 0 warnings");
    }

    /// An export of the compliance of laptops, with a row each week, and what failed.
    private void compliance(String... failures) {
        StringBuilder rows = new StringBuilder("seenOn,device,result\n");
        for (LocalDate day = LocalDate.of(2025, 10, 1);
                day.isBefore(LocalDate.of(2026, 10, 1));
                day = day.plusDays(7)) {
            if (day.getMonthValue() != 3) {
                rows.append(day).append(",laptop-17,pass\n");
            }
        }
        for (String failure : failures) {
            rows.append(failure).append('\n');
        }
        write("evidence/laptops.csv", rows.toString());
        write(
                "evidence/laptops.yaml",
                """
                evidence:
                  - id: laptops
                    controls: [END-02]
                    kind: device-compliance-report
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    receivedAt: 2026-10-01
                    by: IT operations lead
                    file: laptops.csv
                    sha256: "%s"
                    rows: { at: seenOn, subject: device }
                """
                        .formatted(digest("evidence/laptops.csv")));
    }

    @Test
    void aLaptopThatFailedForTwelveDaysInMarchIsNamedWithItsDaysThoughItPassesNow() {
        compliance("2026-03-02,laptop-17,fail", "2026-03-14,laptop-17,pass");

        assertThat(answer("deviations"))
                .contains(
                        "END-02 Managed device baseline 365 of 365 days for 4 of 7 obligations, 353"
                                + " of 365 days for 3, not effective")
                .contains(
                        "laptop-17/2026-03-02 failed 2026-03-02 2026-03-13 2026-10-01 in order"
                                + " again since 2026-03-14");
        // What another check of the control shows is not lost.
        assertThat(answer("show", "END-02"))
                .contains("endpoint-registered operated")
                .containsPattern("endpoint-settings-enforced failed [^-]*by laptop-17/2026-03-02");
    }

    @Test
    void aResultThatNobodyKnowsIsNoResult() {
        compliance("2026-03-02,laptop-17,pass", "2026-03-09,laptop-17,unknown");

        assertThat(answer("deviations")).doesNotContain("laptop-17");
    }

    @Test
    void aControlOfWhichNothingWasDoneIsNowhereInPlaceAndShown() throws IOException {
        String jobs = Files.readString(acme.resolve("evidence/backup.yaml"));
        write(
                "evidence/backup.yaml",
                Pattern.compile("  - id: backup-jobs-.*?\n\n", Pattern.DOTALL)
                        .matcher(jobs)
                        .replaceAll(""));

        assertThat(answer("show", "CON-04"))
                .contains("0 of 365, not effective by what is on file.");
        String matrix = run("report", "controls", "--format", "md").out();
        assertThat(matrix.lines().filter(l -> l.contains("**CON-04**")))
                .isNotEmpty()
                .noneMatch(l -> l.contains("In place, shown"));
    }

    // ---- reports

    @Test
    void aReportOf2020AttestsNothingAndIsNamedWithWhatThatCosts() {
        change(
                "attestations.yaml",
                "covers: { from: 2024-10-01, to: 2025-09-30 }\n    issuedOn: 2025-12-05\n",
                "covers: { from: 2019-10-01, to: 2020-09-30 }\n    issuedOn: 2020-12-05\n");
        change("attestations.yaml", "    validUntil: 2026-12-31\n", "");

        assertThat(gap(ISO))
                .contains(
                        "SOC 2 Type II report of December 2025 expired on 2021-09-30 and attests"
                                + " nothing any more. If it answered, 10 more requirements would be full")
                .doesNotContain("attested soc2-2017 34");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "status"})
    void anExpiredReportDoesNotVanishWithoutAWord(String verb) {
        change("attestations.yaml", "    validUntil: 2026-12-31\n", "");

        String said = verb.equals("gap") ? gap(ISO) : answer(verb);

        assertThat(said)
                .contains("SOC 2 Type II report of December 2025 expired on 2026-09-30")
                .contains("would be full");
    }

    @Test
    void aReportThatIsToCountForYearsIsOdd() {
        change("attestations.yaml", "validUntil: 2026-12-31", "validUntil: 2036-12-31");

        assertThat(lint())
                .contains(
                        "\"soc2-2025\" is to count until 2036-12-31; one of its kind usually counts"
                                + " until 2026-09-30");
    }

    private void letter(String kind, String issuer, String more) {
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
                    kind: %s
                    issuer: %s
                    scope: ["soc2-2017:CC,A"]
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    issuedOn: 2026-10-12
                """
                                .formatted(kind, issuer)
                        + more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge-letter", "questionnaire", "type-1", "certificate"})
    void aLetterTypedInAsAReportOverTheWindowShowsNoOperation(String kind) {
        String before = proven(SOC);

        letter(kind, "Example Assurance", "    assurance: operating\n");

        assertThat(proven(SOC)).isEqualTo(before);
        assertThat(lint()).contains("so it never shows how controls operated");
    }

    @Test
    void aReportOfTheOrganisationOnItselfIsRefused() {
        letter("type-2", "Example Invoices Ltd", "");

        Run run = run("gap", "--want", SOC);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(lint())
                .contains(
                        "\"bridge-2026\" is issued by Example Invoices Ltd itself, so it is nobody"
                                + " independent's report");
    }

    // ---- data that favours whoever wrote it

    @Test
    void whatIsReceivedLongAfterItWasDoneIsNotContemporaneousAndSaysSo() {
        change(
                "evidence/backup.yaml",
                """
                id: restore-2026-q1
                    controls: [CON-06]
                    kind: restore-test-record
                    observedAt: 2026-03-12
                    receivedAt: 2026-03-12
                """,
                """
                id: restore-2026-q1
                    controls: [CON-06]
                    kind: restore-test-record
                    observedAt: 2026-03-12
                    receivedAt: 2026-10-14
                """);

        assertThat(answer("show", "CON-06"))
                .contains(
                        "Not contemporaneous - restore-2026-q1 of 2026-03-12 was received 216 days"
                                + " later, on 2026-10-14");
    }

    /// A backup that failed and was redone is something to act on, though its list found nothing.
    @Test
    void whatFailedAndWasRedoneMayBeActedOn() {
        assertThat(answer("show", "CON-04"))
                .contains("What was found on 2026-03-11 was acted on")
                .doesNotContain("One of the two is not right");
    }

    @Test
    void whatNoEventAskedForIsNotCalledOperated() {
        assertThat(answer("show", "END-04"))
                .contains("Not exercised")
                .contains("endpoint-loss-reported no event in the window; not tested")
                .contains("endpoint-remote-wipe-possible operated")
                .contains("by wipe-test-2025-06-17");
        assertThat(answer("show", "END-04", "--format", "json"))
                .contains(
                        "\"state\": \"no event in the window; not tested\", \"rule\": \"no-event\"")
                .contains(
                        "\"obligation\": \"endpoint-remote-wipe-possible\", \"state\": \"operated\"");
    }

    /// A note on harm that was looked for shows nothing of the control.
    @Test
    void theSamplesConclusionSpeaksOfTheRightsThatItsReviewRemoved() throws IOException {
        Path access = acme.resolve("evidence/access/access-reviews");
        assertThat(Files.readString(access.resolve("2026-Q1-removals.csv")).lines()).hasSize(1 + 4);
        assertThat(Files.readString(access.resolve("2026-Q1-harm.md"))).contains("four rights");
        assertThat(answer("show", "ACC-07")).doesNotContain("access-review-2026-q1-harm");
    }

    @Test
    void oneFileForFourQuartersIsOdd() throws IOException {
        String first = digest("evidence/backup/restores/2025-Q4.md");
        for (String quarter : List.of("2026-Q1", "2026-Q2", "2026-Q3")) {
            String file = "backup/restores/" + quarter + ".md";
            change("evidence/backup.yaml", digest("evidence/" + file), first);
            change("evidence/backup.yaml", file, "backup/restores/2025-Q4.md");
            Files.delete(acme.resolve("evidence/" + file));
        }

        assertThat(lint())
                .contains(
                        "the same file, byte by byte, is to show 4 occurrences of CON-06:"
                                + " restore-2025-q4, restore-2026-q1, restore-2026-q2 and 1 more");
    }

    @Test
    void aBetterOpinionOnTheSameDaysIsOdd() {
        write(
                "attestations.yaml",
                """
                reports:
                  - id: one
                    title: One
                    kind: type-2
                    scope: ["soc2-2017:CC,A"]
                    covers: { from: 2025-10-01, to: 2026-03-31 }
                    issuedOn: 2026-05-01
                    opinions: [{ requirement: soc2-2017/CC6.1, opinion: adverse }]
                  - id: two
                    title: Two
                    kind: type-2
                    scope: ["soc2-2017:CC,A"]
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    issuedOn: 2026-10-10
                """);

        assertThat(lint())
                .contains(
                        "\"two\" looked at days of which \"one\" says that soc2-2017/CC6.1 is not met");
    }

    @Test
    void aReportOfDaysToComeIsRefused() {
        change(
                "attestations.yaml",
                "covers: { from: 2024-10-01, to: 2025-09-30 }",
                "covers: { from: 2024-10-01, to: 2026-09-30 }");

        assertThat(run("gap", "--want", SOC).exit()).isEqualTo(2);
        assertThat(lint()).contains("no report speaks of days that are still to come");
    }

    @Test
    void evidenceThatIsFreshForTenYearsIsOdd() {
        change("controls/own.yaml", "freshDays: 45", "freshDays: 3650");

        assertThat(lint())
                .contains(
                        "INV-01 takes evidence for fresh for more than 400 days:"
                                + " archive-check-report (3,650)");
    }

    @Test
    void manyExclusionsForOneReasonAreOdd() throws IOException {
        for (int i = 15; i <= 20; i++) {
            exclude(
                    "iso27001-2022/A.5." + i,
                    "    approvedBy: Chief executive\n    approvedOn: 2026-09-14\n");
        }

        assertThat(lint())
                .contains(
                        "6 requirements are excluded for one and the same reason, \"not for us\": an"
                                + " auditor asks why each does not apply");
    }

    @Test
    void approvalsInBulkBeforeTheirEventsAreOdd() {
        write(
                "evidence/bulk.csv",
                "at,event,result\n2025-10-01,DESK-3459,ok\n2025-10-01,DESK-3477,ok\n");
        write(
                "evidence/bulk.yaml",
                """
                evidence:
                  - id: bulk
                    controls: [ACC-03]
                    kind: access-request-ticket
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    receivedAt: 2026-10-01
                    by: Security lead
                    file: bulk.csv
                    sha256: "%s"
                    rows: { at: at, occurrence: event, result: result }
                """
                        .formatted(digest("evidence/bulk.csv")));

        assertThat(lint())
                .contains(
                        "bulk shows of ACC-03 what was done more than 30 days before its event, of 2:"
                                + " DESK-3459, DESK-3477. An auditor asks who knew of it then");
    }

    // ---- exclusions, exceptions, documents

    private void exclude(String requirement, String more) throws IOException {
        write(
                "exclusions.yaml",
                Files.readString(acme.resolve("exclusions.yaml"))
                        + "\n  - requirement: %s\n    justification: not for us\n%s"
                                .formatted(requirement, more));
    }

    @Test
    void criteriaOfACategoryThatWasChosenCannotBeExcluded() throws IOException {
        exclude("soc2-2017/CC1.1", "    approvedBy: Chief executive\n");

        assertThat(lint())
                .contains(
                        "soc2-2017/CC1.1 cannot be excluded: an organisation leaves out nothing of"
                                + " soc2-2017");
    }

    @Test
    void whatIsExcludedWithoutApprovalStaysInTheDenominator() throws IOException {
        assertThat(proven(ISO)).endsWith("of 120");

        exclude("iso27001-2022/A.7.1", "");
        assertThat(proven(ISO)).endsWith("of 120");
        assertThat(lint()).contains("A.7.1 is to be excluded, and nobody has approved that");

        exclude(
                "iso27001-2022/A.7.2",
                "    approvedBy: Chief executive\n    approvedOn: 2026-09-14\n");
        assertThat(proven(ISO)).endsWith("of 119");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "controls", "soa", "management"})
    void anAcceptedExceptionStandsInEveryReport(String kind) {
        assertThat(run("report", kind, "--format", "md").out()).contains("EX-01");
    }

    @Test
    void anAcceptedExceptionTravelsThroughGapAndWhy() {
        assertThat(answer("gap", "--want", ISO)).contains("EX-01");
        assertThat(answer("why", ISO + "/A.8.1")).contains("EX-01");
    }

    @Test
    void anAccessPolicyThatNobodyApprovedCoversNoObligation() {
        write("attestations.yaml", NO_REPORTS);
        String before = coverage("A.5.15");
        String proof = answer("why", ISO + "/A.5.15");

        change(
                "documents.yaml",
                """
                  - document: access-control-policy
                    version: "3.0"
                    owner: IT operations lead
                    approvedBy: Chief executive
                    approvedOn: 2025-11-18
                    inForceSince: 2023-11-20
                """,
                """
                  - document: access-control-policy
                    version: "3.0"
                    owner: IT operations lead
                """);

        assertThat(before + proof)
                .isNotEqualTo(coverage("A.5.15") + answer("why", ISO + "/A.5.15"));
        assertThat(coverage("A.5.15")).isEqualTo("none");
    }

    // ---- since when documents are in force

    private static final String POLICY =
            """
              - document: access-control-policy
                version: "3.0"
                owner: IT operations lead
                approvedBy: Chief executive
                approvedOn: 2025-11-18
                inForceSince: 2023-11-20
            """;

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-12", "2026-11-18"})
    void approvingEachDocumentAgainAfterThePeriodChangesNothing(String on) throws IOException {
        String before = gap(SOC);
        String documents = Files.readString(acme.resolve("documents.yaml"));
        write(
                "documents.yaml",
                documents
                        .replaceAll(
                                "approvedOn: 202[56]-\\d\\d-\\d\\d(?=\\n +inForce)",
                                "approvedOn: " + on)
                        .replaceAll("reviewBy: 2026-\\d\\d-\\d\\d", "reviewBy: 2027-11-18"));

        assertThat(gap(SOC)).isEqualTo(before);
        assertThat(lint()).doesNotContain("inForceSince");
    }

    @Test
    void onePolicyApprovedAgainThatDoesNotSaySinceWhenCutsThePeriodAndIsNamed() {
        String before = proven(SOC);
        change(
                "documents.yaml",
                POLICY,
                POLICY.replace("2025-11-18", "2026-10-12")
                        .replace("    inForceSince: 2023-11-20\n", ""));

        assertThat(proven(SOC)).isNotEqualTo(before);
        String say = "before access-control-policy was in force (2026-10-12)";
        assertThat(answer("status")).contains(say, "say since when: inForceSince");
        assertThat(answer("show", "ACC-01")).contains(say);
        assertThat(lint())
                .contains(
                        "no day of 2025-10-01 to 2026-09-30 counts for ACC-01",
                        "in place before this approval of 2026-10-12");
    }

    @Test
    void aPolicyWhoseOnlyApprovalIsOnTheLastDayCountsForThatDay() {
        String before = proven(SOC);
        String first =
                POLICY.replace("3.0", "1.0")
                        .replace("2025-11-18", "2026-09-30")
                        .replace("    inForceSince: 2023-11-20\n", "");
        change("documents.yaml", POLICY, first);

        assertThat(proven(SOC)).isNotEqualTo(before);
        assertThat(answer("show", "ACC-01"))
                .contains("1 of 365 days")
                .contains("before access-control-policy was in force (2026-09-30)");
        assertThat(lint()).contains("only a part of 2025-10-01 to 2026-09-30 counts for ACC-01");
        change("documents.yaml", first, first + "    inForceSince: 2026-09-30\n");
        assertThat(lint()).doesNotContain("inForceSince");
        assertThat(answer("status")).doesNotContain("say since when");
    }
}
