package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// An answer as a response: the bytes that the command line prints for the same question.
public final class Answers {
    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "json", MediaType.APPLICATION_JSON,
                    "csv", MediaType.parseMediaType("text/csv;charset=UTF-8"),
                    "md", MediaType.parseMediaType("text/markdown;charset=UTF-8"),
                    "html", MediaType.parseMediaType("text/html;charset=UTF-8"),
                    "pdf", MediaType.APPLICATION_PDF,
                    "xlsx",
                            MediaType.parseMediaType(
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                    "docx",
                            MediaType.parseMediaType(
                                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

    private Answers() {}

    /// @param format one of json, csv, md, html, pdf, xlsx, docx
    public static ResponseEntity<byte[]> respond(Answer answer, String format) throws Refusal {
        MediaType type = TYPES.get(format);
        if (type == null) {
            throw Refusal.notOneOf(
                    "format", format, List.copyOf(new java.util.TreeSet<>(TYPES.keySet())));
        }
        byte[] body =
                switch (format) {
                    case "json" -> {
                        Json json = new Json();
                        answer.json(json);
                        yield utf8(json.toString());
                    }
                    case "csv" -> {
                        Csv csv = new Csv();
                        answer.csv(csv);
                        yield utf8(csv.toString());
                    }
                    default -> answer.file(format);
                };
        return ResponseEntity.ok().contentType(type).body(body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
