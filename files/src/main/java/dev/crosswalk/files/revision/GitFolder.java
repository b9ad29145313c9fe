package dev.crosswalk.files.revision;

import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FolderTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
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
        boolean nearest = true;
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path git = folder.resolve(Constants.DOT_GIT);
            if (nearest && Files.exists(git)) {
                // JGit would pass it by.
                checkFolder(git);
                nearest = false;
            }
            checkPointers(git);
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
        if (Files.exists(file)) {
            refuse(file, !Files.isRegularFile(file), FileKind.SPECIAL);
            refuse(file, !Files.isReadable(file), FileKind.FORBIDDEN);
        }
    }

    private static void checkFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            boolean open = Files.isReadable(folder) && Files.isExecutable(folder);
            refuse(folder, !open, FileKind.FORBIDDEN);
        } else {
            checkFile(folder);
        }
    }

    private static void refuse(Path path, boolean wrong, FileKind kind) throws IOException {
        if (wrong) {
            throw new FileSystemException(path.toString(), null, kind.words());
        }
    }

    private static void checkReferences(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is)
                                throws IOException {
                            if (!Files.isDirectory(file)) {
                                checkFile(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e)
                                throws IOException {
                            checkFolder(file);
                            throw e;
                        }
                    });
        }
    }
}
