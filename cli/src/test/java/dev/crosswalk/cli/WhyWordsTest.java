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
                    .contains("implication: config-change-detected implies config-baseline-kept");
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
}
