package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

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

    @Test
    void whatNobodyOpenedIsClosed() throws Exception {
        assertThat(get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/anything").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }
}
