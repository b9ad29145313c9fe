package dev.crosswalk.files.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.WholeFiles.Disk;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWriteTest {
    private static final Map<String, byte[]> CHANGED =
            new TreeMap<>(
                    Map.of(
                            "controls/new.yaml", "controls: []\n".getBytes(UTF_8),
                            "log.yaml", "occurrences: []\n".getBytes(UTF_8),
                            "risks.yaml", "risks: []\n".getBytes(UTF_8)));

    @TempDir Path folder;

    @BeforeEach
    void programme() throws IOException {
        Files.writeString(folder.resolve("programme.yaml"), "organisation: Acme\n");
        Files.writeString(folder.resolve("log.yaml"), "# old log\n");
        Files.writeString(folder.resolve("risks.yaml"), "# old risks\n");
    }

    private FolderFiles read() throws InvalidContent {
        return FolderFiles.read(folder);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // What the journal holds is told by FolderUndoTest.
                if (!file.startsWith(folder.resolve(".crosswalk"))) {
                    files.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void allFilesComeIntoPlaceAndNothingElseIsLeft() throws IOException, InvalidContent {
        FolderWrite.write(read(), CHANGED);

        assertThat(files())
                .isEqualTo(
                        Map.of(
                                "controls/new.yaml", "controls: []\n",
                                "log.yaml", "occurrences: []\n",
                                "programme.yaml", "organisation: Acme\n",
                                "risks.yaml", "risks: []\n"));
    }

    @Test
    void nothingIsWrittenWhereALinkLeadsOut(@TempDir Path elsewhere)
            throws IOException, InvalidContent {
        Files.createSymbolicLink(folder.resolve("controls"), elsewhere);
        FolderFiles read = read();

        assertThatThrownBy(() -> FolderWrite.write(read, CHANGED))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(
                        "is a link that leads out of the folder, and is not followed");

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(files()).containsEntry("log.yaml", "# old log\n").hasSize(3);
    }

    @Test
    void aLinkInThePlaceOfTheLockLeavesWhatItLeadsToAlone() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "as it was");
        Files.createSymbolicLink(folder.resolve(FolderLock.FILE), precious);

        assertThatThrownBy(() -> FolderLock.take(folder))
                .hasMessageEndingWith(".crosswalk.lock is a link, and has to be a file");

        assertThat(precious).hasContent("as it was");
    }

    @Test
    void aFileKeepsItsPermissionsAndTheLinkThatLeadsToIt() throws IOException, InvalidContent {
        Path real = Files.move(folder.resolve("log.yaml"), folder.resolve("real.txt"));
        Files.createSymbolicLink(folder.resolve("log.yaml"), real);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));

        FolderWrite.write(read(), CHANGED);

        assertThat(folder.resolve("log.yaml")).isSymbolicLink();
        assertThat(real).hasContent("occurrences: []");
        assertThat(Files.getPosixFilePermissions(real))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwritten() throws IOException, InvalidContent {
        FolderFiles read = read();
        Files.writeString(folder.resolve("risks.yaml"), "# another hand\n");
        Map<String, String> before = files();

        assertThatThrownBy(() -> FolderWrite.write(read, CHANGED))
                .isInstanceOf(FolderWrite.ChangedMeanwhile.class)
                .hasMessageStartingWith("risks.yaml was changed");

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileThatCameMeanwhileIsNoticed() throws IOException, InvalidContent {
        FolderFiles read = read();
        Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(folder.resolve("evidence/2026.yaml"), "evidence: []\n");

        assertThatThrownBy(() -> FolderWrite.write(read, CHANGED))
                .hasMessageStartingWith("evidence/2026.yaml was changed");
    }

    @Nested
    class Interrupted {
        /// Works for the first steps, and then fails.
        private Disk failing(int steps, Throwable failure) {
            int[] done = {0};
            return new Disk() {
                private void step() throws IOException {
                    if (done[0]++ == steps) {
                        if (failure instanceof IOException io) {
                            throw io;
                        }
                        throw (Error) failure;
                    }
                }

                // A full disk takes the beginning of a file.
                @Override
                public void write(Path file, byte[] bytes) throws IOException {
                    SAFE.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                    step();
                    Files.write(file, bytes);
                }

                @Override
                public void link(Path file, Path other) throws IOException {
                    step();
                    SAFE.link(file, other);
                }

                @Override
                public void move(Path from, Path to) throws IOException {
                    step();
                    SAFE.move(from, to);
                }
            };
        }

        /// Three files and two of the journal are written and moved, two are set aside before they
        /// are replaced, and one goes.
        @Test
        void byTheDiskAtAnyStepItTakesBackWhatItHasWritten() throws IOException, InvalidContent {
            Files.writeString(folder.resolve("old.csv"), "item\n");
            Map<String, String> before = files();
            int steps = 0;
            boolean whole = false;
            while (!whole) {
                Disk disk = failing(steps, new IOException("No space left on device"));
                try {
                    FolderWrite.write(read(), CHANGED, Set.of("old.csv"), disk);
                    whole = true;
                } catch (IOException e) {
                    assertThat(e).hasMessageEndingWith("No space left on device");
                    assertThat(files()).as("step %d", steps).isEqualTo(before);
                    assertThat(folder.resolve("controls")).doesNotExist();
                    assertThat(folder.resolve(".crosswalk")).doesNotExist();
                    steps++;
                }
            }

            assertThat(steps).isEqualTo(13);
            assertThat(files()).hasSize(4).containsEntry("log.yaml", "occurrences: []\n");
        }

        /// As if the process were killed: nobody takes anything back, and each file is whole.
        @Test
        void byItsEndItLeavesWholeFilesAndTheSameAgainDoesTheRest()
                throws IOException, InvalidContent {
            FolderFiles read = read();
            Disk disk = failing(10, new AssertionError("killed"));
            assertThatThrownBy(() -> FolderWrite.write(read, CHANGED, Set.of(), disk))
                    .hasMessage("killed");
            assertThat(files())
                    .containsEntry("log.yaml", "occurrences: []\n")
                    .containsEntry("risks.yaml", "# old risks\n");

            FolderWrite.write(read(), CHANGED);

            assertThat(files()).containsEntry("risks.yaml", "risks: []\n").hasSize(4);
        }

        @Test
        void byItsEndItLeavesPartsThatTheNextOneRemoves() throws IOException {
            Files.createDirectory(folder.resolve("controls"));
            Files.writeString(folder.resolve(".crosswalk-1-2-3.part"), "half");
            Files.writeString(folder.resolve("controls/.crosswalk-1-2-4.part"), "half");

            FolderWrite.clearLeft(folder);

            assertThat(files()).hasSize(3);
        }
    }

    @Nested
    class TheLock {
        private final Path file = Path.of(FolderLock.FILE);

        @Test
        void letsOneInAtATimeAndSaysWho() throws IOException {
            try (FolderLock lock = FolderLock.take(folder)) {
                assertThat(lock.isStale()).isFalse();
                assertThatThrownBy(() -> FolderLock.take(folder))
                        .isInstanceOf(FolderLock.Held.class)
                        .hasMessage(
                                "another command is writing into this folder (process %d)",
                                ProcessHandle.current().pid());
            }

            FolderLock.take(folder).close();
            assertThat(folder.resolve(file)).doesNotExist();
        }

        @Test
        void ofAProcessThatWasKilledStandsInNobodysWay() throws IOException {
            Files.writeString(folder.resolve(file), "4711 1\n");

            try (FolderLock lock = FolderLock.take(folder)) {
                assertThat(lock.isStale()).isTrue();
            }

            assertThat(folder.resolve(file)).doesNotExist();
        }
    }
}
