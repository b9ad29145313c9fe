package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Programmes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts of requirements that an organisation is licensed to have, and who sees them.
final class LicensedTextsTest {
    private static final JsonMapper JSON = new JsonMapper();

    /// In no text but a made-up one of these tests.
    private static final String WORD = "quixotically";

    private static final String CSV =
            """
            id,text
            A.5.15,"Doors are %s shut, and
            ""windows"" too."
            iso27001-2022/A.5.16,Everybody has a name.
            """
                    .formatted(WORD);

    private static final String LICENCE =
            "{\"licence\": \"Example Standards, to Example Ltd, 5 readers\", \"until\":"
                    + " \"2027-01-31\"}";

    private static final AtomicReference<Instant> TIME =
            new AtomicReference<>(Instant.parse("2026-10-15T09:00:00Z"));
    private static final Clock CLOCK = ((InstantSource) TIME::get).withZone(ZoneOffset.UTC);
    private static final Server SERVER =
            new Server(Content.bundled(), TestDatabase.source(), CLOCK);

    private static UUID auditor = new UUID(0, 0);
    private static UUID lead = new UUID(0, 0);

    private UUID organisation = new UUID(0, 0);
    private String ofOwner = "";
    private String ofLead = "";
    private String ofViewer = "";

    @BeforeAll
    static void accounts() {
        auditor = SERVER.account("audit@example.com", "Audit Example");
        lead = SERVER.account("lena@example.com", "Lena Example");
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @BeforeEach
    void begin() throws Exception {
        TIME.set(Instant.parse("2026-10-15T09:00:00Z"));
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class).join(organisation, lead, Membership.of(Role.OWNER));
        ofOwner = token(lead, "Lena Example", Role.OWNER);
        ofLead = token(lead, "Lena Example", Role.LEAD);
        ofViewer = token(lead, "Lena Example", Role.VIEWER);
    }

    private String token(UUID account, String name, Role role) throws Exception {
        Member member = new Member(account, name + "@example.com", name, Map.of(), false);
        return SERVER.bean(Accounts.class).newToken(organisation, member, role.word(), role, null);
    }

