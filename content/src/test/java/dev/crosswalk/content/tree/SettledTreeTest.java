package dev.crosswalk.content.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledTreeTest extends LinkContract {
    @TempDir Path folder;

    @Override
    protected FileTree tree(Map<String, String> files, Map<String, String> links)
            throws IOException {
        return new SettledTree(folder(files, links));
    }

    private FolderTree folder(Map<String, String> files, Map<String, String> links)
            throws IOException {
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

    @Test
    void aFolderIsLookedUpOnceAndAFileEachTime() throws IOException {
        FolderTree tree = folder(Map.of("a/b/one", "1", "a/b/two", "2"), Map.of());
        FileTree settled = new SettledTree(tree);

        assertThat(settled.isFile("a/b/one")).isTrue();
        tree.delete("a/b/two");
        assertThat(settled.isFile("a/b/two")).isFalse();
        tree.delete("a/b/one");
        tree.delete("a/b");
        assertThat(settled.isFolder("a/b")).isTrue();
        assertThat(tree.isFolder("a/b")).isFalse();
    }
}
