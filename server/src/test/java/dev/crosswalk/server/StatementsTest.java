package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.files.Sha256;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The statement of applicability: as it was approved, and what it says since that it did not say
/// then.
final class StatementsTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VERSIONS = "/statement/versions";
    private static final String DIFFERENCE = "/statement/difference";
    private static final String FIRST =
            """
            {"version": "1.0", "approvedBy": "Chief executive"}\
            """;
    private static final String WITHOUT_CLOUD =
            """
            {"requirement": "iso27001-2022/A.5.23", "reason": "No cloud.", "approvedBy": "Chief executive"}\
            """;

    private static UUID lead = new UUID(0, 0);
    private static UUID auditor = new UUID(0, 0);

    private UUID organisation = new UUID(0, 0);
    private String token = "";

    @BeforeAll
    static void accounts() {
        lead = SERVER.account("sol@example.com", "Sol Example");
        auditor = SERVER.account("aud@example.com", "Aud Example");
    }

    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        token = token(lead, "Sol Example", new Membership(Role.LEAD, "P02", null, false));
    }

    private String token(UUID account, String name, Membership membership) throws Exception {
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.join(organisation, account, membership);
        Member member = new Member(account, name, name, Map.of(), false);
        return accounts.newToken(organisation, member, "t", membership.role(), null);
    }

    private HttpRequest.Builder at(String rest) {
        return at(rest, token);
    }

    private HttpRequest.Builder at(String rest, String by) {
        return SERVER.at("/api/v1/organisations/" + organisation + rest)
                .header("Authorization", "Bearer " + by);
    }

    private HttpResponse<String> ask(String kind, String body) throws Exception {
        return SERVER.send(
                at("/edits/" + kind)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    /// @return the number of the change
    private String edit(String kind, String body) throws Exception {
        HttpResponse<String> made = ask(kind, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return made.headers().firstValue("ETag").orElseThrow().replace("\"", "");
    }

    private void undo(String change) throws Exception {
        HttpResponse<String> undone =
                SERVER.send(at("/changes/" + change + "/undo").POST(BodyPublishers.noBody()));
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
    }

    private JsonNode json(String rest) throws Exception {
        HttpResponse<String> response = SERVER.send(at(rest));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private List<String> states() throws Exception {
        return json(VERSIONS)
                .path("items")
                .valueStream()
                .map(v -> v.path("version").stringValue() + " " + v.path("state").stringValue())
                .toList();
    }

    private byte[] bytes(String format) throws Exception {
        HttpResponse<byte[]> response = SERVER.bytes(at(VERSIONS + "/1?format=" + format));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("ETag"))
                .contains("\"" + Sha256.of(response.body()) + "\"");
        return response.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "md", "html", "pdf", "xlsx", "docx"})
    void anApprovedVersionStaysByteForByteWhatItWasInEachFormat(String format) throws Exception {
        edit("approve-statement", FIRST);
        byte[] before = bytes(format);

        edit("exclude", WITHOUT_CLOUD);
        edit("approve-statement", FIRST.replace("1.0", "2.0"));

        assertThat(bytes(format)).isEqualTo(before).isNotEmpty();
        assertThat(states()).containsExactly("2.0 approved", "1.0 replaced");
    }

    @Test
    void aVersionSaysWhoApprovedItWhenAndWhoseAccountRecordedThat() throws Exception {
        edit("approve-statement", FIRST);

        JsonNode version = json(VERSIONS).path("items").path(0);

        assertThat(version.path("number").intValue()).isEqualTo(1);
        assertThat(version.path("approvedBy").stringValue()).isEqualTo("Chief executive");
        assertThat(version.path("approvedOn").stringValue()).isEqualTo("2026-10-15");
        assertThat(version.path("recordedBy").stringValue()).isEqualTo("Sol Example");
        assertThat(version.path("edition").stringValue()).isEqualTo("iso27001-2022");
        assertThat(version.path("controls").intValue()).isEqualTo(93);
        assertThat(version.path("files").size()).isEqualTo(6);
        assertThat(new String(bytes("json"), StandardCharsets.UTF_8))
                .isEqualTo(SERVER.send(at("/statement")).body())
                .contains("Version 1.0.", "Approved by Chief executive on 2026-10-15.");
        assertThat(SERVER.send(at(VERSIONS + "/1?format=html")).headers().map())
                .hasEntrySatisfying(
                        "content-security-policy",
                        p -> assertThat(p.getFirst()).contains("sandbox"));
    }

    @Test
    void aVersionThatSomebodyElseRecordedSaysHowItsApprovalWasGiven() throws Exception {
        edit(
                "approve-statement",
                FIRST.replace(
                        "Chief executive\"", "Dara Example\", \"note\": \"minutes of 3 March\""));

        assertThat(json(VERSIONS).path("items").path(0).path("recorded").stringValue())
                .isEqualTo("Ben Example: minutes of 3 March");
        assertThat(new String(bytes("json"), StandardCharsets.UTF_8))
                .contains(
                        "Approved by Dara Example on 2026-10-15, recorded by Ben Example: minutes of 3 March.");
        assertThat(json(DIFFERENCE).path("say").stringValue())
                .contains("recorded by Ben Example: minutes of 3 March");
    }

    @Test
    void whatChangedSinceTheLastApprovedVersionIsToldControlByControl() throws Exception {
        JsonNode draft = json(DIFFERENCE);
        assertThat(draft.path("say").stringValue())
                .isEqualTo("It is a draft: no version of it is approved.");
        assertThat(draft.path("approver").stringValue()).isEqualTo("Chief executive");
        edit("approve-statement", FIRST);
        assertThat(json(DIFFERENCE).path("say").stringValue())
                .isEqualTo(
                        "Nothing has changed since Chief executive approved version 1.0 on 2026-10-15.");

        edit("exclude", WITHOUT_CLOUD);

        JsonNode difference = json(DIFFERENCE);
        assertThat(difference.path("say").stringValue())
                .startsWith(
                        "Since Chief executive approved version 1.0 on 2026-10-15, 1 of 93 controls of Annex A"
                                + " says something else: in 1 whether it applies, in 1 the justification");
        assertThat(difference.path("rows").size()).isEqualTo(1);
        JsonNode row = difference.path("rows").path(0);
        assertThat(row.path("id").stringValue()).isEqualTo("A.5.23");
        assertThat(row.path("changes").path(0).toString())
                .isEqualTo(
                        """
                        {"field":"applies","was":"Yes","is":"No"}\
                        """);
        assertThat(row.path("changes").path(1).path("is").stringValue()).isEqualTo("No cloud.");
    }

    @Test
    void anApprovedVersionIsHeldAgainstTheOneBeforeIt() throws Exception {
        edit("approve-statement", FIRST);
        assertThat(SERVER.send(at(VERSIONS + "/1/difference")).statusCode()).isEqualTo(404);
        edit("exclude", WITHOUT_CLOUD);
        edit("approve-statement", FIRST.replace("1.0", "1.1"));
        assertThat(json(DIFFERENCE).path("rows").size()).isZero();

        JsonNode between = json(VERSIONS + "/2/difference");

        assertThat(between.path("say").stringValue())
                .startsWith(
                        "In version 1.1, held against version 1.0, which Chief executive approved on 2026-10-15, 1 of 93 controls of Annex A"
                                + " says something else: in 1 whether it applies");
        assertThat(between.path("version").stringValue()).isEqualTo("1.0");
        assertThat(between.path("rows").path(0).path("id").stringValue()).isEqualTo("A.5.23");
        assertThat(between.path("rows").path(0).path("changes").path(0).toString())
                .isEqualTo(
                        """
                        {"field":"applies","was":"Yes","is":"No"}\
                        """);
    }

    @Test
    void whatIsIncludedAgainSaysWhatItSaidBefore() throws Exception {
        edit("exclude", WITHOUT_CLOUD);
        edit("approve-statement", FIRST);

        edit(
                "change-items",
                """
                {"items": [{"kind": "exclusions", "key": "iso27001-2022/A.5.23", "content": null}]}\
                """);

        assertThat(json(DIFFERENCE).path("rows").path(0).path("changes").path(0).toString())
                .isEqualTo(
                        """
                        {"field":"applies","was":"No","is":"Yes"}\
                        """);
    }

    @Test
    void whyAControlAppliesIsSaidFirstAndIsADifferenceUntilItIsTakenBack() throws Exception {
        edit("approve-statement", FIRST);
        String said =
                edit(
                        "include",
                        """
                        {"requirement": "iso27001-2022/A.5.8", "reason": "Our contracts want it.", "by": "Chief executive"}\
                        """);

        JsonNode line =
                json("/statement")
                        .path("lines")
                        .valueStream()
                        .filter(l -> l.path("id").stringValue().equals("A.5.8"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.path("said").stringValue()).isEqualTo("Our contracts want it.");
        assertThat(line.path("justified").booleanValue()).isTrue();
        assertThat(line.path("justification").stringValue())
                .startsWith("Our contracts want it. Said by Chief executive on 2026-10-15.");
        assertThat(json(DIFFERENCE).path("rows").path(0).path("id").stringValue())
                .isEqualTo("A.5.8");

        undo(said);

        assertThat(json(DIFFERENCE).path("rows").size()).isZero();
    }

    @Test
    void aLineSaysWhatOfItsControlsDeviatedBesideHowFarItIsImplemented() throws Exception {
        List<String> deviated =
                json("/statement")
                        .path("lines")
                        .valueStream()
                        .map(l -> l.path("deviated").stringValue())
                        .filter(words -> !words.isEmpty())
                        .toList();

        assertThat(deviated)
                .isNotEmpty()
                .allMatch(w -> w.startsWith("deviated in the window: ") || w.startsWith("overdue"));
    }

    @Test
    void anApprovalOfTheStatementDecidesOnWhatAPlanAloneProposed() throws Exception {
        edit(
                "change-items",
                """
                {"items": [{"kind": "controls", "content": {"control": "NET-05", "state": "planned", "dueOn": "2027-03-01", "proposedFor": "2027-03-01"}}]}\
                """);
        assertThat(SERVER.send(at("/items?kind=controls&most=200")).body())
                .doesNotContain("\"plannedOn\":\"2026-10-15\"");

        HttpResponse<String> approved = ask("approve-statement", FIRST);

        assertThat(approved.body())
                .contains("1 control that a plan proposed is decided on with it: NET-05");
        assertThat(SERVER.send(at("/items?kind=controls&most=200")).body())
                .contains("\"plannedOn\":\"2026-10-15\"");
    }

    @Test
    void whatADraftHasToSettleIsAnOpenPointOfWhatWasApproved() throws Exception {
        String draft = SERVER.send(at("/reports/soa?format=md")).body();
        assertThat(draft).contains("To settle before an audit").doesNotContain("# Open points");
        assertThat(json("/statement").path("lines").valueStream())
                .anyMatch(l -> l.path("inclusion").asString().equals("decided"));

        edit("approve-statement", FIRST);

        assertThat(new String(bytes("md"), StandardCharsets.UTF_8))
                .doesNotContain("To settle before an audit")
                .contains("# Open points", "It was approved with these open");
    }

    @Test
    void noTwoVersionsHaveOneNumber() throws Exception {
        edit("approve-statement", FIRST);
        edit("exclude", WITHOUT_CLOUD);

        HttpResponse<String> again = ask("approve-statement", FIRST);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains(
                        "version 1.0 is on record as Chief executive approved it on 2026-10-15",
                        "take another number");
        assertThat(states()).containsExactly("1.0 approved");
        assertThat(
                        ask(
                                        "approve-statement",
                                        FIRST.replace(
                                                "Chief executive\"",
                                                "Nobody\", \"note\": \"by word\""))
                                .body())
                .contains("Nobody");
    }

    @Test
    void anApprovalThatIsTakenBackStaysOnRecordAsThat() throws Exception {
        edit("approve-statement", FIRST);
        String second = edit("approve-statement", FIRST.replace("1.0", "2.0"));

        undo(second);

        assertThat(states()).containsExactly("2.0 taken-back", "1.0 approved");
        assertThat(json(DIFFERENCE).path("say").stringValue()).contains("approved version 1.0");
        assertThat(ask("approve-statement", FIRST.replace("1.0", "2.0")).statusCode())
                .isEqualTo(409);
        edit("approve-statement", FIRST.replace("1.0", "2.1"));
        assertThat(states()).containsExactly("2.1 approved", "2.0 taken-back", "1.0 replaced");
    }

    @Test
    void whatIsApprovedIsNotAskedForAsAFileOfEvidence() throws Exception {
        String asked = "File the statement of applicability";
        assertThat(SERVER.send(at("/status")).body()).contains(asked);

        edit("approve-statement", FIRST);

        assertThat(SERVER.send(at("/status")).body()).doesNotContain(asked);
    }

    @Test
    void anApprovalOfAnEarlierDaySaysWhichDayTheStatementIsKeptOf() throws Exception {
        String change =
                edit(
                        "approve-document",
                        """
                        {"document": "statement-of-applicability", "version": "1.0", "approvedBy": "Chief executive", "on": "2026-10-05", "elsewhere": true}\
                        """);

        assertThat(SERVER.send(at("/changes/" + change)).body())
                .contains(
                        "Its text is kept elsewhere, on your word",
                        "Kept here is how it stood on 2026-10-15, when that was recorded");
        JsonNode version = json(VERSIONS).path("items").path(0);
        assertThat(version.path("approvedOn").stringValue()).isEqualTo("2026-10-05");
        assertThat(version.path("asOf").stringValue()).isEqualTo("2026-10-15");
    }

    @Test
    void howeverAnApprovalComesTheStatementIsKept() throws Exception {
        edit(
                "approve-document",
                """
                {"document": "statement-of-applicability", "version": "1.0", "approvedBy": "Chief executive", "elsewhere": true}\
                """);
        edit(
                "change-items",
                """
                {"items": [{"kind": "documents", "key": "statement-of-applicability", "content": {
                "document": "statement-of-applicability", "version": "2.0", "owner": "Security lead",
                "approvedBy": "Chief executive", "approvedOn": "2026-10-14"}}]}\
                """);
        assertThat(states()).containsExactly("2.0 approved", "1.0 replaced");

        edit(
                "change-items",
                """
                {"items": [{"kind": "documents", "key": "statement-of-applicability", "content": {
                "document": "statement-of-applicability", "version": "1.0", "owner": "Security lead",
                "approvedBy": "Chief executive", "approvedOn": "2026-10-15"}}]}\
                """);

        assertThat(states()).containsExactly("2.0 taken-back", "1.0 approved");
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsNotGivenOutForWhatWasApproved() throws Exception {
        edit("approve-statement", FIRST);
        JdbcClient.create(SERVER.bean(DataSource.class))
                .sql(
                        """
                        update artefact a set content = content || ' '::bytea from statement_file f
                        where f.organisation = ? and f.format = 'json'
                        and a.organisation = f.organisation and a.sha256 = f.sha256
                        """)
                .param(organisation)
                .update();

        HttpResponse<String> changed = SERVER.send(at(VERSIONS + "/1"));

        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("is not what was approved");
        assertThat(SERVER.status(at(DIFFERENCE))).isEqualTo(422);
        assertThat(SERVER.status(at(VERSIONS + "/1?format=pdf"))).isEqualTo(200);
        assertThat(SERVER.status(at(VERSIONS))).isEqualTo(200);
    }

    @Test
    void anAuditorSeesWhatWasApprovedWithinTheirEngagement() throws Exception {
        edit("approve-statement", FIRST);
        String theirs =
                token(
                        auditor,
                        "Aud Example",
                        new Membership(
                                Role.AUDITOR,
                                null,
                                Engagement.of("Certification", "iso27001-2022"),
                                false));
        String want = "?want=iso27001-2022";

        for (String path : List.of(VERSIONS, VERSIONS + "/1", DIFFERENCE, "/statement")) {
            assertThat(SERVER.status(at(path + want, theirs))).as(path).isEqualTo(200);
            assertThat(SERVER.status(at(path, theirs))).as(path).isEqualTo(403);
        }

        assertThat(SERVER.status(at(VERSIONS + "/1?want=soc2-2017", theirs))).isEqualTo(403);
        assertThat(SERVER.status(at(VERSIONS + "/1?want=soc2-2017"))).isEqualTo(404);
        assertThat(json(VERSIONS + "?want=soc2-2017").path("items").size()).isZero();
        assertThat(
                        SERVER.status(
                                at("/edits/approve-statement", theirs)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(FIRST))))
                .isEqualTo(403);
    }

    @Test
    void whatThereIsNotIsRefused() throws Exception {
        assertThat(SERVER.status(at(VERSIONS + "/1"))).isEqualTo(404);
        assertThat(SERVER.status(at(VERSIONS + "/one"))).isEqualTo(400);
        assertThat(SERVER.status(at(VERSIONS + "/1?format=csv"))).isEqualTo(400);
        assertThat(SERVER.send(at("/statement?want=soc2-2017")).body()).contains("ISO/IEC 27001");
    }
}
