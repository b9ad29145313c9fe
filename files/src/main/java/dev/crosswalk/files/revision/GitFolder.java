package dev.crosswalk.files.revision;

import dev.crosswalk.content.tree.FolderTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/// Checks what JGit is about to read of a repository. A folder from somebody else comes with its
/// `.git`, and JGit opens whatever lies in it: from a pipe it would read forever.
final class GitFolder {
    private static final int LONGEST_POINTER = 4096;

    private GitFolder() {}

    /// The repository that a folder is in; its Git folder is null where the folder is in none.
    ///
    /// @throws IOException where something in it is not what Git puts there
    static FileRepositoryBuilder around(Path inside) throws IOException {
        Path start = inside.toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            checkPointers(folder.resolve(Constants.DOT_GIT));
            checkPointers(folder);
        }
        FileRepositoryBuilder found =
                new FileRepositoryBuilder().setMustExist(true).findGitDir(start.toFile());
        File git = found.getGitDir();
        if (git != null) {
            Path common = FS.DETECTED.getCommonDir(git).toPath();
            for (Path folder : List.of(git.toPath(), common)) {
                for (String name :
                        List.of("HEAD", "packed-refs", "shallow", "objects/info/alternates")) {
                    checkFile(folder.resolve(name));
                }
                checkReferences(folder.resolve("refs"));
            }
            GitSettings.check(common.resolve(Constants.CONFIG));
        }
        return found;
    }

    /// Checks the files that JGit reads in each folder on its way up, to find out whether it is a
    /// repository.
    private static void checkPointers(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            FolderTree.bytes(folder, LONGEST_POINTER);
        }
        Path common = folder.resolve(Constants.COMMONDIR_FILE);
        if (Files.isRegularFile(common)) {
            FolderTree.bytes(common, LONGEST_POINTER);
        }
        if (Files.exists(folder.resolve(Constants.OBJECTS))) {
            checkFile(folder.resolve(Constants.HEAD));
        }
    }

    private static void checkFile(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is not a regular file");
        }
    }

    private static void checkReferences(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path reference : (Iterable<Path>) all::iterator) {
                    if (!Files.isDirectory(reference)) {
                        checkFile(reference);
                    }
                }
            }
        }
    }
}
