package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a facts file says of auditors' reports.
class FactsFileTest {
    private static final FactsFile.Reading READING =
            new FactsFile.Reading(
                    Content.bundled(), Assurance.IMPLEMENTED, LocalDate.parse("2026-11-30"));

    private static InputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static AuditReport report(String yaml) throws InvalidContent {
        assertThat(bySchema(yaml)).isEmpty();
        return FactsFile.read(stream(yaml), "facts.yaml", READING).reports().getFirst();
    }

    /// What an editor underlines.
    private static List<String> bySchema(String yaml) {
        try {
            String schema = Files.readString(Path.of("../content/schema/facts.schema.json"));
            Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(JsonMapper.shared().<JsonNode>valueToTree(value))
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wrong(String yaml) {
        return FactsFile.check(stream(yaml), "facts.yaml", READING).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
    }

    @Nested
    class AReportInThreeLines {
        @Test
        void saysAllThatIsNeeded() throws InvalidContent {
            AuditReport r =
                    report(
                            """
                            reports:
                              - { scope: soc2-2017:CC,A, period: 2025-10-01..2026-09-30,
                                  exceptions: [CC6.3 one leaver kept access, ACC-04, acc-role-model] }
                            """);

            assertThat(r.scopes()).extracting(Object::toString).containsExactly("soc2-2017:CC,A");
            assertThat(r.kind()).isEqualTo(AuditReport.Kind.TYPE_2);
            assertThat(r.assurance()).isEqualTo(Assurance.OPERATING);
            assertThat(r.covers())
                    .isEqualTo(
                            new Period(
                                    LocalDate.parse("2025-10-01"), LocalDate.parse("2026-09-30")));
            assertThat(r.issuedOn()).isEqualTo("2026-09-30");
            assertThat(r.id()).isEqualTo("soc2-2017-2026-09-30");
            assertThat(r.title()).isEqualTo("SOC 2, report of 2026-09-30");
            assertThat(r.exceptions())
                    .containsExactly(
                            new AuditReport.Found(
                                    RequirementRef.parse("soc2-2017/CC6.3"),
                                    "one leaver kept access"),
                            new AuditReport.Found("ACC-04", List.of(), null, ""),
                            new AuditReport.Found("", List.of("acc-role-model"), null, ""));
        }

        @Test
        void mayBeOnADayOrACertificate() throws InvalidContent {
            assertThat(report("reports: [{ scope: soc2-2017, period: 2026-09-30 }]").kind())
                    .isEqualTo(AuditReport.Kind.TYPE_1);
            assertThat(report("reports: [{ scope: iso27001-2022, issued: 2026-02-01 }]").kind())
                    .isEqualTo(AuditReport.Kind.CERTIFICATE);
        }

        @Test
        void namesOpinionsAndProviders() throws InvalidContent {
            AuditReport r =
                    report(
                            """
                            reports:
                              - scope: soc2-2017
                                period: 2025-10-01..2026-09-30
                                issued: 2026-11-15
                                opinions: [CC9.2, CC6.1 adverse]
                                carvedOut: [CC6.4 Example Cloud]
                            """);

            assertThat(r.opinions())
                    .extracting(o -> o.requirement().id() + " " + o.opinion())
                    .containsExactly("CC9.2 QUALIFIED", "CC6.1 ADVERSE");
            assertThat(r.carvedOut())
                    .extracting(AuditReport.CarvedOut::provider)
                    .containsExactly("Example Cloud");
            assertThat(r.issuedOn()).isEqualTo("2026-11-15");
        }
    }

    @Test
    void aFileOfAProgrammesAttestationsIsAFactsFile() throws InvalidContent {
        String yaml =
                """
                reports:
                  - id: soc2-2026
                    title: SOC 2 Type II report 2026
                    scope: ["soc2-2017:CC,A"]
                    assurance: operating
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    issuedOn: 2026-11-15
                    exceptions:
                      - { control: ACC-04, requirement: CC6.2, note: one leaver was late }
                attestations:
                  - { requirement: soc2-2017/C1.1, met: true, since: 2026-01-01, validUntil: 2026-12-31 }
                """;

        assertThat(wrong(yaml)).isEmpty();
        assertThat(report(yaml).id()).isEqualTo("soc2-2026");
    }

    @Test
    void ofAProgrammeWithControlsOfItsOwnReadsThemBesideIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("programme.yaml"), "format: 2\norganisation: Acme\n");
        Files.createDirectory(folder.resolve("controls"));
        Files.writeString(
                folder.resolve("controls/own.yaml"),
                """
                controls:
                  - control: OWN-1
                    title: Leavers lose their rights
                    state: planned
                    domain: access
                    cadence: { every: continuous, toleranceDays: 0 }
                    description: Somebody takes them away.
                    discharges: [acc-removal-leavers]
                    evidence: [{ kind: leaver-list, freshDays: 90 }]
                """);
        Path file = folder.resolve("attestations.yaml");
        String reports =
                """
                reports:
                  - id: soc2
                    title: SOC 2 report
                    kind: type-2
                    issuer: Example Assurance
                    scope: ["soc2-2017:CC"]
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    issuedOn: 2026-11-15
                    tests: [{ control: OWN-1, exception: true, note: two stayed }]
                """;
        Files.writeString(file, reports);

        AuditReport read = FactsFile.read(file, READING).reports().getFirst();
        assertThat(read.tests().getFirst().control()).isEqualTo("OWN-1");
        assertThat(read.exceptions())
                .containsExactly(
                        new AuditReport.Found(
                                "OWN-1", List.of("acc-removal-leavers"), null, "two stayed"));

        Files.writeString(file, reports.replace("OWN-1", "OWN-2"));
        assertThat(FactsFile.check(file, READING).toString())
                .contains("unknown control \"OWN-2\". Maybe \"OWN-1\"?");
        assertThat(wrong(reports)).hasSize(1);
    }

