package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People come, are changed and go, over HTTP.
final class PeopleTest {
    private static final Server SERVER = Server.shared();
    private static final String PASSWORD = Server.PASSWORD;
    private static final JsonMapper JSON = new JsonMapper();

    private static UUID organisation = new UUID(0, 0);
    private static UUID other = new UUID(0, 0);
    private static String own = "";
    private static String ada = "";
    private static int people;

    @BeforeAll
    static void begin() throws Exception {
        Accounts accounts = SERVER.bean(Accounts.class);
        Programmes programmes = SERVER.bean(Programmes.class);
        organisation = programmes.begin(SmallSample.tree(), "Ada").organisation();
        other = programmes.begin(SmallSample.tree(), "Eve").organisation();
        accounts.join(organisation, SERVER.ada(), Role.OWNER);
        own = "/api/v1/organisations/" + organisation;
        ada = signIn("ada@example.com");
    }

    @Test
    void theTokenOfTheEnvironmentIsOneOfTheOldestOrganisationAndStaysRevoked() {
        String secret = "a-token-that-the-environment-names";
        Accounts started =
                new Accounts(
                        SERVER.bean(Database.class),
                        SERVER.bean(PasswordEncoder.class),
                        Server.NOW);

        assertThat(started.firstToken(secret)).isTrue();
        assertThat(started.byToken(secret).orElseThrow().memberships().values())
                .extracting(Membership::role)
                .containsExactly(Role.OWNER);

        SERVER.bean(Database.class)
                .people(client ->
                        client.sql(
                                        "update api_token set revoked_at = now() where name = 'environment'")
                                .update());
        assertThat(started.firstToken(secret)).isTrue();
        assertThat(started.byToken(secret)).isEmpty();
    }

    // ---- asking

