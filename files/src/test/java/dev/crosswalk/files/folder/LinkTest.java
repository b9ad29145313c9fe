package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A folder from somebody else may hold links: nothing is read through one that leads out of it.
class LinkTest {
    private static final String LEADS_OUT =
            ": is a link that leads out of the folder, and is not followed";

    @TempDir Path around;
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = around.resolve("programme");
        Folders.copyFull(Files.createDirectory(folder));
    }

    private List<String> findings() {
        return World.findings(folder);
    }

    /// Puts what stands there outside, and a link in its place.
    private void replaceByLink(String name) throws IOException {
        Path place = folder.resolve(name);
        Path outside = around.resolve("outside");
        if (Files.exists(place)) {
            Files.move(place, outside);
        } else {
            Files.createDirectory(outside);
        }
        Files.createSymbolicLink(place, outside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme.yaml",
                "documents.yaml",
                "exclusions.yaml",
                "exceptions.yaml",
                "attestations.yaml",
                "log.yaml",
                "risks.yaml",
                "controls/library.yaml",
                "controls",
                "evidence",
                "documents",
                "populations",
            })
    void outOfTheProgrammeIsRefusedByName(String name) throws IOException {
        replaceByLink(name);

        assertThat(findings()).contains(name + LEADS_OUT);
        assertThatThrownBy(() -> ProgrammeFolder.read(folder, World.CONTENT))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining(name + LEADS_OUT);
    }

    @Test
    void outOfTheProgrammeIsRefusedByNameWhereItIsAPopulation() throws IOException {
        replaceByLink("leavers.csv");

        assertThat(findings()).containsExactly("leavers.csv" + LEADS_OUT);
    }

    @Test
    void outOfTheProgrammeIsRefusedByNameWhereItIsEvidence() throws IOException {
        Path evidence = folder.resolve("evidence");
        String file;
        try (var files = Files.list(evidence)) {
            file =
                    files.map(f -> f.getFileName().toString())
                            .filter(f -> !f.endsWith(".yaml"))
                            .findFirst()
                            .orElseThrow();
        }
        replaceByLink("evidence/" + file);

        assertThat(findings())
                .singleElement()
                .asString()
                .endsWith("evidence/" + file + LEADS_OUT.replace(": ", " "));
    }

    @Test
    void outOfTheProgrammeIsRefusedByNameWhereItIsADocument() throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.createSymbolicLink(folder.resolve("documents/pw.md"), Path.of("/etc/passwd"));

        assertThat(findings()).containsExactly("documents/pw.md" + LEADS_OUT);
    }

    @Test
    void outOfTheProgrammeIsRefusedWhereAWorkbookIsMadeOfIt() throws IOException {
        replaceByLink("risks.yaml");

        assertThatThrownBy(() -> FolderFiles.read(folder))
                .isInstanceOf(InvalidContent.class)
                .hasMessage(folder + "/risks.yaml" + LEADS_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "risks.yaml,            risks.txt,    risks.txt",
        "controls/library.yaml, all.txt,      ../all.txt",
        "leavers.csv,           events.csv,   ./events.csv",
        "evidence,              shown,        shown",
    })
    void thatStaysIsFollowed(String name, String elsewhere, String target)
            throws IOException, InvalidContent {
        Programme before = ProgrammeFolder.read(folder, World.CONTENT);
        Files.move(folder.resolve(name), folder.resolve(elsewhere));
        Files.createSymbolicLink(folder.resolve(name), Path.of(target));

        assertThat(ProgrammeFolder.read(folder, World.CONTENT)).isEqualTo(before);
        assertThat(findings()).isEmpty();
    }

    @Test
    void mayLeadToTheProgrammeItself() throws IOException, InvalidContent {
        Path link = Files.createSymbolicLink(around.resolve("link"), folder);

        assertThat(ProgrammeFolder.read(link, World.CONTENT))
                .isEqualTo(ProgrammeFolder.read(folder, World.CONTENT));
    }

    @Test
    void toNothingIsNotTakenForAMissingFile() throws IOException {
        Files.delete(folder.resolve("risks.yaml"));
        Files.createSymbolicLink(folder.resolve("risks.yaml"), Path.of("nothing.yaml"));

        assertThat(findings()).containsExactly("risks.yaml: is a link that leads nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme.yaml", "risks.yaml", "controls/library.yaml", "leavers.csv"})
    void orAPipeInThePlaceOfAFileIsNotWaitedFor(String name) throws Exception {
        Files.delete(folder.resolve(name));
        Process made = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(findings()).contains(name + ": is not a regular file");
    }
}
