package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.text.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// A problem document where no controller was asked.
public final class Problem {
    /// Seconds after which what is out of reach may be asked again.
    private static final String RETRY_AFTER = "5";

    private Problem() {}

    /// A problem document of a kind.
    public static ProblemDetail of(ProblemType type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setTitle(type.title());
        problem.setType(type.uri());
        return problem;
    }

    public static ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == ProblemType.UNAVAILABLE.status().value()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    public static void write(HttpServletResponse response, ProblemType type, String detail)
            throws IOException {
        Json json =
                new Json()
                        .object()
                        .field("type", type.uri().toString())
                        .field("title", type.title())
                        .field("status", type.status().value())
                        .field("detail", detail)
                        .end();
        response.setStatus(type.status().value());
        if (type == ProblemType.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
