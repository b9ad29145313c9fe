package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/// What somebody who signs opinions has to be told of a company, where they read it: who audited
/// and who approved what, and what is over, old or gone.
class ToldWhereItIsReadTest {
    @TempDir private Path folder;
    private Path acme = Path.of("");

    @BeforeEach
    void beginWithTheSample() {
        acme = folder.resolve("acme");
        assertThat(Run.of("init", acme.toString(), "--sample").err()).isEmpty();
    }

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
            Files.writeString(acme.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String verb, String... more) {
        Run run =
                Run.of(
                        List.of(verb, "--programme", acme.toString(), "--as-of", "2026-10-15"),
                        more);
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    private String lint() {
        Run run = Run.of("lint", acme.toString());
        return (run.out() + run.err()).replaceAll("\\s+", " ");
    }

    @Test
    void anExceptionThatHasExpiredIsNamedBeforeTheList() {
        change("exceptions.yaml", "2026-11-30", "2026-10-10");
        String expired =
                "The accepted exception EX-01 to END-02 expired on 2026-10-10, and nothing follows"
                        + " it: mend what it excuses, or have it accepted again.";

        assertThat(answer("checklist", "--want", "iso27001-2022").split("First, before", 2)[0])
                .contains(expired);
        assertThat(answer("gap", "--want", "iso27001-2022").split("proven", 2)[0])
                .contains(expired);
    }

    @Test
    void aRoleThatNobodyHoldsAnyMoreIsNamedAsSuch() {
        change("people.yaml", "role: Security engineer", "role: Night porter");

        assertThat(lint()).contains("unknown person or role \"Security engineer\", here and in");
        assertThat(answer("calendar", "--months", "1"))
                .contains("Security engineer (nobody holds this role)")
                .doesNotContain("Quality lead (nobody");
        assertThat(answer("calendar", "--format", "json")).doesNotContain("(nobody holds");
        assertThat(answer("checklist", "--want", "iso27001-2022"))
                .containsPattern("roles are held by nobody: [^.]*Internal audit lead");
    }

    @Nested
    class AnInternalAudit {
        private static final String OWN =
                "The internal audit IA-1 shows nothing of what takes somebody independent: IT"
                        + " operations lead audited what they own, ACC-04, ACC-07. Have somebody"
                        + " else audit that.";

        /// @param auditor who holds it, and owns the control by which audits are held
        /// @param scope what it looks at beside ACC-04 and ACC-07, which the IT operations lead
        ///   owns
        /// @param findings what its report says of them
        private void heldBy(String auditor, String scope, String findings) {
            change(
                    "controls/isms.yaml",
                    """
                      - control: ISM-10
                        state: planned
                        plannedOn: 2026-09-14
                        dueOn: 2027-01-22
                        owner: Internal audit lead
                    """,
                    """
                      - control: ISM-10
                        state: implemented
                        implementedOn: 2026-06-01
                        owner: %s
                    """
                            .formatted(auditor));
            change(
                    "documents.yaml",
                    """
                      - document: internal-audit-programme
                        version: "0.1"
                        owner: Chief operating officer
                    """,
                    """
                      - document: internal-audit-programme
                        version: "1.0"
                        owner: Chief operating officer
                        approvedBy: Chief executive
                        approvedOn: 2026-05-20
                        reviewBy: 2027-05-20
                    """);
            try {
                Path evidence = acme.resolve("evidence/risk.yaml");
                Files.writeString(
                        evidence,
                        Files.readString(evidence)
                                + record("internal-audit-report", auditor, findings)
                                + record("auditor-independence-record", auditor, ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            write(
                    "audits.yaml",
                    """
                    audits:
                      - id: IA-1
                        title: Internal audit 2026
                        held: { from: 2026-09-21, to: 2026-09-25 }
                        scope: [%s]
                        controls: [ACC-04, ACC-07]
                        auditors: [%s]
                        report: internal-audit-report
                        reportedTo: Chief executive
                        reportedOn: 2026-09-29
                    """
                            .formatted(scope, auditor));
        }

        private String record(String kind, String by, String more) {
            write("evidence/" + kind + ".md", kind + "\n");
            return """

              - id: %s
                controls: [ISM-10]
                kind: %s
                observedAt: 2026-09-29
                receivedAt: 2026-09-29
                by: %s
                file: %s.md
                sha256: "%s"
            %s\
            """
                    .formatted(kind, kind, by, kind, digest("evidence/" + kind + ".md"), more);
        }

        private String digest(String file) {
            try {
                byte[] bytes = Files.readAllBytes(acme.resolve(file));
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static final String CLAUSES = "\"iso27001-2022:4,5,6,7,8,9,10\"";
        private static final String NO_FINDINGS = "    findings: 0\n";

        @Test
        void byTheOwnerOfSomeOfItShowsNothingOfIndependence() {
            heldBy("IT operations lead", CLAUSES, NO_FINDINGS);

            assertThat(answer("why", "iso27001-2022/9.2.1"))
                    .contains(OWN)
                    .contains("partial, 2 of 3 obligations proved")
                    .contains("ISM-10 was in place on 2026-10-15 [isms-audit-performed]")
                    .doesNotContain("in place on 2026-10-15 [comp-indep-planned]");
            assertThat(answer("why", "iso27001-2022/9.2.2"))
                    .doesNotContain("in place on 2026-10-15 [comp-indep-reviewer]")
                    .contains("in place on 2026-10-15 [isms-findings-reported]");
            assertThat(answer("why", "iso27001-2022/A.5.35"))
                    .contains("partial, 1 of 3 obligations proved");
        }

        @ParameterizedTest
        @ValueSource(strings = {"status", "checklist --want iso27001-2022"})
        void byTheOwnerOfSomeOfItIsTold(String command) {
            List<String> verb = List.of(command.split(" ", -1));
            heldBy("IT operations lead", CLAUSES, NO_FINDINGS);

            assertThat(answer(verb.getFirst(), verb.subList(1, verb.size()).toArray(String[]::new)))
                    .contains(OWN);
        }

        @Test
        void byTheOwnerOfSomeOfItIsOddToo() {
            heldBy("IT operations lead", CLAUSES, NO_FINDINGS);

            assertThat(lint())
                    .contains(
                            "IT operations lead audited what they own: ACC-04, ACC-07, ISM-10"
                                    + " itself. The audit shows nothing of what takes somebody"
                                    + " independent (auditor-owns)");
        }

        @Test
        void byTheOwnerOfAllOfItShowsNothing() {
            heldBy("IT operations lead", "", NO_FINDINGS);

            assertThat(answer("why", "iso27001-2022/9.2.1"))
                    .contains("The internal audit IA-1 shows nothing: IT operations lead audited")
                    .doesNotContain("ISM-10 was in place");
        }

        @Test
        void bySomebodyElseShowsIt() {
            heldBy("Finance lead", CLAUSES, NO_FINDINGS);

            assertThat(answer("why", "iso27001-2022/9.2.1"))
                    .contains("full, 3 of 3 obligations proved")
                    .doesNotContain("IA-1 shows");
            assertThat(lint()).contains("0 errors, 0 warnings");
        }

        @Test
        void ofWhichNobodySaysWhatItFoundToldNobodyOfIt() {
            heldBy("Finance lead", CLAUSES, "");

            assertThat(answer("why", "iso27001-2022/9.2.2"))
                    .doesNotContain("in place on 2026-10-15 [isms-findings-reported]");
            assertThat(lint())
                    .contains(
                            "IA-1 names no findings, and its report does not say how many there"
                                    + " are, so nothing shows that they were reported: name them, or"
                                    + " say findings: 0 of internal-audit-report (findings-not-said)");
        }
    }

    @Nested
    class AnExceptionThatIsOver {
        @BeforeEach
        void endsInJune() {
            change("exceptions.yaml", "expiresOn: 2026-11-30", "expiresOn: 2026-06-30");
        }

        @Test
        void isToldWhereItStood() {
            String over =
                    "which is over, and nothing follows it: have it accepted again, or mend what"
                            + " it excuses and show that";

            assertThat(answer("status"))
                    .contains(
                            "exceptions that nothing follows: EX-01 to END-02 for 3 subjects"
                                    + " expired on 2026-06-30")
                    .contains("ends: EX-01 accepted exception to END-02")
                    .doesNotContain("accepted exceptions, which prove nothing: EX-01");
            assertThat(answer("show", "END-02")).contains("until 2026-06-30, " + over);
            assertThat(answer("gap", "--want", "soc2-2017:CC,A", "--brief"))
                    .contains("until 2026-06-30, " + over);
            assertThat(answer("why", "soc2-2017/CC6.7"))
                    .containsPattern(
                            "END-02 \\(Managed device baseline\\) holds, operating \\(accepted"
                                    + " exception EX-01, which is │? ?over\\)");
        }

        @Test
        void isFollowedByAnotherOne() {
            change(
                    "exceptions.yaml",
                    "expiresOn: 2026-06-30",
                    """
                    expiresOn: 2026-06-30
                      - id: EX-02
                        control: END-02
                        reason: "The same for the rest of the year."
                        subjects: [test-device-1, test-device-2, test-device-3]
                        acceptedBy: Security lead
                        acceptedOn: 2026-06-29
                        expiresOn: 2026-12-31\
                    """);

            assertThat(answer("status"))
                    .contains("which prove nothing: EX-02 to END-02")
                    .doesNotContain("EX-01");
        }

        @Test
        void bySomebodyElseThanTheOwnerIsAccepted() {
            assertThat(lint()).doesNotContain("owner-accepts");

            change(
                    "exceptions.yaml",
                    "acceptedBy: Security lead",
                    "acceptedBy: IT operations lead");

            assertThat(lint())
                    .contains(
                            "IT operations lead owns END-02, and accepted EX-01: somebody else"
                                    + " does (owner-accepts)");
        }
    }

    @Nested
    class APolicy {
        @BeforeEach
        void ofItsOwnOwner() {
            change(
                    "documents.yaml",
                    """
                        owner: Security lead
                        approvedBy: Chief executive
                        approvedOn: 2025-11-18
                        inForceSince: 2023-11-20
                    """,
                    """
                        owner: Security lead
                        approvedBy: Security lead
                        approvedOn: 2023-11-20
                    """);
            change(
                    "documents.yaml",
                    "approvedOn: 2023-11-20\n    reviewBy: 2026-11-18",
                    "approvedOn: 2023-11-20\n    reviewBy: 2024-11-18");
        }

        @Test
        void isOdd() {
            assertThat(lint())
                    .contains("information-security-policy was approved by its own owner")
                    .contains(
                            "information-security-policy was approved by Security lead, and by the"
                                    + " table of authorities the Chief executive approves it"
                                    + " (approved-by-another)");
        }

        @Test
        void isNamedWithItsApproverAndItsOverdueReviewWhereAGateRestsOnIt() {
            assertThat(answer("status", "--format", "md"))
                    .contains(
                            "information-security-policy was approved by Security lead, and by the"
                                    + " table of authorities the Chief executive approves it",
                            "Information Security Policy (version 3.0) | Security lead | overdue");
        }
    }

    @Test
    void aNonconformityOfADeviationThatIsGoneIsOdd() {
        change("nonconformities.yaml", "setting/2026-09-30", "setting/2026-09-01");

        assertThat(lint())
                .contains(
                        "NC-01 answers the deviation \"setting/2026-09-01\", and DEV-08 has none of"
                                + " that name: what showed it may have been changed. Maybe"
                                + " \"setting/2026-09-30\"? (unknown-deviation)");
    }

    @Test
    void whatRestsOnAReportThatSoonEndsIsToldWithTheDayAndTheFigureWithoutIt() {
        String ends =
                "SOC 2 Type II report of December 2025 counts until 2026-12-31: 45 requirements"
                        + " rest on it, in whole or in part, and without the next one 45.7 % are"
                        + " proven (61.2 % today).";

        assertThat(answer("gap", "--want", "iso27001-2022", "--brief")).contains(ends);
        assertThat(answer("gap", "--want", "iso27001-2022", "--format", "json"))
                .contains(ends.replace(" %", "\u00a0%"));
        assertThat(answer("status")).contains("ISO/IEC 27001:2022: " + ends);
        assertThat(answer("report", "management", "--format", "md")).contains(ends);

        change("attestations.yaml", "validUntil: 2026-12-31", "validUntil: 2027-02-28");
        assertThat(answer("status")).doesNotContain("counts until");
    }

    @Test
    void aReportOfLongAgoThatIsStatedToBeValidIsToldFirst() {
        change("attestations.yaml", "from: 2024-10-01", "from: 2022-10-01");
        change("attestations.yaml", "to: 2025-09-30", "to: 2023-09-30");
        change("attestations.yaml", "validUntil: 2026-12-31", "validUntil: 2027-12-31");
        String old =
                "SOC 2 Type II report of December 2025 is stated to be valid until 2027-12-31, 4"
                        + " years after its period ended on 2023-09-30: one of its kind usually"
                        + " counts until 2024-09-30, and few who rely on it take it much longer.";

        assertThat(answer("gap", "--want", "iso27001-2022", "--brief")).contains(old);
        assertThat(answer("why", "iso27001-2022/5.2")).contains(old);
        assertThat(answer("status")).contains(old);
        assertThat(lint()).contains("long-validity");
    }

    @Test
    void anExclusionOfWhatControlsInPlaceDoIsOdd() throws IOException {
        assertThat(lint()).contains("0 errors, 0 warnings");

        Path exclusions = acme.resolve("exclusions.yaml");
        write(
                "exclusions.yaml",
                Files.readString(exclusions)
                        + """

                          - requirement: iso27001-2022/A.5.18
                            justification: "Not needed."
                            approvedBy: Chief executive
                            approvedOn: 2026-09-14
                        """);

        assertThat(lint())
                .contains(
                        "iso27001-2022/A.5.18 is excluded, and controls in place discharge 8 of 8"
                                + " obligations that it demands (ACC-01, ACC-03, ACC-04, ACC-07):"
                                + " an auditor asks why it does not apply (excluded-and-done)");
    }
}
