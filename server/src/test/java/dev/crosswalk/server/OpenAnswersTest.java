package dev.crosswalk.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.platform.web.RecordReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is answered to anybody, of no organisation.
final class OpenAnswersTest {
    private static final Server SERVER = Server.shared();

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return SERVER.get(path);
    }

    @Test
    void aGapIsAnsweredToAnybody() throws Exception {
        HttpResponse<String> gap = get("/api/v1/gap?have=soc2-2017:CC,A&want=iso27001-2022");

        assertThat(gap.statusCode()).as(gap.body()).isEqualTo(200);
        assertThat(gap.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(gap.body()).contains("\"soc2-2017:CC,A\"").contains("\"proven\": 0.");
    }

    @Test
    void aWrongValueIsAProblemThatNamesTheNearest() throws Exception {
        HttpResponse<String> gap = get("/api/v1/gap?have=soc2-2017&want=iso27001-2021");

        assertThat(gap.statusCode()).isEqualTo(400);
        assertThat(gap.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(gap.body())
                .contains("urn:crosswalk:problem:unknown-value")
                .contains("\"parameter\":\"want\"")
                .contains("\"nearest\":[\"iso27001-2022\"]");
    }

    @Test
    void aParameterThatNothingAsksForIsAProblem() throws Exception {
        HttpResponse<String> gap = get("/api/v1/gap?have=soc2-2017&wants=iso27001-2022");

        assertThat(gap.statusCode()).isEqualTo(400);
        assertThat(gap.body()).contains("\"value\":\"wants\"").contains("\"nearest\":[\"want\"]");
    }

    /// By the framework, before any of ours is asked: it is one of our kinds all the same, and says
    /// what would have been right.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETE | /api/v1/gap     |                 | 405 | not-done-here   | DELETE is not done at this address: GET is.
                    POST   | /api/v1/session | application/xml | 415 | form-not-read   | A body of application/xml is not read here: application/cbor and application/json are.
                    GET    | /api/v1/gap/..;/me |              | 400 | malformed-value | This address holds signs that no address here has.
                    GET    | /api/v1/show    |                 | 400 | missing-value   | say what
                    """)
    void whatIsRefusedBeforeItIsReadIsAProblemOfOurKinds(
            String method, String path, String type, int status, String kind, String says)
            throws Exception {
        HttpRequest.Builder request =
                SERVER.at(path).method(method, HttpRequest.BodyPublishers.ofString("<a/>"));
        if (type != null) {
            request.header("Content-Type", type);
        }

        HttpResponse<String> refused = SERVER.send(request);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(RecordReader.JSON.readTree(refused.body()).get("type").stringValue())
                .isEqualTo("urn:crosswalk:problem:" + kind);
        assertThat(RecordReader.JSON.readTree(refused.body()).get("detail").stringValue())
                .contains(says);
    }

    /// Before anybody is asked who they are, and before anything is sent where its length is said.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/session       | application/json         | Content-Length: 10000000      | 4 MB
                    /api/v1/setup         | application/json         | Content-Length: 2147483648    | 4 MB
                    /api/v1/organisations | application/json         | Content-Length: 10000000      | 4 MB
                    /api/v1/organisations | application/zip          | Content-Length: 2147483648    | 100 MB
                    /api/v1/anything      | application/octet-stream | Content-Length: 2147483648    | 100 MB
                    /api/v1/session       | application/json         | Transfer-Encoding: chunked    | 4 MB
                    """)
    void whatIsTooLargeIsRefusedBeforeItIsHeld(String path, String type, String length, String most)
            throws Exception {
        URI server = SERVER.at("/").build().uri();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n"
                            .formatted(path, type, length)
                            .getBytes(UTF_8));
            if (length.endsWith("chunked")) {
                // A text that never ends.
                byte[] some = " ".repeat(0x10000).getBytes(UTF_8);
                for (int i = 0; i < 65; i++) {
                    out.write("10000\r\n".getBytes(UTF_8));
                    out.write(some);
                    out.write("\r\n".getBytes(UTF_8));
                }
            }
            out.flush();

            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains("urn:crosswalk:problem:too-large")
                    .contains("at most " + most);
        }
    }

    private static String answer(Socket socket) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[4_096];
        while (all.indexOf("}") < 0) {
            int read = socket.getInputStream().read(some);
            if (read < 0) {
                break;
            }
            all.append(new String(some, 0, read, UTF_8));
        }
        return all.toString();
    }

    @Test
    void whatIsLargeAndNotTooLargeIsRead() throws Exception {
        HttpResponse<String> wrong =
                SERVER.send(
                        SERVER.at("/api/v1/session")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"email\": \"nobody@example.com\", \"password\": \"x\"}"
                                                        + " ".repeat(3 << 20))));

        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(401);
    }

    @Test
    void whatNobodyOpenedIsClosed() throws Exception {
        assertThat(get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/anything").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void whatTheWebServerRefusesItselfIsAProblemDocumentToo() throws Exception {
        HttpResponse<String> refused = SERVER.get("/api/v1/organisations/x/documents/isms%2Fscope");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.body())
                .contains("urn:crosswalk:problem:malformed-value", "%2F")
                .doesNotContain("<", "Tomcat");
    }
}
