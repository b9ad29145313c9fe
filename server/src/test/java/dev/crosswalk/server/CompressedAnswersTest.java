package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Answers are compressed on their way, and their tags go on telling versions apart.
final class CompressedAnswersTest {
    private static final Server SERVER = Server.shared();
    private static final String GAP = "/gap?want=iso27001-2022";

    private static UUID organisation = new UUID(0, 0);
    private static String token = "";

    @BeforeAll
    static void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class).join(organisation, SERVER.ada(), Role.OWNER);
        Member ada = new Member(SERVER.ada(), "ada@example.com", "Ada", Map.of(), false);
        token = SERVER.bean(Accounts.class).newToken(organisation, ada, "owner", Role.OWNER, null);
    }

    private static HttpRequest.Builder at(String path) {
        return SERVER.at("/api/v1/organisations/" + organisation + path)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> gap(String... headers) throws Exception {
        HttpRequest.Builder request = at(GAP);
        return SERVER.bytes(headers.length == 0 ? request : request.headers(headers));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void aGapIsCompressedForWhomTakesThatAndIsTheSame() throws Exception {
        HttpResponse<byte[]> plain = gap();
        HttpResponse<byte[]> small = gap("Accept-Encoding", "br, gzip, deflate");

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(plain, "Content-Length")).isEqualTo(String.valueOf(plain.body().length));
        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(small.body().length * 4).isLessThan(plain.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(gap("Accept-Encoding", "gzip;q=0"), "Content-Encoding")).isEmpty();
        for (HttpResponse<byte[]> each : java.util.List.of(plain, small)) {
            assertThat(each.headers().allValues("Vary")).contains("Accept-Encoding");
        }
    }

    @Test
    void theTwoFormsHaveTagsOfTheirOwnAndEachTellsThatNothingChanged() throws Exception {
        String plain = header(gap(), "ETag");
        String small = header(gap("Accept-Encoding", "gzip"), "ETag");

        assertThat(plain).startsWith("\"1;");
        assertThat(small).isEqualTo(plain.replaceFirst("\"$", "-gzip\""));
        HttpResponse<byte[]> again = gap("If-None-Match", plain);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "ETag")).isEqualTo(plain);
        HttpResponse<byte[]> smallAgain =
                gap("Accept-Encoding", "gzip", "If-None-Match", "\"0\", " + small);
        assertThat(smallAgain.statusCode()).isEqualTo(304);
        assertThat(header(smallAgain, "ETag")).isEqualTo(small);
        assertThat(smallAgain.body()).isEmpty();
        assertThat(gap("If-None-Match", "\"0-gzip\"").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasReadCompressedIsEditedByItsTag() throws Exception {
        String small = header(gap("Accept-Encoding", "gzip"), "ETag");
        String plain = header(gap(), "ETag");

        assertThat(edited("zoe", small)).isEqualTo(200);
        assertThat(edited("yan", small)).isEqualTo(412);
        assertThat(edited("yan", plain)).isEqualTo(412);
    }

    private static int edited(String person, String tag) throws Exception {
        return SERVER.status(
                at("/edits/add-person")
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"id\": \"%s\", \"name\": \"%s Example\"}"
                                                .formatted(person, person))));
    }
}
