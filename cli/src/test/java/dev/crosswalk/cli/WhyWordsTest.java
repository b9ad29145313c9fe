package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `why` says of guidance, of what follows from other obligations, and of what somebody was
/// asked: as a tree, in JSON, in CSV.
class WhyWordsTest {
    @TempDir Path folder;

    private static String tree(String... line) {
        Run run = Run.of(line);
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("[\\s│├└─]+", " ");
    }

    /// All nodes of a proof that are of a rule or a kind, wherever they stand.
    private static List<JsonNode> nodes(String field, String value, String... line) {
        List<String> args = new ArrayList<>(List.of(line));
        args.addAll(List.of("--format", "json"));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        List<JsonNode> found = new ArrayList<>();
        collect(JsonMapper.shared().readTree(run.out()).path("proof"), field, value, found);
        return found;
    }

    private static void collect(JsonNode node, String field, String value, List<JsonNode> found) {
        if (node.path(field).asString("").equals(value)) {
            found.add(node);
        }
        node.path("premises").forEach(p -> collect(p, field, value, found));
        node.path("leaves").forEach(l -> collect(l, field, value, found));
    }

    private String facts(String answer) throws IOException {
        Path file = folder.resolve("facts.yaml");
        Files.writeString(file, "asOf: 2026-06-30\nanswers:\n  - " + answer + "\n");
        return file.toString();
    }

    @Nested
    class OfGuidance {
        private final String[] line = {"why", "--have", "soc2-2017+guidance", "soc2-2017/CC6.3-4"};

        @Test
        void theTreeSaysOnWhatItIsGuidance() {
            assertThat(tree(line))
                    .contains(
                            "because: attested with the requirement that it is guidance on",
                            "optional: soc2-2017/CC6.3-4 is guidance on soc2-2017/CC6.3");
        }

        @Test
        void theDataNamesBothAndThatTheReportSpeaksOfIt() {
            assertThat(nodes("rule", "guided", line)).hasSize(1);
            assertThat(nodes("kind", "optional", line))
                    .singleElement()
                    .satisfies(leaf -> {
                        assertThat(leaf.path("requirement").asString())
                                .isEqualTo("soc2-2017/CC6.3");
                        assertThat(leaf.path("optional").asString()).isEqualTo("soc2-2017/CC6.3-4");
                    });
            assertThat(nodes("kind", "fact", line))
                    .singleElement()
                    .satisfies(leaf -> assertThat(leaf.path("guidance").asBoolean()).isTrue());
        }

        @Test
        void withoutItNothingIsSaidOfThePointOfFocus() {
            String[] without = {"why", "--have", "soc2-2017", "soc2-2017/CC6.3-4"};

            assertThat(nodes("rule", "guided", without)).isEmpty();
            assertThat(nodes("kind", "optional", without)).isEmpty();
        }
    }

    @Nested
    class OfWhatFollows {
        private final String[] line = {
            "why", "--have", "delta", "omega/O.2", "--content", Run.resource("implied")
        };

        @Test
        void theDataNamesWhichObligationImpliesWhich() {
            assertThat(nodes("rule", "implied", line))
                    .isNotEmpty()
                    .allSatisfy(proof -> {
                        JsonNode implied = proof.path("leaves").get(0);
                        assertThat(implied.path("kind").asString()).isEqualTo("implication");
                        assertThat(implied.path("implied").asString())
                                .isEqualTo(proof.path("statement").path("obligation").asString());
                        JsonNode premise = proof.path("premises").get(0);
                        assertThat(premise.path("statement").path("obligation").asString())
                                .isEqualTo(implied.path("obligation").asString());
                    });
        }

        @Test
        void theTableHasARowForTheImplication() {
            assertThat(Run.of(with(line, "--format", "csv")).out())
                    .contains(
                            ",implication,config-change-detected implies config-baseline-kept,",
                            ",implied by another obligation");
        }

        @Test
        void theTreeOfAPageIsTheOneOfTheScreen() {
            assertThat(Run.of(with(line, "--format", "md")).out())
                    .contains("implication: \"Every change of a configuration is detected");
        }
    }

    @Nested
    class OfAnAnswer {
        private static final String NOT_DONE =
                "{ obligation: config-baseline-kept, met: false, by: Lead, on: 2026-06-01 }";

        @Test
        void whatIsNotDoneFailsWhatImpliesItAndTheDataSaysWhoSaidSo() throws IOException {
            String[] line = {
                "why", "--facts", facts(NOT_DONE), "delta/D.1", "--content", Run.resource("implied")
            };

            assertThat(nodes("rule", "implied-failed", line)).isNotEmpty();
            assertThat(nodes("kind", "answer", line))
                    .isNotEmpty()
                    .allSatisfy(leaf -> {
                        assertThat(leaf.path("done").asBoolean()).isFalse();
                        assertThat(leaf.path("obligation").asString())
                                .isEqualTo("config-baseline-kept");
                        assertThat(leaf.path("source").asString()).contains("Lead");
                    });
            assertThat(tree(line))
                    .contains("because: it implies an obligation that failed", "answer: ");
        }

        @Test
        void whatIsDoneGivesWhatFollowsFromIt() throws IOException {
            String done =
                    "{ obligation: config-change-detected, met: true, by: Lead, on: 2026-06-01 }";
            String[] line = {
                "why", "--facts", facts(done), "omega/O.2", "--content", Run.resource("implied")
            };

            assertThat(nodes("rule", "answered", line)).isNotEmpty();
            assertThat(nodes("rule", "implied", line)).isNotEmpty();
        }
    }

