package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.answers.ask.AskWorkbook;
import dev.crosswalk.content.Content;
import dev.crosswalk.formats.workbook.Sheet;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.Xlsx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person's word on what an auditor found wanting. Today is 2026-11-02.
class AskOfWhatAnAuditorFoundTest {
    private static final String POINT = "acc-removal-leavers";
    private static final String FOUND =
            "an auditor found otherwise: ACC-04, SOC 2 report 2026 (two of 25 leavers kept access)";

    @TempDir private Path root;
    private Path acme = Path.of("");

    @BeforeEach
    void aReportWithAnException() throws IOException {
        acme =
                Begun.withAnException(
                        root.resolve("acme"),
                        """
                        control: ACC-04
                        obligations: [acc-removal-leavers]
                        note: two of 25 leavers kept access
                        """);
    }

    private Run ask(String... more) {
        Run run = Run.of(List.of("ask", "--programme", acme.toString()), more);
        return new Run(
                run.exit(), run.out().replaceAll("\\s+", " "), run.err().replaceAll("\\s+", " "));
    }

    private Path answers() {
        return acme.resolve("answers.yaml");
    }

    @Test
    void isAskedForWithWhatWasFoundBesideIt() {
        assertThat(ask("--most", "500").out()).containsOnlyOnce(FOUND);
        assertThat(ask("--most", "500", "--format", "md").out()).containsOnlyOnce(FOUND);
        assertThat(ask("--format", "json").out())
                .contains(
                        "\"foundByAuditors\": [ { \"about\": \"ACC-04\", \"report\": \"soc2\","
                                + " \"note\": \"two of 25 leavers kept access\" } ]");
        assertThat(ask("--format", "csv").out())
                .contains("ACC-04, SOC 2 report 2026 (two of 25 leavers kept access)");
    }

    @Test
    void saysWhatHasChangedSinceOrIsRefused() throws IOException {
        Run yes = ask("--answer", POINT + "=yes", "--by", "Bea");

        assertThat(yes.exit()).isEqualTo(2);
        assertThat(yes.err())
                .contains("needs what has changed since", "--note TEXT")
                .contains(POINT + ": " + FOUND);
        assertThat(answers()).doesNotExist();
        assertThat(ask("--answer", POINT + "=no", "--by", "Bea").exit()).isZero();
        assertThat(
                        ask(
                                        "--answer",
                                        POINT + "=yes",
                                        "--by",
                                        "Bea",
                                        "--note",
                                        "closed by the HR tool since May")
                                .out())
                .containsPattern(
                        "Of the [0-9.]+.% proven, [0-9.]+.points rest on somebody's word alone");
        assertThat(Files.readString(answers())).contains("closed by the HR tool since May");
    }

    @Test
    void isNoMatterWhereALaterTestFoundNothing() throws IOException {
        Path file = acme.resolve("attestations.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        + """
                          - id: soc2-later
                            title: SOC 2 report of October
                            kind: type-2
                            issuer: Example Audit
                            scope: [soc2-2017:A]
                            covers: { from: 2026-10-01, to: 2026-10-20 }
                            issuedOn: 2026-10-25
                            tests:
                              - control: ACC-04
                        """);

        assertThat(ask("--most", "500").out()).doesNotContain("an auditor found otherwise");
    }

    @Test
    void isAskedAtATerminalWhatHasChanged() throws IOException {
        String id = ask("--format", "json", "--domain", "access").out();
        int found = id.indexOf("foundByAuditors");
        String before = id.substring(0, found);
        int questions = before.split("\"weight\":", -1).length - 1;

        Run run =
                Run.atTerminal(
                        "Bea\n"
                                + "s\n".repeat(questions - 1)
                                + "y\n\ny\nu\ny\n?\na\nthe HR tool\nq\n",
                        "ask",
                        "--programme",
                        acme.toString(),
                        "--domain",
                        "access");

        assertThat(run.err().replaceAll("\\s+", " "))
                .contains(FOUND)
                .contains("What has changed since (Return or u: say something else; d, q): ")
                .contains("One letter is no words; say what is otherwise")
                .contains(" " + questions + ". ");
        assertThat(Files.readString(answers())).contains(POINT, "the HR tool");
    }

    @Test
    void keepsNothingWhereSomebodyQuitsAtThatQuestion() throws IOException {
        String id = ask("--format", "json", "--domain", "access").out();
        int questions =
                id.substring(0, id.indexOf("foundByAuditors")).split("\"weight\":", -1).length - 1;
        String before = Files.exists(answers()) ? Files.readString(answers()) : "";

        Run.atTerminal(
                "Bea\n" + "s\n".repeat(questions - 1) + "y\nq\n",
                "ask",
                "--programme",
                acme.toString(),
                "--domain",
                "access");

        assertThat(Files.exists(answers()) ? Files.readString(answers()) : "").isEqualTo(before);
    }

    @Test
    void saysItInTheWorkbookToo() throws Exception {
        Path file = root.resolve("questions.xlsx");
        assertThat(ask("--output", file.toString()).exit()).isZero();
        var read = Xlsx.read(file, AskWorkbook.shape(Content.bundled()));
        assertThat(read.problems()).isEmpty();
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : read.workbook().sheets()) {
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row : sheet.rows()) {
                List<String> edited = new ArrayList<>(row);
                if (row.contains(POINT)) {
                    edited.set(2, "yes");
                    edited.set(3, "Bea");
                }
                rows.add(edited);
            }
            sheets.add(new Sheet(sheet.name(), sheet.columns(), rows));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            Xlsx.write(new Workbook(sheets), out);
        }

        Run run = ask("--read", file.toString(), "--apply");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("say what has changed since: " + FOUND);
    }
}
