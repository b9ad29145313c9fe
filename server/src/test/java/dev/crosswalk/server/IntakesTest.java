package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.server.control.Edits;
import dev.crosswalk.server.control.KeptIntakes;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A report's control list, from the file to the programme, step by step.
final class IntakesTest {
    private static final Server SERVER = Server.shared();

    private static final String COVER =
            """
            {"cover": {"issuer": "Example Assurance LLP", "scopes": ["soc2-2017:CC,A,C"],
            "period": "2025-10-01..2026-09-30", "issued": "2026-10-12"}}
            """;

    @TempDir private Path temporary;

    private Path programme = Path.of("");
    private UUID organisation = new UUID(0, 0);
    private String token = "";

    @BeforeEach
    void begin() throws Exception {
        UUID account = SERVER.ada();
        programme = temporary.resolve("programme");
        Printed.bytes(
                null,
                "init",
                programme.toString(),
                "--organisation",
                "Example Freight Ltd",
                "--want",
                "iso27001-2022",
                "--adopt",
                "none");
        organisation =
                SERVER.bean(Programmes.class)
                        .begin(new FolderTree(programme), "Ada")
                        .organisation();
        SERVER.bean(Accounts.class).join(organisation, account, Role.OWNER);
        Member ada = new Member(account, "ada@example.com", "Ada", Map.of(), false);
        token =
                SERVER.bean(Accounts.class)
                        .newToken(organisation, ada, "intakes", Role.OWNER, null);
    }

