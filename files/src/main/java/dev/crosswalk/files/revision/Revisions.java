package dev.crosswalk.files.revision;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Programme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/// The Git repository that a folder is in.
public final class Revisions implements AutoCloseable {
    private final Repository repository;
    private final RevisionNames names;

    private Revisions(Repository repository) {
        this.repository = repository;
        names = new RevisionNames(repository);
    }

    /// @param inside a folder in the repository
    public static Revisions around(Path inside) throws NoSuchRevision {
        OwnSettings.use();
        try {
            FileRepositoryBuilder found = GitFolder.around(inside);
            if (found.getGitDir() == null) {
                throw new NoSuchRevision("\"%s\" is in no Git repository".formatted(inside));
            }
            return new Revisions(found.build());
        } catch (IOException | IllegalArgumentException e) {
            // JGit throws an IllegalArgumentException where a setting has a value that it does not
            // know.
            throw new NoSuchRevision(
                    "the Git repository around \"%s\" cannot be read: %s"
                            .formatted(inside, e.getMessage()));
        }
    }

    /// A folder's path from the root of the repository, with slashes; empty for the root.
    public String pathOf(Path folder) throws NoSuchRevision {
        File root = repository.isBare() ? null : repository.getWorkTree();
        if (root == null) {
            throw new NoSuchRevision(
                    "a bare Git repository has no folder \"%s\"".formatted(folder));
        }
        try {
            Path real = folder.toRealPath();
            Path top = root.toPath().toRealPath();
            if (!real.startsWith(top)) {
                throw new NoSuchRevision("\"%s\" is not in the repository".formatted(folder));
            }
            return top.relativize(real).toString().replace(File.separatorChar, '/');
        } catch (IOException e) {
            throw new NoSuchRevision("there is no folder \"%s\"".formatted(folder));
        }
    }

    /// The programme in a folder as it was at a revision.
    ///
    /// @param path from the root of the repository, with slashes; empty for the root
    /// @throws InvalidContent where the programme has an error; findings name `REVISION:path/file`
    public Recorded read(String revision, String path, Content content)
            throws NoSuchRevision, InvalidContent {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            RevCommit commit = walk.parseCommit(names.commit(revision));
            String inside = path.replaceAll("^(\\./)+|/+$", "").replaceAll("^\\.$", "");
            String label = revision + ":" + (inside.isEmpty() ? "" : inside + "/");
            RevisionTree tree = new RevisionTree(reader, tree(revision, inside, commit), label);
            return new Recorded(
                    programme(tree, content),
                    commit.name(),
                    commit.getCommitterIdent().getWhenAsInstant());
        } catch (MissingObjectException e) {
            throw lacking(revision, e.getObjectId());
        } catch (IOException e) {
            throw new NoSuchRevision(
                    "\"%s\" cannot be read: %s".formatted(revision, e.getMessage()));
        }
    }

    private ObjectId tree(String revision, String path, RevCommit commit)
            throws NoSuchRevision, IOException {
        if (path.isEmpty()) {
            return commit.getTree();
        }
        try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
            if (found != null && found.getFileMode().equals(FileMode.GITLINK)) {
                throw RevisionTree.inSubmodule(revision + ":" + path);
            }
            if (found == null || !found.getFileMode().equals(FileMode.TREE)) {
                throw new NoSuchRevision(
                        "there is no folder \"%s\" at \"%s\"".formatted(path, revision));
            }
            return found.getObjectId(0);
        }
    }

    private static Programme programme(RevisionTree tree, Content content)
            throws IOException, InvalidContent {
        try {
            return ProgrammeFolder.found(tree, content);
        } catch (InvalidContent e) {
            IOException failure = tree.failure().orElse(null);
            if (failure != null) {
                throw failure;
            }
            throw e;
        }
    }

    private NoSuchRevision lacking(String revision, ObjectId object) {
        String fetch = isShallow() ? "--unshallow" : isPartial() ? "--refetch --no-filter" : "";
        boolean isFetched = !fetch.isEmpty() && !object.equals(ObjectId.zeroId());
        if (object.name().equals(revision) && !(isFetched && isShallow())) {
            // The commits of a partial clone are all there.
            return names.missing(revision);
        }
        return new NoSuchRevision(
                "this clone lacks a part of \"%s\"%s"
                        .formatted(
                                revision,
                                isFetched
                                        ? ": git fetch " + fetch + " brings it"
                                        : ", the object %s. git fsck says what else is missing"
                                                .formatted(object.name())));
    }

    private boolean isShallow() {
        return new File(repository.getCommonDirectory(), Constants.SHALLOW).isFile();
    }

    /// Whether Git fetches objects when they are asked for, which JGit does not.
    private boolean isPartial() {
        String remote = ConfigConstants.CONFIG_REMOTE_SECTION;
        Config config = repository.getConfig();
        return config.getSubsections(remote).stream()
                .anyMatch(name -> config.getString(remote, name, "partialCloneFilter") != null);
    }

    @Override
    public void close() {
        repository.close();
    }
}
