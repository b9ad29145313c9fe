package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/// Who signs, and what there is to sign. Today is 2026-11-02.
class SignedByTest {
    @TempDir private Path root;
    private Path acme = Path.of("");

    @BeforeEach
    void aProgrammeWithTwoPersons() throws IOException {
        acme = root.resolve("acme");
        Files.createDirectories(acme.resolve("controls"));
        write("programme.yaml", "organisation: Acme\nframeworks:\n  - edition: iso27001-2022\n");
        write("log.yaml", "occurrences: []\n");
        write(
                "controls/access.yaml",
                "controls:\n  - control: ACC-07\n    state: implemented\n    implementedOn: 2026-01-01\n");
        write(
                "people.yaml",
                """
                people:
                  - id: bea
                    name: Bea Lang
                    roles:
                      - role: IT lead
                  - id: carl
                    name: Carl Roth
                    roles:
                      - role: Auditor
                        to: 2026-03-31
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(acme.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(acme.resolve(name));
    }

    private Run edit(String line, String... more) {
        List<String> all = new ArrayList<>(List.of(line.split(" ", -1)));
        all.addAll(List.of(more));
        all.addAll(List.of("--programme", acme.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adopt ACC-08 --owner",
                "exclude A.8.30 --reason x --approved-by",
                "done ACC-07 --on 2026-10-01 --by",
                "exception add --control ACC-07 --reason x --until 2026-12-31 --accepted-by",
                "document approve access-control-policy --version 1 --text-elsewhere --by",
                "ask --answer phys-cables-protected=yes --by",
            })
    void aNameThatNobodyHasIsRefusedWithTheNearestAndTheWayToAddThem(String line)
            throws IOException {
        String people = read("people.yaml");

        Run run = edit(line, "Bea Long");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "unknown person or role \"Bea Long\". Maybe \"Bea Lang\"?",
                        "crosswalk person add bea-long --name NAME",
                        "Or say --new-person with this");
        assertThat(read("people.yaml")).isEqualTo(people);

        Run consented = edit(line, "Dora Klein", "--new-person");

        assertThat(consented.err()).isEmpty();
        assertThat(read("people.yaml")).contains("id: dora-klein", "name: Dora Klein", "id: bea");
    }

    @Test
    void aRoleThatSomebodyHeldMaySignOnTheDaysOnWhichTheyDid() {
        assertThat(edit("exclude A.8.30 --reason x --on 2026-02-01 --approved-by", "IT lead").err())
                .isEmpty();
        assertThat(edit("exclude A.8.28 --reason x --on 2026-10-01 --approved-by", "Auditor").err())
                .contains("nobody was Auditor on 2026-10-01");
        assertThat(edit("exclude A.8.28 --reason x --on 2026-10-01 --approved-by", "carl").err())
                .contains("carl held no role on 2026-10-01");
    }

    @Test
    void somebodyIsAddedAndGivenARole() throws IOException {
        Run added = edit("person add dora --name", "Dora Klein");

        assertThat(added.err()).isEmpty();
        assertThat(added.out())
                .contains("Dora Klein is in people.yaml as dora, with no role yet.")
                .contains("Written to people.yaml.");

        Run role = edit("person add dora --from 2026-11-01 --role", "Security lead");

        assertThat(role.out())
                .contains("Dora Klein is in people.yaml as dora, Security lead from 2026-11-01 on");
        assertThat(read("people.yaml")).contains("role: Security lead", "from: 2026-11-01");
        assertThat(edit("person add dora --name", "Dora Klein").err())
                .contains("dora is Dora Klein already. --role ROLE gives them one more role");
    }

    @Test
    void whereNobodyIsKnownAnyNameIsATextUntilTheFirstPersonComes() throws IOException {
        Files.delete(acme.resolve("people.yaml"));

        assertThat(edit("done ACC-07 --on 2026-10-01 --by", "Somebody").err()).isEmpty();
        assertThat(edit("person add bea --name", "Bea Lang").out())
                .contains("From now on only persons and roles of people.yaml sign");
        assertThat(edit("done ACC-07 --on 2026-10-02 --by", "Somebody").err())
                .contains("unknown person or role \"Somebody\"");
    }

    @Test
    void aTemplateWithBlanksIsNotApprovedAndOneThatSomebodyWroteIs() throws IOException {
        edit("documents --write --format md --document access-control-policy");

        Run blank = edit("document approve access-control-policy --version 1.0 --by bea");

        assertThat(blank.exit()).isEqualTo(2);
        assertThat(blank.err())
                .contains("is the template as it was written, and says nothing yet of")
                .contains("crosswalk documents --parameters --set");

        write(
                "documents/access-control-policy.md",
                read("documents/access-control-policy.md") + "\nAnd what is ours.\n");

        assertThat(edit("document approve access-control-policy --version 1.0 --by bea").err())
                .isEmpty();
        assertThat(
                        edit("document approve access-control-policy --version 1.1 --by"
                                        + " bea --text-elsewhere")
                                .out())
                .contains("Its text is kept elsewhere, on your word");
    }

    @Test
    void aTemplateWithBlanksInBracketsIsNotApprovedUntilSomebodyFillsThemIn() throws IOException {
        String set = " --set ";
        edit(
                "documents --parameters"
                        + set
                        + "legal_entities=Acme --set service_name=Rota --set locations=Leeds"
                        + " --set cloud_provider=Host --set headcount=70 --set"
                        + " security_email=a@acme.example");
        edit("documents --write --format md --document isms-scope");

        Run blank = edit("document approve isms-scope --version 1.0 --by bea");

        assertThat(blank.exit()).isEqualTo(2);
        assertThat(blank.err().replaceAll("\\s+", " "))
                .contains("documents/isms-scope.md is the template as it was written")
                .contains("\"[unit]: shares no people, systems or data with the service\"");

        write("documents/isms-scope.md", read("documents/isms-scope.md").replace("[unit]", "Shop"));

        assertThat(edit("document approve isms-scope --version 1.0 --by bea").err()).isEmpty();
    }

    @Test
    void rowsThatAreFilledInDuringUseKeepNoDocumentFromBeingApproved() throws IOException {
        edit("documents --write --format md --document management-review-agenda");

        assertThat(edit("document approve management-review-agenda --version 1 --by bea").err())
                .doesNotContain("[brackets]");
    }
}
