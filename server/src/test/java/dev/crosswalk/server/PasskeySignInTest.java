package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.identity.SoftAuthenticator;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.programme.Programmes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys are made, listed and signed in with over HTTP.
final class PasskeySignInTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSKEYS = "/api/v1/me/passkeys";
    private static final String SESSION = "/api/v1/session";
    private static int people;

    private final String email = "key%d@example.com".formatted(people++);
    private final UUID account = SERVER.account(email, "Kay");
    private final String origin = "http://localhost:" + SERVER.at("/").build().uri().getPort();

    private HttpResponse<String> send(
            String method, String path, String cookie, Map<String, ?> body, String... headers)
            throws Exception {
        return send(SERVER.at(path), method, cookie, body, headers);
    }

    private HttpResponse<String> send(
            HttpRequest.Builder request,
            String method,
            String cookie,
            Map<String, ?> body,
            String... headers)
            throws Exception {
        request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return SERVER.send(request);
    }

    private static HttpResponse<String> done(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response;
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(done(response).body());
    }

    private static String cookie(HttpResponse<String> response) {
        return done(response)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    private String byPassword(String password) throws Exception {
        return cookie(send("POST", SESSION, "", Map.of("email", email, "password", password)));
    }

    /// Makes a passkey, in the session of a password.
    ///
    /// @return how an authenticator calls whose it is
    private String make(SoftAuthenticator key, String session) throws Exception {
        JsonNode asked =
                json(
                        send(
                                "POST",
                                PASSKEYS + "/challenge",
                                session,
                                Map.of("password", Server.PASSWORD),
                                "Origin",
                                origin));
        assertThat(asked.path("relyingParty").asString()).isEqualTo("localhost");
        HttpResponse<String> made =
                send(
                        "POST",
                        PASSKEYS,
                        session,
                        Map.of(
                                "name",
                                "Laptop",
                                "client",
                                key.client("create", asked.path("challenge").asString()),
                                "attestation",
                                key.attestation(),
                                "transports",
                                List.of("internal")),
                        "Origin",
                        origin);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return asked.path("user").asString();
    }

    private HttpResponse<String> signIn(SoftAuthenticator key, String user) throws Exception {
        String challenge =
                json(send("POST", SESSION + "/passkey/challenge", "", Map.of()))
                        .path("challenge")
                        .asString();
        return send(
                "POST",
                SESSION + "/passkey",
                "",
                Map.of(
                        "id",
                        key.id(),
                        "client",
                        key.client("get", challenge),
                        "authenticator",
                        key.authenticator(),
                        "signature",
                        key.signature(challenge),
                        "user",
                        user));
    }

    private SoftAuthenticator key() throws Exception {
        return new SoftAuthenticator("localhost", origin);
    }

    @Test
    void aPasskeyIsMadeUnderTheAccountAndLetsItsOwnerInWithNothingElse() throws Exception {
        SoftAuthenticator key = key();
        String session = byPassword(Server.PASSWORD);
        String user = make(key, session);

        String in = cookie(signIn(key, user));

        assertThat(json(send("GET", "/api/v1/me", in, Map.of())).path("account").asString())
                .isEqualTo(account.toString());
        JsonNode all = json(send("GET", PASSKEYS, in, Map.of()));
        assertThat(all.path("address").asString()).isEqualTo(origin);
        assertThat(all.path("passkeys").size()).isEqualTo(1);
        assertThat(all.path("passkeys").path(0).path("usedAt").asString()).startsWith("2026-10-15");
        assertThat(done(send("GET", "/api/v1/me/sessions", in, Map.of())).body())
                .contains("\"means\":\"passkey\"");
        assertThat(json(send("GET", SESSION + "/ways", "", Map.of())).path("passkeys").asString())
                .isEqualTo(origin);

        String id = all.path("passkeys").path(0).path("id").asString();
        done(send("PUT", PASSKEYS + "/" + id, in, Map.of("name", "Old laptop")));
        done(send("DELETE", PASSKEYS + "/" + id, in, Map.of()));
        HttpResponse<String> refused = signIn(key, user);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("removed here");
        assertThat(done(send("GET", "/api/v1/me/events", in, Map.of())).body())
                .contains("passkey-added", "passkey Laptop", "passkey-renamed", "passkey-removed");
    }

    @Test
    void whereTwoFactorsAreAskedForAPasskeyIsBoth() throws Exception {
        UUID organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Kay").organisation();
        SERVER.bean(Accounts.class).join(organisation, account, Role.VIEWER);
        SERVER.bean(Database.class)
                .people(client ->
                        client.sql("insert into sign_in_rule values (?, true, false)")
                                .param(organisation)
                                .update());
        String controls = "/api/v1/organisations/%s/controls".formatted(organisation);
        SoftAuthenticator key = key();
        String session = byPassword(Server.PASSWORD);
        assertThat(send("GET", controls, session, Map.of()).statusCode()).isEqualTo(403);

        String user = make(key, session);

        done(send("GET", controls, session, Map.of()));
        done(send("GET", controls, cookie(signIn(key, user)), Map.of()));
        assertThat(send("GET", controls, byPassword(Server.PASSWORD), Map.of()).body())
                .contains("sign in with a passkey");

        String stolen = byPassword(Server.PASSWORD);
        Map<String, String> password = Map.of("password", Server.PASSWORD);
        String id =
                json(send("GET", PASSKEYS, stolen, Map.of()))
                        .path("passkeys")
                        .path(0)
                        .path("id")
                        .asString();
        for (HttpResponse<String> refused :
                List.of(
                        send("POST", PASSKEYS + "/challenge", stolen, password),
                        send("POST", "/api/v1/me/two-factor", stolen, password),
                        send("DELETE", PASSKEYS + "/" + id, stolen, Map.of()))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("sign in with a passkey of yours first");
        }
    }

    @Test
    void anotherAddressIsToldInWords() throws Exception {
        String session = byPassword(Server.PASSWORD);

        HttpResponse<String> other =
                send(
                        "POST",
                        SESSION + "/passkey/challenge",
                        "",
                        Map.of(),
                        "Origin",
                        "http://127.0.0.1:1",
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("passkeys are of " + origin, "127.0.0.1:1");

        String byNumber = origin.replace("localhost", "127.0.0.1");
        HttpResponse<String> none =
                send(
                        HttpRequest.newBuilder(URI.create(byNumber + PASSKEYS + "/challenge")),
                        "POST",
                        session,
                        Map.of("password", Server.PASSWORD));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("CROSSWALK_ADDRESS");
        assertThat(
                        send(
                                        HttpRequest.newBuilder(
                                                URI.create(byNumber + SESSION + "/ways")),
                                        "GET",
                                        "",
                                        Map.of())
                                .body())
                .contains("\"passkeys\":null");
    }

    @Test
    void aWayBackInRemovesPasskeys() throws Exception {
        UUID organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class).join(organisation, SERVER.ada(), Role.OWNER);
        SERVER.bean(Accounts.class).join(organisation, account, Role.VIEWER);
        SoftAuthenticator key = key();
        String user = make(key, byPassword(Server.PASSWORD));
        String ada =
                cookie(
                        send(
                                "POST",
                                SESSION,
                                "",
                                Map.of("email", "ada@example.com", "password", Server.PASSWORD)));
        String link =
                json(send(
                                "POST",
                                "/api/v1/organisations/%s/people/%s/way-back"
                                        .formatted(organisation, account),
                                ada,
                                Map.of()))
                        .path("link")
                        .asString()
                        .substring("/join#".length());

        String back =
                cookie(
                        send(
                                "POST",
                                "/api/v1/invitations/back",
                                "",
                                Map.of("link", link, "password", "quite another phrase")));

        assertThat(signIn(key, user).statusCode()).isEqualTo(401);
        assertThat(done(send("GET", "/api/v1/me/events", back, Map.of())).body())
                .contains("passkey-removed");
    }

    @Test
    void aServerDoesNotStartUnderAnAddressThatBrowsersMakeNoPasskeysAt() throws Exception {
        assertThatThrownBy(() -> start("http://crosswalk.example.com"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("https");
        start("https://crosswalk.example.com");
    }

    private static void start(String address) throws Refusal {
        ServeOptions.of(List.of(), Map.of("CROSSWALK_ADDRESS", address), false);
    }
}
