package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.terminal.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ending of the file that `--output` names tells the format, whichever the verb.
class OutputFormatTest {
    private static final List<String> VERBS =
            List.of(
                    "gap --have soc2-2017 --want iso27001-2022 --brief",
                    "why --have soc2-2017 A.8.16",
                    "compare soc2-2017:CC6 iso27001-2022:A.8",
                    "plan --have soc2-2017:CC --want soc2-2017:A",
                    "show A.5.15",
                    "frameworks",
                    "controls --requirement A.5.18",
                    "status --programme ACME",
                    "checklist --programme ACME",
                    "calendar --programme ACME",
                    "diff ACME ACME",
                    "documents --programme ACME",
                    "judge HISTORY --explain",
                    "deviations --programme ACME --window 2026-01-01..2026-06-30",
                    "lint");

    @TempDir Path folder;

    private Run run(String line, String output, String... more) throws IOException {
        Path acme = folder.resolve("acme");
        if (line.contains("ACME") && Files.notExists(acme)) {
            Files.createDirectories(acme);
            Files.writeString(
                    acme.resolve("programme.yaml"),
                    "organisation: Acme\nframeworks:\n  - { edition: soc2-2017, nodes: [A] }\n");
        }
        List<String> args =
                new ArrayList<>(List.of(line.replace("ACME", acme.toString()).split(" ", -1)));
        args.replaceAll(word -> word.equals("HISTORY") ? Run.resource("history.yaml") : word);
        args.addAll(List.of("--output", folder.resolve(output).toString()));
        args.addAll(Arrays.asList(more));
        return Run.of(args.toArray(String[]::new));
    }

    private String begin(String output) throws IOException {
        String text =
                new String(Files.readAllBytes(folder.resolve(output)), StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.min(15, text.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "html, <!DOCTYPE html>",
        "pdf, %PDF",
        "docx, PK",
        "xlsx, PK",
        "XLSX, PK",
        "md, #",
        "json, {",
    })
    void namesTheFormat(String ending, String magic) throws IOException {
        String output = "answer." + ending;
        for (String verb : VERBS) {
            Run run = run(verb, output);

            assertThat(run.err()).as(verb).isEmpty();
            assertThat(begin(output)).as(verb).contains(magic);
        }
    }

    /// Text of a fixed width that is wider than the page is broken once more, at its edge.
    @Test
    void aProofIsDrawnAsWideAsAPage() {
        Run run = Run.of("why", "--have", "soc2-2017", "A.5.15", "--format", "md");
        String proof = run.out().split("```", 3)[1];

        assertThat(proof.lines().mapToInt(String::length).max().orElseThrow()).isBetween(80, 88);
    }

    /// YAML allows these: U+202E turns the direction of writing, U+0085 ends a line.
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "md", "html"})
    void showsWhatSteersATerminalAndWritesItIntoTablesOfData(String format) throws IOException {
        Files.writeString(
                folder.resolve("programme.yaml"),
                """
                organisation: "Ac\\u202Eme"
                frameworks:
                  - { edition: soc2-2017, nodes: [A] }
                """);
        Files.createDirectory(folder.resolve("controls"));
        Files.writeString(
                folder.resolve("controls/own.yaml"),
                """
                controls:
                  - control: OWN-1
                    title: "Ask\\u202E fo\\u2066r i\\Nt"
                    cadence: { every: monthly }
                    state: implemented
                    implementedOn: 2026-01-01
                """);
        String[] line = {"calendar", "--programme", folder.toString(), "--format", format};

        Run screen = Run.atTerminal("", line);
        Run pipe = Run.of(line);

        assertThat(screen.err()).isEmpty();
        // What people read turns no direction of writing; tables of data are as they are.
        assertThat(pipe.out()).contains(format.equals("csv") ? "Ask\u202e" : "\\u202e");
        assertThat(screen.out()).doesNotContainPattern("[\\u0080-\\u009f\\u202a-\\u202e]");
        assertThat(screen.out().lines().count()).isEqualTo(pipe.out().lines().count());
        assertThat(VisibleText.ofLines(pipe.out())).isEqualTo(screen.out());
    }

    @Test
    void namesCsv() throws IOException {
        run(VERBS.getFirst(), "gap.csv");

        assertThat(begin("gap.csv")).startsWith("requirement,tit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "gap.txt", ".gap", "gap."})
    void leavesTheTableToTextAndToNoEndingAtAll(String output) throws IOException {
        run(VERBS.getFirst(), output);

        assertThat(begin(output)).startsWith("Gap  soc2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan --programme ACME", "calendar --programme ACME"})
    void namesACalendarWhereTheVerbHasOne(String line) throws IOException {
        Run run = run(line, "days.ics");

        assertThat(run.err()).isEmpty();
        assertThat(begin("days.ics")).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void givesWayToAFormatThatIsNamed() throws IOException {
        run(VERBS.getFirst(), "gap.xlsx", "--format", "json");
        run(VERBS.getFirst(), "gap.log", "--format", "table");

        assertThat(begin("gap.xlsx")).startsWith("{");
        assertThat(begin("gap.log")).startsWith("Gap  soc2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gap --have soc2-2017 --want iso27001-2022 | gap.ics | .txt, .json, .csv, .md, .html, .xlsx, .pdf, .docx
                    gap --have soc2-2017 --want iso27001-2022 | gap.log | .txt, .json, .csv, .md, .html, .xlsx, .pdf, .docx
                    report soa --programme ACME               | soa.xyz | .md, .html, .pdf, .xlsx, .docx
                    report soa --programme ACME               | soa.txt | .md, .html, .pdf, .xlsx, .docx
                    export --programme ACME                   | acme.csv | .xlsx, .zip
                    documents --programme ACME                | list.ics | .txt, .json, .csv, .md, .html, .xlsx, .pdf, .docx
                    """)
    void isRefusedWhereTheVerbHasNoSuchFormat(String line, String output, String endings)
            throws IOException {
        Run run = run(line, output);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(output + "\" ends with .")
                .contains("Its endings: " + endings + ". --format names");
        assertThat(folder.resolve(output)).doesNotExist();
    }

    @Test
    void makesAZipOfTheTablesOfAProgramme() throws IOException {
        Run run = run("export --programme ACME", "acme.zip");

        assertThat(run.err()).isEmpty();
        assertThat(begin("acme.zip")).startsWith("PK");
        assertThat(Files.readString(folder.resolve("acme.zip"), StandardCharsets.ISO_8859_1))
                .contains(".csv");
    }

    @Test
    void isExplainedByEachVerb() {
        assertThat(Run.of("gap", "--help").out().replaceAll("\\s+", " "))
                .contains(
                        "Without --format, the ending of its name tells the format: txt, json,"
                                + " csv, md, html, xlsx, pdf or docx. Another ending is refused;"
                                + " without one it is table.");
        assertThat(Run.of("export", "--help").out().replaceAll("\\s+", " "))
                .contains("xlsx (default) or csv.")
                .contains(
                        "tells the format: xlsx or zip. Another ending is refused; without one it is xlsx.");
    }
}
