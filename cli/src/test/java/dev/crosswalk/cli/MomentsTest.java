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
import org.junit.jupiter.params.provider.ValueSource;

/// `--as-of` and `--known-at` take a day or an instant, and answers tell what they were given.
class MomentsTest {
    private static final Path SCHEMAS = Path.of("../docs/schemas").toAbsolutePath();

    @TempDir Path folder;

    /// Where a test failed at nine on the first of October and passed at two, which was known at
    /// four.
    @BeforeEach
    void inBerlin() throws IOException {
        Files.writeString(
                folder.resolve("programme.yaml"),
                """
                organisation: Example Ltd
                timeZone: Europe/Berlin
                frameworks:
                  - { edition: iso27001-2022, nodes: [A.8.5], assurance: implemented }
                """);
        Files.createDirectories(folder.resolve("controls"));
        Files.writeString(
                folder.resolve("controls/all.yaml"),
                "controls: [{ control: ACC-05, state: implemented, implementedOn: 2026-01-10 }]\n");
        Files.writeString(
                folder.resolve("documents.yaml"),
                """
                documents:
                  - { document: access-control-policy, version: 1, owner: Ann, approvedBy: Bea, approvedOn: 2026-01-10 }
                """);
        Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(
                folder.resolve("evidence/index.yaml"),
                """
                evidence:
                  - { id: T-1, controls: [ACC-05], kind: authentication-policy-export, observedAt: 2026-10-01T09:00:00+02:00, receivedAt: 2026-10-01T09:00:00+02:00, result: fail, run: nightly-7 }
                  - { id: T-2, controls: [ACC-05], kind: authentication-policy-export, observedAt: 2026-10-01T14:00:00+02:00, receivedAt: 2026-10-01T16:00:00+02:00, result: pass, run: nightly-8 }
                """);
    }

    private Run run(String line, String... more) {
        List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
        if (!line.contains("--have")) {
            words.addAll(List.of("--programme", folder.toString()));
        }
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private String condition(String... moments) {
        Run run = run("status --format json", moments);
        assertThat(run.err()).isEmpty();
        String field = "\"condition\": \"";
        int start = run.out().indexOf(field) + field.length();
        return run.out().substring(start, run.out().indexOf('"', start));
    }

    @Test
    void aControlIsMendedWhenItIsMendedAndNotBefore() {
        String day = "2026-10-01";
        assertThat(condition("--as-of", "2026-10-01T06:59:59Z")).isEqualTo("unproved");
        assertThat(condition("--as-of", "2026-10-01T07:00:00Z")).isEqualTo("failed");
        assertThat(condition("--as-of", "2026-10-01T12:00:00Z", "--known-at", day))
                .isEqualTo("proved");
        assertThat(condition("--as-of", day)).isEqualTo("proved");
    }

    @Test
    void whatWasReceivedLaterOnTheDayIsNotKnown() {
        String noon = "2026-10-01T12:00:00Z";
        assertThat(condition("--as-of", noon)).isEqualTo("failed");
        assertThat(condition("--as-of", noon, "--known-at", "2026-10-01T13:59:59Z"))
                .isEqualTo("failed");
        assertThat(condition("--as-of", noon, "--known-at", "2026-10-01T16:00:00+02:00"))
                .isEqualTo("proved");
    }

    @Test
    void anAnswerTellsTheMomentAsAClockOfTheOrganisationHadIt() {
        String[] noon = {"--as-of", "2026-10-01T12:00:00Z", "--known-at", "2026-10-01"};

        assertThat(run("status", noon).out())
                .contains("as of 2026-10-01T14:00:00+02:00, as known at 2026-10-01");
        assertThat(run("status --format json", noon).out())
                .contains("\"asOf\": \"2026-10-01T14:00:00+02:00\"", "\"knownAt\": \"2026-10-01\"");
        assertThat(run("report gap --format md", noon).out())
                .contains("1 October 2026, 14:00 (+02:00), as known on 1 October 2026");
        assertThat(run("gap --have soc2-2017 --want iso27001-2022:A.8.5", "--as-of", noon[1]).out())
                .contains("as of 2026-10-01T12:00:00Z");
    }

    @Test
    void aChangeIsToldWithTheHourAtWhichItHappened() {
        Run run = run("status --format json", "--as-of", "2026-10-01T11:00:00Z");

        assertThat(run.out())
                .contains("\"why\": \"test-failed\"", "\"on\": \"2026-10-01T09:00:00+02:00\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "calendar",
                "checklist --want iso27001-2022",
                "gap --want iso27001-2022:A.8.5",
                "plan --want iso27001-2022:A.8.5",
                "documents",
                "why iso27001-2022/A.8.5"
            })
    void anAnswerAtAnInstantKeepsToItsSchema(String line) throws IOException {
        Run run = run(line, "--as-of", "2026-10-01T11:00:00Z", "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"asOf\": \"2026-10-01T13:00:00+02:00\"");
        String verb = line.split(" ", 2)[0];
        String schema = Files.readString(SCHEMAS.resolve(verb + ".schema.json"));
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema)
                                .validate(
                                        run.out(),
                                        InputFormat.JSON,
                                        context ->
                                                context.executionConfig(
                                                        c -> c.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01T14:00:00", "2026-10-01 14:00Z", "noon", "2026-02-30"})
    void whatIsNeitherADayNorATimeWithItsOffsetIsRefused(String typed) {
        for (String option : List.of("--as-of", "--known-at")) {
            Run run = run("status", option, typed);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo(
                            ("crosswalk: %s \"%s\" is neither a date nor a time with its offset."
                                            + " Write it like \"2026-06-30\" or"
                                            + " \"2026-06-30T14:00:00+02:00\"\n")
                                    .formatted(option, typed));
        }
    }
}
