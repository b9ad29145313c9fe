package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever says what an auditor found wanting loses that, and nothing else.
class HonestReportTest {
    private static final String CLEAN =
            "reports: [{ scope: \"soc2-2017:CC,A,C\", period: 2025-10-01..2026-09-30 }]\n";

    private static final String TWO =
            """
            reports:
              - { scope: soc2-2017:CC,A,C, period: 2025-10-01..2026-09-30,
                  exceptions: [acc-removal-leavers one of 25 leavers, chg-tested two of 40 days] }
            """;

    @TempDir Path folder;

    private Run gap(String facts, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.yaml"), facts);
        String[] args = {
            "gap", "--facts", file.toString(), "--want", "iso27001-2022", "--as-of", "2026-11-30"
        };
        String[] all = new String[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Run.of(all);
    }

    private Set<String> covered(String facts) throws IOException {
        JsonNode gap = JsonMapper.shared().readTree(gap(facts, "--format", "json").out());
        Set<String> covered = new TreeSet<>();
        gap.get("requirements")
                .forEach(r ->
                        r.get("covered").forEach(o -> covered.add(o.get("obligation").asString())));
        return covered;
    }

    @Test
    void twoExceptionsCostExactlyTheTwoObligationsThatTheyName() throws IOException {
        Set<String> lost = covered(CLEAN);
        lost.removeAll(covered(TWO));

        assertThat(lost).containsExactly("acc-removal-leavers", "chg-tested");
    }

    @Test
    void theTextNamesThem() throws IOException {
        assertThat(gap(TWO).out().replaceAll("\\s+", " "))
                .contains("but for 1 point: Access rights of employees are withdrawn no later than")
                .contains(
                        "CC8.1 Controlled change from request to release but for 1 point: Changes are")
                .contains("one of 25 leavers")
                .contains("two of 40 days");
    }

    @Test
    void anExceptionThatNoCriterionInTheScopeOfTheReportDemandsIsToldAndNamed() throws IOException {
        String idle = TWO.replace("chg-tested two of 40 days", "priv-notice-provided");

        assertThat(gap(idle).out().replaceAll("\\s+", " "))
                .contains(
                        "SOC 2, report of 2026-09-30 has an exception that takes nothing out of what"
                                + " it proves: none of its criteria demands priv-notice-provided.");
        assertThat(Run.of("lint", folder.resolve("facts.yaml").toString()).out())
                .contains("facts.yaml:3: no criterion of this report demands")
                .contains("(exception-of-nothing)");
        assertThat(gap(idle.replace("CC,A,C", "CC,A,C,P")).out())
                .doesNotContain("takes nothing out");
        assertThat(gap(TWO).out()).doesNotContain("takes nothing out");
    }

    @Test
    void whatTheReportIsNotOnMayBeTakenAsMetBesideIt() throws IOException {
        assertThat(gap(TWO, "--have", "soc2-2017:PI").err()).isEmpty();
        assertThat(gap(TWO, "--have", "soc2-2017:PI,A").err())
                .contains("takes all of it as met, and \"SOC 2, report of 2026-09-30\"");
    }

    @Test
    void whyTellsToMendWhatWasFoundAndNotToShowWhatAsksForIt() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.yaml"), TWO);
        String said =
                Run.of(
                                "why",
                                "iso27001-2022/A.5.18",
                                "--facts",
                                file.toString(),
                                "--as-of",
                                "2026-11-30")
                        .out()
                        .replaceAll("\\s+", " ");

        assertThat(said)
                .contains("Once what was found of soc2-2017/CC6.3")
                .contains("is mended and shown, it is full.")
                .doesNotContain("Show that soc2-2017");
    }
}
