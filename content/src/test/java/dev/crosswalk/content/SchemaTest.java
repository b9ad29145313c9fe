package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private static final Path CONTENT = Path.of("").toAbsolutePath();
    private static final Map<String, String> SCHEMAS =
            Map.of(
                    "frameworks", "framework",
                    "obligations", "obligations",
                    "claims", "claims",
                    "crosswalks", "crosswalk",
                    "editions", "edition-step",
                    "declined", "declined",
                    "controls", "controls",
                    "documents", "document",
                    "practice", "practice");

    private static Schema schema(String name) throws IOException {
        String text = Files.readString(CONTENT.resolve("schema/" + name + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static JsonNode json(String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return JsonMapper.shared().valueToTree(value);
    }

    private static List<String> wrong(String schema, String yaml) throws IOException {
        return schema(schema).validate(json(yaml)).stream().map(Error::toString).toList();
    }

    /// The file, or of a document its front matter.
    private static String yaml(Path file) throws IOException {
        String text = Files.readString(file);
        return file.toString().endsWith(".md") ? text.substring(4, text.indexOf("\n---\n")) : text;
    }

    @Test
    void everyTemplateSaysThatWhatIsMadeFromItBelongsToWhoeverMakesIt() throws IOException {
        try (Stream<Path> templates = Files.list(CONTENT.resolve("documents"))) {
            assertThat(templates.toList())
                    .isNotEmpty()
                    .allSatisfy(t ->
                            assertThat(Files.readString(t))
                                    .contains(
                                            "\nlicence: \"CC0-1.0: what is made from it belongs to"
                                                    + " whoever makes it, and names nobody\"\n"));
        }
    }

    @Test
    void everyBundledFileFitsItsSchema() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Map.Entry<String, String> kind : SCHEMAS.entrySet()) {
            try (Stream<Path> files = Files.list(CONTENT.resolve(kind.getKey()))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    String schema =
                            List.of("gates", "documented", "authorities").stream()
                                    .filter(s -> name.matches(s + "[-.].*"))
                                    .findFirst()
                                    .orElse(kind.getValue());
                    assertThat(wrong(schema, yaml(file))).as(file.toString()).isEmpty();
                    seen.add(kind.getKey());
                }
            }
        }

        assertThat(seen).containsAll(SCHEMAS.keySet());
    }

    @Test
    void theFactsOfTheManualFitTheirSchema() throws IOException {
        assertThat(
                        wrong(
                                "facts",
                                """
                                asOf: "2026-06-30"
                                reports:
                                  - { scope: "soc2-2017:CC,A", period: 2025-06-01..2026-05-31, exceptions: [CC6.3 one leaver kept access] }
                                attestations:
                                  - { requirement: soc2-2017/CC6.1, met: true, assurance: operating, source: "SOC 2 Type II report, 2026" }
                                  - { requirement: CC6.2, met: false }
                                notApplicable:
                                  - { requirement: iso27001-2022/A.8.30, justification: "No development is outsourced." }
                                """))
                .isEmpty();
    }

    @Test
    void unquotedNumbersAreIdsToo() throws IOException {
        assertThat(
                        wrong(
                                "framework",
                                """
                                id: x
                                title: X
                                publisher: X
                                edition: 2022
                                licence: ours
                                requirements: [{ id: 4.1, kind: clause, title: X }]
                                """))
                .isEmpty();
    }

    @Test
    void anObligationMayNameItsReplacement() throws IOException {
        assertThat(
                        wrong(
                                "obligations",
                                "{ domain: x, title: X, obligations: [{ id: x-a, facet: record,"
                                        + " text: b, replacedBy: x-b }] }"))
                .isEmpty();
    }

    @Test
    void anObligationMayImplyOthers() throws IOException {
        assertThat(
                        wrong(
                                "obligations",
                                "{ domain: x, title: X, obligations: [{ id: x-a, facet: record,"
                                        + " text: b, implies: [x-b, x-c] }] }"))
                .isEmpty();
    }

    @Test
    void aControlOfOnesOwnSaysOnlyWhatItHasTo() throws IOException {
        assertThat(wrong("controls", LibraryFolder.controls())).isEmpty();
        assertThat(
                        wrong(
                                "controls",
                                """
                                domain: house
                                controls:
                                  - { id: mine.1, title: Mine, type: corrective, nature: hybrid, cadence: { every: per-event }, discharges: [x-a], effort: { adopt: 0.25, runPerYear: 0 } }
                                """))
                .isEmpty();
    }

    @Test
    void aDocumentOfOnesOwnSaysOnlyWhatItHasTo() throws IOException {
        assertThat(wrong("document", "{ id: a, title: b, kind: plan }")).isEmpty();
        assertThat(
                        wrong(
                                "document",
                                "{ id: a, title: b, kind: plan, parameters: { days: { text: c,"
                                        + " default: 30 } } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id: HSE-01           | id: HSE 01
                    type: preventive     | type: preventative
                    nature: manual       | nature: [manual]
                    every: monthly       | every: annually
                    every: monthly,      | days: 30,
                    toleranceDays: 5     | toleranceDays: -1
                    discharges: [house-doors-locked] | discharges: []
                    discharges: [house-doors-locked] | discharges: [x-a, x-a]
                    discharges: [house-doors-locked] | discharges: house-doors-locked
                    measures: [a lock]   | measures: [""]
                    kind: round-record   | kind: Round Record
                    freshDays: 45        | freshDays: 0
                    population: true     | population: all
                    adopt: 0.5           | adopt: -1
                    adopt: 0.5           | adopt: three
                    adopt: 0.5,          |
                    owner: Caretaker     | owners: Caretaker
                    owner: Caretaker     | dayBegins: "24:00"
                    owner: Caretaker     | firstDue: soon
                    owner: Caretaker     | stage: running
                    every: monthly       | every: monthly, days: working
                    freshDays: 45        | freshDays: 45, role: performed
                    freshDays: 45        | freshDays: 45, shows: []
                    freshDays: 45, population: true | freshDays: 45, role: population, population: false
                    """)
    void brokenControlsDoNotFit(String usual, String otherwise) throws IOException {
        String control =
                LibraryFolder.control(
                        "HSE-01",
                        "[house-doors-locked]",
                        usual,
                        otherwise == null ? "" : otherwise);

        assertThat(wrong("controls", LibraryFolder.file(control))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document | { id: A, title: b, kind: plan }",
                "document | { id: a, title: b, kind: rule }",
                "document | { id: a, kind: plan }",
                "document | { id: a, title: b, kind: plan, discharges: x-a }",
                "document | { id: a, title: b, kind: plan, parameters: { Name: { text: c } } }",
                "document | { id: a, title: b, kind: plan, parameters: { name: { default: c } } }",
                "document | { id: a, title: b, kind: plan, parameters: { name: c } }",
                "document | { id: a, title: b, kind: plan, body: c }",
                "controls | { domain: x, title: X }",
                "controls | { controls: [] }",
                "framework | { id: X_1, title: X, publisher: X, edition: a, licence: b, requirements: [{ id: a, kind: b, title: c }] }",
                "framework | { id: x, title: X, publisher: X, edition: a, licence: b, requirements: [] }",
                "framework | { id: x, title: X, publisher: X, edition: a, licence: b, requirements: [{ id: a b, kind: b, title: c }] }",
                "framework | { id: x, title: X, publisher: X, edition: a, licence: b, requirements: [{ id: a, kind: b, title: c, exact: true }] }",
                "obligations | { domain: x, title: X, obligations: [{ id: x-a, facet: act, text: b }] }",
                "obligations | { domain: x, title: X, obligation: [] }",
                "obligations | { domain: x, title: X, obligations: [{ id: x-a, facet: record, text: b, replacedBy: [x-b] }] }",
                "obligations | { domain: x, title: X, obligations: [{ id: x-a, facet: record, text: b, implies: x-b }] }",
                "obligations | { domain: x, title: X, obligations: [{ id: x-a, facet: record, text: b, implies: [x-b, x-b] }] }",
                "claims | { framework: x, claims: { a: { opaque: true, demands: [x-a] } } }",
                "claims | { framework: x, claims: { a: {} } }",
                "claims | { framework: x, claims: { a: { demands: x-a } } }",
                "crosswalk | { id: x, left: a, right: b, mappings: [] }",
                "crosswalk | { id: x, left: a, right: b, publisher: c, mappings: [{ left: [a], relation: same, right: [b] }] }",
                "crosswalk | { id: x, left: a, right: b, publisher: c, mappings: [{ left: [], relation: equal, right: [b] }] }",
                "edition-step | { from: a, to: b, steps: [{ from: [x], to: [y], kind: merged }] }",
                "edition-step | { from: a, to: b, steps: [{ from: [x], to: [y], kind: new }] }",
                "facts | { reports: [{ scope: soc2-2017 }] }",
                "facts | { reports: [{ scope: soc2-2017, period: 2025 }] }",
                "facts | { reports: [{ scope: soc2-2017, issued: '2026-01-01', opinion: qualified }] }",
                "facts | { attestations: [{ requirement: a/b }] }",
                "facts | { attestations: [{ requirement: a/b, met: true, assurance: high }] }",
                "facts | { notApplicable: [{ requirement: a/b, justification: '' }] }",
                "facts | { asof: '2026-01-01' }",
                "practice | { freshDays: 0 }",
                "authorities | { subjects: [{ id: a, authorities: [{ id: a_b, matter: c }] }] }",
                "authorities | { subjects: [{ id: a, authorities: [] }] }",
                "authorities | { subjects: [{ id: a, words: [A], authorities: [{ id: a, matter: c, who: d }] }] }",
                "documented | { edition: a, documented: [{ requirement: '1', what: b, keep: record, obligations: [x-a], template: A }] }",
                "practice | { cadences: { fortnightly: { run: 2 } } }",
                "practice | { cadences: { weekly: { run: 1 } } }",
                "practice | { cadences: { weekly: { conclude: [{ alone: some, compensated: 2 }] } } }",
                "practice | { cadences: { weekly: { conclude: [] } } }",
                "declined | { left: x, right: y, pairs: [{ left: a, right: b }] }",
                "documented | { edition: x, documented: [{ requirement: a, what: b, keep: book, obligations: [c] }] }",
                "documented | { edition: x, documented: [{ requirement: a, what: b, keep: record, obligations: [] }] }",
                "gates | { edition: x, gates: [{ id: a, title: b, before: stage-3, order: 1, obligations: [c] }] }",
                "gates | { edition: x, gates: [{ id: a, title: b, before: stage-1, order: 1 }] }",
                "gates | { edition: x, gates: [{ id: a, title: b, before: stage-1, obligations: [c] }] }",
                "lint-accepted | { accepted: [{ rows: [], reason: a }] }"
            },
            quoteCharacter = '`')
    void brokenFilesDoNotFit(String schema, String yaml) throws IOException {
        assertThat(wrong(schema, yaml)).isNotEmpty();
    }
}
