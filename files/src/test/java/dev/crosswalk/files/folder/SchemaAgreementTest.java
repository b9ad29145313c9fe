package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.start.Beginning;
import dev.crosswalk.files.start.FirstFiles;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.files.start.Schemas;
import dev.crosswalk.files.start.Starter;
import dev.crosswalk.files.write.FolderChange;
import dev.crosswalk.files.write.MadeUpProgrammes;
import dev.crosswalk.files.write.ProgrammeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an editor underlines is what the reader refuses.
class SchemaAgreementTest {
    private static final Content CONTENT = Content.bundled();

    /// Something that every kind of file can name.
    private static final Map<String, String> AROUND =
            Map.of(
                    "programme", "organisation: Example Ltd",
                    "controls",
                            """
                            controls:
                              - { control: ACC-07, state: planned }
                              - { control: ACC-04, state: planned }
                            """,
                    "evidence",
                            "evidence: [{ id: e-1, controls: [ACC-07], kind: access-review-record,"
                                    + " observedAt: 2026-01-12, receivedAt: 2026-01-12 }]");

    @TempDir private Path folder;

    private static List<String> bySchema(String kind, String yaml) {
        String schema = new String(Schemas.schema(kind), StandardCharsets.UTF_8);
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode json = JsonMapper.shared().valueToTree(value);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private List<String> byReader(String kind, String yaml) throws IOException {
        Map<String, String> files = new TreeMap<>(AROUND);
        if (kind.equals("controls")) {
            // Or it would name controls that are gone.
            files.remove("evidence");
        }
        files.put(kind, yaml);
        for (Map.Entry<String, String> file : files.entrySet()) {
            String name = file.getKey();
            boolean inside = name.equals("controls") || name.equals("evidence");
            Path path = folder.resolve((inside ? name + "/" : "") + name + ".yaml");
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(folder.resolve("leavers.csv"), "item,occurredOn,doneOn\n");
        return ProgrammeFolder.check(folder, CONTENT).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void whatIsWrittenFitsTheSchemas() throws IOException, InvalidContent {
        FileTree nothing = new MemoryTree(Map.of());
        for (int seed = 0; seed < 30; seed++) {
            FolderChange written =
                    ProgrammeWriter.change(MadeUpProgrammes.of(seed, CONTENT), nothing, CONTENT);

            written.files()
                    .forEach((name, bytes) -> {
                        String kind = name.replaceAll("[./].*", "");
                        if (!kind.equals("populations")) {
                            assertThat(bySchema(kind, new String(bytes, StandardCharsets.UTF_8)))
                                    .as(name)
                                    .isEmpty();
                        }
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "programme | { organisation: 1984, scope: a, timeZone: Europe/Dublin, frameworks: [], parameters: {} }",
                "programme | { organisation: a, parameters: { headcount: 60, service_name: } }",
                "programme | { organisation: a, frameworks: [{ edition: soc2-2017, nodes: [CC, A], assurance: operating, window: { from: 2026-01-01, to: 2026-12-31 } }] }",
                "controls | { controls: [] }",
                "controls | { controls: [{ control: ACC-01, state: implemented, implementedOn: 2026-01-31, anchor: 2026-01-31, owner: a, links: [b], note: c }] }",
                "controls | { controls: [{ control: ACC-01, state: retired, implementedOn: 2025-01-01, retiredOn: 2026-01-31T23:30:00+02:00 }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, effort: { adopt: 0.5, runPerYear: '3' } }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: half-yearly, toleranceDays: 21 }, effort: { adopt: 0.5, runPerYear: '3' }, evidence: [{ kind: a-b, freshDays: 30, population: true }] }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: monthly, days: business }, discharges: [acc-policy-need], succeeds: ACC-01, firstDue: 2026-02-15, dayBegins: '04:00', stage: run, evidence: [{ kind: a-b, role: setting, shows: [acc-policy-need], freshDays: 30 }, { kind: a-c, role: population, shows: [], freshDays: 30 }] }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, covers: { from: 2026-01-01, to: 2026-01-31 }, receivedAt: 2026-02-02, by: c, result: pass, note: d }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, observedAt: 2026-01-31T14:00:00Z, receivedAt: 2026-01-31T14:00:00.5+00:00, result: fail, run: nightly-7 }] }",
                "documents | { documents: [{ document: a, version: 1.0 }, { document: b, approvedBy: c, approvedOn: 2026-01-01, inForceSince: 2025-01-01 }] }",
                "exclusions | { exclusions: [{ requirement: iso27001-2022/A.8.30, justification: a }] }",
                "inclusions | { inclusions: [{ requirement: iso27001-2022/A.5.8, justification: a, by: b, on: 2026-01-31 }, { requirement: A.5.7, justification: c }] }",
                "mappings | { mappings: [{ left: soc2-2017/CC6.1, relation: intersects, right: iso27001-2022/A.5.15, why: a, suggestedBy: b, suggestedOn: 2026-01-31 }] }",
                "mappings | { mappings: [{ left: soc2-2017/CC6.1, relation: subset, right: iso27001-2022/A.5.15, decision: accepted, by: b, on: 2026-01-31, reason: c }] }",
                "decisions | { decisions: [{ requirement: CC9.2, obligation: acc-policy-need, stands: false, by: b, on: 2026-01-01, why: c }, { requirement: soc2-2017/CC9.1, obligation: acc-policy-need, stands: true, by: 7, why: c }] }",
                "answers | { answers: [{ obligation: acc-policy-need, met: not-applicable, note: a }, { obligation: acc-policy-documented, met: provider, provider: Host }] }",
                "answers | { answers: [{ obligation: acc-policy-need, met: true }, { obligation: acc-policy-documented, met: unknown, assurance: designed, by: b, on: 2026-01-01, expiresOn: 2027-01-01, note: c }] }",
                "exceptions | { exceptions: [{ id: a, control: ACC-07, reason: b, compensating: [ACC-04], acceptedBy: c, acceptedOn: 2026-01-01, expiresOn: 2026-06-30 }] }",
                "attestations | { reports: [{ id: a, title: b, scope: ['soc2-2017:CC,A'], assurance: operating, issuedOn: 2026-01-01, exceptions: [{ requirement: soc2-2017/CC9.2 }] }], attestations: [{ requirement: CC9.2, met: false }] }",
                "log | { occurrences: [{ control: ACC-07, performedOn: 2026-01-12, for: 2025-Q4, evidence: [e-1] }, { control: ACC-07, performedOn: 2026-01-13, for: 2025 }] }",
                "log | { populations: [{ id: a, control: ACC-04, covers: { from: 2026-01-01, to: 2026-03-31 }, receivedAt: 2026-04-01, file: leavers.csv }] }",
                "programme | { organisation: a, riskCriteria: { scale: 5, acceptable: '6' } }",
                "nonconformities | { nonconformities: [{ id: a, title: b, foundOn: 2026-01-01, owner: c }] }",
                "nonconformities | { nonconformities: [{ id: a, title: b, foundOn: 2026-01-01, source: d, grade: major, controls: [ACC-07], deviations: [e], owner: c, correction: f, correctedOn: 2026-01-02, cause: g, similar: h, evaluatedOn: 2026-01-03, action: i, dueOn: 2026-02-01, doneOn: 2026-01-20, effect: j, verifiedBy: k, verifiedOn: 2026-08-01, closedOn: 2026-08-01, evidence: [e-1] }] }",
                "audits | { audits: [{ id: a, title: b, held: { from: 2026-01-01, to: 2026-01-02 }, scope: ['iso27001-2022:9,10'], controls: [ACC-07], auditors: [c], findings: [], report: e-1, reportedTo: d, reportedOn: 2026-01-09 }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: 3, impact: 5, treatment: avoid, dueOn: 2026-01-01 }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: '3', impact: 5, treatment: retain, acceptedBy: d, residual: 15 }] }",
                "risks | { risks: [{ id: a, title: b, tags: [fraud, 1], owner: c, likelihood: 3, impact: 5, controls: [ACC-07], current: '9', treatment: modify, reason: x, acceptedBy: d, acceptedOn: 2026-01-01, acceptedUntil: 2026-02-01, checkedOn: 2026-01-01, reviewBy: 2026-02-01 }] }"
            })
    void whatIsRightFitsBoth(String kind, String yaml) throws IOException {
        assertThat(bySchema(kind, yaml)).isEmpty();
        assertThat(byReader(kind, yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "programme | { scope: a }",
                "programme | { organisation: true }",
                "exclusions | { exclusions: [{ requirement: iso27001-2022/A.8.30, justification: true }] }",
                "exclusions | { exclusions: [{ requirement: iso27001-2022/A.8.30, justification: 7 }] }",
                "inclusions | { inclusions: [{ requirement: iso27001-2022/A.5.8, justification: 7 }] }",
                "exclusions | { exclusions: [{ requirement: iso27001-2022/A.8.30, justification: a, approvedBy: false }] }",
                "decisions | { decisions: [{ requirement: CC9.2, obligation: acc-policy-need, stands: true, by: b, why: true }] }",
                "decisions | { decisions: [{ requirement: CC9.2, obligation: acc-policy-need, stands: true, by: false, why: c }] }",
                "exceptions | { exceptions: [{ id: a, control: ACC-07, reason: true, acceptedBy: c, acceptedOn: 2026-01-01, expiresOn: 2026-06-30 }] }",
                "exceptions | { exceptions: [{ id: a, control: ACC-07, reason: b, acceptedBy: true, acceptedOn: 2026-01-01, expiresOn: 2026-06-30 }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, note: true }] }",
                "programme | { organisation: '' }",
                "programme | { organisation: [a] }",
                "programme | { organisation: a, scope: }",
                "programme | { organisation: a, organization: a }",
                "programme | { organisation: a, frameworks: soc2-2017 }",
                "programme | { organisation: a, frameworks: [{ nodes: [CC] }] }",
                "programme | { organisation: a, frameworks: [{ edition: soc2-2017, nodes: CC }] }",
                "programme | { organisation: a, frameworks: [{ edition: soc2-2017, nodes: [CC, CC] }] }",
                "programme | { organisation: a, frameworks: [{ edition: soc2-2017, assurance: high }] }",
                "programme | { organisation: a, frameworks: [{ edition: soc2-2017, assurance: operating }] }",
                "programme | { organisation: a, frameworks: [{ edition: soc2-2017, window: { from: 2026-01-01 } }] }",
                "programme | { organisation: a, frameworks: [{ edition: soc2-2017, window: 2026 }] }",
                "programme | { organisation: a, parameters: [a] }",
                "programme | { organisation: a, parameters: { Head-Count: 60 } }",
                "programme | { organisation: a, parameters: { headcount: [60] } }",
                "controls | { controls: { control: ACC-01 } }",
                "controls | { control: [] }",
                "controls | { controls: [{ control: ACC-01 }] }",
                "controls | { controls: [{ state: planned }] }",
                "controls | { controls: [{ control: ACC-01, state: done }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, dueOn: soon }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, dueOn: 2026-13-01 }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, dueOn: 2026-1-1 }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, dueOn: 2026-01-01T12 }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, implementedOn: 2026-01-01 }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, retiredOn: 2026-01-01 }] }",
                "controls | { controls: [{ control: ACC-01, state: implemented }] }",
                "controls | { controls: [{ control: ACC-01, state: implemented, implementedOn: 2026-01-01, retiredOn: 2026-02-01 }] }",
                "controls | { controls: [{ control: ACC-01, state: retired }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, discharges: [acc-policy-need] }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, cadence: yearly }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, cadence: { every: year } }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, cadence: { every: yearly, days: working } }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, dayBegins: '04:00' }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: yearly }, dayBegins: '24:00' }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: per-event }, firstDue: 2026-02-15 }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: yearly }, stage: running }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: yearly }, evidence: [{ kind: a, role: performed, freshDays: 3 }] }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: yearly }, evidence: [{ kind: a, shows: [], freshDays: 3 }] }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: yearly }, evidence: [{ kind: a, role: population, population: false, freshDays: 3 }] }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, cadence: { toleranceDays: 3 } }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, cadence: { every: yearly, toleranceDays: -1 } }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, cadence: { every: yearly, toleranceDays: 3661 } }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, cadence: { every: per-event }, anchor: 2026-01-01 }] }",
                "controls | { controls: [{ control: ACC-01, state: planned, links: a }] }",
                "controls | { controls: [{ control: X 1, title: a, state: planned, cadence: { every: daily } }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: daily }, type: strong }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: daily }, effort: { adopt: 1 } }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: daily }, effort: { adopt: -1, runPerYear: 1 } }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: daily }, evidence: [{ kind: A_B, freshDays: 3 }] }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: daily }, evidence: [{ kind: a }] }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: daily }, evidence: [{ kind: a, freshDays: 0 }] }] }",
                "controls | { controls: [{ control: X-1, title: a, state: planned, cadence: { every: daily }, evidence: [{ kind: a, freshDays: 3, population: maybe }] }] }",
                "evidence | { evidence: [{ controls: [ACC-07], kind: b, observedAt: 2026-01-01, receivedAt: 2026-01-01 }] }",
                "evidence | { evidence: [{ id: a, kind: b, observedAt: 2026-01-01, receivedAt: 2026-01-01 }] }",
                "evidence | { evidence: [{ id: a, controls: [], kind: b, observedAt: 2026-01-01, receivedAt: 2026-01-01 }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], observedAt: 2026-01-01, receivedAt: 2026-01-01 }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, receivedAt: 2026-01-01 }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, observedAt: 2026-01-01 }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, observedAt: 2026-01-01, covers: { from: 2026-01-01, to: 2026-01-01 }, receivedAt: 2026-01-01 }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, observedAt: 2026-01-01, receivedAt: 2026-01-01, file: evidence.yaml }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, observedAt: 2026-01-01, receivedAt: 2026-01-01, sha256: ABC }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, observedAt: 2026-01-01, receivedAt: 2026-01-01, result: failed }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, observedAt: 2026-01-01, receivedAt: 2026-01-01, run: nightly-7 }] }",
                "evidence | { evidence: [{ id: a, controls: [ACC-07], kind: b, observedAt: 2026-01-01T14:00:00, receivedAt: 2026-01-01 }] }",
                "documents | { documents: [{ version: 1.0 }] }",
                "documents | { documents: [{ document: a, approvedOn: 2026-01-01 }] }",
                "documents | { documents: [{ document: a, inForceSince: 2026-01-01 }] }",
                "documents | { documents: [{ document: a, owner: '' }] }",
                "exclusions | { exclusions: [{ requirement: iso27001-2022/A.8.30 }] }",
                "inclusions | { inclusions: [{ requirement: iso27001-2022/A.5.8 }] }",
                "inclusions | { inclusions: [{ requirement: iso27001-2022/A.5.8, justification: a, approvedBy: b }] }",
                "exclusions | { exclusions: [{ requirement: 'iso27001-2022/A.8.30,A.8.31', justification: a }] }",
                "answers | { answers: [{ obligation: acc-policy-need, met: 'yes' }] }",
                "answers | { answers: [{ obligation: acc-policy-need, met: perhaps }] }",
                "answers | { answers: [{ obligation: acc-policy-need, by: b }] }",
                "answers | { answers: [{ met: true }] }",
                "answers | { answers: [{ obligation: acc-policy-need, met: true, assurance: operating }] }",
                "answers | { answers: [{ obligation: acc-policy-need, met: true, by: true }] }",
                "decisions | { decisions: [{ requirement: CC9.2, obligation: acc-policy-need, stands: true, by: b }] }",
                "decisions | { decisions: [{ requirement: CC9.2, obligation: acc-policy-need, stands: true, why: b }] }",
                "decisions | { decisions: [{ requirement: CC9.2, obligation: acc-policy-need, by: b, why: c }] }",
                "decisions | { decisions: [{ requirement: CC9.2, obligation: acc-policy-need, stands: 'yes', by: b, why: c }] }",
                "decisions | { decisions: [{ obligation: acc-policy-need, stands: true, by: b, why: c }] }",
                "exceptions | { exceptions: [{ id: a, control: ACC-07, reason: b, acceptedBy: c, acceptedOn: 2026-01-01 }] }",
                "exceptions | { exceptions: [{ id: a, control: ACC-07, acceptedBy: c, acceptedOn: 2026-01-01, expiresOn: 2026-02-01 }] }",
                "attestations | { reports: [{ id: a, title: b, scope: soc2-2017, assurance: operating, issuedOn: 2026-01-01 }] }",
                "attestations | { reports: [{ id: a, title: b, scope: [soc2-2017], issuedOn: 2026-01-01 }] }",
                "attestations | { reports: [{ id: a, title: b, scope: [soc2-2017], assurance: operating }] }",
                "attestations | { reports: [{ id: a, title: b, assurance: operating, issuedOn: 2026-01-01 }] }",
                "attestations | { reports: [{ id: a, title: b, scope: [soc2-2017], assurance: operating, issuedOn: 2026-01-01, exceptions: [CC9.2] }] }",
                "attestations | { attestations: [{ requirement: soc2-2017/CC9.2 }] }",
                "attestations | { attestations: [{ requirement: soc2-2017/CC9.2, met: 'true' }] }",
                "log | { occurrences: [{ control: ACC-07 }] }",
                "log | { occurrences: [{ control: ACC-07, performedOn: 2026-01-12, for: last quarter }] }",
                "log | { occurrences: [{ control: ACC-07, performedOn: 2026-01-12, for: 2026-Q5 }] }",
                "log | { occurrences: [{ control: ACC-07, performedOn: 2026-01-12, evidence: e-1 }] }",
                "log | { populations: [{ id: a, control: ACC-04, receivedAt: 2026-04-01, file: leavers.csv }] }",
                "log | { populations: [{ id: a, control: ACC-04, covers: { from: 2026-01-01, to: 2026-03-31 }, receivedAt: 2026-04-01 }] }",
                "programme | { organisation: a, riskCriteria: { scale: 11 } }",
                "programme | { organisation: a, riskCriteria: { scale: 5, appetite: 6 } }",
                "nonconformities | { nonconformities: [{ id: a, title: b, foundOn: 2026-01-01 }] }",
                "nonconformities | { nonconformities: [{ id: a, title: b, owner: c }] }",
                "nonconformities | { nonconformities: [{ id: a, title: b, foundOn: 2026-01-01, owner: c, grade: bad }] }",
                "nonconformities | { nonconformities: [{ id: a, title: b, foundOn: 2026-01-01, owner: c, cause: true }] }",
                "audits | { audits: [{ id: a, title: b, held: { from: 2026-01-01, to: 2026-01-02 }, controls: [ACC-07] }] }",
                "audits | { audits: [{ id: a, title: b, held: 2026-01-01, controls: [ACC-07], auditors: [c] }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: 3, impact: 5, treatment: avoid, dueOn: soon }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: 3, impact: 5 }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: 0, impact: 5, treatment: avoid }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: 3, impact: 11, treatment: avoid }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: 3.5, impact: 5, treatment: avoid }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: 3, impact: 5, treatment: accept }] }",
                "risks | { risks: [{ id: a, title: b, owner: c, likelihood: 3, impact: 5, treatment: avoid, residual: 101 }] }",
                "risks | { risks: [{ id: a, title: b, likelihood: 3, impact: 5, treatment: avoid }] }",
                "people | { people: [{ id: a }] }",
                "people | { people: [{ id: a, name: b, roles: c }] }",
                "people | { people: [{ id: a, name: b, roles: [{ from: 2026-01-01 }] }] }",
                "conclusions | { conclusions: [{ id: a, control: b, window: { from: 2026-01-01, to: 2026-12-31 }, on: 2027-01-01, by: c, cause: d }] }",
                "conclusions | { conclusions: [{ id: a, control: b, window: { from: 2026-01-01, to: 2026-12-31 }, as: effective, on: 2027-01-01, by: c, cause: d }] }",
                "conclusions | { conclusions: [{ id: a, control: b, as: not-effective, on: 2027-01-01, by: c, cause: d }] }",
                "conclusions | { conclusions: [{ id: a, control: b, window: { from: 2026-01-01, to: 2026-12-31 }, as: not-effective, on: 2027-01-01, by: c, cause: d, deviations: [] }] }",
                "conclusions | { conclusions: [{ id: a, control: b, window: { from: 2026-01-01, to: 2026-12-31 }, as: not-effective, on: 2027-01-01, by: c, cause: d, harm: none }] }",
                "programme | { organisation: a, calendar: { weekend: [sunday, caturday] } }",
                "programme | { organisation: a, calendar: { holidays: [2026-13-01] } }",
                "programme | { organisation: a, calendar: { weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday] } }",
                "risks | [a]"
            })
    void whatIsWrongFitsNeither(String kind, String yaml) throws IOException {
        assertThat(bySchema(kind, yaml)).as("by the schema").isNotEmpty();
        assertThat(byReader(kind, yaml)).as("by the reader").isNotEmpty();
    }

    @Test
    void aFileThatOnlyHoldsCommentsIsNoMistake() throws IOException {
        for (String kind : Schemas.KINDS) {
            boolean needed = kind.equals("programme");

            assertThat(bySchema(kind, "# nothing yet\n").isEmpty()).as(kind).isEqualTo(!needed);
        }
        assertThat(byReader("risks", "# nothing yet\n")).isEmpty();
        assertThat(byReader("programme", "# nothing yet\n")).isNotEmpty();
    }

    @Test
    void everyFileOfTheSampleFitsItsSchema() {
        assertThat(checked(Sample.files())).hasSizeGreaterThan(30);
    }

    @Test
    void everyFileOfANewProgrammeFitsItsSchema() {
        ControlLibrary library = CONTENT.controls();
        Beginning beginning =
                new Beginning(
                        "Example Ltd",
                        "",
                        ZoneId.of("UTC"),
                        List.of(),
                        List.of(),
                        Starter.ALL,
                        Map.of(),
                        LocalDate.of(2026, 1, 15));

        assertThat(checked(FirstFiles.of(beginning, library))).hasSizeGreaterThan(20);
    }

    /// The names of the files that a schema was found for, by what they say themselves.
    private static List<String> checked(Map<String, byte[]> files) {
        List<String> checked = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (!name.endsWith(".yaml")) {
                return;
            }
            String yaml = new String(bytes, StandardCharsets.UTF_8);
            String first = yaml.lines().findFirst().orElse("");
            String up = name.contains("/") ? "../" : "";
            assertThat(first)
                    .as(name)
                    .startsWith("# yaml-language-server: $schema=" + up + Schemas.FOLDER + "/");
            String kind = first.replaceFirst(".*/", "").replace(".schema.json", "");
            assertThat(bySchema(kind, yaml)).as(name).isEmpty();
            checked.add(name);
        });
        return checked;
    }
}
