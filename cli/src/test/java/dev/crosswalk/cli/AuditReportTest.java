package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `crosswalk audit-report`: a report of an auditor gets on record without anybody opening YAML.
class AuditReportTest {
    private static final List<String> COVER =
            List.of(
                    "--scope",
                    "soc2-2017:CC,A",
                    "--period",
                    "2025-10-01..2026-09-30",
                    "--issued",
                    "2026-10-20",
                    "--issuer",
                    "Example Audit");

    @TempDir private Path folder;
    private String acme = "";

    @BeforeEach
    void begin() {
        acme = folder.resolve("acme").toString();
        assertThat(
                        Run.of(
                                        "init",
                                        acme,
                                        "--organisation",
                                        "Example Ltd",
                                        "--want",
                                        "iso27001-2022",
                                        "--adopt",
                                        "starter")
                                .exit())
                .isZero();
    }

    private Run add(String... more) {
        List<String> args = new ArrayList<>(List.of("audit-report", "add", "--programme", acme));
        args.addAll(COVER);
        return Run.of(args, more);
    }

    private Run show(String... more) {
        return Run.of(List.of("audit-report", "show", "--programme", acme), more);
    }

    private String onRecord() throws IOException {
        return Files.readString(Path.of(acme, "attestations.yaml"));
    }

    @Test
    void whatItWouldChangeIsShownAndNothingWritten() throws IOException {
        String before = onRecord();
        Run run = add("--exception", "chg-tested two of 40 changes");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Type II report by Example Audit on SOC 2 (CC, A)")
                .contains("35 of 36 criteria met, 1 in part.")
                .contains("(two of 40 changes) takes out 1 obligation: chg-tested")
                .contains("Nothing is written yet. To write it: crosswalk audit-report add");
        assertThat(onRecord()).isEqualTo(before);
    }

    @Test
    void appliedItIsOnRecordAndLintHasNothingAgainstIt() throws IOException {
        Run run =
                add(
                        "--exception",
                        "CC6.3@ACC-04 one of 25 leavers kept access",
                        "--carved-out",
                        "CC6.4 Example Cloud",
                        "--user-control",
                        "customers remove their leavers = ACC-04",
                        "--apply");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Written to attestations.yaml.");
        assertThat(onRecord())
                .contains("id: soc2-2017-2026-10-20")
                .contains("control: ACC-04")
                .contains("one of 25 leavers kept access")
                .contains("provider: Example Cloud");
        assertThat(Run.of("lint", acme).exit()).isZero();
        assertThat(show().out())
                .contains("Example Cloud does")
                .contains("no report of its own is on file")
                .contains("The report expects of you: customers remove their leavers (ACC-04)");
    }

    @Test
    void aPersonAtATerminalIsAskedWhatTheCoverPageSays() throws IOException {
        Run run =
                Run.atTerminal(
                        """
                        typ-2
                        Type II
                        Example Audit
                        soc2-2017:CC,A
                        2025-10-01..2027-09-30
                        2025-10-01 to 2026-09-30
                        2026-10-20
                        CC9.2 qualified

                        CC6.3 one of 25 leavers kept access

                        ACC-04
                        CC6.4 Example Cloud

                        customers remove their leavers = ACC-04

                        yes
                        """,
                        "audit-report",
                        "add",
                        "--programme",
                        acme);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("\"typ-2\" is no kind of report.")
                .contains("2027-09-30 is still to come, today is 2026-11-02")
                .contains("What it proves")
                .contains("Write it?");
        assertThat(run.out()).isEqualTo("Written to attestations.yaml.\n");
        assertThat(onRecord()).contains("control: ACC-04").contains("opinion: qualified");
    }

    @Test
    void whoeverSaysNoWritesNothing() throws IOException {
        String before = onRecord();
        String typed =
                """
                certificate

                iso27001-2013

                2026-10-20
                no
                """;

        assertThat(Run.atTerminal(typed, "audit-report", "add", "--programme", acme).out())
                .isEqualTo("Nothing was written.\n");
        assertThat(onRecord()).isEqualTo(before);
    }

    @Test
    void theJsonFitsItsSchema() throws IOException {
        String schema = Files.readString(Path.of("../docs/schemas/audit-report.schema.json"));
        add("--exception", "ACC-04 one leaver", "--apply");

        for (String json :
                List.of(
                        show("--format", "json").out(),
                        add("--id", "other", "--title", "Another", "--format", "json").out())) {
            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(schema, InputFormat.JSON)
                                    .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        for (String format : List.of("md", "html", "csv")) {
            assertThat(show("--format", format).out()).as(format).contains("CC6.2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--period 2026-10-01..2025-09-30 | are days that end before they begin",
                "--period 2026-10-01..2027-09-30 | 2027-09-30 is still to come, today is 2026-11-02",
                "--issued 2026-09-01 | \"2026-09-01\" is before the end of its period, 2026-09-30",
                "--kind type-3 | \"type-3\" is no kind of report. One of: type-1, type-2",
                "--scope soc2-217 | unknown framework edition \"soc2-217\". Maybe \"soc2-2017\"?",
                "--exception ACC-44_x | unknown criterion, control or obligation \"ACC-44\". Maybe \"ACC-04\"?",
                "--opinion CC9.2_unsure | \"CC9.2 unsure\" says no opinion.",
                "--user-control leavers=ACC-44 | unknown control \"ACC-44\"."
            })
    void whatMakesNoSenseIsToldAndNothingWritten(String options, String message)
            throws IOException {
        String before = onRecord();
        List<String> args =
                new ArrayList<>(List.of("audit-report", "add", "--programme", acme, "--apply"));
        String[] said = options.split(" ", 2);
        for (int i = 0; i < COVER.size(); i += 2) {
            if (!COVER.get(i).equals(said[0])) {
                args.addAll(COVER.subList(i, i + 2));
            }
        }
        Run run = Run.of(args, said[0], said[1].replace('_', ' '));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(onRecord()).isEqualTo(before);
    }

    @Test
    void oneThatIsOnRecordIsNotOverwritten() {
        add("--apply");

        assertThat(add("--apply").err())
                .contains("soc2-2017-2026-10-20 is on record already")
                .contains("crosswalk audit-report show soc2-2017-2026-10-20");
        assertThat(show("none").err()).contains("unknown report \"none\"");
    }
}
