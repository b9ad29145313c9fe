package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.text.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/// A problem document where no controller was asked.
public final class Problem {
    private Problem() {}

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
