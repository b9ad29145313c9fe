package dev.crosswalk.files.folder;

import static dev.crosswalk.files.World.inPlace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files and folders in a programme that count for nothing, though somebody meant them to.
class OddFilesTest {
    @TempDir Path folder;
    private World world;

    @BeforeEach
    void programme() {
        world = new World(folder);
    }

    private List<String> told() {
        return world.check().stream()
                .map(Finding::toString)
                .map(f -> f.replace(folder + "/", ""))
                .toList();
    }

    @Nested
    class AFolderBesideTheKnownOnes {
        @Test
        void thatIsCalledNearlyAsOneAndHoldsWhatThatWouldIsAMistake() {
            world.file("control/access.yaml", "controls: []\n");
            world.file("Evidence/index.yaml", "evidence: []\n");
            world.file("population/q1.csv", "item,occurredOn,doneOn\n");
            world.file("document/policy.md", "# A\n");

            assertThat(told())
                    .containsExactly(
                            "Evidence: is no folder of a programme, so nothing in it counts. Maybe"
                                    + " \"evidence\"?",
                            "control: is no folder of a programme, so nothing in it counts. Maybe"
                                    + " \"controls\"?",
                            "document: is no folder of a programme, so nothing in it counts. Maybe"
                                    + " \"documents\"?",
                            "population: is no folder of a programme, so nothing in it counts."
                                    + " Maybe \"populations\"?");
        }

        @Test
        void hidesNothingBehindWhatThenSeemsToBeMissing() {
            world.file("control/access.yaml", "controls: [{ control: MFA-01 }]\n");
            world.items(
                    "log.yaml", "occurrences", "control: MFA-01, performedOn: 2026-03-01, by: Bea");

            assertThat(told())
                    .containsExactly(
                            "control: is no folder of a programme, so nothing in it counts. Maybe"
                                    + " \"controls\"?");
        }

        @Test
        void isNoBusinessOfAProgrammeOtherwise() {
            world.file("control/main.go", "package control\n");
            world.file("tickets/list.yaml", "a: b\n");
            world.file("docs/policy.md", "# A\n");

            assertThat(told()).isEmpty();
        }
    }

    @Nested
    class AFileAmongTheEvidence {
        @BeforeEach
        void oneIsNamed() {
            world.controls(inPlace("MFA-01", "2026-01-01"));
            world.file("evidence/2026/mfa.txt", "report\n");
            world.evidence(
                    World.seen("EV-1", "MFA-01", "mfa-report", "2026-03-01", "2026-03-01")
                            + ", file: 2026/mfa.txt, sha256: "
                            + Sha256.of("report\n"));
        }

        @Test
        void thatNothingNamesShowsNothing() {
            world.file("evidence/2026/other.txt", "x");

            assertThat(told())
                    .containsExactly(
                            "evidence/2026/other.txt: no evidence names this file, so it shows"
                                    + " nothing");
        }

        @Test
        void isToldBesideTheFileThatIsNotThereBecauseItWasRenamed() throws IOException {
            Files.move(
                    folder.resolve("evidence/2026/mfa.txt"),
                    folder.resolve("evidence/2026/mfa.md"));

            assertThat(told())
                    .containsExactly(
                            "evidence/index.yaml:2: there is no file evidence/2026/mfa.txt",
                            "evidence/2026/mfa.md: no evidence names this file, so it shows"
                                    + " nothing");
        }

        @Test
        void isToldWithAllOthersOfAFolderInWhichNothingIsNamed() {
            for (int i = 1; i <= 5; i++) {
                world.file("evidence/old/q%d/scan.pdf".formatted(i), "x");
            }
            world.file("evidence/2026/b.txt", "x");
            world.file("evidence/2026/c.txt", "x");

            assertThat(told())
                    .containsExactly(
                            "evidence/2026: no evidence names 2 files here, so they show nothing:"
                                    + " b.txt, c.txt",
                            "evidence/old: no evidence names 5 files here, so they show nothing:"
                                    + " q1/scan.pdf, q2/scan.pdf, q3/scan.pdf and 2 more");
        }

        @Test
        void mayExplainHideOrVouchForAnother() {
            world.file("evidence/README.md", "what is here\n");
            world.file("evidence/2026/.gitkeep", "");
            world.file("evidence/.cache/x", "x");
            world.file("evidence/2026/mfa.txt.sha256", "x");
            world.file("evidence/2026/mfa.txt~", "x");
            world.file("evidence/2026/~$mfa.docx", "x");
            world.file("evidence/2026/Thumbs.db", "x");

            assertThat(told()).isEmpty();
        }

        @Test
        void thatVouchesForAFileThatNothingNamesIsAsOddAsThat() {
            world.file("evidence/2026/gone.txt.asc", "x");

            assertThat(told())
                    .containsExactly(
                            "evidence/2026/gone.txt.asc: no evidence names this file, so it shows"
                                    + " nothing");
        }

        @Test
        void mayBeTheListOfAPopulation() {
            world.controls(inPlace("MFA-01", "2026-01-01"), inPlace("LEA-01", "2026-01-01"));
            world.file("evidence/leavers.csv", "item,occurredOn,doneOn\n");
            world.items(
                    "log.yaml",
                    "populations",
                    "id: P-1, control: LEA-01, covers: { from: 2026-01-01, to: 2026-03-31 },"
                            + " receivedAt: 2026-04-01, file: evidence/leavers.csv");

            assertThat(told()).singleElement().asString().contains("nobody can rely on");
        }

        @Test
        void isToldOnceThoughALinkLeadsBackToItsFolder() throws IOException {
            world.file("evidence/old/a.txt", "x");
            Files.createSymbolicLink(folder.resolve("evidence/old/again"), Path.of("."));

            assertThat(told()).hasSize(1).first().asString().startsWith("evidence/old");
        }
    }

    @Nested
    class AMergeThatNobodyFinished {
        @Test
        void isTheOneThingThatIsSaidOfItsFile() {
            world.file("risks.yaml", "risks:\n<<<<<<< HEAD\n- {}\n=======\n>>>>>>> main\n");

            assertThat(told())
                    .singleElement()
                    .asString()
                    .startsWith("risks.yaml:2: holds both versions of a merge");
        }

        @Test
        void isToldOfADocumentToo() {
            world.file(
                    "documents/own-policy.md", "# Own\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n");

            assertThat(told())
                    .singleElement()
                    .asString()
                    .startsWith("documents/own-policy.md:3: holds both versions of a merge");
        }
    }

    @Test
    void whatIsCheckedIsCounted() {
        world.controls(
                inPlace("MFA-01", "2026-01-01"), "control: REV-01, state: planned", "control: X");

        CheckedFolder checked = ProgrammeFolder.checked(new FolderTree(folder), World.CONTENT, null);

        assertThat(checked.findings()).isNotEmpty();
        assertThat(Objects.requireNonNull(checked.figures()).inPlace()).isEqualTo(1);
        assertThat(checked.figures().planned()).isEqualTo(2);
        assertThat(
                        ProgrammeFolder.checked(
                                        new FolderTree(folder.resolve("none")), World.CONTENT, null)
                                .figures())
                .isNull();
    }
}
