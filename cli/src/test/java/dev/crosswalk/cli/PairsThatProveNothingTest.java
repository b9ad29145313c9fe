package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pairs that others publish: those that somebody looked at with the answer that they are none, and
/// those that are left to look at.
class PairsThatProveNothingTest {
    private static final String BECAUSE =
            "we do not, because: withdrawing access is not a duty that outlasts employment";

    private static String words(String line) {
        Run run = Run.of(line.split(" "));
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(Run.of((line + " --format json").split(" ")).out());
    }

    @Test
    void whatIsSaidToCorrespondMeetsSomeOfWhatEitherDemandsAndNeverMoreThanAll() {
        JsonNode shown = json("show iso27001-2022/8.2");
        int demands = shown.path("demands").size();
        assertThat(demands).isPositive();
        assertThat(shown.path("counterparts").valueStream().map(c -> c.path("basis").asString()))
                .contains("demanded", "suggested", "published");
        for (JsonNode c : shown.path("counterparts")) {
            if (!c.path("basis").asString().equals("demanded")) {
                continue;
            }
            int met = demands - c.path("only").asInt();
            int back = c.path("counterpartDemands").asInt() - c.path("counterpartOnly").asInt();
            assertThat(met).as(c.toString()).isBetween(0, demands);
            assertThat(back).as(c.toString()).isBetween(0, c.path("counterpartDemands").asInt());
            assertThat(met + back).as(c.toString()).isPositive();
        }
    }

    @Nested
    class Declined {
        @ParameterizedTest
        @CsvSource({"soc2-2017/CC6.2, iso27001-2022/A.6.5", "iso27001-2022/A.6.5, soc2-2017/CC6.2"})
        void eitherSideSaysWhoPairsThemAndWhyWeDoNot(String shown, String other) {
            assertThat(words("show " + shown)).contains("Probo pair it with " + other, BECAUSE);
            assertThat(words("show " + shown + " --format md"))
                    .contains("Probo pair it with " + other, BECAUSE);
            JsonNode declined = json("show " + shown).path("declined");
            assertThat(declined.findValuesAsString("why"))
                    .contains("withdrawing access is not a duty that outlasts employment");
            assertThat(declined.findValuesAsString("left")).contains("soc2-2017/CC6.2");
        }

        @Test
        void aComparisonListsThemWithTheirPublishers() {
            String line = "compare soc2-2017:CC6.2 iso27001-2022:A.6.5";

            assertThat(words(line)).contains("JupiterOne", "why we do not", "outlasts employment");
            assertThat(words(line + " --format md"))
                    .contains(
                            "| CC6.2 | A.6.5 | AICPA through NIST SP 800-53, JupiterOne, Probo |");
            JsonNode declined = json(line).path("declined");
            assertThat(declined).hasSize(1);
            assertThat(declined.get(0).path("left").asString()).isEqualTo("CC6.2");
            assertThat(declined.get(0).path("publishers")).hasSize(3);
        }

        @Test
        void turnedRoundItsEndsAreTurnedToo() {
            JsonNode declined =
                    json("compare iso27001-2022:A.6.5 soc2-2017:CC6.2").path("declined");

            assertThat(declined.get(0).path("left").asString()).isEqualTo("A.6.5");
            assertThat(declined.get(0).path("right").asString()).isEqualTo("CC6.2");
        }

        /// Those of the 2013 edition have theirs.
        @Test
        void eachEditionHasItsOwn() {
            assertThat(words("show iso27001-2013/A.16.1.4"))
                    .contains(
                            "JupiterOne and Microsoft pair it with soc2-2017/CC7.5; we do not, because:"
                                    + " recovery starts long after the event was judged");
        }

        @Test
        void whatNobodyPublishedIsOfReadings() {
            assertThat(words("compare soc2-2017:CC2.3 iso27001-2022:A.5.31 --format md"))
                    .contains("| CC2.3 | A.5.31 | readings | telling and hearing outsiders");
        }

        @Test
        void whereOneIsDeclinedItIsNoCandidate() {
            assertThat(
                            json("show soc2-2017/CC6.2")
                                    .path("candidates")
                                    .findValuesAsString("requirement"))
                    .isNotEmpty()
                    .doesNotContain("iso27001-2022/A.6.5", "iso27001-2022/A.5.11");
        }

        @Test
        void inBriefThereIsOnlyHowManyThereAre() {
            assertThat(words("compare soc2-2017:CC6.2 iso27001-2022:A.6.5 --brief"))
                    .contains(": 1")
                    .doesNotContain("outlasts employment");
        }
    }

    @Nested
    class Candidates {
        @Test
        void aRequirementShowsThemWithThePublishersAndTheHubs() {
            assertThat(words("show soc2-2017/CC6.3"))
                    .contains(
                            "Candidates: worth a look, they prove nothing",
                            "iso27001-2022/A.8.9 Configuration management (Probo)",
                            "nist-csf-2.0/PR.AA-05 Permissions under least privilege and separation"
                                    + " (NIST, Probo; through 3 of iso27001-2022: A.5.17, A.5.18,"
                                    + " A.8.2)");
            assertThat(words("show soc2-2017/CC6.3 --format md"))
                    .contains("iso27001-2022/A.8.9 Configuration management (Probo)");
        }

        @Test
        void inDataAPairNamesTheRowsItRestsOn() {
            JsonNode candidates = json("show soc2-2017/CC6.3").path("candidates");

            assertThat(candidates.get(0).path("rows").get(0).asString())
                    .startsWith("probo-soc2-iso27001-2022#");
            assertThat(candidates.get(0).path("hubs")).isEmpty();
            assertThat(candidates.findValuesAsString("requirement"))
                    .contains("nist-csf-2.0/PR.AA-05");
        }

        @Test
        void whereNothingCorrespondsAComparisonHasTheBestOfEach() {
            assertThat(words("compare soc2-2017:CC6 nist-csf-2.0:PR.AA"))
                    .contains(
                            "0 pairs",
                            "which prove nothing",
                            "PR.AA-05 Permissions under least privilege and separation CC6.");
            JsonNode candidates =
                    json("compare soc2-2017:CC6 nist-csf-2.0:PR.AA").path("candidates");
            assertThat(candidates).isNotEmpty();
            assertThat(candidates.findValuesAsString("right")).allMatch(r -> r.startsWith("PR.AA"));
        }

        @Test
        void inBriefTheFirstTwentyRequirementsHaveTheirs() {
            assertThat(words("compare soc2-2017 nist-csf-2.0 --brief"))
                    .containsPattern("and \\d+ more requirements, without --brief");
        }

        @Test
        void besidePairsTheFirstTwentyAreListed() {
            assertThat(words("compare soc2-2017 iso27001-2022"))
                    .containsPattern("and \\d+ more: --format json or md has all");
            assertThat(words("compare soc2-2017 iso27001-2022 --format md"))
                    .contains("## Candidates: worth a look, they prove nothing")
                    .doesNotContain("more: --format");
        }
    }
}
