package dev.crosswalk.server.programme.web;

import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Problem;
import dev.crosswalk.server.platform.web.ProblemType;
import dev.crosswalk.server.programme.ChangedMeanwhile;
import dev.crosswalk.server.programme.Made;
import dev.crosswalk.server.programme.OtherContent;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.TouchedSince;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;

/// Makes problem documents of what stands against a change.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProgrammeProblems {
    private static final int MOST_CHANGES = 20;

    /// Among so many those are looked for that changed one thing.
    private static final int MOST_LOOKED_AT = 200;

    private final Programmes programmes;

    ProgrammeProblems(Programmes programmes) {
        this.programmes = programmes;
    }

    /// What was changed meanwhile comes along, item by item, so that nobody writes over it unseen.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(ChangedMeanwhile why, HttpServletRequest request) {
        ProblemDetail problem =
                Problem.of(
                        ProblemType.CHANGED_MEANWHILE,
                        (why.isOfItems()
                                        ? "Somebody changed this after you read it."
                                        : "The programme was changed after you read it.")
                                + " Look at what changed, and send the edit again with the new"
                                + " ETag.");
        problem.setProperty("read", why.read());
        problem.setProperty("last", why.head());
        List<Made> since =
                programmes.since(
                        tenant(request),
                        why.read(),
                        why.isOfItems() ? MOST_LOOKED_AT : MOST_CHANGES);
        problem.setProperty(
                "changes", since.stream().filter(why::isAbout).map(ChangeJson::of).toList());
        return Problem.response(problem);
    }

    private static Tenant tenant(HttpServletRequest request) {
        Map<?, ?> path =
                (Map<?, ?>)
                        Objects.requireNonNull(
                                request.getAttribute(
                                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        return new Tenant(UUID.fromString(String.valueOf(path.get("organisation"))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> touched(TouchedSince why) {
        ProblemDetail problem =
                Problem.of(
                        ProblemType.CHANGED_SINCE,
                        "This change cannot be taken back, because what it changed was changed"
                                + " again since. Take the later changes back first.");
        problem.setProperty("details", why.what());
        return Problem.response(problem);
    }

    /// Whoever runs the server forgot a pack, or left out what the programme names.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unread(OtherContent why) {
        ProblemDetail problem =
                Problem.of(
                        ProblemType.NO_ACCESS,
                        "This programme names what the content of this server does not have."
                                + " Nothing of it is lost: whoever runs the server starts it with"
                                + " the folders of content that it had before.");
        problem.setProperty("details", why.findings().stream().map(Object::toString).toList());
        return Problem.response(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notPermitted(NotPermitted why) {
        return Problem.response(
                Problem.of(ProblemType.NOT_PERMITTED, String.valueOf(why.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException why) {
        return Problem.response(
                Problem.of(
                        ProblemType.TOO_LARGE,
                        "What was sent is larger than this server takes. Nothing of it is kept."));
    }
}
