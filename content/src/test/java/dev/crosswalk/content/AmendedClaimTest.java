package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.RequirementRef;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Demands that an amendment added to a requirement: how they are read and compiled.
class AmendedClaimTest {
    private static final String CLAIMS =
            """
            framework: tiny-1
            claims:
              T.1: { demands: [house-doors-locked], since: { house-doors-locked: 2024-02-23 } }
              T.2: { demands: [house-windows-closed] }
            """;

    @TempDir Path folder;

    private PackFolder pack(String claims) {
        return PackFolder.tiny(folder).with("claims/tiny-1.yaml", claims);
    }

    private static List<Map<String, LocalDate>> since(Content content) {
        return content.library().claims().stream().map(Claim::since).toList();
    }

    @Test
    void theDayIsReadAndCompiled() {
        Content content = pack(CLAIMS).load();

        assertThat(since(content))
                .containsExactly(Map.of("house-doors-locked", LocalDate.of(2024, 2, 23)), Map.of());
        assertThat(Compiled.read(Compiled.write(content), ControlLibrary.EMPTY).library().claims())
                .isEqualTo(content.library().claims());
    }

    @Test
    void onlyWhatIsDemandedHasADayAndThatIsOne() {
        assertThat(pack(CLAIMS.replace("{ house-doors", "{ house-door")).wrong())
                .containsExactly(
                        "claims/tiny-1.yaml:3: unknown key \"house-door-locked\" in since. Maybe"
                                + " \"house-doors-locked\"?");
        assertThat(pack(CLAIMS.replace("2024-02-23", "spring")).wrong())
                .singleElement()
                .asString()
                .startsWith("claims/tiny-1.yaml:3: ")
                .contains("spring");
    }

    @Test
    void theClimateDecisionIsThereSinceTheAmendmentOf2024() {
        assertThat(Content.bundled().library().claims())
                .filteredOn(c -> c.requirement().equals(new RequirementRef("iso27001-2022", "4.1")))
                .extracting(Claim::since)
                .containsExactly(Map.of("isms-context-climate", LocalDate.of(2024, 2, 23)));
    }
}
