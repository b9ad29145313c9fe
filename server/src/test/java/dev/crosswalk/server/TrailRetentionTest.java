package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.files.Sha256;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.trail.DailyRun;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// For how long trails are kept, and what the server removes by itself.
final class TrailRetentionTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();

    /// As the tables' owner, who alone can make what is recorded look old.
    private static final JdbcClient OWNER = JdbcClient.create(SERVER.bean(DataSource.class));

    private UUID organisation = new UUID(0, 0);
    private String token = "";

    /// Three changes of a programme and three of a task: the first two of each are of 2020.
    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class).join(organisation, SERVER.ada(), Role.OWNER);
        Member ada = new Member(SERVER.ada(), "ada@example.com", "Ada", Map.of(), false);
        token = SERVER.bean(Accounts.class).newToken(organisation, ada, "owner", Role.OWNER, null);
        ok("POST", "/edits/add-person", "{\"id\": \"zoe\", \"name\": \"Zoe Example\"}");
        ok("POST", "/edits/add-person", "{\"id\": \"yan\", \"name\": \"Yan Example\"}");
        ok("POST", "/tasks", "{\"title\": \"Ask the landlord\"}");
        ok("PATCH", "/tasks/1", "{\"title\": \"Ask the landlord twice\"}");
        ok("PATCH", "/tasks/1", "{\"state\": \"done\"}");
        for (String table : List.of("change", "task_change")) {
            of(
                    "update %s set recorded_at = '2020-05-01T10:00:00Z' where organisation = ? and number < 3"
                            .formatted(table));
        }
        of("update identity_event set at = '2020-05-01T10:00:00Z' where organisation = ?");
    }

    private void of(String sql) {
        OWNER.sql(sql).param(organisation).update();
    }

    private long count(String sql) {
        return OWNER.sql("select count(*) from " + sql + " and organisation = ?")
                .param(organisation)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return SERVER.send(
                SERVER.at("/api/v1/organisations/" + organisation + path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode ok(String method, String path, String body) throws Exception {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return JSON.readTree(response.body());
    }

    private JsonNode get(String path) throws Exception {
        return ok("GET", path, "");
    }

    private List<String> what(String path, String list) throws Exception {
        return get(path).get(list).valueStream().map(e -> e.get("what").asString()).toList();
    }

    private void keepForAYear() throws Exception {
        ok("PUT", "/trail-retention", "{\"months\": 12}");
    }

    private void aDayLater() {
        of("update trail_retention set set_at = '2026-01-01T00:00:00Z' where organisation = ?");
    }

    @Test
    void aTrailIsKeptForEverUnlessAnOwnerSaysForHowLong() throws Exception {
        assertThat(get("/trail-retention").get("months").isNull()).isTrue();
        assertThat(what("/changes", "items")).hasSize(3);
        SERVER.bean(DailyRun.class).run();
        assertThat(what("/changes", "items")).hasSize(3);

        HttpResponse<String> shorter = send("PUT", "/trail-retention", "{\"months\": 11}");
        assertThat(shorter.statusCode()).isEqualTo(400);
        assertThat(shorter.body()).contains("12");

        keepForAYear();

        assertThat(get("/trail-retention").get("shownFrom").asString()).isEqualTo("2025-10-15");
        assertThat(get("/people/events").get("events").get(0).toString())
                .contains("trail-retention-changed", "for ever -> 12 months", "Ada");

        assertThat(ok("PUT", "/trail-retention", "{}").get("months").isNull()).isTrue();
        assertThat(what("/changes", "items")).hasSize(3);
    }

    @Test
    void nothingThatIsOlderIsShownAndWhatTheProgrammeSaidStays() throws Exception {
        String before = send("GET", "/items?change=2&kind=people", "").body();
        keepForAYear();

        assertThat(what("/changes", "items")).hasSize(1);
        assertThat(get("/changes").get("next").isNull()).isTrue();
        assertThat(send("GET", "/changes/2", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/changes/2/items", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/changes/2/undo", "").statusCode()).isEqualTo(404);
        assertThat(what("/task-changes", "items")).hasSize(1);
        assertThat(send("POST", "/task-changes/2/undo", "").statusCode()).isEqualTo(404);
        assertThat(get("/tasks/1").get("versions")).hasSize(2);
        assertThat(what("/people/events", "events"))
                .startsWith("trail-retention-changed")
                .doesNotContain("token-made");
        assertThat(send("GET", "/items?change=2&kind=people", "").body()).isEqualTo(before);
        assertThat(before).contains("Zoe Example").doesNotContain("Yan Example");
    }

    @Test
    void theDailyRunRemovesWhatIsOlderAndSaysSo() throws Exception {
        keepForAYear();
        assertThat(removed()).isEmpty();
        aDayLater();
        String gap = send("GET", "/gap?change=2", "").body();
        long versions = count("item_version where true");

        assertThat(removed())
                .hasSize(1)
                .first()
                .asString()
                .contains("before 2025-10-15: 2 of changes, 2 of people, 2 of tasks");
        assertThat(removed()).isEmpty();

        assertThat(count("change where what <> ''")).isEqualTo(1);
        assertThat(count("change where recorded_by = 'Ada'")).isEqualTo(1);
        assertThat(count("task_change where what <> ''")).isEqualTo(1);
        assertThat(count("task_version where true")).isEqualTo(2);
        assertThat(count("identity_event where at < '2025-10-15T00:00:00Z'")).isZero();
        assertThat(get("/people/events").get("events").get(0).toString())
                .contains(
                        "trail-removed",
                        "before 2025-10-15: 2 of changes, 2 of people, 2 of tasks",
                        "Crosswalk");
        assertThat(what("/changes", "items")).hasSize(1);
        assertThat(count("item_version where true")).isEqualTo(versions);
        assertThat(send("GET", "/gap?change=2", "").body()).isEqualTo(gap);
        assertThat(get("/tasks/1").at("/task/title").asString())
                .isEqualTo("Ask the landlord twice");
        ok("POST", "/task-changes/3/undo", "");
        assertThat(get("/tasks/1").at("/task/state").asString()).isEqualTo("open");
    }

    /// Of this organisation; others of the same server may have theirs.
    private List<String> removed() {
        return SERVER.bean(DailyRun.class).run().trails().stream()
                .filter(each -> each.contains(organisation.toString()))
                .toList();
    }

    @Test
    void noMomentThatIsStillToComeRemovesMore() throws Exception {
        keepForAYear();
        aDayLater();

        OWNER.sql("select * from remove_old_trails('2999-01-01')").query((_, _) -> 1).list();

        assertThat(count("change where what <> ''")).isEqualTo(1);
    }

    @Test
    void whatWasSentForAPushThatWasRefusedIsGoneADayLater() throws Exception {
        byte[] bytes = organisation.toString().getBytes(StandardCharsets.UTF_8);
        String digest = Sha256.of(bytes);
        evidence();
        keep(digest, bytes);
        long named = count("artefact where sha256 <> '" + digest + "'");
        assertThat(named).isPositive();
        String old = "update artefact set kept_at = '2020-01-01' where organisation = ?";

        SERVER.bean(DailyRun.class).run();
        assertThat(send("GET", "/artefacts/" + digest, "").statusCode()).isEqualTo(200);

        of(old);
        keep(digest, bytes);
        SERVER.bean(DailyRun.class).run();
        assertThat(send("GET", "/artefacts/" + digest, "").statusCode()).isEqualTo(200);

        of(old);
        SERVER.bean(DailyRun.class).run();
        assertThat(send("GET", "/artefacts/" + digest, "").statusCode()).isEqualTo(404);
        assertThat(count("artefact where true")).isEqualTo(named);
    }

    private void evidence() throws Exception {
        String parts =
                """
                --x\r
                Content-Disposition: form-data; name="request"\r
                Content-Type: application/json\r
                \r
                {"controls": ["ACC-07"], "on": "2026-10-09", "findings": 0}\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="review.txt"\r
                \r
                All is well.\r
                --x--\r
                """;
        int status =
                SERVER.status(
                        SERVER.at("/api/v1/organisations/" + organisation + "/edits/add-evidence")
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(parts)));
        assertThat(status).isEqualTo(200);
    }

    private void keep(String digest, byte[] bytes) throws Exception {
        int status =
                SERVER.status(
                        SERVER.at("/api/v1/organisations/" + organisation + "/artefacts/" + digest)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/octet-stream")
                                .PUT(BodyPublishers.ofByteArray(bytes)));
        assertThat(status).isEqualTo(204);
    }
}