    @Nested
    class WhatIsWrong {
        @Test
        void isToldWithItsLineAndTheNearestThatIsRight() {
            assertThat(
                            wrong(
                                    """
                                    reports:
                                      - scope: soc2-2017:CC,A
                                        period: 2025-10-01..2026-09-30
                                        exceptions:
                                          - acc-removal-leaver one
                                          - ACC-44
                                          - CC6.33
                                        opinions: [CC9.2 qualifed]
                                      - { scope: soc2-217, period: 2025-10-01..2026-09-30 }
                                    """))
                    .containsExactly(
                            "facts.yaml:5: unknown obligation \"acc-removal-leaver\". Maybe"
                                    + " \"acc-removal-leavers\"?",
                            "facts.yaml:6: unknown control \"ACC-44\". Maybe \"ACC-04\"?",
                            "facts.yaml:7: soc2-2017 has no requirement \"CC6.33\". Maybe"
                                    + " \"CC6.3\"?",
                            "facts.yaml:8: opinion is one of qualified, adverse, disclaimed, not"
                                    + " \"qualifed\". Maybe \"qualified\"?",
                            "facts.yaml:9: unknown framework \"soc2-217\". Maybe \"soc2-2017\"?");
        }

        @Test
        void areDaysThatEndBeforeTheyBeginOrAreStillToCome() {
            assertThat(wrong("reports: [{ scope: soc2-2017, period: 2026-10-01..2025-09-30 }]"))
                    .containsExactly(
                            "facts.yaml:1: covers ends on 2025-09-30, before it starts on"
                                    + " 2026-10-01");
            assertThat(wrong("reports: [{ scope: soc2-2017, period: 2026-10-01..2027-09-30 }]"))
                    .containsExactly(
                            "facts.yaml:1: its days end on 2027-09-30, which is still to come on"
                                    + " 2026-11-30: no report speaks of them yet");
            assertThat(
                            wrong(
                                    "asOf: 2026-06-30\nreports: [{ scope: soc2-2017, issued: 2026-07-01 }]"))
                    .containsExactly(
                            "facts.yaml:2: was issued on 2026-07-01, which is still to come on"
                                    + " 2026-06-30");
        }

        @Test
        void isAReportOfNoDay() {
            assertThat(wrong("reports: [{ scope: soc2-2017 }]"))
                    .containsExactly(
                            "facts.yaml:1: a report says over which days it looked, as in period:"
                                    + " 2025-10-01..2026-09-30, or when it was issued, as in issued:"
                                    + " 2026-11-15");
        }
    }
}
