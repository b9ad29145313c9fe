package dev.crosswalk.server.identity.web;

import dev.crosswalk.server.identity.SeenOtherwise;
import dev.crosswalk.server.platform.web.Problem;
import dev.crosswalk.server.platform.web.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Makes problem documents of what stands against a change of people and of what is asked of them.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PeopleProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> seenOtherwise(SeenOtherwise why) {
        ProblemDetail problem =
                Problem.of(
                        ProblemType.CHANGED_MEANWHILE,
                        "%s changed this after you read it, to: %s. Nothing of yours is saved."
                                        .formatted(
                                                why.by().isEmpty() ? "Somebody" : why.by(),
                                                String.valueOf(why.getMessage()))
                                + " Save it again to write over that.");
        if (!why.by().isEmpty()) {
            problem.setProperty("changedBy", why.by());
            problem.setProperty("changedAt", why.at());
        }
        return Problem.response(problem);
    }
}
