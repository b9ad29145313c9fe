package dev.crosswalk.content.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every tree promises that can hold links: those are followed that stay in it.
public abstract class LinkContract extends FileTreeContract {
    private static final Map<String, String> FILES =
            Map.of("a.yaml", "a: 1\n", "sub/b.yaml", "b: 2\n", "sub/deep/c.md", "# C\n");

    /// @param links what each leads to, by name
    protected abstract FileTree tree(Map<String, String> files, Map<String, String> links)
            throws IOException;

    @Override
    protected FileTree tree(Map<String, String> files) throws IOException {
        return tree(files, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "link,          a.yaml,            link,          a.yaml",
        "link,          sub/b.yaml,        link,          sub/b.yaml",
        "link,          sub/../a.yaml,     link,          a.yaml",
        "link,          ./sub/./b.yaml,    link,          sub/b.yaml",
        "sub/link,      ../a.yaml,         sub/link,      a.yaml",
        "sub/link,      b.yaml,            sub/link,      sub/b.yaml",
        "sub/deep/link, ../../a.yaml,      sub/deep/link, a.yaml",
        "link,          sub,               link/b.yaml,   sub/b.yaml",
        "sub/up,        ..,                sub/up/sub/up/a.yaml, a.yaml",
    })
    void aLinkThatStaysIsWhatItLeadsTo(String link, String target, String name, String same)
            throws IOException {
        FileTree tree = tree(FILES, Map.of(link, target));

        assertThat(tree.kind(name)).isEqualTo(FileKind.FILE);
        assertThat(text(tree, name)).isEqualTo(FILES.get(same));
        assertThat(tree.size(name)).isEqualTo(tree.size(same));
    }

    @Test
    void aFolderBehindALinkIsListed() throws IOException {
        FileTree tree = tree(FILES, Map.of("link", "sub", "other", "link"));

        assertThat(tree.kind("other")).isEqualTo(FileKind.FOLDER);
        assertThat(tree.list("other")).containsExactly("b.yaml", "deep");
        assertThat(tree.list("")).containsExactly("a.yaml", "link", "other", "sub");
        assertThat(tree.kind("other/nothing")).isEqualTo(FileKind.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "link,     /etc/passwd,          link",
        "link,     /etc,                 link",
        "link,     /etc,                 link/passwd",
        "link,     ../outside.yaml,      link",
        "link,     sub/../../outside.yaml, link",
        "sub/link, ../../outside.yaml,   sub/link",
        "link,     ..,                   link",
        "link,     ../nowhere,           link",
        "link,     /nowhere/at/all,      link/below",
    })
    void aLinkThatLeadsOutIsRefusedByName(String link, String target, String name)
            throws IOException {
        FileTree tree = tree(FILES, Map.of(link, target));

        assertThat(tree.kind(name)).isEqualTo(FileKind.LEADS_OUT);
        assertThatThrownBy(() -> tree.open(name))
                .isInstanceOf(Unreadable.class)
                .hasMessage(
                        tree.shown(name)
                                + ": is a link that leads out of the folder, and is not followed");
        assertThatThrownBy(() -> tree.list(name)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aLinkToALinkThatLeadsOutLeadsOut() throws IOException {
        FileTree tree = tree(FILES, Map.of("link", "sub/other", "sub/other", "../../outside"));

        assertThat(tree.kind("link")).isEqualTo(FileKind.LEADS_OUT);
    }

    @Test
    void aLinkToNothingOrInACircleLeadsNowhere() throws IOException {
        FileTree tree =
                tree(
                        FILES,
                        Map.of(
                                "link", "nothing", "self", "self", "one", "sub/two", "sub/two",
                                "../one"));

        for (String name : new String[] {"link", "self", "one", "sub/two", "self/below"}) {
            assertThat(tree.kind(name)).as(name).isEqualTo(FileKind.LEADS_NOWHERE);
            assertThatThrownBy(() -> tree.open(name))
                    .hasMessageEndingWith("is a link that leads nowhere");
        }
    }

    /// Followed one by one they would be a billion.
    @Test
    void linksThatEachLeadOverTwoOthersEnd() throws IOException {
        Map<String, String> links = new HashMap<>(Map.of("l30", "."));
        for (int i = 0; i < 30; i++) {
            links.put("l" + i, "l%1$d/l%1$d".formatted(i + 1));
        }

        assertThat(tree(FILES, links).kind("l0")).isEqualTo(FileKind.LEADS_NOWHERE);
    }
}
