package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of the first format: it is read as it is, and `upgrade` brings it up.
class UpgradeTest {
    @TempDir private Path root;
    private Path acme = Path.of("");

    @BeforeEach
    void aFolderOfTheFirstFormat() throws IOException {
        acme = root.resolve("acme");
        Files.createDirectories(acme.resolve("controls"));
        write("programme.yaml", "# Who we are\norganisation: Acme # for now\nframeworks: []\n");
        write(
                "attestations.yaml",
                """
                reports:
                  # the one of last year
                  - id: R-1
                    title: SOC 2 Type II report
                    scope: [soc2-2017:CC]
                    assurance: operating
                    covers: { from: 2025-01-01, to: 2025-12-31 }
                    issuedOn: 2026-02-01
                    exceptions:
                      - requirement: soc2-2017/CC6.3
                """);
        write(
                "controls/access.yaml",
                """
                controls:
                  - control: ACC-07
                    state: implemented
                    owner: IT
                    implementedOn: 2025-01-01
                """);
        Files.createDirectories(acme.resolve("evidence"));
        write(
                "evidence/evidence.yaml",
                """
                evidence:
                  - id: E-1
                    controls: [ACC-07]
                    kind: photograph
                    observedAt: 2025-03-01
                    receivedAt: 2025-03-01
                    by: IT
                  - id: E-2
                    controls: [ACC-07]
                    kind: effect-review-record
                    observedAt: 2025-03-01
                    receivedAt: 2025-03-01
                    by: IT
                """);
        write(
                "risks.yaml",
                """
                risks:
                  - { id: RK-1, title: Theft, owner: IT, likelihood: 2, impact: 2, treatment: retain }
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(acme.resolve(name), text);
    }

    private String text(String name) throws IOException {
        return Files.readString(acme.resolve(name));
    }

    private Map<String, String> all() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(acme)) {
            for (Path file :
                    files.filter(Files::isRegularFile)
                            .filter(f -> !f.startsWith(acme.resolve(".crosswalk")))
                            .toList()) {
                all.put(acme.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    private Run upgrade(String... more) {
        return Run.of(List.of("upgrade", acme.toString()), more);
    }

    @Test
    void lintSaysThatThereIsALaterFormat() {
        assertThat(Run.of("lint", acme.toString()).out())
                .contains("the folder has format 1, which could say less: an upgrade shows what");
    }

    @Test
    void nothingIsWrittenBeforeItIsAskedFor() throws IOException {
        Map<String, String> before = all();

        assertThat(upgrade().out())
                .contains(
                        "has format 1, and can have format 2",
                        "programme.yaml: format: 2",
                        "report R-1: kind: type-2",
                        "people.yaml: new",
                        "nonconformities.yaml: new",
                        "audits.yaml: new",
                        "Nothing is written yet");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void commentsAndAllThatWasSaidStay() throws IOException {
        Map<String, String> before = all();

        upgrade("--apply");

        assertThat(text("programme.yaml"))
                .contains("# Who we are", "organisation: Acme # for now", "format: 2");
        assertThat(text("attestations.yaml"))
                .contains("# the one of last year", "    kind: type-2\n");
        before.forEach((name, text) ->
                assertThat(all(name)).as(name).containsSubsequence(text.lines().toList()));
        assertThat(Run.of("lint", acme.toString()).out()).doesNotContain("could say less");
    }

    private String all(String name) {
        try {
            return text(name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aSecondTimeThereIsNothingToWrite() throws IOException {
        upgrade("--apply");
        Map<String, String> after = all();

        assertThat(upgrade("--apply").out()).contains("there is nothing to write");
        assertThat(all()).isEqualTo(after);
    }

    @Test
    void whatOnlyTheOrganisationCanSayIsNamedWithWhatItCosts() {
        assertThat(upgrade().out())
                .contains(
                        "What only you can say",
                        "Who the persons are",
                        "these are, of those that their controls want (E-1, E-2)",
                        "exceptions of these reports are about (R-1)",
                        "score these risks are acceptable (RK-1)",
                        "say of nonconformities (E-2)");
    }

    @Test
    void aFormatOfALaterVersionIsRefused() throws IOException {
        write("programme.yaml", "format: 3\norganisation: Acme\n");

        assertThat(upgrade("--apply").err())
                .contains(
                        "programme.yaml:1",
                        "format 3, which a later version made; this one reads 1 and 2");
    }

    @Test
    void aFolderWithErrorsStaysAsItIs() throws IOException {
        write("controls/access.yaml", "controls:\n  - control: ACC-7\n");
        Map<String, String> before = all();

        Run run = upgrade("--apply");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void theJsonKeepsToItsSchema() throws IOException {
        String schema = Files.readString(Path.of("../docs/schemas/upgrade.schema.json"));

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema)
                                .validate(upgrade("--format", "json").out(), InputFormat.JSON))
                .isEmpty();
    }
}
