package dev.crosswalk.content.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTreeTest extends LinkContract {
    @TempDir Path around;
    private Path folder;

    @BeforeEach
    void somethingOutside() throws IOException {
        Files.writeString(around.resolve("outside.yaml"), "secret: true\n");
        folder = around.resolve("folder");
    }

    @Override
    protected FileTree tree(Map<String, String> files, Map<String, String> links)
            throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        for (var link : links.entrySet()) {
            Files.createSymbolicLink(folder.resolve(link.getKey()), Path.of(link.getValue()));
        }
        return new FolderTree(folder);
    }

    private FolderTree folder(Map<String, String> files, Map<String, String> links)
            throws IOException {
        var _ = tree(files, links);
        return new FolderTree(folder);
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        folder(Map.of("sub/a.yaml", "a: 1\n"), Map.of("link", "sub/a.yaml"));
        Path link = Files.createSymbolicLink(around.resolve("link"), folder);
        FileTree tree = new FolderTree(link);

        assertThat(tree.list("")).containsExactly("link", "sub");
        assertThat(text(tree, "link")).isEqualTo("a: 1\n");
        assertThat(tree.shown("link")).isEqualTo(link + "/link");
    }

    @Test
    void aLinkMayBeAbsoluteAndStay() throws IOException {
        FileTree tree = folder(Map.of("a.yaml", "a: 1\n"), Map.of("up", "../folder/a.yaml"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a.yaml").toRealPath());

        assertThat(text(tree, "link")).isEqualTo("a: 1\n");
        assertThat(text(tree, "up")).isEqualTo("a: 1\n");
    }

    @Test
    void aNameThatIsNotUtf8IsToldAsSuch() throws Exception {
        FileTree tree = folder(Map.of("a.yaml", "a: 1\n"), Map.of());
        Process made =
                new ProcessBuilder("bash", "-c", "touch \"$0\"/$'\\xfc.yaml'", folder.toString())
                        .start();
        assumeTrue(made.waitFor() == 0, "this file system has names that are not UTF-8");

        assertThat(tree.list("")).hasSize(2);
        for (String name : tree.list("")) {
            if (!name.equals("a.yaml")) {
                assertThatThrownBy(() -> tree.open(name))
                        .hasMessageEndingWith(
                                "cannot be read, as its name is not UTF-8. Rename it");
            }
        }
    }

    @Test
    void aFolderThatIsNotThereHasNothing() {
        assertThat(new FolderTree(folder).kind("")).isEqualTo(FileKind.NOTHING);
        assertThat(new FolderTree(folder).kind("a")).isEqualTo(FileKind.NOTHING);
        assertThat(new FolderTree(around.resolve("outside.yaml")).kind(""))
                .isEqualTo(FileKind.FILE);
    }

    @Test
    void theFolderAtHandIsNamedAsItsUserDid() {
        assertThat(new FolderTree(Path.of(".")).shown("a/b")).isEqualTo("./a/b");
        assertThat(new FolderTree(Path.of("")).shown("a/b")).isEqualTo("a/b");
        assertThat(new FolderTree(Path.of("/")).shown("a/b")).isEqualTo("/a/b");
    }

    @Test
    void aPipeOrADeviceIsNeverOpened() throws Exception {
        FolderTree tree = folder(Map.of(), Map.of());
        Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(tree.kind("pipe")).isEqualTo(FileKind.SPECIAL);
        assertThatThrownBy(() -> tree.bytes("pipe", 10))
                .hasMessageEndingWith("is not a regular file");
        assertThatThrownBy(() -> FolderTree.bytes(folder.resolve("pipe"), 10))
                .hasMessageEndingWith("is not a regular file");
        assertThatThrownBy(() -> FolderTree.bytes(Path.of("/dev/zero"), 10))
                .hasMessageEndingWith("is not a regular file");
    }

    @Test
    void whatMustNotBeReadIsNotTakenForNothing() throws IOException {
        FolderTree tree = folder(Map.of("sub/a.yaml", "a: 1\n"), Map.of());
        Path sub = folder.resolve("sub");
        Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(sub), "nothing is forbidden to this user");

            assertThat(tree.kind("sub/a.yaml")).isEqualTo(FileKind.FORBIDDEN);
            assertThatThrownBy(() -> tree.list("sub"))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageEndingWith("must not be read by this user");
        } finally {
            Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Nested
    class WhereSomethingIsWritten {
        @Test
        void isThePlaceOfTheFileOrWhereItsLinkLeads() throws IOException {
            FolderTree tree = folder(Map.of("sub/a.yaml", "a: 1\n"), Map.of("link", "sub/a.yaml"));
            Path file = folder.resolve("sub/a.yaml");

            assertThat(tree.place("sub/a.yaml")).isEqualTo(file);
            assertThat(tree.place("link")).isEqualTo(file);
        }

        @Test
        void itsFoldersAreMadeAlsoBehindALinkThatStays() throws IOException {
            FolderTree tree = folder(Map.of("sub/a.yaml", ""), Map.of("link", "sub"));

            tree.place("new/deeper/b.yaml");
            tree.place("link/deeper/b.yaml");

            assertThat(folder.resolve("new/deeper")).isDirectory();
            assertThat(folder.resolve("sub/deeper")).isDirectory();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "out",
                    "outFolder/new",
                    "nowhere",
                    "sub",
                    "../new",
                    "",
                    "a/b",
                    "sub/../x"
                })
        void isNeverOutsideAndNeverWhatIsNoFile(String name) throws IOException {
            FolderTree tree =
                    folder(
                            Map.of("sub/a.yaml", "", "a", ""),
                            Map.of(
                                    "out", "../outside.yaml",
                                    "outFolder", "..",
                                    "nowhere", "../new"));

            assertThatThrownBy(() -> tree.place(name)).isInstanceOf(IOException.class);

            assertThat(around.resolve("new")).doesNotExist();
        }

        @Test
        void aLinkIsDeletedAndNotWhatItLeadsTo() throws IOException {
            FolderTree tree =
                    folder(Map.of("a.yaml", ""), Map.of("link", "../outside.yaml", "out", ".."));

            tree.delete("link");
            tree.delete("out/outside.yaml");
            tree.delete("nothing/at/all");
            tree.delete("../outside.yaml");

            assertThat(folder.resolve("link")).doesNotExist();
            assertThat(around.resolve("outside.yaml")).exists();
        }
    }
}