    private static Path samples() {
        return Stream.of("docs", "../docs")
                .map(docs -> Path.of(docs, "samples", "made-up-report"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder at(String path) {
        return SERVER.at("/api/v1/organisations/" + organisation + path)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> json(String method, String path, String body) throws Exception {
        return SERVER.send(
                at(path).header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> upload(String name, byte[] file, String request) throws Exception {
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
                \r
                """
                        .formatted(request, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return SERVER.send(
                at("/intakes")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// The path of a list that is kept now.
    private String kept(String name, byte[] file) throws Exception {
        HttpResponse<String> begun = upload(name, file, "{}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return "/intakes/" + tree(begun).get("id").stringValue();
    }

    private static JsonNode tree(HttpResponse<String> response) {
        return RecordReader.JSON.readTree(response.body());
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> response = SERVER.send(at(path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return tree(response);
    }

    private static JsonNode control(JsonNode looked, String id) {
        for (JsonNode control : looked.get("review").get("controls")) {
            if (control.get("id").stringValue().equals(id)) {
                return control;
            }
        }
        throw new AssertionError("no " + id);
    }

    /// The decisions of a file of them, as somebody sends them who made them on a page.
    private static String decisions(String yaml) {
        ObjectNode body = RecordReader.JSON.createObjectNode();
        ArrayNode all = body.putArray("decisions");
        ObjectNode decision = body;
        for (String line : yaml.lines().map(String::strip).toList()) {
            String value = line.substring(line.indexOf(':') + 1).strip().replace("\"", "");
            if (line.startsWith("- control:")) {
                decision = all.addObject().put("control", value);
            } else if (line.startsWith("discharges:")) {
                ArrayNode discharges = decision.putArray("discharges");
                Arrays.stream(value.substring(1, value.length() - 1).split(",", -1))
                        .map(String::strip)
                        .forEach(discharges::add);
            } else if (line.startsWith("skipped:")) {
                decision.put("skipped", true);
            } else if (Stream.of("is", "as", "why").anyMatch(key -> line.startsWith(key + ":"))) {
                decision.put(line.substring(0, line.indexOf(':')), value);
            }
        }
        return body.toString();
    }

    /// What the server exports of a folder.
    private static byte[] exportedOf(Path folder) throws Exception {
        Programmes programmes = SERVER.bean(Programmes.class);
        Tenant other = programmes.begin(new FolderTree(folder), "Ada");
        return programmes.zip(other, programmes.current(other).orElseThrow());
    }

    @Test
    void whatIsDecidedOnAPageMakesTheFolderThatTheCommandLineMakes() throws Exception {
        Path list = samples().resolve("report.csv");
        Path review = samples().resolve("report.csv.review.yaml");
        String kept = kept("report.csv", Files.readAllBytes(list));

        HttpResponse<String> decided =
                json("POST", kept + "/decisions", decisions(Files.readString(review)));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.body()).contains("\"open\":0");
        assertThat(json("PUT", kept + "/said", COVER).statusCode()).isEqualTo(200);
        HttpResponse<String> tried = json("POST", kept + "/apply?try=true", "");
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).contains("\"applied\": false", "\"proves\"");
        assertThat(get("/changes").get("items").size()).isEqualTo(1);
        HttpResponse<String> applied = json("POST", kept + "/apply", "");
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);

        Printed.bytes(
                programme,
                "intake",
                list.toString(),
                "--read",
                review.toString(),
                "--issuer",
                "Example Assurance LLP",
                "--scope",
                "soc2-2017:CC,A,C",
                "--period",
                "2025-10-01..2026-09-30",
                "--issued",
                "2026-10-12",
                "--apply");
        // What the command line needs to take the edit back is no part of the programme.
        FileSystemUtils.deleteRecursively(programme.resolve(".crosswalk"));
        byte[] exported = SERVER.bytes(at("/folder")).body();
        assertThat(exported).isEqualTo(exportedOf(programme));
        assertThat(get(kept).get("change").intValue()).isEqualTo(2);
        assertThat(get("/changes").get("items").get(0).get("what").stringValue())
                .isEqualTo("Takes over the controls of report.csv");
    }

    @Test
    void whatTheTextOfAReportSeemsToSayStandsBesideWhatSomebodySays() throws Exception {
        String kept = kept("report.pdf", Files.readAllBytes(samples().resolve("report.pdf")));

        JsonNode read = get(kept).get("read");
        assertThat(read.get("issuer").stringValue()).isNotEmpty();
        assertThat(read.get("scopes").get(0).stringValue()).startsWith("soc2-2017:CC");
        assertThat(read.get("period").stringValue()).contains("..");
        assertThat(get(kept).get("said").has("cover")).isFalse();

        String csv = kept("report.csv", Files.readAllBytes(samples().resolve("report.csv")));
        assertThat(get(csv).get("read").get("period").isNull()).isTrue();
        assertThat(get(csv).get("read").get("unqualified").booleanValue()).isFalse();
    }

    @Test
    void aReviewGoesOnWhereItWasLeft() throws Exception {
        byte[] csv = Files.readAllBytes(samples().resolve("report.csv"));
        String kept = kept("report.csv", csv);
        JsonNode first = control(get(kept), "ORG-01");
        assertThat(first.get("decision").isNull()).isTrue();
        assertThat(first.get("suggestions").get(0).get("text").stringValue()).isNotEmpty();

        json(
                "POST",
                kept + "/decisions",
                "{\"decisions\": [{\"control\": \"ORG-01\", \"discharges\": [\"1\"], \"as\": \"CODE-1\"}, {\"control\": \"ORG-02\", \"skipped\": true, \"why\": \"the same again\"}]}");
        JsonNode later = get(kept);
        assertThat(later.get("review").get("decided").intValue()).isEqualTo(2);
        assertThat(control(later, "ORG-01").get("decision").get("as").stringValue())
                .isEqualTo("CODE-1");
        assertThat(control(later, "ORG-02").get("decision").get("why").stringValue())
                .isEqualTo("the same again");
        assertThat(get("/intakes").get("items").get(0).get("name").stringValue())
                .isEqualTo("report.csv");
        assertThat(SERVER.send(at(kept + "/review")).body()).contains("CODE-1");

        json(
                "POST",
                kept + "/decisions",
                "{\"decisions\": [{\"control\": \"ORG-01\", \"open\": true}]}");
        assertThat(control(get(kept), "ORG-01").get("decision").isNull()).isTrue();
        json("PUT", kept + "/dropped", "{\"dropped\": true}");
        assertThat(get("/intakes").get("items").size()).isZero();
    }

    @Test
    void decisionsThatCannotBeAreRefusedAndNothingOfThemIsKept() throws Exception {
        String kept = kept("report.csv", Files.readAllBytes(samples().resolve("report.csv")));
        for (String wrong :
                new String[] {
                    "{}",
                    "{\"decisions\": [{\"control\": \"ORG-01\", \"skipped\": true}, {\"control\": \"ORG-01\"}]}",
                    "{\"decisions\": [{\"control\": \"ORG-99\", \"skipped\": true}]}",
                    "{\"decisions\": [{\"control\": \"ORG-01\", \"discharges\": [\"gov-conduct-cod\"]}]}",
                    "{\"decisions\": [{\"control\": \"ORG-01\", \"discharges\": [\"99\"]}]}",
                    "{\"decisions\": [{\"control\": \"ORG-01\", \"discharges\": [\"1\"], \"as\": \"ACC-07\"}]}",
                    "{\"decisions\": [{\"control\": \"ORG-01\", \"is\": \"ACC-99\"}]}",
                    "{\"decisions\": [{\"control\": \"ORG-01\", \"discharges\": [\"1\"], \"as\": \"<b>\"}]}"
                }) {
            HttpResponse<String> response = json("POST", kept + "/decisions", wrong);
            assertThat(response.statusCode()).as(wrong + response.body()).isBetween(400, 422);
        }
        assertThat(
                        json(
                                        "POST",
                                        kept + "/decisions",
                                        "{\"decisions\": [{\"control\": \"ORG-01\", \"discharges\": [\"gov-conduct-cod\"]}]}")
                                .body())
                .contains("gov-conduct-code");
        assertThat(get(kept).get("version").intValue()).isEqualTo(1);
        assertThat(SERVER.send(at("/intakes/" + UUID.randomUUID())).statusCode()).isEqualTo(404);
        assertThat(SERVER.send(at("/intakes/../../x")).statusCode()).isGreaterThan(399);
    }

    @Test
    void whatCameOfATestIsSaidWhereTheListSaysNeitherAndNothingIsTakenOverBefore()
            throws Exception {
        String csv =
                """
                Control #,Control,Criteria,Result
                A-1,Leavers lose access at once.,CC6.2,No exceptions noted.
                A-2,Rights are reviewed each quarter.,CC6.3,The review of the second quarter was signed late.
                """;
        String kept = kept("prose.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(control(get(kept), "A-1").get("unread").isNull()).isTrue();
        JsonNode unread = control(get(kept), "A-2").get("unread");
        assertThat(unread.get("words").get(0).stringValue()).contains("signed late");
        assertThat(unread.get("said").isNull()).isTrue();

        String decided =
                "{\"decisions\": [{\"control\": \"A-1\", \"skipped\": true}, {\"control\": \"A-2\", \"discharges\": [\"1\", \"2\"]}]}";
        assertThat(json("POST", kept + "/decisions", decided).statusCode()).isEqualTo(200);
        json("PUT", kept + "/said", COVER);
        HttpResponse<String> refused = json("POST", kept + "/apply?try=true", "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("A-2: nobody has said");

        String failed =
                "{\"decisions\": [{\"control\": \"A-2\", \"discharges\": [\"1\", \"2\"], \"result\": \"exception\", \"failed\": [\"1\"]}]}";
        assertThat(json("POST", kept + "/decisions", failed).statusCode()).isEqualTo(200);
        JsonNode said = control(get(kept), "A-2");
        assertThat(said.get("unread").get("said").stringValue()).isEqualTo("exception");
        assertThat(said.get("result").stringValue()).isEqualTo("exception");
        assertThat(said.get("decision").get("failed").size()).isEqualTo(1);
        JsonNode tried = tree(json("POST", kept + "/apply?try=true", ""));
        assertThat(tried.get("report").get("exceptions").get(0).get("obligations").size())
                .isEqualTo(1);

        for (String wrong :
                new String[] {
                    "\"A-1\", \"skipped\": true, \"failed\": [\"1\"]",
                    "\"A-1\", \"result\": \"exception\"",
                    "\"A-2\", \"result\": \"perhaps\"",
                    "\"A-2\", \"discharges\": [\"1\"], \"failed\": [\"2\"]"
                }) {
            HttpResponse<String> response =
                    json(
                            "POST",
                            kept + "/decisions",
                            "{\"decisions\": [{\"control\": " + wrong + "}]}");
            assertThat(response.statusCode()).as(response.body()).isBetween(400, 422);
        }
        json(
                "POST",
                kept + "/decisions",
                "{\"decisions\": [{\"control\": \"A-2\", \"result\": \"unsaid\", \"open\": true}]}");
        assertThat(control(get(kept), "A-2").get("unread").get("said").isNull()).isTrue();
    }

    @Test
    void columnsAreToldWhereTheyAreGuessedWrong() throws Exception {
        String csv =
                "Ref,What we do,Also,Serves\nA-1,All staff confirm the code of conduct each year.,x,CC1.1\n";
        HttpResponse<String> refused =
                upload("list.csv", csv.getBytes(StandardCharsets.UTF_8), "{}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("Ref | What we do | Also | Serves");
        assertThat(get("/intakes").get("items").size()).isZero();

        HttpResponse<String> told =
                upload(
                        "list.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        "{\"columns\": [\"id=A\", \"text=What we do\", \"criteria=D\"]}");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        JsonNode looked = get("/intakes/" + tree(told).get("id").stringValue());
        assertThat(looked.get("review").get("headings").size()).isEqualTo(4);
        assertThat(looked.get("review").get("columns").get("text").get("told").booleanValue())
                .isTrue();
        assertThat(control(looked, "A-1").get("criteria").get(0).stringValue()).isEqualTo("CC1.1");
    }

    @Test
    void thePagesOfAPdfAreSeenBesideItsRows() throws Exception {
        byte[] pdf = Files.readAllBytes(samples().resolve("report.pdf"));
        String kept = kept("report.pdf", pdf);
        JsonNode looked = get(kept);
        assertThat(looked.get("pages").intValue()).isPositive();
        assertThat(control(looked, "ORG-01").get("at").stringValue()).contains("page 2");

        HttpResponse<byte[]> page = SERVER.bytes(at(kept + "/pages/1?width=600"));
        assertThat(page.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(page.body())).getWidth()).isEqualTo(600);
        JsonNode place = get(kept + "/pages/2/place?control=ORG-01");
        assertThat(place.get("top").doubleValue()).isBetween(0.05, 0.5);
        // Several lines, of which one is some twelve thousandths of the page.
        assertThat(place.get("height").doubleValue()).isBetween(0.04, 0.2);
        assertThat(get(kept + "/pages/2/place?control=ZZZ-01").get("top").isNull()).isTrue();
        for (String none :
                new String[] {"/pages/99", "/pages/0", "/pages/x", "/pages/1?width=9999"}) {
            assertThat(SERVER.send(at(kept + none)).statusCode()).as(none).isBetween(400, 404);
        }
        String other = kept("report.csv", Files.readAllBytes(samples().resolve("report.csv")));
        assertThat(SERVER.send(at(other + "/pages/1")).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefusedWithWhyAndNothingIsKept() throws Exception {
        byte[] pdf = Files.readAllBytes(samples().resolve("report.pdf"));
        Map<String, byte[]> hostile =
                Map.of(
                        "cut.pdf", Arrays.copyOf(pdf, pdf.length / 2),
                        "page.pdf", "<html>".getBytes(StandardCharsets.UTF_8),
                        "list.xlsx", "no zip".getBytes(StandardCharsets.UTF_8),
                        "list.docx", "PK\3\4".getBytes(StandardCharsets.UTF_8),
                        "list.exe", "MZ".getBytes(StandardCharsets.UTF_8),
                        "empty.csv", new byte[0],
                        "binary.csv", new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
        for (Map.Entry<String, byte[]> file : hostile.entrySet()) {
            HttpResponse<String> response = upload(file.getKey(), file.getValue(), "{}");
            assertThat(response.statusCode())
                    .as(file.getKey() + response.body())
                    .isBetween(400, 422);
            assertThat(tree(response).get("detail").stringValue()).contains(file.getKey());
        }
        assertThat(get("/intakes").get("items").size()).isZero();

        String odd =
                "Control #,Control,Criteria,Result\nA-1,Leavers lose access at once.,CC6.2,No exceptions noted.\nA-2,,CC6.3,No exceptions noted.\nA-3,Rights are reviewed each quarter.,CC6.99,Perhaps.\n";
        JsonNode problems =
                get(kept("odd.csv", odd.getBytes(StandardCharsets.UTF_8)))
                        .get("review")
                        .get("problems");
        assertThat(problems.toString()).contains("CC6.99").containsPattern("(row|line|cell) ");
    }

    @Test
    void theReportThatTheDemonstrationTakesInIsTheMadeUpOne() throws Exception {
        try (InputStream report =
                Objects.requireNonNull(Demo.class.getResourceAsStream("report.pdf"))) {
            assertThat(report.readAllBytes())
                    .isEqualTo(Files.readAllBytes(samples().resolve("report.pdf")));
        }
        Demo.beginIntake(
                SERVER.bean(KeptIntakes.class),
                SERVER.bean(ProgrammeSources.class).of(organisation, Version.NOW).sources(),
                new Tenant(organisation),
                SERVER.ada());
        JsonNode begun = get("/intakes").get("items").get(0);

        assertThat(begun.get("name").stringValue()).isEqualTo("soc2-2026-report.pdf");
        assertThat(begun.toString()).contains("Rosa Example").doesNotContain("\"Ada\"");
        JsonNode looked = get("/intakes/" + begun.get("id").stringValue());
        assertThat(looked.get("review").get("decided").intValue()).isEqualTo(7);
        assertThat(looked.get("review").get("open").intValue()).isEqualTo(57);
        assertThat(looked.get("reopened").size()).isZero();

        Demo.suggestMapping(SERVER.bean(Edits.class), new Tenant(organisation), SERVER.ada());
        JsonNode row =
                get("/mappings?left=soc2-2017/CC7.3&right=iso27001-2022/A.5.25")
                        .get("items")
                        .get(0);
        assertThat(row.get("state").stringValue()).isEqualTo("suggested");
        assertThat(row.get("permits").toString()).contains("accept");
    }

    @Test
    void otherWordsSpeakOfOtherObligations() throws Exception {
        String kept = kept("report.csv", Files.readAllBytes(samples().resolve("report.csv")));
        JsonNode found = get(kept + "/suggestions?words=backups+are+restored+each+quarter");
        assertThat(found.get("suggestions").get(0).get("obligation").stringValue()).isNotEmpty();
    }
}
