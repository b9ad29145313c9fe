package dev.crosswalk.content.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every tree promises, whatever holds its files.
public abstract class FileTreeContract {
    private static final Map<String, String> FILES =
            Map.of(
                    "a.yaml", "a: 1\n",
                    "empty.yaml", "",
                    "sub/b.yaml", "b: 2\n",
                    "sub/deep/c.md", "# Zo\u00eb\n",
                    "sub-marine.txt", "sorts between sub and what lies in it");

    protected abstract FileTree tree(Map<String, String> files) throws IOException;

    private FileTree tree() throws IOException {
        return tree(FILES);
    }

    protected static String text(FileTree tree, String name) throws IOException {
        return new String(tree.bytes(name, 1_000), UTF_8);
    }

    @Test
    void aFileIsReadByItsNameAndAsOftenAsOneLikes() throws IOException {
        FileTree tree = tree();
        for (String name : FILES.keySet()) {
            assertThat(tree.kind(name)).isEqualTo(FileKind.FILE);
            assertThat(text(tree, name)).isEqualTo(FILES.get(name));
            assertThat(text(tree, name)).isEqualTo(FILES.get(name));
            assertThat(tree.size(name)).isEqualTo(FILES.get(name).getBytes(UTF_8).length);
        }
    }

    @Test
    void aFolderListsWhatLiesDirectlyInItSorted() throws IOException {
        FileTree tree = tree();

        assertThat(tree.kind("")).isEqualTo(FileKind.FOLDER);
        assertThat(tree.kind("sub")).isEqualTo(FileKind.FOLDER);
        assertThat(tree.kind("sub/deep")).isEqualTo(FileKind.FOLDER);
        assertThat(tree.list("")).containsExactly("a.yaml", "empty.yaml", "sub", "sub-marine.txt");
        assertThat(tree.list("sub")).containsExactly("b.yaml", "deep");
        assertThat(tree.list("sub/deep")).containsExactly("c.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.yaml", "su", "sub/", "sub/c", "sub/deep/c.md/d", "a.yaml/b"})
    void whatIsNotThereIsNothing(String name) throws IOException {
        FileTree tree = tree();

        assertThat(tree.kind(name)).isEqualTo(FileKind.NOTHING);
        assertThatThrownBy(() -> tree.open(name))
                .isInstanceOf(Unreadable.class)
                .hasMessageEndingWith("there is no such file");
        assertThatThrownBy(() -> tree.size(name)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> tree.list(name))
                .isInstanceOf(Unreadable.class)
                .hasMessageEndingWith("there is no such folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../a.yaml",
                "/a.yaml",
                "/etc/passwd",
                "sub/../a.yaml",
                "./a.yaml",
                ".",
                "sub//b.yaml",
                "sub/..",
                "\0",
                "a.yaml\0"
            })
    void noNameLeadsOutOrRoundAbout(String name) throws IOException {
        FileTree tree = tree();

        assertThat(tree.kind(name)).isEqualTo(FileKind.NOTHING);
        assertThatThrownBy(() -> tree.open(name)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> tree.list(name)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aFolderIsNoFileAndAFileNoFolder() throws IOException {
        FileTree tree = tree();

        assertThatThrownBy(() -> tree.open("sub"))
                .isInstanceOf(Unreadable.class)
                .hasMessage(tree.shown("sub") + ": is a folder, and a file was expected");
        assertThatThrownBy(() -> tree.list("a.yaml"))
                .isInstanceOf(Unreadable.class)
                .hasMessage(tree.shown("a.yaml") + ": is a file, and has to be a folder");
    }

    @Test
    void noMoreIsReadThanWasAskedFor() throws IOException {
        FileTree tree = tree();

        assertThat(tree.bytes("a.yaml", 5)).hasSize(5);
        assertThatThrownBy(() -> tree.bytes("a.yaml", 4))
                .isInstanceOf(Unreadable.class)
                .hasMessageEndingWith("has 5 bytes; the most that is read is 4");
    }

    @Test
    void whatIsShownEndsWithTheName() throws IOException {
        FileTree tree = tree();

        assertThat(tree.shown("sub/b.yaml")).endsWith("sub/b.yaml");
        assertThat(tree.shown("sub/b.yaml")).startsWith(tree.shown(""));
    }

    @Test
    void filesThatSaySomethingElseHideTheOthersAndNewOnesBringTheirFolders() throws IOException {
        FileTree tree =
                tree().with(
                                Map.of(
                                        "a.yaml", "a: 2\n".getBytes(UTF_8),
                                        "sub/z.yaml", "z: 1\n".getBytes(UTF_8),
                                        "new/n.yaml", "n: 1\n".getBytes(UTF_8)));

        assertThat(text(tree, "a.yaml")).isEqualTo("a: 2\n");
        assertThat(text(tree, "sub/b.yaml")).isEqualTo("b: 2\n");
        assertThat(text(tree, "sub/z.yaml")).isEqualTo("z: 1\n");
        assertThat(text(tree, "new/n.yaml")).isEqualTo("n: 1\n");
        assertThat(tree.kind("new")).isEqualTo(FileKind.FOLDER);
        assertThat(tree.list("sub")).containsExactly("b.yaml", "deep", "z.yaml");
        assertThat(tree.list(""))
                .containsExactly("a.yaml", "empty.yaml", "new", "sub", "sub-marine.txt");
        assertThat(tree.list("new")).containsExactly("n.yaml");
        assertThat(tree.shown("new/n.yaml")).isEqualTo(tree().shown("new/n.yaml"));
        assertThatThrownBy(() -> tree.list("a.yaml")).isInstanceOf(Unreadable.class);
    }

    @Test
    void aTreeMayBeEmpty() throws IOException {
        assertThat(tree(Map.of()).list("")).isEmpty();
    }
}
