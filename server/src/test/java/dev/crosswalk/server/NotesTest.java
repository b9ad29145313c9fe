package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What auditors note, and who may read it.
final class NotesTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static UUID auditor = new UUID(0, 0);
    private static UUID lead = new UUID(0, 0);

    private UUID organisation = new UUID(0, 0);
    private String ofAuditor = "";
    private String ofLead = "";
    private String ofViewer = "";

    @BeforeAll
    static void accounts() {
        auditor = SERVER.account("audit@example.com", "Audit Example");
        lead = SERVER.account("lena@example.com", "Lena Example");
    }

    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.join(organisation, lead, Membership.of(Role.OWNER));
        accounts.join(
                organisation,
                auditor,
                new Membership(
                        Role.AUDITOR,
                        null,
                        Engagement.of("Certification", "iso27001-2022"),
                        false));
        ofLead = token(lead, "Lena Example", Role.LEAD);
        ofViewer = token(lead, "Lena Example", Role.VIEWER);
        ofAuditor = token(auditor, "Audit Example", Role.AUDITOR);
    }

    private String token(UUID account, String name, Role role) throws Exception {
        Member member = new Member(account, name + "@example.com", name, Map.of(), false);
        return SERVER.bean(Accounts.class).newToken(organisation, member, role.word(), role, null);
    }

    private HttpResponse<String> send(String token, String method, String path, String body)
            throws Exception {
        HttpRequest.Builder request =
                SERVER.at("/api/v1/organisations/%s/notes%s".formatted(organisation, path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json");
        return SERVER.send(
                method.equals("GET")
                        ? request.GET()
                        : request.method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode done(String token, String method, String path, String body) throws Exception {
        HttpResponse<String> response = send(token, method, path, body);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return JSON.readTree(response.body());
    }

    private List<String> texts(String token, String query) throws Exception {
        return done(token, "GET", query, "")
                .path("items")
                .valueStream()
                .map(note -> note.path("text").stringValue())
                .toList();
    }

    @Test
    void aNoteIsItsAuthorsAloneUntilTheyShareIt() throws Exception {
        JsonNode note =
                done(
                        ofAuditor,
                        "POST",
                        "",
                        """
                        {"about": {"kind": "requirement", "id": "iso27001-2022/A.5.15"}, "text": "Ask for the matrix"}
                        """);
        assertThat(note.path("mine").booleanValue()).isTrue();
        assertThat(texts(ofAuditor, "")).containsExactly("Ask for the matrix");
        assertThat(texts(ofLead, "")).isEmpty();
        String at = "/" + note.path("id").stringValue();
        assertThat(send(ofLead, "PATCH", at, "{\"shared\": true}").statusCode()).isEqualTo(404);

        done(ofAuditor, "PATCH", at, "{\"shared\": true}");
        assertThat(texts(ofLead, "?about=requirement:iso27001-2022/A.5.15"))
                .containsExactly("Ask for the matrix");
        assertThat(texts(ofViewer, "")).containsExactly("Ask for the matrix");
        assertThat(texts(ofLead, "?about=control:ACC-01")).isEmpty();
        HttpResponse<String> others = send(ofLead, "PATCH", at, "{\"text\": \"Mine now\"}");
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(others.body()).contains("This note is of ");
    }

    @Test
    void aNoteThatWasRemovedComesBack() throws Exception {
        String at = "/" + done(ofLead, "POST", "", "{\"text\": \"A\"}").path("id").stringValue();
        done(ofLead, "PATCH", at, "{\"removed\": true}");
        assertThat(texts(ofLead, "")).isEmpty();
        done(ofLead, "PATCH", at, "{\"removed\": false}");
        assertThat(texts(ofLead, "")).containsExactly("A");
    }

    @Test
    void whatWasWrittenMeanwhileIsNotWrittenOver() throws Exception {
        String at = "/" + done(ofLead, "POST", "", "{\"text\": \"A\"}").path("id").stringValue();
        done(ofLead, "PATCH", at, "{\"text\": \"B\"}");
        HttpResponse<String> late =
                SERVER.send(
                        SERVER.at("/api/v1/organisations/%s/notes%s".formatted(organisation, at))
                                .header("Authorization", "Bearer " + ofLead)
                                .header("Content-Type", "application/json")
                                .header("If-Match", "\"1\"")
                                .method("PATCH", BodyPublishers.ofString("{\"text\": \"C\"}")));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("\"text\":\"B\"");
        assertThat(texts(ofLead, "")).containsExactly("B");
    }

    @Test
    void anAuditorOfOneFrameworkNotesOfNoOtherAndReadsNoneOfIt() throws Exception {
        String other =
                """
                {"about": {"kind": "requirement", "id": "soc2-2017/CC6.1"}, "text": "Of SOC 2", "shared": true}
                """;
        assertThat(send(ofAuditor, "POST", "", other).statusCode()).isEqualTo(403);
        done(ofLead, "POST", "", other);
        done(ofLead, "POST", "", "{\"text\": \"Of all\", \"shared\": true}");
        assertThat(texts(ofAuditor, "")).containsExactly("Of all");
    }

    @Test
    void whatIsSentTwiceIsOneNote() throws Exception {
        for (int i = 0; i < 2; i++) {
            SERVER.send(
                    SERVER.at("/api/v1/organisations/%s/notes".formatted(organisation))
                            .header("Authorization", "Bearer " + ofLead)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "once-" + organisation)
                            .POST(BodyPublishers.ofString("{\"text\": \"Once\"}")));
        }
        assertThat(texts(ofLead, "")).containsExactly("Once");
    }

    @Test
    void aNoteIsReadPageByPage() throws Exception {
        for (String text : List.of("A", "B", "C")) {
            done(ofLead, "POST", "", "{\"text\": \"%s\"}".formatted(text));
        }
        JsonNode first = done(ofLead, "GET", "?most=2", "");
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(texts(ofLead, "?most=2&cursor=" + first.path("next").stringValue()))
                .containsExactly("A");
    }

    @Test
    void whatIsNoNoteIsRefusedByItsField() throws Exception {
        assertThat(send(ofLead, "POST", "", "{\"text\": \" \"}").body())
                .contains("\"parameter\":\"text\"");
        assertThat(
                        send(
                                        ofLead,
                                        "POST",
                                        "",
                                        """
                                        {"about": {"kind": "control", "id": "ACC-99"}, "text": "A"}
                                        """)
                                .body())
                .contains("about.id", "nearest");
        assertThat(send(ofViewer, "POST", "", "{\"text\": \"A\"}").statusCode()).isEqualTo(403);
    }
}
