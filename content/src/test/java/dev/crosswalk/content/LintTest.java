package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crosswalk.content.Counts.OfEdition;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    @TempDir Path folder;

    private static final String SECOND_EDITION =
            """
            id: tiny-2
            title: Tiny Framework
            publisher: Tiny
            edition: "2"
            licence: ours
            successorOf: tiny-1
            requirements:
              - { id: U.1, kind: control, title: Openings, summary: "Doors and windows are shut whenever nobody is in the rooms." }
            """;
    private static final String SECOND_CLAIMS =
            """
            framework: tiny-2
            claims:
              U.1: { demands: [house-doors-locked, house-windows-closed] }
            """;

    private PackFolder twoEditions(String steps) {
        return PackFolder.tiny(folder)
                .with("frameworks/tiny-2.yaml", SECOND_EDITION)
                .with("claims/tiny-2.yaml", SECOND_CLAIMS)
                .with("editions/tiny.yaml", "from: tiny-1\nto: tiny-2\nsteps:\n" + steps.indent(2));
    }

    private PackFolder mapped(String rows) {
        return PackFolder.tiny(folder)
                .with("frameworks/tiny-2.yaml", SECOND_EDITION)
                .with("claims/tiny-2.yaml", SECOND_CLAIMS)
                .with(
                        "crosswalks/map.yaml",
                        "id: map\nleft: tiny-1\nright: tiny-2\npublisher: Me\nmappings:\n"
                                + rows.indent(2));
    }

    @Test
    void mayExcludeOnlyNodesThatAnEditionHas() {
        assertThat(
                        PackFolder.tiny(folder)
                                .with(
                                        "frameworks/tiny-2.yaml",
                                        SECOND_EDITION.replace(
                                                "requirements:",
                                                "excludable: [U.2]\nrequirements:"))
                                .with("claims/tiny-2.yaml", SECOND_CLAIMS)
                                .wrong())
                .containsExactly(
                        "frameworks/tiny-2.yaml:7: unknown requirement \"U.2\". Maybe \"U.1\"?");
    }

    @Test
    void soundContentHasNoFindings() {
        assertThat(PackFolder.tiny(folder).lint()).isEmpty();
    }

    @Test
    void aRequirementWithoutASummaryIsOnlyAWarning() {
        PackFolder pack =
                PackFolder.tiny(folder)
                        .with(
                                "frameworks/tiny-2.yaml",
                                SECOND_EDITION.replaceFirst(", summary: \"[^\"]*\"", ""))
                        .with("claims/tiny-2.yaml", SECOND_CLAIMS);

        assertThat(pack.lint())
                .singleElement()
                .asString()
                .endsWith("\"tiny-2/U.1\" has no summary");
    }

    @Test
    void theBundledEditionsHaveAllTheirSummaries() {
        assertThat(Content.bundled().library().editions())
                .flatExtracting(FrameworkEdition::requirements)
                .filteredOn(Requirement::assessable)
                .hasSizeGreaterThan(400)
                .noneMatch(r -> r.summary().isBlank());
    }

    @Test
    void findingsOnCompiledContentNameTheKindAndTheId() {
        Content content =
                PackFolder.tiny(folder)
                        .with(
                                "claims/tiny-1.yaml",
                                PackFolder.CLAIMS.replace(
                                        "demands: [house-doors-locked]", "opaque: true"))
                        .with(
                                "obligations/x.yaml",
                                """
                                domain: house
                                title: House
                                obligations:
                                  - { id: house-roof-tight, facet: technical, text: "The roof keeps rain and snow out of all the rooms." }
                                """)
                        .load();

        assertThat(Lint.of(Compiled.read(Compiled.write(content), ControlLibrary.EMPTY)).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "obligation house-roof-tight: no requirement demands or suggests \"house-roof-tight\"");
    }

    @Nested
    class Claims {
        @Test
        void aRequirementThatIsNeitherDecomposedNorMarkedOpaque() {
            PackFolder pack =
                    PackFolder.tiny(folder)
                            .with(
                                    "claims/tiny-1.yaml",
                                    """
                                    framework: tiny-1
                                    claims:
                                      T.1: { demands: [house-doors-locked], suggests: [house-windows-closed] }
                                    """);

            assertThat(pack.lint())
                    .containsExactly(
                            "frameworks/tiny-1.yaml:12: \"tiny-1/T.2\" demands nothing and is not marked opaque");
        }

        @Test
        void aPackOfTheUsersMayLeaveRequirementsOutAndAFrameworkWithoutClaimsIsOpaque() {
            PackFolder pack =
                    PackFolder.tiny(folder)
                            .with("frameworks/tiny-2.yaml", SECOND_EDITION)
                            .with(
                                    "claims/tiny-1.yaml",
                                    """
                                    framework: tiny-1
                                    claims:
                                      T.1: { demands: [house-doors-locked], suggests: [house-windows-closed] }
                                    """);

            LintReport report = Lint.of(pack.on(Content.bundled()));

            // But no control of the library discharges the pack's own obligations.
            assertThat(report.findings())
                    .filteredOn(f -> f.place().name().startsWith(folder.toString()))
                    .hasSize(2)
                    .allMatch(f -> f.rule().equals("undischarged-obligation"));
            assertThat(report.counts().editions())
                    .filteredOn(e -> e.id().startsWith("tiny"))
                    .extracting(OfEdition::decomposed, OfEdition::opaque)
                    .containsExactly(tuple(1, 1), tuple(0, 1));
        }
    }

    @Nested
    class Texts {
        @Test
        void lengthsAndBannedWordsAndPrefixes() {
            PackFolder pack =
                    PackFolder.tiny(folder)
                            .with(
                                    "frameworks/tiny-1.yaml",
                                    PackFolder.FRAMEWORK.replace(
                                            "Windows are closed whenever nobody is", "Shut if"))
                            .with(
                                    "obligations/house.yaml",
                                    """
                                    domain: house
                                    title: House
                                    obligations:
                                      - { id: house-doors-locked, facet: operate, text: "Doors are locked." }
                                      - { id: house-windows-closed, facet: operate, text: "Windows must be suitable, as ISO asks, and isolate the rooms." }
                                      - { id: garden-gate-shut, facet: operate, text: "The gate is shut by the last person who leaves it." }
                                    """)
                            .with(
                                    "claims/tiny-1.yaml",
                                    PackFolder.CLAIMS.replace(
                                            "demands: [house-doors-locked]",
                                            "demands: [house-doors-locked, garden-gate-shut]"));

            assertThat(pack.lint())
                    .containsExactly(
                            "frameworks/tiny-1.yaml:12: the summary of \"tiny-1/T.2\" has 7 words, not 8 to 60",
                            "obligations/house.yaml:4: the text of \"house-doors-locked\" has 3 words, not 8 to 25",
                            "obligations/house.yaml:5: the text of \"house-windows-closed\" says \"ISO\"",
                            "obligations/house.yaml:5: the text of \"house-windows-closed\" says \"must\"",
                            "obligations/house.yaml:5: the text of \"house-windows-closed\" says \"suitable\"",
                            "obligations/house.yaml:6: \"garden-gate-shut\" does not start with \"house-\" as the domain \"house\" does");
        }
    }

    @Nested
    class Steps {
        @Test
        void aMergedStepIsSoundWhereTheNewSideHoldsTheOldOnes() {
            assertThat(twoEditions("- { from: [T.1, T.2], to: [U.1], kind: merged }\n").lint())
                    .isEmpty();
        }

        @Test
        void aRenamedRequirementDemandsWhatItDidBut() {
            List<String> lint =
                    twoEditions(
                                    """
                                    - { from: [T.1], to: [U.1], kind: renamed }
                                    - { from: [T.2], to: [], kind: dropped }
                                    """)
                            .lint();

            assertThat(lint)
                    .containsExactly(
                            "editions/tiny.yaml:4: T.1 -> U.1: only the new side demands \"house-windows-closed\"; list it under adds or correct the claims");
        }

        @Test
        void whatIsListedIsSoundAndMustStayTrue() {
            List<String> lint =
                    twoEditions(
                                    """
                                    - { from: [T.1], to: [U.1], kind: renamed, adds: [house-windows-closed], drops: [house-doors-locked], reason: wider }
                                    - { from: [T.2], to: [], kind: dropped }
                                    """)
                            .lint();

            assertThat(lint)
                    .containsExactly(
                            "editions/tiny.yaml:4: T.1 -> U.1: drops names \"house-doors-locked\", and the claims do not say so");
        }

        @Test
        void aRequirementInNoStep() {
            List<String> lint = twoEditions("- { from: [T.1], to: [], kind: dropped }\n").lint();

            assertThat(lint)
                    .containsExactly(
                            "frameworks/tiny-1.yaml:12: \"tiny-1/T.2\" is in no step of tiny-1--tiny-2",
                            "frameworks/tiny-2.yaml:8: \"tiny-2/U.1\" is in no step of tiny-1--tiny-2");
        }

        @Test
        void whatAMergedStepLosesAndWhatSharesNothing() {
            List<String> lint =
                    twoEditions("- { from: [T.1, T.2], to: [U.1], kind: merged }\n")
                            .with(
                                    "claims/tiny-2.yaml",
                                    SECOND_CLAIMS.replace(", house-windows-closed", ""))
                            .lint();

            assertThat(lint)
                    .containsExactly(
                            "editions/tiny.yaml:4: T.1, T.2 -> U.1: only the old side demands \"house-windows-closed\"; list it under drops or correct the claims",
                            "editions/tiny.yaml:4: T.1, T.2 -> U.1: \"tiny-1/T.2\" demands nothing that \"tiny-2/U.1\" demands or suggests");
        }
    }

    @Nested
    class Mappings {
        @Test
        void aLabelThatTheDemandsContradictIsListedWithBothSides() {
            assertThat(mapped("- { left: [T.1], relation: equal, right: [U.1] }\n").lint())
                    .containsExactly(
                            "crosswalks/map.yaml:6: map#1 (Me) says that tiny-1/T.1 is equal to tiny-2/U.1, and the claims say that it is a subset of it."
                                    + " Shared: house-doors-locked; only left: nothing; only right: house-windows-closed");
        }

        @Test
        void aPackWhoseRowsTheClaimsContradictHasWarningsAndCanBeUsed() {
            PackFolder pack =
                    new PackFolder(folder.resolve("pack"))
                            .with(
                                    "crosswalks/theirs.yaml",
                                    """
                                    id: theirs
                                    left: soc2-2017
                                    right: iso27001-2022
                                    publisher: Theirs
                                    mappings:
                                      - { left: [CC1.1], relation: intersects, right: [A.8.24] }
                                    """);

            assertThat(Lint.of(pack.on(Content.bundled())).findings())
                    .extracting(f ->
                            f.severity()
                                    + " "
                                    + f.rule()
                                    + " "
                                    + f.place().toString().replace(folder + "/pack/", ""))
                    .containsExactly("WARNING contradicts-claims crosswalks/theirs.yaml:6");
        }

        @Test
        void aChainThatTheClaimsContradictIsListedWithBothSides() {
            PackFolder pack =
                    mapped(
                                    """
                                    - { left: [T.1], relation: equal, right: [U.1] }
                                    - { left: [T.2], relation: equal, right: [U.1] }
                                    """)
                            .with(
                                    "claims/tiny-2.yaml",
                                    "framework: tiny-2\nclaims: { U.1: { opaque: true } }\n");

            assertThat(pack.lint())
                    .anyMatch(l ->
                            l.contains(
                                    "the rows map#1, map#2 cannot all hold beside the claims, which say that tiny-1/T.1 is "));
        }

        @Test
        void rowsOfASetOfHintsContradictNothing() {
            PackFolder pack = mapped("- { left: [T.1], relation: equal, right: [U.1] }\n");

            assertThat(
                            pack.with(
                                            "crosswalks/map.yaml",
                                            "status: hints\n" + pack.text("crosswalks/map.yaml"))
                                    .lint())
                    .isEmpty();
        }

        @Test
        void labelsThatAgreeAndUnionsThatAgree() {
            assertThat(
                            mapped(
                                            """
                                            - { left: [T.1], relation: subset, right: [U.1] }
                                            - { left: [T.1, T.2], relation: equal, right: [U.1] }
                                            """)
                                    .lint())
                    .isEmpty();
        }

        @Test
        void anAcceptedContradictionIsCountedAndAnOutdatedOneIsAFinding() {
            PackFolder pack =
                    mapped("- { left: [T.1], relation: equal, right: [U.1] }\n")
                            .with(
                                    "lint-accepted.yaml",
                                    """
                                    accepted:
                                      - { rows: ["map#1"], reason: The publisher takes windows for doors. }
                                      - { rows: ["map#2"], reason: Once upon a time. }
                                    """);

            LintReport report = Lint.of(pack.load());

            assertThat(report.counts().acceptedContradictions()).isEqualTo(1);
            assertThat(pack.lint())
                    .containsExactly(
                            "lint-accepted.yaml:3: map#2 contradict nothing any more: remove the entry");
        }

        @Test
        void rowsThatContradictEachOtherBetweenOpaqueRequirements() {
            PackFolder pack =
                    mapped(
                                    """
                                    - { left: [T.1], relation: subset, right: [U.1] }
                                    - { left: [T.1], relation: disjoint, right: [U.1] }
                                    """)
                            .with(
                                    "claims/tiny-2.yaml",
                                    "framework: tiny-2\nclaims: { U.1: { opaque: true } }\n");

            assertThat(pack.lint())
                    .containsExactly(
                            "crosswalks/map.yaml:6: the rows map#1, map#2 leave tiny-1/T.1 and tiny-2/U.1 no possible relation");
        }

        @Test
        void rowsThatContradictEachOtherOnlyAllTogether() {
            StringBuilder nodes = new StringBuilder();
            StringBuilder rows = new StringBuilder();
            for (int n = 0; n <= 6; n++) {
                nodes.append("  - { id: R.%d, kind: control, title: R }\n".formatted(n));
                rows.append(
                        n < 6
                                ? "- { left: [R.%d], relation: subset, right: [R.%d] }\n"
                                        .formatted(n, n + 1)
                                : "- { left: [R.0], relation: disjoint, right: [R.6] }\n");
            }
            PackFolder pack =
                    PackFolder.tiny(folder)
                            .with(
                                    "frameworks/ring.yaml",
                                    "id: ring\ntitle: R\npublisher: R\nedition: r\nlicence: ours\nrequirements:\n"
                                            + nodes)
                            .with(
                                    "crosswalks/map.yaml",
                                    "id: map\nleft: ring\nright: ring\npublisher: Me\nmappings:\n"
                                            + rows.toString().indent(2));

            assertThat(pack.lint())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "crosswalks/map.yaml:6: the rows map#1, map#2, map#3, map#4, map#5, map#6, map#7 leave ")
                    .endsWith("no possible relation; no single chain shows it, only all together");
        }

        @Test
        void unlabelledRowsWithoutAnythingSharedAreOnlyCounted() {
            PackFolder pack =
                    mapped("- { left: [T.1], relation: related, right: [U.1] }\n")
                            .with(
                                    "claims/tiny-2.yaml",
                                    SECOND_CLAIMS.replace("house-doors-locked, ", ""));

            LintReport report = Lint.of(pack.load());

            assertThat(report.findings()).isEmpty();
            assertThat(report.counts().unlabelledWithoutShared()).isEqualTo(1);
        }
    }

    @Test
    void theCountsThatAReadmeQuotes() {
        Counts counts =
                Lint.of(mapped("- { left: [T.1], relation: subset, right: [U.1] }\n").load())
                        .counts();

        assertThat(counts.editions())
                .containsExactly(
                        new OfEdition("tiny-1", 3, 2, 2, 0, 2, 0, 2, 1, 1, 1.0, 1, 0, 0),
                        new OfEdition("tiny-2", 1, 1, 1, 0, 2, 0, 2, 0, 2, 2.0, 2, 0, 0));
        assertThat(counts.obligationsByDomain()).containsEntry("house", 2);
        assertThat(counts.demands()).isEqualTo(4);
        assertThat(counts.suggests()).isEqualTo(1);
        assertThat(counts.mappingRows()).isEqualTo(1);
        // Two editions of one framework are not two frameworks.
        assertThat(counts.sharedObligations()).isZero();
    }
}
