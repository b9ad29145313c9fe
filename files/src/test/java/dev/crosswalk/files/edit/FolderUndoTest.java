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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderUndoTest {
    private static final byte[] BINARY = {0, (byte) 0xff, '\r', '\n', (byte) 0xc3};

    @TempDir Path folder;

    @BeforeEach
    void programme() throws IOException {
        Files.writeString(folder.resolve("programme.yaml"), "organisation: Acme\n");
        Files.writeString(folder.resolve("log.yaml"), "# old log, and no end of line");
        Files.write(folder.resolve("list.csv"), BINARY);
    }

    private void write(String edit, Map<String, byte[]> changed, Set<String> removed)
            throws IOException, InvalidContent {
        FolderWrite.write(FolderFiles.read(folder).forEdit(edit), changed, removed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private FolderUndo last() throws IOException {
        return FolderUndo.last(folder).orElseThrow();
    }

    /// All that is there, folders too, but for the journal.
    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path :
                    all.filter(p -> !p.startsWith(folder.resolve(".crosswalk"))).toList()) {
                tree.put(
                        folder.relativize(path).toString(),
                        Files.isDirectory(path)
                                ? "folder"
                                : HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        return tree;
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(".crosswalk/undo"))) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAnEditChangedMadeAndRemovedIsAsItWasByteForByte() throws IOException, InvalidContent {
        Map<String, String> before = tree();
        write(
                "crosswalk adopt ACC-07",
                Map.of(
                        "log.yaml", bytes("occurrences: []\n"),
                        "evidence/2026/scan.pdf", BINARY,
                        "controls/access.yaml", bytes("controls: []\n")),
                Set.of("list.csv"));

        FolderUndo undo = last();

        assertThat(undo.what()).isEqualTo("crosswalk adopt ACC-07");
        assertThat(undo.restored()).containsExactly("list.csv", "log.yaml");
        assertThat(undo.removed())
                .containsExactly("controls/access.yaml", "evidence/2026/scan.pdf");
        undo.apply();
        assertThat(tree()).isEqualTo(before);
        assertThat(FolderUndo.last(folder)).isEmpty();
    }

    @Test
    void editsAreTakenBackOneByOneTheLastFirst() throws IOException, InvalidContent {
        Map<String, String> before = tree();
        write("one", Map.of("log.yaml", bytes("occurrences: []\n")), Set.of());
        Map<String, String> between = tree();
        write("two", Map.of("log.yaml", bytes("# two\noccurrences: []\n")), Set.of());

        last().apply();
        assertThat(tree()).isEqualTo(between);
        last().apply();
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aFileThatWasChangedSinceIsNamedAndNothingHappens() throws IOException, InvalidContent {
        write(
                "one",
                Map.of("log.yaml", bytes("occurrences: []\n"), "risks.yaml", bytes("risks: []\n")),
                Set.of());
        Files.writeString(folder.resolve("log.yaml"), "occurrences: [] # mine\n");
        Map<String, String> now = tree();

        FolderUndo undo = last();

        assertThat(undo.changed()).containsExactly("log.yaml");
        assertThatThrownBy(undo::apply)
                .isInstanceOf(FolderWrite.ChangedMeanwhile.class)
                .hasMessageStartingWith("log.yaml was changed by somebody else");
        assertThat(tree()).isEqualTo(now);
    }

    /// As if the process were killed after any of the steps that a write has.
    @Test
    void anEditThatWasKilledAnywhereIsTakenBackOrNeverHappened()
            throws IOException, InvalidContent {
        Map<String, String> before = tree();
        Map<String, byte[]> changed =
                Map.of("log.yaml", bytes("occurrences: []\n"), "risks.yaml", bytes("risks: []\n"));
        int taken = 0;
        for (int steps = 0; steps < 12; steps++) {
            try {
                FolderWrite.write(
                        FolderFiles.read(folder), changed, Set.of("list.csv"), killed(steps));
            } catch (AssertionError e) {
                FolderWrite.clearLeft(folder);
            }
            var undo = FolderUndo.last(folder);
            if (undo.isPresent()) {
                undo.get().apply();
                taken++;
            }
            assertThat(tree()).as("after step %d", steps).isEqualTo(before);
        }
        assertThat(taken).isBetween(3, 9);
    }

    private static Disk killed(int after) {
        int[] done = {0};
        return new Disk() {
            private void step() {
                if (done[0]++ == after) {
                    throw new AssertionError("killed");
                }
            }

            @Override
            public void write(Path file, byte[] bytes) throws IOException {
                step();
                SAFE.write(file, bytes);
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

    @Test
    void halfOfAnEntryIsIgnored() throws IOException, InvalidContent {
        Map<String, String> before = tree();
        write("one", Map.of("log.yaml", bytes("occurrences: []\n")), Set.of());
        Path entry = folder.resolve(".crosswalk/undo/00000001.zip");
        byte[] whole = Files.readAllBytes(entry);
        for (int half = 0; half < whole.length; half += 7) {
            Files.write(folder.resolve(".crosswalk/undo/00000002.zip"), Arrays.copyOf(whole, half));

            assertThat(last().what()).isEqualTo("one");
        }
        last().apply();
        assertThat(tree()).isEqualTo(before);
        assertThat(FolderUndo.last(folder)).isEmpty();
    }

    @Test
    void theLastTwentyAreKeptAndGitIsKeptAway() throws IOException, InvalidContent {
        for (int i = 1; i <= 23; i++) {
            write("edit " + i, Map.of("log.yaml", bytes("# " + i + "\n")), Set.of());
        }

        assertThat(kept()).hasSize(20).startsWith("00000004.zip").endsWith("00000023.zip");
        assertThat(folder.resolve(".crosswalk/.gitignore")).hasContent("*");
    }

    @Test
    void whatChangesNothingIsNoEdit() throws IOException, InvalidContent {
        write("none", Map.of("list.csv", BINARY), Set.of());

        assertThat(FolderUndo.last(folder)).isEmpty();
        assertThat(folder.resolve(".crosswalk")).doesNotExist();
    }
}
