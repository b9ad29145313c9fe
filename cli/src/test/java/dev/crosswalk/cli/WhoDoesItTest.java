package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan and a checklist say who does what, and once which roles nobody holds.
class WhoDoesItTest {
    @TempDir private Path folder;

    private String acme = "";

    @BeforeEach
    void beginWithNothing() {
        acme = folder.resolve("acme").toString();
        Run.of(
                "init",
                acme,
                "--organisation",
                "Acme",
                "--want",
                "iso27001-2022",
                "--adopt",
                "none");
    }

    private Run in(String... words) {
        return Run.of(List.of(words), "--programme", acme);
    }

    private static String flat(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void onePersonTakesSeveralRolesAtOnceAndIsNamedBesideTheirSteps() throws IOException {
        assertThat(in("plan", "--format", "csv").out().replace("\r", ""))
                .contains(",Security lead,\n");

        Run added =
                in(
                        "person",
                        "add",
                        "bea",
                        "--name",
                        "Bea Lang",
                        "--role",
                        "Security lead",
                        "--role",
                        "IT operations lead",
                        "--from",
                        "2026-01-01");

        assertThat(added.out())
                .contains("as bea, Security lead and IT operations lead from 2026-01-01 on");
        assertThat(Files.readString(Path.of(acme, "people.yaml")))
                .contains("role: Security lead", "role: IT operations lead");
        assertThat(in("plan", "--format", "csv").out().replace("\r", ""))
                .contains(",Bea Lang,\n", ",Head of people,\n")
                .doesNotContain(",Security lead,\n");
        assertThat(flat(in("plan"))).contains("title - who", "- Bea Lang");
        assertThat(in("plan", "--format", "md").out()).contains("Title - who", " - Bea Lang");
        assertThat(in("plan", "--format", "json").out())
                .contains("\"owner\": \"Security lead\"", "\"who\": \"Bea Lang\"");
    }

    @Test
    void rolesThatNobodyHoldsAreOneLineWithItsCommand() {
        assertThat(flat(in("plan")))
                .contains("people.yaml names nobody yet.", "roles are held by nobody: ");

        in("person", "add", "bea", "--name", "Bea Lang", "--role", "Security lead");

        for (String verb : List.of("plan", "checklist")) {
            String said = flat(in(verb));
            assertThat(said.split(" held by nobody: ", -1)).as(verb).hasSize(2);
            assertThat(said)
                    .as(verb)
                    .doesNotContain("(nobody holds this role)", "people.yaml names nobody yet")
                    .contains(
                            "To name somebody, who may hold several of them: crosswalk person add"
                                    + " PERSON --name NAME --role ");
            assertThat(said.substring(said.indexOf("held by nobody"), said.indexOf("To name")))
                    .as(verb)
                    .contains("Head of people")
                    .doesNotContain("Security lead");
            assertThat(in(verb, "--format", "json").out()).contains("\"unheldRoles\"");
        }
    }

    @Test
    void aRoleWithoutAWordIsRefused() {
        Run refused = in("person", "add", "bea", "--name", "Bea", "--role", " ");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--role", "says nothing");
        assertThat(Run.of("plan", "--have", "soc2-2017", "--want", "iso27001-2022").out())
                .doesNotContain("held by nobody");
    }
}
