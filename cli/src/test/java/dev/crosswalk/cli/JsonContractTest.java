package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON documents against their schemas in docs/schemas, and the parts of the contract that no
/// schema can say.
class JsonContractTest {
    private static final Path SCHEMAS = Path.of("../docs/schemas").toAbsolutePath();
    private static final String SMALL = Run.resource("small");
    private static final String CLASH = Run.resource("clash");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frameworks",
                "show soc2-2017",
                "show soc2-2017:CC6,A",
                "show iso27001-2022 --where concept=detect",
                "show iso27001-2022/A.8.16",
                "show iso27001-2022/A.5.15",
                "show iso27001-2022/A.5",
                "show nist-csf-2.0/GV.OC-01",
                "show acc-review-periodic",
                "show acc-policy-documented",
                "show ACC-07",
                "show access-control-policy",
                "show risk-treatment-plan.md",
                "controls",
                "controls --requirement iso27001-2022/A.5.18 --nature manual",
                "controls --domain access --search no-such-word",
                "compare soc2-2017 iso27001-2022",
                "compare iso27001-2013 iso27001-2022",
                "compare iso27001-2022 soc2-2017 --where concept=detect",
                "compare iso27001-2022 nist-csf-2.0",
                "gap --have soc2-2017 --want iso27001-2022",
                "gap --have iso27001-2022 --want soc2-2017:CC,A",
                "gap --have soc2-2017 --want iso27001-2022 --where concept=detect",
                "gap --have iso27001-2013 --want iso27001-2022 --as-of 2026-06-30",
                "gap --have iso27001-2022 --want nist-csf-2.0",
                "why --have soc2-2017 iso27001-2022/A.8.5",
                "why --have iso27001-2013 iso27001-2022/A.5.15",
                "why --have iso27001-2022 nist-csf-2.0/GV.OC-01",
                "show nist-csf-2.0/PR.AA-01",
                "plan --have soc2-2017 --want iso27001-2022",
                "plan --have soc2-2017:CC --want iso27001-2022 --want soc2-2017:A --by 2027-06-30",
                "plan --have soc2-2017 --want iso27001-2022:A.8 --budget 20 --capacity 3",
                "plan --have iso27001-2022 --want nist-csf-2.0:GV",
                "lint"
            })
    void bundledContentMakesValidDocuments(String line) throws IOException {
        assertValid(line.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap --have alpha --want beta",
                "gap --have alpha --want gamma",
                "gap --have beta --have alpha:S1 --want gamma --assurance operating",
                "gap --facts facts.yaml --want beta",
                "gap --facts facts.yaml --have alpha:R --want beta",
                "gap --facts facts-clash.yaml --want beta",
                "gap --facts facts-nothing-applies.yaml --want beta",
                "why --have alpha beta/B.2.1",
                "why --have alpha beta/B.1.1",
                "why --have beta alpha/S1.1",
                "why --have alpha gamma/G.1",
                "why --have alpha gamma/G.2",
                "why --have alpha gamma/G.3",
                "why --facts facts.yaml beta/B.2.1",
                "why --facts facts.yaml beta/B.2.3",
                "why --facts facts-clash.yaml beta/B.2.1",
                "compare alpha gamma",
                "compare beta beta",
                "show beta/B.1.2",
                "show small-clock-source",
                "show SML-02 --content library",
                "show SML-05 --content library",
                "show small-rules --content library",
                "show beta/B.2.3 --content library",
                "controls --domain small --content library",
                "plan --have alpha --want beta --content library",
                "plan --facts facts.yaml --want beta --want gamma --budget 1 --content library",
                "plan --have beta --want beta --by 2026-12-31 --content library",
                "show config-checked-yearly --content implied",
                "why --have delta omega/O.1 --content implied",
                "why --have delta omega/O.2 --content implied",
                "compare delta omega --content implied",
                "gap --have delta --want omega --content contested",
                "gap --have delta --want omega --claims agreed --content contested",
                "gap --facts decided.yaml --want omega --content contested",
                "why --have delta omega/O.1 --content contested",
                "why --facts decided.yaml omega/O.1 --content contested",
                "show delta/D.1 --content contested",
                "lint implied",
                "lint contested",
                "lint facts.yaml",
                "lint library",
            })
    void oddWorldsMakeValidDocuments(String line) throws IOException {
        assertValid(inSmall(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap --have alpha --want gamma",
                "why --have alpha gamma/G.2",
                "compare alpha gamma"
            })
    void contradictoryMappingsMakeValidDocuments(String line) throws IOException {
        String[] small = inSmall(line);
        String[] words = Arrays.copyOf(small, small.length + 2);
        words[small.length] = "--content";
        words[small.length + 1] = CLASH;
        Run run = assertValid(words);

        assertThat(run.out()).contains("\"kind\": \"mapping\"", "alpha-gamma-clash#1");
    }

    @Test
    void findingsOfAPackThatIsRefusedAreAValidAnswerOfLint() throws IOException {
        Run run = assertValid("lint", Run.resource("clash"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("\"severity\": \"error\"", "alpha-gamma-clash.yaml");
    }

    @Test
    void figuresOfAProgrammeAreAValidAnswerOfLint(@TempDir Path folder) throws IOException {
        Path programme = folder.resolve("programme");
        assertThat(Run.of("init", programme.toString(), "--organisation", "Acme").exit()).isZero();
        Run run = assertValid("lint", programme.toString());

        assertThat(run.out()).contains("\"programmes\": [", "\"adopted\": ", "\"counts\": {");
        assertThat(Run.of("lint", "--format", "json").out()).doesNotContain("\"programmes\"");
    }

    /// Those of the guide show each outcome and each kind of deviation.
    @Test
    void eachHistoryOfTheGuideMakesAValidDocument(@TempDir Path folder) throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/judge.md").toAbsolutePath());
        Matcher history =
                Pattern.compile("<!-- append: (\\S+) -->\n```yaml\n(.*?)```", Pattern.DOTALL)
                        .matcher(guide);
        Set<String> outcomes = new TreeSet<>();
        while (history.find()) {
            Path file = folder.resolve(history.group(1));
            Files.writeString(
                    file, history.group(2), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            outcomes.add(assertValid("judge", file.toString()).out().lines().toList().get(1));
        }

        assertThat(outcomes)
                .containsExactly(
                        "  \"outcome\": \"DEVIATIONS\",",
                        "  \"outcome\": \"EFFECTIVE\",",
                        "  \"outcome\": \"INCOMPLETE\",",
                        "  \"outcome\": \"NOT_EFFECTIVE\",",
                        "  \"outcome\": \"NOT_EXERCISED\",");
    }

    /// With each result, one that is neither, and what could not be read.
    @Test
    void controlListsMakeValidDocuments(@TempDir Path folder) throws IOException {
        MadeUpReport.write(folder);
        for (String format : List.of("csv", "xlsx", "docx", "pdf")) {
            Run run = assertValid("intake", folder.resolve("report." + format).toString());

            assertThat(run.out())
                    .contains("\"result\": \"no exceptions\",", "\"result\": \"exception\",")
                    .contains("\"result\": null,", "\"result\": \"no occasion\",")
                    .contains("\"obligation\": \"acc-", "\"within\": true");
        }
    }

    /// What an auditor asks of records, and what was redone, stand beside the fields that others
    /// read.
    @Test
    void aHistoryOfWhichAnAuditorAsksMoreMakesAValidDocument(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("history.yaml");
        Files.writeString(
                file,
                """
                cadence: { every: quarterly, toleranceDays: 14 }
                window: { from: 2025-10-01, to: 2026-09-30 }
                discharges: [x]
                items: [ { on: 2025-12-18, result: failed }, { on: 2025-12-20 },
                         { on: 2026-04-01 }, { on: 2026-04-01 }, { on: 2026-09-20 } ]
                """);

        assertThat(assertValid("judge", file.toString()).out())
                .contains("\"deviations\": []", "\"askedOfRecords\": [", "\"redone\": [");
    }

    @Nested
    class TheGap {
        @Test
        void listsItsFactsAndItsNumbersToFourDigits() {
            Run run = Run.small("gap", "--have", "alpha", "--want", "beta", "--format", "json");

            assertThat(run.out())
                    .startsWith("{\n  \"have\": [\"alpha\"],\n  \"want\": \"beta\",\n")
                    .contains("\"asOf\": null", "\"assurance\": \"implemented\"")
                    // B.1.1 2 of 3, B.1.2 and B.2.1 all, B.2.3 half: 3.1667 of 6.
                    .contains("\"proven\": 0.5278,\n    \"possible\": 0.6667")
                    .contains("\"total\": 6,\n      \"full\": 2,\n      \"partial\": 2")
                    .contains("\"total\": 8,\n      \"covered\": 5,\n      \"possible\": 2");
        }

        @Test
        void namesWhatIsGivenSortedAndOnce() {
            Run run =
                    Run.small(
                            "gap",
                            "--have",
                            "beta",
                            "--have",
                            "alpha:S2,S1",
                            "--have",
                            "beta",
                            "--want",
                            "gamma",
                            "--format",
                            "json");

            assertThat(run.out()).contains("\"have\": [\"alpha:S1,S2\", \"beta\"]");
        }

        @Test
        void namesTheEditionsAttestedAndTheDayOfTheFacts() {
            String facts = Run.resource("facts.yaml");

            Run run =
                    Run.small(
                            "gap",
                            "--facts",
                            facts,
                            "--want",
                            "beta",
                            "--as-of",
                            "2025-01-01",
                            "--format",
                            "json");

            assertThat(run.out())
                    .contains("\"have\": [\"alpha\"]", "\"asOf\": \"2026-06-30\"")
                    .contains("\"justification\": \"No development is outsourced.\"");
        }

        @Test
        void isTheSameBytesWhateverTheTerminal() {
            Run plain = Run.small("gap", "--have", "alpha", "--want", "beta", "--format", "json");

            Run coloured =
                    Run.small(
                            Map.of("COLUMNS", "40", "CLICOLOR_FORCE", "1"),
                            "gap",
                            "--have",
                            "alpha",
                            "--want",
                            "beta",
                            "--format",
                            "json");

            assertThat(coloured.out()).isEqualTo(plain.out());
        }

        @Test
        void staysCompleteWhereTheTableIsFiltered() {
            Run all = Run.small("gap", "--have", "alpha", "--want", "beta", "--format", "json");

            Run filtered =
                    Run.small(
                            "gap",
                            "--have",
                            "alpha",
                            "--want",
                            "beta",
                            "--only",
                            "full",
                            "--brief",
                            "--format",
                            "json");

            assertThat(filtered.out()).isEqualTo(all.out());
        }
    }

    /// A command line with the small pack, and with the facts files beside this class. Split before
    /// paths are put in, for a checkout's path may have spaces.
    private static String[] inSmall(String line) {
        String folder = Run.resource("facts.yaml").replace("facts.yaml", "");
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            boolean isFile =
                    word.matches("(facts[a-z-]*|decided)\\.yaml|library|implied|contested");
            words.add(isFile ? folder + word : word);
        }
        words.addAll(1, List.of("--content", SMALL));
        return words.toArray(String[]::new);
    }

    private static Run assertValid(String... args) throws IOException {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--format";
        all[args.length + 1] = "json";
        Run run = Run.of(all);

        // The first suggestion of a process that ./crosswalk did not start says what it unpacks.
        assertThat(run.err().lines().filter(line -> !line.contains("language model"))).isEmpty();
        assertThat(errors(args[0], run.out())).isEmpty();
        return run;
    }

    private static List<Error> errors(String verb, String json) throws IOException {
        String schema = Files.readString(SCHEMAS.resolve(verb + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON);
    }
}
