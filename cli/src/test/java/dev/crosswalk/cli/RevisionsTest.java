package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A programme in a Git repository: what became of it since a revision.
class RevisionsTest {
    @TempDir Path root;
    private Path acme;

    @BeforeEach
    void twoCommits() throws GitAPIException, IOException {
        acme = Files.createDirectories(root.resolve("acme"));
        try (Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            write("implemented, implementedOn: 2026-01-01");
            commit(git, "first", "2026-10-05T10:00:00Z");
            write("retired, implementedOn: 2026-01-01, retiredOn: 2026-10-20");
            commit(git, "second", "2026-10-20T10:00:00Z");
        }
    }

    private void write(String state) throws IOException {
        Files.writeString(
                acme.resolve("programme.yaml"),
                "organisation: Acme\nframeworks: [ { edition: beta } ]\n");
        Files.createDirectories(acme.resolve("controls"));
        Files.writeString(
                acme.resolve("controls/all.yaml"),
                "controls:\n  - { control: SML-03, state: " + state + " }\n");
        Files.writeString(
                acme.resolve("documents.yaml"),
                "documents:\n  - { document: small-rules, version: 1, owner: Ann, approvedBy: Bea,"
                        + " approvedOn: 2026-01-01 }\n");
        Files.createDirectories(acme.resolve("evidence"));
        Files.writeString(
                acme.resolve("evidence/all.yaml"),
                "evidence:\n  - { id: EV-1, controls: [SML-03], kind: review-record, observedAt:"
                        + " 2026-09-30, receivedAt: 2026-09-30, by: Ann }\n");
    }

    private static void commit(Git git, String message, String at) throws GitAPIException {
        PersonIdent ann =
                new PersonIdent("Ann", "ann@example.org", Instant.parse(at), ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.commit().setMessage(message).setAuthor(ann).setCommitter(ann).setSign(false).call();
    }

    private static Run run(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--content";
        all[args.length + 1] = Run.resource("library");
        return Run.small(all);
    }

    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void theStatusSaysWhatBrokeSinceIt() {
        Run run = run("status", "--programme", acme.toString(), "--since", "main~1");

        assertThat(run.err()).isEmpty();
        assertThat(words(run))
                .containsPattern("Broke since main~1 \\([0-9a-f]{10} of 2026-10-05\\) 1")
                .contains("SML-03 Quarterly account review: retired on 2026-10-20; opens B.1.1");
    }

    @Test
    void theDiffComparesTwoOfThem() {
        Run run =
                run(
                        "diff",
                        "main~1",
                        "main",
                        "--programme",
                        acme.toString(),
                        "--fail-on",
                        "regression");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(words(run)).contains("partial, 1 of 3, on somebody's word alone → none, 0 of 3");
    }

    @Test
    void theDiffComparesOneWithTheFolderAsItIs() throws IOException {
        Run same = run("diff", "main", "--programme", acme.toString());
        write("implemented, implementedOn: 2026-01-01");
        Run edited = run("diff", "main", "--programme", acme.toString());

        assertThat(words(same)).contains("No requirement is covered otherwise.");
        assertThat(words(edited)).contains("1 requirement better.");
    }

    @Test
    void whatIsNoRevisionIsRefused() {
        Run since = run("status", "--programme", acme.toString(), "--since", "mian");
        Run diff = run("diff", "v1", "main", "--programme", acme.toString());

        assertThat(since.exit()).isEqualTo(2);
        assertThat(since.err()).contains("there is no revision \"mian\". Maybe \"main\"?");
        assertThat(diff.err()).contains("there is no revision \"v1\".");
    }

    @Test
    void aRepositoryWhoseSettingsNeverEndIsRefused() throws IOException {
        Path config = root.resolve(".git/config");
        Files.writeString(config, "[include]\n\tpath = /dev/zero\n");

        Run run = run("status", "--programme", acme.toString(), "--since", "main");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains(config + " includes /dev/zero, which is not a regular file");
    }

    @Test
    void outsideARepositoryADateIsAsked(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("programme.yaml"), "organisation: Acme\n");

        Run run = run("status", "--programme", elsewhere.toString(), "--since", "main");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("--since is a date such as 2026-06-30 or a Git revision:")
                .contains("is in no Git repository");
    }
}
