package dev.crosswalk.files.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.Adoption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsTest {
    private static final PersonIdent ANN =
            new PersonIdent(
                    "Ann",
                    "ann@example.org",
                    Instant.parse("2026-05-01T10:00:00Z"),
                    ZoneOffset.UTC);

    @TempDir Path root;
    private Git git;
    private World world;

    @BeforeEach
    void repository() throws GitAPIException {
        OwnSettings.use();
        git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
        world = new World(root.resolve("compliance"));
        world.controls(World.inPlace("MFA-01", "2026-01-01"));
        commit("first");
        world.controls("control: MFA-01, state: retired, retiredOn: 2026-06-01");
        commit("second");
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String commit(String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        return commitIndex(message);
    }

    private String commitIndex(String message) throws GitAPIException {
        return git.commit()
                .setMessage(message)
                .setAuthor(ANN)
                .setCommitter(ANN)
                .setSign(false)
                .call()
                .name();
    }

    private Recorded read(String revision, String path) throws NoSuchRevision, InvalidContent {
        try (Revisions revisions = Revisions.around(world.folder)) {
            return revisions.read(revision, path, World.CONTENT);
        }
    }

    @Test
    void aProgrammeIsReadAsItWas() throws NoSuchRevision, InvalidContent {
        Recorded first = read("HEAD~1", "compliance");
        Recorded second = read("main", "compliance");

        assertThat(first.programme().adoption("MFA-01").orElseThrow().state())
                .isEqualTo(Adoption.State.IMPLEMENTED);
        assertThat(second.programme().adoption("MFA-01").orElseThrow().state())
                .isEqualTo(Adoption.State.RETIRED);
        assertThat(first.at()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
        assertThat(first.shortCommit()).hasSize(10);
    }

    /// JGit would create and delete thousands of files to measure it.
    @Test
    void howFinelyTheDiskTellsTimesIsNotMeasured() {
        FS.FileStoreAttributes known = FS.getFileStoreAttributes(root);

        assertThat(known.getFsTimestampResolution())
                .isEqualTo(known.getMinimalRacyInterval())
                .isEqualTo(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION);
    }

    /// A file that came and went would change the time of its folder.
    @ParameterizedTest
    @ValueSource(strings = {"rwxr-xr-x", "r-xr-xr-x"})
    void readingARevisionLeavesTheRepositoryAsItIs(String folders) throws Exception {
        FileTime longAgo = FileTime.from(ANN.getWhenAsInstant());
        List<Path> before = filesOfGit();
        for (Path path : before) {
            Files.setLastModifiedTime(path, longAgo);
            if (Files.isDirectory(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(folders));
            }
        }

        read("HEAD~1", "compliance");

        List<Path> after = filesOfGit();
        for (Path path : after) {
            assertThat(Files.getLastModifiedTime(path)).as(path.toString()).isEqualTo(longAgo);
            if (Files.isDirectory(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        assertThat(after).isEqualTo(before);
    }

    private List<Path> filesOfGit() throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(".git"))) {
            return all.sorted().toList();
        }
    }

    @Test
    void aFolderKnowsWhereItIsInItsRepository() throws NoSuchRevision {
        try (Revisions revisions = Revisions.around(world.folder)) {
            assertThat(revisions.pathOf(world.folder)).isEqualTo("compliance");
            assertThat(revisions.pathOf(root)).isEmpty();
        }
    }

    @Test
    void thePathMayBeWrittenWithDotsAndSlashes() throws NoSuchRevision, InvalidContent {
        assertThat(read("main", "./compliance/").programme())
                .isEqualTo(read("main", "compliance").programme());
    }

    @Test
    void whatIsWrongIsNamedByRevisionAndPath() throws GitAPIException {
        world.file("risks.yaml", "risk: []\n");
        commit("third");

        InvalidContent wrong =
                catchThrowableOfType(InvalidContent.class, () -> read("main", "compliance"));

        assertThat(wrong.findings())
                .extracting(Object::toString)
                .anySatisfy(f ->
                        assertThat(f)
                                .startsWith("main:compliance/risks.yaml:1: unknown key \"risk\""));
    }

    @Test
    void whatIsNotThereIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> read("mian", "compliance"))
                .isInstanceOf(NoSuchRevision.class)
                .hasMessage("there is no revision \"mian\". Maybe \"main\"?");
        assertThatThrownBy(() -> read("main", "complaints"))
                .hasMessage("there is no folder \"complaints\" at \"main\"");
        assertThatThrownBy(() -> read("main", "compliance/programme.yaml"))
                .hasMessage("there is no folder \"compliance/programme.yaml\" at \"main\"");
        assertThatThrownBy(() -> read("a..b~~^^{", "compliance"))
                .isInstanceOf(NoSuchRevision.class);
    }

    private void config(String text) throws IOException, ConfigInvalidException {
        StoredConfig config = git.getRepository().getConfig();
        config.fromText(text);
        config.save();
    }

    private void assertRefused(String revision, String why) {
        assertThatThrownBy(() -> read(revision, "compliance"))
                .isInstanceOf(NoSuchRevision.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@{upstream}",
                "HEAD@{upstream}",
                "main@{u}",
                "@{U}~1",
                "@{UpStream}^{tree}"
            })
    void aBranchWithoutAnUpstreamIsNotItsOwn(String revision) {
        assertRefused(
                revision,
                "\"%s\" is no revision: no upstream is configured for \"main\""
                        .formatted(revision));
    }

    @Test
    void aDetachedHeadHasNoUpstream() throws Exception {
        git.checkout().setName(read("main~1", "compliance").commit()).call();

        assertRefused("@{u}", "\"@{u}\" is no revision: no upstream is configured for \"HEAD\"");
        assertThatThrownBy(() -> read("mian@{u}", "compliance"))
                .hasMessageStartingWith("there is no revision \"mian@{u}\".");
    }

    @Test
    void theUpstreamOfABranchIsFoundInItsRemoteOrHere() throws Exception {
        RefUpdate there = git.getRepository().updateRef("refs/remotes/fork/trunk");
        there.setNewObjectId(git.getRepository().resolve("main~1"));
        there.update();
        config(
                """
                [remote "origin"]
                	fetch = +refs/heads/*:refs/remotes/origin/*
                [remote "fork"]
                	fetch = +refs/heads/*:refs/remotes/fork/*
                [branch "main"]
                	remote = fork
                	merge = refs/heads/trunk
                [branch "topic"]
                	remote = .
                	merge = refs/heads/main
                [branch "lost"]
                	remote = origin
                	merge = refs/heads/gone
                """);
        git.branchCreate().setName("topic").call();
        git.branchCreate().setName("lost").call();
        String first = read("main~1", "compliance").commit();
        String second = read("main", "compliance").commit();

        for (String upstream : List.of("@{u}", "HEAD@{UPSTREAM}", "main@{u}", "topic@{u}@{u}")) {
            assertThat(read(upstream, "compliance").commit()).as(upstream).isEqualTo(first);
        }
        assertThat(read("topic@{upstream}", "compliance").commit()).isEqualTo(second);
        assertThat(read("topic@{u}~1", "compliance").commit()).isEqualTo(first);
        assertRefused(
                "lost@{u}",
                "there is no revision \"lost@{u}\": this clone lacks \"origin/gone\", the upstream"
                        + " of \"lost\"");
    }

    @Test
    void anUpstreamWhoseSettingsAreBrokenIsRefused() throws Exception {
        config(
                """
                [remote "origin"]
                	fetch = :::*
                [branch "main"]
                	remote = origin
                	merge = refs/heads/main
                """);

        assertRefused("@{u}", "\"@{u}\" cannot be read: Invalid wildcards :::*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage\n",
                "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
                "0000000000000000000000000000000000000000\n",
                "ref: refs/heads/main\n"
            })
    void aBranchThatIsBrokenIsCalledSo(String content) throws IOException {
        Files.writeString(root.resolve(".git/refs/heads/main"), content);

        for (String name : List.of("HEAD", "main", "heads/main", "refs/heads/main")) {
            String why =
                    "the reference \"%s\" is broken: it leads to no commit. git fsck says more"
                            .formatted(name);
            assertRefused(name, why);
            assertRefused(name + "~1", why);
        }
        assertThatThrownBy(() -> read("@{u}", "compliance"))
                .hasMessageStartingWith("the reference \"HEAD\" is broken");
    }

    /// A name leads to files of references, and to no others.
    @ParameterizedTest
    @ValueSource(strings = {"config", "info/exclude", "../compliance/programme.yaml", "refs/heads"})
    void aFileThatIsNoReferenceIsNoBrokenOne(String name) {
        assertThatThrownBy(() -> read(name, "compliance"))
                .isInstanceOf(NoSuchRevision.class)
                .hasMessageNotContaining("broken");
    }

    @Test
    void aBranchOfWhichNothingIsCommittedIsNoSuggestion() throws IOException {
        Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/new\n");

        assertRefused("HEAD", "there is no revision \"HEAD\": nothing is committed on \"new\" yet");
    }

    @Test
    void aFolderInNoRepositoryIsRefused(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> Revisions.around(elsewhere))
                .isInstanceOf(NoSuchRevision.class)
                .hasMessageContaining("is in no Git repository");
    }

    /// Whoever makes trees by hand could try to lead elsewhere.
    @Test
    void aTreeHasNoNamesThatLeadOut() throws IOException {
        ObjectId commit;
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, new byte[] {'x'});
            TreeFormatter evil = new TreeFormatter();
            evil.append("..", FileMode.TREE, inserter.insert(tree("escaped.yaml", blob)));
            evil.append("programme.yaml", FileMode.REGULAR_FILE, blob);
            CommitBuilder builder = new CommitBuilder();
            builder.setTreeId(inserter.insert(evil));
            builder.setAuthor(ANN);
            builder.setCommitter(ANN);
            commit = inserter.insert(builder);
            inserter.flush();
        }

        assertThat(catchThrowableOfType(InvalidContent.class, () -> read(commit.name(), "")))
                .hasMessageStartingWith(commit.name() + ":programme.yaml:1: ")
                .hasMessageNotContaining("..");
    }

    private static TreeFormatter tree(String name, ObjectId blob) {
        TreeFormatter tree = new TreeFormatter();
        tree.append(name, FileMode.REGULAR_FILE, blob);
        return tree;
    }

    @Test
    void aLinkThatLeadsOutOfTheProgrammeIsRefusedByName() throws IOException, GitAPIException {
        Files.writeString(root.resolve("secret.yaml"), "risks: []\n");
        Files.createSymbolicLink(world.folder.resolve("risks.yaml"), Path.of("../secret.yaml"));
        commit("third");

        assertThatThrownBy(() -> read("main", "compliance"))
                .isInstanceOf(InvalidContent.class)
                .hasMessage(
                        "main:compliance/risks.yaml: is a link that leads out of the folder, and is"
                                + " not followed");
    }

    @Test
    void aLinkThatStaysInTheProgrammeIsFollowed() throws Exception {
        Path controls = world.folder.resolve("controls");
        Files.move(controls.resolve("all.yaml"), world.folder.resolve("all.txt"));
        Files.createSymbolicLink(controls.resolve("all.yaml"), Path.of("../all.txt"));
        commit("third");

        assertThat(read("main", "compliance").programme())
                .isEqualTo(read("main~1", "compliance").programme());
    }

    /// Without a file of it, every control would seem to be missing.
    @Test
    void aSubmoduleInThePlaceOfAFolderIsSaidNotToBeRead() throws Exception {
        submodule("compliance/controls");

        assertRefused(
                "main",
                "\"main\" cannot be read: main:compliance/controls is a submodule, of which nothing is read");
    }

    @Test
    void aProgrammeInASubmoduleIsSaidNotToBeRead() throws Exception {
        submodule("compliance");

        assertRefused(
                "main",
                "\"main\" cannot be read: main:compliance is a submodule, of which nothing is read");
    }

    @Test
    void aSubmoduleBesideTheProgrammeIsNoMatter() throws Exception {
        Files.writeString(Files.createDirectory(world.folder.resolve("vendor")).resolve("a"), "");
        submodule("compliance/vendor");

        assertThat(read("main", "compliance").programme()).isNotNull();
    }

    /// Commits a submodule in the place of what is there.
    private void submodule(String name) throws Exception {
        ObjectId commit = git.getRepository().resolve("main");
        git.rm().setCached(true).addFilepattern(name).call();
        DirCache index = git.getRepository().lockDirCache();
        DirCacheEditor editor = index.editor();
        editor.add(
                new DirCacheEditor.PathEdit(name) {
                    @Override
                    public void apply(DirCacheEntry entry) {
                        entry.setFileMode(FileMode.GITLINK);
                        entry.setObjectId(commit);
                    }
                });
        assertThat(editor.commit()).isTrue();
        commitIndex("third");
    }

    /// A partial clone has the folders, and fetches files when they are asked for.
    @Test
    void aFileThatThisCloneLacksIsNotCalledWrong() throws Exception {
        String id = deleted("main:compliance/programme.yaml");

        assertRefused("main", lacking("main", id));
        config("[remote \"origin\"]\n\tpartialCloneFilter = blob:none\n");
        assertRefused(
                "main",
                "this clone lacks a part of \"main\": git fetch --refetch --no-filter brings it");
        ObjectId first = git.getRepository().resolve("main~1");
        Files.writeString(root.resolve(".git/shallow"), ObjectId.toString(first) + "\n");
        assertRefused(
                "main", "this clone lacks a part of \"main\": git fetch --unshallow brings it");
    }

    @Test
    void aCommitThatThisCloneLacksIsNoPartOfAnother() throws Exception {
        String id = deleted("main");

        assertRefused("main", lacking("main", id));
        for (String none : List.of(id, "0".repeat(40), "1".repeat(40))) {
            assertRefused(none, "there is no revision \"" + none + "\".");
        }
        config("[remote \"origin\"]\n\tpartialCloneFilter = blob:none\n");
        assertRefused(id, "there is no revision \"" + id + "\".");
    }

    private static String lacking(String revision, String id) {
        return "this clone lacks a part of \"%s\", the object %s. git fsck says what else is missing"
                .formatted(revision, id);
    }

    private String deleted(String object) throws IOException {
        String id = Objects.requireNonNull(git.getRepository().resolve(object)).name();
        Files.delete(
                root.resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2)));
        return id;
    }

    @Nested
    class ARepositoryThatSomebodyMadeByHand {
        private void assertUnreadable(String why) {
            assertThatThrownBy(() -> Revisions.around(world.folder))
                    .isInstanceOf(NoSuchRevision.class)
                    .hasMessageStartingWith("the Git repository around ")
                    .hasMessageEndingWith(why);
        }

        private void config(String text) throws IOException {
            Files.writeString(root.resolve(".git/config"), text);
        }

        private void pipe(String name) throws Exception {
            Files.deleteIfExists(root.resolve(name));
            Process made = new ProcessBuilder("mkfifo", root.resolve(name).toString()).start();
            assertThat(made.waitFor()).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    ".git/config",
                    ".git/HEAD",
                    ".git/packed-refs",
                    ".git/shallow",
                    ".git/objects/info/alternates",
                    ".git/refs/heads/main"
                })
        void isNotWaitedFor(String name) throws Exception {
            Files.createDirectories(root.resolve(name).getParent());
            pipe(name);

            assertUnreadable("is not a regular file");
        }

        @Test
        void isRefusedWhereItIsNoFolder() throws Exception {
            Files.move(root.resolve(".git"), root.resolve("moved"));
            pipe(".git");

            assertUnreadable("/.git: is not a regular file");
        }

        /// The nearest one is that of the folder, whatever is further up.
        @Test
        void isTheNearestOne() throws Exception {
            Git inner = Git.init().setDirectory(world.folder.toFile()).call();
            inner.close();
            Files.move(root.resolve(".git"), root.resolve("moved"));
            pipe(".git");

            Revisions.around(world.folder).close();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    ".git",
                    ".git/HEAD",
                    ".git/config",
                    ".git/refs/heads",
                    ".git/refs/heads/main"
                })
        void isRefusedWhereItMustNotBeRead(String name) throws Exception {
            Path forbidden = root.resolve(name);
            Set<PosixFilePermission> usual = Files.getPosixFilePermissions(forbidden);
            Files.setPosixFilePermissions(forbidden, Set.of());
            assumeFalse(Files.isReadable(forbidden), "nothing is forbidden to this user");

            assertThatThrownBy(() -> Revisions.around(world.folder))
                    .isInstanceOf(NoSuchRevision.class)
                    .hasMessageContaining("/" + name)
                    .hasMessageEndingWith(" must not be read by this user");
            Files.setPosixFilePermissions(forbidden, usual);
        }

        @Test
        void isRefusedWhereItsSettingsAreNone() throws Exception {
            config("[core\n");
            assertUnreadable(".git/config is broken: Bad section entry: core");
            config("[core]\n\0\n");
            assertUnreadable(".git/config holds a byte 0, so it is no text");
            config("[core]\n\trepositoryformatversion = seven\n");
            assertUnreadable("Invalid integer value: core.repositoryformatversion=seven");
            config("# " + "x".repeat(1_000_000));
            assertUnreadable("has 1,000,002 bytes; the most that is read is 1,000,000");
            config("# " + "x".repeat(100_000));
            assertUnreadable("has a line of more than 20,000 bytes");
        }

        @Test
        void isRefusedWhereItIncludesWhatNeverEnds() throws Exception {
            pipe("pipe");
            config("[include]\n\tpath = ../pipe\n");
            assertUnreadable("which is not a regular file");
            config("[include]\n\tpath = /dev/zero\n");
            assertUnreadable("includes /dev/zero, which is not a regular file");
            config("[include]\n\tpath = .\n");
            assertUnreadable("which is a folder, and a file was expected");
            config("[include]\n\tpath = ../compliance/programme.yaml\n");
            assertUnreadable("programme.yaml: Invalid line in config file");
            config("[include]\n\tpath = config\n");
            assertUnreadable("Too many recursions; circular includes in config file(s)?");
            for (int i = 0; i < 9; i++) {
                String next = "[include]\n\tpath = %d\n".formatted(i + 1);
                Files.writeString(root.resolve(".git/" + i), next.repeat(10));
            }
            config("[include]\n\tpath = 0\n");
            assertUnreadable("includes more than 100 files");
        }

        @Test
        void mayIncludeSettingsAndFilesThatAreNotThere() throws Exception {
            Files.writeString(root.resolve("more"), "[core]\n\tignorecase = false\n");
            config("[include]\n\tpath = ../more\n[include]\n\tpath = ../nowhere\n");

            assertThat(read("main", "compliance").programme()).isNotNull();
        }

        @Test
        void isLookedForWithoutReadingWithoutEnd() throws Exception {
            Path inside = Files.createDirectories(world.folder.resolve("inside"));
            Files.writeString(inside.resolve(".git"), "gitdir: ../../.git\n" + "x".repeat(5_000));

            assertThatThrownBy(() -> Revisions.around(inside))
                    .isInstanceOf(NoSuchRevision.class)
                    .hasMessageEndingWith("the most that is read is 4,096");
        }
    }
}
