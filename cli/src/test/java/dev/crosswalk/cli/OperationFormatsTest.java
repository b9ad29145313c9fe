package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is asked about how controls operated is answered in every format, and each names what it is
/// about.
class OperationFormatsTest {
    @TempDir private static Path folder;
    private static String programme = "";

    @BeforeAll
    static void beginWithTheSample() {
        programme = folder.resolve("sample").toString();
        assertThat(Run.of("init", "--sample", programme).err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    deviations | ACC-07 | DESK
                    deviations --control ACC-07 | ACC-07 | 2026-Q1
                    population | changes-2026-q3 | leavers-2026-q2
                    sample changes-2026-q3 --seed 7f3a | CHG- | 2026-
                    show ACC-07 | acc-review-owner | operated
                    show CON-04 | cont-backup-performed | operated
                    why iso27001-2022/A.5.18 | A.5.18 | ACC-07
                    why soc2-2017/CC6.2 | CC6.2 | ACC-04
                    """)
    void eachFormatNamesIt(String line, String name, String and) throws IOException {
        List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
        words.addAll(List.of("--programme", programme));
        if (!line.startsWith("population") && !line.startsWith("sample")) {
            words.addAll(List.of("--as-of", "2026-10-15"));
        }
        for (String format : List.of("table", "md", "html", "csv", "json")) {
            List<String> all = new ArrayList<>(words);
            all.addAll(List.of("--format", format));
            Run run = Run.of(all.toArray(String[]::new));

            assertThat(run.err()).as(format).isEmpty();
            assertThat(run.exit()).as(format).isZero();
            assertThat(run.out().replace('\u00a0', ' ')).as(format).contains(name, and);
            if (format.equals("json") && line.startsWith("why")) {
                assertIsProof(run.out());
            }
        }
        for (String format : List.of("xlsx", "docx", "pdf")) {
            Path file = folder.resolve("answer." + format);
            List<String> all = new ArrayList<>(words);
            all.addAll(List.of("--output", file.toString()));

            assertThat(Run.of(all.toArray(String[]::new)).exit()).as(format).isZero();
            assertThat(Files.size(file)).as(format).isGreaterThan(1_000);
        }
    }

    /// A column beside long ids would leave it a word a line.
    @ParameterizedTest
    @ValueSource(strings = {"80", "100"})
    void whatAnObligationAsksForHasTheWidthOfTheTerminal(String columns) {
        Run run =
                Run.with(
                        Map.of("COLUMNS", columns),
                        "show",
                        "DAT-01",
                        "--programme",
                        programme,
                        "--as-of",
                        "2026-10-15");

        assertThat(run.out().replace('\u00a0', ' '))
                .contains(
                        """
                        data-class-criteria  operated
                          Classification levels are decided from legal and contractual duties and the\
                        """)
                .contains("\n  by retention-schedule-2024, retention-schedule-2025\n");
    }

    private static JsonNode shown(String control) {
        Run run =
                Run.of(
                        "show",
                        control,
                        "--programme",
                        programme,
                        "--as-of",
                        "2026-11-30",
                        "--format",
                        "json");
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void whichKindsOfEvidenceAreDueIsSaidWithTheLastDayOnWhichOneCounted() {
        assertThat(shown("ACC-05").path("evidenceDue").valueStream())
                .extracting(d -> d.path("kind").asString(), d -> d.path("until").asString())
                .contains(tuple("authentication-policy-export", "2026-11-14"))
                .extracting(due -> due.toList().getFirst())
                .doesNotContain("logon-observation-record", "identity-policy-change-log");
    }

    @Test
    void theSameFileAgainAndAgainIsRemarkedOn() {
        assertThat(shown("NET-02").path("repeated").toString())
                .contains(" times the very same file, the last time on 2026-")
                .contains(": external exposure scan. ");
        assertThat(shown("ACC-05").path("repeated")).hasSize(1);
        assertThat(shown("ACC-07").path("repeated")).isEmpty();
    }

    @Test
    void aFalsifiedRecordIsNamedWhereverTheControlIs() throws IOException {
        Path falsified = folder.resolve("falsified");
        assertThat(Run.of("init", "--sample", falsified.toString()).err()).isEmpty();
        Path file = falsified.resolve("evidence/access.yaml");
        String ticket = "    file: access/access-reviews/2025-Q4-removals.csv\n";
        String text = Files.readString(file);
        assertThat(text).contains(ticket);
        Files.writeString(file, text.replace(ticket, ticket + "    falsified: true\n"));
        List<String> on = List.of("--programme", falsified.toString(), "--as-of", "2026-10-15");
        String became = "access-removals-2025-q4 falsified 2025-12-18 2025-12-18 2025-12-18";

        for (List<String> verb : List.of(List.of("show", "ACC-07"), List.of("deviations"))) {
            String out =
                    Run.of(Stream.concat(verb.stream(), on.stream()).toArray(String[]::new)).out();
            assertThat(out.replaceAll("\\s+", " "))
                    .contains(became + " falsified record: nobody can conclude");
        }
        String json =
                Run.of(
                                Stream.of(List.of("deviations"), on, List.of("--format", "json"))
                                        .flatMap(List::stream)
                                        .toArray(String[]::new))
                        .out();
        assertThat(json.replaceAll("\\s+", ""))
                .contains("\"falsified\":[\"access-removals-2025-q4\"]");
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("../docs/schemas/deviations.schema.json")))
                                .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aFailureIsNamedWithTheLimitThatItBreaks() throws IOException {
        String failed = folder.resolve("failed").toString();
        assertThat(Run.of("init", "--sample", failed).err()).isEmpty();
        Path jobs = Path.of(failed, "evidence/backup/jobs/2026-05.csv");
        Files.writeString(jobs, Files.readString(jobs).replace(",ok,", ",failed,"));
        List<String> why =
                List.of("why", "soc2-2017/A1.2", "--programme", failed, "--as-of", "2026-10-15");

        assertThat(Run.of(why.toArray(String[]::new)).out().replaceAll("[\\s│├└─]+", " "))
                .contains(
                        "control: CON-04 (Scheduled backups with failure alerts) fails, operating"
                                + " failure: late or failed 31 of 365 times, where nobody may conclude on 4 in a row: 2026-05-01 failed");
        List<String> json = new ArrayList<>(why);
        json.addAll(List.of("--format", "json"));
        String proof = Run.of(json.toArray(String[]::new)).out();
        assertThat(proof).contains("\"kind\": \"failure\"", "\"limit\": \"run\"");
        assertIsProof(proof);
    }

    private static void assertIsProof(String json) throws IOException {
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("../docs/schemas/why.schema.json")))
                                .validate(json, InputFormat.JSON))
                .isEmpty();
    }
}
