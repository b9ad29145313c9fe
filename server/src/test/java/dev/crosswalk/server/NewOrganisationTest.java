package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.platform.web.RecordReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An organisation begins with a name and what it wants, as `crosswalk init` begins a folder.
final class NewOrganisationTest {
    private static final Server SERVER = Server.shared();
    private static String cookie = "";

    @BeforeAll
    static void signIn() throws Exception {
        SERVER.ada();
        HttpResponse<String> in =
                SERVER.send(
                        SERVER.at("/api/v1/session")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"email\":\"ada@example.com\",\"password\":\"%s\"}"
                                                        .formatted(Server.PASSWORD))));
        cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static HttpResponse<String> begin(String body) throws Exception {
        return SERVER.send(
                SERVER.at("/api/v1/organisations")
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> response =
                SERVER.send(SERVER.at("/api/v1/organisations/" + path).header("Cookie", cookie));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RecordReader.JSON.readTree(response.body());
    }

    @Test
    void itsGapIsThereAtOnceWithWhatItsReportProves() throws Exception {
        HttpResponse<String> response =
                begin(
                        """
                        {"organisation": "Sealight Ltd", "wants": ["iso27001-2022"],
                         "reports": ["soc2-2017:CC,A=2025-12-05,type-2,2024-10-01..2025-09-30"],
                         "adopt": "none"}
                        """);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode begun = RecordReader.JSON.readTree(response.body());
        assertThat(begun.path("name").stringValue()).isEqualTo("Sealight Ltd");

        String id = begun.path("id").stringValue();
        JsonNode figures =
                get(id + "/gap?want=iso27001-2022&asOf=2026-01-10").path("summary").path("figures");
        assertThat(figures.path("proven").path("value").doubleValue()).isGreaterThan(0.2);
        assertThat(get(id + "/permits").path("role").stringValue()).isEqualTo("owner");
    }

    @Test
    void theSampleIsThereToLookAround() throws Exception {
        HttpResponse<String> response = begin("{\"sample\": true}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("Example Invoices Ltd");
    }

    @Test
    void whatCannotBeSoIsRefusedByItsFieldAndNothingBegins() throws Exception {
        int before = organisations();
        HttpResponse<String> unknown =
                begin("{\"organisation\": \"X\", \"wants\": [\"iso27001-2023\"]}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"parameter\":\"want\"", "iso27001-2022");
        assertThat(begin("{\"wants\": [\"iso27001-2022\"]}").body())
                .contains("\"parameter\":\"organisation\"");
        assertThat(begin("{\"name\": \"X\"}").statusCode()).isEqualTo(400);
        assertThat(organisations()).isEqualTo(before);
    }

    @Test
    void ofOrganisationsOfOneNameTheOldestIsFirst() throws Exception {
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String body =
                    begin("{\"organisation\": \"Twin\", \"wants\": [\"iso27001-2022\"]}").body();
            begun.add(RecordReader.JSON.readTree(body).path("id").stringValue());
        }
        HttpResponse<String> me = SERVER.send(SERVER.at("/api/v1/me").header("Cookie", cookie));
        assertThat(RecordReader.JSON.readTree(me.body()).path("organisations").valueStream())
                .filteredOn(each -> each.path("name").stringValue().equals("Twin"))
                .extracting(each -> each.path("id").stringValue())
                .containsExactlyElementsOf(begun);
    }

    private static int organisations() throws Exception {
        HttpResponse<String> me = SERVER.send(SERVER.at("/api/v1/me").header("Cookie", cookie));
        return RecordReader.JSON.readTree(me.body()).path("organisations").size();
    }
}
