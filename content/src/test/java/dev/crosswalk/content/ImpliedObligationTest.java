package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Obligation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What nobody can leave undone who does something else.
class ImpliedObligationTest {
    @TempDir Path folder;

    /// The tiny pack, with more of the same domain before it: each an id and what it implies.
    private PackFolder implying(String... pairs) {
        StringBuilder yaml = new StringBuilder("domain: house\ntitle: House\nobligations:\n");
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            yaml.append(
                    "  - { id: %s, facet: operate, text: \"%s\", implies: [%s] }\n"
                            .formatted(
                                    pairs[i],
                                    "The person who leaves the house last does thing number %d."
                                            .formatted(i),
                                    pairs[i + 1]));
            ids.append(ids.isEmpty() ? "" : ", ").append(pairs[i]);
        }
        return PackFolder.tiny(folder)
                .with("obligations/before.yaml", yaml.toString())
                .with(
                        "claims/tiny-1.yaml",
                        """
                        framework: tiny-1
                        claims:
                          T.1: { demands: [house-doors-locked], suggests: [%s] }
                          T.2: { demands: [house-windows-closed] }
                        """
                                .formatted(ids));
    }

    private static List<String> implied(Content content, String id) {
        return content.library().obligations().stream()
                .filter(o -> o.id().equals(id))
                .map(Obligation::implies)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class TheLoader {
        @Test
        void findsWhatIsImpliedInALaterFile() {
            Content content =
                    implying("house-shut", "house-doors-locked, house-windows-closed").load();

            assertThat(implied(content, "house-shut"))
                    .containsExactly("house-doors-locked", "house-windows-closed");
            assertThat(implied(content, "house-doors-locked")).isEmpty();
        }

        @Test
        void refusesAnUnknownOneWithTheNearestId() {
            assertThat(implying("house-shut", "house-doors-loked").wrong())
                    .containsExactly(
                            "obligations/before.yaml:4: unknown obligation \"house-doors-loked\"."
                                    + " Maybe \"house-doors-locked\"?");
        }

        @Test
        void refusesAnObligationThatImpliesItself() {
            assertThat(implying("house-shut", "house-shut").wrong())
                    .containsExactly("obligations/before.yaml:4: \"house-shut\" implies itself");
        }

        @Test
        void refusesACircleOnceAndNotTheWayIntoIt() {
            PackFolder pack =
                    implying(
                            "house-in", "house-a",
                            "house-a", "house-b, house-doors-locked",
                            "house-b", "house-c",
                            "house-c", "house-windows-closed, house-a");

            assertThat(pack.wrong())
                    .containsExactly(
                            "obligations/before.yaml:5: obligations imply each other in a circle:"
                                    + " house-a, house-b, house-c, house-a; where none is done"
                                    + " without the others, they are one obligation");
        }

        @Test
        void letsAnObligationOfAPackImplyOneBelowIt(@TempDir Path other) {
            Content base = implying("house-shut", "house-doors-locked").load();
            PackFolder pack =
                    new PackFolder(other)
                            .with(
                                    "obligations/roof.yaml",
                                    """
                                    domain: roof
                                    title: Roof
                                    obligations:
                                      - { id: roof-shut, facet: operate, text: "The roof is shut.", implies: [house-shut] }
                                    """);

            Content both = pack.on(base);

            assertThat(implied(both, "roof-shut")).containsExactly("house-shut");
            assertThat(implied(both, "house-shut")).containsExactly("house-doors-locked");
        }
    }

    @Nested
    class TheCompiledForm {
        @Test
        void holdsWhatIsImplied() {
            Content content = implying("house-shut", "house-doors-locked").load();

            Content compiled = Compiled.read(Compiled.write(content), ControlLibrary.EMPTY);

            assertThat(implied(compiled, "house-shut")).containsExactly("house-doors-locked");
            assertThat(compiled).isEqualTo(content.withoutPlaces());
        }

        @Test
        void hasAnotherVersionWhereSomethingElseIsImplied() {
            Content doors = implying("house-shut", "house-doors-locked").load();
            Content windows = implying("house-shut", "house-windows-closed").load();

            assertThat(windows.library().contentVersion())
                    .isNotEqualTo(doors.library().contentVersion());
        }
    }

    @Nested
    class Lints {
        @Test
        void findNothingWrongWhereAllIsSaidOnce() {
            assertThat(
                            implying(
                                            "house-shut",
                                                    "house-doors-locked, house-windows-closed",
                                            "house-left", "house-shut")
                                    .lint())
                    .isEmpty();
        }

        @Test
        void countWhatIsSaidAndNotWhatFollows() {
            Content content =
                    implying("house-shut", "house-doors-locked", "house-left", "house-shut").load();

            assertThat(Lint.of(content).counts().implications()).isEqualTo(2);
        }

        @Test
        void tellOfAnImplicationThatFollowsFromOthers() {
            assertThat(
                            implying(
                                            "house-shut", "house-doors-locked",
                                            "house-left", "house-shut, house-doors-locked")
                                    .lint())
                    .containsExactly(
                            "obligations/before.yaml:5: \"house-left\" implies"
                                    + " \"house-doors-locked\" already by \"house-shut\"; leave it"
                                    + " out");
        }

        @Test
        void tellOfADemandAndOfASuggestionThatAnotherDemandImplies() {
            PackFolder pack =
                    implying(
                                    "house-shut", "house-doors-locked",
                                    "house-left", "house-shut")
                            .with(
                                    "claims/tiny-1.yaml",
                                    """
                                    framework: tiny-1
                                    claims:
                                      T.1: { demands: [house-doors-locked, house-left] }
                                      T.2: { demands: [house-left, house-windows-closed], suggests: [house-shut] }
                                    """);

            assertThat(pack.lint())
                    .containsExactly(
                            "claims/tiny-1.yaml:3: \"tiny-1/T.1\" demands \"house-doors-locked\","
                                    + " which \"house-left\" of its demands implies; leave it out",
                            "claims/tiny-1.yaml:4: \"tiny-1/T.2\" suggests \"house-shut\", which its"
                                    + " demand \"house-left\" implies; leave it out");
        }

        @Test
        void compareALabelledRowWithWhatFollowsFromTheDemands() {
            PackFolder pack =
                    implying("house-shut", "house-doors-locked")
                            .with(
                                    "claims/tiny-1.yaml",
                                    """
                                    framework: tiny-1
                                    claims:
                                      T.1: { demands: [house-shut] }
                                      T.2: { demands: [house-doors-locked], suggests: [house-windows-closed] }
                                    """);

            assertThat(pack.with("crosswalks/own.yaml", row("superset")).lint()).isEmpty();
            assertThat(pack.with("crosswalks/own.yaml", row("disjoint")).lint())
                    .singleElement()
                    .asString()
                    .endsWith(
                            "claims say that it is a superset of it. Shared: house-doors-locked; only left:"
                                    + " house-shut; only right: nothing");
        }

        private static String row(String relation) {
            return """
            id: own
            left: tiny-1
            right: tiny-1
            publisher: Ours
            mappings:
              - { left: [T.1], relation: %s, right: [T.2] }
            """
                    .formatted(relation);
        }

        @Test
        void takeWhatFollowsFromWhatAControlDischargesAsDischarged() {
            PackFolder small = LibraryFolder.small(folder);
            small.with(
                    LibraryFolder.CONTROLS_FILE,
                    LibraryFolder.controls()
                            .replace(
                                    "[house-doors-locked, house-windows-closed]",
                                    "[house-doors-locked]"));
            assertThat(small.lint()).anyMatch(f -> f.contains("no control discharges"));

            small.with(
                    "obligations/house.yaml",
                    PackFolder.OBLIGATIONS.replaceFirst(
                                    " }\n", ", implies: [house-windows-closed] }\n")
                            + LibraryFolder.RULES);

            assertThat(small.lint()).noneMatch(f -> f.contains("no control discharges"));
        }
    }
}