    private HttpRequest.Builder at(String token, String path) {
        return SERVER.at("/api/v1/organisations/%s/%s".formatted(organisation, path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> load(String token, String framework, String request, byte[] csv)
            throws Exception {
        byte[] before =
                """
                --x\r
                Content-Disposition: form-data; name="request"; filename="request.json"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="texts.csv"\r
                \r
                """
                        .formatted(request)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        return SERVER.send(
                at(token, "licensed-texts/" + framework)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .PUT(BodyPublishers.ofByteArrays(List.of(before, csv, after))));
    }

    private HttpResponse<String> load(String token, String csv) throws Exception {
        return load(token, "iso27001-2022", LICENCE, csv.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode get(String token, String path) throws Exception {
        HttpResponse<String> response = SERVER.send(at(token, path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private String text(String token, String requirement) throws Exception {
        return get(token, "licensed-text?requirement=" + requirement).get("text").asString();
    }

    private List<String> loaded(String token) throws Exception {
        return get(token, "licensed-texts")
                .get("items")
                .valueStream()
                .map(e -> e.get("framework").asString() + " " + e.get("texts").asInt())
                .toList();
    }

    private void refuses(String csv, String why) throws Exception {
        HttpResponse<String> refused = load(ofLead, csv);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.get("parameter").asString()).isEqualTo("file");
        assertThat(problem.get("detail").asString()).contains("\"texts.csv\"", why);
        assertThat(loaded(ofLead)).isEmpty();
    }

    @Test
    void aLeadLoadsTextsAndWhoeverReadsTheProgrammeReadsThem() throws Exception {
        HttpResponse<String> loading = load(ofLead, CSV);

        assertThat(loading.statusCode()).as(loading.body()).isEqualTo(200);
        assertThat(loaded(ofViewer)).containsExactly("iso27001-2022 2");
        JsonNode one = get(ofViewer, "licensed-text?requirement=A.5.15");
        assertThat(one.get("requirement").asString()).isEqualTo("iso27001-2022/A.5.15");
        assertThat(one.get("text").asString())
                .isEqualTo("Doors are %s shut, and\n\"windows\" too.".formatted(WORD));
        assertThat(one.get("licence").asString())
                .isEqualTo("Example Standards, to Example Ltd, 5 readers");
        assertThat(one.get("until").asString()).isEqualTo("2027-01-31");
        assertThat(text(ofViewer, "iso27001-2022/A.5.16")).isEqualTo("Everybody has a name.");
        assertThat(text(ofViewer, "iso27001-2022/A.5.17")).isEmpty();
        assertThat(load(ofViewer, CSV).statusCode()).isEqualTo(403);
    }

    @Test
    void whatSpreadsheetsOfWesternCountriesWriteIsReadToo() throws Exception {
        byte[] windows =
                "Clause;Text\r\nA.5.15;Doors are \u201cshut\u201d\r\nA.5.16;Names\r\n"
                        .getBytes(Charset.forName("windows-1252"));

        assertThat(load(ofLead, "iso27001-2022", LICENCE, windows).statusCode()).isEqualTo(200);
        assertThat(text(ofLead, "iso27001-2022/A.5.15")).isEqualTo("Doors are \u201cshut\u201d");
    }

    @Test
    void loadingAgainReplacesAllTextsOfTheFramework() throws Exception {
        load(ofLead, CSV);

        load(ofLead, "A.5.17,Secrets are secret.\n");

        assertThat(loaded(ofLead)).containsExactly("iso27001-2022 1");
        assertThat(text(ofLead, "iso27001-2022/A.5.15")).isEmpty();
        assertThat(text(ofLead, "iso27001-2022/A.5.17")).isEqualTo("Secrets are secret.");
    }

    @Test
    void aFileOfWhichOneLineIsWrongIsNotLoadedAndTheLineIsNamed() throws Exception {
        refuses(
                "A.5.15,Doors\nA.5.99,Names\n",
                "line 2: unknown requirement of ISO/IEC 27001:2022 \"A.5.99\". Maybe \"A.5.9\"?");
        refuses("A.5.15,Doors\nA.5.15,Doors\n", "line 2: A.5.15 stands in line 1 already");
        refuses("A.5.15,Doors\n\nA.5.16,\n", "line 3: A.5.16 has no text");
        refuses("A.5.15,Doors, windows\n", "line 1: it has 3 columns");
        refuses("A.5.15,Doors\u202e\n", "line 1: the text of A.5.15 holds the character U+202E");
        refuses(
                "A.5.15," + "x".repeat(20_001) + "\n",
                "line 1: the text of A.5.15 has 20,001 characters, and 20,000 are the most");
        refuses("id,text\n", "has no texts: each line is the id of a requirement and its text");
        refuses("x".repeat(5 << 20), "larger than 4 MB");
        refuses("A.5.15,\0\n", "line 1 holds the character U+0000");
    }

    @Test
    void whatIsWrongIsToldOfEachLineAndRepeatsNoText() throws Exception {
        HttpResponse<String> refused =
                load(ofLead, "A.5.99,%s\nA.5.15,%s\nA.5.15,%s\nA.5.16,%s,%s\n".replace("%s", WORD));

        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.get("detail").asString()).endsWith(": 3 of its lines are wrong");
        assertThat(problem.get("details")).hasSize(3);
        assertThat(problem.get("details").get(2).asString()).startsWith("line 4: ");
        assertThat(refused.body()).doesNotContain(WORD);
        assertThat(load(ofLead, "A.5.99,x\n".repeat(60)).body())
                .contains(": at least 50 of its lines are wrong");
    }

    @Test
    void noTextIsLoadedWithoutWhoLicensedIt() throws Exception {
        byte[] csv = CSV.getBytes(StandardCharsets.UTF_8);
        for (Map.Entry<String, String> each :
                Map.of(
                                "{}",
                                "licence",
                                "{\"licence\": \"  \"}",
                                "licence",
                                "{\"licence\": \"%s\"}".formatted("x".repeat(501)),
                                "licence",
                                "{\"licence\": \"x\", \"until\": \"soon\"}",
                                "until",
                                "{\"licence\": \"x\", \"until\": \"2026-10-14\"}",
                                "until")
                        .entrySet()) {
            HttpResponse<String> refused = load(ofLead, "iso27001-2022", each.getKey(), csv);

            assertThat(refused.statusCode()).as(each.getKey()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("\"parameter\":\"%s\"".formatted(each.getValue()))
                    .doesNotContain(WORD);
        }
        assertThat(load(ofLead, "iso27001-2023", LICENCE, csv).body())
                .contains("\"nearest\":[\"iso27001-2022\"]");
        assertThat(loaded(ofLead)).isEmpty();
    }

    @Test
    void onceTheLicenceIsOverNobodyIsShownTheTexts() throws Exception {
        load(ofLead, CSV);
        TIME.set(Instant.parse("2027-01-31T23:00:00Z"));
        assertThat(text(ofLead, "iso27001-2022/A.5.15")).contains(WORD);

        TIME.set(Instant.parse("2027-02-01T00:00:00Z"));

        assertThat(text(ofLead, "iso27001-2022/A.5.15")).isEmpty();
        assertThat(get(ofLead, "licensed-texts").get("items").get(0).get("over").asBoolean())
                .isTrue();
    }

    @Test
    void anAuditorReadsTextsOfTheFrameworksOfTheirEngagementAlone() throws Exception {
        load(ofLead, CSV);
        load(ofLead, "soc2-2017", LICENCE, "CC6.1,Locks\n".getBytes(StandardCharsets.UTF_8));
        SERVER.bean(Accounts.class)
                .join(
                        organisation,
                        auditor,
                        new Membership(
                                Role.AUDITOR,
                                null,
                                Engagement.of("Certification", "iso27001-2022"),
                                false));
        String ofAuditor = token(auditor, "Audit Example", Role.AUDITOR);

        assertThat(loaded(ofLead)).containsExactly("iso27001-2022 2", "soc2-2017 1");
        assertThat(loaded(ofAuditor)).containsExactly("iso27001-2022 2");
        assertThat(text(ofAuditor, "iso27001-2022/A.5.15")).contains(WORD);
        assertThat(SERVER.status(at(ofAuditor, "licensed-text?requirement=soc2-2017/CC6.1")))
                .isEqualTo(403);
        assertThat(load(ofAuditor, CSV).statusCode()).isEqualTo(403);
    }

    @Test
    void theTrailSaysWhoLoadedAndRemovedThemAndNotTheTexts() throws Exception {
        load(ofLead, CSV);
        HttpResponse<String> removed =
                SERVER.send(at(ofLead, "licensed-texts/iso27001-2022").DELETE());

        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);
        assertThat(loaded(ofLead)).isEmpty();
        assertThat(text(ofLead, "iso27001-2022/A.5.15")).isEmpty();
        assertThat(SERVER.status(at(ofLead, "licensed-texts/iso27001-2022").DELETE()))
                .isEqualTo(404);
        JsonNode events = get(ofOwner, "people/events").get("events");
        assertThat(
                        events.valueStream()
                                .filter(e -> e.get("what").asString().startsWith("licensed"))
                                .map(e ->
                                        "%s %s %s"
                                                .formatted(
                                                        e.get("by").asString(),
                                                        e.get("what").asString(),
                                                        e.get("about").asString())))
                .containsExactly(
                        "Lena Example licensed-texts-removed ISO/IEC 27001:2022",
                        "Lena Example licensed-texts-loaded ISO/IEC 27001:2022: 2");
        assertThat(events.toString()).doesNotContain(WORD);
    }

    @Test
    void whatARefusedFileWouldHaveReplacedStays() throws Exception {
        load(ofLead, CSV);

        assertThat(load(ofLead, "A.5.99,Names\n").statusCode()).isEqualTo(422);

        assertThat(text(ofLead, "iso27001-2022/A.5.15")).contains(WORD);
    }

    /// Whatever else is asked of the organisation, or of none: the folder, the workbook, reports,
    /// changes, the trail.
    @Test
    void nothingElseThatIsAnsweredHasATextInIt() throws Exception {
        load(ofLead, CSV);
        for (String path :
                List.of(
                        "show?what=A.5.15",
                        "why?requirement=iso27001-2022/A.5.15",
                        "gap?want=iso27001-2022",
                        "gap?want=iso27001-2022&format=html",
                        "compare?left=soc2-2017&right=iso27001-2022",
                        "find?words=windows",
                        "reports/soa?format=md",
                        "reports/gap?format=html",
                        "statement",
                        "changes",
                        "people/events",
                        "workbook",
                        "folder")) {
            HttpResponse<byte[]> response = SERVER.bytes(at(ofOwner, path));

            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(said(response.body())).as(path).doesNotContain(WORD);
        }
        for (String path :
                List.of(
                        "show?what=iso27001-2022/A.5.15",
                        "licensed-texts",
                        "organisations/%s/licensed-text?requirement=iso27001-2022/A.5.15"
                                .formatted(organisation))) {
            assertThat(SERVER.get("/api/v1/" + path).body()).as(path).doesNotContain(WORD);
        }
    }

    /// Of a ZIP, what its files say.
    private static String said(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void theDatabaseItselfKeepsTextsFromOtherOrganisations() throws Exception {
        load(ofLead, CSV);
        Tenant other = SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Eve");
        String all = "select count(*) from licensed_texts";

        assertThat(count(new Tenant(organisation), all)).isEqualTo(1);
        assertThat(count(other, all)).isZero();
        assertThat(
                        SERVER.status(
                                SERVER.at(
                                                "/api/v1/organisations/%s/licensed-texts"
                                                        .formatted(other.organisation()))
                                        .header("Authorization", "Bearer " + ofOwner)))
                .isEqualTo(404);
    }

    private static long count(Tenant tenant, String sql) {
        return SERVER.bean(Database.class)
                .read(tenant, client -> client.sql(sql).query(Long.class).single());
    }
}
