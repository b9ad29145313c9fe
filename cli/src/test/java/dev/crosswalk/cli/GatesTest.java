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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands before the next audits of the sample company.
class GatesTest {
    private static final String AS_OF = "2026-10-15";
    private static final Pattern SPACE = Pattern.compile(" ");

    @TempDir private static Path folder;

    private static String sample = "";

    @BeforeAll
    static void writeTheSample() {
        sample = folder.resolve("sample").toString();
        assertThat(Run.of("init", "--sample", sample).err()).isEmpty();
    }

    private static String run(String verb, String... more) {
        String[] all = new String[5 + more.length];
        all[0] = verb;
        all[1] = "--programme";
        all[2] = sample;
        all[3] = "--as-of";
        all[4] = AS_OF;
        System.arraycopy(more, 0, all, 5, more.length);
        Run run = Run.of(all);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    /// An internal audit was held, nothing is on file of it, and the document that describes such
    /// audits is not in force.
    @Test
    void anAuditWithoutAReportWantsItsReport() throws IOException {
        Path held = folder.resolve("held");
        assertThat(Run.of("init", "--sample", held.toString()).err()).isEmpty();
        Files.writeString(
                held.resolve("audits.yaml"),
                """
                audits:
                  - id: IA-2026
                    title: Internal audit of the management system
                    held: { from: 2026-09-07, to: 2026-09-11 }
                    scope: ["iso27001-2022:4,5,6,7,8,9,10"]
                    controls: [ACC-07]
                    auditors: [Compliance manager]
                    findings: [NC-01]
                """);
        Path controls = held.resolve("controls/isms.yaml");
        Files.writeString(
                controls,
                Files.readString(controls)
                        .replaceFirst(
                                "(control: ISM-10\n    state: )planned\n.*\n.*\n",
                                "$1implemented\n    implementedOn: 2026-09-01\n"));

        assertThat(on(held, "status", "--format", "md"))
                .contains(
                        "ISM-10 Independent internal audit: File the report on the internal audit."
                                + " Have what"
                                + " describes it approved: internal-audit-programme.");
        assertThat(on(held, "status", "--format", "json"))
                .contains(
                        "File the report of IA-2026, and name it with crosswalk audit change IA-2026"
                                + " --report: what was held counts by its report alone.")
                .doesNotContain("Hold an internal audit");
        assertThat(on(held, "status"))
                .contains("no evidence, and a document of it is not in force: ISM-10");
        assertThat(on(held, "why", "iso27001-2022/9.2.2"))
                .contains(
                        "ISM-10 (Independent internal audit) not shown: no evidence, and a"
                                + " document of it is not in force");
        assertThat(on(held, "show", "ISM-10"))
                .contains("unknown 2026-09-01 2026-10-15 2026-09-01 not known since 2026-09-01")
                .contains("No day of the window counts by itself: how it was is not known.")
                .doesNotContain("not corrected");
    }

    private static String on(Path programme, String... words) {
        return Run.of(List.of(words), "--programme", programme.toString(), "--as-of", AS_OF)
                .out()
                .replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void areWhatStatusOpensWith() {
        assertThat(run("status"))
                .containsSubsequence("iso27001-2022  before ", "\u25cb", "proven", "Overdue");
    }

    @Test
    void areAllThereWhereStatusIsPassedOn() {
        assertThat(run("status", "--format", "md"))
                .containsSubsequence(
                        "ISO/IEC 27001:2022: before ", "| Gate | State |", "## Frameworks");
    }

    @Test
    void comeFirstOnTheChecklist() {
        assertThat(run("checklist", "--want", "iso27001-2022"))
                .containsSubsequence("First, before ", "for the gate ", "Failed: mend first");
    }

    @Test
    void areNamedInAPlanThatHelpsToPassThem() {
        assertThat(run("plan", "--want", "iso27001-2022").replaceAll("\\s+", " "))
                .contains("What helps to pass the gates before ");
    }

    /// A company whose report proves that it answers its risks, and that has no record of it.
    private static String audited() throws IOException {
        Path programme = folder.resolve("audited");
        if (Files.notExists(programme)) {
            assertThat(
                            Run.of(
                                            "init",
                                            programme.toString(),
                                            "--organisation",
                                            "A",
                                            "--want",
                                            "iso27001-2022",
                                            "--adopt",
                                            "none")
                                    .err())
                    .isEmpty();
            Files.writeString(
                    programme.resolve("attestations.yaml"),
                    """
                    reports:
                      - id: SOC2-2026
                        title: SOC 2 Type II report
                        kind: type-2
                        scope: ["soc2-2017:CC"]
                        covers: { from: 2025-09-01, to: 2026-08-31 }
                        issuedOn: 2026-10-01
                    """);
        }
        return programme.toString();
    }

    /// Each gate that a plan names is as far as status says, whatever proves its obligations.
    @Test
    void areInAPlanAsStatusHasThem() throws IOException {
        for (String programme : List.of(sample, audited())) {
            String[] terms = {"--programme", programme, "--as-of", AS_OF};
            Map<String, String> status =
                    states(
                            Run.of(List.of("status", "--format", "json"), terms).out(),
                            "\"id\": \"([a-z0-9-]+)\",\\s*\"name\": \"[^\"]*\",\\s*\"title\": \"[^\"]*\","
                                    + "\\s*\"state\": \"([a-z-]+)\"");
            for (String day : List.of("", "--by 2027-09-30 --capacity 20")) {
                List<String> plan =
                        new ArrayList<>(
                                List.of("plan", "--want", "iso27001-2022", "--format", "json"));
                SPACE.splitAsStream(day).filter(w -> !w.isEmpty()).forEach(plan::add);
                Map<String, String> planned =
                        states(
                                Run.of(plan, terms).out(),
                                "\"gate\": \"iso27001-2022/([a-z0-9-]+)\",\\s*\"before\": \"[a-z0-9-]+\","
                                        + "\\s*\"state\": \"([a-z-]+)\"");

                assertThat(planned)
                        .hasSize(19)
                        .containsKeys("annex-a-in-place", "controls-ran", "majors-closed");
                assertThat(status).containsAllEntriesOf(planned);
            }
        }
    }

    @Test
    void nameWhoApprovesByTheTableOfAuthorities() throws IOException {
        Path programme = Path.of(audited());

        assertThat(on(programme, "status", "--format", "md"))
                .contains(
                        "Information Security Policy: Write it, and have it approved by the Chief"
                                + " executive.",
                        "Risk Treatment Plan: Write it, and have it approved by each owner of a risk for"
                                + " its own rows, and the Chief executive for the whole");
        assertThat(on(programme, "report", "management", "--format", "md"))
                .contains(
                        "context known (Security lead), scope set (Chief executive), ",
                        "1 not known until stage 2 was held")
                .contains("**0** occurrences were due so far")
                .doesNotContain("0 of 0** occurrences");
    }

    @Test
    void aDocumentThatAnAuditAsksForIsAdoptedWithItsControlOnce() throws IOException {
        String report =
                on(Path.of(audited()), "report", "documented-information", "--format", "md");

        assertThat(report)
                .contains(
                        "Write Internal Audit Programme from its template.<br>Adopt ISM-10 Independent"
                                + " internal audit.<br>Its template is Internal Audit Programme.")
                .doesNotContain(
                        "Adopt ISM-10 Independent internal audit.<br>Adopt ISM-10 Independent");
    }

    private static Map<String, String> states(String json, String pattern) {
        return Pattern.compile(pattern)
                .matcher(json)
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, _) -> a));
    }

    private static String planned(Path programme, String format) {
        return on(
                programme,
                "plan",
                "--want",
                "iso27001-2022",
                "--by",
                "2027-09-30",
                "--capacity",
                "20",
                "--format",
                format);
    }

    @Test
    void areNeverProvedAlreadyWhereTheRecordThatTheyAskForIsNotOnFile() throws IOException {
        String item =
                "RSK-06 Risk responses and control selection: Adopt it: its work is proved. File"
                        + " the record of how each risk is answered.";
        Path programme = Path.of(audited());

        assertThat(on(programme, "status", "--format", "md")).contains(item);
        assertThat(planned(programme, "table"))
                .containsPattern(
                        " - risks answered: RSK-06, done 2026-[0-9-]+\\. By 2027-07-15 on file: risk"
                                + " response record ")
                .containsPattern(" RSK-06 Risk responses and control 5\\.0 .* 0 its record ")
                .doesNotContain("proved already", "to do beside the plan");
        assertThat(planned(programme, "ics"))
                .contains("SUMMARY:RSK-06 Risk responses")
                .doesNotContain("risks-answered-RSK-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "checklist", "plan"})
    void areInTheJsonAsItsSchemaSays(String verb) throws IOException {
        String json =
                verb.equals("status")
                        ? run(verb, "--format", "json")
                        : run(verb, "--want", "iso27001-2022", "--format", "json");
        String schema = Files.readString(Path.of("../docs/schemas", verb + ".schema.json"));

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema)
                                .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json).contains("\"gates\"");
    }
}