    private static HttpResponse<String> send(
            String method, String path, String cookie, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                SERVER.at(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header(
                    cookie.startsWith("cwt_") ? "Authorization" : "Cookie",
                    cookie.startsWith("cwt_") ? "Bearer " + cookie : cookie);
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

    private static HttpResponse<String> get(String path, String cookie) throws Exception {
        return send("GET", path, cookie, "");
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

    private static String signIn(String email) throws Exception {
        return cookie(
                send(
                        "POST",
                        "/api/v1/session",
                        "",
                        """
                        {"email": "%s", "password": "%s"}
                        """
                                .formatted(email, PASSWORD)));
    }

    private static String invite(String place) throws Exception {
        String link = json(send("POST", own + "/invitations", ada, place)).path("link").asString();
        assertThat(link).startsWith("/join#");
        return link.substring("/join#".length());
    }

    private static HttpResponse<String> accept(String link, String email) throws Exception {
        return send(
                "POST",
                "/api/v1/invitations/accept",
                "",
                """
                {"link": "%s", "email": "%s", "name": "Ben", "password": "%s"}
                """
                        .formatted(link, email, PASSWORD));
    }

    /// Somebody new, by invitation.
    private static String somebody(String place) throws Exception {
        return cookie(accept(invite(place), "ben%d@example.com".formatted(people++)));
    }

    private static JsonNode me(String cookie) throws Exception {
        return json(get("/api/v1/me", cookie));
    }

    // ---- what holds

    @Test
    void somebodyComesByALinkThatWorksOnceAndIsWhatItSays() throws Exception {
        String link =
                invite(
                        """
                        {"name": "Ben", "role": "contributor"}
                        """);
        JsonNode look =
                json(
                        send(
                                "POST",
                                "/api/v1/invitations/look",
                                "",
                                """
                                {"link": "%s"}
                                """
                                        .formatted(link)));
        assertThat(look.path("by").asString()).isEqualTo("Ada");
        assertThat(look.path("role").asString()).isEqualTo("contributor");

        String ben = cookie(accept(link, "ben@example.com"));

        JsonNode organisation = me(ben).path("organisations").path(0);
        assertThat(organisation.path("role").asString()).isEqualTo("contributor");
        assertThat(organisation.path("permissions").toString())
                .isEqualTo(
                        "[\"READ\",\"ADD_EVIDENCE\",\"ANSWER\",\"DO_TASKS\",\"APPROVE\",\"WRITE_NOTES\"]");
        assertThat(accept(link, "eve@example.com").statusCode()).isEqualTo(404);
        assertThat(get(own + "/people", ben).statusCode()).isEqualTo(403);
        assertThat(get(own + "/people/events", ada).body())
                .contains("\"what\":\"invited\"", "\"what\":\"joined\"", "invited by Ada");
    }

    @Test
    void anInvitationForAnAddressLetsInThatAddressAlone() throws Exception {
        for (String whom :
                new String[] {
                    "\"name\": \"Eve\", \"email\": \"Ext.Auditor%d@example.com\"",
                    "\"name\": \"ext.auditor%d@example.com\""
                }) {
            int number = people++;
            String email = "ext.auditor%d@example.com".formatted(number);
            String link = invite("{%s, \"role\": \"viewer\"}".formatted(whom.formatted(number)));
            JsonNode look =
                    json(
                            send(
                                    "POST",
                                    "/api/v1/invitations/look",
                                    "",
                                    "{\"link\": \"%s\"}".formatted(link)));
            assertThat(look.path("email").asString()).isEqualTo(email);
            assertThat(look.path("isBack").toString()).isEqualTo("false");
            assertThat(get(own + "/people", ada).body()).contains("\"email\":\"" + email);

            HttpResponse<String> refused = accept(link, "someone.else@example.com");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("this invitation is for " + email + " alone");
            assertThat(
                            send(
                                            "POST",
                                            "/api/v1/invitations/join",
                                            ada,
                                            "{\"link\": \"%s\"}".formatted(link))
                                    .body())
                    .contains("this invitation is for " + email + " alone");

            done(accept(link, email));
            assertThat(get(own + "/people/events", ada).body()).contains("came with " + email);
        }
    }

    @Test
    void aWithdrawnLinkLetsNobodyIn() throws Exception {
        String link =
                invite(
                        """
                        {"name": "Withdrawn", "role": "viewer"}
                        """);
        String id = "";
        for (JsonNode each : json(get(own + "/people", ada)).path("invitations")) {
            if (each.path("name").asString().equals("Withdrawn")) {
                id = each.path("id").asString();
            }
        }

        done(send("DELETE", own + "/invitations/" + id, ada, ""));

        assertThat(accept(link, "late@example.com").statusCode()).isEqualTo(404);
    }

    @Test
    void anOrganisationKeepsAnOwner() throws Exception {
        String account = me(ada).path("account").asString();

        HttpResponse<String> removed = send("DELETE", own + "/people/" + account, ada, "");
        HttpResponse<String> changed =
                send(
                        "PUT",
                        own + "/people/" + account,
                        ada,
                        """
                        {"role": "lead"}
                        """);

        assertThat(removed.statusCode()).isEqualTo(422);
        assertThat(removed.body()).contains("this is the last owner");
        assertThat(changed.statusCode()).isEqualTo(422);
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndSoAreTheirTokens() throws Exception {
        String ben =
                somebody(
                        """
                        {"name": "Ben", "role": "lead"}
                        """);
        String token =
                json(send(
                                "POST",
                                "/api/v1/me/tokens",
                                ben,
                                """
                                {"organisation": "%s", "name": "ci", "scope": "write", "days": 30}
                                """
                                        .formatted(organisation)))
                        .path("token")
                        .asString();
        done(get(own + "/controls", ben));
        done(get(own + "/controls", token));

        done(send("DELETE", own + "/people/" + me(ben).path("account").asString(), ada, ""));

        assertThat(get(own + "/controls", ben).statusCode()).isEqualTo(404);
        assertThat(get(own + "/controls", token).statusCode()).isIn(401, 404);
    }

    @Test
    void aTokenMayNoMoreThanItsScopeIsListedWithoutItsSecretAndRevoked() throws Exception {
        String read =
                json(send(
                                "POST",
                                "/api/v1/me/tokens",
                                ada,
                                """
                                {"organisation": "%s", "name": "dashboard", "scope": "read"}
                                """
                                        .formatted(organisation)))
                        .path("token")
                        .asString();
        done(get(own + "/controls", read));
        assertThat(get(own + "/people", read).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/me/sessions", read).statusCode()).isEqualTo(403);

        HttpResponse<String> listed = done(get("/api/v1/me/tokens", ada));
        assertThat(listed.body())
                .contains("\"dashboard\"", "\"scope\":\"read\"", "\"usedAt\":\"2026-")
                .doesNotContain(read);
        String id = "";
        for (JsonNode each : json(listed).path("tokens")) {
            if (each.path("name").asString().equals("dashboard")) {
                id = each.path("id").asString();
            }
        }
        done(send("DELETE", own + "/tokens/" + id, ada, ""));
        assertThat(get(own + "/controls", read).statusCode()).isEqualTo(401);
    }

    @Test
    void anAuditorSeesTheFrameworksOfTheirScopeAndChangesNothing() throws Exception {
        assertThat(
                        send(
                                        "POST",
                                        own + "/invitations",
                                        ada,
                                        """
                                        {"name": "Eve", "role": "auditor"}
                                        """)
                                .body())
                .contains("say which audit they are here for");

        String eve =
                somebody(
                        """
                        {"name": "Eve", "role": "auditor", "engagement":
                            {"name": "Certification audit 2027", "frameworks": ["iso27001-2022"]}}
                        """);

        done(get(own + "/gap?want=iso27001-2022", eve));
        done(get(own + "/why?requirement=iso27001-2022/A.5.1", eve));
        done(get(own + "/controls", eve));
        done(get(own + "/compare?left=soc2-2017:CC,A&right=iso27001-2022", eve));
        done(get(own + "/mappings?left=iso27001-2022&right=soc2-2017", eve));
        assertThat(get(own + "/permits", eve).body()).contains("\"edits\":[]");
        for (String refused :
                new String[] {
                    "/gap?want=soc2-2017:CC,A",
                    "/gap",
                    "/why?requirement=soc2-2017/CC6.1",
                    "/compare?left=soc2-2017&right=nist-csf-2.0",
                    "/status",
                    "/folder",
                    "/changes"
                }) {
            HttpResponse<String> response = get(own + refused, eve);
            assertThat(response.statusCode()).as(refused).isEqualTo(403);
            assertThat(response.body())
                    .contains("You look at ISO/IEC 27001:2022 here, for Certification audit 2027");
        }
    }

    @Test
    void theRegistersAreShownToAnAuditorOfIso27001AndTheTrueReasonToOthers() throws Exception {
        String engaged =
                """
                {"name": "Eve", "role": "auditor", "engagement": {"name": "The audit", "frameworks": ["%s"]}}
                """;
        String eve = somebody(engaged.formatted("iso27001-2022"));
        String ben = somebody(engaged.formatted("soc2-2017"));

        assertThat(json(get(own + "/registers", eve)).path("risks").isArray()).isTrue();
        HttpResponse<String> refused = get(own + "/registers", ben);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("here, for The audit: this tells of more than that.")
                .doesNotContain("soc2-2017", "ask of that");
    }

    private static final String ENGAGED =
            """
            {"name": "Eve", "role": "auditor", "engagement": {"name": "Surveillance 2026",
                "frameworks": ["iso27001-2022"], "from": "2026-01-01", "until": "2026-08-31", "lastDay": "%s"}}
            """;

    @Test
    void anAuditorIsAnsweredOfTheDaysOfTheirEngagement() throws Exception {
        String eve = somebody(ENGAGED.formatted("2026-12-31"));
        String gap = own + "/gap?want=iso27001-2022";

        assertThat(json(get(gap, eve)).path("asOf").asString()).isEqualTo("2026-08-31");
        assertThat(json(get(gap, ada)).path("asOf").asString()).isEqualTo("2026-10-15");
        assertThat(json(get(gap + "&asOf=2026-06-30", eve)).path("asOf").asString())
                .isEqualTo("2026-06-30");
        done(get(own + "/deviations?window=2026-01-01..2026-08-31", eve));
        for (String refused :
                new String[] {
                    "/gap?want=iso27001-2022&asOf=2026-09-01",
                    "/gap?want=iso27001-2022&asOf=2025-12-31",
                    "/deviations?window=2025-12-31..2026-08-31",
                    "/show?what=GOV-01&asOf=2026-10-15"
                }) {
            HttpResponse<String> response = get(own + refused, eve);
            assertThat(response.statusCode()).as(refused).isEqualTo(403);
            assertThat(response.body())
                    .contains(
                            "You look at the days from 2026-01-01 to 2026-08-31 here, for Surveillance 2026");
        }
        String early = somebody(ENGAGED.formatted("2028-12-31").replace("2026-0", "2027-0"));
        assertThat(get(gap, early).body()).contains("the days from 2027-01-01 to 2027-08-31");
    }

    @Test
    void afterTheLastDayOfAnEngagementItsAuditorIsAnsweredNothingAndSignsInNoMore()
            throws Exception {
        String eve = somebody(ENGAGED.formatted("2026-10-15"));
        String email = me(eve).path("email").asString();
        String account = own + "/people/" + me(eve).path("account").asString();
        done(get(own + "/gap?want=iso27001-2022", eve));
        String was = ENGAGED.formatted("2026-10-15").replaceFirst("\"name\": \"Eve\", ", "");
        String over = was.replace("2026-10-15", "2026-10-14");

        done(send("PUT", account, ada, over.replaceFirst("\\{", "{\"seen\": " + was + ", ")));

        String sentence = "Your access for Surveillance 2026 ended on 2026-10-14";
        for (String path : new String[] {"/gap?want=iso27001-2022", "/permits", "/notes"}) {
            HttpResponse<String> response = get(own + path, eve);
            assertThat(response.statusCode()).as(path).isEqualTo(403);
            assertThat(response.body()).contains(sentence);
        }
        assertThat(me(eve).path("organisations").path(0).path("isOver").booleanValue()).isTrue();
        HttpResponse<String> signIn =
                send(
                        "POST",
                        "/api/v1/session",
                        "",
                        """
                        {"email": "%s", "password": "%s"}
                        """
                                .formatted(email, PASSWORD));
        assertThat(signIn.statusCode()).isEqualTo(401);
        assertThat(signIn.body()).contains(sentence);
        assertThat(get(own + "/people/events", ada).body())
                .contains(
                        "for Surveillance 2026 (iso27001-2022; the days from 2026-01-01 to 2026-08-31; access until 2026-10-14)");

        done(send("PUT", account, ada, was));
        cookie(
                send(
                        "POST",
                        "/api/v1/session",
                        "",
                        """
                        {"email": "%s", "password": "%s"}
                        """
                                .formatted(email, PASSWORD)));
    }

    @Test
    void anAuditorIsToldOfNoOtherFrameworkThatAControlServes() throws Exception {
        String eve = somebody(ENGAGED.formatted("2026-12-31"));
        String show = own + "/show?what=GOV-01&asOf=2026-08-31";

        assertThat(get(show, ada).body()).contains("soc2-2017/", "iso27001-2022/");
        assertThat(done(get(show, eve)).body())
                .contains("iso27001-2022/")
                .doesNotContain("soc2-2017/");
        assertThat(get(own + "/find?words=access", ada).body()).contains("soc2-2017/");
        assertThat(done(get(own + "/find?words=access", eve)).body())
                .contains("iso27001-2022/")
                .doesNotContain("soc2-2017/", "nist-csf");
        assertThat(get(own + "/find?words=access&edition=soc2-2017", eve).statusCode())
                .isEqualTo(403);
        // Points of focus alone ask for it.
        String obligations = own + "/obligations?words=whistleblower";
        assertThat(json(get(obligations, eve)).path("groups").size())
                .isLessThan(json(get(obligations, ada)).path("groups").size());
    }

    @Test
    void anEngagementHasAnOrderOfDaysAndIsOfAuditorsAlone() throws Exception {
        assertThat(
                        send(
                                        "POST",
                                        own + "/invitations",
                                        ada,
                                        ENGAGED.formatted("2026-12-31")
                                                .replace("2026-08-31", "2025-08-31"))
                                .body())
                .contains("the days end on 2025-08-31, before they begin on 2026-01-01");
        assertThat(
                        send(
                                        "POST",
                                        own + "/invitations",
                                        ada,
                                        ENGAGED.formatted("2026-12-31")
                                                .replace("\"auditor\"", "\"viewer\""))
                                .body())
                .contains("only auditors are here for an engagement");
        assertThat(send("POST", own + "/invitations", ada, ENGAGED.formatted("2026-10-14")).body())
                .contains("is over already");
    }

    @Test
    void anAccountIsOneOfThePersonsThatTheProgrammeKnows() throws Exception {
        JsonNode persons = json(get(own + "/people", ada)).path("persons");
        assertThat(persons.isEmpty()).isFalse();
        String person = persons.path(0).path("id").asString();

        String ben =
                somebody(
                        """
                        {"name": "Ben", "role": "control-owner", "person": "%s"}
                        """
                                .formatted(person));

        assertThat(me(ben).path("organisations").path(0).path("person").asString())
                .isEqualTo(person);
        HttpResponse<String> unknown =
                send(
                        "POST",
                        own + "/invitations",
                        ada,
                        """
                        {"name": "Cy", "role": "control-owner", "person": "%s"}
                        """
                                .formatted(person + "x"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"nearest\":[\"" + person);
        assertThat(
                        send(
                                        "POST",
                                        own + "/invitations",
                                        ada,
                                        """
                                        {"name": "Cy", "role": "control-owner", "person": "%s"}
                                        """
                                                .formatted(person))
                                .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anOwnerSignsSomebodyOutAndLetsThemBackInByALink() throws Exception {
        String ben =
                somebody(
                        """
                        {"name": "Ben", "role": "viewer"}
                        """);
        String account = me(ben).path("account").asString();
        JsonNode sessions =
                json(get(own + "/people/" + account + "/sessions", ada)).path("sessions");
        assertThat(sessions.size()).isEqualTo(1);

        done(
                send(
                        "DELETE",
                        own
                                + "/people/"
                                + account
                                + "/sessions/"
                                + sessions.path(0).path("id").asString(),
                        ada,
                        ""));
        assertThat(get("/api/v1/me", ben).statusCode()).isEqualTo(401);

        String link =
                json(send("POST", own + "/people/" + account + "/way-back", ada, ""))
                        .path("link")
                        .asString()
                        .substring("/join#".length());
        assertThat(accept(link, "eve2@example.com").statusCode()).isEqualTo(404);
        String back =
                cookie(
                        send(
                                "POST",
                                "/api/v1/invitations/back",
                                "",
                                """
                                {"link": "%s", "password": "quite another phrase"}
                                """
                                        .formatted(link)));
        assertThat(me(back).path("account").asString()).isEqualTo(account);
    }

    @Test
    void anAccountOfAnOrganisationOfOthersIsNotTakenOverByAWayBack() throws Exception {
        String ben =
                somebody(
                        """
                        {"name": "Ben", "role": "viewer"}
                        """);
        String account = me(ben).path("account").asString();
        SERVER.bean(Accounts.class).join(other, UUID.fromString(account), Role.VIEWER);

        HttpResponse<String> refused =
                send("POST", own + "/people/" + account + "/way-back", ada, "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not yours");
    }

    @Test
    void somebodyChangesTheirNameAndTakesThatOfNobodyElse() throws Exception {
        String ben =
                somebody(
                        """
                        {"name": "Ben", "role": "viewer"}
                        """);

        done(rename(ben, "Benedikt Moor"));

        assertThat(me(ben).path("name").asString()).isEqualTo("Benedikt Moor");
        assertThat(get(own + "/people/events", ada).body())
                .contains("\"what\":\"name-changed\"", "Ben -> Benedikt Moor");
        HttpResponse<String> taken = rename(ben, "aDA");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("is or was called aDA");
        String person =
                json(get(own + "/people", ada)).path("persons").path(0).path("name").asString();
        assertThat(rename(ben, person).statusCode()).isEqualTo(409);
        assertThat(rename(ben, "  ").statusCode()).isEqualTo(400);
        String ada2 =
                somebody(
                        """
                        {"name": "Cy", "role": "viewer"}
                        """);
        assertThat(rename(ada2, "Benedikt Moor").statusCode()).isEqualTo(409);
        done(rename(ben, "Benedikt Moor-Reed"));
        assertThat(rename(ada2, "Benedikt Moor").statusCode()).isEqualTo(409);
    }

    private static HttpResponse<String> rename(String cookie, String name) throws Exception {
        return send(
                "PUT",
                "/api/v1/me/name",
                cookie,
                """
                {"name": "%s"}
                """
                        .formatted(name));
    }

    @Test
    void aClosedAccountIsOutForGoodAndItsMailAddressIsFree() throws Exception {
        String email = "closed%d@example.com".formatted(people++);
        String place =
                """
                {"name": "Ben", "role": "lead"}
                """;
        String ben = cookie(accept(invite(place), email));
        String account = me(ben).path("account").asString();
        String token =
                json(send(
                                "POST",
                                "/api/v1/me/tokens",
                                ben,
                                """
                                {"organisation": "%s", "name": "ci", "scope": "write"}
                                """
                                        .formatted(organisation)))
                        .path("token")
                        .asString();

        done(send("POST", own + "/people/" + account + "/close", ada, ""));

        assertThat(get("/api/v1/me", ben).statusCode()).isEqualTo(401);
        assertThat(get(own + "/controls", token).statusCode()).isEqualTo(401);
        assertThat(
                        send(
                                        "POST",
                                        "/api/v1/session",
                                        "",
                                        """
                                        {"email": "%s", "password": "%s"}
                                        """
                                                .formatted(email, PASSWORD))
                                .statusCode())
                .isEqualTo(401);
        assertThat(get(own + "/people", ada).body()).doesNotContain(account);
        assertThat(get(own + "/people/events", ada).body()).contains("\"what\":\"account-closed\"");
        String again = cookie(accept(invite(place), email));
        assertThat(me(again).path("account").asString()).isNotEqualTo(account);
        assertThat(send("POST", own + "/people/" + account + "/close", ada, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyClosesTheirOwnAccountOrOneThatOthersHaveToo() throws Exception {
        String ben =
                somebody(
                        """
                        {"name": "Ben", "role": "viewer"}
                        """);
        String account = me(ben).path("account").asString();
        SERVER.bean(Accounts.class).join(other, UUID.fromString(account), Role.VIEWER);

        HttpResponse<String> refused = send("POST", own + "/people/" + account + "/close", ada, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not yours");
        HttpResponse<String> themselves =
                send(
                        "POST",
                        own + "/people/" + me(ada).path("account").asString() + "/close",
                        ada,
                        "");
        assertThat(themselves.statusCode()).isEqualTo(422);
        assertThat(themselves.body()).contains("your own account");
    }

    @Test
    void whoChangesARoleThatSomebodyElseChangedMeanwhileIsToldWhatItIsAndByWhom() throws Exception {
        String ben =
                somebody(
                        """
                        {"name": "Ben", "role": "viewer"}
                        """);
        String account = own + "/people/" + me(ben).path("account").asString();
        done(
                send(
                        "PUT",
                        account,
                        ada,
                        """
                        {"role": "lead", "seen": {"role": "viewer", "person": null}}
                        """));

        HttpResponse<String> late =
                send(
                        "PUT",
                        account,
                        ada,
                        """
                        {"role": "contributor", "seen": {"role": "viewer", "person": null}}
                        """);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("Ada changed this after you read it, to: lead", "\"changedBy\":\"Ada\"");
        assertThat(me(ben).path("organisations").path(0).path("role").asString()).isEqualTo("lead");
    }

    @Test
    void rulesAndHowLongTheTrailIsKeptAreNotWrittenOverUnseen() throws Exception {
        String free = "\"twoFactor\": false, \"groups\": [], \"linkByMail\": ";
        done(
                send(
                        "PUT",
                        own + "/sign-in",
                        ada,
                        "{%strue, \"seen\": {%sfalse}}".formatted(free, free)));

        HttpResponse<String> rules =
                send(
                        "PUT",
                        own + "/sign-in",
                        ada,
                        "{%sfalse, \"seen\": {%sfalse}}".formatted(free, free));
        HttpResponse<String> kept =
                send(
                        "PUT",
                        own + "/trail-retention",
                        ada,
                        """
                        {"months": 24, "seen": {"months": 36}}
                        """);

        assertThat(rules.statusCode()).isEqualTo(412);
        assertThat(rules.body()).contains("link by mail allowed");
        assertThat(kept.statusCode()).isEqualTo(412);
        assertThat(kept.body()).contains("to: for ever");
        done(
                send(
                        "PUT",
                        own + "/sign-in",
                        ada,
                        "{%sfalse, \"seen\": {%strue}}".formatted(free, free)));
    }

    @Test
    void anOwnerMayAskForASecondFactorOnceTheirOwnIsSet() throws Exception {
        String rules =
                """
                {"twoFactor": true, "linkByMail": false, "groups": []}
                """;

        HttpResponse<String> refused = send("PUT", own + "/sign-in", ada, rules);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("your own account first");
    }

    @Test
    void whereASecondFactorIsAskedForNobodyDoesAnythingWithout() throws Exception {
        String ben =
                somebody(
                        """
                        {"name": "Ben", "role": "viewer"}
                        """);
        String account = me(ben).path("account").asString();
        SERVER.bean(Accounts.class).join(other, UUID.fromString(account), Role.OWNER);
        done(get("/api/v1/organisations/" + other + "/controls", ben));

        SERVER.bean(Database.class)
                .people(client ->
                        client.sql("insert into sign_in_rule values (?, true, false)")
                                .param(other)
                                .update());

        HttpResponse<String> refused = get("/api/v1/organisations/" + other + "/controls", ben);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("set it up under your account");
        for (JsonNode each : me(ben).path("organisations")) {
            boolean isAsked = each.path("id").asString().equals(other.toString());
            assertThat(each.path("needsTwoFactor").asBoolean()).isEqualTo(isAsked);
            assertThat(each.path("permissions").isEmpty()).isEqualTo(isAsked);
        }
        done(get(own + "/controls", ben));
        done(get("/api/v1/me/two-factor", ben));
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpResponse<String> in =
                send(
                        "POST",
                        "/api/v1/session",
                        "crosswalk=planted",
                        """
                        {"email": "ada@example.com", "password": "%s"}
                        """
                                .formatted(PASSWORD));

        String set = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set)
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("planted", "Domain");
    }

    @Test
    void whatAPageOfAnotherSiteSendsIsRefused() throws Exception {
        for (String[] header :
                new String[][] {
                    {"Sec-Fetch-Site", "cross-site"},
                    {"Sec-Fetch-Site", "same-site"},
                    {"Origin", "https://evil.example"},
                    {"Origin", "null"}
                }) {
            assertThat(
                            send("DELETE", "/api/v1/me/sessions", ada, "", header[0], header[1])
                                    .statusCode())
                    .as(header[1])
                    .isEqualTo(403);
            assertThat(send("POST", "/api/v1/session", "", "{}", header[0], header[1]).statusCode())
                    .as("signing in from " + header[1])
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsLeftOutOfABodyIsNamed() throws Exception {
        HttpResponse<String> response = send("POST", "/api/v1/session", "", "{}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"parameter\":\"email\"");
        assertThat(Objects.requireNonNull(send("PUT", own + "/sign-in", ada, "{}").body()))
                .contains("\"parameter\":\"groups\"");
    }

    @Test
    void aTokenThatMayOnlyReadIsToldThatItIsTheTokenThatMayNot() throws Exception {
        JsonNode made =
                json(
                        send(
                                "POST",
                                "/api/v1/me/tokens",
                                ada,
                                "{\"organisation\": \"%s\", \"name\": \"reads\", \"scope\": \"read\"}"
                                        .formatted(organisation)));

        assertThat(
                        send(
                                        "PUT",
                                        own + "/mapping-rule",
                                        made.get("token").stringValue(),
                                        "{\"twoPeople\": true}")
                                .body())
                .contains("This token may do what somebody may who is");
    }

    @Test
    void aPageIsToldNoOptionsAndNoCommandsAndWhoeverElseAsksIsToldTheCommandLines()
            throws Exception {
        String plan = own + "/plan?want=iso27001-2022";

        assertThat(get(plan, ada).body()).contains("--capacity DAYS says another");
        assertThat(get(plan + "&dialect=page", ada).body())
                .contains("\\\"Capacity\\\" says another")
                .doesNotContain("--capacity");
        assertThat(get(own + "/gap?want=iso27001-2021&dialect=page", ada).body())
                .doesNotContain("want=");
        assertThat(get(own + "/gap?dialect=pages", ada).body())
                .contains("\"parameter\":\"dialect\"", "\"nearest\":[\"page\"");
    }
}
