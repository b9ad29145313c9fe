package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.SmallProvider.Somebody;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in at an OpenID provider, with all that an attacker may change on the way.
final class SignOnTest {
    private static final SmallProvider PROVIDER = provider();
    private static final Server SERVER = server();
    private static String own = "";
    private static String ada = "";

    private static SmallProvider provider() {
        try {
            return new SmallProvider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Server server() {
        System.setProperty("crosswalk.oidc.issuer", PROVIDER.issuer());
        System.setProperty("crosswalk.oidc.client-id", "crosswalk-client");
        System.setProperty("crosswalk.oidc.client-secret", "crosswalk-secret");
        System.setProperty("crosswalk.oidc.name", "Example SSO");
        return new Server();
    }

    @BeforeAll
    static void begin() throws Exception {
        Accounts accounts = SERVER.bean(Accounts.class);
        UUID organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        accounts.join(organisation, SERVER.ada(), Role.OWNER);
        own = "/api/v1/organisations/" + organisation;
        ada =
                "crosswalk="
                        + accounts.signIn(
                                "ada@example.com", "a long pass phrase", null, new Origin("", ""));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        PROVIDER.close();
        for (String each : List.of("issuer", "client-id", "client-secret", "name")) {
            System.clearProperty("crosswalk.oidc." + each);
        }
    }

    @BeforeEach
    void groups() throws Exception {
        rules(false);
    }

    private static void rules(boolean linkByMail) throws Exception {
        HttpResponse<String> put =
                SERVER.send(
                        SERVER.at(own + "/sign-in")
                                .header("Cookie", ada)
                                .header("Content-Type", "application/json")
                                .PUT(
                                        BodyPublishers.ofString(
                                                """
                                                {"twoFactor": false, "linkByMail": %b, "groups": [
                                                    {"group": "compliance", "role": "lead"}, {"group": "staff", "role": "viewer"}]}
                                                """
                                                        .formatted(linkByMail))));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
    }

    private static Somebody somebody(String name, String... groups) {
        return new Somebody(name, name + "@example.com", true, List.of(groups));
    }

    /// Somebody on the way to the provider.
    ///
    /// @param asked what the provider is asked
    /// @param cookie that the browser keeps meanwhile
    private record Away(URI asked, String cookie) {}

    private static Away leave(String to) throws Exception {
        HttpResponse<String> response =
                SERVER.get(
                        "/api/v1/sign-on/company?to="
                                + URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        return new Away(
                URI.create(response.headers().firstValue("Location").orElseThrow()),
                cookie.replaceFirst(";.*", ""));
    }

    private static HttpResponse<String> back(Away away, String code, String state)
            throws Exception {
        return SERVER.send(
                SERVER.at(
                                "/api/v1/sign-on/company/back?code=%s&state=%s"
                                        .formatted(
                                                code,
                                                URLEncoder.encode(state, StandardCharsets.UTF_8)))
                        .header("Cookie", away.cookie()));
    }

    private static String state(Away away) {
        return String.valueOf(SmallProvider.parameters(away.asked().getRawQuery()).get("state"));
    }

    private static HttpResponse<String> signOn(Somebody who) throws Exception {
        Away away = leave("/");
        return back(away, PROVIDER.code(away.asked(), who), state(away));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String me(HttpResponse<String> in) throws Exception {
        assertThat(location(in)).isEqualTo("/");
        String cookie =
                in.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("crosswalk="))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(";.*", "");
        return SERVER.send(SERVER.at("/api/v1/me").header("Cookie", cookie)).body();
    }

    @Test
    void theProviderIsAskedWithStateNonceAndAChallenge() throws Exception {
        assertThat(SERVER.get("/api/v1/session/ways").body()).contains("Example SSO");

        var asked = SmallProvider.parameters(leave("/").asked().getRawQuery());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "crosswalk-client")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("redirect_uri")).endsWith("/api/v1/sign-on/company/back");
    }

    @Test
    void somebodyIsWhatTheirGroupsAreAndNothingWithoutThem() throws Exception {
        assertThat(me(signOn(somebody("cy", "/compliance", "staff"))))
                .contains("cy@example.com", "\"role\":\"lead\"");
        assertThat(me(signOn(somebody("cy", "staff")))).contains("\"role\":\"viewer\"");
        assertThat(me(signOn(somebody("cy", "others")))).contains("\"organisations\":[]");
        assertThat(location(signOn(somebody("eve", "others")))).contains("refused=no-role");
    }

    @Test
    void anAccountIsLinkedByAVerifiedMailAddressOnlyWhereItsOwnersLetIt() throws Exception {
        Somebody adas = somebody("ada", "staff");
        assertThat(location(signOn(adas))).contains("refused=not-linked");

        rules(true);
        Somebody unverified = new Somebody("eve", "ada@example.com", false, List.of("staff"));
        assertThat(location(signOn(unverified))).contains("refused=unverified");

        // What an owner made them stays, whatever their groups.
        assertThat(me(signOn(adas))).contains("\"name\":\"Ada\"", "\"role\":\"owner\"");
    }

    @Test
    void whatIsForgedOnTheWayLetsNobodyIn() throws Exception {
        Somebody cy = somebody("mallory", "staff");

        Away away = leave("/");
        assertThat(location(back(away, PROVIDER.code(away.asked(), cy), "guessed")))
                .contains("refused=elsewhere");

        Away here = leave("/");
        Away there = leave("/");
        assertThat(
                        location(
                                back(
                                        new Away(here.asked(), there.cookie()),
                                        PROVIDER.code(here.asked(), cy),
                                        state(here))))
                .as("another browser's answer")
                .contains("refused=elsewhere");

        Away challenged = leave("/");
        assertThat(
                        location(
                                back(
                                        challenged,
                                        PROVIDER.code(leave("/").asked(), cy),
                                        state(challenged))))
                .as("a code that another request was given")
                .contains("refused=elsewhere");

        Away signed = leave("/");
        assertThat(
                        location(
                                back(
                                        signed,
                                        PROVIDER.code(
                                                signed.asked(),
                                                cy,
                                                SmallProvider.key(),
                                                "crosswalk-client"),
                                        state(signed))))
                .as("a token that the provider did not sign")
                .contains("refused=elsewhere");

        Away replayedNonce = leave("/");
        URI otherNonce =
                URI.create(
                        replayedNonce.asked().toString().replaceFirst("nonce=[^&]+", "nonce=old"));
        assertThat(
                        location(
                                back(
                                        replayedNonce,
                                        PROVIDER.code(otherNonce, cy),
                                        state(replayedNonce))))
                .as("a token of before")
                .contains("refused=elsewhere");

        Away once = leave("/");
        String code = PROVIDER.code(once.asked(), cy);
        assertThat(location(back(once, code, state(once)))).isEqualTo("/");
        assertThat(location(back(once, code, state(once)))).contains("refused=elsewhere");
    }

    @Test
    void nobodyIsSentToAnotherHostAfterwards() throws Exception {
        for (String to :
                List.of("https://evil.example/", "//evil.example", "/\\evil.example", "/.//evil")) {
            Away away = leave(to);
            HttpResponse<String> in =
                    back(away, PROVIDER.code(away.asked(), somebody("cy", "staff")), state(away));
            assertThat(location(in)).as(to).isEqualTo("/");
        }
        Away away = leave("/start");
        HttpResponse<String> in =
                back(away, PROVIDER.code(away.asked(), somebody("cy", "staff")), state(away));
        assertThat(location(in)).isEqualTo("/start");
    }
}
