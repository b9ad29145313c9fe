package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportVerbTest {
    @TempDir Path folder;
    private String programme = "";

    @BeforeEach
    void makeProgramme() throws IOException {
        Path made = Files.createDirectory(folder.resolve("acme"));
        Files.writeString(
                made.resolve("programme.yaml"),
                """
                organisation: Example Ltd
                frameworks:
                  - { edition: iso27001-2022, assurance: implemented }
                  - { edition: soc2-2017, nodes: [CC] }
                """);
        programme = made.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "crosswalk", "controls", "soa", "management"})
    void eachKindIsMadeOfAProgrammeThatHasNothingYet(String kind) {
        Run run = Run.of("report", kind, "--programme", programme);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("# ").contains("Example Ltd · 2 November 2026 · Content ");
    }

    @ParameterizedTest
    @CsvSource({"gap.html, <!DOCTYPE html>", "gap.pdf, %PDF", "gap.docx, PK", "gap.xlsx, PK"})
    void theEndingOfTheFileTellsTheFormat(String name, String magic) throws IOException {
        Path file = folder.resolve(name);

        Run run = Run.of("report", "gap", "--programme", programme, "--output", file.toString());

        assertThat(run.err()).isEmpty();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith(magic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "pdf", "docx", "xlsx"})
    void aGapHasAShortEditionInEveryFormat(String format) throws IOException {
        Path file = folder.resolve("summary." + format);

        Run run =
                Run.of(
                        "report",
                        "gap",
                        "--short",
                        "--programme",
                        programme,
                        "--output",
                        file.toString());

        assertThat(run.err()).isEmpty();
        assertThat(file).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soa", "management"})
    void noOtherReportHasAShortEdition(String kind) {
        Run run = Run.of(("report " + kind + " --short --programme " + programme).split(" ", -1));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("has no short edition: leave out --short, which is of gap and plan");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatTheOtherVerbCallsItsShortEditionIsNamedAsThisOneDoes() {
        Run report = Run.of("report", "plan", "--brief", "--programme", programme);

        assertThat(report.exit()).isEqualTo(2);
        assertThat(report.err())
                .isEqualTo("crosswalk: unknown option \"--brief\": report calls it --short\n");
        assertThat(Run.of("plan", "--short", "--programme", programme).err())
                .isEqualTo("crosswalk: unknown option \"--short\": plan calls it --brief\n");
    }

    /// Guidance says nothing of its requirement: it may be open where that is proved.
    @Test
    void whatIsOpenOfGuidanceIsNamedAlsoWhereItsRequirementIsProved() {
        Run run =
                Run.of(
                        "report",
                        "gap",
                        "--have",
                        "iso27001-2022",
                        "--want",
                        "soc2-2017:CC6",
                        "--format",
                        "md");

        assertThat(run.out()).contains("### Points of focus that are open\n", " CC6.5-1");
    }

    @Test
    void aWantedFrameworkGoesBeforeThoseOfTheProgramme() {
        Run run = Run.of("report", "gap", "--programme", programme, "--want", "nist-csf-2.0");

        assertThat(run.out())
                .contains("NIST Cybersecurity Framework 2.0")
                .doesNotContain("ISO/IEC 27001:2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "xlsx"})
    void aGapThatIsPassedOnIsTheReportOfTheGap(String format) throws IOException {
        Path gap = folder.resolve("answer." + format);
        Path report = folder.resolve("report." + format);
        String[] asked = {"--programme", programme, "--want", "soc2-2017:CC", "--output"};

        Run.of(joined(List.of("gap"), asked, gap));
        Run.of(joined(List.of("report", "gap"), asked, report));

        assertThat(gap).hasSameBinaryContentAs(report);
    }

    private static String[] joined(List<String> verb, String[] asked, Path file) {
        List<String> all = new ArrayList<>(verb);
        all.addAll(List.of(asked));
        all.add(file.toString());
        return all.toArray(String[]::new);
    }

    @Test
    void attestationsAloneMakeAGapAnalysis() {
        Run run = Run.of("report", "gap", "--have", "soc2-2017", "--want", "iso27001-2022");
        Run gap = Run.of("gap", "--have", "soc2-2017", "--want", "iso27001-2022", "--brief");

        String percent = gap.out().replaceAll("(?s).*proven +\\S+ +([0-9.]+).%.*", "$1");
        assertThat(percent).matches("[0-9.]+");
        assertThat(run.out()).contains("proven " + percent);
    }

    @Test
    void theStatementOfApplicabilityIsAskedForByItsWholeNameToo() {
        String[] asked = {"--programme", programme, "--format", "md"};
        Run run = Run.of(reported("statement-of-applicability", asked));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Run.of(reported("soa", asked)).out());
    }

    private static String[] reported(String kind, String... asked) {
        return Stream.concat(Stream.of("report", kind), Stream.of(asked)).toArray(String[]::new);
    }

    @Test
    void theHtmlFetchesNothing() {
        Run run = Run.of("report", "gap", "--programme", programme, "--format", "html");

        assertThat(run.out())
                .contains("default-src 'none'")
                .doesNotContain("<link", "src=\"http", "@import", "url(http");
    }

    @Nested
    class ItRefuses {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "report gaps --have soc2-2017 --want iso27001-2022 | unknown kind of report"
                            + " \"gaps\". Maybe \"gap\"?",
                    "report soa --have soc2-2017 --want iso27001-2022 | report soa is made of a"
                            + " programme: --programme DIR says which",
                    "report gap --have soc2-2017 | say what is wanted: --want EDITION",
                    "report crosswalk --have soc2-2017 --want soc2-2017 | a crosswalk is between two"
                            + " frameworks",
                    "report gap --have soc2-2017 --want iso27001-2022 --format csv | unknown value"
                            + " for --format \"csv\"",
                })
        void whatMakesNoSense(String line, String message) {
            Run run = Run.of(line.split(" ", -1));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(message);
        }

        @Test
        void aStatementOfApplicabilityOfSoc2() throws IOException {
            Path file = folder.resolve("soa.pdf");

            Run run =
                    Run.of(
                            "report",
                            "soa",
                            "--programme",
                            programme,
                            "--want",
                            "soc2-2017",
                            "--output",
                            file.toString());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("--want iso27001-2022");
            assertThat(file).doesNotExist();
        }

        @Test
        void toAddWhatIsHeldToAProgramme() {
            Run run = Run.of("report", "gap", "--programme", programme, "--have", "soc2-2017");

            assertThat(run.err()).contains("in attestations.yaml: leave out --have");
        }
    }
}
