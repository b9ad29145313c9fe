package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A changed meaning is a new id, and the old one says which.
class ReplacedObligationTest {
    @TempDir Path folder;

    /// The tiny pack with obligations that nobody claims, each with its replacement.
    private PackFolder replaced(String... pairs) {
        StringBuilder yaml = new StringBuilder("domain: house\ntitle: House\nobligations:\n");
        for (int i = 0; i < pairs.length; i += 2) {
            yaml.append(
                    "  - { id: %s, facet: operate, text: \"%s\", replacedBy: %s }\n"
                            .formatted(
                                    pairs[i],
                                    "The person who leaves the house last does thing number %d."
                                            .formatted(i),
                                    pairs[i + 1]));
        }
        return PackFolder.tiny(folder).with("obligations/old.yaml", yaml.toString());
    }

    @Nested
    class TheLoader {
        @Test
        void keepsWhatReplacesWhat() {
            Content content =
                    replaced(
                                    "house-doors-shut",
                                    "house-doors-locked",
                                    "house-old",
                                    "house-doors-shut")
                            .load();

            assertThat(content.replacedBy())
                    .containsOnlyKeys("house-doors-shut", "house-old")
                    .containsEntry("house-doors-shut", "house-doors-locked")
                    .containsEntry("house-old", "house-doors-shut");
        }

        @Test
        void findsTheReplacementInALaterFile() {
            PackFolder pack =
                    PackFolder.tiny(folder)
                            .with(
                                    "obligations/a.yaml",
                                    """
                                    domain: house
                                    title: House
                                    obligations:
                                      - { id: house-old, facet: operate, text: "Doors are shut.", replacedBy: house-doors-locked }
                                    """);

            assertThat(pack.load().replacedBy()).containsEntry("house-old", "house-doors-locked");
        }

        @Test
        void refusesAnUnknownReplacementWithTheNearestId() {
            assertThat(replaced("house-old", "house-doors-loked").wrong())
                    .containsExactly(
                            "obligations/old.yaml:4: unknown obligation \"house-doors-loked\"."
                                    + " Maybe \"house-doors-locked\"?");
        }

        @Test
        void refusesAnObligationThatReplacesItself() {
            assertThat(replaced("house-old", "house-old").wrong())
                    .containsExactly("obligations/old.yaml:4: \"house-old\" is replaced by itself");
        }

        @Test
        void refusesACircleOnceAndNotTheWayIntoIt() {
            PackFolder pack =
                    replaced(
                            "house-in", "house-a",
                            "house-a", "house-b",
                            "house-b", "house-c",
                            "house-c", "house-a");

            assertThat(pack.wrong())
                    .containsExactly(
                            "obligations/old.yaml:5: obligations replace each other in a circle:"
                                    + " house-a, house-b, house-c, house-a");
        }

        @Test
        void keepsTheReplacementsBelowAPack(@TempDir Path other) {
            Content base = replaced("house-old", "house-doors-locked").load();
            PackFolder pack =
                    new PackFolder(other)
                            .with(
                                    "obligations/roof.yaml",
                                    """
                                    domain: roof
                                    title: Roof
                                    obligations:
                                      - { id: roof-old, facet: operate, text: "The roof is swept.", replacedBy: house-windows-closed }
                                    """);

            assertThat(pack.on(base).replacedBy())
                    .containsOnlyKeys("house-old", "roof-old")
                    .containsEntry("roof-old", "house-windows-closed");
        }
    }

    @Nested
    class TheCompiledForm {
        @Test
        void holdsTheReplacements() {
            Content content =
                    replaced("house-b", "house-doors-locked", "house-a", "house-windows-closed")
                            .load();

            Content compiled = Compiled.read(Compiled.write(content), ControlLibrary.EMPTY);

            assertThat(compiled.replacedBy()).hasSize(2);
            assertThat(compiled).isEqualTo(content.withoutPlaces());
        }

        @Test
        void hasAnotherVersionWhereTheReplacementIsAnother() {
            Content doors = replaced("house-old", "house-doors-locked").load();
            Content windows = replaced("house-old", "house-windows-closed").load();

            assertThat(windows.library().contentVersion())
                    .isNotEqualTo(doors.library().contentVersion());
        }
    }

    @Nested
    class Lints {
        @Test
        void askNobodyToClaimAReplacedObligation() {
            assertThat(replaced("house-old", "house-doors-locked").lint()).isEmpty();
        }

        @Test
        void warnOfClaimsThatStillNameItAndNameTheLatestReplacement() {
            PackFolder pack =
                    replaced("house-old", "house-newer", "house-newer", "house-doors-locked")
                            .with(
                                    "claims/tiny-1.yaml",
                                    """
                                    framework: tiny-1
                                    claims:
                                      T.1: { demands: [house-old, house-doors-locked] }
                                      T.2: { demands: [house-windows-closed], suggests: [house-newer] }
                                    """);

            assertThat(pack.lint())
                    .containsExactly(
                            "claims/tiny-1.yaml:3: \"tiny-1/T.1\" names \"house-old\", which"
                                    + " \"house-doors-locked\" has replaced",
                            "claims/tiny-1.yaml:4: \"tiny-1/T.2\" names \"house-newer\", which"
                                    + " \"house-doors-locked\" has replaced");
            assertThat(Lint.of(pack.load()).findings())
                    .allMatch(f -> f.severity() == Severity.WARNING);
        }
    }
}
