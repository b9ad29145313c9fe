package dev.crosswalk.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.exchange.ExchangeAnswer;
import dev.crosswalk.answers.exchange.ExchangeAnswer.Direction;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.content.Content;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.edit.FolderUndo;
import dev.crosswalk.files.exchange.ItemName;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder and a server's programme, brought together.
class ExchangeTest {
    private static final String CONTROLS =
            """
            controls:
              - control: ACC-01 # the first one
                state: planned
                owner: IT
              - control: ACC-02
                state: planned
                owner: IT
            """;

    @TempDir private Path root;
    private Path folder = Path.of("");
    private final MemoryProgramme server = new MemoryProgramme();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void aFolderThatWasPulled() throws Exception {
        folder = root.resolve("acme");
        Files.createDirectory(folder);
        server.yaml("programme.yaml", "format: 2\norganisation: Acme\nframeworks: []\n")
                .yaml("controls/access.yaml", CONTROLS)
                .file("documents/access-control-policy.md", "# Access\n");
        exchange(Direction.PULL, true, List.of(), List.of()).into(folder);
        server.traffic.clear();
    }

    private Exchange exchange(
            Direction direction, boolean apply, List<String> mine, List<String> theirs) {
        return new Exchange(
                new Exchange.Asked(
                        direction, "acme", mine, theirs, apply, "crosswalk pull --apply", "APPLY"),
                server,
                Content.bundled(),
                new Terminal(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        told,
                        false,
                        true,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        Map.of()));
    }

    private ExchangeAnswer pull(String... theirs) throws Exception {
        return exchange(Direction.PULL, true, List.of(), List.of(theirs))
                .in(FolderFiles.read(folder));
    }

    private ExchangeAnswer push(String... mine) throws Exception {
        return exchange(Direction.PUSH, true, List.of(mine), List.of())
                .in(FolderFiles.read(folder));
    }

    private String here(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void here(String name, String from, String to) throws IOException {
        String text = here(name);
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(name), text.replace(from, to));
    }

    private void there(String name, String from, String to) {
        String text = server.yaml(name);
        assertThat(text).contains(from);
        server.yaml(name, text.replace(from, to));
    }

    private static List<String> names(List<ItemName> names) {
        return names.stream().map(ItemName::toString).toList();
    }

