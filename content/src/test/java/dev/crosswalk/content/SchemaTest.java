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
                    "editions", "edition-step");

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

    @Test
    void everyBundledFileFitsItsSchema() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Map.Entry<String, String> kind : SCHEMAS.entrySet()) {
            try (Stream<Path> files = Files.list(CONTENT.resolve(kind.getKey()))) {
                for (Path file : files.toList()) {
                    assertThat(wrong(kind.getValue(), Files.readString(file)))
                            .as(file.toString())
                            .isEmpty();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "framework | { id: X_1, title: X, publisher: X, edition: a, licence: b, requirements: [{ id: a, kind: b, title: c }] }",
                "framework | { id: x, title: X, publisher: X, edition: a, licence: b, requirements: [] }",
                "framework | { id: x, title: X, publisher: X, edition: a, licence: b, requirements: [{ id: a b, kind: b, title: c }] }",
                "framework | { id: x, title: X, publisher: X, edition: a, licence: b, requirements: [{ id: a, kind: b, title: c, exact: true }] }",
                "obligations | { domain: x, title: X, obligations: [{ id: x-a, facet: act, text: b }] }",
                "obligations | { domain: x, title: X, obligation: [] }",
                "obligations | { domain: x, title: X, obligations: [{ id: x-a, facet: record, text: b, replacedBy: [x-b] }] }",
                "claims | { framework: x, claims: { a: { opaque: true, demands: [x-a] } } }",
                "claims | { framework: x, claims: { a: {} } }",
                "claims | { framework: x, claims: { a: { demands: x-a } } }",
                "crosswalk | { id: x, left: a, right: b, mappings: [] }",
                "crosswalk | { id: x, left: a, right: b, publisher: c, mappings: [{ left: [a], relation: same, right: [b] }] }",
                "crosswalk | { id: x, left: a, right: b, publisher: c, mappings: [{ left: [], relation: equal, right: [b] }] }",
                "edition-step | { from: a, to: b, steps: [{ from: [x], to: [y], kind: merged }] }",
                "edition-step | { from: a, to: b, steps: [{ from: [x], to: [y], kind: new }] }",
                "facts | { attestations: [{ requirement: a/b }] }",
                "facts | { attestations: [{ requirement: a/b, met: true, assurance: high }] }",
                "facts | { notApplicable: [{ requirement: a/b, justification: '' }] }",
                "facts | { asof: '2026-01-01' }",
                "lint-accepted | { accepted: [{ rows: [], reason: a }] }"
            },
            quoteCharacter = '`')
    void brokenFilesDoNotFit(String schema, String yaml) throws IOException {
        assertThat(wrong(schema, yaml)).isNotEmpty();
    }
}
