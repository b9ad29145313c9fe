package dev.crosswalk.files.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A file of which nearly everything is wrong is told of like any other. Work that grew with the
/// square of the mistakes would run into the time limit that all tests have.
class ManyMistakesTest {
    private static final int MANY = 200_000;
    private static final String LEFT_OUT = "190,000 further findings are left out";

    private final Map<String, byte[]> files =
            new HashMap<>(Map.of("programme.yaml", "organisation: Example Ltd\n".getBytes(UTF_8)));

    private static String many(IntFunction<String> line) {
        return IntStream.range(0, MANY).mapToObj(line).collect(Collectors.joining());
    }

    private List<String> findings(String name, String text) {
        files.put(name, text.getBytes(UTF_8));
        return ProgrammeFolder.check(new MemoryTree(files), World.CONTENT).stream()
                .map(Finding::toString)
                .toList();
    }

    private static String evidence(String controls) {
        return "evidence:\n  - id: E\n    kind: k\n    observedAt: 2026-01-01\n"
                + "    receivedAt: 2026-01-01\n    controls:\n"
                + controls;
    }

    @Test
    void unknownKeysOfOneMapping() {
        assertThat(findings("risks.yaml", many("risk%d: 1\n"::formatted)))
                .hasSize(10_001)
                .startsWith(
                        "risks.yaml:1: unknown key \"risk0\" in a file of risks. Maybe \"risks\"?");
    }

    @Test
    void idsThatAreThereAgain() {
        String risk =
                "  - { id: R, title: t, owner: o, likelihood: 1, impact: 1, treatment: modify }\n";

        assertThat(findings("risks.yaml", "risks:\n" + many(_ -> risk)))
                .hasSize(10_001)
                .startsWith("risks.yaml:3: risk \"R\" is there already, in risks.yaml:2")
                .endsWith("189,999 further findings are left out");
    }

    @Test
    void unknownControlsInEvidence() {
        assertThat(findings("evidence/e.yaml", evidence(many("      - NONE-%d\n"::formatted))))
                .hasSize(10_001)
                .endsWith(LEFT_OUT);
    }

    @Test
    void unknownControlsWhereAsManyAreKnown() {
        String own =
                many(
                        "  - { control: OWN-%d, title: t, state: planned, cadence: { every: daily } }\n"
                                ::formatted);
        files.put("controls/own.yaml", ("controls:\n" + own).getBytes(UTF_8));

        assertThat(findings("evidence/e.yaml", evidence(many("      - ONW-%d\n"::formatted))))
                .startsWith("evidence/e.yaml:7: unknown control \"ONW-0\". Maybe \"OWN-0\"?")
                .endsWith(LEFT_OUT);
    }

    @Test
    void anIdOfManyParts() {
        String id = "a.".repeat(MANY) + "a";

        assertThat(
                        findings(
                                "controls/own.yaml",
                                "controls:\n  - { control: \"%s\", title: t, state: planned, cadence: { every: daily } }\n"
                                        .formatted(id)))
                .isEmpty();
    }

    @Test
    void aValueOfOneEndlessLine() {
        assertThat(findings("risks.yaml", "risks: \"" + "x".repeat(10_000_000) + "\"\n"))
                .allSatisfy(f -> assertThat(f.length()).isLessThan(2_100));
    }
}
