package dev.crosswalk.server.control;

import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/// A programme's files in a folder that is there for a moment, for what works on folders alone.
public final class FolderOnDisk implements AutoCloseable {
    private final Path root;
    private final FileTree before;

    private FolderOnDisk(Path root, FileTree before) {
        this.root = root;
        this.before = before;
    }

    public static FolderOnDisk of(FileTree tree) throws IOException {
        FolderOnDisk made = new FolderOnDisk(Files.createTempDirectory("crosswalk-folder"), tree);
        Files.createDirectories(made.folder());
        for (Map.Entry<String, byte[]> file : all(tree).entrySet()) {
            Path path = made.folder().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return made;
    }

    public Path folder() {
        return root.resolve("programme");
    }

    /// A file beside the folder.
    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(root.resolve(name), bytes);
    }

    /// All files, by name.
    static Map<String, byte[]> all(FileTree tree) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        collect(tree, "", files);
        return files;
    }

    /// Those in a folder, if there is one.
    static Map<String, byte[]> under(String folder, FileTree tree) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (tree.isFolder(folder)) {
            collect(tree, folder, files);
        }
        return files;
    }

    private static void collect(FileTree tree, String folder, Map<String, byte[]> files)
            throws IOException {
        for (String part : tree.list(folder)) {
            String name = folder.isEmpty() ? part : folder + "/" + part;
            if (tree.isFolder(name)) {
                collect(tree, name, files);
            } else {
                files.put(name, tree.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES));
            }
        }
    }

    /// Those of some files that the programme has not, or that say something else there.
    static Map<String, byte[]> otherThan(FileTree before, Map<String, byte[]> files)
            throws IOException {
        Map<String, byte[]> other = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            if (!before.isFile(name) || !isSame(before, name, file.getValue())) {
                other.put(name, file.getValue());
            }
        }
        return other;
    }

    private static boolean isSame(FileTree before, String name, byte[] bytes) throws IOException {
        String kept = before.sha256(name);
        return kept == null
                ? Arrays.equals(bytes, before.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES))
                : kept.equals(Sha256.of(bytes));
    }

    /// What was written under a folder since.
    Map<String, byte[]> written(String under) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        all(new dev.crosswalk.content.tree.FolderTree(folder()))
                .forEach((name, bytes) -> {
                    if (name.startsWith(under + "/") && !name.endsWith("/.lock")) {
                        files.put(name, bytes);
                    }
                });
        return otherThan(before, files);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }
}
