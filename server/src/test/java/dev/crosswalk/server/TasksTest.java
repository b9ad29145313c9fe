package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Programmes;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What there is to do, and who may do what with it.
final class TasksTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static UUID tess = new UUID(0, 0);
    private static UUID carl = new UUID(0, 0);

    private UUID organisation = new UUID(0, 0);
    private String lead = "";
    private String owner = "";
    private String viewer = "";

    @BeforeAll
    static void accounts() {
        tess = SERVER.account("tess@example.com", "Tess Example");
        carl = SERVER.account("carl@example.com", "Carl Example");
    }

    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.join(organisation, tess, Membership.of(Role.OWNER));
        accounts.join(organisation, carl, new Membership(Role.CONTROL_OWNER, "P04", null, false));
        lead = token(tess, "Tess Example", Role.OWNER);
        owner = token(carl, "Carl Example", Role.CONTROL_OWNER);
        viewer = token(tess, "Tess Example", Role.VIEWER);
    }

    private String token(UUID account, String name, Role role) {
        Member member = new Member(account, "x@example.com", name, Map.of(), false);
        return SERVER.bean(Accounts.class).newToken(organisation, member, role.word(), role, null);
    }

    private HttpResponse<String> send(
            String token, String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                SERVER.at("/api/v1/organisations/" + organisation + path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json");
        return SERVER.send(
                (headers.length == 0 ? request : request.headers(headers))
                        .method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode ok(String token, String method, String path, String body, String... headers)
            throws Exception {
        HttpResponse<String> response = send(token, method, path, body, headers);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return JSON.readTree(response.body());
    }

    private JsonNode get(String path) throws Exception {
        return ok(lead, "GET", path, "");
    }

    private long made(String token, String body) throws Exception {
        return ok(token, "POST", "/tasks", body).get("number").asLong();
    }

    private List<String> titles(String path) throws Exception {
        return get(path).get("items").valueStream().map(t -> t.get("title").asString()).toList();
    }

    private static final String REVIEW =
            "{\"about\": {\"kind\": \"control\", \"id\": \"ACC-07\"}, \"assignee\": \"P04\", \"due\": \"2026-10-14\"}"
                    .replace("\"P04\"", "\"person:P04\"");

    // ---- making

    @Test
    void aTaskIsCalledAsWhatItIsAboutAndSaysWhoseItIsAndThatItIsOverdue() throws Exception {
        HttpResponse<String> response = send(lead, "POST", "/tasks", REVIEW);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
        JsonNode task = JSON.readTree(response.body());
        assertThat(task.get("title").asString()).isEqualTo(task.at("/about/title").asString());
        assertThat(task.get("title").asString()).isNotEmpty();
        assertThat(task.at("/assignee/name").asString()).isEqualTo("Carl Example");
        assertThat(task.get("overdue").asBoolean()).isTrue();
        assertThat(task.get("state").asString()).isEqualTo("open");
        assertThat(get("/tasks/1").get("versions")).hasSize(1);
    }

    @Test
    void tasksAreMadeOfStepsOfAPlanOnceHoweverOftenThatIsPressed() throws Exception {
        String steps =
                """
                {"tasks": [
                    {"about": {"kind": "step", "id": "ACC-06"}, "due": "2026-12-01"},
                    {"about": {"kind": "step", "id": "ACC-09"}},
                    {"about": {"kind": "requirement", "id": "iso27001-2022/A.5.15"}, "title": "Close A.5.15"}
                ]}
                """;
        JsonNode first = ok(lead, "POST", "/tasks/bulk", steps);
        JsonNode again = ok(lead, "POST", "/tasks/bulk", steps);

        assertThat(first.get("made")).hasSize(3);
        assertThat(again.get("made")).isEmpty();
        assertThat(again.get("there")).hasSize(3);
        assertThat(titles("/tasks"))
                .hasSize(3)
                .first()
                .isEqualTo(first.at("/made/0/title").asString());

        ok(lead, "PATCH", "/tasks/1", "{\"state\": \"done\"}");
        assertThat(ok(lead, "POST", "/tasks/bulk", steps).get("made")).hasSize(1);
    }

    @Test
    void aTaskAboutAControlThatIsMadeInBulkIsForWhoeverOwnsIt() throws Exception {
        ok(
                lead,
                "POST",
                "/edits/adopt",
                "{\"controls\": [\"ACC-06\"], \"owner\": \"Chief technology officer\"}");
        JsonNode made =
                ok(
                        lead,
                        "POST",
                        "/tasks/bulk",
                        "{\"tasks\": [{\"about\": {\"kind\": \"step\", \"id\": \"ACC-06\"}}]}");

        assertThat(made.at("/made/0/assignee/id").asString()).isEqualTo("person:P04");
    }

    @Test
    void twoWhoPressAtTheSameTimeMakeOneTask() throws Exception {
        String step = "{\"tasks\": [{\"about\": {\"kind\": \"step\", \"id\": \"ACC-06\"}}]}";
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            Callable<JsonNode> press = () -> ok(lead, "POST", "/tasks/bulk", step);
            int made = 0;
            for (Future<JsonNode> each : both.invokeAll(Collections.nCopies(8, press))) {
                made += each.get().get("made").size();
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() throws Exception {
        String[] key = {"Idempotency-Key", "one"};
        JsonNode first = ok(lead, "POST", "/tasks", REVIEW, key);
        JsonNode again = ok(lead, "POST", "/tasks", REVIEW, key);
        HttpResponse<String> other = send(lead, "POST", "/tasks", "{\"title\": \"Other\"}", key);

        assertThat(again).isEqualTo(first);
        assertThat(titles("/tasks")).hasSize(1);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Idempotency-Key");
    }

    // ---- listing

    @Test
    void tasksAreListedByTheDayOnWhichTheyAreDueAndInParts() throws Exception {
        made(lead, "{\"title\": \"no day\"}");
        made(lead, "{\"title\": \"late\", \"due\": \"2026-12-24\", \"assignee\": \"me\"}");
        made(lead, "{\"title\": \"soon\", \"due\": \"2026-10-20\"}");
        made(owner, "{\"title\": \"overdue\", \"due\": \"2026-10-01\", \"assignee\": \"me\"}");
        made(lead, "{\"title\": \"done\"}");
        ok(lead, "PATCH", "/tasks/5", "{\"state\": \"done\"}");

        assertThat(titles("/tasks")).containsExactly("overdue", "soon", "late", "no day");
        assertThat(titles("/tasks?overdue=true")).containsExactly("overdue");
        assertThat(titles("/tasks?dueBy=2026-10-20")).containsExactly("overdue", "soon");
        assertThat(titles("/tasks?assignee=me")).containsExactly("late");
        assertThat(titles("/tasks?assignee=person:P04")).containsExactly("overdue");
        assertThat(titles("/tasks?assignee=nobody")).containsExactly("soon", "no day");
        assertThat(titles("/tasks?state=done&state=dropped")).containsExactly("done");
        JsonNode part = get("/tasks?most=3");
        String next = "&cursor=" + part.get("next").asString();
        assertThat(titles("/tasks?most=3" + next)).containsExactly("no day");
        assertThat(send(lead, "GET", "/tasks?assignee=me" + next, "").statusCode()).isEqualTo(400);
        JsonNode counts = get("/tasks/counts");
        assertThat(counts.get("mine").asLong()).isEqualTo(1);
        assertThat(counts.get("counts").valueStream().mapToLong(c -> c.get("all").asLong()).sum())
                .isEqualTo(5);
    }

    @Test
    void whatATaskIsAboutFindsIt() throws Exception {
        made(lead, REVIEW);
        made(lead, "{\"title\": \"other\"}");

        assertThat(get("/tasks?about=control:ACC-07").get("items")).hasSize(1);
        assertThat(get("/tasks?about=requirement:iso27001-2022/A.5.15").get("items")).isEmpty();
    }

    // ---- changing

    @Test
    void whoeverReadBeforeSomebodyElseChangedIsToldSo() throws Exception {
        long task = made(lead, REVIEW);
        ok(owner, "PATCH", "/tasks/" + task, "{\"state\": \"doing\"}", "If-Match", "\"1\"");

        HttpResponse<String> late =
                send(lead, "PATCH", "/tasks/" + task, "{\"due\": null}", "If-Match", "\"1\"");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("changed-meanwhile", "\"state\":\"doing\"", "Carl Example");
        assertThat(
                        ok(lead, "PATCH", "/tasks/" + task, "{\"due\": null}", "If-Match", "\"2\"")
                                .get("due")
                                .isNull())
                .isTrue();
    }

    @Test
    void aChangeIsTakenBackUntilSomebodyChangesTheTaskAgain() throws Exception {
        long task = made(lead, REVIEW);
        ok(lead, "PATCH", "/tasks/" + task, "{\"assignee\": null, \"state\": \"doing\"}");

        JsonNode undone = ok(lead, "POST", "/task-changes/2/undo", "");
        assertThat(undone.at("/tasks/0/state").asString()).isEqualTo("open");
        assertThat(undone.at("/tasks/0/assignee/id").asString()).isEqualTo("person:P04");
        assertThat(send(lead, "POST", "/task-changes/1/undo", "").statusCode()).isEqualTo(412);
        assertThat(send(lead, "POST", "/task-changes/9/undo", "").statusCode()).isEqualTo(404);

        JsonNode bulk =
                ok(
                        lead,
                        "POST",
                        "/tasks/bulk",
                        "{\"tasks\": [{\"about\": {\"kind\": \"step\", \"id\": \"ACC-06\"}}]}");
        ok(lead, "POST", "/task-changes/" + bulk.get("change").asLong() + "/undo", "");
        assertThat(titles("/tasks?about=step:ACC-06")).isEmpty();
        assertThat(get("/task-changes").get("items").get(0).get("what").asString())
                .startsWith("Takes back: Makes the task");
        assertThat(get("/tasks/" + task).get("versions")).hasSize(3);
    }

    @Test
    void nothingOfATaskIsEverWrittenOver() throws Exception {
        made(lead, REVIEW);
        Database database = SERVER.bean(Database.class);
        for (String sql :
                new String[] {
                    "update task_version set title = 'x'",
                    "delete from task_version",
                    "update task_change set what = 'x'"
                }) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                            database.write(new Tenant(organisation), c -> c.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(
                        database.<Integer>read(
                                new Tenant(UUID.randomUUID()),
                                c ->
                                        c.sql("select count(*) from task_version")
                                                .query(Integer.class)
                                                .single()))
                .isZero();
    }

    // ---- who may

    @Test
    void aControlOwnerDoesTheirOwnTasksTakesWhatIsNobodysAndLeavesOthersAlone() throws Exception {
        long own = made(lead, REVIEW);
        long nobodys = made(lead, "{\"title\": \"nobody's\"}");
        long others = made(lead, "{\"title\": \"others\", \"assignee\": \"me\"}");

        assertThat(ok(owner, "GET", "/tasks/" + own, "").at("/task/permits").toString())
                .contains("edit");
        ok(owner, "PATCH", "/tasks/" + own, "{\"state\": \"done\"}");
        String handedOver = "{\"assignee\": \"account:" + tess + "\"}";
        assertThat(send(owner, "PATCH", "/tasks/" + own, handedOver).statusCode()).isEqualTo(403);
        ok(owner, "PATCH", "/tasks/" + own, "{\"assignee\": null}");
        assertThat(ok(owner, "GET", "/tasks/" + nobodys, "").at("/task/permits").toString())
                .contains("take")
                .doesNotContain("edit");
        assertThat(send(owner, "PATCH", "/tasks/" + nobodys, "{\"state\": \"done\"}").statusCode())
                .isEqualTo(403);
        ok(owner, "PATCH", "/tasks/" + nobodys, "{\"assignee\": \"me\"}");
        assertThat(ok(owner, "GET", "/tasks/" + others, "").at("/task/permits")).isEmpty();
        assertThat(send(owner, "PATCH", "/tasks/" + others, "{\"state\": \"done\"}").statusCode())
                .isEqualTo(403);
        HttpResponse<String> forAnother =
                send(
                        owner,
                        "POST",
                        "/tasks",
                        "{\"title\": \"for another\", \"assignee\": \"account:" + tess + "\"}");
        assertThat(forAnother.statusCode()).as(forAnother.body()).isEqualTo(403);
        assertThat(send(viewer, "POST", "/tasks", "{\"title\": \"x\"}").statusCode())
                .isEqualTo(403);
        assertThat(ok(viewer, "GET", "/tasks/counts", "").get("mayMake").asBoolean()).isFalse();
    }

    @Test
    void openPagesAreToldOfTasks() throws Exception {
        HttpRequest.Builder events =
                SERVER.at("/api/v1/organisations/" + organisation + "/events")
                        .header("Authorization", "Bearer " + lead);
        try (InputStream open = SERVER.open(events).body();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(open, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            // The page is listened to a moment after it was greeted.
            Thread.sleep(300);
            made(lead, REVIEW);
            String told = lines.lines().filter(l -> l.startsWith("data:")).findFirst().orElse("");
            assertThat(told).contains("\"tasks\":[1]", "Makes the task");
        }
    }

    // ---- bad input

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    POST | /tasks | {} | 400 | "parameter":"title"
                    POST | /tasks | {"titel": "x"} | 400 | "nearest":["title"]
                    POST | /tasks | {"title": "x", "due": "1.12.2026"} | 400 | is not a date
                    POST | /tasks | {"title": "x", "assignee": "Tes Example"} | 400 | "parameter":"assignee"
                    POST | /tasks | {"about": {"kind": "control", "id": "ACC-77"}} | 400 | "nearest":["ACC-07"
                    POST | /tasks | {"about": {"kind": "risk", "id": "R-1"}} | 400 | about.kind
                    POST | /tasks/bulk | {"tasks": []} | 400 | "parameter":"tasks"
                    PATCH | /tasks/1 | {"state": "finished"} | 400 | "parameter":"state"
                    PATCH | /tasks/1 | {"title": "   "} | 400 | "parameter":"title"
                    PATCH | /tasks/7 | {"state": "done"} | 404 | there is no task 7
                    GET | /tasks?state=closed | | 400 | "parameter":"state"
                    GET | /tasks?about=ACC-07 | | 400 | control:ACC-07
                    GET | /tasks?cursor=abc | | 400 | "parameter":"cursor"
                    GET | /tasks?most=1000000 | | 400 | "parameter":"most"
                    """)
    void whatIsWrongIsNamedAndNothingIsDone(
            String method, String path, String body, int status, String says) throws Exception {
        made(lead, "{\"title\": \"there\"}");

        HttpResponse<String> refused = send(lead, method, path, body == null ? "" : body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(says);
        assertThat(titles("/tasks")).containsExactly("there");
    }
}