    private static String[] with(String[] line, String... more) {
        List<String> args = new ArrayList<>(List.of(line));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    /// How it goes on: in the words of whoever has to do it, with the command.
    @Nested
    class OfTheEnd {
        private final List<String> have = List.of("--have", "soc2-2017:CC,A,C");

        private String why(String ref, List<String> more) {
            List<String> line = new ArrayList<>(List.of("why", ref));
            line.addAll(more);
            return tree(line.toArray(String[]::new));
        }

        private String ofSample(String ref, String asOf) {
            String sample = folder.resolve("sample").toString();
            assertThat(Run.of("init", "--sample", sample).err()).isEmpty();
            return why(ref, List.of("--programme", sample, "--as-of", asOf))
                    .replace(sample, "sample");
        }

        @Test
        void aControlThatLacksEvidenceIsNamedWithTheKindAndWhoHasIt() {
            assertThat(ofSample("iso27001-2022/A.5.7", "2026-11-30"))
                    .contains(
                            "Next RSK-05 (Monthly threat intelligence cycle) wants the notes on"
                                    + " current threats from Security engineer",
                            "overdue since 2026-09-30. crosswalk evidence add FILE --control RSK-05"
                                    + " --kind threat-intelligence-note --programme sample");
        }

        @Test
        void aPlannedControlIsNamedWithHowMuchItCloses() {
            assertThat(ofSample("iso27001-2022/9.2.2", "2026-10-15"))
                    .contains(
                            "ISM-10 (Independent internal audit): put it in place, Internal audit lead",
                            "It closes all 3 that are open. crosswalk adopt ISM-10"
                                    + " --implemented-on DATE --programme sample")
                    .doesNotContain("crosswalk ask");
        }

        @Test
        void whereNothingIsAdoptedTheLibraryHasAControlAndPeopleMayKnow() {
            assertThat(ofSample("iso27001-2022/A.8.1", "2026-10-15"))
                    .contains(
                            "Adopt PHY-08 (Clear desk, screen and remote working checks), which"
                                    + " nobody decided on yet: it closes what is open. crosswalk adopt"
                                    + " PHY-08 --programme sample",
                            "Ask the Workplace manager: Clear desk, screen and remote working"
                                    + " checks. Is this so with you?",
                            "crosswalk ask --programme sample --as-of 2026-10-15 --want"
                                    + " iso27001-2022:A.8.1");
        }

        @Test
        void aWindowThatIsOverIsNotMendedByWhatIsDoneNow() {
            assertThat(ofSample("soc2-2017/CC7.2", "2026-11-30"))
                    .contains(
                            "Next The window ended on 2026-09-30: what is put in place now counts"
                                    + " for the next one.")
                    .doesNotContain("crosswalk ask");
        }

        @Test
        void whatIsFullSaysWhatKeepsIt() {
            assertThat(ofSample("iso27001-2022/A.8.5", "2026-10-15"))
                    .contains(
                            "Next What shows ACC-05 (Single sign-on and multi-factor authentication)"
                                    + " counts until 2026-12-11: look again");
        }

        @Test
        void withoutAProgrammeItIsAQuestionToPeopleAndNeverAnEditionThatNobodyHolds() {
            assertThat(why("iso27001-2022/9.2.2", have))
                    .contains(
                            "Next Ask the Internal audit lead: Independent internal audit.",
                            "A yes to all completes it. crosswalk ask --have soc2-2017:CC,A,C --want"
                                    + " iso27001-2022:9.2.2",
                            "Where it is not done: ISM-10 (Independent internal audit) of the"
                                    + " library closes all 3 that are open.")
                    .doesNotContain("iso27001-2013", "Show that");
        }

        @Test
        void anEditionThatIsHeldMayComeToBeMet() {
            assertThat(
                            why(
                                    "iso27001-2022/9.2.2",
                                    List.of("--have", "soc2-2017", "--have", "iso27001-2013:A.5")))
                    .contains("Show that iso27001-2013/9.2 Internal audit is met");
        }

        @Test
        void nobodyIsAskedHowSomethingOperated() {
            assertThat(
                            why(
                                    "iso27001-2022/9.2.2",
                                    List.of(
                                            "--have",
                                            "soc2-2017:CC,A,C",
                                            "--assurance",
                                            "operating")))
                    .contains("ISM-10")
                    .doesNotContain("crosswalk ask");
        }

        @Test
        void ofARequirementWithoutObligationsItSaysWhereToSayThatItIsMet() {
            assertThat(why("nist-csf-2.0/ID.AM-01", List.of("--have", "soc2-2017:A")))
                    .contains(
                            "Next No obligation of it is known here, so look at the requirement"
                                    + " itself; where it is met, say so in a facts file.");
        }

        @Test
        void theDataHasTheSameSteps() {
            Run run =
                    Run.of(
                            "why",
                            "iso27001-2022/9.2.2",
                            "--have",
                            "soc2-2017:CC,A,C",
                            "--format",
                            "json");
            JsonNode next = JsonMapper.shared().readTree(run.out()).path("next");
            assertThat(next).hasSize(2);
            assertThat(next.get(0).path("say").asString()).startsWith("Ask the Internal audit");
            assertThat(next.get(1).path("command").asString()).isEqualTo("crosswalk show ISM-10");
        }
    }
}
