package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.files.Sha256;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of the files that people bring as evidence, whatever they are.
final class EvidenceTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REQUEST =
            "{\"controls\": [\"ACC-07\"], \"kind\": \"access-review-record\", \"on\": \"2026-10-09\", \"findings\": 0}";
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static UUID account = new UUID(0, 0);

    private UUID organisation = new UUID(0, 0);
    private String token = "";

    @BeforeAll
    static void account() {
        account = SERVER.account("evi@example.com", "Evi Example");
    }

    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.join(organisation, account, new Membership(Role.CONTRIBUTOR, "P04", null, false));
        Member evi = new Member(account, "evi@example.com", "Evi Example", Map.of(), false);
        token = accounts.newToken(organisation, evi, "t", Role.CONTRIBUTOR, null);
    }

    private String path(String rest) {
        return "/api/v1/organisations/" + organisation + rest;
    }

    private HttpRequest.Builder at(String rest) {
        return SERVER.at(path(rest)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> add(String request, String name, byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                """
                --x\r
                Content-Disposition: form-data; name="request"\r
                Content-Type: application/json\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/html\r
                \r
                """
                        .formatted(request, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return SERVER.send(
                at("/edits/add-evidence")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .timeout(Duration.ofMinutes(2))
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// The piece of evidence that a file became.
    private JsonNode added(String name, byte[] file) throws Exception {
        HttpResponse<String> made = add(REQUEST, name, file);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return listed();
    }

    private JsonNode listed() throws Exception {
        return json("/evidence?control=ACC-07").path("items").path(0);
    }

    private JsonNode json(String rest) throws Exception {
        HttpResponse<String> response = SERVER.send(at(rest));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private JsonNode preview(JsonNode item) throws Exception {
        return json("/evidence/preview?id=" + item.path("id").stringValue());
    }

    private HttpResponse<byte[]> bytes(String what, JsonNode item) throws Exception {
        return SERVER.bytes(at("/evidence/" + what + "id=" + item.path("id").stringValue()));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsListedUnderItsControlWithTheDigestThatTheServerMadeOfIt() throws Exception {
        byte[] file = utf8("All rights were looked at.");
        JsonNode before = json("/evidence?control=ACC-07").path("controls").path(0);
        assertThat(before.path("onFile").intValue()).isZero();
        assertThat(before.path("kinds").path(0).path("state").stringValue()).isEqualTo("none");

        JsonNode item = added("review.txt", file);

        assertThat(item.path("sha256").stringValue()).isEqualTo(Sha256.of(file));
        assertThat(item.path("kept").stringValue()).isEqualTo("here");
        assertThat(item.path("bytes").intValue()).isEqualTo(file.length);
        JsonNode all = json("/evidence");
        assertThat(all.path("controls").size()).isGreaterThan(30);
        assertThat(all.path("items").isMissingNode()).isTrue();
        assertThat(all.path("summary").path("fresh").intValue()).isEqualTo(1);
        JsonNode preview = preview(item);
        assertThat(preview.path("as").stringValue()).isEqualTo("text");
        assertThat(preview.path("unchanged").booleanValue()).isTrue();
        assertThat(preview.path("text").stringValue()).isEqualTo("All rights were looked at.");
    }

    @Test
    void thePiecesOfAllControlsAreListedByKindPersonAndDay() throws Exception {
        JsonNode item = added("pieces.txt", utf8("Eleven rights were looked at."));
        String by = item.path("by").stringValue();
        String day = item.path("to").stringValue();

        JsonNode all = json("/evidence?pieces=true");
        int inAll = all.path("itemsInAll").intValue();
        assertThat(inAll).isEqualTo(all.path("summary").path("items").intValue());
        assertThat(all.path("items").size()).isEqualTo(Math.min(inAll, 500));
        assertThat(all.path("by").valueStream().map(JsonNode::stringValue)).contains(by);

        for (String narrower :
                List.of(
                        "kind=" + item.path("kind").stringValue(),
                        "by=" + URLEncoder.encode(by, StandardCharsets.UTF_8),
                        "from=" + day + "&until=" + day)) {
            JsonNode some = json("/evidence?pieces=true&" + narrower);
            assertThat(some.path("items").valueStream().map(i -> i.path("id").stringValue()))
                    .as(narrower)
                    .contains(item.path("id").stringValue());
        }
        assertThat(json("/evidence?pieces=true&kind=none-such").path("items").size()).isZero();
        assertThat(json("/evidence?pieces=true&until=2000-01-01").path("items").size()).isZero();
    }

    @Test
    void aFileThatSomebodyChangedInTheDatabaseIsListedAndLookedAtAsAnotherOne() throws Exception {
        byte[] file = utf8("Twelve rights were looked at.");
        JsonNode item = added("twelve.txt", file);
        assertThat(listed().path("kept").stringValue()).isNotEqualTo("changed");
        JdbcClient.create(SERVER.bean(DataSource.class))
                .sql(
                        """
                        update artefact set content = 'Forty rights were looked at.'::bytea
                        where organisation = ? and sha256 = ?
                        """)
                .params(organisation, Sha256.of(file))
                .update();

        assertThat(listed().path("kept").stringValue()).isEqualTo("changed");
        assertThat(preview(item).path("unchanged").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    page.txt | <!DOCTYPE html><script>alert(1)</script>
                    page.html | <html><body onload=alert(1)>
                    drawing.svg | <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
                    drawing.png | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
                    """)
    void whatABrowserWouldRunIsShownAsItsTextAndNeverServedAsAPage(String name, String text)
            throws Exception {
        JsonNode item = added(name, utf8(text));

        assertThat(preview(item).path("as").stringValue()).isEqualTo("text");
        assertThat(preview(item).path("type").stringValue()).isEqualTo("text/plain");
        assertThat(preview(item).path("text").stringValue()).isEqualTo(text);
        assertThat(bytes("picture?", item).statusCode()).isEqualTo(422);
        for (String address :
                List.of(
                        "/evidence/file?id=" + item.path("id").stringValue(),
                        "/files/evidence/" + item.path("file").stringValue())) {
            HttpResponse<String> file = SERVER.send(at(address));
            assertThat(file.body()).isEqualTo(text);
            assertThat(header(file, "Content-Type")).isEqualTo("application/octet-stream");
            assertThat(header(file, "Content-Disposition")).startsWith("attachment");
            assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(file, "Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    @Test
    void aPictureIsOneByItsBytesAndRunsNothingWhereItIsOpened() throws Exception {
        JsonNode item = added("screenshot.html", PNG);

        assertThat(preview(item).path("as").stringValue()).isEqualTo("picture");
        HttpResponse<byte[]> picture = bytes("picture?", item);
        assertThat(picture.body()).isEqualTo(PNG);
        assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(header(picture, "Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none'");
        assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPictureThatWouldFillTheMemoryOfABrowserIsNotShown() throws Exception {
        byte[] huge = PNG.clone();
        ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        JsonNode item = added("huge.png", huge);

        assertThat(preview(item).path("as").stringValue()).isEqualTo("nothing");
        assertThat(bytes("picture?", item).statusCode()).isEqualTo(422);
    }

    @Test
    void thePagesOfAPdfAreDrawn() throws Exception {
        byte[] pdf = SERVER.bytes(at("/reports/controls?format=pdf")).body();
        JsonNode item = added("controls.pdf", pdf);

        JsonNode preview = preview(item);
        assertThat(preview.path("as").stringValue()).as(preview.toString()).isEqualTo("pages");
        assertThat(preview.path("pages").intValue()).isGreaterThan(1);
        HttpResponse<byte[]> page = bytes("picture?page=2&", item);
        assertThat(header(page, "Content-Type")).isEqualTo("image/png");
        assertThat(page.body()).hasSizeGreaterThan(5_000).startsWith(0x89, 'P', 'N', 'G');
        assertThat(bytes("picture?page=99999&", item).statusCode()).isEqualTo(422);
    }

    @Test
    void aPdfThatIsBrokenOrUnpacksWithoutEndIsNotDrawnAndTakesNobodyAlong() throws Exception {
        JsonNode broken = added("broken.pdf", utf8("%PDF-1.7\nnothing of it\n%%EOF"));
        assertThat(preview(broken).path("as").stringValue()).isEqualTo("nothing");
        assertThat(preview(broken).path("say").stringValue()).contains("broken");

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] million = new byte[1 << 20];
            for (int i = 0; i < 700; i++) {
                out.write(million);
            }
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(
                utf8(
                        """
                        %%PDF-1.4
                        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>> endobj
                        4 0 obj <</Length %d/Filter/FlateDecode>> stream
                        """
                                .formatted(packed.size())));
        bomb.writeBytes(packed.toByteArray());
        bomb.writeBytes(utf8("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
        assertThat(add(REQUEST, "bomb.pdf", bomb.toByteArray()).statusCode()).isEqualTo(200);
        for (JsonNode item : json("/evidence?control=ACC-07").path("items")) {
            assertThat(preview(item).path("as").stringValue()).isIn("nothing", "pages");
        }
        assertThat(SERVER.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsPackedIsNotUnpacked() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] million = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(million);
            }
        }
        JsonNode item = added("bomb.zip", zip.toByteArray());
        assertThat(preview(item).path("as").stringValue()).isEqualTo("nothing");

        // As rows of a table it is read, and refused or kept whole.
        HttpResponse<String> asTable =
                add(
                        REQUEST.replace(
                                "\"on\": \"2026-10-09\"", "\"covers\": \"2026-07-01..2026-09-30\""),
                        "bomb.xlsx",
                        zip.toByteArray());
        assertThat(asTable.statusCode()).as(asTable.body()).isIn(200, 409, 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ../../../etc/passwd | passwd
                    C:\\\\Windows\\\\win.ini | win.ini
                    .htaccess | htaccess
                    re\u0007vi\u202eew.txt | re-vi-ew.txt
                    <img src=x>.txt | img-src-x-.txt
                    """)
    void aFileIsCalledByWhatIsHarmlessOfItsName(String name, String kept) throws Exception {
        HttpResponse<String> made = add(REQUEST, name, utf8("x of " + name));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(listed().path("file").stringValue()).isEqualTo("2026/" + kept);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInASentence() throws Exception {
        HttpResponse<String> refused = add(REQUEST, "video.mp4", new byte[51 << 20]);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("51 MB", "50 MB at most", "add its address");
        assertThat(json("/evidence?control=ACC-07").path("itemsInAll").intValue()).isZero();
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreSent() throws Exception {
        URI address = at("/edits/add-evidence").build().uri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(
                            utf8(
                                    """
                                    POST %s HTTP/1.1\r
                                    Host: localhost\r
                                    Authorization: Bearer %s\r
                                    Content-Type: multipart/form-data; boundary=x\r
                                    Content-Length: 2147483648\r
                                    \r
                                    --x\r
                                    """
                                            .formatted(address.getPath(), token)));
            socket.getOutputStream().flush();

            assertThat(answer(socket)).contains("413").contains("larger than this server takes");
        }
    }

    private static String answer(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[4_096];
        while (!all.toString(StandardCharsets.UTF_8).contains("}")) {
            int read = socket.getInputStream().read(some);
            if (read < 0) {
                break;
            }
            all.write(some, 0, read);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theAddressOfWhatIsKeptElsewhereIsEvidenceToo() throws Exception {
        HttpResponse<String> made =
                SERVER.send(
                        at("/edits/add-evidence")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                REQUEST.replace(
                                                        "}",
                                                        ", \"link\": \"https://wiki.example.com/reviews/october?v=3\"}"))));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(listed().path("file").stringValue())
                .isEqualTo("2026/wiki.example.com-october.url");
        JsonNode preview = preview(listed());
        assertThat(preview.path("as").stringValue()).isEqualTo("link");
        assertThat(preview.path("link").stringValue())
                .isEqualTo("https://wiki.example.com/reviews/october?v=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://ada:secret@example.com/",
                "//example.com/x",
                "not an address",
                ""
            })
    void noOtherAddressIs(String link) throws Exception {
        HttpResponse<String> refused =
                SERVER.send(
                        at("/edits/add-evidence")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                REQUEST.replace(
                                                        "}", ", \"link\": \"" + link + "\"}"))));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("no address of the web");
        String file = "[InternetShortcut]\r\nURL=" + link + "\r\n";
        assertThat(preview(added("own.url", utf8(file))).path("as").stringValue())
                .isEqualTo("text");
    }

    @Test
    void whatIsNotThereIsSaidToBe() throws Exception {
        HttpResponse<String> none = SERVER.send(at("/evidence/preview?id=EV-9999"));
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("EV-9999");
        HttpResponse<String> control =
                SERVER.send(
                        at(
                                "/evidence?control="
                                        + URLEncoder.encode("ACC-7", StandardCharsets.UTF_8)));
        assertThat(control.statusCode()).isEqualTo(400);
        assertThat(control.body()).contains("\"nearest\"").contains("ACC-07");
    }
}
