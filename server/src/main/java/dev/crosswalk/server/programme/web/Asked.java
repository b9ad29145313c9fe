package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.programme.Known;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A version of a programme that questions are asked of.
///
/// @param files its folder, for which all that it says is written
/// @param filesBeside those of it that say nothing of it themselves: evidence, populations,
///   documents
/// @param filesMark another text as soon as the bytes of any file are others than before
/// @param answers where those are that were given before
public record Asked(
        Tenant tenant,
        Known known,
        Sources sources,
        Supplier<FileTree> files,
        Supplier<FileTree> filesBeside,
        Supplier<String> filesMark,
        KeptAnswers answers) {

    /// Makes an answer from what the request says and nothing else.
    ///
    /// @param <E> what may go wrong beside what is refused
    @FunctionalInterface
    public interface Asking<E extends Exception> {
        Answer answer() throws Refusal, E;
    }

    public <E extends Exception> ResponseEntity<byte[]> respond(Asking<E> asking, String format)
            throws Refusal, E {
        return respond(asking, format, Answers.USUAL);
    }

    /// The answer with the number of the change that it is of, for whoever goes on to edit what
    /// they read. One that was given to the same question of the same version is given again.
    ///
    /// @param formats those that the question is answered in
    public <E extends Exception> ResponseEntity<byte[]> respond(
            Asking<E> asking, String format, Set<String> formats) throws Refusal, E {
        return respond(asking, format, formats, tag());
    }

    /// The same of an answer that looks into files: it is given again as long as their bytes are
    /// those that it looked at.
    public <E extends Exception> ResponseEntity<byte[]> respondOfFiles(
            Asking<E> asking, String format) throws Refusal, E {
        return respond(asking, format, Answers.USUAL, tag() + ";" + filesMark.get());
    }

    private <E extends Exception> ResponseEntity<byte[]> respond(
            Asking<E> asking, String format, Set<String> formats, String tag) throws Refusal, E {
        if (!sources.trial().isNone() && !format.equals("json")) {
            throw Refusal.of(
                    Refusal.Code.UNSUITABLE,
                    "format",
                    format,
                    "what is only tried (<with>, <without>, <excluding>, <wanting>, <ahead>) is no file"
                            + " that somebody could take for what is so: leave that out, or ask for json");
        }
        // What is sent along is no part of an address, and neither is anything outside a request.
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                        && now.getRequest().getMethod().equals("GET")
                ? answers.<E>of(
                        question(now.getRequest(), tag), () -> made(asking, format, formats, tag))
                : made(asking, format, formats, tag);
    }

    /// Makes an answer before anybody asks for it, and keeps it for who asks so.
    ///
    /// @param question its name in the API: `gap`
    /// @param parameters as they will be asked with
    public <E extends Exception> void keep(
            String question, Map<String, String> parameters, Asking<E> asking) throws Refusal, E {
        Map<String, List<String>> each = new HashMap<>();
        parameters.forEach((name, value) -> each.put(name, List.of(value)));
        var _ =
                answers.<E>of(
                        new KeptAnswers.Question(
                                tenant.organisation(),
                                tag(),
                                "/api/v1/organisations/%s/%s"
                                        .formatted(tenant.organisation(), question),
                                each),
                        () -> made(asking, "json", Answers.USUAL, tag()));
    }

    private KeptAnswers.Question question(HttpServletRequest request, String tag) {
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return new KeptAnswers.Question(
                tenant.organisation(), tag, request.getRequestURI(), parameters);
    }

    private <E extends Exception> ResponseEntity<byte[]> made(
            Asking<E> asking, String format, Set<String> formats, String tag) throws Refusal, E {
        ResponseEntity<byte[]> response = Answers.respond(asking.answer(), format, formats);
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .eTag(tag)
                .body(response.getBody());
    }

    /// The last instant at which something may have been recorded to be known in a version.
    public Instant until(Version version) throws Refusal {
        Moment moment = version.moment();
        return moment == null ? Instant.MAX : moment.in(known.programme().timeZone()).latest();
    }

    /// An answer is of a change, of a day, of a version of the content, and of what whoever asks
    /// looks at.
    public String tag() {
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(known.change()));
        parts.add(sources.today(known.programme()).toString());
        parts.add(sources.content().library().contentVersion());
        parts.addAll(sources.editions());
        return String.join(";", parts);
    }
}
