package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in at a real Keycloak: `org.keycloak:keycloak-quarkus-dist` (zip, 180 MB) of Maven
/// Central, out of the local repository, where `./verify` gets it unless it is offline; without it
/// the test is skipped. [SignOnTest] has what is forged on the way.
final class KeycloakTest {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Duration START = Duration.ofMinutes(10);
    private static final String VERSION = "26.7.3";
    private static final Path ZIP =
            Path.of(
                    System.getProperty(
                            "maven.repo.local",
                            System.getProperty("user.home") + "/.m2/repository"),
                    "org/keycloak/keycloak-quarkus-dist",
                    VERSION,
                    "keycloak-quarkus-dist-" + VERSION + ".zip");

    /// A realm with one client that has to use PKCE, and one person of one group.
    private static final String REALM =
            """
            {"realm": "example", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "crosswalk", "secret": "a-secret-of-the-client", "enabled": true,
               "protocol": "openid-connect", "standardFlowEnabled": true, "publicClient": false, "redirectUris": ["http://localhost:*"],
               "attributes": {"pkce.code.challenge.method": "S256"},
               "protocolMappers": [{"name": "groups", "protocol": "openid-connect", "protocolMapper": "oidc-group-membership-mapper",
                 "config": {"claim.name": "groups", "full.path": "true", "id.token.claim": "true", "userinfo.token.claim": "true"}}]}],
             "groups": [{"name": "compliance"}],
             "users": [{"username": "cy", "enabled": true, "email": "cy@example.com", "emailVerified": true, "firstName": "Cy",
               "lastName": "Young", "groups": ["/compliance"],
               "credentials": [{"type": "password", "value": "a long pass phrase", "temporary": false}]}]}
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    /// By name. Keycloak's say that they are for encrypted pages alone, which browsers take
    /// `localhost` for one of, and Java's own keeper of cookies does not.
    private final Map<String, String> cookies = new TreeMap<>();

    @Test
    void somebodySignsInAtKeycloakAndIsWhatTheirGroupIs(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(ZIP), () -> "there is no " + ZIP);
        int port = freePort();
        String issuer = "http://localhost:" + port + "/realms/example";
        Process keycloak = start(folder, port);
        Map<String, String> settings =
                Map.of(
                        "crosswalk.oidc.issuer", issuer,
                        "crosswalk.oidc.client-id", "crosswalk",
                        "crosswalk.oidc.client-secret", "a-secret-of-the-client");
        settings.forEach(System::setProperty);
        try (Server server = new Server()) {
            awaitAnswer(URI.create(issuer + "/.well-known/openid-configuration"), keycloak);
            withGroup(server);

            // Spring's own client sends the browser there, Keycloak shows its form.
            URI begin = server.at("/api/v1/sign-on/company?to=/start").build().uri();
            URI asked = location(get(begin));
            assertThat(asked.toString())
                    .startsWith(issuer)
                    .contains("code_challenge_method=S256", "nonce=", "state=");
            Matcher form = FORM.matcher(get(asked).body());
            assertThat(form.find()).isTrue();
            HttpResponse<String> signedIn =
                    send(
                            HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "username=cy&password="
                                                            + URLEncoder.encode(
                                                                    "a long pass phrase",
                                                                    StandardCharsets.UTF_8))));
            HttpResponse<String> back = get(location(signedIn));
            assertThat(back.headers().firstValue("Location")).contains("/start");

            String me = get(server.at("/api/v1/me").build().uri()).body();
            assertThat(me).contains("cy@example.com", "Cy Young", "\"role\":\"lead\"");
        } finally {
            settings.keySet().forEach(System::clearProperty);
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            keycloak.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// With its data in memory; the realm lies where it looks for one.
    private static Process start(Path folder, int port) throws IOException {
        Path home = unpacked(folder);
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(realms.resolve("example-realm.json"), REALM);
        return new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-port=" + port,
                        "--http-management-port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile())
                .start();
    }

    private static Path unpacked(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path file = folder.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(folder)).isTrue();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
        Path home = folder.resolve("keycloak-" + VERSION);
        assertThat(home.resolve("bin/kc.sh").toFile().setExecutable(true)).isTrue();
        return home;
    }

    private void awaitAnswer(URI uri, Process keycloak) throws Exception {
        Instant until = Instant.now().plus(START);
        while (Instant.now().isBefore(until) && keycloak.isAlive()) {
            try {
                if (get(uri).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(500);
        }
        throw new AssertionError("Keycloak does not answer at " + uri);
    }

    private static void withGroup(Server server) throws Exception {
        Accounts accounts = server.bean(Accounts.class);
        UUID organisation =
                server.bean(Programmes.class)
                        .begin(new MemoryTree(Sample.files()), "Ada")
                        .organisation();
        UUID account =
                accounts.first(new NewAccount("ada@example.com", "Ada", Server.PASSWORD))
                        .orElseThrow();
        accounts.join(organisation, account, Role.OWNER);
        String ada =
                accounts.signIn("ada@example.com", "a long pass phrase", null, new Origin("", ""));
        HttpResponse<String> put =
                server.send(
                        server.at("/api/v1/organisations/" + organisation + "/sign-in")
                                .header("Cookie", "crosswalk=" + ada)
                                .header("Content-Type", "application/json")
                                .PUT(
                                        BodyPublishers.ofString(
                                                """
                                                {"twoFactor": false, "linkByMail": false, "groups": [{"group": "compliance", "role": "lead"}]}
                                                """)));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return send(HttpRequest.newBuilder(uri));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        for (String set : response.headers().allValues("Set-Cookie")) {
            String[] pair = set.replaceFirst(";.*", "").split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return response;
    }

    private static URI location(HttpResponse<String> response) {
        List<String> location = response.headers().allValues("Location");
        assertThat(location).as(response.body()).hasSize(1);
        return URI.create(location.getFirst());
    }
}
