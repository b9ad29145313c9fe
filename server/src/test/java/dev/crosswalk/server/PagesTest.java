package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is served beside the API. The pages of these tests are a stand-in for those of module web.
final class PagesTest {
    private static final Server SERVER = Server.shared();

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String nonce(HttpResponse<String> page) {
        return header(page, "Content-Security-Policy").replaceFirst(".*'nonce-([^']+)'.*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/setup",
                "/frameworks/iso27001-2022/A.5.38",
                "/apiary",
                "/00000000-0000-0000-0000-000000000000/gap?want=iso27001-2022"
            })
    void everyAddressThatIsAPagesAnswersThePage(String path) throws Exception {
        HttpResponse<String> page = SERVER.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("Pages for tests");
    }

    @Test
    void aPageRunsNoScriptAndNoStyleButItsOwn() throws Exception {
        HttpResponse<String> page = SERVER.get("/");
        HttpResponse<String> again = SERVER.get("/");

        assertThat(header(page, "Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self';",
                        "frame-src 'self';",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("nonce=\"" + nonce(page) + "\"");
        assertThat(nonce(page)).hasSize(24).isNotEqualTo(nonce(again));
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsNamedByItsContentIsKeptAndWhatIsNotThereIsNoPage() throws Exception {
        HttpResponse<String> script = SERVER.get("/assets/app-1.js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "Content-Type")).contains("javascript");
        assertThat(header(script, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(SERVER.get("/assets/app-0.js").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheBuildCompressedGoesAsItIsToWhoeverTakesIt() throws Exception {
        byte[] compressed =
                Objects.requireNonNull(
                                PagesTest.class.getResourceAsStream(
                                        "/dev/crosswalk/web/assets/app-1.js.gz"))
                        .readAllBytes();

        HttpResponse<String> small =
                SERVER.send(
                        SERVER.at("/assets/app-1.js").header("Accept-Encoding", "gzip, br").GET());

        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(small, "Vary")).contains("Accept-Encoding");
        assertThat(header(small, "Content-Length")).isEqualTo(String.valueOf(compressed.length));
        assertThat(header(small, "Content-Type")).contains("javascript");
        assertThat(header(small, "Cache-Control")).contains("immutable");
        HttpResponse<String> plain = SERVER.get("/assets/app-1.js");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(plain.body()).startsWith("export");
    }

    @Test
    void anAnswerOfTheApiRunsNothing() throws Exception {
        HttpResponse<String> gap =
                SERVER.get("/api/v1/gap?have=soc2-2017&want=iso27001-2022&format=html");

        assertThat(gap.statusCode()).isEqualTo(200);
        assertThat(header(gap, "Content-Security-Policy"))
                .contains("sandbox;", "default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script-src", "allow-");
        assertThat(header(gap, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(SERVER.get("/api/v1/frameworks"), "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void nothingIsSentToAPage() throws Exception {
        assertThat(SERVER.send(SERVER.at("/setup").POST(BodyPublishers.ofString(""))).statusCode())
                .isEqualTo(401);
    }
}
