package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The documents of an organisation: as they print, as they are approved, and what changed since.
final class DocumentsTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCOPE = "/documents/isms-scope";

    private static UUID account = new UUID(0, 0);

    private UUID organisation = new UUID(0, 0);
    private String token = "";

    @BeforeAll
    static void account() {
        account = SERVER.account("dora@example.com", "Dora Example");
    }

    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.join(organisation, account, new Membership(Role.LEAD, "P04", null, false));
        Member dora = new Member(account, "dora@example.com", "Dora Example", Map.of(), false);
        token = accounts.newToken(organisation, dora, "t", Role.LEAD, null);
    }

    private HttpRequest.Builder at(String rest) {
        return SERVER.at("/api/v1/organisations/" + organisation + rest)
                .header("Authorization", "Bearer " + token);
    }

    private void edit(String kind, String body) throws Exception {
        HttpResponse<String> made =
                SERVER.send(
                        at("/edits/" + kind)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    }

    private void text(String text) throws Exception {
        HttpResponse<String> made =
                SERVER.send(
                        at("/edits/edit-document")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                --x\r
                                                Content-Disposition: form-data; name="request"\r
                                                \r
                                                {"document": "isms-scope"}\r
                                                --x\r
                                                Content-Disposition: form-data; name="file"; filename="a.md"\r
                                                \r
                                                %s\r
                                                --x--\r
                                                """
                                                        .formatted(text))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    }

    private JsonNode json(String rest) throws Exception {
        HttpResponse<String> response = SERVER.send(at(rest));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void aDocumentPrintsBeforeItIsWrittenAndInEachFormat() throws Exception {
        JsonNode print = json(SCOPE);
        assertThat(print.path("onFile").booleanValue()).isFalse();
        assertThat(print.path("approver").stringValue()).isEqualTo("Chief executive");
        assertThat(print.path("text").stringValue()).startsWith("#").doesNotContain("{{");

        HttpResponse<String> page = SERVER.send(at(SCOPE + "?format=html"));
        assertThat(page.body()).contains("<h1");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox;", "frame-ancestors 'self'");
        HttpResponse<String> framed = SERVER.send(at(SCOPE + "?format=frame"));
        assertThat(framed.body()).contains("<h1").doesNotContain("<script");
        assertThat(framed.headers().firstValue("Content-Security-Policy"))
                .isEqualTo(page.headers().firstValue("Content-Security-Policy"));
        assertThat(SERVER.bytes(at(SCOPE + "?format=pdf")).body()).startsWith('%', 'P', 'D', 'F');
        assertThat(SERVER.bytes(at(SCOPE + "?format=docx")).body()).startsWith('P', 'K');
        assertThat(SERVER.send(at(SCOPE + "?format=md")).body())
                .isEqualTo(print.path("text").stringValue());
        HttpResponse<String> unknown = SERVER.send(at("/documents/isms-scop"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("isms-scope");
    }

    @Test
    void valuesAreSeenInItBeforeTheyAreSet() throws Exception {
        String name = "";
        for (JsonNode p : state("isms-scope").path("parameters")) {
            String source = p.path("source").stringValue();
            if (source.equals("nobody") || source.equals("default")) {
                name = p.path("name").stringValue();
            }
        }
        assertThat(name).isNotEmpty();

        String shown =
                SERVER.send(at(SCOPE + "?format=html&set=" + name + "=Zaphod%3Cb%3E")).body();

        assertThat(shown).contains("Zaphod&lt;b&gt;").doesNotContain("Zaphod<b>");
        assertThat(SERVER.send(at(SCOPE + "?format=html")).body()).doesNotContain("Zaphod");
        assertThat(SERVER.send(at(SCOPE + "?set=nothing=1")).statusCode()).isEqualTo(400);
    }

    @Test
    void whatChangedSinceItsApprovalIsToldLineByLine() throws Exception {
        edit("write-documents", "{\"documents\": [\"isms-scope\"], \"files\": [\"md\"]}");
        String written = SERVER.send(at("/files/documents/isms-scope.md")).body();
        text(written + "\nAll of it.\n\nOwned by {{policy_owner}}.");
        edit(
                "approve-document",
                "{\"document\": \"isms-scope\", \"version\": \"9.0\", \"approvedBy\": \"Chief executive\", \"note\": \"minutes of 14 October\"}");
        JsonNode same = json(SCOPE + "/since-approval");
        assertThat(same.path("say").stringValue())
                .isEqualTo(
                        "It says what it said when Chief executive approved version 9.0 on 2026-10-15, recorded by Dara Example: minutes of 14 October.");
        assertThat(state("isms-scope").path("changedSinceApproval").booleanValue()).isFalse();

        String approved = SERVER.send(at("/files/documents/isms-scope.md")).body();
        text(approved.replace("All of it.", "All, <script>alert(1)</script>but the moon.").strip());

        JsonNode changed = json(SCOPE + "/since-approval");
        assertThat(changed.path("added").intValue()).isEqualTo(1);
        assertThat(changed.path("removed").intValue()).isEqualTo(1);
        assertThat(changed.path("say").stringValue())
                .contains("1 line came in and 1 line went out");
        assertThat(changed.path("parts").toString()).contains("All of it.", "but the moon");
        assertThat(state("isms-scope").path("changedSinceApproval").booleanValue()).isTrue();
        assertThat(SERVER.send(at(SCOPE + "?format=html")).body())
                .contains("&lt;script&gt;alert(1)", "the moon")
                .doesNotContain("<script>alert");
    }

    @Test
    void aPageThatApprovesATemplateIsToldInWordsWhatItLacks() throws Exception {
        edit(
                "write-documents",
                "{\"documents\": [\"management-review-agenda\"], \"files\": [\"md\"]}");
        HttpResponse<String> refused =
                SERVER.send(
                        at("/edits/approve-document?dialect=page")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"document\": \"management-review-agenda\", \"version\": \"9.0\", \"approvedBy\": \"Chief executive\", \"note\": \"minutes of 14 October\"}")));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
                .contains("says nothing yet of", "Period looked back on")
                .contains("Fill in what it lacks, bring its text up to date")
                .doesNotContain("period_reviewed", "documents/management-review-agenda.md");
    }

    private HttpResponse<String> approve(String by, String as, String note) throws Exception {
        String body =
                """
                {"document": "isms-scope", "version": "9.0", "approvedBy": "%s", "elsewhere": true}\
                """
                        .formatted(by);
        return SERVER.send(
                SERVER.at("/api/v1/organisations/" + organisation + "/edits/approve-document")
                        .header("Authorization", "Bearer " + as)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        note.isEmpty()
                                                ? body
                                                : body.replace(
                                                        "}",
                                                        ", \"note\": \"%s\"}".formatted(note)))));
    }

    /// Dora's account as something else, and as another person.
    private String as(Role role, @Nullable String person) throws Exception {
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.join(organisation, account, new Membership(role, person, null, false));
        Member dora = new Member(account, "dora@example.com", "Dora Example", Map.of(), false);
        return accounts.newToken(organisation, dora, "other", role, null);
    }

    @Test
    void anApprovalOfSomebodyElseSaysWhoRecordedItAndHowItWasGiven() throws Exception {
        HttpResponse<String> bare = approve("Ben Example", token, "");
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body())
                .contains("this is the approval of somebody else: say how it was given")
                .contains("\"parameter\":\"note\"");
        HttpResponse<String> own = approve("Dara Example", token, "minutes of 3 March");
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(own.body()).contains("this is your own approval");

        assertThat(approve("Ben Example", token, "minutes of 3 March").body())
                .contains("recorded by Dara Example: minutes of 3 March");
        assertThat(state("isms-scope").path("recorded").stringValue())
                .isEqualTo("Dara Example: minutes of 3 March");
        assertThat(SERVER.send(at("/items?kind=documents&key=isms-scope")).body())
                .contains("\"recorded\":\"Dara Example: minutes of 3 March\"");

        // One's own is told without more, and takes the place of the other.
        assertThat(approve("Dara Example", token, "").statusCode()).isEqualTo(200);
        assertThat(state("isms-scope").has("recorded")).isFalse();
    }

    @Test
    void whoeverIsNoPersonOfTheProgrammeRecordsWhatOthersApproved() throws Exception {
        HttpResponse<String> bare = approve("Chief executive", as(Role.LEAD, null), "");
        assertThat(bare.body()).contains("your account is no person of the programme");
        assertThat(approve("Chief executive", as(Role.LEAD, null), "by mail").body())
                .contains("recorded by Dora Example: by mail");
    }

    @Test
    void whoeverIsNamedForADocumentApprovesItWhateverElseTheyMayDo() throws Exception {
        String chief = as(Role.CONTRIBUTOR, "P02");
        assertThat(
                        SERVER.send(
                                        SERVER.at(
                                                        "/api/v1/organisations/"
                                                                + organisation
                                                                + "/permits")
                                                .header("Authorization", "Bearer " + chief))
                                .body())
                .contains("\"approve-document\"", "\"approve-statement\"");
        assertThat(approve("Chief executive", chief, "").statusCode()).isEqualTo(200);
        HttpResponse<String> other = approve("Dara Example", chief, "she said so");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("You approve in your own name");

        // Somebody whom nothing names for it.
        assertThat(approve("Dara Example", as(Role.CONTROL_OWNER, "P04"), "").statusCode())
                .isEqualTo(403);
        String nobody = as(Role.CONTRIBUTOR, null);
        assertThat(approve("Chief executive", nobody, "").body())
                .contains("Your account is no person of the programme, so it approves nothing");
        assertThat(
                        SERVER.send(
                                        SERVER.at(
                                                        "/api/v1/organisations/"
                                                                + organisation
                                                                + "/permits")
                                                .header("Authorization", "Bearer " + nobody))
                                .body())
                .doesNotContain("approve-document");
    }

    private JsonNode state(String document) throws Exception {
        for (JsonNode d : json("/documents?document=" + document).path("documents")) {
            if (d.path("id").stringValue().equals(document)) {
                return d;
            }
        }
        throw new AssertionError("no " + document);
    }

    @Test
    void aTextThatIsKeptElsewhereIsComparedWithNothing() throws Exception {
        JsonNode draft = json("/documents/security-objectives/since-approval");
        assertThat(draft.path("say").stringValue()).contains("draft");
        JsonNode elsewhere = json("/documents/information-security-policy/since-approval");
        assertThat(elsewhere.path("compared").booleanValue()).isFalse();
        assertThat(elsewhere.path("say").stringValue()).contains("was not kept here");
    }

    @Test
    void theReportsThatThereAreAreListedAndEachIsMade() throws Exception {
        JsonNode reports = json("/reports").path("reports");
        assertThat(reports.size()).isEqualTo(8);
        for (JsonNode report : reports) {
            String kind = report.path("kind").stringValue();
            assertThat(SERVER.status(at("/reports/" + kind))).as(kind).isEqualTo(200);
            if (report.path("brief").booleanValue()) {
                assertThat(SERVER.status(at("/reports/" + kind + "?brief=true")))
                        .as(kind)
                        .isEqualTo(200);
            }
        }
    }
}
