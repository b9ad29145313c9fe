package dev.crosswalk.files.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.MemoryTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFolderTest {
    @TempDir Path around;
    private Path programme;
    private DocumentFolder documents;

    @BeforeEach
    void programme() throws IOException {
        programme = Files.createDirectory(around.resolve("programme"));
        Files.createDirectory(around.resolve("outside"));
        documents = new DocumentFolder(new FolderTree(programme));
    }

    private String write(String name, String text) throws IOException {
        try (DocumentFolder.Turn turn = documents.turn()) {
            turn.write(name, text);
        }
        return Files.readString(programme.resolve(name));
    }

    @Test
    void whatIsWrittenIsReadAndWrittenOnce() throws IOException {
        String name = documents.markdown("rules");

        assertThat(write(name, "# Rules\n")).isEqualTo("# Rules\n");
        assertThat(documents.text(name)).isEqualTo("# Rules\n");
        assertThat(documents.ids()).containsExactly("rules");
        try (DocumentFolder.Turn turn = documents.turn()) {
            assertThat(turn.write(name, "# Rules\n")).isFalse();
            assertThat(turn.write(name, "# More rules\n")).isTrue();
            turn.delete(name);
        }
        assertThat(documents.ids()).isEmpty();
    }

    @Test
    void twoOfOneProcessTakeTurns() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        CountDownLatch started = new CountDownLatch(1);
        Thread other;
        try (DocumentFolder.Turn _ = documents.turn()) {
            other =
                    Thread.ofPlatform()
                            .start(() -> {
                                started.countDown();
                                try (DocumentFolder.Turn _ = documents.turn()) {
                                    order.add("second");
                                } catch (IOException e) {
                                    order.add(String.valueOf(e.getMessage()));
                                }
                            });
            started.await();
            order.add("first");
        }
        other.join();

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void documentsAreReadWhereverTheirFilesLie() throws IOException {
        DocumentFiles files =
                new DocumentFiles(
                        new MemoryTree(
                                Map.of(
                                        "documents/rules.md",
                                                "# {{who}}\n".getBytes(StandardCharsets.UTF_8),
                                        "documents/README.md", new byte[0],
                                        "documents/rules.conflict.md", new byte[0],
                                        "documents/sub.md/x", new byte[0])));

        assertThat(files.ids()).containsExactly("rules");
        assertThat(files.names(new Findings())).containsExactly("who");
        assertThat(files.text(files.markdown("nothing"))).isNull();
        assertThat(new DocumentFiles(new MemoryTree(Map.of())).ids()).isEmpty();
    }

    @Test
    void aDocumentThatHoldsAByteOfZeroIsNoText() throws IOException {
        Files.createDirectory(programme.resolve("documents"));
        Files.writeString(programme.resolve("documents/rules.md"), "# Rules\n\nand \0\n");
        Findings findings = new Findings();

        assertThat(documents.names(findings)).isEmpty();

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(
                        programme
                                + "/documents/rules.md:3: holds the character U+0000, so it is no"
                                + " text");
    }

    @Nested
    class ALink {
        private void link(String name, String target) throws IOException {
            Path link = programme.resolve(name);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(target));
        }

        @Test
        void toADocumentOutsideIsNeitherReadNorWritten() throws IOException {
            Path secret = Files.writeString(around.resolve("outside/secret.md"), "# {{secret}}\n");
            link("documents/rules.md", "../../outside/secret.md");
            String name = documents.markdown("rules");
            Findings findings = new Findings();

            assertThat(documents.names(findings)).isEmpty();

            assertThat(findings.sorted())
                    .extracting(Finding::toString)
                    .containsExactly(
                            programme
                                    + "/documents/rules.md: is a link that leads out of the folder,"
                                    + " and is not followed");
            assertThatThrownBy(() -> documents.text(name)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> write(name, "mine\n")).isInstanceOf(IOException.class);
            assertThat(secret).hasContent("# {{secret}}\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"documents", "documents/.rendered"})
        void toAFolderOutsideIsRefusedAndNothingIsWrittenThere(String name) throws IOException {
            link(name, around.resolve("outside").toString());

            assertThatThrownBy(() -> documents.check())
                    .hasMessageContaining(programme + "/" + name + ": is a link that leads out");
            assertThatThrownBy(() -> documents.turn())
                    .hasMessageContaining(programme + "/" + name + ": is a link that leads out");
            assertThat(around.resolve("outside")).isEmptyDirectory();
        }

        @Test
        void inThePlaceOfTheLockLeavesWhatItLeadsToAlone() throws IOException {
            Path precious = Files.writeString(programme.resolve("precious"), "as it was");
            link("documents/.rendered/.lock", "../../precious");

            assertThatThrownBy(() -> documents.turn())
                    .hasMessageEndingWith(".lock is a link, and has to be a file");
            assertThat(precious).hasContent("as it was");
        }

        @Test
        void toADocumentInTheProgrammeStaysOneAndIsWrittenThrough() throws IOException {
            Files.writeString(programme.resolve("elsewhere.md"), "# Rules\n");
            link("documents/rules.md", "../elsewhere.md");

            assertThat(write(documents.markdown("rules"), "# New\n")).isEqualTo("# New\n");

            assertThat(programme.resolve("documents/rules.md")).isSymbolicLink();
            assertThat(programme.resolve("elsewhere.md")).hasContent("# New\n");
        }
    }
}
