package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.control.EditKind;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint as every role, as a stranger, and as nobody: what may be asked comes from the one
/// table of permissions.
final class PermissionsTest {
    private static final Server SERVER = Server.shared();

    /// What can be asked without an organisation, and by whom.
    private static final Set<String> ANYBODYS =
            Set.of(
                    "GET /api/v1/frameworks",
                    "GET /api/v1/show",
                    "GET /api/v1/find",
                    "GET /api/v1/compare",
                    "GET /api/v1/gap",
                    "GET /api/v1/why",
                    "POST /api/v1/session",
                    "DELETE /api/v1/session",
                    "GET /api/v1/session/ways",
                    "POST /api/v1/session/passkey",
                    "POST /api/v1/session/passkey/challenge",
                    "POST /api/v1/setup",
                    "POST /api/v1/invitations/look",
                    "POST /api/v1/invitations/accept",
                    "POST /api/v1/invitations/back");

    private static final Set<String> MEMBERS =
            Set.of("GET /api/v1/me", "POST /api/v1/organisations");

    /// What people ask for themselves; no API token may.
    private static final Set<String> PERSONS =
            Set.of(
                    "PUT /api/v1/me/name",
                    "PUT /api/v1/me/password",
                    "GET /api/v1/me/two-factor",
                    "POST /api/v1/me/two-factor",
                    "PUT /api/v1/me/two-factor",
                    "POST /api/v1/me/two-factor/recovery-codes",
                    "POST /api/v1/me/two-factor/off",
                    "GET /api/v1/me/passkeys",
                    "POST /api/v1/me/passkeys",
                    "POST /api/v1/me/passkeys/challenge",
                    "PUT /api/v1/me/passkeys/{passkey}",
                    "DELETE /api/v1/me/passkeys/{passkey}",
                    "GET /api/v1/me/sessions",
                    "DELETE /api/v1/me/sessions",
                    "DELETE /api/v1/me/sessions/{session}",
                    "GET /api/v1/me/tokens",
                    "POST /api/v1/me/tokens",
                    "DELETE /api/v1/me/tokens/{token}",
                    "GET /api/v1/me/events",
                    "POST /api/v1/invitations/join");

    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private static UUID organisation = new UUID(0, 0);
    private static String stranger = "";

    @BeforeAll
    static void begin() throws Exception {
        Accounts accounts = SERVER.bean(Accounts.class);
        Programmes programmes = SERVER.bean(Programmes.class);
        organisation = programmes.begin(SmallSample.tree(), "Ada").organisation();
        Tenant other = programmes.begin(SmallSample.tree(), "Eve");
        UUID account = SERVER.ada();
        accounts.join(organisation, account, Role.OWNER);
        accounts.join(other.organisation(), account, Role.OWNER);
        Member ada = new Member(account, "ada@example.com", "Ada", Map.of(), false);
        for (Role role : Role.values()) {
            TOKENS.put(role, accounts.newToken(organisation, ada, role.word(), role, null));
        }
        stranger = accounts.newToken(other.organisation(), ada, "other", Role.OWNER, null);
    }

    private record Endpoint(String method, String path, String type, HandlerMethod handler) {
        String name() {
            return method + " " + path;
        }

        boolean isOfOrganisation() {
            return path.contains("{organisation}");
        }
    }

