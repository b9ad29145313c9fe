package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.PageDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
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
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("fault", e);
        }
        return java.util.Objects.requireNonNull(
                super.handleExceptionInternal(e, body, headers, status, request));
    }

    private static void put(ProblemDetail problem, String name, List<String> values) {
        if (!values.isEmpty()) {
            problem.setProperty(name, values);
        }
    }
}
