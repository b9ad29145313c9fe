package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlteredEvidenceTest {
    private static final String SAID =
            "1 piece of evidence was altered since it was indexed and proves nothing:"
                    + " backup-jobs-2026-03.";

    @TempDir private Path folder;
    private String acme = "";

    @BeforeEach
    void beginWithTheSample() {
        acme = folder.resolve("acme").toString();
        Run.of("init", acme, "--sample");
    }

    private void append(String file, String line) throws IOException {
        Path path = Path.of(acme, "evidence", file);
        Files.writeString(path, Files.readString(path) + line);
    }

    /// What is said, without where lines end.
    private String said(String... words) {
        return Run.of(List.of(words), "--programme", acme, "--as-of", "2026-11-29")
                .out()
                .replaceAll("\\s+", " ");
    }

    private void delete(String file) throws IOException {
        Files.delete(Path.of(acme, "evidence", file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "status --format md",
                "gap --want iso27001-2022",
                "why iso27001-2022/A.8.13",
                "checklist --want iso27001-2022",
                "show CON-04",
                "deviations",
                "calendar",
                "report soa"
            })
    void everyAnswerSaysOnceThatAFileOfEvidenceIsMissing(String command) throws IOException {
        delete("backup/jobs/2026-03.csv");

        assertThat(said(command.split(" ")))
                .containsOnlyOnce(
                        "The file of 1 piece of evidence is missing, so it proves nothing:"
                                + " backup-jobs-2026-03.");
    }

    @Test
    void theFilesOfSeveralPiecesOfEvidenceThatAreMissingAreSaidTogether() throws IOException {
        delete("backup/jobs/2026-02.csv");
        delete("backup/jobs/2026-03.csv");

        assertThat(said("status"))
                .contains(
                        "The files of 2 pieces of evidence are missing, so they prove nothing:"
                                + " backup-jobs-2026-02, backup-jobs-2026-03.");
    }

    @Test
    void aRecordOfWhichTheFileIsMissingProvesNothingAndIsNobodysWordEither() throws IOException {
        String[] words = {"show", "ACC-07", "--window", "2026-04-01..2026-06-30"};
        assertThat(said(words)).contains("1 of 1");

        delete("access/access-reviews/2026-Q2.csv");

        assertThat(said(words)).contains("0 of 1", "access-review-2026-q2.");
    }

    @Test
    void lintStillReportsAsAnErrorThatAFileIsMissing() throws IOException {
        delete("access/access-reviews/2026-Q2.csv");

        Run run = Run.of("lint", acme);

        assertThat((run.out() + run.err()).replaceAll("\\s+", " "))
                .contains("there is no file evidence/access/access-reviews/2026-Q2.csv")
                .contains("711 pieces of evidence, 710 with a file");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenThatWouldHideThatAFileIsMissing() throws IOException {
        delete("access/access-reviews/2026-Q2.csv");
        Path evidence = Path.of(acme, "evidence/access.yaml");
        String before = Files.readString(evidence);

        Run run =
                Run.of(
                        "conclude",
                        "ACC-04",
                        "--programme",
                        acme,
                        "--want",
                        "soc2-2017",
                        "--as",
                        "not-effective",
                        "--by",
                        "Compliance manager",
                        "--cause",
                        "nobody was told",
                        "--apply");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Written to conclusions.yaml.");
        assertThat(evidence).hasContent(before);
        assertThat(said("status")).contains("access-review-2026-q2.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "status --format md",
                "gap --want iso27001-2022",
                "gap --want iso27001-2022 --format md",
                "why iso27001-2022/A.8.13",
                "checklist --want iso27001-2022",
                "checklist --want iso27001-2022 --format md",
                "show CON-04",
                "show CON-04 --format md",
                "deviations",
                "calendar",
                "report management",
                "report controls",
                "report soa",
                "report gap",
                "report checklist"
            })
    void everyAnswerSaysOnceThatEvidenceWasAltered(String command) throws IOException {
        String[] words = command.split(" ");
        assertThat(said(words)).doesNotContain("altered since");

        append("backup/jobs/2026-03.csv", "\n");

        assertThat(said(words)).containsOnlyOnce(SAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "gap --want iso27001-2022",
                "checklist --want iso27001-2022",
                "show CON-04"
            })
    void dataNamesTheEvidenceThatWasAltered(String command) throws IOException {
        String[] words = (command + " --format json").split(" ");
        assertThat(said(words)).doesNotContain("\"altered\"");

        append("backup/jobs/2026-03.csv", "\n");
        delete("backup/jobs/2026-04.csv");

        String json = said(words);
        assertThat(json)
                .contains("\"altered\": [\"backup-jobs-2026-03\"]")
                .contains("\"missingEvidence\": [\"backup-jobs-2026-04\"]");
        Path schema = Path.of("../docs/schemas", words[0] + ".schema.json");
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(Files.readString(schema))
                                .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatWasAlteredIsNeverWritten() throws IOException {
        append("backup/jobs/2026-03.csv", "\n");
        Path evidence = Path.of(acme, "evidence/backup.yaml");
        String before = Files.readString(evidence);

        Run run =
                Run.of(
                        "conclude",
                        "ACC-04",
                        "--programme",
                        acme,
                        "--want",
                        "soc2-2017",
                        "--as",
                        "not-effective",
                        "--by",
                        "Compliance manager",
                        "--cause",
                        "nobody was told",
                        "--apply");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Written to conclusions.yaml.");
        assertThat(evidence).hasContent(before);
    }

    @Test
    void theRowsOfAnAlteredFileAreNotCounted() throws IOException {
        String[] words = {"show", "CON-04", "--window", "2025-10-01..2026-09-30"};
        assertThat(said(words)).contains("365 of 365");

        append("backup/jobs/2026-03.csv", "\n");

        assertThat(said(words)).contains("334 of 365").doesNotContain("365 of 365");
    }

    @Test
    void aFailureInAnAlteredFileIsNotHidden() throws IOException {
        append("backup/jobs/2026-03.csv", "\n");

        assertThat(said("deviations", "--control", "CON-04", "--want", "soc2-2017"))
                .contains("2026-03-10 missing", "2026-03-11 failed", "2026-03-12 missing");
    }

    @Test
    void anAlteredRecordProvesNothingAndIsNobodysWordEither() throws IOException {
        String[] words = {"show", "ACC-07", "--window", "2026-04-01..2026-06-30"};
        assertThat(said(words)).contains("1 of 1");

        append("access/access-reviews/2026-Q2.csv", "\n");

        assertThat(said(words)).contains("0 of 1", "access-review-2026-q2.");
    }
}