    private Map<String, String> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
            return all;
        }
    }

    private static final String ACCESS = "controls/access.yaml";
    private static final String FIRST = "# the first one\n    state: planned";
    private static final String SECOND = "ACC-02\n    state: planned\n    owner: IT";

    // ---- the first time

    @Test
    void anEmptyFolderGetsTheVeryBytesOfTheServer() throws Exception {
        assertThat(here(ACCESS)).isEqualTo(CONTROLS);
        assertThat(here("documents/access-control-policy.md")).isEqualTo("# Access\n");
        assertThat(here(".crosswalk/server.yaml"))
                .contains("server: \"https://crosswalk.example.com\"", " controls:ACC-01\"");
        assertThat(here(".crosswalk/.gitignore")).contains("!server.yaml");
        assertThat(pull().comparison().differing()).isEmpty();
        assertThat(push().comparison().differing()).isEmpty();
        assertThat(server.traffic).isEmpty();
    }

    @Test
    void whereNothingIsKnownToBeInCommonWhatEitherSideHasStays() throws Exception {
        Files.delete(folder.resolve(".crosswalk/server.yaml"));
        here(ACCESS, "ACC-02", "ACC-03");

        ExchangeAnswer pulled = pull();

        assertThat(names(pulled.changes())).containsExactly("controls:ACC-02");
        assertThat(here(ACCESS)).contains("ACC-01", "ACC-02", "ACC-03");
    }

    // ---- one side

    @Test
    void whatWasChangedThereIsTakenAndCommentsStay() throws Exception {
        there(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: Ops");

        ExchangeAnswer pulled = pull();

        assertThat(names(pulled.changes())).containsExactly("controls:ACC-02");
        assertThat(here(ACCESS)).isEqualTo(server.yaml(ACCESS)).contains("# the first one");
        assertThat(pull().comparison().differing()).isEmpty();
    }

    @Test
    void whatWasChangedHereIsSentAndWhatWasChangedThereStaysThere() throws Exception {
        here(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: Ops");
        there(ACCESS, FIRST, "\n    state: planned\n    note: Theirs");

        ExchangeAnswer pushed = push();

        assertThat(names(pushed.changes())).containsExactly("controls:ACC-02");
        assertThat(server.yaml(ACCESS)).contains("Ops", "Theirs");
        assertThat(here(ACCESS)).doesNotContain("Theirs");
        ExchangeAnswer pulled = pull();
        assertThat(names(pulled.changes())).containsExactly("controls:ACC-01");
        assertThat(here(ACCESS)).contains("Ops", "Theirs", "# the first one");
    }

    @Test
    void whatIsGoneOnOneSideGoesOnTheOther() throws Exception {
        there(ACCESS, "  - control: " + SECOND + "\n", "");
        pull();
        assertThat(here(ACCESS)).doesNotContain("ACC-02");

        Files.delete(folder.resolve("documents/access-control-policy.md"));
        ExchangeAnswer pushed = push();

        assertThat(names(pushed.changes()))
                .containsExactly("file:documents/access-control-policy.md");
        assertThat(server.files()).isEmpty();
    }

    @Test
    void theSameChangeOnBothSidesIsNone() throws Exception {
        here(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: Ops");
        there(ACCESS, SECOND, "ACC-02\n    owner: Ops\n    state: planned");

        assertThat(push().comparison().differing()).isEmpty();
        assertThat(pull().comparison().differing()).isEmpty();
    }

    // ---- both sides

    private void conflict() throws IOException {
        here(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: Here");
        there(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: There");
    }

    @Test
    void whatBothSidesChangedIsAConflictAndNothingIsWritten() throws Exception {
        conflict();
        there(ACCESS, FIRST, "\n    state: planned\n    note: Theirs");
        Map<String, String> before = all();

        ExchangeAnswer pulled = pull();

        assertThat(names(pulled.open())).containsExactly("controls:ACC-02");
        assertThat(pulled.comparison().fields(pulled.open().getFirst()))
                .isEqualTo(Map.of("owner", List.of("Here", "There")));
        assertThat(pulled.applied()).isFalse();
        assertThat(pulled.lacks()).isNotNull();
        assertThat(all()).isEqualTo(before);
        Json json = new Json();
        pulled.json(json);
        assertThat(json.toString()).contains("\"here\": \"Here\"", "\"there\": \"There\"");
    }

    @Test
    void aConflictIsSettledForEitherSide() throws Exception {
        conflict();

        assertThat(push("controls:ACC-02").applied()).isTrue();
        assertThat(server.yaml(ACCESS)).contains("Here").doesNotContain("There");
        assertThat(pull().comparison().differing()).isEmpty();

        here(ACCESS, "owner: Here", "owner: Mine");
        there(ACCESS, "owner: Here", "owner: Theirs");
        assertThat(pull("all").applied()).isTrue();
        assertThat(here(ACCESS)).contains("Theirs").doesNotContain("Mine");
        assertThat(push().comparison().differing()).isEmpty();
    }

    @Test
    void whatIsKeptInAPullIsSentByTheNextPush() throws Exception {
        conflict();

        exchange(Direction.PULL, true, List.of("ACC-02"), List.of()).in(FolderFiles.read(folder));
        ExchangeAnswer pushed = push();

        assertThat(names(pushed.changes())).containsExactly("controls:ACC-02");
        assertThat(server.yaml(ACCESS)).contains("Here");
    }

    @Test
    void aConflictThatIsNoneIsNotSettled() throws Exception {
        conflict();

        assertThatThrownBy(() -> pull("controls:ACC-01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown conflict \"controls:ACC-01\"")
                .hasMessageContaining("controls:ACC-02");
        assertThatThrownBy(() ->
                        exchange(Direction.PULL, true, List.of("ACC-02"), List.of("ACC-02"))
                                .in(FolderFiles.read(folder)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("both sides");
    }

    @Test
    void whatIsChangedInTheMiddleOfAPushIsNotLost() throws Exception {
        here(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: Ops");
        server.meanwhile =
                () -> there(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: There");
        Map<String, String> before = all();

        assertThatThrownBy(this::push).isInstanceOf(Refusal.class);

        assertThat(server.yaml(ACCESS)).contains("There");
        assertThat(all()).isEqualTo(before);
    }

    // ---- field by field

    private static final String SECONDLY = "ACC-02\n    state: planned\n    ";

    @Test
    void whatEachSideChangedInAnotherFieldIsPutTogether() throws Exception {
        here(ACCESS, SECOND, SECONDLY + "owner: Here");
        there(ACCESS, SECOND, SECONDLY + "owner: IT\n    note: There");

        ExchangeAnswer pulled = pull();

        assertThat(pulled.open()).isEmpty();
        assertThat(names(pulled.changes())).containsExactly("controls:ACC-02");
        assertThat(here(ACCESS)).contains("Here", "There", "# the first one");
        ExchangeAnswer pushed = push();
        assertThat(names(pushed.changes())).containsExactly("controls:ACC-02");
        assertThat(server.yaml(ACCESS)).contains("Here", "There");
        assertThat(pull().comparison().differing()).isEmpty();
    }

    @Test
    void aPushPutsTogetherWhatThePullThenBrings() throws Exception {
        here(ACCESS, SECOND, SECONDLY + "owner: Here");
        there(ACCESS, SECOND, SECONDLY + "owner: IT\n    note: There");

        ExchangeAnswer pushed = push();

        assertThat(pushed.applied()).isTrue();
        assertThat(server.yaml(ACCESS)).contains("Here", "There");
        assertThat(here(ACCESS)).doesNotContain("There");
        Json json = new Json();
        pushed.json(json);
        assertThat(json.toString()).contains("\"together\": true", "\"counts\": \"here\"");
        assertThat(push().changes()).isEmpty();
        assertThat(names(pull().changes())).containsExactly("controls:ACC-02");
        assertThat(here(ACCESS)).contains("Here", "There");
        assertThat(pull().comparison().differing()).isEmpty();
    }

    @Test
    void aConflictThatIsLeftNamesTheFieldWithBothValuesAndWhatBothHad() throws Exception {
        conflict();
        there(ACCESS, "owner: There", "owner: There\n    note: Theirs");

        ExchangeAnswer pulled = pull();

        ItemName item = pulled.open().getFirst();
        assertThat(pulled.comparison().before(item).orElseThrow()).containsEntry("owner", "IT");
        Json json = new Json();
        pulled.json(json);
        assertThat(json.toString())
                .contains("\"here\": \"Here\"", "\"there\": \"There\"", "\"common\": \"IT\"");
        assertThat(pulled.screen().toString()).contains("title=in common", "text=IT,");
    }

    @Test
    void oneSideMayCountForAnItemThatCouldBePutTogether() throws Exception {
        here(ACCESS, SECOND, SECONDLY + "owner: Here");
        there(ACCESS, SECOND, SECONDLY + "owner: IT\n    note: There");

        assertThat(pull("controls:ACC-02").applied()).isTrue();

        assertThat(here(ACCESS)).contains("There").doesNotContain("Here");
    }

    @Test
    void whatBothHadInCommonAndNobodyKnowsIsAsked() throws Exception {
        here(ACCESS, SECOND, SECONDLY + "owner: Here");
        there(ACCESS, SECOND, SECONDLY + "owner: IT\n    note: There");
        server.forget();

        assertThat(names(pull().open())).containsExactly("controls:ACC-02");
    }

    // ---- only shown, taken back

    @Test
    void withoutApplyNothingIsWrittenOnEitherSide() throws Exception {
        here(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: Ops");
        there(ACCESS, FIRST, "\n    state: planned\n    note: Theirs");
        Map<String, String> before = all();

        exchange(Direction.PULL, false, List.of(), List.of()).in(FolderFiles.read(folder));
        exchange(Direction.PUSH, false, List.of(), List.of()).in(FolderFiles.read(folder));

        assertThat(all()).isEqualTo(before);
        assertThat(server.traffic).isEmpty();
    }

    @Test
    void aPullIsTakenBackWithWhatTheFolderRemembers() throws Exception {
        Map<String, String> before = all();
        there(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: Ops");
        pull();

        FolderUndo.last(folder).orElseThrow().apply();

        assertThat(all()).isEqualTo(before);
        assertThat(names(pull().changes())).containsExactly("controls:ACC-02");
    }

    // ---- what does not go together

    @Test
    void whatDoesNotGoTogetherIsNotWritten() throws Exception {
        server.yaml("people.yaml", "people: [{ id: ada, name: Ada Example }]\n")
                .file("evidence/2026/review.txt", "All is well.");
        Files.writeString(folder.resolve("people.yaml"), "people: [{ id: ADA, name: Ada Else }]\n");
        Map<String, String> before = all();

        assertThatThrownBy(this::pull)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not go together, and nothing was written");

        Map<String, String> after = all();
        after.keySet().removeIf(name -> name.startsWith(".crosswalk/incoming"));
        assertThat(after).isEqualTo(before);
        Files.delete(folder.resolve("people.yaml"));
        pull();
        assertThat(here("evidence/2026/review.txt")).isEqualTo("All is well.");
        assertThat(server.traffic)
                .as("what had come is not fetched again")
                .containsExactly("fetch");
    }

    // ---- files

    private void evidenceThere() {
        server.file("evidence/2026/review.txt", "All is well.")
                .yaml(
                        "evidence/evidence.yaml",
                        """
                        evidence:
                          - id: E-1
                            controls: [ACC-01]
                            kind: access-review
                            observedAt: 2026-03-01
                            receivedAt: 2026-03-01
                            by: IT
                            file: 2026/review.txt
                            sha256: %s
                        """
                                .formatted(Sha256.of("All is well.")));
    }

    @Test
    void evidenceComesWithItsFileOnce() throws Exception {
        evidenceThere();

        pull();

        assertThat(here("evidence/2026/review.txt")).isEqualTo("All is well.");
        assertThat(server.traffic).containsExactly("fetch");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("fetched 1 of 1 files");
        assertThat(Files.exists(folder.resolve(".crosswalk/incoming"))).isFalse();
        pull();
        push();
        assertThat(server.traffic).containsExactly("fetch");
    }

    @Test
    void onlyFilesThatAreNotThereAreSent() throws Exception {
        Files.createDirectories(folder.resolve("evidence/2026"));
        Files.writeString(folder.resolve("evidence/2026/review.txt"), "All is well.");
        Files.writeString(folder.resolve("evidence/2026/copy.txt"), "# Access\n");
        Files.writeString(folder.resolve("evidence/.hidden"), "x");
        Files.writeString(folder.resolve("README.md"), "Ours alone");

        push();

        assertThat(server.traffic).containsExactly("keep", "take");
        assertThat(server.files().keySet())
                .containsExactly(
                        "documents/access-control-policy.md",
                        "evidence/2026/copy.txt",
                        "evidence/2026/review.txt");
    }

    @Test
    void aCloneWithoutTheFilesOfEvidenceRemovesNone() throws Exception {
        evidenceThere();
        pull();
        Files.delete(folder.resolve("evidence/2026/review.txt"));

        assertThat(push().changes()).isEmpty();
        assertThat(server.files()).containsKey("evidence/2026/review.txt");
        pull();
        assertThat(here("evidence/2026/review.txt")).isEqualTo("All is well.");
    }

    @Test
    void whatOthersKeepOnTheServerStays() throws Exception {
        server.file("README.md", "theirs");
        here(ACCESS, SECOND, "ACC-02\n    state: planned\n    owner: Ops");

        push();

        assertThat(server.files()).containsKey("README.md");
    }

    @Test
    void nothingOfAServerGoesWhereToolsLook() throws Exception {
        server.yaml(".git/config", "[core]\n")
                .file("evidence/.git/hook", "x")
                .file("documents/../.git/hook", "x");
        Path fresh = Files.createDirectory(root.resolve("fresh"));

        exchange(Direction.PULL, true, List.of(), List.of()).into(fresh);

        try (Stream<Path> files = Files.walk(fresh)) {
            assertThat(files.map(f -> fresh.relativize(f).toString()))
                    .contains("controls/access.yaml")
                    .noneMatch(name -> name.contains(".git/") || name.endsWith(".git"));
        }
    }
}
