package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceFiles;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparedFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @TempDir private Path folder;

    @BeforeEach
    void writeTwoFiles() throws IOException {
        Files.createDirectory(folder.resolve("evidence"));
        Files.writeString(folder.resolve("evidence/small.txt"), "small");
        Files.writeString(folder.resolve("evidence/large.txt"), "large, and much longer");
    }

    private static Evidence evidence(String id, String control, String file, String text) {
        Moment on = Moment.on(DAY, ZoneOffset.UTC);
        return new Evidence(
                id,
                List.of(control),
                "record",
                Period.day(DAY),
                on,
                on,
                "",
                file,
                Sha256.of(text),
                null,
                "",
                "");
    }

    private EvidenceFiles compared(long most, Evidence... evidence) {
        Programme programme =
                Programme.builder("Acme")
                        .adoptions(List.of(Adoption.of("ACC-01").build()))
                        .evidence(List.of(evidence))
                        .build();
        return new ComparedFiles(new FolderTree(folder), most).of(programme);
    }

    @Test
    void evidenceWhoseFileHasTheDigestIsIntactAndOtherIsAltered() {
        EvidenceFiles files =
                compared(
                        1000,
                        evidence("E-1", "ACC-01", "small.txt", "small"),
                        evidence("E-2", "ACC-01", "small.txt", "what it was"),
                        evidence("E-3", "ACC-01", "large.txt", "what it was"));

        assertThat(files.altered()).containsExactly("E-2", "E-3");
        assertThat(files.uncompared()).isZero();
    }

    @Test
    void theSmallestFilesAreReadFirstUpToTheLimitAndTheOthersAreCounted() {
        EvidenceFiles files =
                compared(
                        10,
                        evidence("E-1", "ACC-01", "large.txt", "what it was"),
                        evidence("E-2", "ACC-01", "small.txt", "what it was"));

        assertThat(files.altered()).containsExactly("E-2");
        assertThat(files.uncompared()).isEqualTo(1);
    }

    @Test
    void evidenceOfControlsThatWereNeverDecidedOnIsNotRead() {
        assertThat(compared(1000, evidence("E-1", "ACC-02", "small.txt", "what it was")))
                .isEqualTo(EvidenceFiles.UNSEEN);
    }

    /// As a database is, which one thread asks: it knows the digest of what it would have to open.
    private record Keeping(String digest) implements FileTree {
        @Override
        public FileKind kind(String name) {
            return FileKind.FILE;
        }

        @Override
        public List<String> list(String folder) {
            throw new AssertionError("listed");
        }

        @Override
        public InputStream open(String name) {
            throw new AssertionError("opened");
        }

        @Override
        public long size(String name) {
            return 1;
        }

        @Override
        public String sha256(String name) {
            return digest;
        }

        @Override
        public String shown(String name) {
            return name;
        }
    }

    @Test
    void aFileWhoseDigestIsKeptIsNotOpened() {
        Programme programme =
                Programme.builder("Acme")
                        .adoptions(List.of(Adoption.of("ACC-01").build()))
                        .evidence(
                                List.of(
                                        evidence("E-1", "ACC-01", "small.txt", "small"),
                                        evidence("E-2", "ACC-01", "small.txt", "what it was")))
                        .build();
        FileTree tree = new Keeping(Sha256.of("small")).with(Map.of("other", new byte[0]));

        assertThat(new ComparedFiles(tree, 1000).of(programme).altered()).containsExactly("E-2");
    }
}
