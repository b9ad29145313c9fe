package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Amendment 1 of 2024 asks in clause 4.1 for a decision on climate change: what was attested
/// before says nothing of it.
class AmendmentTest {
    private static final String CLIMATE = "isms-context-climate";

    @TempDir Path folder;

    /// The gap of clause 4.1 of a programme that holds a certificate.
    private JsonNode gap(String days) throws IOException {
        Files.writeString(
                folder.resolve("programme.yaml"),
                "organisation: Acme\nframeworks: [{ edition: iso27001-2022 }]\n");
        Files.writeString(
                folder.resolve("attestations.yaml"),
                """
                reports:
                  - id: cert
                    title: Certificate
                    kind: certificate
                    issuer: Example Certification
                    scope: [iso27001-2022]
                """
                        + days.indent(4));
        return json(
                "gap",
                "--programme",
                folder.toString(),
                "--want",
                "iso27001-2022:4.1",
                "--as-of",
                "2024-05-01");
    }

    private static JsonNode json(String... line) {
        Run run = Run.of(List.of(line), "--format", "json");
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out()).path("requirements").get(0);
    }

    private static List<String> missing(JsonNode requirement) {
        return requirement.path("missing").findValuesAsString("obligation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuedOn: 2023-09-01",
                "issuedOn: 2024-02-22",
                "issuedOn: 2022-11-01\nsurveilledOn: 2023-11-01",
                "issuedOn: 2024-03-01\ncovers: { from: 2024-01-08, to: 2024-01-12 }"
            })
    void aCertificateFromBeforeItDoesNotProveTheClimateDecision(String days) throws IOException {
        JsonNode clause = gap(days);

        assertThat(clause.path("coverage").asString()).isEqualTo("partial");
        assertThat(missing(clause)).containsExactly(CLIMATE);
        assertThat(clause.path("covered")).hasSize(2);
        assertThat(clause.path("possiblyCovered")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuedOn: 2024-02-23",
                "issuedOn: 2022-11-01\nsurveilledOn: 2024-03-15",
                "issuedOn: 2024-04-01\ncovers: { from: 2024-03-04, to: 2024-03-08 }"
            })
    void oneWhoseAuditorLookedSinceDoes(String days) throws IOException {
        assertThat(gap(days).path("coverage").asString()).isEqualTo("full");
    }

    @Test
    void theReasonIsSaidBesideTheReport() throws IOException {
        gap("issuedOn: 2023-09-01");

        assertThat(
                        Run.of(
                                        "gap",
                                        "--programme",
                                        folder.toString(),
                                        "--want",
                                        "iso27001-2022:4.1",
                                        "--as-of",
                                        "2024-05-01")
                                .out()
                                .replaceAll("\\s+", " "))
                .contains(
                        "but for 1 point: It is decided whether climate change is among",
                        "looked at on 2023-09-01, before an amendment asked for"
                                + " isms-context-climate");
    }

    @Test
    void theEditionOf2013DoesNotContainIt() {
        JsonNode clause = json("gap", "--have", "iso27001-2013", "--want", "iso27001-2022:4.1");

        assertThat(missing(clause)).containsExactly(CLIMATE);
    }
}
