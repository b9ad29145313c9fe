package dev.crosswalk.files.revision;

import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.LinkContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class RevisionTreeTest extends LinkContract {
    private static final PersonIdent ANN = new PersonIdent("Ann", "ann@example.org");

    @TempDir Path root;

    /// A test may ask for several trees; each is in a repository of its own.
    private final List<Git> repositories = new ArrayList<>();

    @AfterEach
    void close() {
        repositories.forEach(Git::close);
    }

    @Override
    protected FileTree tree(Map<String, String> files, Map<String, String> links)
            throws IOException {
        try {
            Path folder = root.resolve("tree-" + repositories.size());
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.writeString(path, file.getValue());
            }
            for (var link : links.entrySet()) {
                Files.createSymbolicLink(folder.resolve(link.getKey()), Path.of(link.getValue()));
            }
            return committed(folder);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private FileTree committed(Path folder) throws IOException, GitAPIException {
        OwnSettings.use();
        Git git = Git.init().setDirectory(folder.toFile()).call();
        repositories.add(git);
        git.add().addFilepattern(".").call();
        git.commit().setMessage("a tree").setAuthor(ANN).setCommitter(ANN).setSign(false).call();
        Repository repository = git.getRepository();
        ObjectId tree = repository.resolve("HEAD^{tree}");
        ObjectReader reader = repository.newObjectReader();
        return new RevisionTree(reader, Objects.requireNonNull(tree), "main:");
    }
}
