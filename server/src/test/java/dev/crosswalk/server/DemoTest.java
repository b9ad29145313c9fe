package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.audit.Notes;
import dev.crosswalk.server.control.Edits;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the demonstration brings beside the sample company, so that every page has something to
/// show.
final class DemoTest {
    private static final Server SERVER = Server.shared();

    private static Tenant demo = new Tenant(new UUID(0, 0));
    private static String token = "";

    @BeforeAll
    static void begin() throws Exception {
        UUID account = SERVER.account(Demo.EMAIL, "Demo");
        demo = Demo.begin(SERVER.bean(Programmes.class));
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.join(demo.organisation(), account, Role.OWNER);
        Member owner =
                new Member(
                        account,
                        Demo.EMAIL,
                        "Demo",
                        Map.of(demo.organisation(), Role.OWNER),
                        false);
        Demo.approveStatement(SERVER.bean(Edits.class), demo, account);
        Demo.noteOfAuditor(
                SERVER.bean(People.class),
                accounts,
                SERVER.bean(Notes.class),
                demo,
                owner,
                "what nobody is told of");
        token = accounts.newToken(demo.organisation(), owner, "t", Role.OWNER, null);
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> response =
                SERVER.send(
                        SERVER.at("/api/v1/organisations/" + demo.organisation() + path)
                                .header("Authorization", "Bearer " + token));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void aStatementWasApprovedWeeksAgoAndSaysSomethingElseSince() throws Exception {
        JsonNode versions = get("/statement/versions").path("items");

        assertThat(versions.size()).isEqualTo(1);
        assertThat(versions.path(0).path("state").stringValue()).isEqualTo("approved");
        assertThat(versions.path(0).path("version").stringValue()).isEqualTo("0.3");
        assertThat(versions.path(0).path("approvedOn").stringValue()).isEqualTo("2026-10-05");
        assertThat(versions.path(0).path("recorded").stringValue())
                .startsWith("Rosa Example: minutes of 5 October");
        JsonNode difference = get("/statement/difference");
        assertThat(difference.path("rows").valueStream().map(r -> r.path("id").stringValue()))
                .containsExactly("A.8.31");
    }

    @Test
    void anAuditorNotedSomethingOfAControlThatEverybodyMayRead() throws Exception {
        JsonNode notes = get("/notes?about=control:SUP-02").path("items");

        assertThat(notes.size()).isEqualTo(1);
        assertThat(notes.path(0).path("writtenBy").stringValue()).isEqualTo("Wren Example");
        assertThat(notes.path(0).path("shared").booleanValue()).isTrue();
        assertThat(notes.path(0).path("mine").booleanValue()).isFalse();
    }

    @Test
    void theAuditorIsOneOfThePeopleWithoutAnOpenSession() throws Exception {
        JsonNode auditor =
                get("/people")
                        .path("people")
                        .valueStream()
                        .filter(p -> p.path("role").stringValue().equals("auditor"))
                        .findFirst()
                        .orElseThrow();

        assertThat(auditor.path("engagement").path("name").stringValue())
                .isEqualTo("Certification audit 2027");
        assertThat(auditor.path("seenAt").isNull()).isTrue();
    }
}
