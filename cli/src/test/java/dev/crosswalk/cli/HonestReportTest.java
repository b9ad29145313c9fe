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
        assertThat(gap(TWO).out())
                .contains("acc-removal-leavers")
                .contains("chg-tested")
                .contains("one of 25 leavers")
                .contains("two of 40 days");
    }
}
