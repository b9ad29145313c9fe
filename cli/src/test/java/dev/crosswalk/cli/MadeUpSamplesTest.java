package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.intake.ControlList;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.ListedTest;
import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.content.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The made-up report in `docs/samples`, which guides use. `-Dsamples.write=true` writes it anew.
class MadeUpSamplesTest {
    static final Path SAMPLES =
            Path.of("../docs/samples/made-up-report").toAbsolutePath().normalize();

    private static final Content CONTENT = Content.bundled();

    @TempDir private Path folder;

    /// What is in the file but not where: pages and cells differ between formats.
    private static List<String> said(Path file) throws IOException {
        List<String> said = new ArrayList<>();
        for (ListedControl c : listed(file).controls()) {
            said.add(c.id() + " " + c.criteria() + " " + c.result() + " " + c.text());
            for (ListedTest t : c.tests()) {
                said.add("  " + t.text() + " | " + t.words() + " | " + t.result());
            }
        }
        return said;
    }

    private static ControlList listed(Path file) throws IOException {
        try {
            return IntakeAnswer.of(
                            new IntakeRequest(
                                    file.getFileName().toString(), List.of(), CoverPage.EMPTY),
                            file,
                            new Sources(CONTENT, null, null, Instant.EPOCH, Dialect.PLAIN),
                            Suggester.NONE)
                    .list();
        } catch (Refusal e) {
            throw new AssertionError(e.getMessage() + e.details(), e);
        }
    }

    /// The other formats keep the time at which they were written, and differ in bytes.
    @Test
    void theListIsWhatTheGeneratorWrites() throws IOException {
        if (Boolean.getBoolean("samples.write")) {
            MadeUpReport.write(SAMPLES);
        }
        MadeUpReport.write(folder);

        assertThat(SAMPLES.resolve("report.csv"))
                .hasSameBinaryContentAs(folder.resolve("report.csv"));
        assertThat(said(SAMPLES.resolve("report.csv"))).hasSizeGreaterThan(2 * 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx", "pdf"})
    void intakeReadsTheSameOfEachFormat(String format) throws IOException {
        assertThat(said(SAMPLES.resolve("report." + format)))
                .isEqualTo(said(SAMPLES.resolve("report.csv")));
    }

    @Test
    void theReviewDecidesOnEachControlAsItIsNow() throws IOException {
        String review = Files.readString(SAMPLES.resolve("report.csv.review.yaml"));

        Run read = takenOver(programme(), "report.pdf");

        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(listed(SAMPLES.resolve("report.csv")).controls())
                .allSatisfy(c -> assertThat(review).contains("control: \"" + c.id() + "\"\n"));
    }

    @Test
    void nothingIsDueNewEvidenceThatTheAuditorHasJustTestedButWhatHasAnException()
            throws IOException {
        String programme = programme();
        Run taken = takenOver(programme, "report.csv", "--apply");
        assertThat(taken.exit()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("What its exceptions take out, and nothing else");

        assertThat(newEvidence(programme, "2026-10-20"))
                .as("nothing says that it began before")
                .isEmpty();
        Files.writeString(
                Path.of(programme, "answers.yaml"),
                """
                answers:
                  - { obligation: isms-audit-performed, met: false, by: Ann, "on": 2026-10-10 }
                """);

        // A week after the day of the report, what its auditor found wanting is to be put right.
        assertThat(newEvidence(programme, "2026-10-15")).isEmpty();
        assertThat(newEvidence(programme, "2026-10-20"))
                .containsExactly("2026-10-19 OWN-ACC-05", "2026-10-19 OWN-CHG-01");
        assertThat(newEvidence(programme, "2027-09-30")).hasSize(2);
        assertThat(newEvidence(programme, "2027-10-01"))
                .hasSizeGreaterThan(50)
                .contains("2027-09-30 OPS-03");
    }

    private static final Pattern NEW_EVIDENCE =
            Pattern.compile("(\\S+) \\| new evidence \\| (\\S+) .*\\| overdue \\|");

    /// What is overdue new evidence on a day, as `2026-09-30 OPS-03`.
    private static List<String> newEvidence(String programme, String day) {
        Run status = Run.of("status", "--programme", programme, "--as-of", day, "--format", "md");
        assertThat(status.exit()).as(status.err()).isZero();
        return NEW_EVIDENCE
                .matcher(status.out())
                .results()
                .map(m -> m.group(1) + " " + m.group(2))
                .toList();
    }

    private static Run takenOver(String programme, String list, String... more) {
        return Run.of(
                List.of(
                        "intake",
                        SAMPLES.resolve(list).toString(),
                        "--programme",
                        programme,
                        "--read",
                        SAMPLES.resolve("report.csv.review.yaml").toString(),
                        "--issuer",
                        MadeUpReport.AUDITOR,
                        "--scope",
                        "soc2-2017:CC,A,C",
                        "--period",
                        "2025-10-01..2026-09-30",
                        "--issued",
                        "2026-10-12"),
                more);
    }

    private String programme() {
        String made = folder.resolve("freight").toString();
        Run run =
                Run.of(
                        "init",
                        made,
                        "--organisation",
                        MadeUpReport.COMPANY,
                        "--want",
                        "iso27001-2022",
                        "--adopt",
                        "none");
        assertThat(run.exit()).as(run.err()).isZero();
        return made;
    }
}
