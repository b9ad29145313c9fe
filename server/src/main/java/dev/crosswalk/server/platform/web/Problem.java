package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.text.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// A problem document where no controller was asked.
public final class Problem {
    private Problem() {}

    /// A problem document of a kind.
    public static ProblemDetail of(ProblemType type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setTitle(type.title());
        problem.setType(type.uri());
        return problem;
    }

    public static ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
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
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
