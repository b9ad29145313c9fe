package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `init` asks of a report that a company holds, and of the day that it works towards.
class ReportAtTheBeginningTest {
    private static final String COVER =
            """
            # Brightmoor Payroll Ltd

            Type II report on controls relevant to Security, Availability and Confidentiality for the period October 1, 2025 to September 30, 2026

            Brightmoor uses Example Cloud, a subservice organization (carve-out method), and Hallam Reeve Assurance LLP examined it.

            In our opinion, in all material respects, the controls operated effectively throughout the period. 18 October 2026, Bristol.

            | Ref. | Control activity | TSC | Test of control | Results of testing |
            |---|---|---|---|---|
            | A-1 | Leavers lose their access. | CC6.2 | Looked at ten. | No exceptions noted. |
            """;

    @TempDir private Path folder;

    private Run begins(String cover, String typed) throws IOException {
        Path report = folder.resolve("report.md");
        Files.writeString(report, cover);
        return Run.atTerminal(
                typed, "init", folder.resolve("made").toString(), "--report", report.toString());
    }

    private String made(String file) throws IOException {
        return Files.readString(folder.resolve("made").resolve(file));
    }

    /// Name, what it covers, time zone, frameworks.
    private static final String BEFORE = "Brightmoor Payroll Ltd\n\n\n";

    @Test
    void theDayAtTheEndOfAnOpinionIsThatOfItsIssue() throws IOException {
        Run run = begins(COVER, BEFORE + "\n\nnone\n\n");

        assertThat(run.err()).contains("issued on  2026-10-18").doesNotContain("Issued on which");
        assertThat(made("attestations.yaml")).contains("issuedOn: 2026-10-18");
    }

    @Test
    void theLastDayOfItsPeriodIsNeverOfferedAsTheDayOfItsIssue() throws IOException {
        Run run =
                begins(
                        COVER.replace(" 18 October 2026, Bristol.", ""),
                        BEFORE + "\n\n\n2026-10-20\nnone\n\n");

        assertThat(run.err())
                .contains("Issued on which day: the date under its opinion, as in 2026-11-15: ");
        assertThat(made("attestations.yaml")).contains("issuedOn: 2026-10-20");
    }

    @Test
    void ofACriterionThatIsCarvedOutItIsAskedWhichPartIsTheProviders() throws IOException {
        Run run = begins(COVER, BEFORE + "\n\nA1.2 Example Cloud\n\n1,99\n1,2\n\n\n");

        assertThat(run.err())
                .containsSubsequence(
                        "It leaves out all of this",
                        "  1. ",
                        " *\n",
                        "* is as a rule what a host does",
                        "Which of these does Example Cloud do, as in 1,3 or 2-4, or all",
                        "is no number from 1 to",
                        "\"99\" is no number from 1 to",
                        "Another one");
        assertThat(made("attestations.yaml"))
                .contains("provider: \"Example Cloud\"", "obligations: [")
                .doesNotContain("requirements: [soc2-2017/A1.2]");
    }

    @Test
    void nobodysOfficesAreTakenForTheProvidersBecauseSomebodyPressedReturn() throws IOException {
        Run run = begins(COVER, BEFORE + "\n\nCC6.4 Example Cloud\n\n4\n\n\n");

        assertThat(run.err())
                .containsSubsequence(
                        "A host does all of it in its own data centres, and none of it in your offices",
                        "Which of these does Example Cloud do, as in 1,3 or 2-4, or all: ",
                        "Which of these does Example Cloud do");
        assertThat(made("attestations.yaml"))
                .contains("provider: \"Example Cloud\"", "obligations: [\"phys-")
                .doesNotContain("requirements: [\"soc2-2017/CC6.4\"]");
    }

    @Test
    void whatATableExpectsOfASubserviceOrganisationIsOffered() throws IOException {
        String table =
                """
                | Subservice organization | Controls expected | Criteria |
                |---|---|---|
                | Example Cloud | Access to data centres is restricted. | CC6.4 |

                Section IV

                | Ref.\
                """;
        Run run = begins(COVER.replace("| Ref.", table), BEFORE + "\n\n\n4\n\n\n");

        assertThat(run.err())
                .contains(
                        "left out are CC6.4 Example Cloud: asked below",
                        "[CC6.4 Example Cloud]: ",
                        "Which of these does Example Cloud do");
        assertThat(made("attestations.yaml")).contains("provider: \"Example Cloud\"");
    }

    @Test
    void aTableThatNamesTheProviderInItsHeadingIsOfferedByTheNameInFull() throws IOException {
        String text =
                """
                Brightmoor uses Example Web Services, Inc. ("EWS"), a subservice organization, for hosting.

                Criteria Complementary subservice organization control expected at EWS

                CC6.4 EWS restricts physical access to data centers to authorized

                personnel.

                A1.2 EWS protects data centers from fire and heat.

                Complementary user entity controls. Customers manage their users.

                CC6.1 is said to be met by them.

                | Ref.\
                """;
        Run run = begins(COVER.replace("| Ref.", text), BEFORE + "\n\n\n1-2,4\n\n1\n\n\n");

        assertThat(run.err())
                .contains(
                        "left out are CC6.4 Example Web Services and A1.2 Example Web Services:"
                                + " asked below",
                        "[CC6.4 Example Web Services]: ",
                        "Another one, or none [A1.2 Example Web Services]: ");
        assertThat(made("attestations.yaml")).contains("provider: \"Example Web Services\"");
    }

    @Test
    void aProviderThatTheTextNamesAloneIsOfferedAndNeverNone() throws IOException {
        String named = "Example Web Services, Inc. (in two regions), a subservice";
        Run run =
                begins(
                        COVER.replace("Example Cloud, a subservice", named),
                        BEFORE + "\n\n\n4-3\n1-2,4\n\n\n");

        assertThat(run.err())
                .contains(
                        "Example Web Services is left out: asked below",
                        "[CC6.4 Example Web Services]: ",
                        "\"4-3\" is no number from 1 to",
                        "Another one [none]: ");
        assertThat(made("attestations.yaml"))
                .containsPattern("obligations: \\[\\S+, \\S+, \\S+\\]");
    }

    @Test
    void aProviderThatIsIncludedIsNotOfferedAsLeftOut() throws IOException {
        Run run = begins(COVER.replace("carve-out", "inclusive"), BEFORE + "\n\n\n\n\n");

        assertThat(run.err()).doesNotContain("[CC6.4 Example Cloud]");
    }

    @Test
    void severalThatWordsFindAreTakenByTheirNumbers() throws IOException {
        Run run = begins(COVER, BEFORE + "\n\nfire cooling power = Example Cloud\n\n1,3\n\n\n");

        assertThat(run.err())
                .containsSubsequence("These speak of it:", "Which of these does Example Cloud do");
        assertThat(made("attestations.yaml"))
                .contains("provider: \"Example Cloud\"", "obligations: [");
    }

    @Test
    void theDayOfACertificateIsCountedBackToItsAudit() throws IOException {
        Run run =
                begins(
                        COVER,
                        "Brightmoor Payroll Ltd\n\n\ncertificate 2026-11-01\ncertificate 2027-07-31\n\nnone\n\n");

        assertThat(run.err())
                .contains("takes an audit on 2026-09-20, and that is over")
                .contains("audit on 2027-06-19");
        assertThat(made("programme.yaml")).contains("2027-06-19");
    }
}
