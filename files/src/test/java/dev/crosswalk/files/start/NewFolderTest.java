package dev.crosswalk.files.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.files.edit.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {
    @TempDir private Path above;

    private static SortedMap<String, byte[]> files(String organisation) {
        return new TreeMap<>(
                Map.of(
                        "programme.yaml", bytes("organisation: " + organisation),
                        "controls/own.yaml", bytes("controls: []"),
                        "risks.yaml", bytes("risks: []")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    @Nested
    class Written {
        @Test
        void aFolderThatDidNotExistIsMade() throws IOException, FolderTaken {
            Path folder = above.resolve("new");

            NewFolder.of(folder).write(files("Example Ltd"));

            assertThat(names(above))
                    .containsExactly(
                            "new/controls/own.yaml", "new/programme.yaml", "new/risks.yaml");
        }

        @Test
        void anEmptyFolderIsFilled() throws IOException, FolderTaken {
            NewFolder.of(above).write(files("Example Ltd"));

            assertThat(names(above))
                    .containsExactly("controls/own.yaml", "programme.yaml", "risks.yaml");
        }

        @Test
        void aFolderThatOnlyGitHasTouchedIsEmpty() throws IOException, FolderTaken {
            Files.createDirectories(above.resolve(".git/refs"));

            NewFolder.of(above).write(files("Example Ltd"));

            assertThat(names(above)).contains("programme.yaml");
            assertThat(above.resolve(".git/refs")).isDirectory();
        }
    }

    @Nested
    class Refused {
        private void refused(Path folder, String words) {
            assertThatThrownBy(() -> NewFolder.of(folder))
                    .isInstanceOf(FolderTaken.class)
                    .hasMessageContaining(words);
        }

        @Test
        void aFolderWithSomethingInIt() throws IOException {
            Files.writeString(above.resolve("notes.txt"), "mine");

            refused(above, "is not empty: it holds notes.txt");
        }

        @Test
        void aProgramme() throws IOException {
            Files.writeString(above.resolve("programme.yaml"), "organisation: a");

            refused(above, "is a programme already");
        }

        @Test
        void aFile() throws IOException {
            Path file = Files.writeString(above.resolve("file"), "");

            refused(file, "is a file");
        }

        @Test
        void aFolderInOneThatDoesNotExist() {
            refused(above.resolve("no/where"), "there is no folder");
        }

        @Test
        void aFolderThatAnotherRunIsWritingInto() throws IOException {
            Path other = Files.createDirectory(above.resolve(".crosswalk-init"));

            try (FolderLock _ = FolderLock.take(other)) {
                refused(above, "another crosswalk init is writing");
            }
        }

        @Test
        void aFolderThatAnotherRunIsMaking() throws IOException, FolderTaken {
            NewFolder place = NewFolder.of(above.resolve("new"));
            Path other = Files.createDirectory(above.resolve(".new.crosswalk-init"));

            try (FolderLock _ = FolderLock.take(other)) {
                assertThatThrownBy(() -> place.write(files("Example Ltd")))
                        .isInstanceOf(FolderTaken.class)
                        .hasMessageContaining("another crosswalk init is writing");
            }

            assertThat(names(above)).isEmpty();
        }
    }

    /// What a process that was killed leaves, at each of its steps.
    @Nested
    class AfterOneThatWasKilled {
        private void write(String name) throws IOException {
            Path file = above.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "left");
        }

        @Test
        void aNewFolderIsWrittenAnew() throws IOException, FolderTaken {
            write(".new.crosswalk-init/.crosswalk.lock");
            write(".new.crosswalk-init/controls/own.yaml");

            NewFolder.of(above.resolve("new")).write(files("Example Ltd"));

            assertThat(names(above))
                    .containsExactly(
                            "new/controls/own.yaml", "new/programme.yaml", "new/risks.yaml");
            assertThat(above.resolve("new/controls/own.yaml")).hasContent("controls: []");
        }

        @Test
        void anEmptyFolderIsEmptyAgainWhereNotAllWasWritten() throws IOException, FolderTaken {
            write(".crosswalk-init/.crosswalk.lock");
            write(".crosswalk-init/controls/own.yaml");

            NewFolder.of(above).write(files("Example Ltd"));

            assertThat(names(above))
                    .containsExactly("controls/own.yaml", "programme.yaml", "risks.yaml");
            assertThat(above.resolve("controls/own.yaml")).hasContent("controls: []");
        }

        @Test
        void aFolderThatWasBeingFilledIsFilled() throws IOException {
            write(".crosswalk-init/.crosswalk.lock");
            write(".crosswalk-init/.complete");
            write(".crosswalk-init/programme.yaml");
            write("controls/own.yaml");

            assertThatThrownBy(() -> NewFolder.of(above))
                    .isInstanceOf(FolderTaken.class)
                    .hasMessageContaining("is a programme already");

            assertThat(names(above)).containsExactly("controls/own.yaml", "programme.yaml");
        }
    }

    @Nested
    class AllOrNothing {
        @Test
        void whatCannotBeWrittenWholeLeavesNothingBehind() throws IOException, FolderTaken {
            SortedMap<String, byte[]> clash = files("Example Ltd");
            clash.put("risks.yaml/impossible", bytes(""));
            Path folder = above.resolve("new");
            NewFolder place = NewFolder.of(folder);

            assertThatThrownBy(() -> place.write(clash)).isInstanceOf(IOException.class);

            assertThat(names(above)).isEmpty();
            assertThat(folder).doesNotExist();
        }

        @Test
        void whatComesInBetweenIsKept() throws IOException, FolderTaken {
            Path folder = above.resolve("new");
            NewFolder place = NewFolder.of(folder);
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("mine"), "");

            assertThatThrownBy(() -> place.write(files("Example Ltd")))
                    .isInstanceOf(FolderTaken.class);

            assertThat(names(above)).containsExactly("new/mine");
        }

        @Test
        void ofManyRunsAtOnceOneWinsWhole() throws InterruptedException, IOException {
            Path folder = above.resolve("new");
            int won = 0;
            try (var runs = Executors.newFixedThreadPool(8)) {
                List<Future<Void>> all =
                        runs.invokeAll(
                                Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                                        .<java.util.concurrent.Callable<Void>>map(name ->
                                                () -> {
                                                    NewFolder.of(folder).write(files(name));
                                                    return null;
                                                })
                                        .toList());
                for (Future<Void> run : all) {
                    try {
                        run.get();
                        won++;
                    } catch (ExecutionException e) {
                        assertThat(e).hasCauseInstanceOf(FolderTaken.class);
                    }
                }
            }

            assertThat(won).isEqualTo(1);
            assertThat(names(above)).hasSize(3);
        }
    }
}
