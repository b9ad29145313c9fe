package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `--output` does with what is in its place.
class OutputFileTest {
    @TempDir Path folder;

    private static Run frameworks(Path output) {
        return Run.of("frameworks", "--format", "json", "--output", output.toString());
    }

    private static void assertWritten(Path output) throws IOException {
        Run run = frameworks(output);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(output).content().startsWith("{").endsWith("}\n").contains("soc2-2017");
    }

    private static void assertRefused(Path output, String why) {
        Run run = frameworks(output);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("crosswalk: --output \"" + output + "\" " + why + "\n");
    }

    /// Gives a file to somebody else, which only root can.
    private static void give(Path file, int user) throws IOException {
        try {
            Files.setAttribute(file, "unix:uid", user);
        } catch (FileSystemException | UnsupportedOperationException e) {
            assumeTrue(false, "only root gives files away");
        }
    }

    @Test
    void followsALinkToAFileThatIsNotThereYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("answer.json"));

        assertWritten(link);

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("answer.json")).isRegularFile();
    }

    @Test
    void isRefusedWhereLinksLeadInACircle() throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertRefused(folder.resolve("a"), "cannot be written: its links lead in a circle");
    }

    @Test
    void isRefusedBeforeTheWorkWhereThereIsNoFolderOrNoFile() {
        assertRefused(
                folder.resolve("no/answer.json"),
                "cannot be written: there is no folder \"" + folder.resolve("no") + "\"");
        assertRefused(folder, "is a folder, not a file");
    }

    @Test
    void saysWhereADeviceTakesNothing() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        assertRefused(full, "cannot be written: no space left");
    }

    @Test
    void writesIntoTheFileOfSomebodyElseWhichStaysTheirs() throws IOException {
        Path file = Files.writeString(folder.resolve("answer.json"), "x".repeat(1_000_000));
        give(file, 65_534);

        assertWritten(file);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(65_534);

        Files.writeString(file, "short");
        assertWritten(file);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(65_534);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
