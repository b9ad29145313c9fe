package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.programme.Known;
import jakarta.servlet.http.HttpServletRequest;
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
/// @param answers where those are that were given before
public record Asked(
        Tenant tenant,
        Known known,
        Sources sources,
        Supplier<FileTree> files,
        Supplier<FileTree> filesBeside,
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
        if (!sources.trial().isNone() && !format.equals("json")) {
            throw Refusal.of(
                    Refusal.Code.UNSUITABLE,
                    "format",
                    format,
                    "what is only tried, <with> and <without>, is no file that somebody could take"
                            + " for what is so: leave them out, or ask for json");
        }
        // What is sent along is no part of an address, and neither is anything outside a request.
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                        && now.getRequest().getMethod().equals("GET")
                ? answers.<E>of(question(now.getRequest()), () -> made(asking, format, formats))
                : made(asking, format, formats);
    }

    /// The answer made for this request, whatever was answered before: for what is looked at beside
    /// the programme.
    public <E extends Exception> ResponseEntity<byte[]> respondAnew(Asking<E> asking, String format)
            throws Refusal, E {
        return made(asking, format, Answers.USUAL);
    }

    private KeptAnswers.Question question(HttpServletRequest request) {
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return new KeptAnswers.Question(
                tenant.organisation(), tag(), request.getRequestURI(), parameters);
    }

    private <E extends Exception> ResponseEntity<byte[]> made(
            Asking<E> asking, String format, Set<String> formats) throws Refusal, E {
        ResponseEntity<byte[]> response = Answers.respond(asking.answer(), format, formats);
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .eTag(tag())
                .body(response.getBody());
    }

    /// An answer is of a change, of a day, and of a version of the content.
    public String tag() {
        return "%d;%s;%s"
                .formatted(
                        known.change(),
                        sources.today(known.programme()),
                        sources.content().library().contentVersion());
    }
}
