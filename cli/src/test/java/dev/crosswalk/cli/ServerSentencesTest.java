package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.crosswalk.files.exchange.Parcel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong with a server or the way to it is said in one sentence, without the token.
class ServerSentencesTest {
    private static final String TOKEN = "cwt_secret-of-ours";
    private static final String ME =
            "{\"account\":\"a\",\"organisations\":[{\"id\":\"0001\",\"name\":\"Acme\"},{\"id\":\"0002\",\"name\":\"Beta\"}]}";

    @TempDir private Path root;
    private final HttpServer http;
    private final Map<String, Reply> replies = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reply(int status, String type, byte[] body, Map<String, String> headers) {}

    ServerSentencesTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() throws IOException {
        http.createContext("/", this::answer);
        http.start();
        reply("/api/v1/me", 200, "application/json", ME);
        Files.createDirectory(root.resolve("acme"));
        Files.writeString(
                root.resolve("acme/programme.yaml"), "organisation: Acme\nframeworks: []\n");
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private void reply(String path, int status, String type, String body) {
        replies.put(path, new Reply(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getRequestBody().readAllBytes();
            Reply reply =
                    replies.getOrDefault(
                            exchange.getRequestURI().getPath(),
                            new Reply(404, "text/html", new byte[0], Map.of()));
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    private Run run(String verb, String... more) {
        List<String> args = new ArrayList<>(List.of(verb, "--programme", acme()));
        args.addAll(List.of(more));
        Run run = Run.with(Map.of("CROSSWALK_TOKEN", TOKEN), args.toArray(String[]::new));
        assertThat(run.out() + run.err()).doesNotContain(TOKEN);
        return run;
    }

    private String acme() {
        return root.resolve("acme").toString();
    }

    private void refused(Run run, String sentence) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    private void problem(int status, String detail) {
        reply("/api/v1/organisations/0001/folder", 200, "application/zip", "");
        reply(
                "/api/v1/organisations/0001/folder",
                status,
                "application/problem+json",
                "{\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail));
    }

    private Run acmeOf(String verb, String... more) {
        List<String> args =
                new ArrayList<>(List.of("--server", address(), "--organisation", "Acme"));
        args.addAll(List.of(more));
        return run(verb, args.toArray(String[]::new));
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        refused(
                run("pull", "--server", "http://localhost:" + free),
                "http://localhost:%d cannot be reached: nothing listens there".formatted(free));
        refused(
                run("pull", "--server", "https://no-such-host.invalid"),
                "https://no-such-host.invalid cannot be reached: there is no such host");
    }

    @Test
    void aTokenGoesUnencryptedToThisMachineAlone() {
        refused(
                run("pull", "--server", "http://crosswalk.example.com"),
                "is not encrypted, so that anybody between here and there could read the token."
                        + " Name it with https://, or say --insecure where");
        refused(
                run("pull", "--server", "https://ada:secret@crosswalk.example.com"),
                "is no address of a server");
        refused(run("pull", "--server", "crosswalk"), "is no address of a server");
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutATokenNobodyIsAsked() throws IOException {
        Run run = Run.of("push", "--programme", acme(), "--server", address());
        refused(run, "say with which API token, --token-file FILE, or in the environment variable");

        Path file = Files.writeString(root.resolve("token"), "two words\n");
        refused(
                Run.of(
                        "push",
                        "--programme",
                        acme(),
                        "--server",
                        address(),
                        "--token-file",
                        file.toString()),
                "holds something else than an API token");
        assertThat(asked).isEmpty();
        refused(run("push"), "was never brought together with one");
    }

    @Test
    void aTokenThatIsNoneIsSaidSo() {
        reply(
                "/api/v1/me",
                401,
                "application/problem+json",
                "{\"status\":401,\"detail\":\"Sign in, or send an API token.\"}");

        refused(acmeOf("pull"), "does not take the token");
    }

    @Test
    void anOrganisationHasToBeOneOfTheTokens() {
        refused(
                run("pull", "--server", address(), "--organisation", "Acne"),
                "the token is for no organisation \"Acne\" on %s. Maybe \"Acme\""
                        .formatted(address()));
        refused(
                run("pull", "--server", address()),
                "say which organisation on %s, by its id: --organisation ORG. There are 0001 (Acme),"
                        .formatted(address()));
    }

    @Test
    void aFolderOfOneOrganisationIsNotBroughtTogetherWithAnother() throws IOException {
        Files.createDirectory(root.resolve("acme/.crosswalk"));
        Files.writeString(
                root.resolve("acme/.crosswalk/server.yaml"),
                "server: \"%s\"\norganisation: \"0002\"\nitems: []\n".formatted(address()));

        refused(acmeOf("push"), "belongs to another organisation (0002) than \"Acme\"");
    }

    @Test
    void whatIsNoCrosswalkServerIsSaidSo() {
        reply("/api/v1/me", 200, "text/html", "<html></html>");
        refused(acmeOf("pull"), "is no Crosswalk server, or one of another version");

        replies.clear();
        refused(acmeOf("pull"), "is no Crosswalk server, or one of another version");
    }

    @Test
    void noTokenFollowsARedirect() {
        replies.put(
                "/api/v1/me",
                new Reply(
                        301,
                        "text/html",
                        new byte[0],
                        Map.of("Location", "https://elsewhere.example.com/{value}")));

        refused(acmeOf("pull"), "sends elsewhere, to https://elsewhere.example.com/{value}. Name");
        assertThat(asked).containsExactly("GET /api/v1/me");
    }

    @Test
    void whatAServerRefusesIsItsOwnSentence() {
        problem(403, "You are viewer here, and that takes another role.");
        refused(acmeOf("pull"), "does not allow it: You are viewer here");
        problem(500, "This is a fault of the server.");
        refused(acmeOf("pull"), "refuses it: This is a fault of the server.");
        problem(413, "");
        refused(acmeOf("pull"), "what is sent is more than");
    }

    private void folder(String programme) {
        Parcel parcel =
                new Parcel(
                        Map.of("programme.yaml", programme.getBytes(StandardCharsets.UTF_8)),
                        new TreeMap<>());
        replies.put(
                "/api/v1/organisations/0001/folder",
                new Reply(200, "application/zip", parcel.zip(), Map.of("ETag", "\"7\"")));
    }

    @Test
    void aNewerServerIsSaidSo() {
        folder("format: 99\norganisation: Acme\n");
        refused(acmeOf("pull"), "is newer than this command: its folders have format 99");

        folder("format: 2\norganisation: Acme\nsomethingNew: 1\nframeworks: []\n");
        Run run = acmeOf("pull");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be read here. It may be newer", "somethingNew");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsSaidSo() throws IOException {
        folder("format: 2\norganisation: Acme\nframeworks: []\n");
        reply(
                "/api/v1/organisations/0001/edits/take-folder",
                412,
                "application/problem+json",
                "{\"status\":412,\"detail\":\"changed\"}");
        Files.writeString(
                root.resolve("acme/people.yaml"), "people: [{ id: P1, name: Ada Example }]\n");

        refused(acmeOf("push", "--apply"), "somebody changed the programme on");
        assertThat(Files.exists(root.resolve("acme/.crosswalk/server.yaml"))).isFalse();
    }

    @Test
    void aConflictIsShownFieldByFieldAndEndsAsBadInput() throws IOException {
        folder("format: 2\norganisation: Acme Limited\nscope: The platform\nframeworks: []\n");

        Run shown = acmeOf("pull", "--fail-on", "conflicts");
        assertThat(shown.exit()).as(shown.err()).isEqualTo(1);
        assertThat(shown.out())
                .contains(
                        "Conflicts: both sides changed these since",
                        "organisation",
                        "Acme Limited");

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("../docs/schemas/exchange.schema.json")))
                                .validate(
                                        acmeOf("pull", "--format", "json").out(), InputFormat.JSON))
                .isEmpty();

        Run asked = acmeOf("pull", "--apply");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err())
                .contains(
                        "nothing was written, because both sides changed settings since. Say which"
                                + " counts: --mine ITEM for the folder, --theirs ITEM");

        Run settled = acmeOf("pull", "--apply", "--theirs", "settings");
        assertThat(settled.exit()).as(settled.err()).isZero();
        assertThat(Files.readString(root.resolve("acme/programme.yaml"))).contains("Acme Limited");
        Run again = run("pull");
        assertThat(again.out().replaceAll("\\s+", " "))
                .contains("say the same: there is nothing to pull.");
    }
}
