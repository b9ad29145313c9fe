package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.OwnAccount;
import dev.crosswalk.server.identity.People;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How people suggest, accept and reject mapping rows, alone or by two.
final class MappingReviewTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static UUID mia = new UUID(0, 0);
    private static UUID max = new UUID(0, 0);

    /// The two share obligations, so that a row which says they do not contradicts them.
    private static final String SUGGESTED =
            "{\"left\": \"soc2-2017/CC6.1\", \"relation\": \"disjoint\", \"right\": \"iso27001-2022/A.5.15\", \"why\": \"a try\"}";

    private UUID organisation = new UUID(0, 0);
    private String one = "";
    private String other = "";
    private String contributor = "";
    private String viewer = "";

    @BeforeAll
    static void accounts() {
        mia = SERVER.account("mia@example.com", "Mia Reviewer");
        max = SERVER.account("max@example.com", "Max Reviewer");
    }

    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.join(organisation, mia, Membership.of(Role.OWNER));
        accounts.join(organisation, max, Membership.of(Role.LEAD));
        one = token(mia, "Mia Reviewer", Role.OWNER);
        other = token(max, "Max Reviewer", Role.LEAD);
        contributor = token(max, "Max Reviewer", Role.CONTRIBUTOR);
        viewer = token(max, "Max Reviewer", Role.VIEWER);
    }

    private String token(UUID account, String name, Role role) {
        Member member = new Member(account, "x@example.com", name, Map.of(), false);
        return SERVER.bean(Accounts.class).newToken(organisation, member, role.word(), role, null);
    }

    private HttpResponse<String> send(String token, String method, String path, String body)
            throws Exception {
        HttpRequest.Builder request =
                SERVER.at("/api/v1/organisations/" + organisation + path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json");
        return SERVER.send(request.method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode ok(String token, String method, String path, String body) throws Exception {
        HttpResponse<String> response = send(token, method, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private void suggest() throws Exception {
        ok(one, "POST", "/edits/suggest-mapping", SUGGESTED);
    }

    private static String decided(String decision) {
        return "{\"left\": \"soc2-2017/CC6.1\", \"right\": \"iso27001-2022/A.5.15\", \"decision\": \"%s\", \"reason\": \"we looked\"}"
                .formatted(decision);
    }

    private HttpResponse<String> decide(String token, String decision) throws Exception {
        return send(token, "POST", "/edits/decide-mapping", decided(decision));
    }

    private JsonNode row(String token) throws Exception {
        return ok(token, "GET", "/mappings?left=soc2-2017/CC6.1&right=iso27001-2022/A.5.15", "")
                .get("items")
                .get(0);
    }

    private static List<String> permits(JsonNode row) {
        return row.get("permits").valueStream().map(JsonNode::asString).toList();
    }

    private String contradictions() throws Exception {
        return ok(one, "GET", "/gap?want=iso27001-2022", "").get("contradictions").toString();
    }

    @Test
    void aSuggestionCountsOnceItIsAcceptedAndNoMoreOnceThatIsTakenBack() throws Exception {
        suggest();
        assertThat(row(one).get("state").asString()).isEqualTo("suggested");
        assertThat(row(one).get("suggestedBy").asString()).isEqualTo("Mia Reviewer");
        assertThat(contradictions()).doesNotContain("own#1");

        assertThat(decide(one, "accept").statusCode()).isEqualTo(200);
        assertThat(contradictions()).contains("own#1");
        assertThat(row(one).get("decidedBy").asString()).isEqualTo("Mia Reviewer");

        ok(one, "POST", "/changes/3/undo", "");
        assertThat(contradictions()).doesNotContain("own#1");
        assertThat(row(one).get("state").asString()).isEqualTo("suggested");
    }

    @Test
    void aComparisonSaysWhatTheOrganisationAcceptedAndWhyThatIsContradicted() throws Exception {
        String path = "/compare?left=soc2-2017:CC6&right=iso27001-2022";
        suggest();
        assertThat(ok(one, "GET", path, "").get("contradictions").size()).isZero();

        assertThat(decide(one, "accept").statusCode()).isEqualTo(200);
        JsonNode compared = ok(viewer, "GET", path, "");
        assertThat(compared.get("contradictions").size()).isEqualTo(1);
        assertThat(compared.get("contradictions").get(0).get("causes").valueStream())
                .extracting(JsonNode::asString)
                .satisfiesExactly(
                        row ->
                                assertThat(row)
                                        .startsWith("own#1 (")
                                        .contains(
                                                ") says that soc2-2017/CC6.1 shares nothing with"
                                                        + " iso27001-2022/A.5.15"),
                        claims ->
                                assertThat(claims)
                                        .startsWith(
                                                "the claims say that soc2-2017/CC6.1 overlaps"));
        JsonNode published =
                compared.get("published")
                        .valueStream()
                        .filter(p -> p.get("id").asString().equals("own#1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(published.get("relation").asString()).isEqualTo("disjoint");
        assertThat(published.get("aside").asBoolean()).isTrue();
        assertThat(SERVER.get("/api/v1" + path).body()).doesNotContain("own#1");
    }

    @Test
    void aPublishedRowIsRejectedForThisOrganisationAlone() throws Exception {
        String pair = "left=nist-csf-2.0/DE.AE-02&right=iso27001-2022/A.5.24";
        String rejected =
                "{\"left\": \"iso27001-2022/A.5.24\", \"right\": \"nist-csf-2.0/DE.AE-02\", \"decision\": \"reject\", \"reason\": \"not so here\"}";
        JsonNode before = ok(one, "GET", "/mappings?" + pair, "").get("items").get(0);
        assertThat(before.get("state").asString()).isEqualTo("published");
        assertThat(before.get("published").get(0).get("publisher").asString()).isEqualTo("NIST");

        ok(one, "POST", "/edits/decide-mapping", rejected);

        JsonNode after = ok(one, "GET", "/mappings?" + pair, "").get("items").get(0);
        assertThat(after.get("state").asString()).isEqualTo("rejected");
        assertThat(after.get("relation").asString()).isEqualTo("intersects");
        assertThat(
                        ok(
                                        one,
                                        "GET",
                                        "/mappings?left=nist-csf-2.0&right=iso27001-2022&state=rejected",
                                        "")
                                .get("items"))
                .hasSize(1);
        ok(one, "POST", "/edits/decide-mapping", rejected.replace("reject\"", "withdraw\""));
        assertThat(ok(one, "GET", "/items?kind=mappings", "").get("items")).isEmpty();
    }

    @Test
    void whereItTakesTwoWhoeverSuggestedCannotAccept() throws Exception {
        ok(one, "PUT", "/mapping-rule", "{\"twoPeople\": true}");
        suggest();

        assertThat(permits(row(one))).contains("reject", "withdraw").doesNotContain("accept");
        assertThat(permits(row(other))).contains("accept");
        HttpResponse<String> own = decide(one, "accept");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("somebody else accepts it");
        assertThat(decide(other, "accept").statusCode()).isEqualTo(200);
        assertThat(row(one).get("decidedBy").asString()).isEqualTo("Max Reviewer");
    }

    @Test
    void whereItTakesTwoAnotherNameMakesNobodyAnotherPerson() throws Exception {
        ok(one, "PUT", "/mapping-rule", "{\"twoPeople\": true}");
        suggest();
        rename("Mia Reviewer", "Mia Anders");
        try {
            assertThat(permits(row(one))).doesNotContain("accept");
            assertThat(decide(one, "accept").statusCode()).isEqualTo(403);
        } finally {
            rename("Mia Anders", "Mia Reviewer");
        }
    }

    private void rename(String from, String to) throws Exception {
        Member member =
                new Member(mia, "mia@example.com", from, Map.of(organisation, Role.OWNER), false);
        SERVER.bean(People.class)
                .rename(new OwnAccount.Asking(member, "", new Accounts.Origin("", "")), to);
    }

    @Test
    void whereItTakesTwoNobodyAcceptsByAnotherWay() throws Exception {
        ok(one, "PUT", "/mapping-rule", "{\"twoPeople\": true}");
        suggest();

        String accepted =
                "{\"items\": [{\"kind\": \"mappings\", \"key\": \"soc2-2017/CC6.1 iso27001-2022/A.5.15\", \"content\": {\"left\": \"soc2-2017/CC6.1\", \"relation\": \"disjoint\", \"right\": \"iso27001-2022/A.5.15\", \"suggestedBy\": \"Max Reviewer\", \"decision\": \"accepted\", \"by\": \"Mia Reviewer\", \"reason\": \"x\"}}]}";
        HttpResponse<String> around = send(one, "POST", "/edits/change-items", accepted);
        assertThat(around.statusCode()).as(around.body()).isEqualTo(403);
        // Nor under the name of somebody else.
        HttpResponse<String> named =
                send(
                        one,
                        "POST",
                        "/edits/decide-mapping",
                        decided("accept").replace("}", ", \"by\": \"Max Reviewer\"}"));
        assertThat(named.statusCode()).as(named.body()).isEqualTo(400);

        ok(one, "PUT", "/mapping-rule", "{\"twoPeople\": false}");
        assertThat(send(one, "POST", "/edits/change-items", accepted).statusCode()).isEqualTo(200);
    }

    @Test
    void contributorsSuggestAndLeadsDecideAndTheRuleIsForOwners() throws Exception {
        ok(contributor, "POST", "/edits/suggest-mapping", SUGGESTED);

        assertThat(permits(row(contributor))).containsExactly("suggest");
        assertThat(decide(contributor, "accept").statusCode()).isEqualTo(403);
        assertThat(permits(row(viewer))).isEmpty();
        assertThat(send(viewer, "POST", "/edits/suggest-mapping", SUGGESTED).statusCode())
                .isEqualTo(403);
        assertThat(send(other, "PUT", "/mapping-rule", "{\"twoPeople\": true}").statusCode())
                .isEqualTo(403);
        assertThat(ok(other, "GET", "/mapping-rule", "").get("maySet").asBoolean()).isFalse();
    }

    @Test
    void theFolderHasTheReviewAndComesBackAsItWent() throws Exception {
        suggest();
        decide(one, "reject");
        byte[] zip =
                SERVER.bytes(
                                SERVER.at("/api/v1/organisations/" + organisation + "/folder")
                                        .header("Authorization", "Bearer " + one))
                        .body();

        UUID second =
                SERVER.bean(Programmes.class)
                        .begin(dev.crosswalk.content.tree.ZipTree.of(zip, "acme.zip"), "Ada")
                        .organisation();
        SERVER.bean(Accounts.class).join(second, mia, Membership.of(Role.OWNER));
        organisation = second;
        one = token(mia, "Mia Reviewer", Role.OWNER);
        assertThat(row(one).get("state").asString()).isEqualTo("rejected");
        assertThat(
                        SERVER.bytes(
                                        SERVER.at("/api/v1/organisations/" + second + "/folder")
                                                .header("Authorization", "Bearer " + one))
                                .body())
                .isEqualTo(zip);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    suggest-mapping | {"left": "soc2-2017/CC6.1", "relation": "like", "right": "iso27001-2022/A.5.16", "why": "x"} | 400 | "parameter":"relation"
                    suggest-mapping | {"left": "soc2-2017/CC6.1", "relation": "equal", "right": "iso27001-2022/A.5.16"} | 400 | "parameter":"why"
                    suggest-mapping | {"left": "soc2-2017/CC6.1", "relation": "equal", "right": "iso27001-2022/A.5.99", "why": "x"} | 400 | "parameter":"right"
                    suggest-mapping | {"left": "soc2-2017/CC6.1", "relation": "equal", "right": "soc2-2017/CC6.2", "why": "x"} | 422 | between two frameworks
                    decide-mapping | {"left": "soc2-2017/CC6.1", "right": "iso27001-2022/A.5.37", "decision": "accept", "reason": "x"} | 404 | nobody suggested or published
                    decide-mapping | {"left": "soc2-2017/CC1.1", "right": "iso27001-2022/5.2", "decision": "maybe", "reason": "x"} | 400 | "parameter":"decision"
                    decide-mapping | {"left": "soc2-2017/CC1.1", "right": "iso27001-2022/5.2", "decision": "accept"} | 400 | "parameter":"reason"
                    """)
    void whatIsWrongIsNamedAndNothingIsDone(String edit, String body, int status, String says)
            throws Exception {
        HttpResponse<String> refused = send(one, "POST", "/edits/" + edit, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(says);
        assertThat(ok(one, "GET", "/items?kind=mappings", "").get("items")).isEmpty();
    }
}
