package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked about means the same whichever verb is asked.
class WantsTest {
    private static final String SOC_2 = "{ edition: soc2-2017, nodes: [A, CC] }";
    private static final String ISO = "{ edition: iso27001-2022 }";

    @TempDir Path folder;

    private Run run(String line, String... frameworks) throws IOException {
        Files.writeString(
                folder.resolve("programme.yaml"),
                "organisation: Acme\nframeworks: [" + String.join(", ", frameworks) + "]\n");
        return Run.of(line.replace("ACME", folder.toString()).split(" ", -1));
    }

    /// Reports keep numbers and what they count on one line.
    private static String shown(Run run) {
        return run.out().replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gap --programme ACME --want soc2-2017 --brief   | → soc2-2017:CC,A
                    gap --programme ACME --want soc2-2017 --brief   | of 36 requirements
                    plan --programme ACME --want soc2-2017 --brief  | Plan  soc2-2017:CC,A
                    checklist --programme ACME --want soc2-2017     | Checklist  soc2-2017:CC,A
                    checklist --programme ACME --want soc2-2017     | of 36 requirements
                    report gap --programme ACME --want soc2-2017    | SOC 2 (CC, A)
                    report gap --programme ACME --want soc2-2017    | 36 of 36
                    """)
    void anEditionAloneMeansThePartThatTheProgrammeWants(String line, String words)
            throws IOException {
        assertThat(shown(run(line, SOC_2, ISO))).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "gap --brief, of 61 requirements",
        "plan --brief, make 61 requirements full",
        "checklist, of 61 requirements",
        "report gap, 61 of 61",
    })
    void anEditionThatTheProgrammeDoesNotNameMeansAllOfIt(String verb, String words)
            throws IOException {
        assertThat(shown(run(verb + " --programme ACME --want soc2-2017", ISO))).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "gap --brief, of 3 requirements",
        "plan --brief, make 3 requirements full",
        "checklist, of 3 requirements",
        "report gap, 3 of 3",
    })
    void partsThatAreNamedGoBeforeThoseOfTheProgramme(String verb, String words)
            throws IOException {
        assertThat(shown(run(verb + " --programme ACME --want soc2-2017:A", SOC_2)))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap --programme ACME --brief", "checklist --programme ACME"})
    void nothingNeedsToBeNamedWhereOneFrameworkIsWanted(String line) throws IOException {
        Run run = run(line, SOC_2);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("soc2-2017:CC,A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap --programme ACME", "checklist --programme ACME --format csv"})
    void whereSeveralAreWantedTheyAreNamed(String line) throws IOException {
        Run run = run(line, SOC_2, ISO);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("say which framework: --want soc2-2017 or --want iso27001-2022");
    }

    @Test
    void aChecklistForPeopleIsOfAllThatIsWantedOneBelowTheOther() throws IOException {
        Run run = run("checklist --programme ACME", SOC_2, ISO);

        assertThat(run.err()).isEmpty();
        assertThat(shown(run)).contains("Checklist soc2-2017:CC,A", "Checklist iso27001-2022");
        Run paper = run("checklist --programme ACME --format md", SOC_2, ISO);
        assertThat(paper.out()).contains("# Checklists", "## Checklist: iso27001-2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "plan", "checklist", "report gap"})
    void whereNoneIsWantedSomebodyHasToSay(String verb) throws IOException {
        Run run = run(verb + " --programme ACME");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the programme wants no framework yet: add one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap --have soc2-2017", "plan --have soc2-2017", "gap"})
    void withoutAProgrammeItHasToBeSaid(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("say what is wanted: --want EDITION");
    }

    @Test
    void aRequirementIsOneOfTheFrameworkThatIsWanted() throws IOException {
        assertThat(run("why --programme ACME 4.1", SOC_2, ISO).out())
                .startsWith("Why  iso27001-2022/4.1");
        assertThat(run("why --programme ACME 4.1", SOC_2).err())
                .contains("\"4.1\" is in several editions");
    }

    @Test
    void partsStandInTheOrderOfTheEditionHoweverTheyWereTyped() {
        Run gap = Run.of("gap", "--have", "soc2-2017:A,CC", "--want", "soc2-2017:P,A,P", "--brief");
        Run json =
                Run.of("gap", "--have", "soc2-2017", "--want", "soc2-2017:A,CC", "--format=json");

        assertThat(gap.out()).startsWith("Gap  soc2-2017:CC,A → soc2-2017:A,P\n");
        assertThat(json.out()).contains("\"want\": \"soc2-2017:CC,A\"");
        assertThat(Run.of("show", "soc2-2017:A,CC").out()).startsWith("soc2-2017:CC,A  ");
        assertThat(Run.of("compare", "soc2-2017:A,CC", "iso27001-2022").out())
                .contains("soc2-2017:CC,A");
    }
}
