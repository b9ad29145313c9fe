package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.cli.Main;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `crosswalk pull` and `push` between a folder and a running server.
final class ExchangeTest {
    private static final Server SERVER = Server.shared();

    @TempDir private Path temporary;

    private UUID organisation = new UUID(0, 0);
    private String token = "";
    private Path folder = Path.of("");

    @BeforeEach
    void begin() throws Exception {
        UUID account = SERVER.ada();
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class)
                .join(organisation, account, new Membership(Role.OWNER, "P04", null, false));
        token = token(Role.OWNER);
        folder = temporary.resolve("sample");
    }

    private String token(Role role) {
        Member ada = new Member(SERVER.ada(), "ada@example.com", "Ada", Map.of(), false);
        return SERVER.bean(Accounts.class).newToken(organisation, ada, role.word(), role, null);
    }

    private record Ran(int exit, String out, String err) {}

    private Ran run(String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        if (!words[0].equals("lint")) {
            args.addAll(List.of("--programme", folder.toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                Main.run(
                        new Terminal(
                                new ByteArrayInputStream(new byte[0]),
                                out,
                                err,
                                false,
                                true,
                                Server.NOW,
                                Map.of("CROSSWALK_TOKEN", token, "COLUMNS", "120")),
                        args.toArray(String[]::new));
        return new Ran(
                exit,
                out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "),
                err.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "));
    }

    private Ran fine(String... words) {
        Ran ran = run(words);
        assertThat(ran.exit()).as(ran.err() + ran.out()).isZero();
        return ran;
    }

    private void pulled() {
        fine("pull", "--server", address(), "--apply");
    }

    private static String address() {
        return SERVER.at("").build().uri().toString();
    }

    private HttpRequest.Builder at(String path) {
        return SERVER.at("/api/v1/organisations/" + organisation + path)
                .header("Authorization", "Bearer " + token);
    }

    private String get(String path) throws Exception {
        HttpResponse<String> response = SERVER.send(at(path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private void edit(String edit, String body) throws Exception {
        HttpResponse<String> response =
                SERVER.send(
                        at("/edits/" + edit)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private void evidence(String text) throws Exception {
        HttpResponse<String> response =
                SERVER.send(
                        at("/edits/add-evidence")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                --x\r
                                                Content-Disposition: form-data; name="request"\r
                                                Content-Type: application/json\r
                                                \r
                                                {"controls": ["ACC-07"], "on": "2026-10-09", "findings": 0}\r
                                                --x\r
                                                Content-Disposition: form-data; name="file"; filename="access review.txt"\r
                                                \r
                                                %s\r
                                                --x--\r
                                                """
                                                        .formatted(text))));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /// All that the server's folder holds, but what people keep beside programmes in Git.
    private Map<String, String> exported() throws Exception {
        Path export = Files.createTempDirectory(temporary, "export");
        Printed.unpack(SERVER.bytes(at("/folder")).body(), export);
        return files(export);
    }

    private void assertAlike() throws Exception {
        Map<String, String> here = files(folder);
        Map<String, String> there = exported();
        assertThat(here.keySet()).isEqualTo(there.keySet());
        here.forEach((name, text) -> assertThat(text).as(name).isEqualTo(there.get(name)));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".crosswalk")) {
                    files.put(
                            name,
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    @Test
    void whatIsPulledIsWhatIsExported() throws Exception {
        evidence("All is well.");

        pulled();

        assertAlike();
        assertThat(files(folder)).containsKey("evidence/2026/access-review.txt");
        assertThat(fine("pull").out()).contains("there is nothing to pull");
        assertThat(fine("push").out()).contains("there is nothing to push");
        fine("lint", folder.toString());
    }

    @Test
    void anEditOfTheFolderIsOnTheServerAfterAPush() throws Exception {
        pulled();
        fine("adopt", "ACC-05", "--owner", "Security lead");
        Path file = Files.writeString(temporary.resolve("review.txt"), "All is well.");
        fine(
                "evidence",
                "add",
                file.toString(),
                "--control",
                "ACC-07",
                "--on",
                "2026-10-09",
                "--findings",
                "0");

        Ran shown = fine("push");
        assertThat(shown.out()).contains("controls:ACC-05", "file:evidence/2026/review.txt");
        assertThat(get("/changes")).doesNotContain("\"change\":2");
        Ran pushed = fine("push", "--apply");

        assertThat(pushed.err()).contains("sent 1 of 1 files");
        assertThat(get("/items?kind=controls&key=ACC-05")).contains("Security lead");
        assertThat(get("/files/evidence/2026/review.txt")).isEqualTo("All is well.");
        assertThat(get("/changes/2")).contains("The folder sample is taken over");
        assertAlike();
        assertThat(fine("pull").out()).contains("there is nothing to pull");

        fine("adopt", "ACC-06", "--owner", "Security lead", "--planned-for", "2027-01-31");
        assertThat(fine("push", "--apply").err()).isEmpty();
        assertThat(get("/items?kind=controls&key=ACC-06")).contains("Security lead");
    }

    @Test
    void whatBothSidesChangedIsAConflictUntilSomebodySaysWhichCounts() throws Exception {
        pulled();
        fine("adopt", "ACC-05", "--owner", "Security lead");
        edit("adopt", "{\"controls\": [\"ACC-05\"], \"owner\": \"Chief executive\"}");
        edit("add-person", "{\"id\": \"P99\", \"name\": \"Zoe Example\"}");
        Map<String, String> before = files(folder);

        for (String verb : List.of("pull", "push")) {
            Ran refused = run(verb, "--apply");
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.out())
                    .contains("controls:ACC-05", "Security lead", "Chief executive");
            assertThat(refused.err()).contains("nothing was written, because both sides changed");
        }
        assertThat(files(folder)).isEqualTo(before);
        assertThat(get("/changes")).doesNotContain("\"change\":4");

        fine("pull", "--theirs", "controls:ACC-05", "--apply");
        assertAlike();
        assertThat(files(folder).get("people.yaml")).contains("Zoe Example");

        fine("undo");
        assertThat(files(folder)).isEqualTo(before);
        fine("push", "--mine", "all", "--apply");
        assertThat(get("/items?kind=controls&key=ACC-05")).contains("Security lead");
        assertThat(get("/items?kind=people&key=P99")).contains("Zoe Example");
    }

    @Test
    void whatEachSideChangedInAnotherFieldIsPutTogetherByWhatTheServerKnowsOfBefore()
            throws Exception {
        pulled();
        fine("adopt", "ACC-05", "--owner", "Security lead");
        fine("push", "--apply");
        Path file = fileOf("control: ACC-05");
        String own = ownOf(Files.readString(file));
        Files.writeString(
                file, Files.readString(file).replace(own, own + "    note: Asked in March\n"));
        edit("adopt", "{\"controls\": [\"ACC-05\"], \"owner\": \"Chief executive\"}");

        Ran shown = fine("push");
        assertThat(shown.out())
                .contains("each in other fields, and is put together: controls:ACC-05");
        fine("push", "--apply");

        assertThat(get("/items?kind=controls&key=ACC-05"))
                .contains("Chief executive", "Asked in March");
        fine("pull", "--apply");
        assertThat(Files.readString(file)).contains("Chief executive", "Asked in March");
        assertThat(fine("push").out()).contains("there is nothing to push");
        assertThat(get("/items/versions?kind=controls&key=ACC-05&most=1"))
                .contains("Chief executive", "Asked in March", "\"next\":\"");
        assertThat(SERVER.send(at("/items/versions?kind=control&key=ACC-05")).body())
                .contains("controls");
    }

    private Path fileOf(String text) throws IOException {
        String name =
                files(folder).entrySet().stream()
                        .filter(e -> e.getValue().contains(text))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        return folder.resolve(name);
    }

    /// The lines of the control that a verb adopted last.
    private static String ownOf(String yaml) {
        int at = yaml.indexOf("control: ACC-05");
        int end = yaml.indexOf("owner:", at);
        return yaml.substring(at, yaml.indexOf('\n', end) + 1);
    }

    @Test
    void whatIsGoneFromTheFolderIsGoneFromTheServerAndComesBackWithUndo() throws Exception {
        evidence("All is well.");
        pulled();
        Path index = folder.resolve("evidence/evidence.yaml");
        Files.delete(index);
        Files.delete(folder.resolve("evidence/2026/access-review.txt"));

        fine("push", "--apply");

        assertThat(exported()).doesNotContainKey("evidence/2026/access-review.txt");
        HttpResponse<String> undone =
                SERVER.send(at("/changes/3/undo").POST(BodyPublishers.noBody()));
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        fine("pull", "--apply");
        assertAlike();
        assertThat(files(folder)).containsKey("evidence/2026/access-review.txt");
    }

    private void write() {
        fine("documents", "--document", "statement-of-applicability", "--write", "--format", "md");
    }

    /// A statement that was approved in the folder, two weeks ago, with its text beside it.
    private void approvedInTheFolder() throws IOException {
        write();
        Path text = folder.resolve("documents/statement-of-applicability.md");
        Files.writeString(text, Files.readString(text) + "\nRead and discussed line by line.\n");
        fine(
                "document",
                "approve",
                "statement-of-applicability",
                "--version",
                "1.0",
                "--by",
                "Chief executive",
                "--on",
                "2026-10-01");
        write();
    }

    @Test
    void aStatementThatWasApprovedBeforeItCameIsKeptAsItWasWhenItCame() throws Exception {
        pulled();
        approvedInTheFolder();

        fine("push", "--apply");

        assertThat(get("/statement/versions"))
                .contains(
                        "\"version\":\"1.0\"", "\"approvedOn\":\"2026-10-01\"", "\"arrived\":true");
        assertThat(get("/statement/difference"))
                .contains("Nothing has changed since Chief executive approved version 1.0");
        HttpResponse<String> begun =
                SERVER.send(
                        SERVER.at("/api/v1/organisations")
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/zip")
                                .POST(BodyPublishers.ofByteArray(zipped(folder))));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        organisation =
                UUID.fromString(begun.body().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1"));
        token = token(Role.OWNER);
        assertThat(get("/statement/versions"))
                .contains("\"arrived\":true", "\"state\":\"approved\"");
    }

    @Test
    void ofAStatementThatSaysSomethingElseThanWasApprovedNoVersionIsKept() throws Exception {
        pulled();
        approvedInTheFolder();
        fine(
                "exclude",
                "iso27001-2022/A.5.23",
                "--reason",
                "No cloud.",
                "--approved-by",
                "Chief executive");

        fine("push", "--apply");

        assertThat(get("/statement/versions")).contains("\"items\":[]");
        assertThat(get("/statement/difference")).contains("was not kept here");
    }

    private static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files(folder).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whoMayOnlyReadPullsAndDoesNotPush() throws Exception {
        token = token(Role.VIEWER);
        pulled();
        fine("adopt", "ACC-06", "--owner", "Security lead");

        Ran refused = run("push", "--apply");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "does not allow it: This token may do what somebody may who is"
                                + " viewer here");
        token = "cwt_guessed";
        assertThat(run("pull").err()).contains("does not take the token");
    }

    @Test
    void theRulesOfProgrammesHoldForWhatIsPushed() throws Exception {
        pulled();
        edit("add-person", "{\"id\": \"zoe\", \"name\": \"Zoe Example\"}");
        Path people = folder.resolve("people.yaml");
        Files.writeString(people, Files.readString(people) + "  - { id: ZOE, name: Zoe Else }\n");

        Ran refused = run("push", "--apply");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("differs only by case");
        assertThat(get("/changes")).doesNotContain("\"change\":3");
    }

    @Test
    void aFileIsKeptUnderTheDigestThatItHas() throws Exception {
        HttpResponse<String> put =
                SERVER.send(
                        at("/artefacts/" + "0".repeat(64))
                                .header("Content-Type", "application/octet-stream")
                                .PUT(BodyPublishers.ofString("something else")));

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(put.body()).contains("is not that of what was sent");
        HttpResponse<String> got = SERVER.send(at("/artefacts/" + "0".repeat(64)));
        assertThat(got.statusCode()).isEqualTo(404);
    }
}
