package dev.crosswalk.files.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.Adoption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static long temporaryFolders() {
        File[] all = new File(System.getProperty("java.io.tmpdir")).listFiles();
        return Arrays.stream(Objects.requireNonNull(all))
                .filter(f -> f.getName().startsWith("crosswalk-"))
                .count();
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
    void nothingOfTheCopyIsLeft() throws NoSuchRevision, InvalidContent {
        long before = temporaryFolders();

        read("main", "compliance");
        assertThatThrownBy(() -> read("main", "")).isInstanceOf(InvalidContent.class);

        assertThat(temporaryFolders()).isEqualTo(before);
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

    @Test
    void aFolderInNoRepositoryIsRefused(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> Revisions.around(elsewhere))
                .isInstanceOf(NoSuchRevision.class)
                .hasMessageContaining("is in no Git repository");
    }

    /// Whoever makes trees by hand could try to write elsewhere.
    @Test
    void aTreeCannotWriteOutsideItsCopy() throws IOException {
        ObjectId commit;
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, new byte[] {'x'});
            TreeFormatter evil = new TreeFormatter();
            evil.append("..", FileMode.TREE, inserter.insert(tree("escaped.yaml", blob)));
            CommitBuilder builder = new CommitBuilder();
            builder.setTreeId(inserter.insert(evil));
            builder.setAuthor(ANN);
            builder.setCommitter(ANN);
            commit = inserter.insert(builder);
            inserter.flush();
        }

        assertThatThrownBy(() -> read(commit.name(), ""))
                .isInstanceOf(NoSuchRevision.class)
                .hasMessageContaining("leads out of the folder");

        assertThat(Files.exists(Path.of(System.getProperty("java.io.tmpdir"), "escaped.yaml")))
                .isFalse();
    }

    private static TreeFormatter tree(String name, ObjectId blob) {
        TreeFormatter tree = new TreeFormatter();
        tree.append(name, FileMode.REGULAR_FILE, blob);
        return tree;
    }

    @Test
    void linksAreNotFollowed() throws IOException, GitAPIException, NoSuchRevision {
        Path secret = Files.writeString(root.resolve("secret.yaml"), "risks: []\n");
        Files.createSymbolicLink(world.folder.resolve("risks.yaml"), secret);
        commit("third");

        assertThat(catchThrowableOfType(InvalidContent.class, () -> read("main", "compliance")))
                .isNull();
        try (Revisions revisions = Revisions.around(world.folder)) {
            assertThat(revisions.pathOf(world.folder)).isEqualTo("compliance");
        }
    }
}
