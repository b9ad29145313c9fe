package dev.crosswalk.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {
    @TempDir Path folder;

    private static String crosswalk(String rows) {
        return """
        id: own-map
        left: tiny-1
        right: other-1
        publisher: Me
        mappings:
        """
                + rows.indent(2);
    }

    private PackFolder withOther() {
        return PackFolder.tiny(folder)
                .with(
                        "frameworks/other-1.yaml",
                        """
                        id: other-1
                        title: Other
                        publisher: Other
                        edition: 1
                        licence: ours
                        requirements:
                          - { id: 4.1, kind: clause, title: One }
                          - { id: 4.10, kind: clause, title: Ten }
                        """);
    }

    @Nested
    class WhatIsRead {
        @Test
        void aFrameworkOfOnesOwnSaysOnlyWhatItHasTo() {
            Content content =
                    PackFolder.tiny(folder)
                            .with(
                                    "frameworks/own-1.yaml",
                                    "id: own-1\ntitle: Own\nrequirements: [{ id: O.1 }]\n")
                            .with(
                                    "obligations/own.yaml",
                                    """
                                    domain: own
                                    obligations:
                                      - { id: o1, facet: operate, text: Something is done. }
                                    """)
                            .with(
                                    "claims/own-1.yaml",
                                    "framework: own-1\nclaims:\n  O.1: { demands: [o1] }\n")
                            .load();

            Crosswalk crosswalk = Crosswalk.of(content.library());

            RequirementRef ref = new RequirementRef("own-1", "O.1");
            assertThat(crosswalk.requirement(ref).kind()).isEqualTo("requirement");
            assertThat(crosswalk.demands(ref)).extracting(o -> o.id()).containsExactly("o1");
        }

        @Test
        void leavesAreAssessableAndNodesWithChildrenAreNotUnlessTheySaySo() {
            Content content =
                    PackFolder.tiny(folder)
                            .with(
                                    "frameworks/tiny-1.yaml",
                                    PackFolder.FRAMEWORK.replace(
                                            "title: All of it",
                                            "title: All of it\n    assessable: true\n    exact: true"))
                            .load();

            assertThat(content.library().editions().getFirst().requirements())
                    .extracting(Requirement::id, Requirement::assessable, Requirement::exact)
                    .containsExactly(
                            tuple("T", true, true),
                            tuple("T.1", true, false),
                            tuple("T.2", true, false));
        }

        @Test
        void anUnquotedIdKeepsItsLastZero() {
            Content content = withOther().load();

            assertThat(content.library().editions().getFirst().requirements())
                    .extracting(Requirement::id)
                    .containsExactly("4.1", "4.10");
        }

        @Test
        void rowsAreNumberedFromOne() {
            Content content =
                    withOther()
                            .with(
                                    "crosswalks/own.yaml",
                                    crosswalk(
                                            """
                                            - { left: [T.1], relation: equal, right: [4.1] }
                                            - { left: [T.1, T.2], relation: superset, right: [4.10], strength: 7 }
                                            """))
                            .load();

            MappingSet set = content.library().mappingSets().getFirst();
            assertThat(set.mappings())
                    .extracting(m -> m.id() + " " + m.left() + " " + m.strength())
                    .containsExactly(
                            "own-map#1 [tiny-1/T.1] 0", "own-map#2 [tiny-1/T.1, tiny-1/T.2] 7");
            assertThat(set.provenance().status()).isEqualTo(MappingSet.Status.ACCEPTED);
        }

        @Test
        void theVersionDoesNotDependOnTheNamesOfFilesAndChangesWithTheContent(
                @TempDir Path renamed, @TempDir Path changed) {
            String version = PackFolder.tiny(folder).load().library().contentVersion();
            PackFolder sameInOtherFiles =
                    new PackFolder(renamed)
                            .with("frameworks/z.yml", PackFolder.FRAMEWORK)
                            .with("obligations/y.yml", PackFolder.OBLIGATIONS)
                            .with("claims/x.yml", PackFolder.CLAIMS);
            PackFolder oneWordLess =
                    PackFolder.tiny(changed)
                            .with(
                                    "obligations/house.yaml",
                                    PackFolder.OBLIGATIONS.replace("last person", "person"));

            assertThat(version).matches("[0-9a-f]{12}");
            assertThat(sameInOtherFiles.load().library().contentVersion()).isEqualTo(version);
            assertThat(oneWordLess.load().library().contentVersion()).isNotEqualTo(version);
        }

        @Test
        void aPackMayBeAnyTreeOfFiles() throws InvalidContent {
            Map<String, byte[]> files = new HashMap<>();
            files.put("frameworks/tiny-1.yaml", PackFolder.FRAMEWORK.getBytes(UTF_8));
            files.put("obligations/house.yaml", PackFolder.OBLIGATIONS.getBytes(UTF_8));
            files.put("claims/tiny-1.yaml", PackFolder.CLAIMS.getBytes(UTF_8));

            assertThat(Content.NONE.with(new MemoryTree(files)).library())
                    .isEqualTo(PackFolder.tiny(folder).load().library());
        }

        @Test
        void kindsThatNothingReadsYetAndNotesAreLeftAlone() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with("checks/x.yaml", "anything: at all")
                            .with("README.md", "# Mine")
                            .with("claims/README.md", "# Claims")
                            .wrong();

            assertThat(wrong).isEmpty();
        }
    }

    @Nested
    class WhatIsRefused {
        @Test
        void everythingThatIsWrongIsToldAtOnce() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with(
                                    "obligations/house.yaml",
                                    PackFolder.OBLIGATIONS.replace(
                                            "facet: operate, text: \"Doors",
                                            "facet: operat, txt: \"Doors"))
                            .with(
                                    "claims/tiny-1.yaml",
                                    """
                                    framework: tiny-1
                                    claims:
                                      T.1: { demands: [house-door-locked] }
                                      T.3: { demands: [house-windows-closed] }
                                      T: { demands: [house-windows-closed] }
                                    """)
                            .wrong();

            assertThat(wrong)
                    .containsExactly(
                            "claims/tiny-1.yaml:3: unknown obligation \"house-door-locked\". Maybe \"house-doors-locked\"?",
                            "claims/tiny-1.yaml:4: tiny-1 has no requirement \"T.3\". Maybe \"T.2\"?",
                            "claims/tiny-1.yaml:5: \"T\" is not assessable: the claims belong to the requirements under it",
                            "obligations/house.yaml:4: facet is one of govern, document, operate, technical, record, not \"operat\". Maybe \"operate\"?",
                            "obligations/house.yaml:4: an obligation lacks the key \"text\"",
                            "obligations/house.yaml:4: unknown key \"txt\" in an obligation. Maybe \"text\"?");
        }

        @Test
        void wrongTypes() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with(
                                    "claims/tiny-1.yaml",
                                    """
                                    framework: tiny-1
                                    claims:
                                      T.1: { demands: house-doors-locked }
                                      T.2: { opaque: "true" }
                                    """)
                            .wrong();

            assertThat(wrong)
                    .contains(
                            "claims/tiny-1.yaml:3: demands is a list, not \"house-doors-locked\": write [house-doors-locked]",
                            "claims/tiny-1.yaml:4: opaque is true or false, not \"true\"");
        }

        @Test
        void idsThatAreThereTwice() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with(
                                    "frameworks/tiny-1.yaml",
                                    PackFolder.FRAMEWORK.replace("id: T.2", "id: T.1"))
                            .with("frameworks/twice.yaml", PackFolder.FRAMEWORK)
                            .with(
                                    "obligations/house.yaml",
                                    PackFolder.OBLIGATIONS.replace(
                                            "id: house-windows-closed", "id: house-doors-locked"))
                            .wrong();

            assertThat(wrong)
                    .anyMatch(
                            w -> w.contains("requirement \"T.1\" is here twice, first in line 11"))
                    .anyMatch(w ->
                            w.startsWith("frameworks/twice.yaml:1:")
                                    && w.contains("framework \"tiny-1\" exists already, in "))
                    .anyMatch(w ->
                            w.contains("obligation \"house-doors-locked\" exists already, in"));
        }

        @Test
        void idsThatWouldBreakReferences() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with(
                                    "frameworks/tiny-1.yaml",
                                    PackFolder.FRAMEWORK
                                            .replace("id: tiny-1", "id: Tiny_1")
                                            .replace("id: T.1", "id: \"T/1\""))
                            .wrong();

            assertThat(wrong)
                    .anyMatch(
                            w -> w.startsWith("frameworks/tiny-1.yaml:1: \"Tiny_1\" is not an id"))
                    .anyMatch(w -> w.startsWith("frameworks/tiny-1.yaml:11: \"T/1\" is not an id"));
        }

        @Test
        void whatIsDemandedAndSuggestedAtOnce() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with(
                                    "claims/tiny-1.yaml",
                                    PackFolder.CLAIMS.replace(
                                            "suggests: [house-doors-locked]",
                                            "suggests: [house-windows-closed]"))
                            .wrong();

            assertThat(wrong)
                    .containsExactly(
                            "claims/tiny-1.yaml:4: \"house-windows-closed\" is demanded and suggested by the same requirement");
        }

        @Test
        void aRowThatMapsARequirementToItself() {
            List<String> wrong =
                    withOther()
                            .with(
                                    "crosswalks/own.yaml",
                                    crosswalk(
                                                    "- { left: [T.1], relation: equal, right: [T.1, T.2] }\n")
                                            .replace("other-1", "tiny-1"))
                            .wrong();

            assertThat(wrong)
                    .containsExactly(
                            "crosswalks/own.yaml:6: \"T.1\" stands on both sides of a mapping");
        }

        @Test
        void aRowWithoutAnEndOrWithAnUnknownRelation() {
            List<String> wrong =
                    withOther()
                            .with(
                                    "crosswalks/own.yaml",
                                    crosswalk(
                                            """
                                            - { left: [], relation: equal, right: [4.1] }
                                            - { left: [tiny-1/T.1], relation: superst, right: [4.1], strength: 11 }
                                            """))
                            .wrong();

            assertThat(wrong)
                    .containsExactly(
                            "crosswalks/own.yaml:6: left names at least one requirement",
                            "crosswalks/own.yaml:7: relation is one of equal, subset, superset, intersects, disjoint, related, not \"superst\". Maybe \"superset\"?",
                            "crosswalks/own.yaml:7: strength is a whole number from 0 to 10, not \"11\"",
                            "crosswalks/own.yaml:7: tiny-1 has no requirement \"tiny-1/T.1\". Ids stand here without their edition. Maybe \"T.1\"?");
        }

        @Test
        void anOverrideOfAnUnknownSet() {
            List<String> wrong =
                    withOther()
                            .with(
                                    "crosswalks/own.yaml",
                                    "overrides: own-mip\n"
                                            + crosswalk(
                                                    "- { left: [T.1], relation: equal, right: [4.1] }\n"))
                            .wrong();

            assertThat(wrong)
                    .containsExactly(
                            "crosswalks/own.yaml:1: unknown mapping set \"own-mip\". Maybe \"own-map\"?");
        }

        @Test
        void aStepWhoseEndsDoNotFitItsKind() {
            List<String> wrong =
                    withOther()
                            .with(
                                    "editions/t.yaml",
                                    """
                                    from: tiny-1
                                    to: other-1
                                    steps:
                                      - { from: [T.1], to: [4.1, 4.10], kind: merged }
                                      - { from: [T.2], to: [4.1], kind: same, adds: [house-x] }
                                    """)
                            .wrong();

            assertThat(wrong)
                    .containsExactly(
                            "editions/t.yaml:4: a step of kind merged leads from two or more requirements to one, and this one from 1 to 2",
                            "editions/t.yaml:5: unknown obligation \"house-x\". One of: house-doors-locked, house-windows-closed.");
        }

        @Test
        void foldersAndFilesThatAreNoContent() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with("claim/tiny-1.yaml", PackFolder.CLAIMS)
                            .with("frameworks/tiny-1.json", "{}")
                            .with("loose.yaml", "a: b")
                            .wrong();

            assertThat(wrong)
                    .containsExactly(
                            "claim: is no kind of content (frameworks, obligations, claims, crosswalks, editions, declined, controls, documents, practice). Maybe \"claims\"?",
                            "frameworks/tiny-1.json: is no .yaml or .yml file",
                            "loose.yaml: stands beside the folders frameworks, obligations, claims, crosswalks, editions, declined, controls, documents, practice; move it into one of them");
        }

        @Test
        void linksThatLeadOutOfThePack(@TempDir Path elsewhere) throws IOException {
            PackFolder pack = PackFolder.tiny(folder);
            new PackFolder(elsewhere).with("claims/tiny-1.yaml", PackFolder.CLAIMS);
            Files.delete(folder.resolve("claims/tiny-1.yaml"));
            Files.createSymbolicLink(
                    folder.resolve("claims/tiny-1.yaml"), elsewhere.resolve("claims/tiny-1.yaml"));
            Files.createSymbolicLink(folder.resolve("crosswalks"), elsewhere.resolve("claims"));
            Files.createSymbolicLink(folder.resolve("lint-accepted.yaml"), Path.of("nowhere"));
            Files.createSymbolicLink(folder.resolve("README.md"), Path.of("/etc/hostname"));

            assertThat(pack.wrong())
                    .containsExactly(
                            "claims/tiny-1.yaml: is a link that leads out of the folder, and is not"
                                    + " followed",
                            "crosswalks: is a link that leads out of the folder, and is not"
                                    + " followed",
                            "lint-accepted.yaml: is a link that leads nowhere");
        }

        @Test
        void pipesAndDocumentsThatAreNoText() throws Exception {
            PackFolder pack = LibraryFolder.small(folder);
            Path document = folder.resolve(LibraryFolder.DOCUMENT_FILE);
            Files.writeString(document, LibraryFolder.DOCUMENT + "\0");
            Path pipe = folder.resolve("claims/pipe.yaml");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

            assertThat(pack.wrong())
                    .contains(
                            "claims/pipe.yaml: is not a regular file",
                            "documents/house-rules.md:17: holds the character U+0000, so it is no"
                                    + " text");
        }

        @Test
        void aFolderWithoutContentOrNoFolderAtAll() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "x");

            assertThat(new PackFolder(folder).wrong())
                    .singleElement()
                    .asString()
                    .contains("holds no content");
            assertThat(new PackFolder(file).wrong())
                    .singleElement()
                    .asString()
                    .contains("is not a folder");
            assertThat(new PackFolder(folder.resolve("nowhere")).wrong())
                    .singleElement()
                    .asString()
                    .contains("there is no such folder");
        }

        @Test
        void aHostileFileIsOneFindingAndTheNamesItMayHoldAreNotCalledUnknown() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with("obligations/house.yaml", "domain: &a house\ntitle: *a\n")
                            .wrong();

            assertThat(wrong)
                    .containsExactly(
                            "obligations/house.yaml:1: anchors and aliases are not allowed here: &a");
        }
    }

    @Test
    void noHeadingSuggestsWhatThePointsOfFocusBelowItName() {
        Crosswalk crosswalk = Crosswalk.of(Content.bundled().library());

        assertThat(Content.bundled().library().obligations())
                .flatExtracting(o -> crosswalk.suggestedBy(o.id()))
                .isNotEmpty()
                .allMatch(ref -> crosswalk.requirement(ref).assessable());
    }

    @Nested
    class APackOnTopOfBundledContent {
        private final Content bundled = Content.bundled();

        @Test
        void addsItsFrameworkAndMapsItToABundledOne() {
            Content content =
                    PackFolder.tiny(folder)
                            .with(
                                    "crosswalks/own.yaml",
                                    crosswalk(
                                                    "- { left: [T.1], relation: subset, right: [A.7.2] }\n")
                                            .replace("other-1", "iso27001-2022"))
                            .on(bundled);

            assertThat(content.packEditions()).containsExactly("tiny-1");
            assertThat(content.library().contentVersion())
                    .isNotEqualTo(bundled.library().contentVersion());
            Crosswalk crosswalk = Crosswalk.of(content.library());
            assertThat(crosswalk.decomposed(new RequirementRef("tiny-1", "T.1"))).isTrue();
            assertThat(crosswalk.has(new RequirementRef("iso27001-2022", "A.7.2"))).isTrue();
        }

        @Test
        void mustNotRedefineABundledFramework() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with(
                                    "frameworks/tiny-1.yaml",
                                    PackFolder.FRAMEWORK.replace("id: tiny-1", "id: soc2-2017"))
                            .wrongOn(bundled);

            assertThat(wrong)
                    .contains(
                            "frameworks/tiny-1.yaml:1: framework \"soc2-2017\" exists already, in the bundled content, and must not be redefined");
        }

        @Test
        void mustNotRedefineABundledMappingSet() {
            List<String> wrong =
                    PackFolder.tiny(folder)
                            .with(
                                    "crosswalks/own.yaml",
                                    crosswalk(
                                                    "- { left: [T.1], relation: equal, right: [A.7.2] }\n")
                                            .replace("other-1", "iso27001-2022")
                                            .replace("own-map", "nist-csf2-iso27001-2022"))
                            .wrongOn(bundled);

            assertThat(wrong)
                    .singleElement()
                    .asString()
                    .contains("mapping set \"nist-csf2-iso27001-2022\" exists already");
        }

        @Test
        void mustNotRedefineObligationsAndClaimsThatWereThereBefore(@TempDir Path second) {
            Content tiny = PackFolder.tiny(folder).load();

            List<String> wrong =
                    new PackFolder(second)
                            .with("obligations/house.yaml", PackFolder.OBLIGATIONS)
                            .with("claims/tiny-1.yaml", PackFolder.CLAIMS)
                            .wrongOn(tiny.withoutPlaces());

            assertThat(wrong)
                    .contains(
                            "claims/tiny-1.yaml:1: \"tiny-1\" has its claims already, and a pack must not redefine them",
                            "obligations/house.yaml:4: obligation \"house-doors-locked\" exists already, in the bundled content, and must not be redefined");
        }

        @Test
        void mayDecomposeABundledFrameworkThatWasOnlyMarkedOpaque(@TempDir Path second) {
            Content opaque =
                    PackFolder.tiny(folder)
                            .with(
                                    "claims/tiny-1.yaml",
                                    "framework: tiny-1\nclaims: { T.1: { opaque: true }, T.2: { opaque: true } }\n")
                            .load();

            Content content =
                    new PackFolder(second)
                            .with(
                                    "claims/mine.yaml",
                                    "framework: tiny-1\nclaims: { T.1: { demands: [house-doors-locked] } }\n")
                            .on(opaque);

            assertThat(content.library().claims())
                    .extracting(Claim::requirement)
                    .containsExactly(new RequirementRef("tiny-1", "T.1"));
            assertThat(content.opaque()).containsExactly(new RequirementRef("tiny-1", "T.2"));
        }
    }
}
