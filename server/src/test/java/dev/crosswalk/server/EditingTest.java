package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Programmes;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people do to the programme of the sample company.
final class EditingTest {
    private static final Server SERVER = Server.shared();
    private static UUID account = new UUID(0, 0);

    @TempDir private Path temporary;

    private UUID organisation = new UUID(0, 0);
    private String token = "";

    @BeforeAll
    static void account() {
        account = SERVER.account("dara@example.com", "Dara Example");
    }

    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class)
                .join(organisation, account, new Membership(Role.OWNER, "P04", null, false));
        token = token(Role.OWNER);
    }

    private String token(Role role) {
        Member dara = new Member(account, "dara@example.com", "Dara Example", Map.of(), false);
        return SERVER.bean(Accounts.class).newToken(organisation, dara, role.word(), role, null);
    }

    private HttpRequest.Builder at(String path) {
        return SERVER.at("/api/v1/organisations/" + organisation + path)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = at(path).header("Content-Type", "application/json");
        return SERVER.send(
                (headers.length == 0 ? request : request.headers(headers))
                        .POST(BodyPublishers.ofString(body)));
    }

    private String get(String path) throws Exception {
        HttpResponse<String> response = SERVER.send(at(path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private byte[] zip() throws Exception {
        return SERVER.bytes(at("/folder")).body();
    }

    private Path folder() throws Exception {
        Path folder = temporary.resolve("a-folder-whose-name-has-more-than-forty-characters");
        Printed.unpack(zip(), folder);
        return folder;
    }

    // ---- as the command line

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    adopt ACC-06 --owner 'Security lead' --planned-for 2027-01-31 | adopt | {"controls": ["ACC-06"], "owner": "Security lead", "plannedFor": "2027-01-31"}
                    retire ACC-01 ACC-02 | retire | {"controls": ["ACC-01", "ACC-02"]}
                    exclude A.8.23 --reason 'Nothing is filtered.' | exclude | {"requirement": "A.8.23", "reason": "Nothing is filtered."}
                    include A.5.8 --reason 'Our contracts want it.' --by 'Chief executive' | include | {"requirement": "A.5.8", "reason": "Our contracts want it.", "by": "Chief executive"}
                    done ACC-07 --on 2026-10-09 --by 'Dara Example' | done | {"control": "ACC-07", "on": "2026-10-09", "by": "Dara Example"}
                    exception add --control ACC-05 --reason 'Two hosts' --until 2026-12-31 --accepted-by 'Security lead' | add-exception | {"control": "ACC-05", "reason": "Two hosts", "until": "2026-12-31", "acceptedBy": "Security lead"}
                    person add P99 --name 'Zoe Example' --role 'Security lead' | add-person | {"id": "P99", "name": "Zoe Example", "roles": ["Security lead"]}
                    document approve security-objectives --version 1.0 --by 'Chief technology officer' --text-elsewhere | approve-document | {"document": "security-objectives", "version": "1.0", "approvedBy": "Chief technology officer", "elsewhere": true}
                    """)
    void anEditIsAnsweredAsTheCommandLineAnswersIt(String command, String edit, String body)
            throws Exception {
        Path folder = folder();
        String[] words = words(command);
        HttpResponse<String> tried = post("/edits/" + edit + "?try=true", body);

        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).isEqualTo(Printed.text(folder, with(words, "--dry-run")));
        assertThat(tried.headers().firstValue("ETag")).contains("\"1\"");

        HttpResponse<String> made = post("/edits/" + edit, body);
        assertThat(made.body()).isEqualTo(Printed.text(folder, with(words)));
        assertThat(made.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(get("/status")).isEqualTo(Printed.text(folder, "status", "--format", "json"));
    }

    private static String[] words(String command) {
        return java.util.regex.Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .toArray(String[]::new);
    }

    private static String[] with(String[] words, String... more) {
        return Stream.of(words, more, new String[] {"--format", "json"})
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    @Test
    void evidenceComesWithItsFile() throws Exception {
        Path folder = folder();
        Path file = Files.writeString(temporary.resolve("access review.txt"), "All is well.");
        String request = "{\"controls\": [\"ACC-07\"], \"on\": \"2026-10-09\", \"findings\": 0}";
        String parts =
                """
                --x\r
                Content-Disposition: form-data; name="request"\r
                Content-Type: application/json\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="access review.txt"\r
                \r
                All is well.\r
                --x--\r
                """
                        .formatted(request);
        HttpResponse<String> made =
                SERVER.send(
                        at("/edits/add-evidence")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(parts)));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.body())
                .isEqualTo(
                        Printed.text(
                                folder,
                                "evidence",
                                "add",
                                file.toString(),
                                "--control",
                                "ACC-07",
                                "--on",
                                "2026-10-09",
                                "--findings",
                                "0",
                                "--format",
                                "json"));
        assertThat(get("/changes/2")).contains("evidence/2026/access-review.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    set-parameters | {"set": ["approved_regions=EU"]}
                    change-items | {"items": [{"kind": "exceptions", "key": "EX-01"}]}
                    change-items | {"items": [{"kind": "people", "content": {"id": "P98", "name": "Yan Example"}}]}
                    ask | {"withdrawn": [], "answers": ["ACC-06=unknown"], "by": "Dara Example"}
                    change-report | {"report": "soc2-2025", "withdrawn": true}
                    add-control | {"title": "Rights are looked at", "discharges": ["acc-review-periodic"], "cadence": "quarterly"}
                    change-control | {"control": "ACC-07", "cadence": "yearly", "note": "Once a year is enough here."}
                    add-report | {"cover": {"issuer": "Example Assurance", "scopes": ["soc2-2017:CC"], "period": "2025-10-01..2026-09-30", "issued": "2026-10-10"}}
                    """)
    void whateverIsDoneCanBeTriedAndTakenBack(String edit, String body) throws Exception {
        byte[] before = zip();
        HttpResponse<String> tried = post("/edits/" + edit + "?try=true", body);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(zip()).isEqualTo(before);

        assertThat(post("/edits/" + edit, body).statusCode()).isEqualTo(200);
        assertThat(zip()).isNotEqualTo(before);

        HttpResponse<String> undone = post("/changes/2/undo", "");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(undone.body()).contains("\"applied\": true").contains(".yaml");
        assertThat(zip()).isEqualTo(before);
    }

    private HttpResponse<String> send(String edit, String request, String name, byte[] file)
            throws Exception {
        return send("/edits/" + edit, request, Map.of("file", Map.entry(name, file)));
    }

    private HttpResponse<String> send(
            String path, String request, Map<String, Map.Entry<String, byte[]>> files)
            throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                """
                --x\r
                Content-Disposition: form-data; name="request"\r
                Content-Type: application/json\r
                \r
                %s\r
                """
                        .formatted(request)
                        .getBytes(StandardCharsets.UTF_8));
        files.forEach((part, file) -> {
            body.writeBytes(
                    """
                    --x\r
                    Content-Disposition: form-data; name="%s"; filename="%s"\r
                    \r
                    """
                            .formatted(part, file.getKey())
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return SERVER.send(
                at(path).header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @Test
    void theControlsOfAReportAreTakenOverAsTheCommandLineTakesThem() throws Exception {
        Path samples =
                Stream.of("docs", "../docs")
                        .map(docs -> Path.of(docs, "samples", "made-up-report"))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow();
        Path list = samples.resolve("report.csv");
        Path review = samples.resolve("report.csv.review.yaml");
        Path folder =
                temporary.resolve("a-new-programme-with-a-name-of-more-than-forty-characters");
        Printed.bytes(
                null,
                "init",
                folder.toString(),
                "--organisation",
                "Example Freight Ltd",
                "--want",
                "iso27001-2022",
                "--adopt",
                "none");
        organisation =
                SERVER.bean(Programmes.class).begin(new FolderTree(folder), "Ada").organisation();
        SERVER.bean(Accounts.class).join(organisation, account, Role.OWNER);
        token = token(Role.OWNER);
        String cover =
                """
                {"cover": {"issuer": "Example Assurance LLP", "scopes": ["soc2-2017:CC,A,C"],
                "period": "2025-10-01..2026-09-30", "issued": "2026-10-12"}}
                """;
        Map<String, Map.Entry<String, byte[]>> files =
                Map.of(
                        "file", Map.entry("report.csv", Files.readAllBytes(list)),
                        "review", Map.entry("report.csv.review.yaml", Files.readAllBytes(review)));

        HttpResponse<String> taken = send("/edits/intake", cover, files);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body().replace("\"report.csv\"", "\"" + list + "\""))
                .isEqualTo(
                        Printed.text(
                                folder,
                                "intake",
                                list.toString(),
                                "--read",
                                review.toString(),
                                "--issuer",
                                "Example Assurance LLP",
                                "--scope",
                                "soc2-2017:CC,A,C",
                                "--period",
                                "2025-10-01..2026-09-30",
                                "--issued",
                                "2026-10-12",
                                "--apply",
                                "--format",
                                "json"));
        assertThat(get("/status")).isEqualTo(Printed.text(folder, "status", "--format", "json"));
        assertThat(send("/intake", "{}", files).body()).contains("\"ORG-01\"");
    }

    @Test
    void documentsAreWrittenEditedAndApproved() throws Exception {
        String one = "{\"documents\": [\"isms-scope\"], \"files\": [\"md\"]}";
        assertThat(post("/edits/write-documents", one).statusCode()).isEqualTo(200);
        String read =
                SERVER.send(at("/files/documents/isms-scope.md"))
                        .headers()
                        .firstValue("ETag")
                        .orElse("");
        assertThat(read)
                .as("the tag by which a text is not written over unseen")
                .startsWith("\"2;");
        byte[] text = SERVER.bytes(at("/files/documents/isms-scope.md")).body();
        assertThat(new String(text, StandardCharsets.UTF_8)).startsWith("#");

        byte[] edited = "# Scope\n\nAll of it.\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> said =
                send("edit-document", "{\"document\": \"isms-scope\"}", "scope.md", edited);
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(SERVER.bytes(at("/files/documents/isms-scope.md")).body()).isEqualTo(edited);
        HttpResponse<String> approved =
                post(
                        "/edits/approve-document",
                        "{\"document\": \"isms-scope\", \"version\": \"9.0\", \"approvedBy\": \"Chief executive\", \"note\": \"minutes of 14 October\"}");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        HttpResponse<String> download = SERVER.send(at("/files/documents/isms-scope.md"));
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(SERVER.send(at("/files/../programme.yaml")).statusCode()).isGreaterThan(399);
    }

    @Test
    void aWorkbookAndAFolderComeBackAsTheyWent() throws Exception {
        byte[] before = zip();
        byte[] workbook = SERVER.bytes(at("/workbook")).body();
        HttpResponse<String> imported = send("import-workbook", "{}", "acme.xlsx", workbook);
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        assertThat(zip()).isEqualTo(before);

        post("/edits/retire", "{\"controls\": [\"ACC-01\"]}");
        HttpResponse<String> taken = send("take-folder", "{}", "acme.zip", before);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(zip()).isEqualTo(before);
    }

    @Test
    void whatIsSaidIsReadItemByItem() throws Exception {
        assertThat(get("/items?kind=exceptions"))
                .contains("\"key\":\"EX-01\"")
                .contains("\"control\":\"END-02\"");
        assertThat(get("/items?kind=controls&most=2")).contains("\"next\":\"");
        assertThat(SERVER.send(at("/items?kind=exception")).statusCode()).isEqualTo(400);
    }

    // ---- two people

    @Test
    void whoeverReadBeforeSomebodyElseChangedIsToldWhatChanged() throws Exception {
        String tag = SERVER.send(at("/status")).headers().firstValue("ETag").orElseThrow();
        post("/edits/retire", "{\"controls\": [\"ACC-01\"]}");

        HttpResponse<String> late =
                post("/edits/retire", "{\"controls\": [\"ACC-02\"]}", "If-Match", tag);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("urn:crosswalk:problem:changed-meanwhile")
                .contains("\"recordedBy\":\"Dara Example\"")
                .contains("\"key\":\"ACC-01\"")
                .contains("\"did\":\"changed\"")
                .contains("\"before\":{");
        assertThat(
                        post("/edits/retire", "{\"controls\": [\"ACC-02\"]}", "If-Match", "\"2\"")
                                .statusCode())
                .isEqualTo(200);
    }

    /// What stands beside it may change: only what the edit changes too is asked about.
    @Test
    void whoWritesAReasonIsRefusedWhereSomebodyElseWroteOneSinceAndNotForAnythingElse()
            throws Exception {
        String tag = SERVER.send(at("/status")).headers().firstValue("ETag").orElseThrow();
        String other = "{\"requirement\": \"A.8.23\", \"reason\": \"%s\"}";
        post("/edits/retire", "{\"controls\": [\"ACC-01\"]}");
        assertThat(
                        post("/edits/exclude", other.formatted("Nothing is."), "If-Match", tag)
                                .statusCode())
                .isEqualTo(200);

        for (String edit : List.of("exclude", "include")) {
            HttpResponse<String> late =
                    post("/edits/" + edit, other.formatted("A law."), "If-Match", tag);

            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(late.body())
                    .contains("Somebody changed this after you read it.")
                    .contains("\"kind\":\"exclusions\"")
                    .contains("\"recordedBy\":\"Dara Example\"")
                    .contains("Nothing is.")
                    .doesNotContain("ACC-01");
        }
        String item =
                "{\"items\": [{\"kind\": \"exclusions\", \"key\": \"iso27001-2022/A.8.23\", \"content\": null}]}";
        assertThat(post("/edits/change-items", item, "If-Match", tag).statusCode()).isEqualTo(412);
        String name =
                "{\"items\": [{\"kind\": \"settings\", \"key\": \"\", \"content\": {\"organisation\": \"%s\", \"timeZone\": \"Europe/Dublin\"}}]}";
        assertThat(post("/edits/change-items", name.formatted("One Ltd")).statusCode())
                .isEqualTo(200);
        assertThat(
                        post(
                                        "/edits/change-items",
                                        name.formatted("Other Ltd"),
                                        "If-Match",
                                        "\"3\"")
                                .statusCode())
                .isEqualTo(412);
        HttpResponse<String> seen =
                post("/edits/include", other.formatted("A law."), "If-Match", "\"3\"");
        assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
        assertThat(get("/items?kind=inclusions")).contains("\"justification\":\"A law.\"");
        assertThat(get("/items?kind=exclusions")).doesNotContain("A.8.23");
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() throws Exception {
        String[] key = {"Idempotency-Key", "one"};
        HttpResponse<String> first = post("/edits/retire", "{\"controls\": [\"ACC-01\"]}", key);
        HttpResponse<String> again = post("/edits/retire", "{\"controls\": [\"ACC-01\"]}", key);
        HttpResponse<String> other = post("/edits/retire", "{\"controls\": [\"ACC-02\"]}", key);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(409);
        assertThat(other.body()).contains("Idempotency-Key");
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() throws Exception {
        post("/edits/adopt", "{\"controls\": [\"ACC-06\"]}");
        post("/edits/adopt", "{\"controls\": [\"ACC-06\"], \"plannedFor\": \"2027-01-31\"}");

        HttpResponse<String> undone = post("/changes/2/undo", "");

        assertThat(undone.statusCode()).isEqualTo(409);
        assertThat(undone.body()).contains("controls ACC-06");
        assertThat(post("/changes/9/undo", "").statusCode()).isEqualTo(404);
    }

    @Test
    void openPagesAreToldOfEachChangeAndOfThoseThatTheyMissed() throws Exception {
        post("/edits/retire", "{\"controls\": [\"ACC-01\"]}");
        try (InputStream events = SERVER.open(at("/events").header("Last-Event-ID", "1")).body();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            assertThat(next(lines)).contains("\"change\":2").contains("ACC-01");
            post("/edits/retire", "{\"controls\": [\"ACC-02\"]}");
            assertThat(next(lines))
                    .contains("\"change\":3")
                    .contains("\"recordedBy\":\"Dara Example\"")
                    .contains("\"key\":\"ACC-02\"");
        }
    }

    private static String next(BufferedReader lines) throws Exception {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                return line;
            }
        }
        return "";
    }

    @Test
    void theTrailIsReadInPartsAndACursorOfAnotherOrganisationIsRefused() throws Exception {
        post("/edits/retire", "{\"controls\": [\"ACC-01\"]}");
        post("/edits/retire", "{\"controls\": [\"ACC-02\"]}");

        String first = get("/changes?most=2");
        String cursor = first.replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(first)
                .contains("\"number\":3")
                .contains("\"number\":2")
                .doesNotContain("\"number\":1");
        assertThat(get("/changes?most=2&cursor=" + cursor))
                .contains("\"number\":1")
                .contains("\"next\":null");
        assertThat(get("/changes/1/items?most=3"))
                .contains("\"did\":\"added\"")
                .contains("\"next\":\"");
        begin();
        HttpResponse<String> foreign = SERVER.send(at("/changes?cursor=" + cursor));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.body()).contains("\"parameter\":\"cursor\"");
        assertThat(SERVER.send(at("/changes?most=1000000")).statusCode()).isEqualTo(400);
    }

    @Test
    void theTrailSaysWhatWasAnsweredInWords() throws Exception {
        HttpResponse<String> said =
                post(
                        "/edits/ask",
                        "{\"wants\": [\"iso27001-2022\"], \"by\": \"Dara Example\", \"answers\":"
                                + " [\"phys-perimeter-solid=yes\", \"phys-delivery-separated=no\"]}");

        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(get("/changes?most=1"))
                .containsPattern("\"what\":\"Answers done: [A-Z][^;\"]+\\. Answers not done: [A-Z]")
                .doesNotContain("phys-");
    }

    // ---- who may

    @Test
    void aControlOwnerKeepsTheirOwnControlsAndNoOthers() throws Exception {
        post(
                "/edits/adopt",
                "{\"controls\": [\"ACC-06\"], \"owner\": \"Chief technology officer\"}");
        token = token(Role.CONTROL_OWNER);
        String own = "{\"controls\": [\"ACC-06\"], \"plannedFor\": \"2027-01-31\"}";

        assertThat(post("/edits/adopt?try=true", own).statusCode()).isEqualTo(200);
        assertThat(get("/permits?control=ACC-06")).contains("\"adopt\"").doesNotContain("retire");
        assertThat(get("/permits?control=ACC-05")).doesNotContain("\"adopt\"");
        for (String others :
                new String[] {
                    "{\"controls\": [\"ACC-05\"]}",
                    "{\"controls\": [\"ACC-06\", \"ACC-05\"]}",
                    "{\"controls\": [\"ACC-06\"], \"owner\": \"Security lead\"}"
                }) {
            HttpResponse<String> refused = post("/edits/adopt", others);
            assertThat(refused.statusCode()).as(others).isEqualTo(403);
            assertThat(refused.body()).contains("your own controls");
        }
    }

    // ---- controls of one's own, and pieces that should not be there

    @Test
    void aControlOfOnesOwnSaysBeforeItIsThereWhatItWouldProve() throws Exception {
        String body =
                """
                {"title": "Rights are looked at each quarter", "objective": "Nobody keeps a right.",
                 "owner": "Security lead", "cadence": "quarterly", "effort": "2",
                 "evidence": ["Access review record"], "discharges": ["acc-review-periodic"]}
                """;

        String tried = post("/edits/add-control?try=true", body).body();

        assertThat(tried)
                .contains("\"control\": \"OWN-01\"")
                .contains("provenOnceShown")
                .contains("\"onceShown\": [");
        HttpResponse<String> made = post("/edits/add-control", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(get("/show?what=OWN-01"))
                .contains("Rights are looked at each quarter", "access-review-record", "quarterly");
        assertThat(get("/changes")).contains("OWN-01 Rights are looked at each quarter");
    }

    @Test
    void theObligationsOfAControlAreFoundByWhatItDoes() throws Exception {
        assertThat(get("/obligations?words=we+review+access+rights+each+quarter"))
                .contains("\"acc-review-periodic\"")
                .contains("\"title\": \"Access");
        assertThat(get("/obligations?words=mfa")).contains("\"obligations\": [");
        assertThat(SERVER.send(at("/obligations?words=+")).statusCode()).isEqualTo(400);
    }

    @Test
    void aControlOwnerChangesOwnControlsAndNotWhatTheyCountFor() throws Exception {
        post(
                "/edits/add-control",
                """
                {"id": "OUR-1", "title": "Ours", "owner": "Dara Example",
                 "discharges": ["acc-review-periodic"]}
                """);
        token = token(Role.CONTROL_OWNER);

        HttpResponse<String> note =
                post(
                        "/edits/change-control",
                        "{\"control\": \"OUR-1\", \"note\": \"In the wiki.\"}");

        assertThat(note.statusCode()).as(note.body()).isEqualTo(200);
        for (String more :
                List.of(
                        "\"control\": \"OUR-1\", \"owner\": \"Security lead\"",
                        "\"control\": \"OUR-1\", \"discharges\": [\"acc-mfa-remote\"]",
                        "\"control\": \"CRY-01\", \"note\": \"x\"")) {
            assertThat(post("/edits/change-control", "{" + more + "}").statusCode())
                    .as(more)
                    .isEqualTo(403);
        }
    }

    @Test
    void aPieceThatShouldNotBeThereIsWithdrawnAndTheTrailSaysWhy() throws Exception {
        String request = "{\"controls\": [\"ACC-07\"], \"on\": \"2026-10-09\", \"findings\": 0}";
        byte[] file = "All is well.".getBytes(StandardCharsets.UTF_8);
        assertThat(send("add-evidence", request, "review.txt", file).statusCode()).isEqualTo(200);
        byte[] with = zip();

        HttpResponse<String> gone =
                post(
                        "/edits/withdraw-evidence",
                        "{\"evidence\": [\"EV-0001\"], \"why\": \"It is of another system.\"}");

        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
        assertThat(get("/evidence?control=ACC-07")).doesNotContain("EV-0001");
        assertThat(get("/changes")).contains("is withdrawn: It is of another system");
        assertThat(post("/changes/3/undo", "").statusCode()).isEqualTo(200);
        assertThat(zip()).isEqualTo(with);
        // The same file can be put where it belongs.
        post("/edits/withdraw-evidence", "{\"evidence\": [\"EV-0001\"], \"why\": \"Wrong.\"}");
        assertThat(send("add-evidence", request, "review.txt", file).statusCode()).isEqualTo(200);
    }

    // ---- bad input

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    adopt | {"controls": ["ACC-06"], "ownr": "x"} | 400 | "nearest":["owner"]
                    adopt | {"controls": "ACC-06"} | 400 | is no list
                    adopt | {"controls": [7]} | 400 | controls[0]
                    adopt | {"controls": ["ACC-06"], "plannedFor": "31.1.2027"} | 400 | is not a date
                    adopt | {"controls": ["ACC-66"]} | 400 | "nearest":["ACC-06"
                    adopt | {"controls": [] } | 400 | "parameter":"controls"
                    adopt | {"controls": ["ACC-06" | 422 | line 1, column
                    adopt | [1] | 422 | is no JSON object
                    adopt | {"controls": ["ACC-06"], "controls": ["ACC-05"]} | 422 | uplicate
                    adapt | {} | 400 | "nearest":["adopt"]
                    add-evidence | {"controls": ["ACC-07"]} | 400 | "parameter":"file"
                    change-items | {"items": [{"kind": "exceptions", "content": {"id": "EX-77"}}]} | 422 | details
                    add-control | {"title": "Ours"} | 400 | "parameter":"discharges"
                    add-control | {"title": "Ours", "discharges": ["acc-review-periodicaly"]} | 400 | "nearest":["acc-review-periodic"
                    add-control | {"title": "Ours", "discharges": ["acc-review-periodic"], "cadence": "quaterly"} | 400 | "nearest":["quarterly"
                    add-control | {"id": "ACC-07", "title": "Ours", "discharges": ["acc-review-periodic"]} | 409 | is the id of another control
                    change-control | {"control": "ACC-07", "title": "Ours"} | 422 | is a control of the library
                    withdraw-evidence | {"evidence": ["EV-0001"]} | 400 | "parameter":"why"
                    withdraw-evidence | {"evidence": ["EV-0001"], "why": "It is of another system."} | 400 | "parameter":"evidence"
                    change-items | {"items": [{"kind": "exception", "key": "EX-01"}]} | 400 | "nearest":["exceptions"]
                    """)
    void whatIsWrongIsNamedAndNothingIsDone(String edit, String body, int status, String says)
            throws Exception {
        HttpResponse<String> refused = post("/edits/" + edit, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(says);
        assertThat(
                        SERVER.bean(Programmes.class)
                                .current(new Tenant(organisation))
                                .orElseThrow()
                                .change())
                .isEqualTo(1);
    }
}