    private static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        SERVER.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((RequestMappingInfo info, HandlerMethod handler) -> {
                    for (String path : info.getPatternValues()) {
                        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                            if (path.startsWith("/api/")) {
                                endpoints.add(
                                        new Endpoint(method.name(), path, type(info), handler));
                            }
                        }
                    }
                });
        return endpoints;
    }

    /// What its body has to be.
    private static String type(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse("application/json");
    }

    private static final String PARTS =
            """
            --x\r
            Content-Disposition: form-data; name="request"; filename="request.json"\r
            \r
            {}\r
            --x\r
            Content-Disposition: form-data; name="file"; filename="file.txt"\r
            \r
            text\r
            --x--\r
            """;

    private static int status(Endpoint endpoint, String token) throws Exception {
        String path =
                endpoint.path()
                        .replace("{organisation}", organisation.toString())
                        .replaceAll("\\{\\*?[a-z]+}", "x");
        HttpRequest.Builder request = SERVER.at(path);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        boolean hasParts = endpoint.type().startsWith("multipart");
        if (endpoint.method().equals("GET")) {
            return SERVER.status(request.GET());
        }
        request.header("Content-Type", endpoint.type() + (hasParts ? "; boundary=x" : ""));
        return SERVER.status(
                request.method(
                        endpoint.method(), BodyPublishers.ofString(hasParts ? PARTS : "{}")));
    }

    @Test
    void everyEndpointIsKnown() {
        List<Endpoint> endpoints = endpoints();

        assertThat(endpoints).hasSizeGreaterThan(15);
        for (Endpoint e : endpoints) {
            boolean says = e.handler().getMethodAnnotation(Permits.class) != null;
            assertThat(
                            says
                                    || ANYBODYS.contains(e.name())
                                    || MEMBERS.contains(e.name())
                                    || PERSONS.contains(e.name()))
                    .as("%s says who may ask it", e.name())
                    .isTrue();
            assertThat(says).as(e.name()).isEqualTo(e.isOfOrganisation());
        }
    }

    @Test
    void whatIsOfAnOrganisationIsAnsweredToThoseOfItsRolesThatMayAsk() throws Exception {
        for (Endpoint e : endpoints()) {
            if (e.isOfOrganisation()) {
                Permits permits =
                        Objects.requireNonNull(e.handler().getMethodAnnotation(Permits.class));
                assertThat(status(e, "")).as("nobody asks %s", e.name()).isEqualTo(401);
                assertThat(status(e, "cwt_guessed")).as("a guess asks %s", e.name()).isEqualTo(401);
                assertThat(status(e, stranger)).as("a stranger asks %s", e.name()).isEqualTo(404);
                for (Role role : Role.values()) {
                    int status = status(e, Objects.requireNonNull(TOKENS.get(role)));
                    if (Stream.of(permits.value()).anyMatch(role::may)) {
                        assertThat(status)
                                .as("%s asks %s", role, e.name())
                                .isNotIn(401, 403)
                                .isLessThan(500);
                    } else {
                        assertThat(status).as("%s asks %s", role, e.name()).isEqualTo(403);
                    }
                }
            }
        }
    }

    @Test
    void whatIsOfOnePersonIsAnsweredToNoToken() throws Exception {
        String owner = Objects.requireNonNull(TOKENS.get(Role.OWNER));
        for (Endpoint e : endpoints()) {
            if (PERSONS.contains(e.name())) {
                assertThat(status(e, "")).as("nobody asks %s", e.name()).isEqualTo(401);
                // What is no request of this endpoint is refused before it is looked at.
                assertThat(status(e, owner)).as("a token asks %s", e.name()).isIn(403, 415);
            }
        }
    }

    @Test
    void eachEditIsForThoseRolesThatItNames() throws Exception {
        for (EditKind kind : EditKind.values()) {
            for (Role role : Role.values()) {
                HttpResponse<String> response =
                        SERVER.send(
                                SERVER.at(
                                                "/api/v1/organisations/%s/edits/%s?try=true"
                                                        .formatted(organisation, kind.word()))
                                        .header("Content-Type", "application/json")
                                        .header(
                                                "Authorization",
                                                "Bearer "
                                                        + Objects.requireNonNull(TOKENS.get(role)))
                                        .POST(BodyPublishers.ofString("{}")));
                // Whoever may edit their own controls alone may not edit none, nor approve without
                // being a person of the programme.
                boolean may =
                        kind.permissions().stream()
                                .filter(p ->
                                        p != Permission.EDIT_OWN_CONTROLS
                                                && p != Permission.APPROVE)
                                .anyMatch(role::may);
                assertThat(response.statusCode() == 403)
                        .as("%s does %s: %s", role, kind, response.body())
                        .isNotEqualTo(may);
                assertThat(response.statusCode()).isLessThan(500);
            }
        }
    }
}
