package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
                    "frame", MediaType.parseMediaType("text/html;charset=UTF-8"),
                    "pdf", MediaType.APPLICATION_PDF,
                    "ics", MediaType.parseMediaType("text/calendar;charset=UTF-8"),
                    "xlsx",
                            MediaType.parseMediaType(
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                    "docx",
                            MediaType.parseMediaType(
                                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

    /// What most questions are answered in.
    public static final Set<String> USUAL =
            Set.of("json", "csv", "md", "html", "pdf", "xlsx", "docx");

    /// The same, and calendars.
    public static final Set<String> DATED =
            Set.of("json", "csv", "md", "html", "pdf", "xlsx", "docx", "ics");

    /// Those of what is made to be passed on, and of the frame in which a page shows it.
    public static final Set<String> PAPERS = Set.of("md", "html", "frame", "pdf", "xlsx", "docx");

    /// Those of what is written to be read, and has no table of its own.
    public static final Set<String> TEXTS = Set.of("json", "md", "html", "frame", "pdf", "docx");

    /// Of HTML, which shows what people wrote: it has a place of its own wherever it is opened,
    /// runs nothing there and sends nothing, and only pages of ours may have it in a frame.
    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private Answers() {}

    public static ResponseEntity<byte[]> respond(Answer answer, String format) throws Refusal {
        return respond(answer, format, USUAL);
    }

    /// @param formats those of which one may be asked for
    public static ResponseEntity<byte[]> respond(Answer answer, String format, Set<String> formats)
            throws Refusal {
        check(format, formats);
        return kept(bytes(answer, format), format);
    }

    /// @param format one of those that there are
    public static byte[] bytes(Answer answer, String format) throws Refusal {
        return switch (format) {
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
    }

    /// What was answered before, as it was kept.
    ///
    /// @param format one of those that there are
    public static ResponseEntity<byte[]> kept(byte[] body, String format) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.ok().contentType(Objects.requireNonNull(TYPES.get(format)));
        return format.equals("html") || format.equals("frame")
                ? response.header("Content-Security-Policy", POLICY)
                        .header("X-Frame-Options", "SAMEORIGIN")
                        .body(body)
                : response.body(body);
    }

    /// @param formats those of which one may be asked for
    public static void check(String format, Set<String> formats) throws Refusal {
        if (!TYPES.containsKey(format) || !formats.contains(format)) {
            throw Refusal.notOneOf("format", format, List.copyOf(new TreeSet<>(formats)));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
