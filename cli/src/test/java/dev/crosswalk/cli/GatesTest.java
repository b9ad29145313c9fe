package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands before the next audits of the sample company.
class GatesTest {
    private static final String AS_OF = "2026-10-15";

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
