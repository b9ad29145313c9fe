package dev.crosswalk.server;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.identity.web.RepeatedAnswers;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// What is posted twice under one key is done once, and answered alike.
final class RepeatedAnswersTest {
    private static final Server SERVER = Server.shared();

    /// What anybody posts, whose key it would be nobody could tell; and why it does nothing twice.
    private static final Map<String, String> ANYBODYS =
            Map.ofEntries(
                    entry("/api/v1/session", "one who is signed in is signed in"),
                    entry("/api/v1/session/passkey", "what was signed serves once"),
                    entry("/api/v1/session/passkey/challenge", "is asked anew each time"),
                    entry("/api/v1/setup", "its link serves once"),
                    entry("/api/v1/invitations/look", "does nothing"),
                    entry("/api/v1/invitations/accept", "its link serves once"),
                    entry("/api/v1/invitations/back", "its link serves once"));

    private static String organisation = "";
    private static String cookie = "";
    private static int keys;

    @BeforeAll
    static void begin() throws Exception {
        UUID account = SERVER.ada();
        UUID id = SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class).join(id, account, Role.OWNER);
        organisation = "/api/v1/organisations/" + id;
        cookie =
                SERVER.send(
                                SERVER.at("/api/v1/session")
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"email\":\"ada@example.com\",\"password\":\"%s\"}"
                                                                .formatted(Server.PASSWORD))))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow()
                        .replaceFirst(";.*", "");
    }

    private static String key() {
        return "a key of its own, number " + ++keys;
    }

    private static HttpResponse<String> post(String path, String key, String type, String body)
            throws Exception {
        HttpRequest.Builder request =
                SERVER.at(path).header("Cookie", cookie).header("Content-Type", type);
        return SERVER.send(
                request.header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(String path, String key, String body)
            throws Exception {
        return post(path, key, "application/json", body);
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.at(path).header("Cookie", cookie));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RecordReader.JSON.readTree(response.body());
    }

    private record Post(String path, String type, HandlerMethod handler) {
        boolean remembersItself() {
            return Arrays.stream(handler.getMethodParameters())
                    .map(p -> p.getParameterAnnotation(RequestHeader.class))
                    .anyMatch(h -> h != null && h.name().equals("Idempotency-Key"));
        }
    }

    private static List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        SERVER.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    for (String path : info.getPatternValues()) {
                        if (path.startsWith("/api/")
                                && info.getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.POST)) {
                            posts.add(
                                    new Post(
                                            path,
                                            info
                                                    .getConsumesCondition()
                                                    .getConsumableMediaTypes()
                                                    .stream()
                                                    .map(Object::toString)
                                                    .findFirst()
                                                    .orElse("application/json"),
                                            handler));
                        }
                    }
                });
        assertThat(posts).hasSizeGreaterThan(25);
        return posts;
    }

    // ---- all of them

    @Test
    void whateverIsPostedTakesAKeyOrIsAnybodys() {
        List<String> without =
                posts().stream()
                        .filter(p ->
                                !p.remembersItself()
                                        && !RepeatedAnswers.areOf(p.path(), p.handler()))
                        .map(Post::path)
                        .toList();

        assertThat(without).containsExactlyInAnyOrderElementsOf(ANYBODYS.keySet());
    }

    @Test
    void aKeyThatIsNoneIsRefusedByEach() throws Exception {
        for (Post post : posts()) {
            if (RepeatedAnswers.areOf(post.path(), post.handler())) {
                String path =
                        post.path()
                                .replace("/api/v1/organisations/{organisation}", organisation)
                                .replaceAll("\\{[a-z]+}", "1");
                boolean hasParts = post.type().startsWith("multipart");
                String body =
                        hasParts
                                ? "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"
                                : "{}";

                HttpResponse<String> refused =
                        post(path, "short", post.type() + (hasParts ? "; boundary=x" : ""), body);

                assertThat(refused.statusCode()).as(path + refused.body()).isEqualTo(400);
                assertThat(refused.body()).as(path).contains("\"parameter\":\"Idempotency-Key\"");
            }
        }
    }

    // ---- what makes something

    /// @param made whose number is how many there are
    private static void isDoneOnce(
            String path, String type, String body, String other, Callable<Integer> made)
            throws Exception {
        int before = made.call();
        String key = key();
        HttpResponse<String> first = post(path, key, type, body);
        assertThat(first.statusCode()).as(path + first.body()).isBetween(200, 299);

        HttpResponse<String> again = post(path, key, type, body);
        HttpResponse<String> otherwise = post(path, key, type, other);

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Content-Type", "ETag")) {
            assertThat(again.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(otherwise.statusCode()).as(otherwise.body()).isEqualTo(409);
        assertThat(otherwise.body()).contains("take a new one");
        assertThat(made.call()).isEqualTo(before + 1);
    }

    private static void isDoneOnce(String path, String body, String other, Callable<Integer> made)
            throws Exception {
        isDoneOnce(path, "application/json", body, other, made);
    }

    @Test
    void anOrganisationIsBegunOnce() throws Exception {
        isDoneOnce(
                "/api/v1/organisations",
                "{\"organisation\": \"Once Ltd\", \"wants\": [\"iso27001-2022\"]}",
                "{\"organisation\": \"Twice Ltd\"}",
                () -> get("/api/v1/me").get("organisations").size());
    }

    @Test
    void aTokenIsMadeOnceAndShownToWhoKnowsTheKeyAlone() throws Exception {
        String id = organisation.substring(organisation.lastIndexOf('/') + 1);
        String body = "{\"organisation\": \"%s\", \"name\": \"%s\", \"scope\": \"read\"}";
        isDoneOnce(
                "/api/v1/me/tokens",
                body.formatted(id, "once"),
                body.formatted(id, "twice"),
                () -> get("/api/v1/me/tokens").get("tokens").size());

        String key = key();
        String secret =
                RecordReader.JSON
                        .readTree(post("/api/v1/me/tokens", key, body.formatted(id, "c")).body())
                        .get("token")
                        .stringValue();

        List<String> kept =
                SERVER.bean(Database.class)
                        .people(client ->
                                client.sql(
                                                "select concat(r.*, encode(answer, 'escape')) from repeated_request r")
                                        .query(String.class)
                                        .list());
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(secret) || row.contains(key));
    }

    @Test
    void somebodyIsInvitedOnce() throws Exception {
        isDoneOnce(
                organisation + "/invitations",
                "{\"name\": \"Bo\", \"role\": \"viewer\"}",
                "{\"name\": \"Bo\", \"role\": \"lead\"}",
                () -> get(organisation + "/people").get("invitations").size());
    }

    @Test
    void aListOfControlsIsTakenInOnce() throws Exception {
        String parts =
                """
                --x\r
                Content-Disposition: form-data; name="request"; filename="request.json"\r
                \r
                {}\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="controls.csv"\r
                \r
                id,title
                1,%s\r
                --x--\r
                """;
        isDoneOnce(
                organisation + "/intakes",
                "multipart/form-data; boundary=x",
                parts.formatted("Access is reviewed every quarter"),
                parts.formatted("Backups are restored every month"),
                () -> get(organisation + "/intakes").get("items").size());
    }

    @Test
    void anEditIsMadeAndTakenBackOnce() throws Exception {
        Callable<Integer> changes = () -> get(organisation + "/changes").get("items").size();
        isDoneOnce(
                organisation + "/edits/retire",
                "{\"controls\": [\"ACC-01\"]}",
                "{\"controls\": [\"ACC-02\"]}",
                changes);
        int made =
                get(organisation + "/changes?most=1").get("items").get(0).get("number").intValue();

        isDoneOnce(organisation + "/changes/" + made + "/undo", "", "{}", changes);
    }

    @Test
    void tasksAreMadeAndTakenBackOnce() throws Exception {
        Callable<Integer> changes = () -> get(organisation + "/task-changes").get("items").size();
        isDoneOnce(
                organisation + "/tasks",
                "{\"title\": \"Look at it\"}",
                "{\"title\": \"Look away\"}",
                changes);
        isDoneOnce(
                organisation + "/tasks/bulk",
                "{\"tasks\": [{\"title\": \"One\"}, {\"title\": \"Two\"}]}",
                "{\"tasks\": [{\"title\": \"One\"}]}",
                changes);
        int made =
                get(organisation + "/task-changes?most=1")
                        .get("items")
                        .get(0)
                        .get("number")
                        .intValue();

        isDoneOnce(organisation + "/task-changes/" + made + "/undo", "", "{}", changes);
    }

    @Test
    void aNoteIsWrittenOnce() throws Exception {
        isDoneOnce(
                organisation + "/notes",
                "{\"text\": \"Once\"}",
                "{\"text\": \"Twice\"}",
                () -> get(organisation + "/notes").get("items").size());
    }

    @Test
    void whatIsPostedManyTimesAtOnceIsDoneOnce() throws Exception {
        String key = key();
        String body = "{\"name\": \"Many\", \"role\": \"viewer\"}";
        int before = get(organisation + "/people").get("invitations").size();
        List<Future<HttpResponse<String>>> asked = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                asked.add(people.submit(() -> post(organisation + "/invitations", key, body)));
            }
        }

        for (Future<HttpResponse<String>> each : asked) {
            assertThat(each.get().statusCode()).as(each.get().body()).isIn(200, 201, 409);
        }
        assertThat(get(organisation + "/people").get("invitations").size()).isEqualTo(before + 1);
    }

    @Test
    void whatWasRefusedMayBePutRightUnderItsKey() throws Exception {
        String key = key();
        HttpResponse<String> refused =
                post(organisation + "/invitations", key, "{\"name\": \"Bo\", \"role\": \"king\"}");
        HttpResponse<String> right =
                post(organisation + "/invitations", key, "{\"name\": \"Bo\", \"role\": \"lead\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(right.statusCode()).as(right.body()).isBetween(200, 299);
    }

    @Test
    void whatIsOnlyTriedIsTriedAgain() throws Exception {
        String key = key();
        String path = organisation + "/edits/retire?try=true";
        assertThat(post(path, key, "{\"controls\": [\"ACC-02\"]}").statusCode()).isEqualTo(200);
        assertThat(post(path, key, "{\"controls\": [\"ACC-04\"]}").statusCode()).isEqualTo(200);
    }
}
