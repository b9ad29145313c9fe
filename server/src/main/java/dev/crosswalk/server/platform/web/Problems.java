package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.PageDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.programme.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Makes problem documents (RFC 9457) of all that is refused, and of our own faults, of which they
/// tell no more than a name to look for in the log.
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        Refusal.Parts parts = refusal.parts();
        ProblemDetail problem =
                Problem.of(
                        ProblemType.of(parts.code()),
                        refusal.words(
                                OpenSources.isOfPages()
                                        ? PageDialect.PAGES
                                        : ParameterDialect.PARAMETERS));
        if (!parts.parameter().isEmpty()) {
            problem.setProperty("parameter", parts.parameter());
        }
        if (!parts.value().isEmpty()) {
            problem.setProperty("value", parts.value());
        }
        put(problem, "nearest", parts.nearest());
        put(problem, "details", parts.details());
        return Problem.response(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidContent invalid) {
        ProblemDetail problem = Problem.of(ProblemType.INVALID, "What was sent is wrong.");
        put(problem, "details", invalid.findings().stream().map(Object::toString).toList());
        return Problem.response(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyLimit.TooLarge why) {
        return Problem.response(
                Problem.of(ProblemType.TOO_LARGE, String.valueOf(why.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ourFault(Exception fault) {
        if (DatabaseAway.isReasonOf(fault)) {
            return Problem.response(Problem.of(ProblemType.UNAVAILABLE, DatabaseAway.SAYS));
        }
        String trace = UUID.randomUUID().toString();
        LOG.error("fault {}", trace, fault);
        ProblemDetail problem =
                Problem.of(
                        ProblemType.OUR_FAULT,
                        "This is a fault of the server. Its log says more under the name in trace.");
        problem.setProperty("trace", trace);
        return Problem.response(problem);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("fault", e);
        }
        return Objects.requireNonNull(
                super.handleExceptionInternal(e, said(e, body, status), headers, status, request));
    }

    /// What the framework refused by itself, in our kinds and with what would have been right.
    private static @Nullable Object said(
            Exception e, @Nullable Object body, HttpStatusCode status) {
        return switch (e) {
            case HttpRequestMethodNotSupportedException method ->
                    Problem.of(
                            ProblemType.NOT_DONE_HERE,
                            "%s is not done at this address: %s."
                                    .formatted(
                                            method.getMethod(),
                                            is(names(method.getSupportedHttpMethods()))));
            case HttpMediaTypeNotSupportedException type -> {
                MediaType sent = type.getContentType();
                yield Problem.of(
                        ProblemType.FORM_NOT_READ,
                        "A body of %s is not read here: %s."
                                .formatted(
                                        sent == null
                                                ? "no type"
                                                : sent.getType() + "/" + sent.getSubtype(),
                                        is(
                                                names(
                                                        type.getSupportedMediaTypes().stream()
                                                                .filter(t -> !t.isWildcardSubtype())
                                                                .toList()))));
            }
            case MissingServletRequestPartException part ->
                    missing(part.getRequestPartName(), " as a part of the form");
            case MissingServletRequestParameterException parameter ->
                    missing(parameter.getParameterName(), "");
            default -> {
                if (body instanceof ProblemDetail problem) {
                    ProblemType type = ProblemType.of(status);
                    problem.setType(type.uri());
                    problem.setTitle(type.title());
                }
                yield body;
            }
        };
    }

    private static ProblemDetail missing(String name, String where) {
        ProblemDetail problem = Problem.of(ProblemType.MISSING_VALUE, "say " + name + where);
        problem.setProperty("parameter", name);
        return problem;
    }

    private static List<String> names(@Nullable Collection<?> all) {
        return all == null ? List.of() : all.stream().map(Object::toString).sorted().toList();
    }

    private static String is(List<String> names) {
        return names.isEmpty()
                ? "nothing is"
                : Words.and(names) + (names.size() == 1 ? " is" : " are");
    }

    private static void put(ProblemDetail problem, String name, List<String> values) {
        if (!values.isEmpty()) {
            problem.setProperty(name, values);
        }
    }
}
