package dev.crosswalk.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.platform.postgres.DatabaseUnavailable;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server as `crosswalk serve` starts it, with its own database.
final class ServeTest {
    private static final String TOKEN = "a-token-of-the-environment-of-a-script";
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "CROSSWALK_ADMIN_EMAIL",
                    "ops@example.com",
                    "CROSSWALK_ADMIN_PASSWORD",
                    Server.PASSWORD,
                    "CROSSWALK_ADMIN_TOKEN",
                    TOKEN);

    @TempDir Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String port = "";

    private ServeOptions options(Map<String, String> environment) throws Refusal {
        return ServeOptions.of(
                List.of("--port", "0", "--data", data.toString()), environment, false);
    }

    private ConfigurableApplicationContext started(Map<String, String> environment)
            throws Exception {
        ConfigurableApplicationContext server =
                Serve.start(options(environment), new PrintStream(printed, true, UTF_8));
        port = String.valueOf(server.getEnvironment().getProperty("local.server.port"));
        return server;
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(at(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> ofNobody(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                at(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String begun() throws IOException, InterruptedException {
        HttpResponse<String> begun =
                post(
                        "/api/v1/organisations",
                        "{\"organisation\": \"Sealight Ltd\", \"wants\": [\"iso27001-2022\"]}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return "/api/v1/organisations/"
                + begun.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    /// As somebody's `kill -9` ends it, and with it all that it runs on.
    private static void kill(Process process) throws Exception {
        List<ProcessHandle> children = process.descendants().toList();
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        for (ProcessHandle child : children) {
            child.destroyForcibly();
            child.onExit().get(10, TimeUnit.MINUTES);
        }
    }

    private Process process() throws IOException {
        ProcessBuilder serve =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serve.class.getName(),
                        "--port",
                        "0",
                        "--data",
                        data.toString());
        serve.environment().putAll(ENVIRONMENT);
        return serve.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// The token works from the first moment, and what was acknowledged to it is there after
    /// everything was killed.
    @Test
    void aScriptSetsAServerUpByItsTokenAloneAndLosesNothingWhereEverythingIsKilled()
            throws Exception {
        Process process = process();
        String organisation;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            port = said.readLine().replaceFirst("^Crosswalk listens on .*:", "");
            assertThat(said.readLine())
                    .isEqualTo(
                            "The token in CROSSWALK_ADMIN_TOKEN may begin the first organisation, and is one of it then.");

            organisation = begun();
            HttpResponse<String> edit =
                    post(
                            organisation + "/edits/adopt",
                            "{\"controls\": [\"ACC-07\"], \"plannedFor\": \"2027-01-31\"}");
            assertThat(edit.statusCode()).as(edit.body()).isEqualTo(200);
            kill(process);
        } finally {
            process.destroyForcibly();
        }

        try (ConfigurableApplicationContext _ = started(ENVIRONMENT)) {
            assertThat(get(organisation + "/changes").body()).contains("ACC-07");
            assertThat(get(organisation + "/permits?control=ACC-07").body()).contains("\"retire\"");
            assertThat(printed.toString(UTF_8)).doesNotContain("may begin the first organisation");
        }
    }

    @Test
    void aTokenThatIsTooShortIsRefusedBeforeAnythingIsStored() {
        assertThatThrownBy(() -> options(Map.of("CROSSWALK_ADMIN_TOKEN", "short")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at least 32 characters");
        assertThat(data).isEmptyDirectory();
    }

    /// While it is away each answer says so and what to do; nobody has to start anything again.
    @Test
    void aDatabaseThatIsKilledIsSaidToBeAwayAndComesBack() throws Exception {
        try (ConfigurableApplicationContext server = started(ENVIRONMENT)) {
            String organisation = begun();
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            Path database = data.resolve("database");
            long postmaster =
                    Long.parseLong(
                            Files.readAllLines(database.resolve("postmaster.pid")).getFirst());

            // So that it cannot be started again at once.
            Path aside = Files.move(database, data.resolve("database.aside"));
            ProcessHandle killed = ProcessHandle.of(postmaster).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get(30, TimeUnit.SECONDS);
            // What it had begun for others ends a moment later.
            for (int i = 0; i < 300 && get("/api/v1/me").statusCode() == 200; i++) {
                Thread.sleep(100);
            }

            for (String path :
                    List.of("/api/v1/me", organisation + "/gap", "/api/v1/session/ways")) {
                HttpResponse<String> away = get(path);
                assertThat(away.statusCode()).as(path + " " + away.body()).isEqualTo(503);
                assertThat(away.headers().firstValue("Retry-After")).contains("5");
                assertThat(away.headers().firstValue("Content-Type").orElse(""))
                        .contains("application/problem+json");
                assertThat(away.body()).contains("\"Out of reach\"", "Ask again in a few seconds");
            }
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            for (String path : List.of("/actuator/health/liveness", "/api/v1/frameworks")) {
                assertThat(ofNobody(path).statusCode()).as(path).isEqualTo(200);
            }

            Files.move(aside, database);
            long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (get("/api/v1/me").statusCode() != 200 && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(get(organisation + "/permits").body()).contains("owner");
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);

            writtenByALaterVersion(server);
        }
        assertThatThrownBy(() -> started(ENVIRONMENT))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("was written by a later version of Crosswalk");
    }

    private static void writtenByALaterVersion(ConfigurableApplicationContext server) {
        JdbcClient.create(server.getBean(javax.sql.DataSource.class))
                .sql(
                        """
                        insert into flyway_schema_history
                        select installed_rank + 1, '9999', 'later', type, 'V9999__later.sql', 1, installed_by, installed_on, 1, true
                        from flyway_schema_history order by installed_rank desc limit 1
                        """)
                .update();
    }

    @Test
    void aDatabaseOfOnesOwnIsTakenByItsAddress() throws Exception {
        try (ConfigurableApplicationContext _ =
                started(
                        Map.of(
                                "CROSSWALK_ADMIN_EMAIL",
                                "ops@example.com",
                                "CROSSWALK_ADMIN_PASSWORD",
                                Server.PASSWORD,
                                "CROSSWALK_ADMIN_TOKEN",
                                TOKEN,
                                "CROSSWALK_DATABASE_URL",
                                TestDatabase.address("test_owner:owner")))) {
            assertThat(get(begun() + "/permits").body()).contains("owner");
            assertThat(data).as("nothing is kept beside it").isEmptyDirectory();
        }
    }
}
